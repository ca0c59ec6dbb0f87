// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/handout/handout_link.h"

#include <QRegularExpression>

namespace mica::app {

HandoutLink readHandoutLink(const QUrl& url) {
    using Kind = HandoutLink::Kind;
    const QString text = url.toString(QUrl::FullyDecoded);
    const QString scheme = url.scheme(), rest = text.section(u':', 1);
    HandoutLink link;
    if (scheme == QLatin1StringView("http") || scheme == QLatin1StringView("https")) {
        return {Kind::web, text, {}, 0};
    }
    if (scheme.isEmpty() && text.startsWith(u'#') && text.size() > 1) { return {Kind::anchor, text, {}, 0}; }
    if (rest.isEmpty()) { return link; }
    if (scheme == QLatin1StringView("check")) { return {Kind::check, rest, {}, 0}; }
    if (scheme == QLatin1StringView("checks")) { return {Kind::section, rest, {}, 0}; }
    if (scheme == QLatin1StringView("dock")) { return {Kind::dock, rest, {}, 0}; }
    if (scheme == QLatin1StringView("file")) {
        static const QRegularExpression form(QStringLiteral("^/*([^#:]+)(?::(\\d+)|#([^#]+))?$"));
        const auto match = form.match(rest);
        if (match.hasMatch()) { return {Kind::file, match.captured(1), match.captured(3), match.captured(2).toInt()}; }
    }
    return link;
}

} // namespace mica::app
