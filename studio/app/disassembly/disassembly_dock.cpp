// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/disassembly/disassembly_dock.h"

#include "app/disassembly/disassembly_model.h"
#include "app/inspector/words.h"
#include "core/inspect/typed_address.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace mica::app {

DisassemblyDock::DisassemblyDock(QWidget* parent) : StopDock(QStringLiteral("disassembly"), tr("Disassembly"), parent) {
    QWidget* page = new QWidget(this);
    QVBoxLayout* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    QHBoxLayout* bar = new QHBoxLayout;
    m_address = new QLineEdit(page);
    m_address->setAccessibleName(tr("Go to an address of code"));
    m_address->setPlaceholderText(tr("c0101a1f, eip ..."));
    QLabel* label = new QLabel(tr("&Go to"), page);
    label->setBuddy(m_address);
    bar->addWidget(label);
    bar->addWidget(m_address, 1);
    m_note = new QLabel(page);
    m_note->setWordWrap(true);
    m_note->hide();
    m_code = makeTable({QString(), tr("Address"), tr("Bytes"), tr("Instruction"), tr("Source")}, tr("Code"), page);
    m_code->setToolTip(tr("F9 sets a breakpoint, or takes it away."));
    m_code->installEventFilter(this);
    layout->addLayout(bar);
    layout->addWidget(m_note);
    layout->addWidget(m_code, 1);
    setContent(page);
    connect(m_address, &QLineEdit::returnPressed, this, &DisassemblyDock::goToTyped);
    connect(m_code, &QTableView::clicked, this, [this](const QModelIndex& index) {
        if (index.column() == 0) { toggle(index.row()); }
    });
}

QString DisassemblyDock::missing(const debug::StopState& now) const {
    return now.code.isEmpty()
               ? tr("The code at EIP could not be read: nothing is mapped there. The Paging dock shows why.")
               : QString();
}

void DisassemblyDock::showState(const debug::StopState& state, const debug::StopState*) {
    m_note->hide();
    m_code->cells()->setRows(disassembly::codeRows(state, m_breakpoints));
    m_code->reveal(placeOf(debug::Place::Kind::instruction, state.registers.eip));
}

void DisassemblyDock::setBreakpoints(const QSet<quint32>& breakpoints) {
    m_breakpoints = breakpoints;
    if (isShown()) { m_code->cells()->setRows(disassembly::codeRows(*now(), m_breakpoints)); }
}

void DisassemblyDock::toggle(int row) {
    if (row < 0 || row >= m_code->cells()->rows().size()) { return; }
    Q_EMIT breakpointToggled(static_cast<quint32>(m_code->cells()->rows().at(row).place.number));
}

bool DisassemblyDock::eventFilter(QObject* object, QEvent* event) {
    if (object == m_code && event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_F9) {
        toggle(m_code->currentIndex().row());
        return true;
    }
    return StopDock::eventFilter(object, event);
}

void DisassemblyDock::goToTyped() {
    QString problem;
    const auto linear = inspect::typedAddress(m_address->text(), now()->registers, now()->control, problem);
    if (linear && !reveal(placeOf(debug::Place::Kind::instruction, *linear))) {
        problem = tr("The code at %1 was not read at this stop: only what lies around EIP was. The Memory dock shows "
                     "its bytes; set a "
                     "breakpoint or run there to see it as code.")
                      .arg(hex(*linear));
    }
    m_note->setText(problem);
    m_note->setVisible(!problem.isEmpty());
}

bool DisassemblyDock::reveal(const debug::Place& place) {
    return isShown() && place.kind == debug::Place::Kind::instruction &&
           m_code->reveal(placeOf(place.kind, place.number));
}

} // namespace mica::app
