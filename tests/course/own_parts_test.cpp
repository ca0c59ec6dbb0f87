// SPDX-License-Identifier: GPL-3.0-or-later
// A course on top of a student's own parts: with the references of all labs as the student's own, each lab still scores 100.
#include "qt_printing.h"
#include "workspace_sample.h"

#include "core/course/kit.h"

#include <boost/test/unit_test.hpp>

using namespace mica;
using namespace mica::test;

BOOST_FIXTURE_TEST_CASE(every_lab_holds_on_top_of_own_parts_of_all_others, Surroundings) {
    const course::Kit kit = course::findKit(QStringLiteral(MICA_BINARY_DIR "/kit"));
    const course::Course course = course::loadCourse(kit);
    const QString work = folder() + QStringLiteral("/work");
    for (const course::Lab& lab : course.labs) {
        BOOST_REQUIRE(mica({QStringLiteral("start"), lab.id, work}).code == 0);
        for (const course::StudentFile& file : lab.files) {
            const QString reference =
                QStringLiteral(MICA_SOURCE_DIR "/solutions/%1/src/%2").arg(lab.directory, file.path);
            writeFile(work + u'/' + lab.directory + u'/' + file.path, readFile(reference));
        }
    }
    BOOST_TEST(course.labs.size() >= 7);
    enter(work);
    for (const course::Lab& lab : course.labs) {
        const Said said = mica({QStringLiteral("check"), lab.id, QStringLiteral("--on-mine")});
        BOOST_TEST(said.code == 0, lab.id.toStdString() << ": " << said.out.toStdString() << said.err.toStdString());
    }
}
