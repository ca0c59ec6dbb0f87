// SPDX-License-Identifier: BSD-2-Clause
// rm FILE…: removes RAM files.
#include <rt/print.h>
#include <rt/protocols/files.h>
#include <rt/services.h>

int program() {
    using namespace mica;
    const auto files = rt::required(rt::find_service<files::Client>("files"), "files");
    int failures = 0;
    for (std::size_t i = 1; i < rt::argument_count(); ++i) {
        const auto removed = files(files::Remove{files::Name{rt::argument(i)}});
        if (!removed) {
            rt::print("rm: ", rt::argument(i), ": ", name_of(removed.error()), "\n");
            ++failures;
        }
    }
    return failures == 0 ? 0 : 1;
}
