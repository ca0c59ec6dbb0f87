// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/find_bar.h"

#include "app/editor/code_view.h"
#include "app/editor/margins.h"
#include "app/theme/theme.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

namespace mica::app {

namespace {

constexpr int grid = 4;

int bytesBefore(const QString& text, int units) {
    return static_cast<int>(QStringView(text).first(units).toUtf8().size());
}

} // namespace

FindBar::FindBar(QWidget* parent)
    : QFrame(parent), m_find(new QLineEdit(this)), m_replace(new QLineEdit(this)),
      m_case(makeChoice(tr("Aa"), tr("Match upper and lower case"))),
      m_word(makeChoice(tr("word"), tr("Whole words only"))), m_pattern(makeChoice(tr(".*"), tr("Regular expression"))),
      m_replaceOne(new QPushButton(tr("Replace"), this)), m_replaceAll(new QPushButton(tr("Replace all"), this)),
      m_count(new QLabel(this)) {
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(2 * grid, grid, 2 * grid, grid);
    layout->setSpacing(grid);
    auto* findLabel = new QLabel(tr("Find"), this);
    auto* replaceLabel = new QLabel(tr("&Replace"), this);
    findLabel->setBuddy(m_find);
    replaceLabel->setBuddy(m_replace);
    m_find->setAccessibleName(tr("Text to find"));
    m_replace->setAccessibleName(tr("Text to put in its place"));
    m_find->setClearButtonEnabled(true);
    auto* previous = new QPushButton(tr("Previous"), this);
    auto* next = new QPushButton(tr("Next"), this);
    auto* close = new QPushButton(tr("Close"), this);
    previous->setToolTip(tr("Shift+F3"));
    next->setToolTip(tr("F3"));
    close->setToolTip(tr("Esc"));
    m_count->setMinimumWidth(m_count->fontMetrics().horizontalAdvance(tr("%1 of %2").arg(9999).arg(9999)));
    int column = 0;
    for (QWidget* widget :
         {static_cast<QWidget*>(findLabel), static_cast<QWidget*>(m_find), static_cast<QWidget*>(m_case),
          static_cast<QWidget*>(m_word), static_cast<QWidget*>(m_pattern), static_cast<QWidget*>(previous),
          static_cast<QWidget*>(next), static_cast<QWidget*>(m_count), static_cast<QWidget*>(close)}) {
        layout->addWidget(widget, 0, column++);
    }
    layout->addWidget(replaceLabel, 1, 0);
    layout->addWidget(m_replace, 1, 1);
    layout->addWidget(m_replaceOne, 1, 5);
    layout->addWidget(m_replaceAll, 1, 6);
    layout->setColumnStretch(1, 1);
    for (QPushButton* button : {previous, next, close, m_replaceOne, m_replaceAll}) { button->setAutoDefault(false); }
    connect(m_find, &QLineEdit::textChanged, this, [this] { search(true); });
    connect(m_find, &QLineEdit::returnPressed, this, [this] { findNext(false); });
    connect(m_replace, &QLineEdit::returnPressed, this, &FindBar::replaceOne);
    connect(previous, &QPushButton::clicked, this, [this] { findNext(true); });
    connect(next, &QPushButton::clicked, this, [this] { findNext(false); });
    connect(close, &QPushButton::clicked, this, &FindBar::closeBar);
    connect(m_replaceOne, &QPushButton::clicked, this, &FindBar::replaceOne);
    connect(m_replaceAll, &QPushButton::clicked, this, &FindBar::replaceAll);
    hide();
}

QToolButton* FindBar::makeChoice(const QString& text, const QString& meaning) {
    auto* button = new QToolButton(this);
    button->setText(text);
    button->setCheckable(true);
    button->setToolTip(meaning);
    button->setAccessibleName(meaning);
    button->setFocusPolicy(Qt::StrongFocus);
    connect(button, &QToolButton::toggled, this, [this] { search(true); });
    return button;
}

SearchWish FindBar::wish() const {
    return {m_find->text(), m_pattern->isChecked(), m_word->isChecked(), m_case->isChecked()};
}

void FindBar::setView(CodeView* view) {
    if (m_view != nullptr) { disconnect(m_view, nullptr, this, nullptr); }
    m_view = view;
    if (view != nullptr) {
        connect(view, &QsciScintilla::textChanged, this, [this] {
            if (isVisible()) { search(false); }
        });
    }
    if (isVisible()) { search(false); }
}

void FindBar::open(bool replacing) {
    show();
    if (m_view != nullptr && m_view->hasSelectedText() && !m_view->selectedText().contains(u'\n')) {
        const QSignalBlocker quiet(m_find);
        m_find->setText(m_view->selectedText());
    }
    const bool writable = m_view != nullptr && !m_view->isReadOnly();
    for (QWidget* widget :
         {static_cast<QWidget*>(m_replace), static_cast<QWidget*>(m_replaceOne), static_cast<QWidget*>(m_replaceAll)}) {
        widget->setEnabled(writable);
    }
    QLineEdit* edit = replacing && writable ? m_replace : m_find;
    edit->setFocus(Qt::ShortcutFocusReason);
    edit->selectAll();
    search(false);
}

void FindBar::closeBar() {
    hide();
    if (m_view == nullptr) { return; }
    const int last = m_view->lines() - 1;
    m_view->clearIndicatorRange(0, 0, last, m_view->lineLength(last), indicatorFound);
    m_view->setFocus();
}

void FindBar::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) { return closeBar(); }
    QFrame::keyPressEvent(event);
}

