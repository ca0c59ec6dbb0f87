// SPDX-License-Identifier: GPL-3.0-or-later
// The skeleton generator: what comes out of a fence, what stays, and each malformation with its place.
#include "qt_printing.h"
#include "sample_lab.h"

#include "core/course/skeleton.h"

#include <boost/test/unit_test.hpp>

using namespace mica;
using namespace mica::test;

namespace {

QString text(const char* utf8) { return QString::fromUtf8(utf8); }

QByteArray skeleton(const QByteArray& reference, const char* file = "pit.cpp") {
    return course::makeSkeleton(reference, text(file), {text("pit-divisor"), text("pit-start")});
}

QString refusal(const QByteArray& reference, const char* file = "pit.cpp") {
    return failureOf(FailureKind::content, [&] { skeleton(reference, file); });
}

/// A fence with its content, for the tests of one line of it.
QByteArray fence(const QByteArray& content) {
    return "// student: begin(pit-divisor)\n" + content + "// student: end\n";
}

} // namespace

BOOST_AUTO_TEST_CASE(the_body_makes_way_for_todo_and_placeholder) {
    BOOST_TEST(skeleton("int divisor(int hertz)\n"
                        "{\n"
                        "    // student: begin(pit-divisor)\n"
                        "    // todo: Work out the divisor.\n"
                        "    // todo: Which rounding?\n"
                        "    // placeholder: return 0;\n"
                        "    // A comment of the reference.\n"
                        "    return 1193182 / hertz;\n"
                        "    // student: end\n"
                        "}\n") == QByteArray("int divisor(int hertz)\n"
                                             "{\n"
                                             "    // student: begin(pit-divisor)\n"
                                             "    // TODO(pit-divisor): Work out the divisor.\n"
                                             "    //     Which rounding?\n"
                                             "    return 0;\n"
                                             "    // student: end\n"
                                             "}\n"));
}

BOOST_AUTO_TEST_CASE(a_placeholder_has_any_number_of_lines) {
    const QByteArray open = "// student: begin(pit-divisor)\n// TODO(pit-divisor): Do.\n";
    const QByteArray end = "// student: end\n";
    BOOST_TEST(skeleton(fence("// todo: Do.\nbody();\n")) == open + end);
    BOOST_TEST(skeleton(fence("// todo: Do.\n// placeholder:\nbody();\n")) == open + end);
    BOOST_TEST(
        skeleton(fence("// todo: Do.\n// placeholder: int a()\n// placeholder: {\n// placeholder:     return 1;\n"
                       "// placeholder: }\n// placeholder:\n// placeholder: int b;\nbody();\n")) ==
        open + "int a()\n{\n    return 1;\n}\n\nint b;\n" + end);
}

BOOST_AUTO_TEST_CASE(a_task_may_have_two_fences) {
    const QByteArray twice = fence("// todo: One.\nx\n") + "between\n" + fence("// todo: Two.\ny\n");
    BOOST_TEST(skeleton(twice).count("TODO(pit-divisor)") == 2);
    BOOST_TEST(skeleton(twice).contains("// student: end\nbetween\n// student: begin"));
}

BOOST_AUTO_TEST_CASE(a_todo_that_would_pass_the_last_column_is_filled_anew) {
    const QByteArray words = QByteArray("word ").repeated(22).trimmed();
    const QByteArray result =
        skeleton(fence("    // todo: " + words + "\n    // todo: tail\n").replace("// student", "    // student"));
    for (const QByteArray& line : result.split('\n')) { BOOST_TEST(line.size() <= 120); }
    BOOST_TEST(result.contains("    // TODO(pit-divisor): word word"));
    BOOST_TEST(result.contains("\n    //     word"));
    BOOST_TEST(result.contains("word tail\n"));
    BOOST_TEST(result.count("word") == 22);
    const QByteArray endless = skeleton(fence("// todo: " + QByteArray(300, 'x') + "\n"));
    BOOST_TEST(endless.contains(QByteArray(300, 'x')), "a word longer than a line stays whole");
}

BOOST_AUTO_TEST_CASE(assembly_may_fence_with_either_comment) {
    const QByteArray hash =
        "entry:\n# student: begin(pit-start)\n# todo: Save.\n# placeholder:     hlt\n    pushal\n# student: end\n";
    BOOST_TEST(skeleton(hash, "entry.S") ==
               QByteArray("entry:\n# student: begin(pit-start)\n# TODO(pit-start): Save.\n    hlt\n# student: end\n"));
    BOOST_TEST(skeleton(fence("// todo: Save.\n    pushal\n"), "entry.S") ==
               QByteArray("// student: begin(pit-divisor)\n// TODO(pit-divisor): Save.\n// student: end\n"));
    BOOST_TEST(skeleton(hash) == hash, "in C++ a # is no comment");
}

BOOST_AUTO_TEST_CASE(windows_line_ends_and_a_byte_order_mark_stay) {
    const QByteArray unix = "// first\n" + fence("// todo: Do.\n// placeholder: x();\nbody();\n") + "last";
    const QByteArray windows = "\xEF\xBB\xBF" + QByteArray(unix).replace("\n", "\r\n");
    BOOST_TEST(skeleton(windows) == "\xEF\xBB\xBF" + skeleton(unix).replace("\n", "\r\n"));
    BOOST_TEST(skeleton("\xEF\xBB\xBF" + fence("// todo: Do.\n")).startsWith("\xEF\xBB\xBF// student: begin"));
}

