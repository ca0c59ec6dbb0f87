// SPDX-License-Identifier: GPL-3.0-or-later
// Paints the guest's screen as it runs, and takes keys and the mouse for the guest while a person wants that. Used by ScreenDock.
#pragma once

#include "core/screen/guest_keyboard.h"
#include "core/screen/rfb_client.h"

#include <QBasicTimer>
#include <QImage>
#include <QWidget>

namespace mica::app {

class LiveScreen : public QWidget {
    Q_OBJECT
public:
    enum class Scale {
        smooth, ///< as large as fits, with its proportions
        whole,  ///< the largest whole multiple of its pixels that fits; smaller than life as `smooth`
    };
    Q_ENUM(Scale)

    explicit LiveScreen(QWidget* parent = nullptr);

    void setPicture(const screen::Picture& picture);
    /// No picture. `reason`: why none will come, as sentences; empty: the first is awaited.
    void clear(const QString& reason = {});
    QString reason() const { return m_reason; } ///< of clear()
    bool hasPicture() const { return !m_image.isNull(); }
    const QImage& image() const { return m_image; }
    void setScale(Scale scale);
    /// Where the picture is painted; empty without one.
    QRect pictureRect() const;

    /// Keys and the mouse go to the guest. Begins with a click on the picture, or Enter on it, and ends with Shift+Esc, when the focus goes,
    /// or by endCapture().
    bool isCapturing() const { return m_capturing; }
    void endCapture();

    QSize sizeHint() const override;

Q_SIGNALS:
    void keysChanged(const QList<mica::screen::KeyChange>& changes);
    /// In pixels of the guest; buttons as RFC 6143, 7.5.5.
    void pointerChanged(int x, int y, quint8 buttons);
    void capturingChanged(bool capturing);
    void pictureCameOrWent();

protected:
    bool event(QEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void timerEvent(QTimerEvent* event) override;

private:
    void beginCapture();
    void tellPointer(const QMouseEvent& event);

    QImage m_image;
    QString m_reason; ///< why there is none
    Scale m_scale = Scale::smooth;
    bool m_capturing = false;
    screen::GuestKeyboard m_keyboard;
    QPoint m_pointer;        ///< last position, in pixels of the guest
    QBasicTimer m_moveTimer; ///< runs while a move waits to be told
};

} // namespace mica::app
