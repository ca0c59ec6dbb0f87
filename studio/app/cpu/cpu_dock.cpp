// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cpu/cpu_dock.h"

#include "app/cpu/cpu_model.h"
#include "app/cpu/flag_strip.h"
#include "app/inspector/words.h"
#include "app/theme/theme.h"

#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTabWidget>
#include <QVBoxLayout>

namespace mica::app {

namespace {

const QStringList& stripNames() {
    static const QStringList names{QStringLiteral("eflags"), QStringLiteral("cr0"), QStringLiteral("cr4")};
    return names;
}

} // namespace

CpuDock::CpuDock(QWidget* parent) : StopDock(QStringLiteral("cpu"), tr("CPU"), parent) {
    QWidget* page = new QWidget(this);
    QVBoxLayout* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::grid());
    m_why = new QLabel(page);
    m_why->setWordWrap(true);
    m_why->setAccessibleName(tr("Why the machine stands here"));
    m_registers = makeTable({tr("Register"), tr("Value"), tr("Register"), tr("Value")}, tr("Registers"), page);
    m_registers->horizontalHeader()->hide();
    m_registers->fitRows(6);
    layout->addWidget(m_why);
    layout->addWidget(m_registers);
    makeStrips(*layout, page);
    m_tabs = new QTabWidget(page);
    m_tabs->setAccessibleName(tr("More of the processor"));
    m_tabs->setDocumentMode(true);
    m_calls = makeTable({tr("Function"), tr("Line"), tr("Address"), tr("Whose")}, tr("Calls"), m_tabs);
    m_bits = makeTable({tr("Register"), tr("Bit"), tr("Name"), tr("Value"), tr("When it is set")}, tr("Bits"), m_tabs);
    m_segments =
        makeTable({tr("Register"), tr("Selector"), tr("Base"), tr("Limit"), tr("Descriptor")}, tr("Segments"), m_tabs);
    m_devices = makeTable({tr("Device"), tr("What"), tr("State")}, tr("PIC and PIT"), m_tabs);
    for (CellView* view : {m_calls, m_bits, m_segments, m_devices}) { m_tabs->addTab(view, view->accessibleName()); }
    layout->addWidget(m_tabs, 1);
    setContent(page);
}

void CpuDock::makeStrips(QLayout& layout, QWidget* parent) {
    QFormLayout* form = new QFormLayout;
    form->setContentsMargins(Theme::grid(), 0, 0, 0);
    form->setVerticalSpacing(Theme::grid());
    for (const QString& name : stripNames()) {
        FlagStrip* strip = new FlagStrip(name, parent);
        m_strips += strip;
        form->addRow(name.toUpper(), strip);
    }
    static_cast<QVBoxLayout&>(layout).addLayout(form);
}

void CpuDock::showState(const debug::StopState& now, const debug::StopState* before) {
    m_why->setText(now.sentence);
    m_why->setVisible(!now.sentence.isEmpty());
    m_registers->cells()->setRows(cpu::registerRows(now, before));
    for (qsizetype i = 0; i < m_strips.size(); ++i) {
        const QString& name = stripNames().at(i);
        m_strips.at(i)->show(cpu::registerValue(now, name),
                             before != nullptr ? std::optional(cpu::registerValue(*before, name)) : std::nullopt);
    }
    m_calls->cells()->setRows(cpu::callRows(now));
    m_bits->cells()->setRows(cpu::bitRows(now, before));
    m_segments->cells()->setRows(cpu::segmentRows(now, before));
    m_devices->cells()->setRows(cpu::deviceRows(now, before));
}

/// Without a field: the first register of the device.
bool CpuDock::revealDevice(debug::Place place) {
    if (place.field.isEmpty()) {
        place.field = place.name == u"pit" ? QStringLiteral("hertz") : QStringLiteral("master.imr");
    }
    if (!m_devices->reveal(place)) { return false; }
    m_tabs->setCurrentWidget(m_devices);
    return true;
}

bool CpuDock::revealRegister(const debug::Place& place) {
    const qsizetype strip = stripNames().indexOf(place.name);
    for (FlagStrip* each : m_strips) { each->mark({}); }
    if (place.name == u"pic" || place.name == u"pit") { return revealDevice(place); }
    if (!place.field.isEmpty() || strip >= 0) {
        if (!m_bits->reveal(place) && !place.field.isEmpty()) { return false; }
        if (strip >= 0) { m_strips.at(strip)->mark(place.field); }
        m_tabs->setCurrentWidget(m_bits);
        return true;
    }
    if (m_segments->reveal(place)) {
        m_tabs->setCurrentWidget(m_segments);
        return true;
    }
    if (m_registers->reveal(place)) { return true; }
    // The second register of a row.
    const QList<CellRow>& rows = m_registers->cells()->rows();
    for (qsizetype row = 0; row < rows.size(); ++row) {
        if (rows.at(row).cells.at(2).text == place.name.toUpper()) { return m_registers->reveal(rows.at(row).place); }
    }
    return false;
}

bool CpuDock::reveal(const debug::Place& place) {
    return isShown() && place.kind == debug::Place::Kind::cpuRegister && revealRegister(place);
}

} // namespace mica::app
