// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspect/guest_bytes.h"

#include <algorithm>

namespace mica::inspect {

GuestBytes::GuestBytes(const debug::StopState& stop) {
    for (const debug::MemoryBlock& block : stop.memory) {
        add(block.linear, block.bytes, static_cast<quint32>(block.bytes.size()));
    }
}

void GuestBytes::add(quint32 linear, const QByteArray& bytes, quint32 length) {
    m_blocks.prepend({linear, bytes, std::max(length, static_cast<quint32>(bytes.size()))});
}

std::optional<quint8> GuestBytes::at(quint32 linear) const {
    for (const Block& block : m_blocks) {
        const quint32 offset = linear - block.linear; // wraps below the block, and is then too large
        if (offset < static_cast<quint32>(block.bytes.size())) {
            return static_cast<quint8>(block.bytes.at(static_cast<qsizetype>(offset)));
        }
    }
    return std::nullopt;
}

std::optional<quint32> GuestBytes::word(quint32 linear) const {
    quint32 value = 0;
    for (quint32 i = 0; i < 4; ++i) {
        const std::optional<quint8> byte = at(linear + i);
        if (!byte) { return std::nullopt; }
        value |= quint32{*byte} << (8 * i);
    }
    return value;
}

bool GuestBytes::isKnown(quint32 linear) const {
    return std::any_of(m_blocks.cbegin(), m_blocks.cend(),
                       [linear](const Block& block) { return linear - block.linear < block.length; });
}

} // namespace mica::inspect
