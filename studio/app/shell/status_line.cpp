// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/status_line.h"

#include "app/theme/icons.h"

#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

#include <algorithm>

namespace mica::app {

namespace {

/// "2.7" of "2.7, /usr/bin/bochs-bin".
QString versionOf(const QList<session::Finding>& findings, const QString& subject) {
    for (const session::Finding& finding : findings) {
        if (finding.subject == subject && finding.health == session::Health::ok) {
            return finding.seen.section(u',', 0, 0);
        }
    }
    return {};
}

} // namespace

StatusLine::StatusLine(QWidget* parent)
    : QStatusBar(parent), m_step(new QLabel(this)), m_progress(new QProgressBar(this)), m_cancel(new QToolButton(this)),
      m_lab(new QLabel(this)), m_tools(new QLabel(this)), m_health(new QToolButton(this)) {
    m_step->setAccessibleName(tr("What goes on"));
    m_progress->setAccessibleName(tr("How much of it is done"));
    m_progress->setTextVisible(false);
    m_progress->setMaximumWidth(fontMetrics().averageCharWidth() * 24);
    m_cancel->setText(tr("Cancel"));
    m_cancel->setIcon(icon(Icon::stop));
    m_cancel->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_cancel->setAutoRaise(true);
    m_lab->setAccessibleName(tr("The open lab"));
    m_tools->setAccessibleName(tr("Versions of the tools"));
    m_health->setAutoRaise(true);
    m_health->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_health->setIcon(icon(Icon::running));
    m_health->setText(tr("Looking at the tools"));
    m_health->setAccessibleName(tr("Health of the installation"));
    m_health->setToolTip(tr("What is installed, what is missing, and how to get it"));
    addWidget(m_progress);
    addWidget(m_cancel);
    addWidget(m_step, 1);
    for (QWidget* widget : QList<QWidget*>{m_lab, m_tools, m_health}) { addPermanentWidget(widget); }
    m_progress->hide();
    m_cancel->hide();
    connect(m_cancel, &QToolButton::clicked, this, &StatusLine::cancelWanted);
    connect(m_health, &QToolButton::clicked, this, &StatusLine::healthWanted);
}

void StatusLine::showLab(const QString& title, const QString& points) {
    m_lab->setText(points.isEmpty() ? title : tr("%1, %2").arg(title, points));
    m_lab->setVisible(!title.isEmpty());
}

void StatusLine::showHealth(const QList<session::Finding>& findings) {
    const auto wrong = std::count_if(findings.begin(), findings.end(), [](const session::Finding& finding) {
        return finding.health == session::Health::wrong;
    });
    m_health->setIcon(icon(wrong == 0 ? Icon::passed : Icon::warning));
    m_health->setText(wrong == 0 ? tr("Tools complete") : tr("%n tool(s) missing or wrong", nullptr, int(wrong)));
    const QString compiler = versionOf(findings, QStringLiteral("Cross compiler"));
    const QString bochs = versionOf(findings, QStringLiteral("Bochs"));
    QStringList tools;
    if (!compiler.isEmpty()) { tools += compiler; }
    if (!bochs.isEmpty()) { tools += tr("Bochs %1").arg(bochs); }
    m_tools->setText(tools.join(QStringLiteral("   ")));
}

void StatusLine::showWork(const QString& step, int done, int of) {
    m_step->setText(step);
    m_progress->setRange(0, of);
    m_progress->setValue(done);
    m_progress->show();
    m_cancel->show();
}

void StatusLine::endWork(const QString& lastWord) {
    m_step->setText(lastWord);
    m_progress->hide();
    m_cancel->hide();
}

QString StatusLine::healthText() const { return m_health->text(); }

QString StatusLine::workText() const { return m_step->text(); }

} // namespace mica::app
