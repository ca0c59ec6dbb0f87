// SPDX-License-Identifier: GPL-3.0-or-later
// Finding the kit and reading the course: where is looked, and what a broken description says.
#include "qt_printing.h"
#include "sample_lab.h"

#include "core/course/kit.h"

#include <QDir>
#include <QTemporaryDir>

#include <boost/test/unit_test.hpp>

using namespace mica;
using namespace mica::test;

namespace {

QString text(const char* utf8) { return QString::fromUtf8(utf8); }

/// A kit of its own for each test, in a folder with a blank and a letter outside ASCII.
struct SampleKit {
    QTemporaryDir temporary;
    QString folder = temporary.path() + QStringLiteral("/kit Ž");
    QString description = folder + QStringLiteral("/kit/kit.toml");
    QString course = folder + QStringLiteral("/labs/course.toml");

    SampleKit() {
        qunsetenv("MICA_KIT");
        writeSampleKit(folder);
    }
    ~SampleKit() { qunsetenv("MICA_KIT"); }
    course::Kit kit() const { return course::findKit(folder + QStringLiteral("/kit")); }

    /// The text of the failure of findKit after kit.toml has `find` replaced.
    QString refusal(const QByteArray& find, const QByteArray& replace) const {
        writeFile(description, readFile(description).replace(find, replace));
        return failureOf(FailureKind::content, [&] { kit(); });
    }
    QString courseRefusal(const QByteArray& toml) const {
        writeFile(course, toml);
        return failureOf(FailureKind::content, [&] { course::loadCourse(kit()); });
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(the_kit, SampleKit)

BOOST_AUTO_TEST_CASE(a_kit_is_named_by_folder_file_or_environment) {
    const course::Kit byFolder = kit();
    BOOST_TEST(byFolder.root == QDir(folder).absolutePath() + text("/kit"));
    BOOST_TEST(byFolder.labsDir == folder + text("/labs"));
    BOOST_TEST(byFolder.solutions.value_or(QString()) == folder + text("/solutions"));
    BOOST_TEST(byFolder.edition == text("instructor"));
    BOOST_TEST(byFolder.version == text("1.2.3"));
    BOOST_TEST(byFolder.cxxFlags == (QStringList{text("-O1"), text("-g")}));
    BOOST_TEST(byFolder.asmFlags == QStringList{text("-g")});
    BOOST_TEST(byFolder.linkFlags == QStringList{text("-static")});
    BOOST_TEST(byFolder.file(text("boot/mbr.bin")) == folder + text("/kit/boot/mbr.bin"));
    BOOST_TEST(course::findKit(description).root == byFolder.root);
    qputenv("MICA_KIT", (folder + QStringLiteral("/kit")).toUtf8());
    BOOST_TEST(course::findKit().root == byFolder.root);
}

BOOST_AUTO_TEST_CASE(a_named_place_without_a_kit_is_an_error) {
    BOOST_TEST(failureOf(FailureKind::tool, [&] { course::findKit(folder); }) ==
               folder + text(": there is no kit (no kit.toml). Name the folder that holds kit.toml."));
    qputenv("MICA_KIT", "/nowhere/at/all");
    BOOST_TEST(failureOf(FailureKind::tool, [] { course::findKit(); }) ==
               text("/nowhere/at/all: there is no kit (no kit.toml). MICA_KIT names this place; correct or unset it."));
    BOOST_TEST(kit().version == text("1.2.3"), "an explicit path wins over the environment");
}

BOOST_AUTO_TEST_CASE(without_a_name_the_advice_says_how_to_give_one) {
    BOOST_TEST(
        failureOf(FailureKind::tool, [] { course::findKit(); }) ==
        text("the kit was not found; looked for kit.toml in no place. Install Mica completely, or name the kit's "
             "folder with --kit or MICA_KIT."));
}

BOOST_AUTO_TEST_CASE(a_student_kit_has_no_solutions) {
    writeFile(description,
              readFile(description).replace("solutions = \"../solutions\"\n", "").replace("instructor", "student"));
    BOOST_TEST(!kit().solutions.has_value());
}

BOOST_AUTO_TEST_CASE(an_unknown_edition_is_refused) {
    BOOST_TEST(refusal("\"instructor\"", "\"teacher\"") ==
               description + text(":3:11: `edition` is \"teacher\"; it must be \"instructor\" or \"student\""));
}

BOOST_AUTO_TEST_CASE(a_folder_that_is_not_there_is_named) {
    BOOST_TEST(refusal("../labs", "../lab") ==
               description + text(":4:8: `labs` names the folder ") + folder + text("/lab, which is not there"));
}

BOOST_AUTO_TEST_CASE(an_unknown_key_in_the_description_is_refused) {
    BOOST_TEST(refusal("version", "versoin") ==
               description + text(":2:1: unknown key `versoin` in kit.toml; did you mean `version`?"));
}

BOOST_AUTO_TEST_CASE(a_kit_without_its_flags_is_incomplete) {
    const QString flags = folder + text("/kit/lib/flags.toml");
    writeFile(flags, "cxx_flags = []\nasm_flags = \"-g\"\nlink_flags = []\n");
    BOOST_TEST(failureOf(FailureKind::content, [&] { kit(); }) ==
               flags + text(":2:13: `asm_flags` is a text; it must be a list of texts"));
    QFile::remove(flags);
    BOOST_TEST(failureOf(FailureKind::content, [&] { kit(); }).startsWith(flags + text(": cannot be read: ")));
}

BOOST_AUTO_TEST_CASE(a_course_is_read_with_its_labs) {
    const course::Course loaded = course::loadCourse(kit());
    BOOST_TEST(loaded.title == text("Kernels"));
    BOOST_TEST(loaded.memoryMiB == 32);
    BOOST_TEST(loaded.ips == 2'000'000U);
    BOOST_REQUIRE(loaded.labs.size() == 1);
    for (const char* name : {"interrupts", "2", "02", "02-interrupts"}) {
        BOOST_TEST(loaded.find(text(name)).id == text("interrupts"));
    }
    BOOST_TEST(failureOf(FailureKind::usage, [&] { loaded.find(text("interupts")); }) ==
               text("there is no lab `interupts`; did you mean `interrupts`?"));
    BOOST_TEST(failureOf(FailureKind::usage, [&] { loaded.find(text("9")); }) ==
               text("there is no lab `9`; known: `interrupts`"));
}

BOOST_AUTO_TEST_CASE(memory_and_speed_have_defaults) {
    writeFile(course, "schema = \"mica.course/1\"\ntitle = \"K\"\nlabs = [\"02-interrupts\"]\n");
    const course::Course loaded = course::loadCourse(kit());
    BOOST_TEST(loaded.memoryMiB == 16);
    BOOST_TEST(loaded.ips == 1'000'000U);
}

BOOST_AUTO_TEST_CASE(a_broken_course_names_the_line) {
    BOOST_TEST(courseRefusal("schema = \"mica.course/1\"\ntitle = \"K\"\nlabs = [\"02-interrupts\", \"03-idt\"]\n") ==
               course + text(":3:26: there is no labs/03-idt/lab.toml"));
    BOOST_TEST(
        courseRefusal("schema = \"mica.course/1\"\ntitle = \"K\"\nlabs = [\"02-interrupts\", \"02-interrupts\"]\n") ==
        course + text(":3:26: the lab 02-interrupts is listed already"));
    BOOST_TEST(courseRefusal("schema = \"mica.course/1\"\ntitle = \"K\"\nlabs = [\"../labs/02-interrupts\"]\n") ==
               course + text(":3:9: there is no labs/../labs/02-interrupts/lab.toml"));
    BOOST_TEST(courseRefusal("schema = \"mica.course/1\"\ntitle = \"K\"\nips = 5\nlabs = []\n") ==
               course + text(":3:7: `ips` is 5; it must be 100000 to 2147483647"));
}

BOOST_AUTO_TEST_CASE(the_problems_of_all_labs_come_at_once) {
    const QString lab = folder + text("/labs/02-interrupts/lab.toml");
    writeFile(lab, changedLab("hours = 10", "hours = 0"));
    BOOST_TEST(courseRefusal("schema = \"mica.course/1\"\ntitle = \"\"\nlabs = [\"02-interrupts\"]\n") ==
               text("2 problems:\n") + lab + text(":7:9: `hours` is 0; it must be 1 to 100\n") + course +
                   text(":2:9: `title` is empty"));
}

BOOST_AUTO_TEST_CASE(two_labs_with_one_number_or_id_are_refused) {
    const QString second = folder + text("/labs/03-second");
    const QByteArray both = "schema = \"mica.course/1\"\ntitle = \"K\"\nlabs = [\"02-interrupts\", \"03-second\"]\n";
    writeSampleLab(second);
    writeFile(second + text("/lab.toml"), changedLab("id = \"interrupts\"", "id = \"second\""));
    BOOST_TEST(courseRefusal(both) == course + text(":3:26: 03-second has the number of 02-interrupts"));
    writeFile(second + text("/lab.toml"), changedLab("number = 2", "number = 3"));
    BOOST_TEST(courseRefusal(both) == course + text(":3:26: 03-second has the id of 02-interrupts"));
}

BOOST_AUTO_TEST_SUITE_END()
