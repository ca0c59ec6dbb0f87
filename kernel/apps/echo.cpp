// SPDX-License-Identifier: BSD-2-Clause
// echo WORD…: writes its arguments.
#include <rt/print.h>
#include <rt/start.h>

int program() {
    using namespace mica;
    for (std::size_t i = 1; i < rt::argument_count(); ++i) {
        put(rt::standard_output(), i > 1 ? " " : "", rt::argument(i));
    }
    rt::print("\n");
    return rt::standard_output().flush() ? 0 : 1;
}
