#pragma once

#include "core/base/id.h"

#include <QJsonObject>
#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>

namespace cuadra {

struct NoteView
{
    qint64 id = 0;
    QString who = {};
    qint64 atMs = 0;
    QString text = {};
};

/// One thing a person did to mend an order, with all it took.
struct RemedyView
{
    qint64 id = 0;
    QString cause = {};    ///< of the failure it was done for
    QString action = {};   ///< "edit", "revoke", "keep_mine", "take_theirs", "map", "accept"
    QString path = {};     ///< the field; map: "kind:key"
    QString base = {};     ///< what the source said when the person decided
    QString oldValue = {}; ///< what stood before
    QString newValue = {};
    QString who = {};
    QString reason = {};
    qint64 atMs = 0;
};

/// What taking back came to.
struct RecallResult
{
    int recalled = 0; ///< stands as before
    int underWay = 0; ///< already gone on: cannot be taken back
};

/// What people did about one transfer.
struct Handling
{
    QString assignee = {};
    QStringList tags = {};
    QList<NoteView> notes = {};      ///< oldest first
    QList<RemedyView> remedies = {}; ///< oldest first
    QJsonObject overlay = {};        ///< the corrections in force: see core/rules/corrections.h
    int revision = 1;                ///< that they belong to
};

} // namespace cuadra

Q_DECLARE_METATYPE(cuadra::Handling)
