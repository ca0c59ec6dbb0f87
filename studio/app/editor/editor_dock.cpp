// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/editor_dock.h"

#include "app/editor/code_marks.h"
#include "app/editor/code_view.h"
#include "app/editor/editor_page.h"
#include "app/editor/find_bar.h"
#include "app/editor/notice_bar.h"
#include "core/failure.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QMenu>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>
#include <QToolTip>
#include <QVBoxLayout>

namespace mica::app {

EditorDock::EditorDock(QWidget* parent)
    : QDockWidget(tr("Editor"), parent), m_tabs(new QTabWidget(this)), m_empty(new QLabel(this)),
      m_stack(new QStackedWidget(this)), m_find(new FindBar(this)), m_resetButton(new QToolButton(this)),
      m_resetMenu(new QMenu(this)) {
    setObjectName(QStringLiteral("editor"));
    m_tabs->setDocumentMode(true);
    m_tabs->setTabsClosable(true);
    m_tabs->setMovable(true);
    m_tabs->setAccessibleName(tr("Open files"));
    m_empty->setText(tr("No file is open. Start a lab in Course, or open one of its files there."));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_tabs);
    m_resetMenu->setTitle(tr("Reset"));
    m_resetButton->setText(tr("Reset"));
    m_resetButton->setToolTip(tr("Put the skeleton's text back. Undo takes it back."));
    m_resetButton->setMenu(m_resetMenu);
    m_resetButton->setPopupMode(QToolButton::InstantPopup);
    m_resetButton->setAutoRaise(true);
    m_tabs->setCornerWidget(m_resetButton);
    auto* body = new QWidget(this);
    auto* layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_find);
    setWidget(body);
    connect(m_tabs, &QTabWidget::tabCloseRequested, this, &EditorDock::closeTab);
    connect(m_tabs, &QTabWidget::currentChanged, this, &EditorDock::pageSelected);
    connect(m_resetMenu, &QMenu::aboutToShow, this, &EditorDock::fillResetMenu);
    makeCommands();
}

QAction* EditorDock::addCommand(const QString& text, const QKeySequence& key, void (EditorDock::*act)()) {
    auto* action = new QAction(text, this);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, act);
    addAction(action);
    m_commands.append(action);
    return action;
}

void EditorDock::addSeparator() {
    auto* line = new QAction(this);
    line->setSeparator(true);
    m_commands.append(line);
}

void EditorDock::makeCommands() {
    addCommand(tr("&Save"), QKeySequence::Save, &EditorDock::saveCurrent);
    addCommand(tr("Save &all"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S), &EditorDock::saveEverything);
    addSeparator();
    addCommand(tr("&Find…"), QKeySequence::Find, &EditorDock::find);
    addCommand(tr("&Replace…"), QKeySequence(Qt::CTRL | Qt::Key_H), &EditorDock::replace);
    addCommand(tr("Find &next"), QKeySequence(Qt::Key_F3), &EditorDock::findNext);
    addCommand(tr("Find &previous"), QKeySequence(Qt::SHIFT | Qt::Key_F3), &EditorDock::findPrevious);
    addCommand(tr("&Go to line…"), QKeySequence(Qt::CTRL | Qt::Key_G), &EditorDock::goToLine);
    addSeparator();
    addCommand(tr("N&ext error"), QKeySequence(Qt::Key_F8), &EditorDock::nextProblem);
    addCommand(tr("Previo&us error"), QKeySequence(Qt::SHIFT | Qt::Key_F8), &EditorDock::previousProblem);
    addSeparator();
    addCommand(tr("Toggle &breakpoint"), QKeySequence(Qt::Key_F9), &EditorDock::toggleBreakpoint);
    addCommand(tr("Run to &cursor"), QKeySequence(Qt::CTRL | Qt::Key_F10), &EditorDock::runToCursor);
    addSeparator();
    addCommand(tr("Rese&t file"), {}, &EditorDock::resetFile);
    addCommand(tr("C&lose tab"), QKeySequence(Qt::CTRL | Qt::Key_W), &EditorDock::closeCurrent);
}

EditorPage* EditorDock::currentPage() const { return qobject_cast<EditorPage*>(m_tabs->currentWidget()); }

EditorPage* EditorDock::pageOf(const QString& file) const {
    for (int i = 0; i < m_tabs->count(); ++i) {
        auto* page = qobject_cast<EditorPage*>(m_tabs->widget(i));
        if (page->source().name == file) { return page; }
    }
    return nullptr;
}

