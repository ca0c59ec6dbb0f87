// SPDX-License-Identifier: GPL-3.0-or-later
// A value of an observation or of an expectation: a whole number or a text.
#pragma once

#include <QString>

#include <variant>

namespace mica {

class Value {
public:
    Value() : m_value(qint64{0}) {}
    Value(qint64 number) : m_value(number) {}
    Value(QString text) : m_value(std::move(text)) {}

    bool isNumber() const { return std::holds_alternative<qint64>(m_value); }
    qint64 number() const { return std::get<qint64>(m_value); }        ///< pre: isNumber()
    const QString& text() const { return std::get<QString>(m_value); } ///< pre: !isNumber()

    /// For a message: a number in decimal, a text in quotes with \" \\ \n \r \t and \x1b for control characters.
    QString display() const;

    friend bool operator==(const Value&, const Value&) = default;

private:
    std::variant<qint64, QString> m_value;
};

} // namespace mica
