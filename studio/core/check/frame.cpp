// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/check/frame.h"

#include "core/course/fact_name.h"

#include <abi/observation.h>
#include <abi/siphash.h>

#include <QtEndian>

#include <algorithm>
#include <optional>

namespace mica::check {

namespace {

constexpr qsizetype tagDigits = 16;
constexpr qsizetype sequenceDigits = 8;
constexpr qsizetype tickDigits = 16;
constexpr qsizetype nameLimit = 64;

const QByteArray prefix(abi::frame_prefix.data(), static_cast<qsizetype>(abi::frame_prefix.size()));

/// Exactly `digits` lower-case hex digits, then a blank. Moves `rest` behind it.
std::optional<quint64> takeHex(QByteArrayView& rest, qsizetype digits) {
    if (rest.size() <= digits || rest[digits] != ' ') { return std::nullopt; }
    quint64 value = 0;
    for (const char c : rest.first(digits)) {
        if (c >= '0' && c <= '9') {
            value = value * 16 + static_cast<quint64>(c - '0');
        } else if (c >= 'a' && c <= 'f') {
            value = value * 16 + static_cast<quint64>(c - 'a' + 10);
        } else {
            return std::nullopt;
        }
    }
    rest = rest.sliced(digits + 1);
    return value;
}

bool isName(QByteArrayView text) {
    return !text.isEmpty() && text.size() <= nameLimit && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '.' || c == '-' || c == '[' ||
               c == ']';
    });
}

std::optional<Value> decodeNumber(QByteArrayView digits, bool isSigned) {
    bool fits = false;
    if (isSigned) {
        const qint64 number = digits.toLongLong(&fits, 10);
        return fits ? std::optional(Value(number)) : std::nullopt;
    }
    const quint64 number = digits.toULongLong(&fits, 10);
    if (!fits) { return std::nullopt; }
    return number <= static_cast<quint64>(std::numeric_limits<qint64>::max()) ? Value(static_cast<qint64>(number))
                                                                              : Value(QString::number(number));
}

std::optional<Value> decodeText(QByteArrayView escaped) {
    QByteArray bytes;
    for (qsizetype i = 0; i < escaped.size(); ++i) {
        if (escaped[i] != '%') {
            bytes += escaped[i];
            continue;
        }
        bool isHex = false;
        const uint byte = escaped.size() - i > 2 ? escaped.sliced(i + 1, 2).toUInt(&isHex, 16) : 0;
        if (!isHex) { return std::nullopt; }
        bytes += static_cast<char>(byte);
        i += 2;
    }
    return Value(QString::fromUtf8(bytes));
}

/// NAME u:DECIMAL, NAME i:DECIMAL or NAME s:TEXT.
std::optional<Frame> decodeValue(QByteArrayView text) {
    const qsizetype blank = text.indexOf(' ');
    if (blank < 0 || text.size() < blank + 3 || text[blank + 2] != ':' || !isName(text.first(blank))) {
        return std::nullopt;
    }
    const char type = text[blank + 1];
    const QByteArrayView coded = text.sliced(blank + 3);
    std::optional<Value> value;
    if (type == 'u' || type == 'i') {
        value = decodeNumber(coded, type == 'i');
    } else if (type == 's') {
        value = decodeText(coded);
    }
    if (!value) { return std::nullopt; }
    Frame frame;
    frame.kind = Frame::Kind::value;
    frame.name = QString::fromLatin1(text.first(blank));
    frame.value = *value;
    return frame;
}

std::optional<Frame> decodePayload(QByteArrayView payload, const RunIdentity& identity) {
    Frame frame;
    if (payload == "end") {
        frame.kind = Frame::Kind::end;
        return frame;
    }
    if (payload.startsWith("mark ") && isName(payload.sliced(5))) {
        frame.kind = Frame::Kind::mark;
        frame.name = QString::fromLatin1(payload.sliced(5));
        return frame;
    }
    if (payload.startsWith("value ")) { return decodeValue(payload.sliced(6)); }
    const QByteArray wanted =
        "begin " + identity.probe.toLatin1() + ' ' + QByteArray::number(identity.seed, 16).rightJustified(16, '0');
    if (payload == wanted) {
        frame.kind = Frame::Kind::begin;
        frame.name = identity.probe;
        return frame;
    }
    return std::nullopt;
}

class Reader {
public:
    explicit Reader(const RunIdentity& identity)
        : m_identity(identity), m_key{qFromBigEndian<quint64>(identity.key.constData() + 8),
                                      qFromBigEndian<quint64>(identity.key.constData())} {}

    void line(QByteArrayView line) {
        QByteArrayView rest = line.sliced(prefix.size());
        const auto tag = takeHex(rest, tagDigits);
        if (!tag || *tag != abi::siphash(m_key, rest.data(), static_cast<std::size_t>(rest.size()))) {
            return forged(QStringLiteral("its tag was not made with the key of this run"));
        }
        const auto sequence = takeHex(rest, sequenceDigits);
        const auto tick = sequence ? takeHex(rest, tickDigits) : std::nullopt;
        auto frame = tick ? decodePayload(rest, m_identity) : std::nullopt;
        if (!frame) { return forged(QStringLiteral("what it says is not a frame of this run")); }
        frame->sequence = static_cast<quint32>(*sequence);
        frame->tick = *tick;
        accept(*frame);
    }

    FrameStream take() { return std::move(m_stream); }

private:
    void accept(const Frame& frame) {
        if (frame.sequence != m_next) {
            return forged(QStringLiteral("it is number %1 where number %2 was due").arg(frame.sequence).arg(m_next));
        }
        if ((frame.kind == Frame::Kind::begin) != (m_next == 0)) {
            return forged(QStringLiteral("a run begins once, and before everything else"));
        }
        if (frame.kind == Frame::Kind::value && course::isMachineFact(frame.name)) {
            return forged(QStringLiteral("%1 is read from the machine, not reported").arg(frame.name));
        }
        ++m_next;
        m_stream.began = true;
        m_stream.ended = m_stream.ended || frame.kind == Frame::Kind::end;
        m_stream.frames.append(frame);
    }

    void forged(const QString& why) {
        constexpr qsizetype enough = 20; // a flood of them tells no more than the first few
        if (m_stream.forgeries.size() < enough) {
            m_stream.forgeries.append(
                QStringLiteral("A line on port 0xE9 looks like an observation and is none: %1.").arg(why));
        }
    }

    const RunIdentity& m_identity;
    abi::SipKey m_key;
    quint32 m_next = 0;
    FrameStream m_stream;
};

} // namespace

FrameStream parseFrames(const QByteArray& stream, const RunIdentity& identity) {
    Q_ASSERT(identity.key.size() == 16);
    Reader reader(identity);
    qsizetype start = 0;
    while (start < stream.size()) {
        qsizetype end = stream.indexOf('\n', start);
        end = end < 0 ? stream.size() : end;
        QByteArrayView line = QByteArrayView(stream).sliced(start, end - start);
        if (line.endsWith('\r')) { // Bochs for Windows writes its standard output in text mode
            line.chop(1);
        }
        if (line.startsWith(prefix)) { reader.line(line); }
        start = end + 1;
    }
    return reader.take();
}

} // namespace mica::check
