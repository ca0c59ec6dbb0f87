// SPDX-License-Identifier: BSD-2-Clause
// ls: the RAM files and those of the boot bundle, with their lengths.
#include <rt/print.h>
#include <rt/protocols/files.h>
#include <rt/services.h>

int program() {
    using namespace mica;
    const auto files = rt::required(rt::find_service<files::Client>("files"), "files");
    for (std::uint32_t place = 0;; ++place) {
        const auto file = files(files::List{place});
        if (!file) { return file.error() == rt::Error::not_found ? 0 : 1; }
        rt::print(rt::right(file->bytes, 8), "  ", file->name, "\n");
    }
}
