// SPDX-License-Identifier: GPL-3.0-or-later
// The bits of a descriptor or of a page entry, drawn as the manual draws them: fields with their names, bit ranges and values. Used by
// the Descriptors and Paging docks.
#pragma once

#include "core/machine/descriptor_fields.h"

#include <QWidget>

namespace mica::app {

class FieldView : public QWidget {
    Q_OBJECT
public:
    /// `name`: for screen readers, "Bits of the descriptor".
    FieldView(const QString& name, QWidget* parent);

    /// `width`: 32 or 64 bits, drawn as rows of 32, the high ones above. `before`: the same bits at the last stop.
    void show(const QList<machine::BitField>& fields, unsigned width, quint64 raw, quint64 before);
    /// Marks the field of that name, in any case; false when there is none. Empty: marks nothing.
    bool mark(const QString& field);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Box {
        QRect area;
        QString name, value, hint;
        machine::BitRange bits{0, 0};
        bool changed = false, marked = false;
    };
    QList<Box> boxes() const;
    int rowHeight() const;
    void paintBox(QPainter& painter, const Box& box) const;

    QList<machine::BitField> m_fields;
    QString m_marked;
    unsigned m_width = 64;
    quint64 m_raw = 0, m_before = 0;
};

} // namespace mica::app
