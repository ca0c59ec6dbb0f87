// SPDX-License-Identifier: GPL-3.0-or-later
// The boot disk, its bundle and run.conf, byte by byte as kernel/abi says, and what cannot be put on it.
#include "elf_sample.h"
#include "qt_printing.h"

#include "core/failure.h"
#include "core/image/boot_disk.h"

#include "abi/boot_disk.h"
#include "abi/run_config.h"

#include <boost/test/unit_test.hpp>

#include <functional>

using namespace mica;
using namespace mica::image;
using mica::test::get32;

namespace {

constexpr qsizetype sector = 512, cylinder = 16 * 63 * sector;

DiskContents contents() {
    return {QByteArray(446, 'M'), QByteArray(700, '2'), QByteArray(1000, 'K'), QByteArray(1536, 'B'),
            QStringLiteral("console=serial")};
}

QString refusal(const std::function<void()>& act) {
    try {
        act();
    } catch (const Failure& failure) {
        BOOST_TEST((failure.kind() == FailureKind::harness));
        return failure.message();
    }
    BOOST_ERROR("nothing was refused");
    return {};
}

QString diskRefusal(const std::function<void(DiskContents&)>& change) {
    DiskContents changed = contents();
    change(changed);
    return refusal([&] { makeDisk(changed); });
}

bool says(const QString& message, const char* part) {
    const bool found = message.contains(QString::fromUtf8(part));
    BOOST_TEST(found, message.toStdString() << " does not say: " << part);
    return found;
}

} // namespace

BOOST_AUTO_TEST_CASE(everything_lies_where_the_boot_record_says) {
    const QByteArray disk = makeDisk(contents());
    BOOST_TEST(disk.size() == cylinder);
    BOOST_TEST(geometryOf(disk).cylinders == 1U);
    BOOST_TEST(disk.first(446) == QByteArray(446, 'M'));
    BOOST_TEST(disk.sliced(446, 64) == QByteArray(64, '\0'), "the partition table is empty");
    BOOST_TEST(disk.sliced(510, 2) == QByteArray("\x55\xaa"));
    const qsizetype record = mica::abi::boot_record_lba * sector;
    BOOST_TEST(disk.sliced(record, 8) == QByteArray("MICABOOT"));
    BOOST_TEST(get32(disk, record + 8) == mica::abi::boot_record_version);
    BOOST_TEST(get32(disk, record + 12) == 2U, "700 bytes are two sectors");
    BOOST_TEST(disk.sliced(mica::abi::stage2_lba * sector, 700) == QByteArray(700, '2'));
    BOOST_TEST(disk.sliced(get32(disk, record + 16) * sector, 1000) == QByteArray(1000, 'K'));
    BOOST_TEST(get32(disk, record + 20) == 1000U);
    BOOST_TEST(disk.sliced(get32(disk, record + 24) * sector, 1536) == QByteArray(1536, 'B'));
    BOOST_TEST(get32(disk, record + 28) == 1536U);
    BOOST_TEST(disk.sliced(record + 32, 15) == QByteArray("console=serial\0", 15));
}

BOOST_AUTO_TEST_CASE(the_words_of_the_boot_record_add_up_to_zero) {
    const QByteArray disk = makeDisk(contents());
    quint32 sum = 0;
    for (qsizetype i = 0; i < sector; i += 4) { sum += get32(disk, sector + i); }
    BOOST_TEST(sum == 0U);
    BOOST_TEST(get32(disk, sector + 508) != 0U);
}

BOOST_AUTO_TEST_CASE(a_whole_mbr_sector_keeps_its_signature_only_once) {
    DiskContents whole = contents();
    whole.mbr = QByteArray(446, 'M') + QByteArray(64, '\0') + QByteArray("\x55\xaa");
    BOOST_TEST(makeDisk(whole) == makeDisk(contents()));
}

BOOST_AUTO_TEST_CASE(a_larger_disk_is_a_whole_number_of_cylinders) {
    DiskContents large = contents();
    large.kernel = QByteArray(3 * cylinder, 'K');
    const QByteArray disk = makeDisk(large);
    BOOST_TEST(geometryOf(disk).cylinders == 4U);
    BOOST_TEST(disk.size() == 4 * cylinder);
}

BOOST_AUTO_TEST_CASE(what_does_not_fit_is_refused_by_name) {
    says(diskRefusal([](DiskContents& c) { c.mbr = {}; }), "the MBR has 0 bytes");
    says(diskRefusal([](DiskContents& c) { c.mbr = QByteArray(447, 'M'); }), "overlaps the partition table");
    says(diskRefusal([](DiskContents& c) { c.mbr = QByteArray(446, 'M') + QByteArray(66, '\0'); }),
         "the MBR has 512 bytes");
    says(diskRefusal([](DiskContents& c) { c.stage2 = {}; }), "stage 2 has 0 bytes; it must have 1 to 15360");
    says(diskRefusal([](DiskContents& c) { c.stage2 = QByteArray(15361, '2'); }), "stage 2 has 15361 bytes");
    says(diskRefusal([](DiskContents& c) { c.kernel = {}; }), "the kernel is empty");
    says(diskRefusal([](DiskContents& c) { c.commandLine = QString(256, u'x'); }),
         "the command line has 256 characters");
    says(diskRefusal([](DiskContents& c) { c.commandLine = QStringLiteral("a\nb"); }), "printable ASCII");
    says(diskRefusal([](DiskContents& c) { c.bundle = QByteArray(1024 * cylinder, 'B'); }),
         "kernel and bundle need 504 MiB");
    says(refusal([] { geometryOf(QByteArray(cylinder + 1, '\0')); }), "not a whole number of cylinders");
    says(refusal([] { geometryOf({}); }), "not a whole number of cylinders");
}

