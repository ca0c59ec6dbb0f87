// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/descriptors/descriptors_dock.h"

#include "app/descriptors/descriptors_model.h"
#include "app/inspector/field_view.h"
#include "app/inspector/words.h"
#include "app/theme/theme.h"
#include "core/inspect/gate_remarks.h"

#include <QLabel>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

namespace mica::app {

using Kind = debug::Place::Kind;

DescriptorsDock::DescriptorsDock(QWidget* parent) : StopDock(QStringLiteral("descriptors"), tr("Descriptors"), parent) {
    QSplitter* split = new QSplitter(Qt::Vertical, this);
    split->setChildrenCollapsible(false);
    m_tabs = new QTabWidget(split);
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Tables of descriptors"));
    m_segments = makeTable({tr("Entry"), tr("Selector"), tr("Type"), tr("DPL"), tr("P"), tr("Base"), tr("Limit"),
                            tr("Width"), tr("Used by"), tr("Remarks")},
                           tr("GDT"), m_tabs);
    m_gates = makeTable(
        {tr("Vector"), tr("Meaning"), tr("Type"), tr("DPL"), tr("P"), tr("Selector"), tr("Handler"), tr("Remarks")},
        tr("IDT"), m_tabs);
    m_handlers =
        makeTable({tr("Handler"), tr("Gates"), tr("Vectors"), tr("The first one's meaning")}, tr("Handlers"), m_tabs);
    m_task = makeTable({tr("Field"), tr("Value"), tr("Meaning")}, tr("TSS"), m_tabs);
    for (CellView* view : {m_segments, m_gates, m_handlers, m_task}) { m_tabs->addTab(view, view->accessibleName()); }
    m_detail = new QWidget(split);
    QVBoxLayout* layout = new QVBoxLayout(m_detail);
    layout->setContentsMargins(0, Theme::grid(), 0, 0);
    m_heading = new QLabel(m_detail);
    m_heading->setWordWrap(true);
    m_bits = new FieldView(tr("Bits of the descriptor"), m_detail);
    m_fields = makeTable({tr("Field"), tr("Bits"), tr("Value"), tr("Meaning")}, tr("Fields"), m_detail);
    layout->addWidget(m_heading);
    layout->addWidget(m_bits);
    layout->addWidget(m_fields, 1);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    setContent(split);
    connect(m_tabs, &QTabWidget::currentChanged, this, &DescriptorsDock::showChosen);
    connect(m_segments, &CellView::rowChosen, this, &DescriptorsDock::showChosen);
    connect(m_gates, &CellView::rowChosen, this, &DescriptorsDock::showChosen);
}

void DescriptorsDock::showState(const debug::StopState& now, const debug::StopState* before) {
    m_segments->cells()->setRows(descriptors::segmentRows(now, before));
    m_gates->cells()->setRows(descriptors::gateRows(now, before));
    m_handlers->cells()->setRows(descriptors::handlerRows(now));
    m_task->cells()->setRows(descriptors::taskRows(now, before));
    showChosen();
}

void DescriptorsDock::showChosen() {
    const QWidget* tab = m_tabs->currentWidget();
    const bool isGate = tab == m_gates;
    const CellView* view = isGate ? m_gates : m_segments;
    const int row = std::max(0, view->currentIndex().row());
    const bool has = isShown() && (isGate || tab == m_segments) && row < view->cells()->rows().size();
    m_detail->setVisible(has);
    if (!has) { return; }
    const CellRow& chosen = view->cells()->rows().at(row);
    const QList<quint64>& table = isGate ? now()->idt : now()->gdt;
    const qsizetype index = static_cast<qsizetype>(isGate ? chosen.place.number : chosen.place.number / 8);
    const quint64 raw = table.at(index);
    const QList<quint64> was = before() ? (isGate ? before()->idt : before()->gdt) : table;
    const QList<machine::BitField> fields = isGate ? machine::gateFields(raw) : machine::segmentFields(raw);
    const QString form =
        isGate ? tr("IDT entry %1: %2 (Intel SDM 3A, 6.11)") : tr("GDT entry %1: %2 (Intel SDM 3A, 3.4.5)");
    const QString shown =
        isGate ? machine::GateDescriptor::decode(raw).display() : machine::SegmentDescriptor::decode(raw).display();
    m_heading->setText(form.arg(index).arg(shown));
    m_bits->mark({});
    m_bits->show(fields, 64, raw, was.value(index, raw));
    m_fields->cells()->setRows(descriptors::fieldRows(fields));
    m_fields->cells()->mark(-1);
}

void DescriptorsDock::markField(const QString& field) {
    // "type" and "present" are what lab.toml calls them; the bits are called as in the manual.
    const QString name = field == QStringLiteral("present") ? QStringLiteral("p") : field;
    m_bits->mark(name);
    debug::Place place;
    place.field = name;
    m_fields->reveal(place);
}

bool DescriptorsDock::revealGate(const debug::Place& place) {
    const int row = descriptors::gateRowOf(m_gates->cells()->rows(), place.number);
    if (row < 0) { return false; }
    m_tabs->setCurrentWidget(m_gates);
    m_gates->reveal(m_gates->cells()->rows().at(row).place);
    showChosen();
    markField(place.field);
    return true;
}

bool DescriptorsDock::revealSegment(const debug::Place& place) {
    const bool local = (place.number & 4U) != 0;
    if (local || !m_segments->reveal(placeOf(Kind::selector, place.number & ~quint64{7}))) { return false; }
    m_tabs->setCurrentWidget(m_segments);
    showChosen();
    markField(place.field);
    return true;
}

bool DescriptorsDock::reveal(const debug::Place& place) {
    if (!isShown()) { return false; }
    switch (place.kind) {
    case Kind::vector: return revealGate(place);
    case Kind::selector: return revealSegment(place);
    case Kind::taskState:
        if (m_task->cells()->rowCount() == 0) { return false; }
        m_tabs->setCurrentWidget(m_task);
        m_task->reveal(placeOf(Kind::taskState, 0, place.field.isEmpty() ? QStringLiteral("base") : place.field));
        return true;
    default: return false;
    }
}

} // namespace mica::app
