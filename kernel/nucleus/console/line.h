// SPDX-License-Identifier: BSD-2-Clause
// Puts a line of text and numbers together in a buffer of the caller's. Used by the panic report and the console.
#pragma once

#include <nucleus/console/format.h>

namespace mica::format {

/// Pieces go in from left to right. The first piece that does not fit ends it: that and everything after it is left out,
/// and result() is the error.
class Line {
public:
    /// `into` must outlive the line.
    explicit Line(std::span<char> into) : m_into(into) {}

    Line& text(std::string_view piece) {
        const bool fits = !m_full && piece.size() <= m_into.size() - m_length;
        for (std::size_t i = 0; fits && i < piece.size(); ++i) { m_into[m_length + i] = piece[i]; }
        m_length += fits ? piece.size() : 0;
        m_full = !fits;
        return *this;
    }

    Line& number(std::uint32_t value, Style style = {}) {
        const Result piece = m_full ? Result{std::unexpected(FormatError::buffer_too_small)}
                                    : unsigned_number(value, style, m_into.subspan(m_length));
        m_full = !piece;
        m_length += piece ? piece->size() : 0;
        return *this;
    }

    /// The text so far, or buffer_too_small.
    [[nodiscard]] Result result() const {
        if (m_full) { return std::unexpected(FormatError::buffer_too_small); }
        return std::string_view{m_into.data(), m_length};
    }

private:
    std::span<char> m_into;
    std::size_t m_length = 0;
    bool m_full = false;
};

} // namespace mica::format
