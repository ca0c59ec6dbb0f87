// SPDX-License-Identifier: GPL-3.0-or-later
// The button that writes results in another form: a menu of what `mica export` knows, and the questions that each form needs, one after the
// other, none of them in the way of the window. Used by the grade dock.
#pragma once

#include "core/session/class_export.h"

#include <QToolButton>

namespace mica::app {

class ExportButton : public QToolButton {
    Q_OBJECT
public:
    explicit ExportButton(QWidget* parent);

    /// Whose results are written.
    void setFolder(const QString& folder) { m_folder = folder; }

Q_SIGNALS:
    /// Everything was answered.
    void exportWanted(const mica::session::ExportOrder& order);

private:
    void addChoice(const session::ExportKind& kind, const QString& text, bool withSheet);
    void begin(const session::ExportKind& kind, bool withSheet);
    void askForSheet(const session::ExportKind& kind, session::ExportOrder order);
    void askForAssignment(const session::ExportKind& kind, session::ExportOrder order);
    void askWhere(const session::ExportKind& kind, session::ExportOrder order);

    QString m_folder;
};

} // namespace mica::app
