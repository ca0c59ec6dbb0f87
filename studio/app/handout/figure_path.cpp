// SPDX-License-Identifier: GPL-3.0-or-later
// The path data of SVG: letters and numbers into lines and curves.
#include "app/handout/figure.h"

#include <QRegularExpression>

namespace mica::app {

namespace {

int numbersOf(QChar command) {
    switch (command.toLower().unicode()) {
    case u'm':
    case u'l': return 2;
    case u'h':
    case u'v': return 1;
    case u'q': return 4;
    case u'c': return 6;
    case u'z': return 0;
    default: return -1;
    }
}

void apply(QPainterPath& path, QChar command, const QList<double>& numbers) {
    const QPointF here = path.currentPosition();
    const QPointF base = command.isLower() ? here : QPointF();
    const auto point = [&](int i) { return base + QPointF(numbers[i], numbers[i + 1]); };
    switch (command.toLower().unicode()) {
    case u'm': path.moveTo(point(0)); break;
    case u'l': path.lineTo(point(0)); break;
    case u'h': path.lineTo(base.x() + numbers[0], here.y()); break;
    case u'v': path.lineTo(here.x(), base.y() + numbers[0]); break;
    case u'q': path.quadTo(point(0), point(2)); break;
    case u'c': path.cubicTo(point(0), point(2), point(4)); break;
    default: path.closeSubpath(); break;
    }
}

} // namespace

std::optional<QPainterPath> pathFromData(const QString& data) {
    static const QRegularExpression token(
        QStringLiteral("\\G[\\s,]*(?:([A-Za-z])|([-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?))"));
    QPainterPath path;
    QChar command;
    QList<double> numbers;
    qsizetype at = 0;
    while (at < data.size()) {
        const auto match = token.match(data, at);
        if (!match.hasMatch()) {
            return QStringView(data).sliced(at).trimmed().isEmpty() ? std::optional(path) : std::nullopt;
        }
        at = match.capturedEnd();
        if (match.capturedLength(1) > 0) {
            if (!numbers.isEmpty()) { return std::nullopt; }
            command = match.captured(1)[0];
            if (numbersOf(command) < 0) { return std::nullopt; }
            if (numbersOf(command) == 0) { apply(path, command, {}); }
            continue;
        }
        if (command.isNull() || numbersOf(command) <= 0) { return std::nullopt; }
        numbers.append(match.captured(2).toDouble());
        if (numbers.size() < numbersOf(command)) { continue; }
        apply(path, command, numbers);
        numbers.clear();
        if (command == u'M') { command = u'L'; } // further pairs are lines
        if (command == u'm') { command = u'l'; }
    }
    return numbers.isEmpty() ? std::optional(path) : std::nullopt;
}

} // namespace mica::app
