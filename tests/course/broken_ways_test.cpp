// SPDX-License-Identifier: GPL-3.0-or-later
// Every way in which students break a lab (tests/data/broken/<lab>/<way>: the files that differ from the reference): a verdict and
// a sentence that helps, never a harness error, never full points. A file says in a comment "told: …" what the student must be told.
#include "qt_printing.h"
#include "workspace_sample.h"

#include "core/course/kit.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <QDir>
#include <QJsonArray>
#include <QRegularExpression>

using namespace mica;
using namespace mica::test;

namespace {

const QString brokenFolder = QStringLiteral(MICA_SOURCE_DIR "/tests/data/broken");

/// "03-exceptions/endless-loop" and so on.
std::vector<std::string> allWays() {
    std::vector<std::string> ways;
    for (const QString& lab : QDir(brokenFolder).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        for (const QString& way : QDir(brokenFolder + u'/' + lab).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            ways.push_back((lab + u'/' + way).toStdString());
        }
    }
    return ways;
}

/// What the files say that a student must be told.
QStringList promises(const QDir& way) {
    static const QRegularExpression told(QStringLiteral("^// told: (.+)$"), QRegularExpression::MultilineOption);
    QStringList texts;
    for (const QString& name : way.entryList(QDir::Files)) {
        const QString text = QString::fromUtf8(readFile(way.filePath(name)));
        for (auto match = told.globalMatch(text); match.hasNext();) { texts += match.next().captured(1).trimmed(); }
    }
    return texts;
}

/// The reference's files with those of the way in their place.
void fill(const QString& folder, const course::Lab& lab, const QDir& way) {
    QDir().mkpath(folder);
    const QString reference = QStringLiteral(MICA_SOURCE_DIR "/solutions/%1/src/").arg(lab.directory);
    for (const course::StudentFile& file : lab.files) {
        const bool isBroken = way.exists(file.path);
        writeFile(folder + u'/' + file.path, readFile(isBroken ? way.filePath(file.path) : reference + file.path));
    }
}

QString allMessages(const QJsonObject& document, const Said& said) {
    QString text = QString::fromUtf8(said.out + said.err);
    for (const QJsonValue& check : document.value(QStringLiteral("checks")).toArray()) {
        text += check.toObject().value(QStringLiteral("message")).toString() + u'\n';
    }
    return text;
}

} // namespace

BOOST_DATA_TEST_CASE(a_broken_lab_gets_a_verdict_and_a_sentence, boost::unit_test::data::make(allWays()), name) {
    static const course::Kit kit = course::findKit(QStringLiteral(MICA_BINARY_DIR "/kit"));
    static const course::Course course = course::loadCourse(kit);
    const QString path = QString::fromStdString(name);
    const QString directory = path.section(u'/', 0, 0);
    const QDir way(brokenFolder + u'/' + path);
    const auto lab = std::find_if(course.labs.cbegin(), course.labs.cend(),
                                  [&](const course::Lab& one) { return one.directory == directory; });
    BOOST_REQUIRE(lab != course.labs.cend());
    const Surroundings surroundings;
    const QString folder = surroundings.folder() + QStringLiteral("/files");
    fill(folder, *lab, way);
    const QStringList arguments{QStringLiteral("check"), lab->id, QStringLiteral("--from"), folder};
    const Said json = surroundings.mica(arguments + QStringList{QStringLiteral("--json"), QStringLiteral("-")});
    const QJsonObject document = json.document();

    const bool builds = !path.endsWith(QStringLiteral("/does-not-link"));
    BOOST_TEST(json.code == (builds ? 1 : 3), json.err.toStdString());
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
    const QStringList promised = promises(way);
    BOOST_TEST(!promised.isEmpty(), "no file of the way says what the student is told");
    const QString seen = allMessages(document, json);
    for (const QString& text : promised) {
        BOOST_TEST(seen.contains(text), "nobody is told \"" << text.toStdString() << "\" but: " << seen.toStdString());
    }
}
