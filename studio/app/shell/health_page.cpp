// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/health_page.h"

#include "app/theme/icons.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace mica::app {

HealthPage::HealthPage(QWidget* parent) : QDialog(parent), m_table(new QTableWidget(0, 4, this)) {
    setWindowTitle(tr("Health of the installation"));
    m_table->setAccessibleName(tr("What was found"));
    m_table->setHorizontalHeaderLabels({tr("State"), tr("What"), tr("Found"), tr("What to do")});
    m_table->verticalHeader()->hide();
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->setWordWrap(true);
    m_table->setTabKeyNavigation(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton* again = buttons->addButton(tr("&Look again"), QDialogButtonBox::ActionRole);
    connect(again, &QPushButton::clicked, this, &HealthPage::readAgainWanted);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto* rows = new QVBoxLayout(this);
    rows->addWidget(m_table);
    rows->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 110, fontMetrics().height() * 22);
}

void HealthPage::showFindings(const QList<session::Finding>& findings) {
    m_table->setRowCount(0);
    for (const session::Finding& finding : findings) {
        const int row = m_table->rowCount();
        m_table->insertRow(row);
        QString word = tr("ok");
        Icon picture = Icon::passed;
        if (finding.health == session::Health::absent) {
            word = tr("absent");
            picture = Icon::skipped;
        } else if (finding.health == session::Health::wrong) {
            word = tr("missing or wrong");
            picture = Icon::failed;
        }
        m_table->setItem(row, 0, new QTableWidgetItem(icon(picture), word));
        m_table->setItem(row, 1, new QTableWidgetItem(finding.subject));
        m_table->setItem(row, 2, new QTableWidgetItem(finding.seen));
        m_table->setItem(row, 3, new QTableWidgetItem(finding.advice));
    }
    for (const int column : {0, 1, 2}) { m_table->resizeColumnToContents(column); }
    m_table->setColumnWidth(2, std::min(m_table->columnWidth(2), fontMetrics().averageCharWidth() * 48));
    m_table->resizeRowsToContents();
}

} // namespace mica::app
