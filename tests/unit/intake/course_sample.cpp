// SPDX-License-Identifier: GPL-3.0-or-later
#include "course_sample.h"

#include <boost/test/unit_test.hpp>

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace mica::test {

namespace {

course::Lab lab(const QString& id, const QString& directory, const QStringList& files) {
    course::Lab made;
    made.id = id;
    made.directory = directory;
    made.title = QStringLiteral("Title of ") + id;
    for (const QString& file : files) { made.files += course::StudentFile{file, {}}; }
    return made;
}

} // namespace

const course::Course& sampleCourse() {
    static const course::Course course{
        QStringLiteral("Sample"),
        16,
        1'000'000,
        {lab(QStringLiteral("boot"), QStringLiteral("01-boot"), {QStringLiteral("serial.cpp")}),
         lab(QStringLiteral("interrupts"), QStringLiteral("02-interrupts"),
             {QStringLiteral("idt.cpp"), QStringLiteral("pic.cpp"), QStringLiteral("entry.S")})}};
    return course;
}

const course::Lab& interruptsLab() { return sampleCourse().labs.at(1); }

course::Sources sampleSkeleton() { return labOf(QStringLiteral("skeleton")); }

course::Sources labOf(const QString& who) {
    course::Sources sources;
    for (const course::StudentFile& file : interruptsLab().files) {
        sources.insert(file.path, QStringLiteral("// %1: %2\n").arg(who, file.path).toUtf8());
    }
    return sources;
}

QString HandIn::path(const QString& relative) const {
    return relative.isEmpty() ? m_folder.path() : m_folder.path() + u'/' + relative;
}

void HandIn::write(const QString& relative, const QByteArray& bytes) const {
    QDir().mkpath(QFileInfo(path(relative)).path());
    QFile file(path(relative));
    BOOST_REQUIRE(file.open(QIODevice::WriteOnly));
    BOOST_REQUIRE(file.write(bytes) == bytes.size());
}

void HandIn::makeFolder(const QString& relative) const { BOOST_REQUIRE(QDir().mkpath(path(relative))); }

void HandIn::writeLab(const QString& folder, const QString& who) const {
    const course::Sources sources = labOf(who);
    for (auto file = sources.begin(); file != sources.end(); ++file) {
        write(folder + u'/' + file.key(), file.value());
    }
}

intake::ClassIntake HandIn::read(const QStringList& relative, const QList<intake::Person>& roster,
                                 const intake::Limits& limits) const {
    intake::ClassRequest request;
    for (const QString& one : relative) { request.paths += path(one); }
    request.lab = &interruptsLab();
    request.course = &sampleCourse();
    request.skeleton = sampleSkeleton();
    request.roster = roster;
    request.limits = limits;
    return intake::readClass(request);
}

QStringList keysOf(const intake::ClassIntake& intake) {
    QStringList keys;
    for (const intake::Submission& one : intake.submissions) { keys += one.key; }
    return keys;
}

intake::Submission at(const intake::ClassIntake& intake, const QString& key) {
    const auto found = std::find_if(intake.submissions.begin(), intake.submissions.end(),
                                    [&key](const intake::Submission& one) { return one.key == key; });
    BOOST_REQUIRE_MESSAGE(found != intake.submissions.end(), "nobody is called " << key.toStdString());
    return *found;
}

QStringList remarksOf(const intake::Submission& submission) {
    QStringList texts;
    for (const intake::Remark& remark : submission.files.remarks) {
        texts += QStringLiteral("%1 %2: %3").arg(intake::toString(remark.kind), remark.file, remark.text);
    }
    return texts;
}

bool hasRemark(const intake::Submission& submission, const QString& part) {
    const QStringList texts = remarksOf(submission);
    return std::any_of(texts.begin(), texts.end(), [&part](const QString& text) { return text.contains(part); });
}

} // namespace mica::test
