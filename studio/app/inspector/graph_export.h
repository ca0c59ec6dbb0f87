// SPDX-License-Identifier: GPL-3.0-or-later
// Saves what a painted widget shows as PNG or PDF, and copies its table as text. Used by every dock with a graph.
#pragma once

#include <QToolButton>

namespace mica::app {

class CellModel;

/// Paints the whole widget into a file, as PNG (twice the size on the screen) or, where the name ends so, as PDF (with lines and letters, not
/// pixels). Returns why it could not, in a sentence; empty when it is done.
QString saveGraph(QWidget& graph, const QString& path);

/// The button "Save or copy" with its menu: save as PNG, save as PDF, copy the table.
class GraphExport : public QToolButton {
    Q_OBJECT
public:
    /// `name`: what a new file is called, without its ending: "threads".
    GraphExport(QWidget* graph, CellModel* table, const QString& name, QWidget* parent);

Q_SIGNALS:
    /// Nothing was saved; a sentence that says why.
    void trouble(const QString& sentence);

private:
    void askForFile(const QString& ending);

    QWidget* m_graph;
    QString m_name;
};

} // namespace mica::app
