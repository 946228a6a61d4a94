#pragma once

class QDialogButtonBox;
class QPushButton;
class QString;

namespace cuadra {

/// The button that does what a dialog is for: the default one, painted as such.
[[nodiscard]] QPushButton *addPrimaryButton(QDialogButtonBox &box, const QString &words);

} // namespace cuadra
