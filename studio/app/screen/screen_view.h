// SPDX-License-Identifier: GPL-3.0-or-later
// Paints the 25 rows of a text screen, rows that changed and the row pointed at marked beside them. Used by ScreenDock.
#pragma once

#include <QAbstractScrollArea>
#include <QStringList>

namespace mica::app {

class ScreenView : public QAbstractScrollArea {
    Q_OBJECT
public:
    static constexpr int rows = 25, columns = 80;

    explicit ScreenView(QWidget* parent = nullptr);
    /// `changed`: numbers of the rows that differ from the stop before.
    void setText(const QStringList& text, const QList<int>& changed);
    void setDimmed(bool dimmed);
    void mark(int row); ///< -1: none
    int markedRow() const { return m_marked; }
    const QList<int>& changedRows() const { return m_changed; }
    QString text() const { return m_text.join(u'\n'); }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QFont fittingFont() const;

    QStringList m_text;
    QList<int> m_changed;
    int m_marked = -1;
    bool m_dimmed = false;
};

} // namespace mica::app
