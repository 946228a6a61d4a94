#pragma once

#include "core/base/decimal.h"

#include <QList>
#include <QString>

namespace cuadra::sandbox {

enum class IvaClass { General, Reduced, SuperReduced };

/// One thing that is sold, the same in every shop and in the ERP.
struct Article
{
    QString sku;        ///< "CAL-003-41", "HOG-007", "ALI-002", "LIB-001"
    QString name;
    QString parentName; ///< of the shoe, when this is a size of it; else empty
    IvaClass iva = IvaClass::General;
    Decimal price;      ///< as typed into the shop
    qint64 productId = 0;
    qint64 variationId = 0; ///< 0: a simple product
};

/// Everything on sale: shoes CAL-001..020 in sizes 38..42, home HOG-001..010, food ALI-001..006, books LIB-001..004.
[[nodiscard]] const QList<Article> &catalogue();
/// The shoes themselves, which own the sizes: CAL-001 .. CAL-020.
[[nodiscard]] const QList<Article> &shoeParents();

/// EAN-13 of an article, the same wherever it is sold.
[[nodiscard]] QString eanOf(const Article &article);

} // namespace cuadra::sandbox