QStringList EditorDock::openFiles() const {
    QStringList files;
    for (int i = 0; i < m_tabs->count(); ++i) {
        files.append(qobject_cast<EditorPage*>(m_tabs->widget(i))->source().name);
    }
    return files;
}

EditorPage* EditorDock::openPage(const EditorSource& source) {
    if (EditorPage* open = pageOf(source.name)) { return open; }
    EditorPage* page = nullptr;
    try {
        page = new EditorPage(source, m_tabs);
    } catch (const Failure& failure) {
        Q_EMIT trouble(failure.text());
        return nullptr;
    }
    m_tabs->addTab(page, source.name);
    CodeView& view = page->view();
    setTabOrder(m_resetButton, &view); // not behind all other docks, as what is made last
    view.marks().setBreakpoints(m_breakpoints.value(source.name));
    connect(page, &EditorPage::saved, this, &EditorDock::saved);
    connect(page, &EditorPage::modifiedChanged, this, [this, page] { updateTab(page); });
    connect(&view, &CodeView::breakpointsEdited, this, [this, page] { breakpointsEdited(page); });
    connect(&view, &CodeView::markRefused, this, [&view](const QString& why) {
        QToolTip::showText(view.mapToGlobal(view.rect().topLeft() + QPoint(view.width() / 3, 0)), why, &view);
    });
    connect(&view, &CodeView::runToLineWanted, this,
            [this, page](int line) { Q_EMIT runToCursorWanted(page->source().name, line); });
    connect(&view, &QsciScintilla::cursorPositionChanged, this, [this, page](int line, int column) {
        if (page == currentPage()) { Q_EMIT cursorMoved(page->source().name, line + 1, column + 1); }
    });
    m_stack->setCurrentWidget(m_tabs);
    updateTab(page);
    setDiagnostics(m_diagnostics);
    if (m_execution.first == source.name) { view.marks().setExecutionLine(m_execution.second); }
    return page;
}

void EditorDock::openLab(const course::Lab& lab, const QString& folder, const QString& recoveryFolder) {
    while (m_tabs->count() > 0) { delete m_tabs->widget(0); } // unsaved text goes to the recovery files
    m_diagnostics.clear();
    m_taskTitles.clear();
    m_labFolder = folder;
    for (const course::Task& task : lab.tasks) { m_taskTitles.insert(task.id, task.title); }
    for (const course::StudentFile& file : lab.files) {
        EditorSource source;
        source.path = QDir(folder).filePath(file.path);
        source.name = file.path;
        source.skeletonPath = QDir(lab.path).filePath(QStringLiteral("src/") + file.path);
        source.recoveryFolder = recoveryFolder;
        if (EditorPage* page = openPage(source)) { m_tabs->setTabToolTip(m_tabs->indexOf(page), file.title); }
    }
    m_tabs->setCurrentIndex(0);
    if (m_tabs->count() == 0) { m_stack->setCurrentWidget(m_empty); }
    updateTab(nullptr);
}

bool EditorDock::openFile(const QString& path) {
    const QString absolute = QFileInfo(path).absoluteFilePath();
    QString name = QFileInfo(path).fileName();
    for (const QString& folder : m_kitFolders) {
        const QString relative = QDir(folder).relativeFilePath(absolute);
        if (!relative.startsWith(QLatin1StringView(".."))) { name = relative; }
    }
    const bool students = !m_labFolder.isEmpty() && QFileInfo(path).absolutePath() == QDir(m_labFolder).absolutePath();
    EditorSource source;
    source.path = absolute;
    source.name = name;
    source.kitOwned = !students;
    EditorPage* page = openPage(source);
    if (page != nullptr) { m_tabs->setCurrentWidget(page); }
    return page != nullptr;
}

QString EditorDock::kitPath(const QString& name) const {
    for (const QString& folder : m_kitFolders) {
        const QString path = QDir(folder).filePath(name);
        if (QFileInfo(path).isFile()) { return path; }
    }
    return {};
}

bool EditorDock::reveal(const debug::Place& place) {
    if (place.kind != debug::Place::Kind::sourceLine || place.name.isEmpty()) { return false; }
    EditorPage* page = pageOf(place.name);
    if (page == nullptr) {
        const QString path = kitPath(place.name);
        if (path.isEmpty() || !openFile(path)) { return false; }
        page = currentPage();
    }
    m_tabs->setCurrentWidget(page);
    if (place.line > 0) {
        page->view().goTo(place.line);
        page->view().marks().setRevealedLine(place.line);
    }
    page->view().setFocus();
    return true;
}

