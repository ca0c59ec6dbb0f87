// SPDX-License-Identifier: GPL-3.0-or-later
// The student's regions in edited text: found by their marks, and put back one task at a time.
#include "qt_printing.h"

#include "core/course/student_regions.h"

#include <boost/test/unit_test.hpp>

using namespace mica::course;

namespace {

QString text(const char* utf8) { return QString::fromUtf8(utf8); }

const char* const skeleton = "int a() {\n"
                             "    // student: begin(one)\n"
                             "    // TODO(one): Do.\n"
                             "    return 0;\n"
                             "    // student: end\n"
                             "}\n"
                             "# student: begin(two)\n"
                             "# student: end\n"
                             "// student: begin(one)\n"
                             "late();\n"
                             "// student: end\n";

} // namespace

BOOST_AUTO_TEST_CASE(regions_are_found_by_both_kinds_of_marks) {
    const QList<StudentRegion> found = studentRegions(text(skeleton));
    BOOST_REQUIRE_EQUAL(found.size(), 3);
    BOOST_TEST((found[0] == StudentRegion{text("one"), 1, 4}));
    BOOST_TEST((found[1] == StudentRegion{text("two"), 6, 7}));
    BOOST_TEST((found[2] == StudentRegion{text("one"), 8, 10}));
}

BOOST_AUTO_TEST_CASE(marks_without_a_partner_make_no_region) {
    BOOST_TEST(studentRegions(text("// student: begin(one)\nx\n")).isEmpty());
    BOOST_TEST(studentRegions(text("// student: end\n")).isEmpty());
    BOOST_TEST(studentRegions(text("code(); // student: begin(one)\n// student: end\n")).isEmpty());
    const auto second = studentRegions(text("// student: begin(one)\n// student: begin(two)\n// student: end\n"));
    BOOST_REQUIRE_EQUAL(second.size(), 1);
    BOOST_TEST(second[0].task == text("two"));
}

BOOST_AUTO_TEST_CASE(a_task_comes_back_and_the_rest_stays) {
    const QString mine =
        text("int helper();\r\nint a() {\r\n    // student: begin(one)\r\n    return 1;\r\n    // student: end\r\n}\r\n"
             "# student: begin(two)\r\nmine\r\n# student: end\r\n// student: begin(one)\r\n// student: end\r\n");
    const auto reset = withTaskReset(mine, text(skeleton), text("one"));
    BOOST_REQUIRE(reset.has_value());
    BOOST_TEST(*reset ==
               text("int helper();\nint a() {\n    // student: begin(one)\n    // TODO(one): Do.\n    return 0;\n"
                    "    // student: end\n}\n# student: begin(two)\nmine\n# student: end\n// student: begin(one)\n"
                    "late();\n// student: end\n"));
}

BOOST_AUTO_TEST_CASE(what_cannot_be_told_apart_is_left_alone) {
    BOOST_TEST(!withTaskReset(text(skeleton), text(skeleton), text("three")).has_value());
    BOOST_TEST(
        !withTaskReset(text("// student: begin(one)\n// student: end\n"), text(skeleton), text("one")).has_value());
}
