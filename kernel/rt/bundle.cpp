// SPDX-License-Identifier: BSD-2-Clause
// The bundle is a ustar archive (formats/ustar.h).
#include <rt/bundle.h>

#include <formats/ustar.h>
#include <rt/start.h>
#include <rt/window.h>

namespace mica::rt {
namespace {

ustar::Reader reader_of(std::span<const std::byte> archive) {
    // The reader hands out writable bytes for the start-up's sake; here nobody writes, and the pages are read-only.
    return ustar::Reader{{const_cast<std::byte*>(archive.data()), archive.size()}};
}

} // namespace

Result<BundleFile> Bundle::find(std::string_view name) const {
    ustar::Reader reader = reader_of(m_archive);
    while (const auto file = reader.next()) {
        if (file->name == name) { return BundleFile{file->name, file->data}; }
    }
    return fail(Error::not_found);
}

Result<BundleFile> Bundle::at(std::uint32_t place) const {
    ustar::Reader reader = reader_of(m_archive);
    while (const auto file = reader.next()) {
        if (place-- == 0) { return BundleFile{file->name, file->data}; }
    }
    return fail(Error::not_found);
}

Result<Bundle> open_given_bundle() {
    const Memory memory = take_handle<Memory>("bundle");
    const std::uint32_t pages = start_block().bundle_pages;
    Result<Window> window = Window::open(memory, pages, windows_begin, rights(abi::MemoryRight::read));
    return window ? Result<Bundle>{Bundle{window->keep()}} : fail(window.error());
}

} // namespace mica::rt