BOOST_AUTO_TEST_CASE(what_lies_outside_comes_back_byte_for_byte) {
    constexpr char bytes[] = "a\r\nb\n\r\n\0c\xff\n  // stud: x\n// students: many\n";
    const QByteArray odd(bytes, sizeof bytes - 1);
    BOOST_TEST(skeleton(odd) == odd);
    BOOST_TEST(skeleton({}).isEmpty());
}

BOOST_AUTO_TEST_CASE(a_fence_that_does_not_open_or_close_is_refused) {
    BOOST_TEST(refusal("x\n    // student: begin(pit-start)\n    // todo: Do.\n") ==
               text("pit.cpp:2:5: the fence of `pit-start` is never closed; it ends with `// student: end`"));
    BOOST_TEST(refusal("x\n // student: end\n") == text("pit.cpp:2:2: a fence is closed that was not opened"));
    BOOST_TEST(refusal(fence("// todo: Do.\nx\n// student: begin(pit-start)\n")) ==
               text("pit.cpp:4:1: the fence of `pit-start` opens inside the one of line 1"));
}

BOOST_AUTO_TEST_CASE(a_fence_of_no_task_is_refused) {
    BOOST_TEST(refusal("// student: begin(pit-divsor)\n// todo: Do.\n// student: end\n") ==
               text("pit.cpp:1:1: no task `pit-divsor` belongs to this file; did you mean `pit-divisor`?"));
    BOOST_TEST(
        refusal("// student: begin()\n// todo: Do.\n// student: end\n").startsWith(text("pit.cpp:1:1: no task ``")));
}

BOOST_AUTO_TEST_CASE(a_misspelt_fence_is_refused) {
    const QString wanted = text("not a fence; it is written `// student: begin(TASK)` or `// student: end`");
    for (const char* line :
         {"// student:begin(pit-start)", "// student: begin (pit-start)", "// student: start(pit-start)",
          "//student: begin(pit-start) now", "// student: begin((pit-start))"}) {
        BOOST_TEST(refusal(QByteArray(line) + "\n") == text("pit.cpp:1:1: ") + wanted, line);
    }
}

BOOST_AUTO_TEST_CASE(a_fence_without_a_todo_is_refused) {
    BOOST_TEST(refusal(fence("return 1;\n")) ==
               text("pit.cpp:1:1: the fence of `pit-divisor` has no `// todo:` line that says what to do"));
    BOOST_TEST(refusal(fence("// todo: Do.\n// todo:\n")) == text("pit.cpp:3:1: the todo is empty"));
}

BOOST_AUTO_TEST_CASE(todo_and_placeholder_stand_at_the_top_of_a_fence) {
    const QString todo = text("a `todo:` line stands at the top of a fence, todo before placeholder");
    const QString placeholder = text("a `placeholder:` line stands at the top of a fence, todo before placeholder");
    BOOST_TEST(refusal("// todo: Do.\n") == text("pit.cpp:1:1: ") + todo);
    BOOST_TEST(refusal(fence("// todo: Do.\nx\n// placeholder: y\n")) == text("pit.cpp:4:1: ") + placeholder);
    BOOST_TEST(refusal(fence("// todo: Do.\nx\n  // todo: More.\n")) == text("pit.cpp:4:3: ") + todo);
    BOOST_TEST(refusal(fence("// todo: Do.\n// placeholder: y\n// todo: More.\n")) == text("pit.cpp:4:1: ") + todo);
}

BOOST_AUTO_TEST_CASE(every_malformation_is_reported_at_once) {
    BOOST_TEST(refusal("// student: end\n" + fence("x\n")) ==
               text("2 problems:\npit.cpp:1:1: a fence is closed that was not opened\n"
                    "pit.cpp:2:1: the fence of `pit-divisor` has no `// todo:` line that says what to do"));
}

BOOST_AUTO_TEST_CASE(a_lab_needs_a_fence_for_each_task_in_its_own_file) {
    course::Lab lab;
    lab.files = {{text("pit.cpp"), {}}, {text("pic.cpp"), {}}};
    lab.tasks = {{text("pit-divisor"), {}, text("pit.cpp"), {}}, {text("mask"), {}, text("pic.cpp"), {}}};
    const QByteArray mask = "// student: begin(mask)\n// todo: Do.\n// student: end\n";
    course::Sources reference{{text("pit.cpp"), fence("// todo: Do.\nx\n")}, {text("pic.cpp"), mask}};
    const course::Sources made = course::makeSkeletons(lab, reference, text("solutions/src"));
    BOOST_TEST(made.size() == 2);
    BOOST_TEST(made[text("pic.cpp")].contains("TODO(mask): Do."));
    reference[text("pic.cpp")] = fence("// todo: Do.\n");
    BOOST_TEST(failureOf(FailureKind::content, [&] { course::makeSkeletons(lab, reference, text("solutions/src")); }) ==
               text("2 problems:\nsolutions/src/pic.cpp: has no fence `student: begin(mask)`\n"
                    "solutions/src/pic.cpp:1:1: no task `pit-divisor` belongs to this file; known: `mask`"));
}
