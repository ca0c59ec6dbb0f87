// SPDX-License-Identifier: GPL-3.0-or-later
// A line above the editor's text that says something and offers what to do about it. One at a time. Used by EditorPage.
#pragma once

#include <QFrame>

#include <functional>

class QHBoxLayout;
class QLabel;

namespace mica::app {

class NoticeBar : public QFrame {
    Q_OBJECT
public:
    explicit NoticeBar(QWidget* parent = nullptr);

    struct Offer {
        QString label;
        std::function<void()> act; ///< the bar is gone when it runs; empty: only that
    };
    void show(const QString& text, const QList<Offer>& offers);
    QString text() const;

private:
    void applyTheme();

    QLabel* m_text;
    QHBoxLayout* m_layout;
    QList<QWidget*> m_buttons;
};

} // namespace mica::app
