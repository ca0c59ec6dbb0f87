// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/source_encoding.h"

#include <QStringDecoder>

namespace mica::intake {

namespace {

/// Zero bytes at every second place from `first`, as ASCII text in UTF-16 has them. Looks at the first 64 bytes.
bool hasZeroesAt(const QByteArray& bytes, qsizetype first) {
    const qsizetype end = std::min<qsizetype>(bytes.size() & ~qsizetype{1}, 64);
    if (end < 8) { return false; }
    for (qsizetype i = 0; i < end; ++i) {
        if ((bytes[i] == '\0') != (i % 2 == first)) { return false; }
    }
    return true;
}

EncodedSource decoded(const QByteArray& bytes, QStringConverter::Encoding encoding) {
    QStringDecoder decoder(encoding, QStringConverter::Flag::Stateless);
    const QString text = decoder(bytes);
    if (decoder.hasError() || !text.isValidUtf16()) { return {bytes, {}}; }
    return {text.toUtf8(), QStringLiteral("It was saved as UTF-16 and has been read as such.")};
}

} // namespace

EncodedSource asUtf8(const QByteArray& bytes) {
    if (bytes.startsWith("\xff\xfe") || hasZeroesAt(bytes, 1)) { return decoded(bytes, QStringConverter::Utf16LE); }
    if (bytes.startsWith("\xfe\xff") || hasZeroesAt(bytes, 0)) { return decoded(bytes, QStringConverter::Utf16BE); }
    return {bytes, {}};
}

} // namespace mica::intake
