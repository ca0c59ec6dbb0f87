// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/handout/handout_view.h"

#include "app/theme/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QDir>
#include <QFile>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextDocument>
#include <QWheelEvent>

namespace mica::app {

namespace {

constexpr double zoomStep = 1.1, leastZoom = 0.5, largestZoom = 3;

} // namespace

HandoutView::HandoutView(QWidget* parent) : QTextBrowser(parent) {
    setOpenLinks(false);
    setFrameShape(QFrame::NoFrame);
    setUndoRedoEnabled(false);
    document()->setDocumentMargin(Theme::grid(4));
    connect(&Theme::current(), &Theme::changed, this, &HandoutView::rebuild);
}

void HandoutView::setHandout(const QByteArray& markdown, const QString& folder, const course::Lab& lab) {
    m_markdown = markdown;
    m_folder = folder;
    m_lab = lab;
    m_figures.clear();
    rebuild();
    moveCursor(QTextCursor::Start);
    verticalScrollBar()->setValue(0);
}

void HandoutView::rebuild() {
    const int position = readPosition();
    QPalette colours = palette();
    colours.setColor(QPalette::Base, Theme::current().color(Token::background));
    colours.setColor(QPalette::Text, Theme::current().color(Token::text));
    setPalette(colours);
    m_figureWidth = 0;
    m_headings = fillHandout(*document(), m_markdown, m_lab, {m_zoom});
    drawFigures();
    showPosition(position);
}

QImage HandoutView::imageOf(const QString& name) {
    if (!m_figures.contains(name)) {
        QFile file(QDir(m_folder).filePath(name));
        Figure figure;
        if (file.open(QIODevice::ReadOnly)) {
            figure = readFigure(file.readAll());
        } else {
            figure.problems.append(file.errorString());
        }
        m_figures.insert(name, figure);
    }
    const Figure& figure = m_figures[name];
    if (figure.box.isEmpty()) { return {}; }
    const double space = viewport()->width() - 2 * document()->documentMargin() - Theme::grid();
    const double scale = qMin(m_zoom, space / figure.box.width());
    const QSizeF size = figure.box.size() * qMax(0.2, scale);
    const double ratio = devicePixelRatioF();
    QImage image((size * ratio).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    paintFigure(painter, figure, QRectF(QPointF(), size));
    return image;
}

void HandoutView::drawFigures() {
    if (m_figureWidth == viewport()->width()) { return; }
    m_figureWidth = viewport()->width();
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextImageFormat format = it.fragment().charFormat().toImageFormat();
            if (!format.isValid() || !format.name().endsWith(QLatin1StringView(".svg"))) { continue; }
            const QImage image = imageOf(format.name());
            if (image.isNull()) { continue; }
            document()->addResource(QTextDocument::ImageResource, QUrl(format.name()), image);
            document()->markContentsDirty(it.fragment().position(), it.fragment().length());
        }
    }
}

QVariant HandoutView::loadResource(int type, const QUrl& name) {
    if (type == QTextDocument::ImageResource && name.path().endsWith(QLatin1StringView(".svg"))) {
        const QImage image = imageOf(name.toString());
        if (!image.isNull()) { return image; }
    }
    if (type == QTextDocument::ImageResource && name.isRelative()) {
        return QImage(QDir(m_folder).filePath(name.path()));
    }
    return {}; // nothing from elsewhere: a handout works offline
}

void HandoutView::resizeEvent(QResizeEvent* event) {
    const int position = readPosition();
    QTextBrowser::resizeEvent(event);
    drawFigures();
    showPosition(position);
}

void HandoutView::wheelEvent(QWheelEvent* event) {
    if ((event->modifiers() & Qt::ControlModifier) == 0) { return QTextBrowser::wheelEvent(event); }
    setZoom(event->angleDelta().y() > 0 ? m_zoom * zoomStep : m_zoom / zoomStep);
}

void HandoutView::setZoom(double zoom) {
    zoom = qBound(leastZoom, zoom, largestZoom);
    if (qFuzzyCompare(zoom, m_zoom)) { return; }
    m_zoom = zoom;
    rebuild();
    Q_EMIT zoomChanged(m_zoom);
}

int HandoutView::readPosition() const { return cursorForPosition(QPoint(Theme::grid(5), Theme::grid())).position(); }

void HandoutView::showPosition(int position) {
    const QTextBlock block = document()->findBlock(qBound(0, position, document()->characterCount() - 1));
    if (!block.isValid()) { return; }
    const QRectF place = document()->documentLayout()->blockBoundingRect(block);
    verticalScrollBar()->setValue(qRound(position <= 0 ? 0 : place.top()));
}

bool HandoutView::showAnchor(const QString& anchor) {
    for (const HandoutHeading& heading : m_headings) {
        if (heading.anchor != anchor) { continue; }
        showPosition(heading.position);
        setTextCursor(QTextCursor(document()->findBlock(heading.position)));
        showPosition(heading.position);
        return true;
    }
    return false;
}

int HandoutView::headingAt(int position) const {
    int found = -1;
    for (qsizetype i = 0; i < m_headings.size(); ++i) {
        if (m_headings[i].position <= position) { found = static_cast<int>(i); }
    }
    return found;
}

bool HandoutView::findText(const QString& text, bool backwards) {
    if (text.isEmpty()) { return true; }
    const QTextDocument::FindFlags flags = backwards ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    if (find(text, flags)) { return true; }
    const QTextCursor before = textCursor();
    moveCursor(backwards ? QTextCursor::End : QTextCursor::Start);
    if (find(text, flags)) { return true; }
    setTextCursor(before);
    return false;
}

} // namespace mica::app
