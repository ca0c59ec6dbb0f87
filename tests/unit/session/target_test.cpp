// SPDX-License-Identifier: GPL-3.0-or-later
// Which lab and which files a command line means, from where one stands.
#include "qt_printing.h"

#include "core/session/target.h"

#include <boost/test/unit_test.hpp>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace mica;
using namespace mica::session;

namespace {

void write(const QString& path) {
    BOOST_REQUIRE(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    BOOST_REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("// skeleton\n");
}

/// A course of two labs on disk, and a workspace that has the second one.
struct Place {
    QTemporaryDir folder;
    CourseAccess access;
    QString workspace;

    Place() {
        access.kit.root = folder.filePath(QStringLiteral("kit"));
        addLab(QStringLiteral("boot"), 1, QStringLiteral("01-boot"));
        addLab(QStringLiteral("interrupts"), 2, QStringLiteral("02-interrupts"));
        workspace = QDir(folder.path()).canonicalPath() + QStringLiteral("/Žofie's work");
        course::Workspace::create(workspace).addLab(access.course.labs.at(1));
    }
    void addLab(const QString& id, int number, const QString& directory) {
        course::Lab lab;
        lab.id = id;
        lab.number = number;
        lab.directory = directory;
        lab.path = folder.filePath(QStringLiteral("labs/") + directory);
        lab.files = {{QStringLiteral("pic.cpp"), QStringLiteral("The controller")}};
        write(lab.path + QStringLiteral("/src/pic.cpp"));
        access.course.labs += lab;
    }
    QStringList meant(const QString& lab, const QString& from, const QString& directory) const {
        QStringList names;
        for (const Target& target : chooseTargets({lab, from, directory}, access)) {
            names += target.lab->id + u'@' + toString(target.origin);
        }
        return names;
    }
    QString refusal(const QString& lab, const QString& from, const QString& directory) const {
        try {
            chooseTargets({lab, from, directory}, access);
        } catch (const Failure& failure) {
            BOOST_TEST((failure.kind() == FailureKind::usage));
            return failure.text();
        }
        BOOST_ERROR("nothing was refused");
        return {};
    }
};

} // namespace

BOOST_FIXTURE_TEST_CASE(inside_a_lab_folder_the_lab_need_not_be_named, Place) {
    const QString inside = workspace + QStringLiteral("/02-interrupts");
    BOOST_TEST(meant({}, {}, inside) == QStringList{QStringLiteral("interrupts@workspace")});
    const Target target = chooseTarget({{}, {}, inside}, access);
    BOOST_TEST(target.folder == inside);
    BOOST_TEST(target.workDir == workspace + QStringLiteral("/.mica/build/02-interrupts"));
    BOOST_TEST(readTarget(target, access.kit).value(QStringLiteral("pic.cpp")) == QByteArray("// skeleton\n"));
}

BOOST_FIXTURE_TEST_CASE(at_the_root_of_the_workspace_all_its_labs_are_meant, Place) {
    BOOST_TEST(meant({}, {}, workspace) == QStringList{QStringLiteral("interrupts@workspace")});
    course::Workspace::find(workspace).addLab(access.course.labs.at(0));
    const QStringList both{QStringLiteral("boot@workspace"), QStringLiteral("interrupts@workspace")};
    BOOST_TEST(meant({}, {}, workspace) == both);
    BOOST_CHECK_EXCEPTION(chooseTarget({{}, {}, workspace}, access), Failure,
                          [](const Failure& failure) { return failure.advice().contains(u"boot, interrupts"); });
}

BOOST_FIXTURE_TEST_CASE(a_lab_the_workspace_has_not_begun_is_refused_with_the_way_to_begin, Place) {
    BOOST_TEST(refusal(QStringLiteral("boot"), {}, workspace).contains(QStringLiteral("mica start boot")));
}

BOOST_FIXTURE_TEST_CASE(outside_of_a_workspace_one_is_asked_for, Place) {
    BOOST_TEST(refusal({}, {}, folder.path()).contains(QStringLiteral("mica start")));
    BOOST_TEST(refusal(QStringLiteral("interrupts"), {}, folder.path()).contains(QStringLiteral("mica start")));
}

BOOST_FIXTURE_TEST_CASE(the_skeleton_needs_no_workspace_and_means_all_labs, Place) {
    const QStringList both{QStringLiteral("boot@skeleton"), QStringLiteral("interrupts@skeleton")};
    BOOST_TEST(meant({}, QStringLiteral("skeleton"), folder.path()) == both);
    BOOST_TEST(meant(QStringLiteral("02"), QStringLiteral("skeleton"), folder.path()) ==
               QStringList{QStringLiteral("interrupts@skeleton")});
    BOOST_TEST(meant({}, QStringLiteral("skeleton"), workspace + QStringLiteral("/02-interrupts")) ==
               QStringList{QStringLiteral("interrupts@skeleton")});
}

BOOST_FIXTURE_TEST_CASE(the_reference_is_refused_where_there_are_no_solutions, Place) {
    BOOST_TEST(refusal({}, QStringLiteral("reference"), folder.path()).contains(QStringLiteral("no solutions")));
}

BOOST_FIXTURE_TEST_CASE(a_folder_is_one_of_files_or_one_of_labs, Place) {
    write(folder.filePath(QStringLiteral("loose/pic.cpp")));
    const QString loose = folder.filePath(QStringLiteral("loose"));
    BOOST_TEST(meant(QStringLiteral("interrupts"), loose, folder.path()) ==
               QStringList{QStringLiteral("interrupts@folder")});
    BOOST_TEST(meant({}, workspace, folder.path()) == QStringList{QStringLiteral("interrupts@folder")});
    BOOST_TEST(meant(QStringLiteral("interrupts"), QStringLiteral("loose"), folder.path()) ==
               QStringList{QStringLiteral("interrupts@folder")});
    BOOST_TEST(refusal({}, loose, folder.path()).contains(QStringLiteral("mica check LAB --from DIR")));
    BOOST_TEST(refusal({}, QStringLiteral("referense"), folder.path()).contains(QStringLiteral("no such folder")));
}

BOOST_FIXTURE_TEST_CASE(two_folders_and_two_kits_never_share_a_build, Place) {
    write(folder.filePath(QStringLiteral("a/pic.cpp")));
    write(folder.filePath(QStringLiteral("b/pic.cpp")));
    const auto workDir = [this](const QString& from) {
        return chooseTarget({QStringLiteral("interrupts"), from, folder.path()}, access).workDir;
    };
    BOOST_TEST(workDir(QStringLiteral("a")) != workDir(QStringLiteral("b")));
    const QString before = workDir(QStringLiteral("a"));
    access.kit.root += QStringLiteral("-2");
    BOOST_TEST(workDir(QStringLiteral("a")) != before);
}
