// SPDX-License-Identifier: BSD-2-Clause
// cat FILE…: writes the files one after the other; without files, what comes in.
#include <rt/print.h>
#include <rt/protocols/files.h>
#include <rt/services.h>

namespace {

using namespace mica;

/// False: nobody reads what we write.
bool copy(rt::Input& from) {
    while (true) {
        const stream::Bytes piece = from.next_piece();
        if (piece.empty()) { return true; }
        rt::print(piece);
        if (!rt::standard_output().flush()) { return false; }
    }
}

bool copy_file(const files::Client& files, std::string_view name) {
    auto opened = files(files::Open{files::Name{name}, files::Mode::read});
    if (!opened) {
        rt::print("cat: ", name, ": ", name_of(opened.error()), "\n");
        return false;
    }
    rt::Input input{stream::Client{opened->file.take<rt::Endpoint>()}};
    const bool copied = copy(input);
    input.close();
    return copied;
}

} // namespace

int program() {
    if (rt::argument_count() == 1) { return copy(rt::standard_input()) ? 0 : 1; }
    const auto files = rt::required(rt::find_service<files::Client>("files"), "files");
    bool good = true;
    for (std::size_t i = 1; i < rt::argument_count(); ++i) { good = copy_file(files, rt::argument(i)) && good; }
    return good ? 0 : 1;
}
