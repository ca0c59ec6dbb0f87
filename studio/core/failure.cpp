// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/failure.h"

namespace mica {

int exitCode(FailureKind kind) {
    switch (kind) {
    case FailureKind::usage:
    case FailureKind::content: return 2;
    case FailureKind::build: return 3;
    case FailureKind::tool:
    case FailureKind::harness: return 4;
    case FailureKind::integrity: return 5;
    case FailureKind::cancelled: return 130;
    }
    return 4;
}

Failure::Failure(FailureKind kind, QString what, QString where, QString advice)
    : m_kind(kind), m_message(std::move(what)), m_where(std::move(where)), m_advice(std::move(advice)),
      m_utf8(text().toUtf8()) {}

QString Failure::text() const {
    QString result = m_where.isEmpty() ? m_message : m_where + QStringLiteral(": ") + m_message;
    if (!m_advice.isEmpty()) {
        if (!result.endsWith(u'.') && !result.endsWith(u'?')) { result += u'.'; }
        result += u' ' + m_advice;
    }
    return result;
}

} // namespace mica
