// SPDX-License-Identifier: BSD-2-Clause
// What a typed line asks for. Used by sh. Pure.
//
//   WORD …  | WORD …  < FILE  > FILE  >> FILE  &      'quoted words'  "or so"      # and the rest is a comment
#pragma once

#include <rt/fixed_list.h>
#include <rt/protocols/files.h>
#include <rt/text.h>

#include <cstdint>
#include <string_view>

namespace mica::sh {

/// One program and its arguments, as process::Spawn wants them: each word ended by NUL.
struct Command {
    rt::Text<200> words;
    std::uint32_t word_count = 0;

    std::string_view name() const { return words.view().substr(0, std::min(words.view().find('\0'), words.size())); }
    /// Empty behind the last.
    std::string_view word(std::uint32_t place) const;
};

struct Pipeline {
    rt::FixedList<Command, 6> commands; ///< none: an empty line
    files::Name input, output;          ///< empty: the console
    bool append = false;                ///< to the output
    bool background = false;
    std::string_view trouble; ///< what is wrong with the line; empty: nothing
};

Pipeline parse(std::string_view line);

} // namespace mica::sh
