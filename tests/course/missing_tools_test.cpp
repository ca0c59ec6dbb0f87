// SPDX-License-Identifier: GPL-3.0-or-later
// Bochs, compiler or kit that are not there or not what they should be; Bochs that dies; a disk that is full. Exit 4, and what to do.
#include "processes.h"
#include "qt_printing.h"
#include "workspace_sample.h"

#include <boost/test/unit_test.hpp>

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>

using namespace mica::test;

namespace {

const QStringList checkReference{QStringLiteral("check"), interruptsLab, QStringLiteral("--from"),
                                 QStringLiteral("reference")};

struct Tools : Surroundings {
    /// A folder with nothing but links to these programs, as the only place to look for programs.
    void offerOnly(const QStringList& programs) {
        const QString bin = folder() + QStringLiteral("/bin");
        BOOST_REQUIRE(QDir().mkpath(bin));
        for (const QString& program : programs) {
            const QString path = QStandardPaths::findExecutable(program);
            BOOST_REQUIRE_MESSAGE(!path.isEmpty(), program.toStdString() << " is not installed");
            BOOST_REQUIRE(QFile::link(path, bin + u'/' + program));
        }
        set(QStringLiteral("PATH"), bin);
    }
    /// A script that stands in for Bochs.
    void offerBochs(const QByteArray& script) {
        const QString path = folder() + QStringLiteral("/bochs-stand-in");
        writeFile(path, "#!/bin/sh\n" + script);
        BOOST_REQUIRE(QFile(path).setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        set(QStringLiteral("MICA_BOCHS"), path);
        set(QStringLiteral("BXSHARE"), QStringLiteral("/usr/share/bochs"));
    }
    void requireToolFailure(const QStringList& arguments, const QByteArray& word) const {
        const Said said = mica(arguments);
        BOOST_TEST(said.code == 4, said.out.toStdString() + said.err.toStdString());
        BOOST_TEST(said.err.contains(word), said.err.toStdString());
    }
};

QString bochsProgram() { return QStandardPaths::findExecutable(QStringLiteral("bochs-bin")); }

} // namespace

BOOST_FIXTURE_TEST_CASE(no_bochs_says_how_to_get_it, Tools) {
    set(QStringLiteral("MICA_BOCHS"), folder() + QStringLiteral("/nothing"));
    requireToolFailure(checkReference, "Bochs");
    const Said doctor = mica({QStringLiteral("doctor")});
    BOOST_TEST(doctor.code == 4);
    BOOST_TEST(doctor.out.contains("WRONG   Bochs"), doctor.out.toStdString());
    BOOST_TEST(doctor.out.contains("ok      Cross compiler"), doctor.out.toStdString());
}

BOOST_FIXTURE_TEST_CASE(no_compiler_and_no_bochs_on_the_path, Tools) {
    offerOnly({QStringLiteral("true")});
    const Said said = mica(checkReference);
    BOOST_TEST(said.code == 4);
    BOOST_TEST(said.err.contains("apt-get install"), said.err.toStdString());
    const Said doctor = mica({QStringLiteral("doctor")});
    BOOST_TEST(doctor.code == 4);
    BOOST_TEST(doctor.out.contains("g++"), doctor.out.toStdString());
    BOOST_TEST(doctor.out.contains("bochs"), doctor.out.toStdString());
}

BOOST_FIXTURE_TEST_CASE(a_bochs_of_an_unknown_version_is_refused_by_its_number, Tools) {
    offerBochs("echo 'Bochs x86 Emulator 1.4'\n");
    requireToolFailure(checkReference, "1.4");
}

BOOST_FIXTURE_TEST_CASE(a_bochs_that_only_says_something_else_is_refused, Tools) {
    offerBochs("echo 'hello'\nexit 1\n");
    requireToolFailure(checkReference, "Bochs");
}

BOOST_FIXTURE_TEST_CASE(with_everything_missing_the_doctor_still_lists_it_all, Tools) {
    offerOnly({QStringLiteral("true")});
    set(QStringLiteral("MICA_KIT"), folder() + QStringLiteral("/no-kit"));
    set(QStringLiteral("MICA_CACHE"), QStringLiteral("/proc/no-such-place"));
    const Said said = mica({QStringLiteral("doctor")});
    BOOST_TEST(said.code == 4);
    BOOST_TEST(said.out.count("WRONG") == 4, said.out.toStdString());
    BOOST_TEST(said.out.contains("MICA_CACHE"));
}

BOOST_FIXTURE_TEST_CASE(bochs_that_ends_in_mid_run_is_a_harness_error_never_a_verdict, Tools) {
    // The stand-in is the real Bochs whose output nobody reads any more after a few lines, so that it dies of it.
    offerBochs("case \"$*\" in *-f*) '" + bochsProgram().toUtf8() + "' \"$@\" | head -n 3 ;; *) exec '" +
               bochsProgram().toUtf8() + "' \"$@\" ;; esac\n");
    const Said said = mica(checkReference + QStringList{QStringLiteral("--json"), QStringLiteral("-")});
    BOOST_TEST(said.code == 4);
    const QMap<QString, QString> seen = statuses(said.document());
    BOOST_TEST(seen.value(QStringLiteral("idt-loaded")) == QStringLiteral("error"));
    BOOST_TEST(said.document().value(QStringLiteral("status")).toString() == QStringLiteral("infrastructure_error"));
    BOOST_TEST(!seen.values().contains(QStringLiteral("passed")));
    BOOST_TEST(!seen.values().contains(QStringLiteral("failed")));
}

BOOST_FIXTURE_TEST_CASE(bochs_killed_while_the_system_runs_is_told, Tools) {
    const std::unique_ptr<QProcess> run =
        start({QStringLiteral("run"), QStringLiteral("--seconds"), QStringLiteral("100000")});
    waitFor(*run, "Mica");
    killAtOnce(waitForProcess(folder(), QStringLiteral("bochs-bin")));
    const Said said = finish(*run);
    BOOST_TEST(said.code == 4);
    BOOST_TEST(said.err.contains("Bochs"), said.err.toStdString());
    BOOST_TEST(processesBelow(folder()).isEmpty());
}

BOOST_FIXTURE_TEST_CASE(a_full_disk_is_told_and_loses_nothing, Tools) {
    const QString small = folder() + QStringLiteral("/small");
    BOOST_REQUIRE(QDir().mkpath(small));
    if (QProcess::execute(QStringLiteral("mount"), {QStringLiteral("-t"), QStringLiteral("tmpfs"), QStringLiteral("-o"),
                                                    QStringLiteral("size=3m"), QStringLiteral("tmpfs"), small}) != 0) {
        BOOST_TEST_MESSAGE("not shown here: a small file system cannot be mounted without being root");
        return;
    }
    set(QStringLiteral("MICA_CACHE"), small);
    const Said said = mica(checkReference);
    const Said doctor = mica({QStringLiteral("doctor")});
    BOOST_TEST(QProcess::execute(QStringLiteral("umount"), {small}) == 0);
    BOOST_TEST(said.code == 4, said.out.toStdString() + said.err.toStdString());
    BOOST_TEST((said.err + said.out).contains("disk"), said.err.toStdString());
    BOOST_TEST(doctor.code == 4);
    BOOST_TEST(doctor.out.contains("MB free"), doctor.out.toStdString());
}
