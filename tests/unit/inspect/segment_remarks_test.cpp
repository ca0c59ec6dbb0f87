// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of segments and of the TSS.
#include "qt_printing.h"

#include "core/inspect/segment_remarks.h"
#include "gui/made_stop.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace mica;
using namespace mica::inspect;

namespace {

bool says(const QList<Remark>& remarks, const char* words) {
    return std::any_of(remarks.cbegin(), remarks.cend(),
                       [words](const Remark& each) { return each.text.contains(QLatin1StringView(words)); });
}

} // namespace

BOOST_AUTO_TEST_SUITE(segment_remarks)

BOOST_AUTO_TEST_CASE(nothing_is_odd_in_a_good_table) {
    const debug::StopState stop = test::madeStop();
    for (int index = 0; index < stop.gdt.size(); ++index) {
        const QList<Remark> remarks = segmentRemarks(stop, index);
        BOOST_TEST(remarks.isEmpty(), index << ": " << (remarks.isEmpty() ? QString() : remarks.first().text));
    }
    BOOST_TEST(!says(taskRemarks(stop), "raises"));
}

BOOST_AUTO_TEST_CASE(who_holds_a_segment) {
    const debug::StopState stop = test::madeStop();
    BOOST_TEST(usersOfSegment(stop, 1) == QStringList{QStringLiteral("CS")});
    BOOST_TEST(usersOfSegment(stop, 2) ==
               (QStringList{QStringLiteral("SS"), QStringLiteral("DS"), QStringLiteral("ES")}));
    BOOST_TEST(usersOfSegment(stop, 5) == QStringList{QStringLiteral("TR")});
    BOOST_TEST(usersOfSegment(stop, 0).isEmpty()); // FS and GS hold the null selector
}

BOOST_AUTO_TEST_CASE(an_entry_in_use_that_changed) {
    debug::StopState stop = test::madeStop();
    stop.gdt[2] &= ~(quint64{1} << 47U);
    BOOST_TEST(says(segmentRemarks(stop, 2), "DS holds it, but it is not present"));
    stop.gdt[1] = test::segment(0x1000, 0xfffff, 0x9b, 0xc);
    BOOST_TEST(says(segmentRemarks(stop, 1), "CS was loaded before the entry changed"));
}

BOOST_AUTO_TEST_CASE(types_that_do_not_work_here) {
    debug::StopState stop = test::madeStop();
    stop.gdt[3] = test::segment(0, 0xfffff, 0xfb, 0x8);
    BOOST_TEST(says(segmentRemarks(stop, 3), "16-bit operands"));
    stop.gdt[3] = test::segment(0, 0xfffff, 0x8a, 0xc);
    BOOST_TEST(says(segmentRemarks(stop, 3), "reserves this type"));
    stop.gdt[5] = test::segment(0xc0106000U, 0x20, 0x8b, 0);
    BOOST_TEST(says(segmentRemarks(stop, 5), "a TSS needs 103"));
    stop.gdt[5] = test::segment(0xc0106fc0U, 0x67, 0x8b, 0);
    BOOST_TEST(says(segmentRemarks(stop, 5), "crosses the border of a page"));
    stop.gdt[5] = test::segment(test::unmapped, 0x67, 0x8b, 0);
    BOOST_TEST(says(segmentRemarks(stop, 5), "Nothing is mapped at its base"));
}

BOOST_AUTO_TEST_CASE(a_tss_that_cannot_be_used) {
    debug::StopState stop = test::madeStop();
    stop.task->ss0 = 0x23;
    BOOST_TEST(says(taskRemarks(stop), "SS0 names no writable data segment"));
    stop.task->ss0 = 0x10;
    stop.task->esp0 = test::unmapped;
    BOOST_TEST(says(taskRemarks(stop), "Nothing can be written below ESP0"));
    stop.task->esp0 = test::userData + 4096;
    BOOST_TEST(says(taskRemarks(stop), "ring 3 can reach"));
    BOOST_TEST(says(taskRemarks(stop), "ring 3 may use no port"));
}

BOOST_AUTO_TEST_CASE(the_target_of_a_task_gate_needs_its_own_stack_and_no_ss0) {
    debug::StopState stop = test::madeStop();
    stop.segments.cs.selector = 0x08;
    stop.task->ss0 = 0;
    stop.task->esp0 = 0;
    const quint64 taskGate = quint64{0x8500} << 32U | quint64{stop.segments.tr.selector} << 16U;
    BOOST_TEST(says(taskRemarks(stop), "SS0 names no writable data segment")); // it is entered by no gate
    stop.idt[8] = taskGate;
    BOOST_TEST(!says(taskRemarks(stop), "SS0 names no"));
    BOOST_TEST(!says(taskRemarks(stop), "below ESP0"));
    BOOST_TEST(says(taskRemarks(stop), "A task gate leads here"));
    stop.task->esp = test::unmapped;
    BOOST_TEST(says(taskRemarks(stop), "Nothing can be written below ESP:"));
    stop.task->esp = test::userData + 4096;
    BOOST_TEST(says(taskRemarks(stop), "ESP points into memory that ring 3 can reach"));
    stop.segments.cs.selector = 0x1b; // ring 3 runs in it after all
    BOOST_TEST(says(taskRemarks(stop), "SS0 names no writable data segment"));
    stop.segments.cs.selector = 0x08;
    stop.idt[8] = taskGate & ~(quint64{1} << 47U); // not present: nobody comes by it
    BOOST_TEST(says(taskRemarks(stop), "SS0 names no writable data segment"));
}

BOOST_AUTO_TEST_SUITE_END()
