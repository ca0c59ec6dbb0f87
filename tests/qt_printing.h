// SPDX-License-Identifier: GPL-3.0-or-later
// Lets BOOST_TEST show Qt's strings. Included by every test that compares them.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <boost/test/utils/is_forward_iterable.hpp>

#include <ostream>

// To Boost.Test these look like collections, whose elements it would not show.
namespace boost::unit_test {
template <> struct is_forward_iterable<QString> : mpl::false_ {};
template <> struct is_forward_iterable<QByteArray> : mpl::false_ {};
template <> struct is_forward_iterable<QStringList> : mpl::false_ {};
} // namespace boost::unit_test

inline std::ostream& operator<<(std::ostream& out, const QString& text) {
    return out << '"' << text.toStdString() << '"';
}

inline std::ostream& operator<<(std::ostream& out, const QByteArray& bytes) {
    return out << '"' << bytes.toStdString() << '"';
}

inline std::ostream& operator<<(std::ostream& out, const QStringList& list) {
    return out << '[' << list.join(QLatin1StringView(", ")).toStdString() << ']';
}
