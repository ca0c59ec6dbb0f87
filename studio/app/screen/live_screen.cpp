// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/screen/live_screen.h"

#include "app/theme/theme.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace mica::app {

namespace {

/// Bochs takes at most 512 keys and moves between two of its looks at them, 20 a second.
constexpr int moveMilliseconds = 25;
constexpr int frame = Theme::grid(1); ///< around the picture; shows who has the keys

/// The 256 colours of core/screen's pixels.
QList<QRgb> colours() {
    QList<QRgb> table;
    for (int byte = 0; byte < 256; ++byte) {
        table += qRgb((byte & 7) * 255 / 7, (byte >> 3 & 7) * 255 / 7, (byte >> 6) * 255 / 3);
    }
    return table;
}

quint8 buttonsOf(Qt::MouseButtons buttons) {
    return static_cast<quint8>((buttons.testFlag(Qt::LeftButton) ? 1 : 0) |
                               (buttons.testFlag(Qt::MiddleButton) ? 2 : 0) |
                               (buttons.testFlag(Qt::RightButton) ? 4 : 0));
}

screen::Keystroke strokeOf(const QKeyEvent& event) { return {event.key(), event.nativeScanCode(), event.text()}; }

bool isLeaving(const QKeyEvent& event) {
    return event.key() == Qt::Key_Escape && event.modifiers() == Qt::ShiftModifier;
}

} // namespace

LiveScreen::LiveScreen(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("The guest's screen, live"));
    setAccessibleDescription(
        tr("Press Enter to type into the guest, Shift+Esc to come back. A screen reader reads the text at each stop."));
    setMinimumSize(Theme::grid(40), Theme::grid(25));
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void LiveScreen::setPicture(const screen::Picture& picture) {
    static const QList<QRgb> table = colours();
    const auto* bytes = reinterpret_cast<const uchar*>(picture.pixels.constData());
    QImage image(bytes, picture.width, picture.height, picture.width, QImage::Format_Indexed8);
    image.setColorTable(table);
    const bool first = m_image.isNull();
    m_image = image.convertToFormat(QImage::Format_RGB32); // a copy: the bytes are the caller's
    update();
    if (first) { Q_EMIT pictureCameOrWent(); }
}

void LiveScreen::clear(const QString& reason) {
    endCapture();
    m_image = {};
    m_reason = reason;
    update();
    Q_EMIT pictureCameOrWent();
}

void LiveScreen::setScale(Scale scale) {
    m_scale = scale;
    update();
}

QSize LiveScreen::sizeHint() const {
    constexpr int usualWidth = 720, usualHeight = 400; // VGA text
    return {usualWidth + 2 * frame, usualHeight + 2 * frame};
}

QRect LiveScreen::pictureRect() const {
    if (m_image.isNull()) { return {}; }
    const QRect space = rect().adjusted(frame, frame, -frame, -frame);
    QSize size = m_image.size().scaled(space.size(), Qt::KeepAspectRatio);
    const int factor = std::min(space.width() / m_image.width(), space.height() / m_image.height());
    if (m_scale == Scale::whole && factor >= 1) { size = m_image.size() * factor; }
    QRect result({}, size);
    result.moveCenter(space.center());
    return result;
}

void LiveScreen::paintEvent(QPaintEvent*) {
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(Token::background));
    const QRect where = pictureRect();
    if (where.isEmpty()) {
        painter.setPen(theme.color(Token::dim));
        const QRect space = rect().adjusted(Theme::grid(4), 0, -Theme::grid(4), 0);
        painter.drawText(space, Qt::AlignCenter | Qt::TextWordWrap,
                         m_reason.isEmpty() ? tr("Waiting for the first picture.") : m_reason);
        return;
    }
    painter.setRenderHint(QPainter::SmoothPixmapTransform, where.width() % m_image.width() != 0);
    painter.drawImage(where, m_image);
    painter.setPen(QPen(theme.color(m_capturing ? Token::accent : Token::border), m_capturing ? frame : 1));
    const int outside = m_capturing ? frame / 2 : 1;
    painter.drawRect(where.adjusted(-outside, -outside, outside - 1, outside - 1));
    if (hasFocus() && !m_capturing) {
        painter.setPen(QPen(theme.color(Token::accent), 1, Qt::DashLine));
        painter.drawRect(where.adjusted(-outside, -outside, outside - 1, outside - 1));
    }
}

void LiveScreen::beginCapture() {
    if (m_capturing || m_image.isNull()) { return; }
    m_capturing = true;
    setMouseTracking(true);
    update();
    Q_EMIT capturingChanged(true);
}

void LiveScreen::endCapture() {
    if (!m_capturing) { return; }
    m_capturing = false;
    setMouseTracking(false);
    m_moveTimer.stop();
    if (const auto changes = m_keyboard.releaseAll(); !changes.isEmpty()) { Q_EMIT keysChanged(changes); }
    update();
    Q_EMIT capturingChanged(false);
}

/// While the guest has the keys, no command of Studio takes one away.
bool LiveScreen::event(QEvent* event) {
    if (m_capturing && event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

bool LiveScreen::focusNextPrevChild(bool next) { return !m_capturing && QWidget::focusNextPrevChild(next); }

void LiveScreen::keyPressEvent(QKeyEvent* event) {
    if (m_capturing && isLeaving(*event)) {
        endCapture();
    } else if (m_capturing) {
        if (const auto changes = m_keyboard.press(strokeOf(*event)); !changes.isEmpty()) {
            Q_EMIT keysChanged(changes);
        }
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        beginCapture();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void LiveScreen::keyReleaseEvent(QKeyEvent* event) {
    if (!m_capturing || event->isAutoRepeat()) { return; }
    if (const auto changes = m_keyboard.release(strokeOf(*event)); !changes.isEmpty()) { Q_EMIT keysChanged(changes); }
}

void LiveScreen::focusOutEvent(QFocusEvent* event) {
    endCapture();
    QWidget::focusOutEvent(event);
    update();
}

void LiveScreen::tellPointer(const QMouseEvent& event) {
    const QRect where = pictureRect();
    if (where.isEmpty()) { return; }
    const QPoint at = event.position().toPoint() - where.topLeft();
    m_pointer = {at.x() * m_image.width() / where.width(), at.y() * m_image.height() / where.height()};
    if (event.type() != QEvent::MouseMove) {
        m_moveTimer.stop();
        Q_EMIT pointerChanged(m_pointer.x(), m_pointer.y(), buttonsOf(event.buttons()));
    } else if (!m_moveTimer.isActive()) {
        m_moveTimer.start(moveMilliseconds, this);
    }
}

void LiveScreen::timerEvent(QTimerEvent* event) {
    if (event->timerId() != m_moveTimer.timerId()) {
        QWidget::timerEvent(event);
        return;
    }
    m_moveTimer.stop();
    Q_EMIT pointerChanged(m_pointer.x(), m_pointer.y(), buttonsOf(QGuiApplication::mouseButtons()));
}

/// The click that begins is Studio's, not the guest's.
void LiveScreen::mousePressEvent(QMouseEvent* event) {
    if (m_capturing) {
        tellPointer(*event);
    } else {
        beginCapture();
    }
}

void LiveScreen::mouseReleaseEvent(QMouseEvent* event) {
    if (m_capturing) { tellPointer(*event); }
}

void LiveScreen::mouseMoveEvent(QMouseEvent* event) {
    if (m_capturing) { tellPointer(*event); }
}

} // namespace mica::app
