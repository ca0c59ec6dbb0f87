// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paging/paging_dock.h"

#include "app/inspector/field_view.h"
#include "app/inspector/folding_layout.h"
#include "app/inspector/graph_export.h"
#include "app/inspector/legend.h"
#include "app/inspector/words.h"
#include "app/paging/paging_model.h"
#include "app/paging/walk_view.h"
#include "app/theme/theme.h"
#include "core/inspect/typed_address.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QTabWidget>
#include <QVBoxLayout>

namespace mica::app {

using Kind = debug::Place::Kind;

namespace {

constexpr int narrowest = 12; // characters of a name of a space that are always seen

} // namespace

PagingDock::PagingDock(QWidget* parent) : StopDock(QStringLiteral("paging"), tr("Paging"), parent) {
    QWidget* page = new QWidget(this);
    QVBoxLayout* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    m_tabs = nullptr;
    QWidget* bar = makeBar(page);
    layout->addWidget(bar);
    m_note = new QLabel(page);
    m_note->setWordWrap(true);
    m_note->hide();
    m_walk = new WalkView(page);
    layout->addWidget(m_note);
    layout->addWidget(m_walk);
    FoldingLayout* middle = new FoldingLayout(nullptr);
    middle->addWidget(makeGrids(page));
    middle->addWidget(makeTabs(page), 1);
    layout->addLayout(middle, 1);
    GraphExport* save = new GraphExport(page, m_ranges->cells(), QStringLiteral("paging"), page);
    connect(save, &GraphExport::trouble, this, &InspectorDock::trouble);
    bar->layout()->addWidget(save);
    setContent(page);
}

QWidget* PagingDock::makeBar(QWidget* parent) {
    QWidget* bar = new QWidget(parent);
    FoldingLayout* fields = new FoldingLayout(bar);
    m_space = new QComboBox(bar);
    m_space->setAccessibleName(tr("Space"));
    m_space->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_space->setMinimumWidth(fontMetrics().averageCharWidth() * narrowest);
    QLabel* spaceLabel = new QLabel(tr("S&pace"), bar);
    spaceLabel->setBuddy(m_space);
    m_address = new QLineEdit(bar);
    m_address->setAccessibleName(tr("Address"));
    m_address->setPlaceholderText(tr("c0101a1f, esp, cr2 ..."));
    QLabel* addressLabel = new QLabel(tr("A&ddress"), bar);
    addressLabel->setBuddy(m_address);
    for (const auto& [label, field] : {std::pair<QLabel*, QWidget*>{spaceLabel, m_space}, {addressLabel, m_address}}) {
        QWidget* pair = new QWidget(bar);
        QHBoxLayout* row = new QHBoxLayout(pair);
        row->setContentsMargins(0, 0, 0, 0);
        row->addWidget(label);
        row->addWidget(field, 1);
        fields->addWidget(pair, 1);
    }
    connect(m_space, &QComboBox::activated, this, &PagingDock::chooseSpace);
    connect(m_address, &QLineEdit::returnPressed, this, &PagingDock::goToTyped);
    return bar;
}

QWidget* PagingDock::makeGrids(QWidget* parent) {
    QWidget* grids = new QWidget(parent);
    QVBoxLayout* layout = new QVBoxLayout(grids);
    layout->setContentsMargins(0, 0, 0, 0);
    QWidget* both = new QWidget(grids);
    FoldingLayout* columns = new FoldingLayout(both);
    m_directory = new PageGrid(tr("Page directory"), both);
    m_table = new PageGrid(tr("Page table"), both);
    m_tableHeading = new QLabel(tr("Page table"), both);
    for (const auto& [heading, grid] :
         {std::pair{new QLabel(tr("Page directory: 4 MiB a cell"), both), m_directory}, {m_tableHeading, m_table}}) {
        QWidget* column = new QWidget(both);
        QVBoxLayout* rows = new QVBoxLayout(column);
        rows->setContentsMargins(0, 0, 0, 0);
        heading->setWordWrap(true);
        rows->addWidget(heading);
        rows->addWidget(grid);
        columns->addWidget(column);
    }
    layout->addWidget(both);
    QList<Legend::Sample> samples;
    for (const auto kind : {inspect::PageKind::kernel, inspect::PageKind::kernelReadOnly, inspect::PageKind::user,
                            inspect::PageKind::userReadOnly, inspect::PageKind::device, inspect::PageKind::none}) {
        samples +=
            {inspect::nameOf(kind), [kind](QPainter& painter, const QRectF& area) { paintKind(painter, area, kind); }};
    }
    layout->addWidget(new Legend(samples, grids));
    QLabel* marks =
        new QLabel(tr("A cut corner: the entry names a table. A frame: it changed since the last stop."), grids);
    marks->setWordWrap(true);
    layout->addWidget(marks);
    layout->addStretch(1);
    connect(m_directory, &PageGrid::picked, this, [this](int index) { goTo(static_cast<quint32>(index) << 22U); });
    connect(m_table, &PageGrid::picked, this, [this](int index) {
        goTo(static_cast<quint32>(std::max(0, m_directory->chosen())) << 22U | static_cast<quint32>(index) << 12U);
    });
    return grids;
}

QWidget* PagingDock::makeTabs(QWidget* parent) {
    m_tabs = new QTabWidget(parent);
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("More of the page tables"));
    m_accesses = makeTable({tr("From"), tr("Access"), tr("Result"), tr("Why")}, tr("Accesses"), m_tabs);
    m_ranges = makeTable(
        {tr("From"), tr("To"), tr("Size"), tr("Whose"), tr("Rights"), tr("Physical"), tr("Pages of"), tr("TLB")},
        tr("Map"), m_tabs);
    QScrollArea* scroll = new QScrollArea(m_tabs); // the bits need more width than a narrow dock has
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    QWidget* entry = new QWidget(scroll);
    scroll->setWidget(entry);
    QVBoxLayout* layout = new QVBoxLayout(entry);
    m_entryHeading = new QLabel(entry);
    m_entryHeading->setWordWrap(true);
    m_entry = new FieldView(tr("Bits of the entry"), entry);
    layout->addWidget(m_entryHeading);
    layout->addWidget(m_entry);
    layout->addStretch(1);
    m_tabs->addTab(m_ranges, tr("Map"));
    m_tabs->addTab(m_accesses, tr("Accesses"));
    m_tabs->addTab(scroll, tr("Entry"));
    return m_tabs;
}

