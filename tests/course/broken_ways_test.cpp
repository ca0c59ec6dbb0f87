// SPDX-License-Identifier: GPL-3.0-or-later
// Every way in which students break a lab (tests/data/broken/<lab>.toml): a verdict and a sentence that helps, never a harness error,
// never full points.
#include "broken_way.h"
#include "qt_printing.h"
#include "workspace_sample.h"

#include "core/course/kit.h"
#include "core/failure.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <QDir>
#include <QJsonArray>
#include <QTemporaryDir>

using namespace mica;
using namespace mica::test;

namespace {

const QString brokenFolder = QStringLiteral(MICA_SOURCE_DIR "/tests/data/broken/");

QString fileOf(const QString& lab) { return brokenFolder + lab + QStringLiteral(".toml"); }

/// "03-exceptions/endless-loop" and so on.
std::vector<std::string> allWays() {
    std::vector<std::string> ways;
    for (const QString& file : QDir(brokenFolder).entryList({QStringLiteral("*.toml")}, QDir::Files, QDir::Name)) {
        const QString lab = file.chopped(5);
        for (const QString& id : idsOfBrokenWays(fileOf(lab))) { ways.push_back((lab + u'/' + id).toStdString()); }
    }
    return ways;
}

/// A lab of the built kit and the ways it is broken in.
struct BrokenLab {
    course::Kit kit = course::findKit(QStringLiteral(MICA_BINARY_DIR "/kit"));
    course::Course course = course::loadCourse(kit);
    course::Lab lab;
    course::Sources reference;

    explicit BrokenLab(const QString& directory) {
        const auto found = std::find_if(course.labs.cbegin(), course.labs.cend(),
                                        [&](const course::Lab& one) { return one.directory == directory; });
        BOOST_REQUIRE_MESSAGE(found != course.labs.cend(), "no lab of the course is in " << directory.toStdString());
        lab = *found;
        reference = course::readSources(lab, *kit.solutions + u'/' + directory + QStringLiteral("/src"));
    }

    BrokenWay way(const QString& id) const {
        const QList<BrokenWay> ways = loadBrokenWays(fileOf(lab.directory), lab, reference);
        const auto found = std::find_if(ways.cbegin(), ways.cend(), [&](const BrokenWay& one) { return one.id == id; });
        BOOST_REQUIRE(found != ways.cend());
        return *found;
    }
};

QString allMessages(const QJsonObject& document, const Said& said) {
    QString text = QString::fromUtf8(said.out + said.err);
    for (const QJsonValue& check : document.value(QStringLiteral("checks")).toArray()) {
        text += check.toObject().value(QStringLiteral("message")).toString() + u'\n';
    }
    return text;
}

void requireVerdicts(const QJsonObject& document, bool builds) {
    BOOST_TEST(document.value(QStringLiteral("status")).toString() ==
               (builds ? QStringLiteral("graded") : QStringLiteral("not_gradable")));
    BOOST_TEST(document.value(QStringLiteral("score")).toInt(-1) < 100);
    for (const QJsonValue& check : document.value(QStringLiteral("checks")).toArray()) {
        const QString status = check.toObject().value(QStringLiteral("status")).toString();
        BOOST_TEST(status != QStringLiteral("error"));
        if (builds && status == QStringLiteral("failed")) {
            BOOST_TEST(!check.toObject().value(QStringLiteral("message")).toString().isEmpty());
        }
    }
}

} // namespace

BOOST_DATA_TEST_CASE(a_broken_lab_gets_a_verdict_and_a_sentence, boost::unit_test::data::make(allWays()), name) {
    const QString path = QString::fromStdString(name);
    const BrokenLab broken(path.section(u'/', 0, 0));
    const BrokenWay way = broken.way(path.section(u'/', 1));
    const Surroundings surroundings;
    const QString folder = surroundings.folder() + QStringLiteral("/files");
    QDir().mkpath(folder);
    for (auto file = way.files.cbegin(); file != way.files.cend(); ++file) {
        writeFile(folder + u'/' + file.key(), file.value());
    }
    const Said json = surroundings.mica({QStringLiteral("check"), broken.lab.id, QStringLiteral("--from"), folder,
                                         QStringLiteral("--json"), QStringLiteral("-")});
    const QJsonObject document = json.document();

    const bool builds = way.id != QStringLiteral("does-not-link");
    BOOST_TEST(json.code == (builds ? 1 : 3), json.err.toStdString());
    requireVerdicts(document, builds);
    const QString seen = allMessages(document, json);
    for (const QString& text : way.told) {
        BOOST_TEST(seen.contains(text), "nobody is told \"" << text.toStdString() << "\" but: " << seen.toStdString());
    }
}

BOOST_AUTO_TEST_CASE(a_stale_way_is_told_with_its_place) {
    const BrokenLab broken(QStringLiteral("03-exceptions"));
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("stale.toml"));
    writeFile(path, "[[way]]\nid = \"stale\"\nstory = \"Looks for what is not there.\"\ntold = [\"nothing\"]\n"
                    "[[way.change]]\nfile = \"faults.cpp\"\nfind = \"once upon a time\"\nreplace = \"\"\n"
                    "[[way.change]]\nfile = \"fault.cpp\"\nfind = \"handle\"\nreplace = \"\"\n");
    const QString told = QStringLiteral("2 problems:\n") + path +
                         QStringLiteral(":7:8: the text of `find` does not occur in faults.cpp\n") + path +
                         QStringLiteral(":10:8: the lab has no file `fault.cpp`; did you mean `faults.cpp`?");
    BOOST_CHECK_EXCEPTION(loadBrokenWays(path, broken.lab, broken.reference), Failure, [&](const Failure& failure) {
        BOOST_TEST(failure.text() == told);
        return failure.kind() == FailureKind::content;
    });
}
