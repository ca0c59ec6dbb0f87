// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of one check, opened below its line: expected and actual, what it means, where, hints one at a time, the ways on. Used by
// ChecksView.
#pragma once

#include "app/checks/checks_model.h"
#include "core/debug/place.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace mica::app {

/// The text above the buttons, as HTML in the colours of the theme. Links: "place:" + file:line, "handout:" + anchor, "check:" + id.
QString checkDetailHtml(const course::Lab& lab, const course::Check& check,
                        const std::optional<check::CheckResult>& result, int hints);

class CheckDetail : public QWidget {
    Q_OBJECT
public:
    explicit CheckDetail(QWidget* parent);

    void show(const ChecksModel& model, int row);

Q_SIGNALS:
    void placeActivated(const mica::debug::Place& place);
    void hintWanted();
    void showMeWanted(const QString& id);

private:
    void follow(const QString& link);

    QLabel* m_text;
    QPushButton *m_hint, *m_handout, *m_showMe;
    QString m_id, m_anchor;
};

} // namespace mica::app
