#include "ui/shell/leavequestion.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("leaving", text);
}

} // namespace

std::optional<LeaveChoice> askHowToLeave(QWidget *parent, bool hasTray)
{
    QMessageBox box(parent);
    box.setObjectName(u"leaveQuestion"_s);
    box.setIcon(QMessageBox::Question);
    box.setWindowTitle(say(QT_TRANSLATE_NOOP("leaving", "Close the window")));
    box.setText(say(QT_TRANSLATE_NOOP("leaving", "Shall Cuadra go on syncing?")));
    box.setInformativeText(
        hasTray ? say(QT_TRANSLATE_NOOP("leaving",
                      "It can go on in the tray. Stopped, it fetches and sends nothing until it is opened again. "
                      "The answer is remembered; the File menu changes it."))
                : say(QT_TRANSLATE_NOOP("leaving",
                      "This desktop has no tray to go on in. Stopped, it fetches and sends nothing until it is opened "
                      "again; nothing is lost.")));
    QPushButton *keep = nullptr;
    if (hasTray) {
        keep = box.addButton(say(QT_TRANSLATE_NOOP("leaving", "Keep syncing in the tray")), QMessageBox::AcceptRole);
        keep->setObjectName(u"keepSyncing"_s);
    }
    QPushButton *stop = box.addButton(say(QT_TRANSLATE_NOOP("leaving", "Stop syncing")), QMessageBox::DestructiveRole);
    stop->setObjectName(u"stopSyncing"_s);
    QPushButton *cancel = box.addButton(QMessageBox::Cancel);
    box.setDefaultButton(hasTray ? keep : cancel);
    box.setEscapeButton(cancel);
    box.exec();
    if (keep && box.clickedButton() == keep)
        return LeaveChoice::Tray;
    return box.clickedButton() == stop ? std::optional(LeaveChoice::Stop) : std::nullopt;
}

} // namespace cuadra
