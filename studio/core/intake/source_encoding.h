// SPDX-License-Identifier: GPL-3.0-or-later
// Sources saved as UTF-16, as some Windows editors do, become UTF-8. Used by lab_files.
#pragma once

#include <QByteArray>
#include <QString>

namespace mica::intake {

struct EncodedSource {
    QByteArray bytes;
    QString change; ///< "saved as UTF-16; read as such"; empty: nothing was done
};

/// By its byte-order mark, or by zero bytes in every other place of text without one. Other bytes stay as they are.
EncodedSource asUtf8(const QByteArray& bytes);

} // namespace mica::intake
