// SPDX-License-Identifier: GPL-3.0-or-later
// SVG text into shapes. What a figure inherits from its groups comes along; what cannot be drawn is noted.
#include "app/handout/figure.h"

#include <QColor>
#include <QMap>
#include <QXmlStreamReader>

namespace mica::app {

namespace {

using Attributes = QMap<QString, QString>;

QColor colourOf(const QString& text) {
    return text.isEmpty() || text == QLatin1StringView("none") ? QColor() : QColor(text);
}

class Reader {
public:
    explicit Reader(const QByteArray& svg) : m_xml(svg) {}

    Figure run() {
        if (m_xml.readNextStartElement() && m_xml.name() == QLatin1StringView("svg")) {
            const Attributes attributes = inherited({});
            m_figure.box = boxOf(attributes);
            children(attributes);
        }
        if (m_xml.hasError()) {
            unknown(QStringLiteral("line %1: %2").arg(m_xml.lineNumber()).arg(m_xml.errorString()));
        }
        if (m_figure.box.isEmpty()) { unknown(QStringLiteral("no viewBox")); }
        return m_figure;
    }

private:
    void unknown(const QString& what) {
        if (!m_figure.problems.contains(what)) { m_figure.problems.append(what); }
    }

    /// The attributes of this element over those of its parents.
    Attributes inherited(Attributes attributes) const {
        for (const char* own : {"x", "y", "dx", "dy", "width", "height", "transform"}) {
            attributes.remove(QLatin1String(own));
        }
        for (const QXmlStreamAttribute& attribute : m_xml.attributes()) {
            attributes.insert(attribute.qualifiedName().toString(), attribute.value().toString());
        }
        return attributes;
    }

    static QRectF boxOf(const Attributes& attributes) {
        const QStringList numbers = attributes.value(QStringLiteral("viewBox")).simplified().split(u' ');
        if (numbers.size() != 4) { return {0, 0, number(attributes, "width"), number(attributes, "height")}; }
        return {numbers[0].toDouble(), numbers[1].toDouble(), numbers[2].toDouble(), numbers[3].toDouble()};
    }

    static double number(const Attributes& attributes, const char* name, double otherwise = 0) {
        bool ok = false;
        const double value = attributes.value(QLatin1String(name)).toDouble(&ok);
        return ok ? value : otherwise;
    }

    void children(const Attributes& above) {
        while (m_xml.readNextStartElement()) {
            const QString name = m_xml.name().toString();
            const Attributes attributes = inherited(above);
            if (attributes.contains(QStringLiteral("transform"))) { unknown(QStringLiteral("transform")); }
            if (name == QLatin1StringView("g")) {
                children(attributes);
            } else if (name == QLatin1StringView("text")) {
                text(attributes);
            } else if (name == QLatin1StringView("title")) {
                m_figure.title = m_xml.readElementText(QXmlStreamReader::SkipChildElements).simplified();
            } else if (name == QLatin1StringView("desc") || name == QLatin1StringView("defs")) {
                m_xml.skipCurrentElement(); // arrow heads are drawn for marker-end, whatever their definition
            } else {
                shape(name, attributes);
                m_xml.skipCurrentElement();
            }
        }
    }

    void shape(const QString& name, const Attributes& attributes) {
        FigureShape shape = dressed(attributes);
        const auto n = [&](const char* key) { return number(attributes, key); };
        if (name == QLatin1StringView("rect")) {
            shape.path.addRoundedRect(QRectF(n("x"), n("y"), n("width"), n("height")), n("rx"), n("rx"));
        } else if (name == QLatin1StringView("circle")) {
            shape.path.addEllipse(QPointF(n("cx"), n("cy")), n("r"), n("r"));
        } else if (name == QLatin1StringView("ellipse")) {
            shape.path.addEllipse(QPointF(n("cx"), n("cy")), n("rx"), n("ry"));
        } else if (name == QLatin1StringView("line")) {
            shape.path.moveTo(n("x1"), n("y1"));
            shape.path.lineTo(n("x2"), n("y2"));
        } else {
            const bool points = name == QLatin1StringView("polyline") || name == QLatin1StringView("polygon");
            if (!points && name != QLatin1StringView("path")) { return unknown(QStringLiteral("<%1>").arg(name)); }
            QString data = attributes.value(QLatin1StringView(points ? "points" : "d"));
            if (points) {
                data = u'M' + data + (name == QLatin1StringView("polygon") ? QStringLiteral("Z") : QString());
            }
            const auto path = pathFromData(data);
            if (!path) { return unknown(QStringLiteral("path %1").arg(data.first(qMin<qsizetype>(40, data.size())))); }
            shape.path = *path;
        }
        m_figure.shapes.append(shape);
    }

    FigureShape dressed(const Attributes& attributes) {
        FigureShape shape;
        const auto value = [&](const char* key) { return attributes.value(QLatin1String(key)); };
        shape.fill = attributes.contains(QStringLiteral("fill")) ? colourOf(value("fill")) : QColor(Qt::black);
        shape.stroke = colourOf(value("stroke"));
        shape.strokeWidth = number(attributes, "stroke-width", 1);
        for (const QString& dash : value("stroke-dasharray").replace(u',', u' ').split(u' ', Qt::SkipEmptyParts)) {
            shape.dashes.append(dash.toDouble());
        }
        shape.arrow = value("marker-end").startsWith(QLatin1StringView("url("));
        shape.fontSize = number(attributes, "font-size", 12);
        shape.bold = value("font-weight") == QLatin1StringView("bold") || value("font-weight").toInt() >= 600;
        shape.italic = value("font-style") == QLatin1StringView("italic");
        shape.mono = value("font-family").contains(QLatin1StringView("mono"), Qt::CaseInsensitive);
        const QString anchor = value("text-anchor");
        shape.anchor = anchor == QLatin1StringView("middle") ? Qt::AlignHCenter
                       : anchor == QLatin1StringView("end")  ? Qt::AlignRight
                                                             : Qt::AlignLeft;
        return shape;
    }

    /// A text and its tspans, each a shape; a tspan without a place goes on where the text before it ends.
    void text(const Attributes& attributes) {
        FigureShape shape = dressed(attributes);
        shape.at = {number(attributes, "x"), number(attributes, "y")};
        while (!m_xml.atEnd()) {
            switch (m_xml.readNext()) {
            case QXmlStreamReader::Characters: append(shape, m_xml.text().toString()); break;
            case QXmlStreamReader::StartElement: {
                const Attributes inner = inherited(attributes);
                FigureShape span = dressed(inner);
                span.at = {number(inner, "x", m_textEnd.value_or(shape.at).x()), number(inner, "y", shape.at.y())};
                append(span, m_xml.readElementText(QXmlStreamReader::IncludeChildElements));
                break;
            }
            case QXmlStreamReader::EndElement: m_textEnd.reset(); return;
            default: break;
            }
            if (m_textEnd) { shape.at = *m_textEnd; }
        }
    }

    void append(FigureShape shape, const QString& words) {
        shape.text = words;
        shape.text.replace(u'\n', u' ');
        if (shape.text.trimmed().isEmpty() && !m_textEnd) { return; }
        m_figure.shapes.append(shape);
        // Figures put several spans in a row only in a monospaced font, where a letter is 0.6 of its size wide.
        m_textEnd = shape.at + QPointF(static_cast<double>(shape.text.size()) * shape.fontSize * 0.602, 0);
    }

    QXmlStreamReader m_xml;
    Figure m_figure;
    std::optional<QPointF> m_textEnd;
};

} // namespace

Figure readFigure(const QByteArray& svg) { return Reader(svg).run(); }

} // namespace mica::app