int FindBar::current() const {
    if (m_view == nullptr) { return -1; }
    const QString text = m_view->text();
    const long start = m_view->SendScintilla(QsciScintilla::SCI_GETSELECTIONSTART);
    const long end = m_view->SendScintilla(QsciScintilla::SCI_GETSELECTIONEND);
    for (int i = 0; i < m_result.matches.size(); ++i) {
        const SearchMatch& match = m_result.matches[i];
        if (bytesBefore(text, match.start) == start && bytesBefore(text, match.start + match.length) == end) {
            return i;
        }
    }
    return -1;
}

void FindBar::say(const QString& text, bool bad) {
    m_count->setText(text);
    QPalette palette = this->palette();
    palette.setColor(QPalette::WindowText, Theme::current().color(bad ? Token::bad : Token::dim));
    m_count->setPalette(palette);
}

void FindBar::search(bool jump) {
    if (m_view == nullptr) { return; }
    const QString text = m_view->text();
    m_result = findAll(text, wish());
    const int last = m_view->lines() - 1;
    m_view->clearIndicatorRange(0, 0, last, m_view->lineLength(last), indicatorFound);
    m_view->indicatorDefine(QsciScintilla::StraightBoxIndicator, indicatorFound);
    m_view->setIndicatorDrawUnder(true, indicatorFound);
    m_view->SendScintilla(QsciScintilla::SCI_SETINDICATORCURRENT, static_cast<unsigned long>(indicatorFound));
    for (const SearchMatch& match : m_result.matches) {
        const int from = bytesBefore(text, match.start);
        m_view->SendScintilla(QsciScintilla::SCI_INDICATORFILLRANGE, static_cast<unsigned long>(from),
                              static_cast<long>(bytesBefore(text, match.start + match.length) - from));
    }
    if (jump && !m_result.matches.isEmpty()) {
        const long from = m_view->SendScintilla(QsciScintilla::SCI_GETSELECTIONSTART);
        const auto at = std::find_if(m_result.matches.begin(), m_result.matches.end(),
                                     [&](const SearchMatch& match) { return bytesBefore(text, match.start) >= from; });
        select(at == m_result.matches.end() ? m_result.matches.first() : *at);
    }
    if (m_find->text().isEmpty()) {
        say({}, false);
    } else if (!m_result.problem.isEmpty()) {
        say(tr("not a pattern"), true);
    } else if (m_result.matches.isEmpty()) {
        say(tr("not found"), true);
    } else if (const int which = current(); which >= 0) {
        say(tr("%1 of %2").arg(which + 1).arg(m_result.matches.size()), false);
    } else {
        say(tr("%1 found").arg(m_result.matches.size()), false);
    }
    m_count->setToolTip(m_result.problem);
}

void FindBar::select(const SearchMatch& match) {
    const QString text = m_view->text();
    const int from = bytesBefore(text, match.start), to = bytesBefore(text, match.start + match.length);
    m_view->SendScintilla(QsciScintilla::SCI_SETSEL, static_cast<unsigned long>(from), static_cast<long>(to));
    m_view->ensureLineVisible(
        static_cast<int>(m_view->SendScintilla(QsciScintilla::SCI_LINEFROMPOSITION, static_cast<unsigned long>(from))));
}

void FindBar::findNext(bool backwards) {
    if (m_view == nullptr) { return; }
    search(false);
    if (m_result.matches.isEmpty()) { return; }
    const QString text = m_view->text();
    const long start = m_view->SendScintilla(QsciScintilla::SCI_GETSELECTIONSTART);
    const long end = m_view->SendScintilla(QsciScintilla::SCI_GETSELECTIONEND);
    const SearchMatch* found = backwards ? &m_result.matches.last() : &m_result.matches.first(); // around the end
    if (backwards) {
        for (const SearchMatch& match : m_result.matches) {
            if (bytesBefore(text, match.start + match.length) <= start) { found = &match; }
        }
    } else {
        for (auto it = m_result.matches.rbegin(); it != m_result.matches.rend(); ++it) {
            if (bytesBefore(text, it->start) >= end) { found = &*it; }
        }
    }
    select(*found);
    say(tr("%1 of %2").arg(current() + 1).arg(m_result.matches.size()), false);
}

void FindBar::replaceOne() {
    search(false);
    const int which = current();
    if (which < 0) { return findNext(false); }
    const SearchMatch match = m_result.matches[which];
    const QString text = m_view->text(), with = replacementOf(match, m_replace->text(), wish());
    const int from = bytesBefore(text, match.start);
    if (!m_view->replaceRange(from, bytesBefore(text, match.start + match.length), with)) {
        return say(tr("a mark of the kit stays"), true);
    }
    const long after = from + static_cast<long>(with.toUtf8().size());
    m_view->SendScintilla(QsciScintilla::SCI_SETSEL, static_cast<unsigned long>(after), after);
    findNext(false);
}

void FindBar::replaceAll() {
    search(false);
    if (m_view == nullptr || m_result.matches.isEmpty()) { return; }
    const QString text = m_view->text();
    const QList<SearchMatch> matches = m_result.matches;
    int replaced = 0;
    m_view->beginUndoAction();
    for (auto it = matches.rbegin(); it != matches.rend(); ++it) { // from the back, so that earlier places stay
        const bool done = m_view->replaceRange(bytesBefore(text, it->start), bytesBefore(text, it->start + it->length),
                                               replacementOf(*it, m_replace->text(), wish()));
        replaced += done ? 1 : 0;
    }
    m_view->endUndoAction();
    say(tr("%1 replaced").arg(replaced), false);
}

} // namespace mica::app
