// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of a widget in every theme, for people to look at: build/pictures/NAME-THEME.png. Used by the tests of the docks.
#pragma once

#include "app/theme/theme.h"

#include <QCoreApplication>
#include <QDir>
#include <QImage>
#include <QPixmap>
#include <QWidget>

namespace mica::test {

/// Saves the pictures and leaves the light theme. Returns how many of them differ from those before and are of more than one colour: 3 when
/// all is well.
inline int savePictures(QWidget& widget, const QString& name) {
    const QString folder = QStringLiteral(MICA_BINARY_DIR "/pictures");
    QDir().mkpath(folder);
    QList<QImage> pictures;
    for (const auto& [theme, word] :
         {std::pair(app::ThemeName::dark, "dark"), std::pair(app::ThemeName::highContrast, "contrast"),
          std::pair(app::ThemeName::light, "light")}) {
        app::Theme::current().choose(theme);
        QCoreApplication::processEvents();
        const QImage picture = widget.grab().toImage();
        picture.save(QStringLiteral("%1/%2-%3.png").arg(folder, name, QLatin1StringView(word)));
        QImage plain(picture.size(), picture.format());
        plain.fill(picture.pixelColor(0, 0));
        if (!pictures.contains(picture) && picture != plain) { pictures.append(picture); }
    }
    return static_cast<int>(pictures.size());
}

} // namespace mica::test