BOOST_AUTO_TEST_CASE(a_bundle_is_a_plain_ustar_archive) {
    const QByteArray tar =
        makeBundle({{QStringLiteral("run.conf"), QByteArray(600, 'r')}, {QStringLiteral("etc/empty"), {}}});
    BOOST_TEST(tar.size() == 512 + 1024 + 512 + 1024);
    BOOST_TEST(tar.first(9) == QByteArray("run.conf\0", 9));
    BOOST_TEST(tar.sliced(100, 8) == QByteArray("0000644\0", 8));
    BOOST_TEST(tar.sliced(124, 12) == QByteArray("00000001130\0", 12), "600 in octal");
    BOOST_TEST(tar.sliced(136, 12) == QByteArray("00000000000\0", 12), "no time");
    BOOST_TEST(tar[156] == '0');
    BOOST_TEST(tar.sliced(257, 8) == QByteArray("ustar\00000", 8));
    BOOST_TEST(tar.sliced(512, 600) == QByteArray(600, 'r'));
    BOOST_TEST(tar.sliced(1536, 10) == QByteArray("etc/empty\0", 10));
    BOOST_TEST(tar.endsWith(QByteArray(1024, '\0')));
    QByteArray header = tar.first(512);
    const int recorded = header.sliced(148, 6).toInt(nullptr, 8);
    header.replace(148, 8, QByteArray(8, ' '));
    int sum = 0;
    for (const char c : std::as_const(header)) { sum += static_cast<unsigned char>(c); }
    BOOST_TEST(recorded == sum);
    BOOST_TEST(tar.sliced(154, 2) == QByteArray("\0 ", 2));
}

BOOST_AUTO_TEST_CASE(bundle_names_that_could_mean_something_else_are_refused) {
    const auto bundleRefusal = [](const QString& name) { return refusal([&] { makeBundle({{name, {}}}); }); };
    says(bundleRefusal({}), "1 to 99 characters");
    says(bundleRefusal(QString(100, u'n')), "1 to 99 characters");
    says(bundleRefusal(QStringLiteral("/etc")), "a name is relative");
    says(bundleRefusal(QStringLiteral("a/../b")), "a name is relative");
    says(bundleRefusal(QStringLiteral("a//b")), "no part of it is empty");
    says(bundleRefusal(QStringLiteral("Žluť")), "printable ASCII");
    says(bundleRefusal(QStringLiteral("a b")), "printable ASCII");
    says(bundleRefusal(QStringLiteral("a\\b")), "printable ASCII");
    says(refusal([] { makeBundle({{QStringLiteral("a"), {}}, {QStringLiteral("a"), {}}}); }), "it is there already");
    BOOST_TEST(makeBundle({{QString(99, u'n'), {}}}).size() == 1536);
}

BOOST_AUTO_TEST_CASE(run_conf_has_one_size_whatever_it_says) {
    const QByteArray key = QByteArray::fromHex("00112233445566778899aabbccddeeff");
    const QByteArray text = makeRunConfig({QStringLiteral("timer_rate"), 0xa5, key});
    BOOST_TEST(text.size() == static_cast<qsizetype>(mica::abi::run_config_size));
    BOOST_TEST(text.startsWith("probe=timer_rate\nseed=00000000000000a5\nkey=00112233445566778899aabbccddeeff\n"));
    BOOST_TEST(text.trimmed().count('\n') == 2);
    BOOST_TEST(text.endsWith('\n'));
    const QByteArray longest = makeRunConfig({QString(64, u'p'), ~quint64{0}, key});
    BOOST_TEST(longest.size() == static_cast<qsizetype>(mica::abi::run_config_size));
    BOOST_TEST(longest.contains("seed=ffffffffffffffff\n"));
    BOOST_TEST(makeRunConfig({}).startsWith("probe=\nseed=0000000000000001\nkey=00000000000000000000000000000000\n"));
}

BOOST_AUTO_TEST_CASE(run_conf_refuses_what_would_change_its_meaning) {
    const QByteArray key(16, 'k');
    says(refusal([&] { makeRunConfig({QStringLiteral("a\nseed=1"), 1, key}); }), "cannot name a probe");
    says(refusal([&] { makeRunConfig({QString(65, u'p'), 1, key}); }), "cannot name a probe");
    says(refusal([&] { makeRunConfig({QStringLiteral("timer"), 1, key.first(15)}); }), "15 bytes long, not 16");
    says(refusal([&] { makeRunConfig({QStringLiteral("timer"), 1, {}}); }), "0 bytes long, not 16");
}
