// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/disassembly/disassembly_dock.h"

#include "app/inspector/folding_layout.h"
#include "app/inspector/words.h"
#include "core/inspect/typed_address.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QToolButton>
#include <QVBoxLayout>

namespace mica::app {

using disassembly::View;

namespace {

constexpr qsizetype mostNames = 6; // of functions in a sentence

} // namespace

DisassemblyDock::DisassemblyDock(QWidget* parent) : StopDock(QStringLiteral("disassembly"), tr("Disassembly"), parent) {
    QWidget* page = new QWidget(this);
    QVBoxLayout* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(makeBar(page));
    m_note = new QLabel(page);
    m_note->setWordWrap(true);
    m_note->hide();
    m_code = makeTable({QString(), tr("Address"), tr("Bytes"), tr("Instruction"), tr("Source")}, tr("Code"), page);
    m_code->setToolTip(tr("F9 sets a breakpoint, or takes it away."));
    m_code->installEventFilter(this);
    layout->addWidget(m_note);
    layout->addWidget(m_code, 1);
    setContent(page);
    connect(m_code, &QTableView::clicked, this, [this](const QModelIndex& index) {
        if (index.column() == 0) { toggle(index.row()); }
    });
}

QWidget* DisassemblyDock::makeBar(QWidget* parent) {
    QWidget* bar = new QWidget(parent);
    FoldingLayout* both = new FoldingLayout(bar);
    QWidget* field = new QWidget(bar);
    QHBoxLayout* fieldLayout = new QHBoxLayout(field);
    fieldLayout->setContentsMargins(0, 0, 0, 0);
    m_address = new QLineEdit(field);
    m_address->setAccessibleName(tr("Go to an address of code, or to a function"));
    m_address->setPlaceholderText(tr("c0101a1f, eip, a function ..."));
    m_address->setToolTip(tr("An address, a register, or a function's name: whole, or its last part. What can be read "
                             "as a number is one."));
    QLabel* label = new QLabel(tr("&Go to"), field);
    label->setBuddy(m_address);
    fieldLayout->addWidget(label);
    fieldLayout->addWidget(m_address, 1);
    both->addWidget(field, 1);
    both->addWidget(makeButtons(bar));
    connect(m_address, &QLineEdit::returnPressed, this, &DisassemblyDock::goToTyped);
    return bar;
}

QWidget* DisassemblyDock::makeButtons(QWidget* parent) {
    QWidget* row = new QWidget(parent);
    QHBoxLayout* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    const auto button = [row, layout](const QString& text, const QString& meaning) {
        auto* made = new QToolButton(row); // narrower than a push button: five of them must have room
        made->setText(text);
        made->setToolTip(meaning);
        made->setAccessibleDescription(meaning);
        layout->addWidget(made);
        return made;
    };
    m_eip = button(tr("EIP"), tr("The instruction that the processor carries out next"));
    m_back = button(tr("Back"), tr("The code that was shown before (Alt+Left in the table)"));
    m_forward = button(tr("Forward"), tr("The code that was shown before you went back (Alt+Right in the table)"));
    m_earlier = button(tr("Earlier"), tr("The code before what is shown"));
    m_later = button(tr("Later"), tr("The code behind what is shown"));
    layout->addStretch(1);
    connect(m_eip, &QToolButton::clicked, this, &DisassemblyDock::goToEip);
    connect(m_back, &QToolButton::clicked, this, [this] {
        m_views.goBack();
        showView();
    });
    connect(m_forward, &QToolButton::clicked, this, [this] {
        m_views.goForward();
        showView();
    });
    connect(m_earlier, &QToolButton::clicked, this, [this] {
        ask({{}, m_views.present().code.first().address, debug::CodeWish::Part::before});
    });
    connect(m_later, &QToolButton::clicked, this, [this] {
        const debug::Instruction& last = m_views.present().code.last();
        ask({{}, last.address + static_cast<quint32>(last.bytes.size()), debug::CodeWish::Part::from});
    });
    return row;
}

void DisassemblyDock::showState(const debug::StopState& state, const debug::StopState*) {
    m_asked.reset();
    m_views.begin({state.code, disassembly::eipOf(state), View::Shows::address});
    showView();
}

void DisassemblyDock::showRunning() {
    StopDock::showRunning();
    m_asked.reset();
}

void DisassemblyDock::showView() {
    if (!isShown()) { return; }
    const View& view = m_views.present();
    const quint32 eip = disassembly::eipOf(*now());
    m_code->cells()->setRows(disassembly::codeRows(*now(), view.code, m_breakpoints));
    const debug::Instruction* chosen =
        view.shows == View::Shows::address ? disassembly::holding(view.code, view.linear) : nullptr;
    if (chosen != nullptr) {
        m_code->reveal(placeOf(debug::Place::Kind::instruction, chosen->address));
    } else {
        m_code->cells()->mark(-1);
    }
    if (view.shows == View::Shows::beginning) { m_code->scrollToTop(); }
    if (view.shows == View::Shows::end) { m_code->scrollToBottom(); }
    m_back->setEnabled(m_views.canGoBack());
    m_forward->setEnabled(m_views.canGoForward());
    m_earlier->setEnabled(!view.code.isEmpty());
    m_later->setEnabled(!view.code.isEmpty());
    const bool atEip = disassembly::holding(view.code, eip) != nullptr;
    showNote(view.code.isEmpty()
                 ? tr("The code at EIP (%1) could not be read: nothing is mapped there. The Paging dock "
                      "shows why. Go to shows other code.")
                       .arg(hex(eip))
             : atEip ? QString()
                     : tr("This code is elsewhere: the processor stands at %1.").arg(hex(eip)));
}

void DisassemblyDock::showNote(const QString& sentence) {
    m_note->setText(sentence);
    m_note->setVisible(!sentence.isEmpty());
}

void DisassemblyDock::setBreakpoints(const QSet<quint32>& breakpoints) {
    m_breakpoints = breakpoints;
    if (!isShown()) { return; }
    m_code->cells()->setRows(disassembly::codeRows(*now(), m_views.present().code, m_breakpoints));
}

void DisassemblyDock::toggle(int row) {
    if (row < 0 || row >= m_code->cells()->rows().size()) { return; }
    const debug::Place& place = m_code->cells()->rows().at(row).place;
    if (place.kind != debug::Place::Kind::instruction) { return; } // a function's name
    Q_EMIT breakpointToggled(static_cast<quint32>(place.number));
}

bool DisassemblyDock::eventFilter(QObject* object, QEvent* event) {
    if (object != m_code || event->type() != QEvent::KeyPress) { return StopDock::eventFilter(object, event); }
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() == Qt::Key_F9) {
        toggle(m_code->currentIndex().row());
        return true;
    }
    if (key->matches(QKeySequence::Back) || key->matches(QKeySequence::Forward)) {
        (key->matches(QKeySequence::Back) ? m_back : m_forward)->click();
        return true;
    }
    return StopDock::eventFilter(object, event);
}

