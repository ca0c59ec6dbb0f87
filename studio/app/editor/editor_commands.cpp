// SPDX-License-Identifier: GPL-3.0-or-later
// What the editor's commands do, each on the tab in front.
#include "app/editor/code_marks.h"
#include "app/editor/code_view.h"
#include "app/editor/editor_dock.h"
#include "app/editor/editor_page.h"
#include "app/editor/find_bar.h"

#include <QInputDialog>
#include <QTabWidget>

namespace mica::app {

void EditorDock::saveCurrent() {
    if (EditorPage* page = currentPage()) { page->save(); }
}

void EditorDock::find() {
    if (currentPage() != nullptr) { m_find->open(false); }
}

void EditorDock::replace() {
    if (currentPage() != nullptr) { m_find->open(true); }
}

void EditorDock::findNext() {
    if (currentPage() != nullptr) { m_find->findNext(false); }
}

void EditorDock::findPrevious() {
    if (currentPage() != nullptr) { m_find->findNext(true); }
}

void EditorDock::goToLine() {
    EditorPage* page = currentPage();
    if (page == nullptr) { return; }
    auto* question = new QInputDialog(this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInputMode(QInputDialog::IntInput);
    question->setWindowTitle(tr("Go to line"));
    question->setLabelText(tr("Line (1 to %1):").arg(page->view().lines()));
    question->setIntRange(1, page->view().lines());
    question->setIntValue(page->view().line());
    connect(question, &QInputDialog::intValueSelected, page, [page](int line) {
        page->view().goTo(line);
        page->view().setFocus();
    });
    question->open();
}

void EditorDock::nextProblem() {
    EditorPage* page = currentPage();
    const int line = page == nullptr ? 0 : page->view().marks().nextProblem(page->view().line(), false);
    if (line > 0) { page->view().goTo(line); }
}

void EditorDock::previousProblem() {
    EditorPage* page = currentPage();
    const int line = page == nullptr ? 0 : page->view().marks().nextProblem(page->view().line(), true);
    if (line > 0) { page->view().goTo(line); }
}

void EditorDock::toggleBreakpoint() {
    EditorPage* page = currentPage();
    if (page == nullptr) { return; }
    page->view().marks().toggleBreakpoint(page->view().line());
    breakpointsEdited(page);
}

void EditorDock::runToCursor() {
    if (EditorPage* page = currentPage()) { Q_EMIT runToCursorWanted(page->source().name, page->view().line()); }
}

void EditorDock::resetFile() {
    EditorPage* page = currentPage();
    if (page != nullptr && !page->source().skeletonPath.isEmpty()) { page->resetFile(); }
}

void EditorDock::closeCurrent() { closeTab(m_tabs->currentIndex()); }

} // namespace mica::app
