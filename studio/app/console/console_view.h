// SPDX-License-Identifier: GPL-3.0-or-later
// The guest's serial line as a terminal: shows what it wrote, passes on what is typed. Used by ConsoleDock.
#pragma once

#include "app/console/terminal_text.h"

#include <QPlainTextEdit>

namespace mica::app {

class ConsoleView : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit ConsoleView(QWidget* parent = nullptr);

    void write(const QByteArray& bytes); ///< from the guest
    void clearAll();
    /// While paused, what comes is kept and shown when it goes on.
    void setPaused(bool paused);
    bool isPaused() const { return m_paused; }
    const TerminalText& terminal() const { return m_terminal; }

Q_SIGNALS:
    void typed(const QByteArray& keys); ///< as a terminal sends them

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void insertFromMimeData(const QMimeData* source) override;
    bool canInsertFromMimeData(const QMimeData* source) const override;

private:
    void showChange();
    void showLine(int row);
    void restyle();
    QTextCharFormat formatOf(const TerminalStyle& style) const;

    TerminalText m_terminal;
    bool m_paused = false;
};

/// What a terminal sends for a key; empty for a key that sends nothing. Pure.
QByteArray bytesOfKey(int key, Qt::KeyboardModifiers modifiers, const QString& text);

} // namespace mica::app
