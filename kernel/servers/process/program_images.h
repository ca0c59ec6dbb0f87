// SPDX-License-Identifier: BSD-2-Clause
// One pristine image of each program that was ever started: its pages are shared by all processes that run it. Used by
// the process server.
#pragma once

#include <servers/process/pager.h>

#include <rt/bundle.h>
#include <rt/protocols/names.h>

namespace mica::process {

class ProgramImages {
public:
    explicit ProgramImages(rt::Bundle bundle) : m_bundle{bundle} {}

    /// Made out of the bundle's file at the first time. Errors: not_found, bad_format, full, those of memory_create.
    rt::Result<const Image*> find(std::string_view name);

private:
    struct Row {
        names::Name name;
        Image image;
    };
    rt::Bundle m_bundle;
    rt::FixedList<Row, 32> m_rows;
};

} // namespace mica::process
