// SPDX-License-Identifier: GPL-3.0-or-later
// The archive of a submission: read back with libarchive, equal bytes whatever the time, the zone and the order.
#include "lab_sample.h"
#include "qt_printing.h"

#include "core/grade/submission.h"

#include <boost/test/unit_test.hpp>

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <archive.h>
#include <archive_entry.h>

#include <ctime>

using namespace mica;
using namespace mica::test;

namespace {

struct Entry {
    QString name;
    QByteArray bytes;
    std::time_t time;
    unsigned mode;
};

QList<Entry> unpack(const QByteArray& zip) {
    archive* handle = archive_read_new();
    archive_read_support_format_zip(handle);
    BOOST_REQUIRE(archive_read_open_memory(handle, zip.constData(), static_cast<std::size_t>(zip.size())) ==
                  ARCHIVE_OK);
    QList<Entry> entries;
    archive_entry* header = nullptr;
    while (archive_read_next_header(handle, &header) == ARCHIVE_OK) {
        QByteArray bytes(static_cast<qsizetype>(archive_entry_size(header)), '\0');
        BOOST_REQUIRE(archive_read_data(handle, bytes.data(), static_cast<std::size_t>(bytes.size())) == bytes.size());
        entries += {QString::fromUtf8(archive_entry_pathname_utf8(header)), bytes, archive_entry_mtime(header),
                    archive_entry_perm(header)};
    }
    archive_read_free(handle);
    return entries;
}

course::Sources sources() {
    return {{QStringLiteral("pic.cpp"), QByteArray("int pic;\r\n")},
            {QStringLiteral("idt.cpp"), QByteArray("\xef\xbb\xbfint idt;\n")}};
}

QByteArray pack() { return grade::packSubmission(sampleLab(), sources(), QStringLiteral("0.1.0")); }

void setZone(const char* zone) {
#ifdef Q_OS_WIN
    _putenv_s("TZ", zone);
    _tzset();
#else
    setenv("TZ", zone, 1);
    tzset();
#endif
}

} // namespace

BOOST_AUTO_TEST_CASE(files_stand_in_the_lab_folder_byte_for_byte_behind_the_manifest) {
    const QList<Entry> entries = unpack(pack());
    BOOST_REQUIRE(entries.size() == 3);
    BOOST_TEST(entries.at(0).name == QStringLiteral("mica-submission.json"));
    BOOST_TEST(entries.at(1).name == QStringLiteral("09-sample/idt.cpp"));
    BOOST_TEST(entries.at(1).bytes == QByteArray("\xef\xbb\xbfint idt;\n"));
    BOOST_TEST(entries.at(2).name == QStringLiteral("09-sample/pic.cpp"));
    BOOST_TEST(entries.at(2).bytes == QByteArray("int pic;\r\n"));
    BOOST_TEST(entries.at(2).mode == 0644U);
}

BOOST_AUTO_TEST_CASE(the_manifest_has_the_hash_of_every_file) {
    const QJsonObject manifest = QJsonDocument::fromJson(unpack(pack()).first().bytes).object();
    BOOST_TEST(manifest.value(QStringLiteral("schema")).toString() == QStringLiteral("mica.submission/1"));
    BOOST_TEST(manifest.value(QStringLiteral("mica_version")).toString() == QStringLiteral("0.1.0"));
    const QJsonObject lab = manifest.value(QStringLiteral("lab")).toObject();
    BOOST_TEST(lab.value(QStringLiteral("id")).toString() == QStringLiteral("sample"));
    BOOST_TEST(lab.value(QStringLiteral("version")).toString() == QStringLiteral("2026.1"));
    BOOST_TEST(lab.value(QStringLiteral("manifest_sha256")).toString() == QStringLiteral("00ff"));
    const QJsonArray files = manifest.value(QStringLiteral("files")).toArray();
    BOOST_REQUIRE(files.size() == 2);
    const QJsonObject first = files.first().toObject();
    BOOST_TEST(first.value(QStringLiteral("path")).toString() == QStringLiteral("idt.cpp"));
    BOOST_TEST(first.value(QStringLiteral("bytes")).toInt() == 12);
    const QByteArray hash = QCryptographicHash::hash("\xef\xbb\xbfint idt;\n", QCryptographicHash::Sha256).toHex();
    BOOST_TEST(first.value(QStringLiteral("sha256")).toString() == QString::fromLatin1(hash));
}

BOOST_AUTO_TEST_CASE(equal_files_give_equal_bytes_in_every_time_zone) {
    setZone("UTC0");
    const QByteArray here = pack();
    setZone("XXX-13");
    const QByteArray east = pack();
    setZone("XXX11");
    const QByteArray west = pack();
    BOOST_TEST((here == east));
    BOOST_TEST((here == west));
    BOOST_TEST(unpack(here).last().time == 0);
}

BOOST_AUTO_TEST_CASE(one_changed_byte_changes_the_archive) {
    course::Sources changed = sources();
    changed[QStringLiteral("pic.cpp")] += ' ';
    BOOST_TEST((grade::packSubmission(sampleLab(), changed, QStringLiteral("0.1.0")) != pack()));
}