QString PagingDock::missing(const debug::StopState& now) const {
    return now.pages.directory.isEmpty() ? tr("Paging is off: linear addresses are physical ones. Run on to where the "
                                              "nucleus turns it on (CR0.PG).")
                                         : QString();
}

void PagingDock::listSpaces() {
    const QVariant chosen = m_space->currentData();
    m_space->clear();
    QString present = tr("present, CR3 %1").arg(hex(now()->pages.base));
    if (now()->system) {
        for (const machine::ProcessState& process : now()->system->processes) {
            if (process.directory == now()->pages.base) { present = tr("%1, present").arg(process.name); }
        }
    }
    m_space->addItem(present, now()->pages.base);
    for (const machine::ProcessState& process :
         now()->system ? now()->system->processes : QList<machine::ProcessState>()) {
        if (process.directory != now()->pages.base) { m_space->addItem(process.name, process.directory); }
    }
    m_space->setCurrentIndex(std::max(0, m_space->findData(chosen)));
}

void PagingDock::showState(const debug::StopState& state, const debug::StopState*) {
    const bool followed = m_space->currentIndex() <= 0;
    listSpaces();
    if (followed) { m_space->setCurrentIndex(0); }
    if (!m_hasAddress) { m_linear = state.registers.eip; }
    chooseSpace();
}

void PagingDock::chooseSpace() {
    if (!isShown()) { return; }
    m_reader = inspect::SpaceReader(*now(), m_space->currentData().toUInt());
    m_asked.clear();
    askForSpace();
    showSpace();
}

void PagingDock::askForSpace() {
    for (const quint32 linear : m_reader.wanted()) {
        if (m_asked.contains(linear)) { continue; }
        m_asked += linear;
        Q_EMIT memoryWanted(linear, 4096);
    }
}

