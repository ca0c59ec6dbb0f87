// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demo_dock.h"

#include "app/demo/step_page.h"
#include "app/demo/tour_list.h"
#include "app/theme/theme.h"
#include "core/failure.h"
#include "core/tour/tour_reader.h"

#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace mica::app {

namespace {

constexpr qsizetype mostProblems = 8; // a file that is no tour has one in each line

} // namespace

DemoDock::DemoDock(QWidget* parent)
    : QDockWidget(tr("Demo"), parent), m_pages(new QStackedWidget(this)), m_list(new TourList(this)),
      m_trouble(new QLabel(this)) {
    setObjectName(QStringLiteral("demo"));
    auto* body = new QWidget(this);
    auto* rows = new QVBoxLayout(body);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    m_trouble->setWordWrap(true);
    m_trouble->setTextFormat(Qt::PlainText);
    m_trouble->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_trouble->setContentsMargins(Theme::grid(2), Theme::grid(2), Theme::grid(2), Theme::grid(1));
    m_trouble->setAccessibleName(tr("What is wrong with the file"));
    m_trouble->hide();
    rows->addWidget(m_trouble);
    rows->addWidget(m_pages, 1);
    m_pages->addWidget(m_list);
    setWidget(body);
    setFocusProxy(m_list);
    connect(m_list, &TourList::chosen, this, &DemoDock::openFile);
    connect(m_list, &TourList::fileWanted, this, &DemoDock::chooseFile);
}

void DemoDock::setPlayer(TourPlayer& player) {
    m_player = &player;
    m_page = new StepPage(player, m_pages);
    m_pages->addWidget(m_page);
    connect(m_page, &StepPage::listWanted, this, &DemoDock::showList);
    const auto key = [this](const QKeySequence& keys, void (TourPlayer::*act)()) {
        auto* shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, m_player, act);
        return shortcut;
    };
    m_clicker = {key(Qt::Key_PageDown, &TourPlayer::next), key(Qt::Key_PageUp, &TourPlayer::back)};
    key(Qt::Key_Space, &TourPlayer::next)->setParent(m_page); // in the list the space bar chooses
}

void DemoDock::setTours(const QStringList& paths) {
    QList<tour::Tour> tours;
    for (const QString& path : paths) {
        QList<course::Problem> problems;
        try {
            tours += tour::readTour(path, problems);
        } catch (const Failure& failure) { tell(failure.text()); }
    }
    m_list->setTours(tours);
}

bool DemoDock::openFile(const QString& path) {
    QList<course::Problem> problems;
    tour::Tour tour;
    try {
        tour = tour::readTour(path, problems);
    } catch (const Failure& failure) {
        tell(failure.text());
        return false;
    }
    if (!problems.isEmpty()) {
        QStringList lines;
        for (const course::Problem& problem : problems.mid(0, mostProblems)) { lines += problem.text(); }
        if (problems.size() > mostProblems) {
            lines += tr("And %n more.", nullptr, static_cast<int>(problems.size() - mostProblems));
        }
        tell(tr("This tour cannot be played. Correct the file and open it again.\n%1").arg(lines.join(u'\n')));
        return false;
    }
    tell({});
    m_player->open(tour);
    m_pages->setCurrentWidget(m_page);
    setFocusProxy(m_page);
    m_page->setFocus();
    Q_EMIT tourOpened();
    return true;
}

void DemoDock::chooseFile() {
    auto* dialog = new QFileDialog(this, tr("Open a tour"), QDir::homePath(), tr("Tours (*.md)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &DemoDock::openFile);
    dialog->open();
}

void DemoDock::showList() {
    if (m_player->state() == TourPlayer::State::moving) { return; }
    m_player->close();
    m_pages->setCurrentWidget(m_list);
    setFocusProxy(m_list);
    m_list->setFocus();
}

void DemoDock::tell(const QString& trouble) {
    m_trouble->setText(trouble);
    m_trouble->setVisible(!trouble.isEmpty());
}

QString DemoDock::trouble() const { return m_trouble->text(); }

void DemoDock::setClickerEverywhere(bool everywhere) {
    for (QShortcut* key : std::as_const(m_clicker)) {
        key->setContext(everywhere ? Qt::WindowShortcut : Qt::WidgetWithChildrenShortcut);
    }
}

} // namespace mica::app
