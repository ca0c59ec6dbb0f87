// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/grade/export_button.h"

#include "app/theme/icons.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QInputDialog>
#include <QMenu>

namespace mica::app {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ExportButton)
};

/// Names of products stay as they are.
QString titleOf(const session::ExportKind& kind) {
    const QMap<QString, QString> titles{
        {QStringLiteral("autolab"), Words::tr("Autolab: one text for each student…")},
        {QStringLiteral("canvas"), Words::tr("Canvas: fill in an exported gradebook…")},
        {QStringLiteral("classroom50"), Words::tr("Classroom 50: one document for each student…")},
        {QStringLiteral("csv"), Words::tr("Table (CSV)…")},
        {QStringLiteral("gradescope"), Words::tr("Gradescope: one document for each student…")},
        {QStringLiteral("html"), Words::tr("Pages (HTML)…")},
        {QStringLiteral("junit"), Words::tr("JUnit (with hidden checks)…")},
        {QStringLiteral("moodle"), Words::tr("Moodle: gradebook…")},
        {QStringLiteral("moodle-feedback"), Words::tr("Moodle: feedback files…")},
        {QStringLiteral("prairielearn"), Words::tr("PrairieLearn: one document for each student…")},
        {QStringLiteral("sarif"), Words::tr("SARIF…")},
        {QStringLiteral("tap"), Words::tr("TAP: one text for each student…")},
        {QStringLiteral("vpl"), Words::tr("VPL: one text for each student…")}};
    return titles.value(kind.name, kind.name);
}

} // namespace

ExportButton::ExportButton(QWidget* parent) : QToolButton(parent) {
    setText(tr("E&xport"));
    setAccessibleName(tr("Export the results"));
    setToolTip(tr("Write the results as a gradebook, an autograder or CI wants them"));
    setIcon(app::icon(Icon::submit));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::StrongFocus);
    setShortcut(QKeySequence::mnemonic(text()));
    setMenu(new QMenu(this));
    for (const session::ExportKind& kind : session::exportKinds()) {
        addChoice(kind, titleOf(kind), kind.needsSheet);
        if (kind.fillsSheet && !kind.needsSheet) { addChoice(kind, tr("Moodle: fill in a grading worksheet…"), true); }
    }
}

void ExportButton::addChoice(const session::ExportKind& kind, const QString& text, bool withSheet) {
    QAction* action = menu()->addAction(text);
    action->setData(kind.name);
    connect(action, &QAction::triggered, this, [this, kind, withSheet] { begin(kind, withSheet); });
}

void ExportButton::begin(const session::ExportKind& kind, bool withSheet) {
    session::ExportOrder order;
    order.format = kind.name;
    order.results = {m_folder};
    if (withSheet) {
        askForSheet(kind, order);
    } else {
        askWhere(kind, order);
    }
}

void ExportButton::askForSheet(const session::ExportKind& kind, session::ExportOrder order) {
    auto* dialog =
        new QFileDialog(window(), tr("The sheet that you exported"), m_folder, tr("Sheets (*.csv);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this, kind, order](const QString& sheet) {
        session::ExportOrder next = order;
        next.sheet = sheet;
        if (kind.needsSheet) {
            askForAssignment(kind, next);
        } else {
            askWhere(kind, next);
        }
    });
    dialog->open();
}

void ExportButton::askForAssignment(const session::ExportKind& kind, session::ExportOrder order) {
    auto* dialog = new QInputDialog(window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Assignment"));
    dialog->setLabelText(tr("The number in the header of the assignment's column. In \"Lab 2 (12345)\" it is 12345."));
    connect(dialog, &QInputDialog::textValueSelected, this, [this, kind, order](const QString& number) {
        session::ExportOrder next = order;
        next.assignment = number.trimmed();
        askWhere(kind, next);
    });
    dialog->open();
}

void ExportButton::askWhere(const session::ExportKind& kind, session::ExportOrder order) {
    const bool isFolder = kind.isOneEach || kind.ending.isEmpty();
    auto* dialog = new QFileDialog(window(), isFolder ? tr("Folder for the documents") : tr("File to write"),
                                   isFolder ? m_folder : m_folder + u'/' + kind.name + kind.ending);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(isFolder ? QFileDialog::AcceptOpen : QFileDialog::AcceptSave);
    dialog->setFileMode(isFolder ? QFileDialog::Directory : QFileDialog::AnyFile);
    if (!isFolder) { dialog->setDefaultSuffix(kind.ending.mid(1)); }
    connect(dialog, &QFileDialog::fileSelected, this, [this, order](const QString& path) {
        session::ExportOrder whole = order;
        whole.out = path;
        Q_EMIT exportWanted(whole);
    });
    dialog->open();
}

} // namespace mica::app
