// SPDX-License-Identifier: GPL-3.0-or-later
// One address on its way: ten bits, ten bits, twelve bits, both entries, the frame. Painted; the Paging dock's table of accesses stands beside it.
#pragma once

#include "core/inspect/page_path.h"

#include <QWidget>

namespace mica::app {

class WalkView : public QWidget {
    Q_OBJECT
public:
    explicit WalkView(QWidget* parent);

    void show(const inspect::PagePath& path, quint32 directory);
    /// What is painted, in words, step by step: for screen readers and for copying.
    QString inWords() const { return accessibleDescription(); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Column {
        QString bits, index, entry, meaning;
        bool ends = false; ///< the way ends here with a fault
    };
    QList<Column> columns() const;

    inspect::PagePath m_path;
    quint32 m_directory = 0;
};

} // namespace mica::app
