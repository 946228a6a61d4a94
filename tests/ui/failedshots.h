#pragma once

#include <QDir>

/// Paints the place of failed orders: the pane, what is sent, a conflict, and nothing to do.
void shootFailed(const QDir &folder);
