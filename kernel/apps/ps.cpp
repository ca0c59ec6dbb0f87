// SPDX-License-Identifier: BSD-2-Clause
// ps: services and programs, what they occupy and how long they have run.
#include <apps/program_list.h>

#include <rt/print.h>

int program() {
    using namespace mica;
    rt::print("NUMBER  NAME            PAGES    TICKS  RESTARTS  STATE\n");
    for (const apps::Running& row : list_programs(apps::find_overseers())) {
        rt::print(rt::right(row.number, 6), "  ", rt::left(row.name, 14), rt::right(row.pages, 7),
                  rt::right(row.timer_ticks, 9), rt::right(row.restarts, 10), "  ", row.state, "\n");
    }
    return 0;
}
