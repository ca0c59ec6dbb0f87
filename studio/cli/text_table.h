// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of text under aligned headings. Used by labs, verify and doctor.
#pragma once

#include <QStringList>

namespace mica::cli {

class TextTable {
public:
    explicit TextTable(const QStringList& headings);

    /// As many cells as there are headings.
    void addRow(const QStringList& cells);

    /// Heading, then the rows. A column whose cells are all numbers (or "-", "3/4") is set flush right. No trailing blanks.
    QStringList lines() const;

private:
    QList<QStringList> m_rows;
};

} // namespace mica::cli