void DisassemblyDock::goToTyped() {
    static const QRegularExpression name(QStringLiteral("^[A-Za-z_~][\\w:~<>]*$"));
    if (!isShown()) { return; }
    const QString text = m_address->text().trimmed();
    QString problem;
    const auto linear = inspect::typedAddress(text, now()->registers, now()->control, problem);
    if (linear) {
        goTo(*linear);
    } else if (name.match(text).hasMatch()) {
        ask({text, 0, debug::CodeWish::Part::around});
    } else {
        showNote(problem);
    }
}

void DisassemblyDock::goToEip() {
    if (isShown()) { m_views.add({now()->code, disassembly::eipOf(*now()), View::Shows::address}); }
    m_asked.reset();
    showView();
}

/// What is shown already, or lies around EIP, need not be asked for.
void DisassemblyDock::goTo(quint32 linear) {
    for (const QList<debug::Instruction>& code : {m_views.present().code, now()->code}) {
        if (disassembly::holding(code, linear) == nullptr) { continue; }
        m_asked.reset();
        m_views.add({code, linear, View::Shows::address});
        showView();
        return;
    }
    ask({{}, linear, debug::CodeWish::Part::around});
}

void DisassemblyDock::ask(const debug::CodeWish& wish) {
    m_asked = wish;
    Q_EMIT codeWanted(wish);
}

void DisassemblyDock::showCode(const debug::CodeFound& found) {
    if (!isShown() || m_asked != found.wish) { return; }
    m_asked.reset();
    if (found.outcome != debug::CodeFound::Outcome::found) {
        showNote(noteOf(found));
        return;
    }
    using Part = debug::CodeWish::Part;
    const View::Shows shows = found.wish.part == Part::from     ? View::Shows::beginning
                              : found.wish.part == Part::before ? View::Shows::end
                                                                : View::Shows::address;
    m_views.add({found.code, found.linear, shows});
    showView();
}

QString DisassemblyDock::noteOf(const debug::CodeFound& found) const {
    using Outcome = debug::CodeFound::Outcome;
    switch (found.outcome) {
    case Outcome::notMapped:
        return tr("Nothing is mapped at %1 in the present address space, so there is no code to show. The Paging dock "
                  "shows why.")
            .arg(hex(found.linear));
    case Outcome::noSuchName:
        return tr("No function of this machine is called \"%1\". Type its name, its last part or an address.")
            .arg(found.wish.name);
    case Outcome::notLoaded:
        return tr("The code of %1 is not to be seen now: its program has another address space, or is not loaded yet. "
                  "It can be seen at a stop in that program.")
            .arg(found.functions.value(0).name);
    case Outcome::severalNames: {
        QStringList all;
        for (const auto& function : found.functions) { all += tr("%1 (%2)").arg(function.name, hex(function.address)); }
        const QString first = all.mid(0, mostNames).join(QStringLiteral(", "));
        return tr("\"%1\" is the name of several functions: %2. Type the whole name or the address.")
            .arg(found.wish.name, all.size() > mostNames ? tr("%1 and others").arg(first) : first);
    }
    case Outcome::running: return tr("The machine does not stand still. Pause it (F6) to see other code.");
    case Outcome::noMachine:
        return tr("There is no machine to read other code from: only the code around EIP was kept. Press Run, or Show "
                  "me in a failed check.");
    case Outcome::found: break;
    }
    return {};
}

bool DisassemblyDock::reveal(const debug::Place& place) {
    if (!isShown() || place.kind != debug::Place::Kind::instruction) { return false; }
    goTo(static_cast<quint32>(place.number));
    return true;
}

} // namespace mica::app
