// SPDX-License-Identifier: GPL-3.0-or-later
// Hidden variants as authors write them, and what they get wrong.
#include "qt_printing.h"
#include "sample_lab.h"

#include "core/course/hidden_variant.h"

#include <boost/test/unit_test.hpp>

#include <QTemporaryDir>

using namespace mica;
using namespace mica::course;
using namespace mica::test;

namespace {

struct Stage {
    Stage() {
        writeSampleKit(folder.path());
        kit = findKit(folder.filePath(QStringLiteral("kit")));
        lab = loadCourse(kit).labs.first();
    }
    void write(const char* name, const QByteArray& toml) const {
        writeFile(folder.filePath(QStringLiteral("solutions/02-interrupts/hidden/") + QString::fromLatin1(name)), toml);
    }
    QTemporaryDir folder;
    Kit kit;
    Lab lab;
};

} // namespace

BOOST_AUTO_TEST_CASE(variants_come_by_name_and_a_lab_needs_none) {
    const Stage stage;
    BOOST_TEST(loadHiddenVariants(stage.kit, stage.lab).isEmpty());
    stage.write("b.toml", "story = \"B\"\nseed = 7\nchecks = [\"timer-rate\"]\n");
    stage.write("a.toml", "story = \"A\"\nseed = 9\n");
    const QList<HiddenVariant> variants = loadHiddenVariants(stage.kit, stage.lab);
    BOOST_REQUIRE(variants.size() == 2);
    BOOST_TEST(variants[0].name == QStringLiteral("a"));
    BOOST_TEST(variants[0].seed == 9);
    BOOST_TEST(variants[0].checks.isEmpty());
    BOOST_TEST(variants[1].checks == QStringList{QStringLiteral("timer-rate")});
}

BOOST_AUTO_TEST_CASE(every_mistake_is_told_at_once) {
    const Stage stage;
    stage.write("a.toml", "story = \"A\"\nseed = -1\nextra = 2\n");
    stage.write("b.toml", "seed = 1\nchecks = [\"no-such\"]\n");
    const QString text = failureOf(FailureKind::content, [&stage] { loadHiddenVariants(stage.kit, stage.lab); });
    for (const char* part : {"`seed` is -1", "extra", "story", "no check `no-such`"}) {
        BOOST_TEST(text.contains(QString::fromLatin1(part)), text.toStdString() << " lacks " << part);
    }
    Kit student = stage.kit;
    student.solutions.reset();
    failureOf(FailureKind::usage, [&] { loadHiddenVariants(student, stage.lab); });
}
