// SPDX-License-Identifier: GPL-3.0-or-later
// Archives as GNU ar makes them, and ones that are damaged.
#include "qt_printing.h"
#include "tiny_kit.h"

#include "core/build/archive.h"
#include "core/build/changed_file.h"

#include <boost/test/unit_test.hpp>

#include <QFile>

using namespace mica;
using namespace mica::build;

namespace {

QByteArray nucleusArchive() { return readWhole(test::tinyKit().kit().file(QStringLiteral("lib/libnucleus.a"))); }

QString refusal(const QByteArray& bytes) {
    try {
        readArchive(bytes, QStringLiteral("lib.a"));
    } catch (const Failure& failure) {
        BOOST_TEST((failure.kind() == FailureKind::content));
        return failure.text();
    }
    return {};
}

} // namespace

BOOST_AUTO_TEST_CASE(members_are_read_with_their_long_names) {
    const auto members = readArchive(nucleusArchive(), QStringLiteral("libnucleus.a"));
    BOOST_REQUIRE_EQUAL(members.size(), 1);
    BOOST_TEST(members[0].name == QStringLiteral("a_nucleus_source_with_a_long_name.cpp.obj"));
    BOOST_TEST(members[0].data.startsWith("\x7f"
                                          "ELF"));
}

BOOST_AUTO_TEST_CASE(an_empty_archive_has_no_members) {
    BOOST_TEST(readArchive("!<arch>\n", QStringLiteral("lib.a")).isEmpty());
}

BOOST_AUTO_TEST_CASE(damage_is_refused_wherever_it_is) {
    BOOST_TEST(refusal("ELF").contains(QStringLiteral("it does not start with \"!<arch>\"")));
    const QByteArray whole = nucleusArchive();
    for (const qsizetype size : {qsizetype{9}, qsizetype{60}, qsizetype{70}, whole.size() / 2, whole.size() - 1}) {
        BOOST_TEST(refusal(whole.left(size)).contains(QStringLiteral("is cut off")), size);
    }
    QByteArray wrongSize = whole;
    wrongSize.replace(8 + 48, 10, "-1        ");
    BOOST_TEST(refusal(wrongSize).contains(QStringLiteral("the member at byte 8 is cut off")));
}
