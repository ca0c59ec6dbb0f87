// SPDX-License-Identifier: GPL-3.0-or-later
// The page of a handout: text, figures drawn for its width and theme, zoom, search. Used by HandoutDock.
#pragma once

#include "app/handout/figure.h"
#include "app/handout/handout_document.h"

#include <QMap>
#include <QTextBrowser>

namespace mica::app {

class HandoutView : public QTextBrowser {
    Q_OBJECT
public:
    explicit HandoutView(QWidget* parent = nullptr);

    /// `folder`: where the figures' names begin. The lab is copied.
    void setHandout(const QByteArray& markdown, const QString& folder, const course::Lab& lab);
    const QList<HandoutHeading>& headings() const { return m_headings; }

    bool showAnchor(const QString& anchor); ///< "#programming-the-pit"; false: there is no such heading
    int readPosition() const;               ///< of the text at the top of the window
    void showPosition(int position);
    int headingAt(int position) const; ///< the last heading at or before it; -1: none

    void setZoom(double zoom); ///< 0.5 to 3
    double zoom() const { return m_zoom; }
    bool findText(const QString& text, bool backwards); ///< around the end; false: not there

Q_SIGNALS:
    void zoomChanged(double zoom);

protected:
    QVariant loadResource(int type, const QUrl& name) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void rebuild();
    void drawFigures();
    QImage imageOf(const QString& name);

    QByteArray m_markdown;
    QString m_folder;
    course::Lab m_lab;
    QList<HandoutHeading> m_headings;
    QMap<QString, Figure> m_figures;
    double m_zoom = 1;
    int m_figureWidth = 0;
};

} // namespace mica::app
