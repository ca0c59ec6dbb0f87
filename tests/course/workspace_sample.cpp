// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace_sample.h"

#include <boost/test/unit_test.hpp>

#include <QDir>
#include <QJsonArray>

namespace mica::test {

namespace {

const QString referenceFolder = QStringLiteral(MICA_SOURCE_DIR "/solutions/02-interrupts/src");

/// The part of a check's id behind the lab's.
QString localId(const QJsonObject& check) { return check.value(QStringLiteral("id")).toString().section(u'.', -1); }

} // namespace

WorkspaceSample::WorkspaceSample(const QString& name) : m_root(m_surroundings.folder() + u'/' + name) {
    const Said said = m_surroundings.mica({QStringLiteral("start"), interruptsLab, m_root});
    BOOST_REQUIRE_MESSAGE(said.code == 0, said.err.toStdString());
    m_surroundings.enter(m_root + u'/' + interruptsFolder);
}

void WorkspaceSample::solve() const {
    for (const QString& name : interruptsFiles()) { writeFile(file(name), referenceFile(name)); }
}

Said WorkspaceSample::check(const QStringList& more) const { return mica(QStringList{QStringLiteral("check")} + more); }

QJsonObject WorkspaceSample::result(const QStringList& more) const {
    return check(QStringList{QStringLiteral("--json"), QStringLiteral("-")} + more).document();
}

QByteArray referenceFile(const QString& name) { return readFile(referenceFolder + u'/' + name); }

QStringList interruptsFiles() { return QDir(referenceFolder).entryList(QDir::Files); }

QMap<QString, QString> statuses(const QJsonObject& document) {
    QMap<QString, QString> result;
    for (const QJsonValue& check : document.value(QStringLiteral("checks")).toArray()) {
        result.insert(localId(check.toObject()), check.toObject().value(QStringLiteral("status")).toString());
    }
    return result;
}

QJsonObject checkOf(const QJsonObject& document, const QString& id) {
    for (const QJsonValue& check : document.value(QStringLiteral("checks")).toArray()) {
        if (localId(check.toObject()) == id) { return check.toObject(); }
    }
    BOOST_FAIL("the document has no check " << id.toStdString());
    return {};
}

} // namespace mica::test
