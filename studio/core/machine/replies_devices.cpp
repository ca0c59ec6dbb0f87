// SPDX-License-Identifier: GPL-3.0-or-later
// Replies of `info device`, `ptime`, `sba` and `show "cpu0.activity_state"`.
#include "core/machine/replies.h"
#include "core/machine/reply_scanner.h"

namespace mica::machine::replies {

namespace {

std::optional<quint8> byteAfter(const QByteArray& reply, QByteArrayView key) {
    ReplyScanner scanner(reply);
    const std::optional<quint64> value = scanner.skipPast(key) ? scanner.hex() : std::nullopt;
    return value && *value <= 0xff ? std::optional(static_cast<quint8>(*value)) : std::nullopt;
}

std::optional<Pic> pic(const QByteArray& reply, const QByteArray& name) {
    const std::optional<quint8> imr = byteAfter(reply, name + " IMR = ");
    const std::optional<quint8> isr = byteAfter(reply, name + " ISR = ");
    const std::optional<quint8> irr = byteAfter(reply, name + " IRR = ");
    return imr && isr && irr ? std::optional(Pic{*imr, *isr, *irr}) : std::nullopt;
}

} // namespace

std::optional<Pics> pics(const QByteArray& reply) {
    const std::optional<Pic> master = pic(reply, "master");
    const std::optional<Pic> slave = pic(reply, "slave");
    return master && slave ? std::optional(Pics{*master, *slave}) : std::nullopt;
}

std::optional<quint32> pitMilliHertz(const QByteArray& reply, int counter) {
    ReplyScanner scanner(reply);
    if (!scanner.skipPast("counter #" + QByteArray::number(counter) + ": freq=")) { return std::nullopt; }
    const std::optional<quint64> whole = scanner.decimal();
    if (!whole || *whole > 2'000'000 || !scanner.skip(".")) { return std::nullopt; }
    const qsizetype before = scanner.rest().size();
    const std::optional<quint64> thousandths = scanner.decimal();
    if (!thousandths || before - scanner.rest().size() != 3) { return std::nullopt; }
    return static_cast<quint32>(*whole * 1000 + *thousandths);
}

std::optional<Activity> activity(const QByteArray& reply) {
    ReplyScanner scanner(reply);
    const std::optional<quint64> state = scanner.skipPast("activity_state = ") ? scanner.hex() : std::nullopt;
    if (!state || *state > 5) { return std::nullopt; }
    // Bochs' own numbers: 0 active, 1 HLT, 2 shutdown, 3 wait for SIPI, 4 and 5 MWAIT.
    switch (*state) {
    case 0: return Activity::running;
    case 1: return Activity::halted;
    case 2: return Activity::shutDown;
    default: return Activity::waiting;
    }
}

std::optional<quint64> tick(const QByteArray& reply) {
    ReplyScanner scanner(reply);
    return scanner.skipPast("ptime: ") ? scanner.decimal() : std::nullopt;
}

bool timeBreakpointSet(const QByteArray& reply) { return reply.contains("Time breakpoint inserted"); }

} // namespace mica::machine::replies
