// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/course/value.h"

namespace mica {

QString Value::display() const {
    if (isNumber()) { return QString::number(number()); }
    QString shown;
    for (const QChar c : text()) {
        if (c == u'"' || c == u'\\') {
            shown += u'\\';
            shown += c;
        } else if (c == u'\n') {
            shown += QLatin1StringView("\\n");
        } else if (c == u'\r') {
            shown += QLatin1StringView("\\r");
        } else if (c == u'\t') {
            shown += QLatin1StringView("\\t");
        } else if (c.category() == QChar::Other_Control) {
            shown += QStringLiteral("\\x%1").arg(static_cast<uint>(c.unicode()), 2, 16, QLatin1Char('0'));
        } else {
            shown += c;
        }
    }
    return u'"' + shown + u'"';
}

} // namespace mica
