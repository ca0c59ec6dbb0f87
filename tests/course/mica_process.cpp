// SPDX-License-Identifier: GPL-3.0-or-later
#include "mica_process.h"

#include <boost/test/unit_test.hpp>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QProcessEnvironment>

namespace mica::test {

namespace {

constexpr int limitMilliseconds = 1'200'000; // the whole test's limit; a run that needs it has hung

} // namespace

QJsonObject Said::document() const {
    QJsonParseError error;
    const QJsonDocument parsed = QJsonDocument::fromJson(out, &error);
    BOOST_REQUIRE_MESSAGE(error.error == QJsonParseError::NoError,
                          "standard output is not JSON alone: " << error.errorString().toStdString() << "\n"
                                                                << out.toStdString() << "\n"
                                                                << err.toStdString());
    return parsed.object();
}

Surroundings::Surroundings() {
    BOOST_REQUIRE(m_folder.isValid());
    m_working = m_folder.path();
    set(QStringLiteral("MICA_CACHE"), m_folder.filePath(QStringLiteral(".cache")));
}

std::unique_ptr<QProcess> Surroundings::startProgram(const QString& program, const QStringList& arguments) const {
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (auto variable = m_variables.cbegin(); variable != m_variables.cend(); ++variable) {
        environment.insert(variable.key(), variable.value());
    }
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(environment);
    process->setWorkingDirectory(m_working);
    process->setStandardInputFile(m_input.isEmpty() ? QProcess::nullDevice() : m_input);
    process->start(program, arguments);
    BOOST_REQUIRE_MESSAGE(process->waitForStarted(), "does not start: " << program.toStdString());
    return process;
}

void Surroundings::type(const QByteArray& input) {
    m_input = m_folder.filePath(QStringLiteral(".input"));
    writeFile(m_input, input);
}

Said Surroundings::mica(const QStringList& arguments) const { return finish(*start(arguments)); }

Said finish(QProcess& process) {
    if (!process.waitForFinished(limitMilliseconds)) {
        process.kill();
        process.waitForFinished();
        BOOST_FAIL("mica did not end");
    }
    const int code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    return {code, process.readAllStandardOutput(), process.readAllStandardError()};
}

QByteArray waitFor(QProcess& process, const QByteArray& text) {
    QByteArray seen;
    while (!seen.contains(text)) {
        const bool more = process.waitForReadyRead(limitMilliseconds);
        seen += process.readAllStandardOutput();
        if (!more && !seen.contains(text)) {
            BOOST_FAIL("mica ended without writing \"" << text.toStdString() << "\":\n"
                                                       << seen.toStdString()
                                                       << process.readAllStandardError().toStdString());
        }
    }
    return seen;
}

QString micaProgram() { return QStringLiteral(MICA_BINARY_DIR "/bin/mica"); }

QByteArray readFile(const QString& path) {
    QFile file(path);
    BOOST_REQUIRE_MESSAGE(file.open(QIODevice::ReadOnly), "cannot be read: " << path.toStdString());
    return file.readAll();
}

void writeFile(const QString& path, const QByteArray& bytes) {
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    BOOST_REQUIRE_MESSAGE(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size(),
                          "cannot be written: " << path.toStdString());
}

void replaceInFile(const QString& path, const QByteArray& from, const QByteArray& to) {
    QByteArray text = readFile(path);
    BOOST_REQUIRE_MESSAGE(text.contains(from), path.toStdString() << " does not hold: " << from.toStdString());
    writeFile(path, text.replace(from, to));
}

} // namespace mica::test
