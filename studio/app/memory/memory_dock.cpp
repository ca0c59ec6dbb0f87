// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/memory/memory_dock.h"

#include "app/inspector/words.h"
#include "app/memory/memory_model.h"
#include "core/inspect/typed_address.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

namespace mica::app {

MemoryDock::MemoryDock(QWidget* parent) : StopDock(QStringLiteral("memory"), tr("Memory"), parent) {
    m_tabs = new QTabWidget(this);
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Memory and stack"));
    m_tabs->addTab(makeBytes(m_tabs), tr("Memory"));
    m_stack = makeTable({tr("Address"), tr("From ESP"), tr("Value"), tr("What it is")}, tr("Stack"), m_tabs);
    m_tabs->addTab(m_stack, tr("Stack"));
    setContent(m_tabs);
}

QWidget* MemoryDock::makeBytes(QWidget* parent) {
    QWidget* page = new QWidget(parent);
    QVBoxLayout* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    QHBoxLayout* bar = new QHBoxLayout;
    m_address = new QLineEdit(page);
    m_address->setAccessibleName(tr("Go to an address"));
    m_address->setPlaceholderText(tr("c0101a1f, esp+8 ..."));
    QLabel* label = new QLabel(tr("Go t&o"), page);
    label->setBuddy(m_address);
    QPushButton* earlier = new QPushButton(tr("Earl&ier"), page);
    QPushButton* later = new QPushButton(tr("L&ater"), page);
    m_words = new QCheckBox(tr("As &words"), page);
    m_words->setChecked(true);
    for (QWidget* each : std::initializer_list<QWidget*>{label, m_address, earlier, later, m_words}) {
        bar->addWidget(each);
    }
    m_note = new QLabel(page);
    m_note->setWordWrap(true);
    m_note->hide();
    m_bytes = makeTable({tr("Address"), tr("+0"), tr("+4"), tr("+8"), tr("+c"), tr("Letters")}, tr("Bytes"), page);
    layout->addLayout(bar);
    layout->addWidget(m_note);
    layout->addWidget(m_bytes, 1);
    connect(m_address, &QLineEdit::returnPressed, this, &MemoryDock::goToTyped);
    connect(earlier, &QPushButton::clicked, this, [this] { goTo(m_begin - memory::bytesShown); });
    connect(later, &QPushButton::clicked, this, [this] { goTo(m_begin + memory::bytesShown); });
    connect(m_words, &QCheckBox::toggled, this, &MemoryDock::showRows);
    return page;
}

void MemoryDock::showState(const debug::StopState& state, const debug::StopState* before) {
    // What was read by asking at the stop before still counts for the comparison.
    const bool kept = before != nullptr && before->tick == m_tick;
    m_before = kept ? m_now : before != nullptr ? inspect::GuestBytes(*before) : inspect::GuestBytes();
    m_now = inspect::GuestBytes(state);
    m_tick = state.tick;
    m_asked = 0;
    m_note->hide();
    goTo(m_chosen ? m_begin : state.registers.esp);
}

void MemoryDock::goTo(quint32 linear) {
    if (!isShown()) { return; }
    m_begin = linear / memory::bytesInRow * memory::bytesInRow;
    m_asked = 0;
    if (!m_address->hasFocus()) { m_address->setText(hex(m_begin)); }
    askForMissing();
    showRows();
}

void MemoryDock::askForMissing() {
    for (quint32 offset = 0; offset < memory::bytesShown; ++offset) {
        if (m_now.isKnown(m_begin + offset)) { continue; }
        m_asked = memory::bytesShown;
        Q_EMIT memoryWanted(m_begin, m_asked);
        return;
    }
}

void MemoryDock::showMemory(quint32 linear, const QByteArray& bytes) {
    if (!isShown() || m_asked == 0 || linear != m_begin) { return; }
    m_now.add(linear, bytes, m_asked);
    m_asked = 0;
    showRows();
}

void MemoryDock::showRows() {
    if (!isShown()) { return; }
    m_bytes->cells()->setRows(memory::byteRows(*now(), m_now, m_before, m_begin, m_words->isChecked()));
    m_stack->cells()->setRows(memory::stackRows(*now(), m_now, m_before));
}

void MemoryDock::goToTyped() {
    if (!isShown()) { return; }
    QString problem;
    const auto linear = inspect::typedAddress(m_address->text(), now()->registers, now()->control, problem);
    m_note->setText(problem);
    m_note->setVisible(!problem.isEmpty());
    if (!linear) { return; }
    m_chosen = true;
    goTo(*linear);
}

bool MemoryDock::reveal(const debug::Place& place) {
    if (!isShown() || place.kind != debug::Place::Kind::address) { return false; }
    m_chosen = true;
    const auto linear = static_cast<quint32>(place.number);
    m_tabs->setCurrentIndex(0);
    m_address->setText(hex(linear));
    goTo(linear);
    m_bytes->reveal(placeOf(place.kind, linear / memory::bytesInRow * memory::bytesInRow));
    return true;
}

} // namespace mica::app
