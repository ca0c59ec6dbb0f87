// SPDX-License-Identifier: GPL-3.0-or-later
// What is seen when there is no kit: what was looked for, and what to do. Used by the main window.
#pragma once

#include <QWidget>

namespace mica::app {

class NoKitPage : public QWidget {
    Q_OBJECT
public:
    NoKitPage(const QString& what, const QString& advice, QWidget* parent = nullptr);

Q_SIGNALS:
    void againWanted();
};

} // namespace mica::app
