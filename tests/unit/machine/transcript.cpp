// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/machine/transcript.h"

#include <QDir>
#include <QFile>
#include <QMap>

#include <boost/test/unit_test.hpp>

namespace mica::machine::test {

namespace {

QString path(const QString& version, const QString& name) {
    return QStringLiteral(MICA_TEST_DATA "/transcripts/%1/%2.txt").arg(version, name);
}

QByteArray commandOf(const QString& version, const QString& name) {
    QFile file(path(version, QStringLiteral("commands")));
    BOOST_REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray key = name.toLatin1() + ": ";
    for (const QByteArray& line : file.readAll().split('\n')) {
        if (line.startsWith(key)) { return line.mid(key.size()); }
    }
    return {};
}

} // namespace

QStringList transcriptVersions() { return {QStringLiteral("2.7"), QStringLiteral("3.0")}; }

QByteArray recorded(const QString& version, const QString& name) {
    QFile file(path(version, name));
    BOOST_REQUIRE_MESSAGE(file.open(QIODevice::ReadOnly), file.fileName().toStdString() + " is missing");
    return file.readAll();
}

QByteArray reply(const QString& version, const QString& name) {
    QByteArray text = recorded(version, name).replace("\r\n", "\n");
    const QByteArray echo = commandOf(version, name) + '\n';
    if (echo.size() > 1 && text.startsWith(echo)) { text.remove(0, echo.size()); }
    return text;
}

QStringList transcriptNames(const QString& version) {
    QStringList names;
    const QDir folder(QStringLiteral(MICA_TEST_DATA "/transcripts/%1").arg(version));
    for (const QString& file : folder.entryList({QStringLiteral("*.txt")}, QDir::Files, QDir::Name)) {
        names += file.chopped(4);
    }
    return names;
}

} // namespace mica::machine::test
