// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/checks/checks_view.h"

#include "app/checks/check_header.h"
#include "app/theme/theme.h"

#include <QLabel>
#include <QTimer>
#include <QVBoxLayout>

namespace mica::app {

ChecksView::ChecksView(ChecksModel* model, QWidget* parent)
    : QScrollArea(parent), m_model(model), m_body(new QWidget(this)), m_layout(new QVBoxLayout(m_body)),
      m_empty(new QLabel(m_body)) {
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Checks"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setMargin(Theme::grid(4));
    setWidget(m_body);
    connect(model, &QAbstractItemModel::modelReset, this, &ChecksView::build);
    connect(model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex& from, const QModelIndex& to) { update(from.row(), to.row()); });
    connect(&Theme::current(), &Theme::changed, this, [this] { update(0, m_model->rowCount() - 1); });
    build();
}

void ChecksView::build() {
    for (const Line& line : m_lines) {
        delete line.header;
        delete line.detail;
    }
    m_lines.clear();
    m_current = -1;
    while (QLayoutItem* item = m_layout->takeAt(0)) { delete item; }
    m_layout->addWidget(m_empty);
    QWidget* before = this;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        auto* header = new CheckHeader(m_body);
        setTabOrder(before, header); // not behind all other docks, as what is made last
        before = header;
        m_lines.append({header, nullptr});
        m_layout->addWidget(header);
        connect(header, &QAbstractButton::toggled, this, [this, row](bool open) { toggled(row, open); });
        connect(header, &CheckHeader::moveWanted, this, [this, row](int by) { moveFocus(row, by); });
    }
    m_layout->addStretch(1);
    update(0, m_model->rowCount() - 1);
}

bool ChecksView::isShown(int row) const {
    const CheckState state = m_model->state(row);
    return !m_failedOnly || state == CheckState::failed || state == CheckState::harnessError;
}

void ChecksView::update(int first, int last) {
    for (int row = first; row <= last; ++row) {
        const Line& line = m_lines[row];
        const auto& result = m_model->result(row);
        line.header->show(m_model->check(row), m_model->state(row), result ? result->points : 0, m_model->isStale());
        line.header->setVisible(isShown(row));
        if (line.detail != nullptr) {
            line.detail->show(*m_model, row);
            line.detail->setVisible(isShown(row) && line.header->isChecked());
        }
    }
    const bool any =
        std::any_of(m_lines.begin(), m_lines.end(), [](const Line& line) { return !line.header->isHidden(); });
    m_empty->setVisible(!any);
    m_empty->setText(m_model->rowCount() == 0 ? tr("No lab is open. Choose one in Course.")
                                              : tr("No check has failed. Untick \"Failed only\" to see all."));
}

void ChecksView::setFailedOnly(bool only) {
    m_failedOnly = only;
    update(0, m_model->rowCount() - 1);
}

void ChecksView::toggled(int row, bool open) {
    Line& line = m_lines[row];
    m_current = row;
    if (open && line.detail == nullptr) {
        line.detail = new CheckDetail(m_body);
        m_layout->insertWidget(m_layout->indexOf(line.header) + 1, line.detail);
        setTabOrder(line.header, line.detail);
        connect(line.detail, &CheckDetail::placeActivated, this, &ChecksView::placeActivated);
        connect(line.detail, &CheckDetail::showMeWanted, this, &ChecksView::showMeWanted);
        connect(line.detail, &CheckDetail::hintWanted, m_model, [this, row] { m_model->showNextHint(row); });
    }
    update(row, row);
    if (!open) { return; }
    QTimer::singleShot(0, line.detail, [this, row] { // when the layout knows how high it is
        ensureWidgetVisible(m_lines[row].detail, 0, Theme::grid(2));
        ensureWidgetVisible(m_lines[row].header, 0, Theme::grid(2));
    });
}

void ChecksView::openCheck(int row, bool open) {
    if (row < 0 || row >= m_lines.size()) { return; }
    if (open && !isShown(row)) { setFailedOnly(false); }
    m_lines[row].header->setChecked(open);
    if (!open) { return; }
    m_current = row;
    m_lines[row].header->setFocus();
    ensureWidgetVisible(m_lines[row].header);
}

bool ChecksView::isOpen(int row) const { return m_lines[row].header->isChecked(); }

void ChecksView::moveFocus(int row, int by) {
    for (int next = row + by; next >= 0 && next < m_lines.size(); next += by) {
        if (m_lines[next].header->isHidden()) { continue; }
        m_current = next;
        m_lines[next].header->setFocus();
        ensureWidgetVisible(m_lines[next].header);
        return;
    }
}

} // namespace mica::app
