// SPDX-License-Identifier: GPL-3.0-or-later
// The named bits of one register in a row: set ones filled, changed ones framed, the meaning on hover. Used by the CPU dock.
#pragma once

#include <QWidget>

#include <optional>

namespace mica::app {

class FlagStrip : public QWidget {
    Q_OBJECT
public:
    /// `name`: "eflags", "cr0" or "cr4". Bits that say nothing to this course (`rare`) are shown when set or changed only.
    FlagStrip(const QString& name, QWidget* parent);

    void show(quint32 value, std::optional<quint32> before);
    /// Marks a flag by its name in small letters; empty: none. False when there is no such flag.
    bool mark(const QString& flag);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Box {
        QRect area;
        QString text, hint, flag;
        bool set = false, changed = false;
    };
    QList<Box> boxes(int width) const;

    QString m_name, m_marked;
    quint32 m_value = 0;
    std::optional<quint32> m_before;
};

} // namespace mica::app
