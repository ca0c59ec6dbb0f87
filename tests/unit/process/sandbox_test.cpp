// SPDX-License-Identifier: GPL-3.0-or-later
// What a program in the sandbox tries: to read what is not its own, to write what it may only read, to reach the network, to see and
// to outlive others. Each attempt succeeds outside, so that its failure inside shows the sandbox and not a misspelled path.
#include "qt_printing.h"
#include "sandbox_at_hand.h"

#include "core/failure.h"
#include "core/process/sandbox.h"

#include <boost/test/unit_test.hpp>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace mica;
using namespace mica::process;

namespace {

class Stage {
public:
    Stage() : sandbox(findSandbox()) {
        write(QStringLiteral("work Ž/kit/nucleus.ld"), "kit");
        write(QStringLiteral("solutions/hidden.toml"), "secret");
    }

    QString path(const QString& relative) const { return m_folder.filePath(relative); }

    ChildOutcome run(const QString& script, bool isConfined) const {
        ChildCommand command;
        command.program = QStringLiteral("/bin/sh");
        command.arguments = {QStringLiteral("-c"), script};
        command.directory = path(QStringLiteral("work Ž"));
        command.environment = QProcessEnvironment::systemEnvironment();
        const Confinement to{command.directory, {command.directory + QStringLiteral("/kit")}};
        return runChild(isConfined ? sandbox->confined(command, to) : command);
    }

    /// The script ends with 0 outside and not so inside.
    void mustBeStopped(const QString& script) const {
        const ChildOutcome outside = run(script, false);
        BOOST_TEST(outside.exitCode == 0, script.toStdString() << ": " << outside.output.toStdString());
        const ChildOutcome inside = run(script, true);
        BOOST_TEST((inside.end == ChildOutcome::End::exited && inside.exitCode != 0), script.toStdString());
        BOOST_TEST(!inside.output.contains("secret"), inside.output.toStdString());
    }

    std::unique_ptr<const Sandbox> sandbox;

private:
    void write(const QString& relative, const QByteArray& bytes) const {
        QDir().mkpath(QFileInfo(path(relative)).path());
        QFile file(path(relative));
        BOOST_REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    QTemporaryDir m_folder;
};

} // namespace

BOOST_AUTO_TEST_SUITE(sandbox, *boost::unit_test::precondition(mica::test::sandboxIsAtHand))

BOOST_AUTO_TEST_CASE(honest_work_in_its_folder_goes_on) {
    const Stage stage;
    const ChildOutcome outcome = stage.run(
        QStringLiteral("cat kit/nucleus.ld && echo made > made.txt && mkdir -p tmp && echo x > /tmp/x && cat /tmp/x"),
        true);
    BOOST_TEST(outcome.output == QByteArray("kitx\n"));
    BOOST_TEST(outcome.exitCode == 0);
    BOOST_TEST(QFile::exists(stage.path(QStringLiteral("work Ž/made.txt"))));
    BOOST_TEST(stage.sandbox->name().startsWith(QStringLiteral("bubblewrap")));
}

BOOST_AUTO_TEST_CASE(what_is_not_its_own_is_not_there) {
    const Stage stage;
    stage.mustBeStopped(QStringLiteral("cat '%1'").arg(stage.path(QStringLiteral("solutions/hidden.toml"))));
    stage.mustBeStopped(QStringLiteral("cat ../solutions/hidden.toml"));
    stage.mustBeStopped(QStringLiteral("test -e /etc/passwd"));
    stage.mustBeStopped(
        QStringLiteral("test -e /proc/%1")
            .arg(QString::number(
                QFileInfo(QStringLiteral("/proc/self")).symLinkTarget().section(u'/', -1).toLongLong())));
}

BOOST_AUTO_TEST_CASE(the_kit_is_only_to_be_read) {
    const Stage stage;
    stage.mustBeStopped(QStringLiteral("echo kit >> kit/nucleus.ld"));
    stage.mustBeStopped(QStringLiteral("mv kit away && mv away kit"));
}

BOOST_AUTO_TEST_CASE(there_is_no_network) {
    const Stage stage;
    stage.mustBeStopped(QStringLiteral("test $(wc -l < /proc/net/dev) -gt 3 || test $(wc -l < /proc/net/route) -gt 1"));
}

BOOST_AUTO_TEST_CASE(its_temporary_folder_is_its_own_and_small) {
    const Stage stage;
    const ChildOutcome outcome =
        stage.run(QStringLiteral("ls -A /tmp; head -c 100000000 /dev/zero > /tmp/large; stat -c %s /tmp/large"), true);
    BOOST_TEST(outcome.output.contains("No space left on device"), outcome.output.toStdString());
    BOOST_TEST(outcome.output.endsWith("67108864\n"), outcome.output.toStdString());
}

BOOST_AUTO_TEST_CASE(limits_and_the_end_reach_inside) {
    const Stage stage;
    ChildCommand command;
    command.program = QStringLiteral("/bin/sh");
    command.directory = stage.path(QStringLiteral("work Ž"));
    command.environment = QProcessEnvironment::systemEnvironment();
    command.limits.fileBytes = 1000;
    command.arguments = {QStringLiteral("-c"), QStringLiteral("head -c 5000 /dev/zero > large")};
    BOOST_TEST(runChild(stage.sandbox->confined(command, {command.directory, {}})).exitCode != 0);
    BOOST_TEST(QFileInfo(command.directory + QStringLiteral("/large")).size() == 1000);
    command.timeoutSeconds = 1;
    command.arguments = {QStringLiteral("-c"), QStringLiteral("(sleep 7777 &) ; sleep 7777")};
    const ChildOutcome outcome = runChild(stage.sandbox->confined(command, {command.directory, {}}));
    BOOST_TEST((outcome.end == ChildOutcome::End::timedOut));
    for (const QString& name : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
        QFile file(QStringLiteral("/proc/%1/cmdline").arg(name));
        BOOST_TEST(!(file.open(QIODevice::ReadOnly) && file.readAll().contains("7777")), name.toStdString());
    }
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_CASE(without_bubblewrap_it_says_what_to_install) {
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", "/nowhere");
    BOOST_CHECK_EXCEPTION(findSandbox(), Failure, [](const Failure& failure) {
        return failure.kind() == FailureKind::tool &&
               failure.advice().contains(QStringLiteral("apt-get install bubblewrap")) &&
               failure.advice().contains(QStringLiteral("--sandbox none"));
    });
    qputenv("PATH", path);
}
