// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/graph_export.h"

#include "app/inspector/cell_model.h"
#include "app/theme/icons.h"

#include <QApplication>
#include <QClipboard>
#include <QCoreApplication>
#include <QFileDialog>
#include <QMenu>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

namespace mica::app {

namespace {

constexpr int pixelScale = 2;
constexpr int pdfDotsPerInch = 1200;

bool writePng(QWidget& graph, QIODevice& file) {
    QPixmap picture(graph.size() * pixelScale);
    picture.setDevicePixelRatio(pixelScale);
    picture.fill(graph.palette().color(QPalette::Window));
    graph.render(&picture);
    return picture.save(&file, "PNG");
}

bool writePdf(QWidget& graph, QIODevice& file) {
    QPdfWriter writer(&file);
    const double inch = graph.logicalDpiX();
    writer.setPageSize(QPageSize(QSizeF(graph.width() / inch, graph.height() / inch), QPageSize::Inch));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    writer.setResolution(pdfDotsPerInch);
    QPainter painter;
    if (!painter.begin(&writer)) { return false; }
    painter.scale(pdfDotsPerInch / inch, pdfDotsPerInch / inch);
    graph.render(&painter);
    return painter.end();
}

} // namespace

QString saveGraph(QWidget& graph, const QString& path) {
    QSaveFile file(path);
    const bool pdf = path.endsWith(QLatin1StringView(".pdf"), Qt::CaseInsensitive);
    const bool opened = file.open(QIODevice::WriteOnly);
    const bool written =
        opened && (pdf ? writePdf(graph, file) : writePng(graph, file)) && file.flush() && file.commit();
    if (written) { return {}; }
    return QCoreApplication::translate(
               "GraphExport", "The picture was not saved as %1: %2. Choose another folder, or make room on the disk.")
        .arg(path, file.errorString());
}

GraphExport::GraphExport(QWidget* graph, CellModel* table, const QString& name, QWidget* parent)
    : QToolButton(parent), m_graph(graph), m_name(name) {
    setIcon(mica::app::icon(Icon::save));
    setText(tr("Save or copy"));
    setToolTip(tr("Save the picture, or copy its table"));
    setAccessibleName(tr("Save or copy"));
    setPopupMode(QToolButton::InstantPopup);
    setAutoRaise(true);
    QMenu* menu = new QMenu(this);
    menu->addAction(tr("Save the picture as PNG"), this, [this] { askForFile(QStringLiteral("png")); });
    menu->addAction(tr("Save the picture as PDF"), this, [this] { askForFile(QStringLiteral("pdf")); });
    menu->addAction(tr("Copy the table as text"), this,
                    [table] { QApplication::clipboard()->setText(table->asText()); });
    setMenu(menu);
}

void GraphExport::askForFile(const QString& ending) {
    QFileDialog* dialog = new QFileDialog(this, tr("Save the picture"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(ending);
    dialog->selectFile(QStringLiteral("%1.%2").arg(m_name, ending));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        const QString problem = saveGraph(*m_graph, path);
        if (!problem.isEmpty()) { Q_EMIT trouble(problem); }
    });
    dialog->open();
}

} // namespace mica::app
