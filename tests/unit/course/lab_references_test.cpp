// SPDX-License-Identifier: GPL-3.0-or-later
// What must fit together: ids, tasks, needs, points, and the files and headings in the lab's folder.
#include "qt_printing.h"
#include "sample_lab.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <boost/test/unit_test.hpp>

using namespace mica;
using namespace mica::test;

namespace {

QString text(const char* utf8) { return QString::fromUtf8(utf8); }

} // namespace

BOOST_AUTO_TEST_CASE(duplicates_name_the_first_line) {
    BOOST_TEST(problemsOf(changedLab("id = \"timer-fires\"", "id = \"gate-type\"")) ==
               text("47:6 check `gate-type` is there already, in line 37\n"
                    "64:23 unknown check `timer-fires`; known: `gate-type`, `timer-rate`"));
    BOOST_TEST(problemsOf(changedLab("id = \"entry\"", "id = \"gates\""))
                   .startsWith(text("27:6 task `gates` is there already, in line 21")));
    BOOST_TEST(problemsOf(changedLab("path = \"entry.S\"", "path = \"idt.cpp\""))
                   .startsWith(text("17:8 file `idt.cpp` is there already, in line 13")));
    BOOST_TEST(problemsOf(changedLab("[[probe]]", "[[probe]]\nname = \"timer_rate\"\nbudget_ticks = 1\n[[probe]]")) ==
               text("36:8 probe `timer_rate` is there already, in line 33"));
    BOOST_TEST(problemsOf(changedLab("[\"gate-type\", \"timer-fires\"]", "[\"gate-type\", \"gate-type\"]")) ==
               text("64:23 need `gate-type` is there already, in line 64"));
}

BOOST_AUTO_TEST_CASE(all_files_are_of_programs_or_none) {
    BOOST_TEST(problemsOf(changedLab("path = \"entry.S\"", "path = \"entry.S\"\nprogram = \"console\"")) ==
               text("13:8 file `idt.cpp` has no `program`, but others have one: all files of a lab are of programs, or "
                    "none"));
}

BOOST_AUTO_TEST_CASE(references_to_nothing_name_what_there_is) {
    BOOST_TEST(problemsOf(changedLab("needs = [\"gate-type\"]", "needs = [\"gate-typ\"]")) ==
               text("52:10 unknown check `gate-typ`; did you mean `gate-type`?"));
    BOOST_TEST(problemsOf(changedLab("task = \"gates\"", "task = \"gate\"")) ==
               text("21:6 no check belongs to task `gates`, so working on it earns nothing\n"
                    "40:8 unknown task `gate`; did you mean `gates`?"));
    BOOST_TEST(problemsOf(changedLab("file = \"entry.S\"", "file = \"entry.s2\"")) ==
               text("29:8 unknown file `entry.s2`; did you mean `entry.S`?"));
    BOOST_TEST(problemsOf(changedLab("name = \"timer_rate\"", "name = \"timer_rat\"")) ==
               text("33:8 unknown probe of any check `timer_rat`; did you mean `timer_rate`?"));
}

BOOST_AUTO_TEST_CASE(points_that_do_not_add_up_say_the_sum_and_the_wanted) {
    BOOST_TEST(problemsOf(changedLab("points = 20", "points = 16")) ==
               text("8:10 the points of the checks add up to 96, but `points` is 100: 4 missing"));
    BOOST_TEST(problemsOf(changedLab("points = 100", "points = 90")) ==
               text("8:10 the points of the checks add up to 100, but `points` is 90: 10 too many"));
    BOOST_TEST(problemsOf(changedLab("points = 20", "points = \"20\"")) ==
                   text("49:10 `points` is a text; it must be a whole number"),
               "a sum over unreadable points would be a second, false problem");
}

BOOST_AUTO_TEST_CASE(a_cycle_of_needs_is_named) {
    BOOST_TEST(problemsOf(changedLab("probe = \"startup\"", "probe = \"startup\"\nneeds = [\"timer-fires\"]")) ==
               text("53:10 `needs` go in a circle, so none of these checks could ever run: "
                    "gate-type -> timer-fires -> gate-type"));
    BOOST_TEST(
        problemsOf(changedLab("needs = [\"gate-type\"]", "needs = [\"timer-fires\"]")) ==
        text("52:10 `needs` go in a circle, so none of these checks could ever run: timer-fires -> timer-fires"));
}

BOOST_AUTO_TEST_CASE(files_that_are_not_there_are_named_with_a_near_one) {
    const QTemporaryDir folder;
    writeSampleLab(folder.path());
    BOOST_TEST(problemsIn(folder.path(), sampleLab()).isEmpty());
    QFile::rename(folder.filePath(text("src/idt.cpp")), folder.filePath(text("src/itd.cpp")));
    BOOST_TEST(problemsIn(folder.path(), sampleLab()) == text("13:8 there is no src/idt.cpp; did you mean `itd.cpp`?"));
    QFile::remove(folder.filePath(text("probes/timer_rate.cpp")));
    QFile::remove(folder.filePath(text("src/itd.cpp")));
    writeFile(folder.filePath(text("src/idt.cpp")), {});
    BOOST_TEST(problemsIn(folder.path(), sampleLab()) ==
                   text("51:9 there is no probes/timer_rate.cpp; known: `startup`"),
               "two checks share the probe: one problem");
    QDir(folder.filePath(text("src"))).removeRecursively();
    writeFile(folder.filePath(text("probes/timer_rate.cpp")), {});
    BOOST_TEST(problemsIn(folder.path(), sampleLab()) ==
               text("13:8 there is no src/idt.cpp; there is none\n17:8 there is no src/entry.S; there is none"));
}

// `mica skeleton` makes src/ from the references, so a course whose src/ is still missing must load for it.
BOOST_AUTO_TEST_CASE(a_lab_whose_skeleton_is_not_made_yet_can_be_read_for_making_it) {
    const QTemporaryDir folder;
    writeSampleLab(folder.path());
    QDir(folder.filePath(text("src"))).removeRecursively();
    BOOST_TEST(course::loadLab(folder.path(), course::LabFolder::withoutSkeleton).files.size() == 2);
    BOOST_CHECK_THROW(course::loadLab(folder.path()), std::exception);
}

BOOST_AUTO_TEST_CASE(anchors_are_headings_of_the_handout) {
    const QTemporaryDir folder;
    writeSampleLab(folder.path());
    BOOST_TEST(problemsIn(folder.path(), changedLab("file = \"idt.cpp\"\nhandout = \"#a-gate-is-eight-bytes\"",
                                                    "file = \"idt.cpp\"\nhandout = \"#a-gate-has-eight-bytes\"")) ==
               text("24:11 handout.md has no heading with the anchor `#a-gate-has-eight-bytes`; did you mean "
                    "`#a-gate-is-eight-bytes`?"));
    BOOST_TEST(problemsOf(changedLab("file = \"idt.cpp\"\nhandout = \"#a-gate-is-eight-bytes\"",
                                     "file = \"idt.cpp\"\nhandout = \"a-gate\"")) ==
               text("24:11 `handout` is \"a-gate\"; it must be # and the anchor of a heading"));
    QFile::remove(folder.filePath(text("handout.md")));
    BOOST_TEST(problemsIn(folder.path(), sampleLab()) == text("1:1 there is no handout.md beside lab.toml"));
}
