#include "ui/text/phrases/phrasetables.h"

#include <QtGlobal>

// One phrase per line: code, cause, remedy.
// clang-format off

namespace cuadra {

std::span<const PhraseEntry> orderPhrases()
{
    static constexpr PhraseEntry kPhrases[] = {
        {"catalog.unmapped", QT_TRANSLATE_NOOP("phrases", "%1 “%2” has no counterpart in the ERP."),
         QT_TRANSLATE_NOOP("phrases", "Link it in the route's mappings, then retry.")},
        {"catalog.ambiguous", QT_TRANSLATE_NOOP("phrases", "%1 “%2” has several counterparts in the ERP."),
         QT_TRANSLATE_NOOP("phrases", "Choose one in the route's mappings, then retry.")},
        {"draft.net_not_in_cents", QT_TRANSLATE_NOOP("phrases", "Line %1 has a net amount with fractions of a cent."),
         QT_TRANSLATE_NOOP("phrases", "Check the rounding model of the route.")},
        {"draft.price_inexact", QT_TRANSLATE_NOOP("phrases", "The unit price of line %1 cannot be given exactly in the ERP's decimals."),
         QT_TRANSLATE_NOOP("phrases", "Allow more price decimals in the ERP.")},
        {"draft.quantity_zero", QT_TRANSLATE_NOOP("phrases", "Line %1 has no quantity."),
         QT_TRANSLATE_NOOP("phrases", "Correct the figure in the shop, then retry.")},
        {"cent.total_differs", QT_TRANSLATE_NOOP("phrases", "The ERP's total is %2 and the shop's %1: nothing was confirmed."),
         QT_TRANSLATE_NOOP("phrases", "Compare both sides under “To the cent”; correct the ERP's draft or its taxes, then retry."), "mm"},
        {"cent.tax_differs", QT_TRANSLATE_NOOP("phrases", "The tax at %1 % differs: %2 in the shop, %3 in the ERP."),
         QT_TRANSLATE_NOOP("phrases", "Compare both sides under “To the cent”; correct the ERP's draft or its taxes, then retry."), "nmm"},
        {"cent.tax_rounding", QT_TRANSLATE_NOOP("phrases", "The total is equal; the tax at %1 % differs by rounding: %2 in the shop, %3 in the ERP."),
         QT_TRANSLATE_NOOP("phrases", "Nothing to do: both rounding models are named under “To the cent”."), "nmm"},
        {"cent.rate_missing", QT_TRANSLATE_NOOP("phrases", "The rate %1 % is only on one side."),
         QT_TRANSLATE_NOOP("phrases", "Compare both sides under “To the cent”; correct the ERP's draft or its taxes, then retry."), "n"},
        {"cent.currency_differs", QT_TRANSLATE_NOOP("phrases", "The currency differs: %1 in the shop, %2 in the ERP."),
         QT_TRANSLATE_NOOP("phrases", "Correct the price list or the company's currency in the ERP, then retry.")},
        {"cent.key_differs", QT_TRANSLATE_NOOP("phrases", "The order read back carries another reference: %2 instead of %1."),
         QT_TRANSLATE_NOOP("phrases", "Look at the order in the ERP: someone may have changed its reference.")},
        {"cent.cancelled", QT_TRANSLATE_NOOP("phrases", "The order is cancelled in the ERP."),
         QT_TRANSLATE_NOOP("phrases", "Decide in the ERP; dismiss it here if that is right.")},
        {"cent.line_count_differs", QT_TRANSLATE_NOOP("phrases", "The number of lines differs: %1 sent, %2 in the ERP."),
         QT_TRANSLATE_NOOP("phrases", "Look at the order in the ERP, mend its draft, then retry.")},
        {"cent.line_net_differs", QT_TRANSLATE_NOOP("phrases", "The net of product %1 differs: %2 sent, %3 in the ERP."),
         QT_TRANSLATE_NOOP("phrases", "Look at the order in the ERP, mend its draft, then retry."), "tmm"},
        {"cent.line_product_differs", QT_TRANSLATE_NOOP("phrases", "A line carries product %2 instead of %1."),
         QT_TRANSLATE_NOOP("phrases", "Look at the order in the ERP, mend its draft, then retry.")},
        {"cent.line_quantity_differs", QT_TRANSLATE_NOOP("phrases", "The quantity of product %1 differs: %2 sent, %3 in the ERP."),
         QT_TRANSLATE_NOOP("phrases", "Look at the order in the ERP, mend its draft, then retry."), "tnn"},
        {"order.cancelled_in_erp", QT_TRANSLATE_NOOP("phrases", "Order %1 was cancelled in the ERP."),
         QT_TRANSLATE_NOOP("phrases", "Decide there; dismiss it here if that is right.")},
        {"order.changed_after_confirm", QT_TRANSLATE_NOOP("phrases", "The shop changed the order after the ERP had confirmed it: it was %1 and is %2."),
         QT_TRANSLATE_NOOP("phrases", "Carry the change into the ERP by hand; nothing is rewritten in silence.")},
        {"order.confirm_without_effect", QT_TRANSLATE_NOOP("phrases", "The ERP said that order %1 is confirmed, and it is not."),
         QT_TRANSLATE_NOOP("phrases", "Confirm it in the ERP or retry.")},
        {"order.no_clear_answer", QT_TRANSLATE_NOOP("phrases", "The ERP gave no clear answer to this order %1 times."),
         QT_TRANSLATE_NOOP("phrases", "Look at the calls and at the ERP's own log, then retry; it is looked up first.")},
        {"order.number_not_written", QT_TRANSLATE_NOOP("phrases", "The shop does not know the ERP's number %1 yet, and trying was given up."),
         QT_TRANSLATE_NOOP("phrases", "Mend the reason, then retry: only the number is sent again.")},
        {"order.gone_in_erp", QT_TRANSLATE_NOOP("phrases", "The order that was in the ERP is not there any more."),
         QT_TRANSLATE_NOOP("phrases", "Look for it there; it is not created a second time by itself.")},
        {"order.withdrawn_in_shop", QT_TRANSLATE_NOOP("phrases", "The shop withdrew the order (%1) and the ERP has it as %2."),
         QT_TRANSLATE_NOOP("phrases", "Cancel it in the ERP if that is right.")},
        {"order.unreadable", QT_TRANSLATE_NOOP("phrases", "The order as the shop gave it cannot be read: %1"),
         QT_TRANSLATE_NOOP("phrases", "Look at the call; correct the order in the shop, then retry.")},
        {"skip.before_start", QT_TRANSLATE_NOOP("phrases", "Not taken: created before the route's start."),
         QT_TRANSLATE_NOOP("phrases", "Nothing to do.")},
        {"skip.cancelled", QT_TRANSLATE_NOOP("phrases", "Not taken: cancelled in the shop."),
         QT_TRANSLATE_NOOP("phrases", "Nothing to do.")},
        {"skip.draft", QT_TRANSLATE_NOOP("phrases", "Not taken: a draft in the shop."),
         QT_TRANSLATE_NOOP("phrases", "Nothing to do.")},
        {"skip.failed", QT_TRANSLATE_NOOP("phrases", "Not taken: its payment failed."),
         QT_TRANSLATE_NOOP("phrases", "Nothing to do.")},
        {"skip.refunded", QT_TRANSLATE_NOOP("phrases", "Not taken: refunded in the shop."),
         QT_TRANSLATE_NOOP("phrases", "Nothing to do.")},
        {"skip.state", QT_TRANSLATE_NOOP("phrases", "Not taken: its state is not taken by the route."),
         QT_TRANSLATE_NOOP("phrases", "Nothing to do.")},
        {"skip.trashed", QT_TRANSLATE_NOOP("phrases", "Not taken: in the shop's bin."),
         QT_TRANSLATE_NOOP("phrases", "Nothing to do.")},
        {"order.unknown", QT_TRANSLATE_NOOP("phrases", "No order %1 is in the ledger."),
         QT_TRANSLATE_NOOP("phrases", "Check the number; the shop's or the ERP's will do.")},
    };
    return kPhrases;
}

} // namespace cuadra