bool EditorDock::revealTask(const QString& file, const QString& task) {
    EditorPage* page = pageOf(file);
    if (page == nullptr) { return false; }
    for (const course::StudentRegion& region : page->view().marks().regions()) {
        if (region.task != task) { continue; }
        m_tabs->setCurrentWidget(page);
        page->view().goTo(region.beginLine + 2);
        page->view().setFocus();
        return true;
    }
    return false;
}

void EditorDock::setDiagnostics(const QList<build::Diagnostic>& diagnostics) {
    m_diagnostics = diagnostics;
    for (int i = 0; i < m_tabs->count(); ++i) {
        auto* page = qobject_cast<EditorPage*>(m_tabs->widget(i));
        QList<build::Diagnostic> own;
        bool notesToo = false; // a note belongs to the message before it, wherever the note points
        for (const build::Diagnostic& diagnostic : diagnostics) {
            if (diagnostic.severity != build::Severity::note) { notesToo = diagnostic.file == page->source().name; }
            if (notesToo && (diagnostic.line > 0 || diagnostic.severity == build::Severity::note)) {
                own.append(diagnostic);
            }
        }
        page->view().marks().setDiagnostics(own);
    }
}

void EditorDock::setExecutionLine(const QString& file, int line) {
    m_execution = {file, line};
    for (int i = 0; i < m_tabs->count(); ++i) {
        auto* page = qobject_cast<EditorPage*>(m_tabs->widget(i));
        page->view().marks().setExecutionLine(page->source().name == file ? line : 0);
    }
}

void EditorDock::setBreakpoints(const QString& file, const QList<int>& lines) {
    m_breakpoints.insert(file, lines);
    if (EditorPage* page = pageOf(file)) { page->view().marks().setBreakpoints(lines); }
}

void EditorDock::breakpointsEdited(EditorPage* page) {
    const QList<int> lines = page->view().marks().breakpoints();
    m_breakpoints.insert(page->source().name, lines);
    Q_EMIT breakpointsChanged(page->source().name, lines);
}

bool EditorDock::hasUnsaved() const {
    for (int i = 0; i < m_tabs->count(); ++i) {
        if (qobject_cast<EditorPage*>(m_tabs->widget(i))->isModified()) { return true; }
    }
    return false;
}

bool EditorDock::saveAll() {
    bool all = true;
    for (int i = 0; i < m_tabs->count(); ++i) {
        auto* page = qobject_cast<EditorPage*>(m_tabs->widget(i));
        if (page->save()) { continue; }
        m_tabs->setCurrentWidget(page);
        all = false;
    }
    return all;
}

void EditorDock::updateTab(EditorPage* page) {
    if (page != nullptr) {
        QString text = page->source().name.section(u'/', -1);
        if (page->isModified()) { text += QStringLiteral(" *"); }
        if (page->source().kitOwned) { text = tr("%1 (to read)").arg(text); }
        m_tabs->setTabText(m_tabs->indexOf(page), text);
    }
    if (hasUnsaved() != m_toldUnsaved) {
        m_toldUnsaved = !m_toldUnsaved;
        Q_EMIT unsavedChanged(m_toldUnsaved);
    }
}

void EditorDock::pageSelected() {
    EditorPage* page = currentPage();
    m_find->setView(page == nullptr ? nullptr : &page->view());
    m_resetButton->setEnabled(page != nullptr && !page->source().skeletonPath.isEmpty());
    if (page == nullptr) {
        m_stack->setCurrentWidget(m_empty);
        return;
    }
    int line = 0, column = 0;
    page->view().getCursorPosition(&line, &column);
    Q_EMIT cursorMoved(page->source().name, line + 1, column + 1);
}

void EditorDock::closeTab(int index) {
    auto* page = qobject_cast<EditorPage*>(m_tabs->widget(index));
    if (page == nullptr) { return; }
    if (page->isModified() && !page->save()) { return; } // its notice says why
    m_tabs->removeTab(index);
    page->deleteLater();
    updateTab(nullptr);
}

void EditorDock::fillResetMenu() {
    m_resetMenu->clear();
    EditorPage* page = currentPage();
    if (page == nullptr) { return; }
    for (const QString& task : page->tasks()) {
        const QString title = m_taskTitles.value(task, task);
        m_resetMenu->addAction(tr("Reset task: %1").arg(title), this, [page, task] { page->resetTask(task); });
    }
    m_resetMenu->addSeparator();
    m_resetMenu->addAction(tr("Reset the whole file"), this, [page] { page->resetFile(); });
}

} // namespace mica::app