void PagingDock::showMemory(quint32 linear, const QByteArray& bytes) {
    if (!isShown() || !m_reader.add(linear, bytes)) { return; }
    askForSpace();
    showSpace();
}

const debug::PageTables* PagingDock::tablesBefore() const {
    return before() && before()->pages.base == m_reader.pages().base && !before()->pages.directory.isEmpty()
               ? &before()->pages
               : nullptr;
}

void PagingDock::showSpace() {
    const QString note = !m_reader.problem().isEmpty() ? m_reader.problem()
                         : m_reader.isComplete()       ? QString()
                                                       : tr("The tables of this space are being read.");
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    m_directory->show(paging::directoryCells(m_reader.pages(), tablesBefore()));
    m_ranges->cells()->setRows(paging::rangeRows(m_reader.pages(), tablesBefore()));
    goTo(m_linear);
}

void PagingDock::goTo(quint32 linear) {
    m_linear = linear;
    const debug::PageTables& pages = m_reader.pages();
    const machine::ControlRegisters control = paging::controlFor(*now(), pages);
    const inspect::PagePath path = inspect::pagePath(pages, control, linear);
    m_walk->show(path, pages.base);
    m_accesses->cells()->setRows(paging::accessRows(path, control));
    m_directory->choose(static_cast<int>(path.directoryIndex));
    m_table->show(paging::tableCells(pages, tablesBefore(), static_cast<int>(path.directoryIndex)));
    m_table->choose(static_cast<int>(path.tableIndex));
    m_tableHeading->setText(path.walk.largePage          ? tr("No table: 4 MiB at once")
                            : m_table->cells().isEmpty() ? tr("No table here")
                                                         : tr("Page table %1: 4 KiB a cell").arg(path.directoryIndex));
    if (!m_address->hasFocus()) { m_address->setText(hex(linear)); }
    showEntry(path.walk.largePage || m_table->cells().isEmpty());
}

void PagingDock::showEntry(bool ofDirectory) {
    const debug::PageTables& pages = m_reader.pages();
    const quint32 directoryIndex = m_linear >> 22U, tableIndex = m_linear >> 12U & 0x3ffU;
    const auto entry = [=](const debug::PageTables& of) {
        return ofDirectory ? inspect::entryAt(of.directory, directoryIndex)
                           : inspect::entryAt(of.tables.value(static_cast<int>(directoryIndex)), tableIndex);
    };
    const quint32 raw = entry(pages), was = tablesBefore() != nullptr ? entry(*tablesBefore()) : raw;
    m_entryHeading->setText(ofDirectory
                                ? tr("Directory entry %1: %2 (Intel SDM 3A, 4.3)").arg(directoryIndex).arg(hex(raw))
                                : tr("Table entry %1: %2 (Intel SDM 3A, 4.3)").arg(tableIndex).arg(hex(raw)));
    const bool large = pages.largePages && (raw & 0x80U) != 0;
    m_entry->show(ofDirectory ? machine::directoryEntryFields(raw, large) : machine::tableEntryFields(raw), 32, raw,
                  was);
}

void PagingDock::goToTyped() {
    QString problem;
    const auto linear = inspect::typedAddress(m_address->text(), now()->registers, now()->control, problem);
    m_note->setText(problem);
    m_note->setVisible(!problem.isEmpty());
    if (!linear) { return; }
    m_hasAddress = true;
    goTo(*linear);
    m_tabs->setCurrentWidget(m_accesses);
}

bool PagingDock::reveal(const debug::Place& place) {
    if (!isShown() || place.kind != Kind::page) { return false; }
    m_hasAddress = true;
    m_space->setCurrentIndex(0);
    chooseSpace();
    m_address->setText(hex(static_cast<quint32>(place.number)));
    goTo(static_cast<quint32>(place.number));
    m_ranges->reveal(place);
    m_entry->mark(place.field);
    m_tabs->setCurrentIndex(place.field.isEmpty() ? 1 : 2);
    return true;
}

} // namespace mica::app
