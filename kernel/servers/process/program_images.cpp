// SPDX-License-Identifier: BSD-2-Clause
// An image is made when a program is started for the first time, and kept.
#include <servers/process/program_images.h>

#include <rt/new_process.h>

namespace mica::process {
namespace {

rt::Result<Image> make_image(std::span<const std::byte> file) {
    const auto program = rt::read_program(file);
    if (!program) { return rt::fail(program.error()); }
    Image image{.entry = program->entry, .parts = {}};
    for (const rt::Segment& segment : program->all()) {
        Part part{.address = segment.address,
                  .pages = rt::pages_for(segment.bytes),
                  .contents = segment.contents,
                  .rights = segment.rights,
                  .pristine = {}};
        if (const std::uint32_t pages = pager::at_start(region_of(part)).pages; pages > 0) {
            auto memory = rt::memory_with(segment.contents, pages);
            if (!memory) { return rt::fail(memory.error()); }
            part.pristine = std::move(*memory);
        }
        image.parts.add(std::move(part));
    }
    return image;
}

} // namespace

rt::Result<const Image*> ProgramImages::find(std::string_view name) {
    for (const Row& row : m_rows) {
        if (row.name == name) { return &row.image; }
    }
    const auto file = m_bundle.find(name);
    auto image = file ? make_image(file->data) : rt::fail(file.error());
    if (!image) { return rt::fail(image.error()); }
    const Row* const row = m_rows.add({names::Name{name}, std::move(*image)});
    return row != nullptr ? rt::Result<const Image*>{&row->image} : rt::fail(rt::Error::full);
}

} // namespace mica::process
