// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/inspector/picture.h"

#include "app/theme/theme.h"

#include <QApplication>
#include <QSet>

#include <algorithm>
#include <array>

namespace mica::test {

int colours(QWidget& widget, const QString& name, QSize size) {
    using app::ThemeName;
    const std::array<std::pair<ThemeName, const char*>, 3> themes{
        {{ThemeName::dark, "dark"}, {ThemeName::highContrast, "contrast"}, {ThemeName::light, "light"}}};
    widget.resize(size);
    widget.show();
    int least = 1 << 24;
    for (const auto& [theme, ending] : themes) {
        app::Theme::current().choose(theme);
        QApplication::processEvents();
        const QImage image = widget.grab().toImage();
        const QString folder = qEnvironmentVariable("MICA_PICTURES");
        if (!folder.isEmpty()) {
            image.save(QStringLiteral("%1/%2-%3.png").arg(folder, name, QLatin1StringView(ending)));
        }
        QSet<QRgb> seen;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) { seen.insert(image.pixel(x, y)); }
        }
        least = std::min(least, static_cast<int>(seen.size()));
    }
    return least;
}

} // namespace mica::test
