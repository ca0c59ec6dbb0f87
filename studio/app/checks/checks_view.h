// SPDX-License-Identifier: GPL-3.0-or-later
// The checks of a model as lines that open: rows keep their place while verdicts come in. Used by ChecksDock.
#pragma once

#include "app/checks/check_detail.h"

#include <QScrollArea>

class QLabel;
class QVBoxLayout;

namespace mica::app {

class CheckHeader;

class ChecksView : public QScrollArea {
    Q_OBJECT
public:
    explicit ChecksView(ChecksModel* model, QWidget* parent = nullptr);

    void setFailedOnly(bool only);
    void openCheck(int row, bool open); ///< open also scrolls to it
    bool isOpen(int row) const;
    int currentRow() const { return m_current; } ///< the line that was opened or had the keyboard last; -1: none

Q_SIGNALS:
    void placeActivated(const mica::debug::Place& place);
    void showMeWanted(const QString& id);

private:
    struct Line {
        CheckHeader* header = nullptr;
        CheckDetail* detail = nullptr; ///< made when it is opened first
    };
    void build();
    void update(int first, int last);
    void toggled(int row, bool open);
    void moveFocus(int row, int by);
    bool isShown(int row) const;

    ChecksModel* m_model;
    QWidget* m_body;
    QVBoxLayout* m_layout;
    QLabel* m_empty;
    QList<Line> m_lines;
    bool m_failedOnly = false;
    int m_current = -1;
};

} // namespace mica::app
