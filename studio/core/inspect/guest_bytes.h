// SPDX-License-Identifier: GPL-3.0-or-later
// Guest memory of one stop as far as it was read: what the stop holds and what was asked for since. Used by the Memory and Paging docks.
#pragma once

#include "core/debug/stop_state.h"

namespace mica::inspect {

class GuestBytes {
public:
    GuestBytes() = default;
    explicit GuestBytes(const debug::StopState& stop);

    /// Asked for `length` bytes and got these: what is missing at the end is not mapped. A later answer counts before an earlier one.
    void add(quint32 linear, const QByteArray& bytes, quint32 length);

    std::optional<quint8> at(quint32 linear) const;    ///< nothing: not read, or not mapped
    std::optional<quint32> word(quint32 linear) const; ///< little-endian, of four bytes that are all there
    bool isKnown(quint32 linear) const;                ///< read, or known not to be mapped

private:
    struct Block {
        quint32 linear = 0;
        QByteArray bytes;
        quint32 length = 0; ///< as asked
    };
    QList<Block> m_blocks; ///< the latest first
};

} // namespace mica::inspect
