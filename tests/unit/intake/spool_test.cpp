// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes come back from the spool as they went in, whoever asks, and a spool that cannot be written says where.
#include "core/failure.h"
#include "core/intake/spool.h"
#include "qt_printing.h"

#include <QDir>
#include <QTemporaryDir>

#include <boost/test/unit_test.hpp>

#include <atomic>
#include <thread>
#include <vector>

using namespace mica;
using namespace mica::intake;

namespace {

QByteArray bytesOf(int index) { return QByteArray(1 + index * 37 % 5000, static_cast<char>('a' + index % 26)); }

} // namespace

BOOST_AUTO_TEST_SUITE(spool)

BOOST_AUTO_TEST_CASE(bytes_come_back_in_any_thread) {
    Spool spool;
    std::vector<KeptBytes> kept;
    for (int index = 0; index < 300; ++index) { kept.push_back(spool.keep(bytesOf(index))); }
    std::atomic<int> wrong = 0;
    {
        std::vector<std::jthread> readers;
        for (int reader = 0; reader < 4; ++reader) {
            readers.emplace_back([&kept, &wrong] {
                for (int index = 0; index < 300; ++index) {
                    const KeptBytes& one = kept[static_cast<std::size_t>(index)];
                    wrong += one.read() == bytesOf(index) && one.size() == bytesOf(index).size() ? 0 : 1;
                }
            });
        }
    }
    BOOST_TEST(wrong == 0);
}

BOOST_AUTO_TEST_CASE(the_file_lives_as_long_as_what_it_keeps) {
    const QTemporaryDir folder;
    {
        KeptBytes kept;
        {
            Spool spool(folder.path());
            kept = spool.keep(QByteArray("kept"));
            BOOST_TEST(spool.keep(kept).read() == "kept");
        }
        BOOST_TEST(kept.read() == "kept");
    }
    BOOST_TEST(QDir(folder.path()).isEmpty());
}

BOOST_AUTO_TEST_CASE(nothing_needs_no_file) {
    Spool spool(QStringLiteral("/nowhere/at/all"));
    BOOST_TEST(spool.keep(QByteArray()).read().isEmpty());
    BOOST_TEST(KeptBytes(QByteArray("small")).read() == "small");
}

BOOST_AUTO_TEST_CASE(a_place_that_cannot_be_written_is_named) {
    Spool spool(QStringLiteral("/nowhere/at/all"));
    BOOST_CHECK_EXCEPTION(spool.keep(QByteArray("some")), Failure, [](const Failure& failure) {
        return failure.kind() == FailureKind::harness && failure.text().contains(QStringLiteral("/nowhere/at/all")) &&
               failure.advice().contains(QStringLiteral("TMPDIR"));
    });
}

BOOST_AUTO_TEST_SUITE_END()
