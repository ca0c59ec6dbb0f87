// SPDX-License-Identifier: GPL-3.0-or-later
// What a build said, as a tree: errors, warnings and refusals; below each its notes and the line as the compiler drew it. Used by BuildDock.
#pragma once

#include "core/build/builder.h"
#include "core/debug/place.h"

#include <QAbstractItemModel>

namespace mica::app {

class BuildModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Column { messageColumn, placeColumn, columns };
    enum Role { placeRole = Qt::UserRole }; ///< a debug::Place; kind none where there is no line to go to
    using QAbstractItemModel::QAbstractItemModel;

    void setResult(const build::BuildResult& result);
    void clear() { setResult({}); }
    int count(build::Severity severity) const; ///< of the top rows; refusals count as errors
    /// All rows below each other: "pic.cpp:3:5: error: …".
    QString asText() const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Detail {
        bool isExcerpt = false;
        QString text, file;
        int line = 0, column = 0;
    };
    struct Row {
        build::Severity severity = build::Severity::error;
        bool refused = false;
        QString text, file;
        int line = 0, column = 0;
        QList<Detail> details;
    };
    QVariant rowData(const Row& row, int column, int role) const;
    QVariant detailData(const Detail& detail, int column, int role) const;

    QList<Row> m_rows;
};

} // namespace mica::app
