// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/build/source_text.h"

namespace mica::build {

namespace {

QString unreadable(const QByteArray& bytes) {
    if (bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff")) {
        return QStringLiteral(
            "The file is saved as UTF-16, which the compiler cannot read. Save it as UTF-8 in your editor.");
    }
    if (bytes.contains('\0')) {
        return QStringLiteral(
            "The file holds a zero byte, so it is not a text file the compiler can read. Save it as UTF-8 text in "
            "your editor, or restore it with mica start.");
    }
    return {};
}

} // namespace

SourceText normaliseSource(const QByteArray& bytes) {
    SourceText result;
    result.problem = unreadable(bytes);
    if (!result.problem.isEmpty()) {
        result.problemLine = 1 + static_cast<int>(bytes.left(bytes.indexOf('\0')).count('\n'));
        return result;
    }
    result.text = bytes;
    if (result.text.startsWith("\xef\xbb\xbf")) {
        result.text.remove(0, 3);
        result.changes += QStringLiteral("byte-order mark removed");
    }
    if (result.text.contains('\r')) {
        result.text.replace("\r\n", "\n");
        result.text.replace('\r', '\n');
        result.changes += QStringLiteral("line ends changed from CR LF to LF");
    }
    return result;
}

} // namespace mica::build
