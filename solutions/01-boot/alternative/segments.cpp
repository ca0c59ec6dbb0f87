// SPDX-License-Identifier: BSD-2-Clause
// Another correct design: the layout of a descriptor as a table of pieces, and the GDT as a loop over what each entry is.
#include <nucleus/arch/segments.h>

#include <array>

namespace mica::segments {
namespace {

/// `width` bits of a value, from bit `from` on, stand at bit `to` of the 64 bits of a descriptor.
struct Piece {
    unsigned from, width, to;
};

constexpr std::array<Piece, 2> base_pieces{{{0, 24, 16}, {24, 8, 56}}};
constexpr std::array<Piece, 2> limit_pieces{{{0, 16, 0}, {16, 4, 48}}};
constexpr Piece kind_piece{0, 5, 40};
constexpr Piece privilege_piece{0, 2, 45};
constexpr Piece present_piece{0, 1, 47};
constexpr Piece big_piece{0, 1, 54};
constexpr Piece granularity_piece{0, 1, 55};

constexpr std::uint64_t placed(Piece piece, std::uint64_t value) {
    return ((value >> piece.from) & ((1U << piece.width) - 1U)) << piece.to;
}

} // namespace

Descriptor encode(std::uint32_t base, std::uint32_t limit, SegmentKind kind, Privilege privilege) {
    const unsigned granularity = (limit & 0xFFF0'0000) != 0 ? 1 : 0;
    std::uint64_t bits = placed(kind_piece, static_cast<std::uint64_t>(kind)) |
                         placed(privilege_piece, static_cast<std::uint64_t>(privilege)) | placed(present_piece, 1) |
                         placed(big_piece, kind == SegmentKind::task_state ? 0 : 1) |
                         placed(granularity_piece, granularity);
    for (const Piece& piece : base_pieces) { bits |= placed(piece, base); }
    for (const Piece& piece : limit_pieces) { bits |= placed(piece, limit / (granularity != 0 ? 4096 : 1)); }
    return {.low = static_cast<std::uint32_t>(bits), .high = static_cast<std::uint32_t>(bits >> 32)};
}

void lay_out(Table table, std::uint32_t task_state, std::uint32_t task_state_size) {
    table[0] = Descriptor{};
    for (std::size_t index = 1; index <= 4; ++index) {
        const SegmentKind kind = index % 2 == 1 ? SegmentKind::code : SegmentKind::data;
        const Privilege privilege = index <= 2 ? Privilege::nucleus : Privilege::user;
        table[index] = encode(0, ~0U, kind, privilege);
    }
    table[5] = encode(task_state, task_state_size - 1, SegmentKind::task_state, Privilege::nucleus);
}

} // namespace mica::segments
