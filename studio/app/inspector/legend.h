// SPDX-License-Identifier: GPL-3.0-or-later
// What the colours and patterns of a graph mean: samples and words in lines. Used beside every painted graph.
#pragma once

#include <QWidget>

#include <functional>

namespace mica::app {

class Legend : public QWidget {
    Q_OBJECT
public:
    struct Sample {
        QString text;
        std::function<void(QPainter&, const QRectF&)> paint;
    };
    Legend(const QList<Sample>& samples, QWidget* parent);

    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QList<QRect> areas(int width) const;

    QList<Sample> m_samples;
};

} // namespace mica::app
