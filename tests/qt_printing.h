// SPDX-License-Identifier: GPL-3.0-or-later
// Lets BOOST_TEST show Qt's strings. Included by every test that compares them.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <ostream>

inline std::ostream& operator<<(std::ostream& out, const QString& text)
{
    return out << '"' << text.toStdString() << '"';
}

inline std::ostream& operator<<(std::ostream& out, const QByteArray& bytes)
{
    return out << '"' << bytes.toStdString() << '"';
}

inline std::ostream& operator<<(std::ostream& out, const QStringList& list)
{
    return out << '[' << list.join(QLatin1StringView(", ")).toStdString() << ']';
}
