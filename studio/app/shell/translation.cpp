// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/translation.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace mica::app {

void installTranslation(const QString& language) {
    const QLocale locale = language.isEmpty() ? QLocale() : QLocale(language);
    auto* own = new QTranslator(qApp);
    if (own->load(locale, QStringLiteral("mica"), QStringLiteral("_"), QStringLiteral(":/translations"))) {
        QCoreApplication::installTranslator(own);
    }
    auto* qt = new QTranslator(qApp); // the buttons and menus that Qt writes itself
    if (qt->load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                 QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QCoreApplication::installTranslator(qt);
    }
}

} // namespace mica::app
