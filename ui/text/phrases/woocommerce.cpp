#include "ui/text/phrases/phrasetables.h"

#include <QtGlobal>

// One phrase per line: code, cause, remedy.
// clang-format off

namespace cuadra {

std::span<const PhraseEntry> wooCommercePhrases()
{
    static constexpr PhraseEntry kPhrases[] = {
        {"woocommerce.auth.denied", QT_TRANSLATE_NOOP("phrases", "The shop does not accept the key."),
         QT_TRANSLATE_NOOP("phrases", "Make a new key in WooCommerce (REST API) and set it here.")},
        {"woocommerce.right.read", QT_TRANSLATE_NOOP("phrases", "The key's user may not see orders."),
         QT_TRANSLATE_NOOP("phrases", "Give the user of the key the right to see orders.")},
        {"woocommerce.right.write", QT_TRANSLATE_NOOP("phrases", "The key may not change orders, so the ERP's number cannot be written back."),
         QT_TRANSLATE_NOOP("phrases", "Make a key with read/write rights.")},
        {"woocommerce.right.settings", QT_TRANSLATE_NOOP("phrases", "The key may not read the shop's settings."),
         QT_TRANSLATE_NOOP("phrases", "Use a key of a shop manager.")},
        {"woocommerce.order.unknown", QT_TRANSLATE_NOOP("phrases", "The shop knows no order %1."),
         QT_TRANSLATE_NOOP("phrases", "It may have been deleted; dismiss it if that is right.")},
        {"woocommerce.order.trashed", QT_TRANSLATE_NOOP("phrases", "Order %1 is in the shop's bin."),
         QT_TRANSLATE_NOOP("phrases", "Restore it in the shop or dismiss it here.")},
        {"woocommerce.order.other", QT_TRANSLATE_NOOP("phrases", "The shop answered with order %2 instead of %1."),
         QT_TRANSLATE_NOOP("phrases", "A cache may stand before the shop: leave its API out of it.")},
        {"woocommerce.order.tax_rate", QT_TRANSLATE_NOOP("phrases", "The order uses the tax rate %2 and does not describe it (%1)."),
         QT_TRANSLATE_NOOP("phrases", "Recalculate the order in the shop, then retry.")},
        {"woocommerce.maintenance", QT_TRANSLATE_NOOP("phrases", "The shop is under maintenance."),
         QT_TRANSLATE_NOOP("phrases", "Nothing to do: it is tried again by itself.")},
        {"woocommerce.unavailable", QT_TRANSLATE_NOOP("phrases", "The shop does not serve (status %1)."),
         QT_TRANSLATE_NOOP("phrases", "Nothing to do: it is tried again by itself.")},
        {"woocommerce.rate_limited", QT_TRANSLATE_NOOP("phrases", "The shop asks to slow down."),
         QT_TRANSLATE_NOOP("phrases", "Nothing to do: it is tried again by itself.")},
        {"woocommerce.api.missing", QT_TRANSLATE_NOOP("phrases", "There is no WooCommerce API at this address."),
         QT_TRANSLATE_NOOP("phrases", "Check the address and that permalinks are on.")},
        {"woocommerce.parameter", QT_TRANSLATE_NOOP("phrases", "The shop does not accept a parameter: %1"),
         QT_TRANSLATE_NOOP("phrases", "Check the shop's version; 7.x to 11.x are supported.")},
        {"woocommerce.refused", QT_TRANSLATE_NOOP("phrases", "The shop refused it (%1): %2"),
         QT_TRANSLATE_NOOP("phrases", "Correct it in the shop, then retry.")},
        {"woocommerce.reply.unreadable", QT_TRANSLATE_NOOP("phrases", "The shop answered to a change with something unreadable."),
         QT_TRANSLATE_NOOP("phrases", "Nothing is repeated blindly: the order is read first.")},
        {"woocommerce.paging.unsorted", QT_TRANSLATE_NOOP("phrases", "The shop does not list orders in the asked order."),
         QT_TRANSLATE_NOOP("phrases", "A plug-in changes the list; turn it off for the API.")},
        {"woocommerce.datefilter.wrong", QT_TRANSLATE_NOOP("phrases", "The shop's date filter misses changes."),
         QT_TRANSLATE_NOOP("phrases", "A plug-in or a wrong time zone changes it; correct it before going on.")},
        {"woocommerce.storage", QT_TRANSLATE_NOOP("phrases", "Orders are stored in: %1"),
         ""},
        {"woocommerce.currency", QT_TRANSLATE_NOOP("phrases", "The shop's currency: %1"),
         ""},
        {"woocommerce.datefilter", QT_TRANSLATE_NOOP("phrases", "The shop's date filter: %1"),
         ""},
    };
    return kPhrases;
}

} // namespace cuadra
