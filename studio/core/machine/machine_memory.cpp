// SPDX-License-Identifier: GPL-3.0-or-later
// Raw memory of the stopped machine.
#include "core/machine/machine_private.h"
#include "core/machine/run_files.h"

#include <QFile>

namespace mica::machine {

namespace {

constexpr quint32 textLimit = 512;      // bytes; past it a file is quicker than text
constexpr quint32 physicalChunk = 4096; // Bochs can write a file of linear addresses only
constexpr quint32 cr0Paging = 1U << 31U;

QByteArray hex(quint64 value) { return "0x" + QByteArray::number(value, 16); }

/// "x /512bx 0x…": by words where the length allows, which makes a shorter reply.
QByteArray examine(const QByteArray& command, quint32 address, quint32 length) {
    const bool words = length % 4 == 0;
    return command + " /" + QByteArray::number(words ? length / 4 : length) + (words ? "wx " : "bx ") + hex(address);
}

[[noreturn]] void unreadable(const char* kind, quint32 address, quint32 length) {
    throw Failure(FailureKind::harness,
                  QStringLiteral("%1 bytes at the %2 address 0x%3 cannot be read: not all of them are mapped")
                      .arg(length)
                      .arg(QLatin1StringView(kind))
                      .arg(address, 8, 16, QLatin1Char('0')),
                  QStringLiteral("guest memory"), QStringLiteral("Look at the page walk of the address."));
}

bool wraps(quint32 address, quint32 length) { return quint64{address} + length > quint64{1} << 32U; }

} // namespace

std::optional<QByteArray> Machine::readMemory(quint32 linear, quint32 length) {
    if (length == 0 || wraps(linear, length)) { return length == 0 ? std::optional(QByteArray()) : std::nullopt; }
    if (length <= textLimit) { return replies::memory(d->ask(examine("x", linear, length)), length); }
    const QString path = d->file(runfile::memory);
    QFile::remove(path);
    d->ask("writemem \"" + QByteArray(runfile::memory.data()) + "\" " + hex(linear) + ' ' + QByteArray::number(length));
    QFile file(path);
    QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    return bytes.size() == qsizetype{length} ? std::optional(bytes) : std::nullopt;
}

QByteArray Machine::memory(quint32 linear, quint32 length) {
    std::optional<QByteArray> bytes = readMemory(linear, length);
    if (!bytes) { unreadable("linear", linear, length); }
    return *std::move(bytes);
}

QByteArray Machine::physicalMemory(quint32 physical, quint32 length) {
    d->needState();
    if ((d->state->control.cr0 & cr0Paging) == 0 && length > textLimit) {
        return memory(physical, length); // the same addresses, the quicker way
    }
    QByteArray bytes;
    for (quint32 done = 0; done < length; done += physicalChunk) {
        const quint32 part = std::min(physicalChunk, length - done);
        const std::optional<QByteArray> read =
            wraps(physical, length) ? std::nullopt
                                    : replies::memory(d->ask(examine("xp", physical + done, part)), part);
        if (!read) { unreadable("physical", physical, length); }
        bytes += *read;
    }
    return bytes;
}

void Machine::writePhysical(quint32 physical, const QByteArray& bytes) {
    QList<QByteArray> lines;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        lines +=
            "setpmem " + hex(physical + static_cast<quint32>(i)) + " 1 " + hex(static_cast<unsigned char>(bytes[i]));
    }
    constexpr qsizetype atOnce = 128; // what fits into a pipe nobody reads yet
    for (qsizetype i = 0; i < lines.size(); i += atOnce) {
        const QList<QByteArray> replies = d->ask(lines.mid(i, atOnce));
        if (replies.join().contains("Error")) { unreadable("physical", physical, static_cast<quint32>(bytes.size())); }
    }
}

} // namespace mica::machine
