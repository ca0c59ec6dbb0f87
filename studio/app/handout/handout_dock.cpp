// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/handout/handout_dock.h"

#include "app/handout/handout_view.h"
#include "app/theme/icons.h"

#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace mica::app {

namespace {

constexpr int readMilliseconds = 300; // scrolling is many small steps: the last one counts
constexpr double zoomStep = 1.1;

} // namespace

HandoutDock::HandoutDock(QWidget* parent)
    : QDockWidget(tr("Handout"), parent), m_view(new HandoutView(this)), m_stack(new QStackedWidget(this)),
      m_empty(new QLabel(this)), m_found(new QLabel(this)), m_contents(new QComboBox(this)),
      m_search(new QLineEdit(this)) {
    setObjectName(QStringLiteral("handout"));
    m_empty->setText(tr("No handout is open. Choose a lab in Course."));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_view->setAccessibleName(tr("Handout"));
    auto* page = new QWidget(this);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addWidget(m_view, 1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(page);
    setWidget(m_stack);
    m_readTimer.setSingleShot(true);
    m_readTimer.setInterval(readMilliseconds);
    connect(&m_readTimer, &QTimer::timeout, this, &HandoutDock::placeWasRead);
    connect(m_view->verticalScrollBar(), &QScrollBar::valueChanged, this, [this] { m_readTimer.start(); });
    connect(m_view, &QTextBrowser::anchorClicked, this, &HandoutDock::follow);
    connect(m_view, &HandoutView::zoomChanged, this, &HandoutDock::zoomChanged);
    connect(m_contents, &QComboBox::activated, this, [this](int index) {
        m_view->showAnchor(m_contents->itemData(index).toString());
        m_view->setFocus();
    });
    connect(m_search, &QLineEdit::textEdited, this, [this] { search(false); });
    connect(m_search, &QLineEdit::returnPressed, this, [this] { search(false); });
}

QWidget* HandoutDock::makeHead() {
    auto* head = new QWidget(this);
    auto* layout = new QHBoxLayout(head);
    layout->setContentsMargins(Theme::grid(2), Theme::grid(), Theme::grid(2), Theme::grid());
    layout->setSpacing(Theme::grid());
    m_contents->setAccessibleName(tr("Contents"));
    m_contents->setToolTip(tr("Go to a section"));
    m_contents->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_contents->setMinimumContentsLength(12);
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search in the handout"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(m_search->fontMetrics().averageCharWidth() * 24);
    m_found->setAccessibleName(tr("Result of the search"));
    layout->addWidget(m_contents, 2);
    layout->addWidget(m_search, 1);
    layout->addWidget(m_found);
    const auto command = [&](Icon picture, const QString& name, const QKeySequence& key, auto act) {
        auto* action = new QAction(icon(picture), name, this);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        action->setToolTip(tr("%1 (%2)").arg(name, key.toString(QKeySequence::NativeText)));
        connect(action, &QAction::triggered, this, act);
        addAction(action);
        return action;
    };
    for (QAction* action :
         {command(Icon::up, tr("Find previous"), QKeySequence(Qt::SHIFT | Qt::Key_F3), [this] { search(true); }),
          command(Icon::down, tr("Find next"), QKeySequence(Qt::Key_F3), [this] { search(false); })}) {
        auto* button = new QToolButton(head);
        button->setDefaultAction(action);
        button->setAutoRaise(true);
        button->setAccessibleName(action->text());
        layout->addWidget(button);
    }
    command(Icon::search, tr("Search"), QKeySequence::Find, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    command(Icon::search, tr("Larger"), QKeySequence::ZoomIn, [this] { m_view->setZoom(m_view->zoom() * zoomStep); });
    command(Icon::search, tr("Smaller"), QKeySequence::ZoomOut, [this] { m_view->setZoom(m_view->zoom() / zoomStep); });
    command(Icon::search, tr("Usual size"), QKeySequence(Qt::CTRL | Qt::Key_0), [this] { m_view->setZoom(1); });
    return head;
}

void HandoutDock::openLab(const course::Lab& lab) {
    placeWasRead(); // of the lab before
    m_lab = lab;
    QFile file(lab.handoutPath());
    if (!file.open(QIODevice::ReadOnly)) {
        m_empty->setText(tr("The handout of lab %1 cannot be read: %2. Look whether %3 is there.")
                             .arg(lab.number)
                             .arg(file.errorString(), lab.handoutPath()));
        m_stack->setCurrentIndex(0);
        m_lab = {};
        return;
    }
    m_stack->setCurrentIndex(1);
    m_view->setHandout(file.readAll(), QFileInfo(lab.handoutPath()).absolutePath(), lab);
    fillContents();
    m_found->clear();
    m_view->showPosition(m_positions.value(lab.id));
    m_readTimer.stop();
}

void HandoutDock::fillContents() {
    m_contents->clear();
    for (const HandoutHeading& heading : m_view->headings()) {
        m_contents->addItem(QString((heading.level - 1) * 3, u' ') + heading.text, heading.anchor);
    }
    m_contents->setCurrentIndex(m_view->headingAt(m_view->readPosition()));
}

void HandoutDock::placeWasRead() {
    if (m_lab.id.isEmpty()) { return; }
    const int position = m_view->verticalScrollBar()->value() == 0 ? 0 : m_view->readPosition();
    m_contents->setCurrentIndex(m_view->headingAt(position));
    if (m_positions.value(m_lab.id) == position) { return; }
    m_positions.insert(m_lab.id, position);
    Q_EMIT readPositionChanged(m_lab.id, position);
}

bool HandoutDock::reveal(const debug::Place& place) {
    return place.kind == debug::Place::Kind::handout && !m_lab.id.isEmpty() && m_view->showAnchor(place.name);
}

void HandoutDock::setZoom(double zoom) { m_view->setZoom(zoom); }

double HandoutDock::zoom() const { return m_view->zoom(); }

void HandoutDock::search(bool backwards) {
    const bool found = m_view->findText(m_search->text(), backwards);
    m_found->setText(found ? QString() : tr("not found"));
}

void HandoutDock::follow(const QUrl& url) {
    const HandoutLink link = readHandoutLink(url);
    debug::Place place;
    place.name = link.name;
    switch (link.kind) {
    case HandoutLink::Kind::none: break;
    case HandoutLink::Kind::anchor: m_view->showAnchor(link.name); break;
    case HandoutLink::Kind::dock: Q_EMIT dockActivated(link.name); break;
    case HandoutLink::Kind::web: Q_EMIT webActivated(url); break;
    case HandoutLink::Kind::check:
        place.kind = debug::Place::Kind::check;
        Q_EMIT placeActivated(place);
        break;
    case HandoutLink::Kind::file:
        if (!link.task.isEmpty()) {
            Q_EMIT taskActivated(link.name, link.task);
            break;
        }
        place.kind = debug::Place::Kind::sourceLine;
        place.line = link.line;
        Q_EMIT placeActivated(place);
        break;
    case HandoutLink::Kind::section: {
        QStringList ids;
        for (const course::Check& check : m_lab.checks) {
            if (check.handout == link.name) { ids.append(check.id); }
        }
        Q_EMIT checkSectionWanted(ids);
        break;
    }
    }
}

} // namespace mica::app
