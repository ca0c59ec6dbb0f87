// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/source_file.h"

#include "core/failure.h"

#include <QCoreApplication>
#include <QFile>
#include <QSaveFile>
#include <QStringDecoder>

namespace mica::app {

namespace {

constexpr QByteArrayView byteOrderMark = "\xEF\xBB\xBF";

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SourceFile)
};

} // namespace

SourceText SourceText::fromBytes(const QByteArray& bytes) {
    SourceText source;
    source.bom = bytes.startsWith(byteOrderMark);
    const QByteArray body = source.bom ? bytes.sliced(byteOrderMark.size()) : bytes;
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    source.text = decoder.decode(body);
    if (decoder.hasError()) {
        source.latin1 = true;
        source.text = QString::fromLatin1(body);
    }
    source.crlf = 2 * body.count("\r\n") > body.count('\n');
    source.text.replace(QLatin1StringView("\r\n"), QLatin1StringView("\n"));
    return source;
}

QByteArray SourceText::bytes() const {
    QString out = text;
    if (crlf) { out.replace(u'\n', QLatin1StringView("\r\n")); }
    bool fits = latin1;
    for (const QChar c : std::as_const(out)) { fits = fits && c.unicode() < 256; }
    const QByteArray body = fits ? out.toLatin1() : out.toUtf8(); // what somebody typed since must not become '?'
    return bom ? byteOrderMark.toByteArray() + body : body;
}

SourceText readSourceFile(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        throw Failure(FailureKind::content, Words::tr("The file cannot be read: %1").arg(file.errorString()), path,
                      Words::tr("Check that it is still there and that you may read it."));
    }
    return SourceText::fromBytes(file.readAll());
}

void writeSourceFile(const QString& path, const SourceText& source) {
    QSaveFile file(path);
    const QByteArray bytes = source.bytes();
    // QSaveFile of Qt 6.4 puts a cut file in place when its buffer cannot be written: flush() tells.
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush() || !file.commit()) {
        throw Failure(FailureKind::harness, Words::tr("The file was not saved: %1").arg(file.errorString()), path,
                      Words::tr("Check that the disk is not full and that you may write there, then save again."));
    }
}

} // namespace mica::app
