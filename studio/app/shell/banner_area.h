// SPDX-License-Identifier: GPL-3.0-or-later
// News above the docks that want to be read: what is wrong, what it means, what to do, with a button that does it. Never a modal box. Used by
// the main window for itself and for every dock that reports trouble.
#pragma once

#include <QFrame>

#include <functional>

class QVBoxLayout;

namespace mica::app {

enum class BannerKind { info, warning, trouble };

struct BannerText {
    BannerKind kind = BannerKind::info;
    QString subject; ///< what it is about ("kit"): a later banner of the same subject takes its place
    QString text;    ///< full sentences
    QString action;  ///< text of the button; empty: none
    std::function<void()> act;
};

class BannerArea : public QWidget {
    Q_OBJECT
public:
    explicit BannerArea(QWidget* parent = nullptr);

    void show(const BannerText& text);
    /// Takes the banner of this subject away: the trouble is over.
    void clear(const QString& subject);
    /// The texts that are seen now, newest last.
    QStringList texts() const;

private:
    QFrame* find(const QString& subject) const;
    void remove(QFrame* banner);

    QVBoxLayout* m_rows;
    QList<QFrame*> m_banners;
};

} // namespace mica::app
