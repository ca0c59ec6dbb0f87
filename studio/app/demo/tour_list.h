// SPDX-License-Identifier: GPL-3.0-or-later
// The tours one can choose: those of the kit, and a file of one's own. Used by DemoDock.
#pragma once

#include "core/tour/tour.h"

#include <QWidget>

class QLabel;
class QListWidget;

namespace mica::app {

class TourList : public QWidget {
    Q_OBJECT
public:
    explicit TourList(QWidget* parent = nullptr);

    void setTours(const QList<tour::Tour>& tours);

Q_SIGNALS:
    void chosen(const QString& path);
    void fileWanted(); ///< a tour of one's own

private:
    void choose();

    QLabel* m_sentence;
    QListWidget* m_list;
};

} // namespace mica::app
