// SPDX-License-Identifier: BSD-2-Clause
// Numbers as text. Lab 01, tasks unsigned-number and signed-number.
#include <nucleus/console/format.h>

#include <algorithm>
#include <array>

namespace mica::format {

Result unsigned_number(std::uint32_t value, Style style, std::span<char> into) {
    // student: begin(unsigned-number)
    // TODO(unsigned-number): Take the digits off `value` one by one. They come out the wrong way round: least
    //     significant first. Then know how many characters the text has, with its padding; only then touch `into`.
    return std::unexpected(FormatError::buffer_too_small);
    // student: end
}

Result signed_number(std::int32_t value, Style style, std::span<char> into) {
    // student: begin(signed-number)
    // TODO(signed-number): Leave the digits to unsigned_number. What remains: which numbers get a '-', what their
    //     magnitude is as an unsigned number, and on which side of the padding the sign goes.
    return std::unexpected(FormatError::buffer_too_small);
    // student: end
}

} // namespace mica::format
