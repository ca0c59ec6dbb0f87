// SPDX-License-Identifier: GPL-3.0-or-later
#include "screenshots.h"

#include <QCoreApplication>
#include <QDir>
#include <QPixmap>

namespace mica::test {

using app::Theme;
using app::ThemeName;

namespace {

QString word(ThemeName theme) {
    return theme == ThemeName::light  ? QStringLiteral("light")
           : theme == ThemeName::dark ? QStringLiteral("dark")
                                      : QStringLiteral("contrast");
}

} // namespace

bool keepScreenshots(QWidget& widget, const QString& name, const QList<ThemeName>& themes) {
    const QString folder = QStringLiteral(MICA_BINARY_DIR "/screenshots");
    QDir().mkpath(folder);
    QList<QImage> pictures;
    for (const ThemeName theme : themes) {
        Theme::current().choose(theme);
        for (int i = 0; i < 3; ++i) { QCoreApplication::processEvents(); }
        const QImage picture = widget.grab().toImage();
        QImage plain(picture.size(), picture.format());
        plain.fill(picture.pixelColor(0, 0));
        if (picture == plain || pictures.contains(picture)) { return false; }
        if (!picture.save(QStringLiteral("%1/%2-%3.png").arg(folder, name, word(theme)))) { return false; }
        pictures += picture;
    }
    Theme::current().choose(ThemeName::light);
    return true;
}

} // namespace mica::test
