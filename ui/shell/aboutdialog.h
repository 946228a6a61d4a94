#pragma once

#include <QDialog>

namespace cuadra {

/// Version, licence and the licences of what travels with the program.
class AboutDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit AboutDialog(QWidget *parent);
};

} // namespace cuadra
