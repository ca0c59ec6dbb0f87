// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/screen/screen_view.h"

#include "app/theme/theme.h"

#include <QClipboard>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>

namespace mica::app {

namespace {

constexpr int gutter = Theme::grid(4); ///< holds the marks

QSizeF cellOf(const QFont& font) {
    const QFontMetricsF metrics(font);
    return {metrics.horizontalAdvance(QStringLiteral("M")), metrics.height()};
}

} // namespace

ScreenView::ScreenView(QWidget* parent) : QAbstractScrollArea(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(NoFrame);
    setAccessibleName(tr("The guest's text screen"));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(&Theme::current(), &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

void ScreenView::setText(const QStringList& text, const QList<int>& changed) {
    m_text = text;
    m_changed = changed;
    m_marked = -1;
    m_dimmed = false;
    setAccessibleDescription(m_text.join(u'\n').trimmed());
    viewport()->update();
}

void ScreenView::setDimmed(bool dimmed) {
    m_dimmed = dimmed;
    viewport()->update();
}

void ScreenView::mark(int row) {
    m_marked = row;
    viewport()->update();
}

QSize ScreenView::sizeHint() const {
    const QSizeF cell = cellOf(Theme::current().codeFont());
    return (QSizeF(cell.width() * columns + gutter, cell.height() * rows)).toSize();
}

/// The largest size, not above the code font's, at which all 80 columns and 25 rows are seen.
QFont ScreenView::fittingFont() const {
    QFont font = Theme::current().codeFont();
    const QSizeF cell = cellOf(font);
    const double fits = std::min((viewport()->width() - gutter) / (cell.width() * columns),
                                 viewport()->height() / (cell.height() * rows));
    constexpr double least = 0.5, most = 1.6;
    font.setPointSizeF(font.pointSizeF() * std::clamp(fits * 0.99, least, most));
    return font;
}

void ScreenView::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    viewport()->update();
}

void ScreenView::paintEvent(QPaintEvent*) {
    const Theme& theme = Theme::current();
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), theme.color(Token::background));
    const QFont font = fittingFont();
    painter.setFont(font);
    const QSizeF cell = cellOf(font);
    const double ascent = QFontMetricsF(font).ascent();
    for (int row = 0; row < rows; ++row) {
        const QRectF line(gutter, row * cell.height(), cell.width() * columns, cell.height());
        if (row == m_marked) {
            painter.fillRect(line, theme.color(Token::marked));
        } else if (m_changed.contains(row)) {
            painter.fillRect(line, theme.color(Token::changed));
        }
        painter.setPen(theme.color(m_dimmed ? Token::dim : Token::text));
        if (row == m_marked || m_changed.contains(row)) { // a sign, too: not by colour alone
            painter.drawText(QPointF(Theme::grid(1), line.top() + ascent),
                             row == m_marked ? QStringLiteral("▸") : QStringLiteral("•"));
        }
        const QString text = m_text.value(row);
        for (qsizetype column = 0; column < text.size(); ++column) {
            painter.drawText(QPointF(gutter + static_cast<double>(column) * cell.width(), line.top() + ascent),
                             text.mid(column, 1));
        }
    }
    painter.setPen(theme.color(Token::border));
    painter.drawRect(QRectF(gutter - 1, 0, cell.width() * columns + 1, cell.height() * rows));
}

void ScreenView::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy)) {
        QGuiApplication::clipboard()->setText(text());
    } else if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up) {
        mark(std::clamp(m_marked + (event->key() == Qt::Key_Down ? 1 : -1), 0, rows - 1));
    } else {
        QAbstractScrollArea::keyPressEvent(event);
    }
}

} // namespace mica::app
