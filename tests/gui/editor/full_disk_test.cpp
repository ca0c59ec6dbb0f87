// SPDX-License-Identifier: GPL-3.0-or-later
// A disk that takes no more bytes: what was typed stays on the screen, the file keeps its former text, a notice says what to do, and saving works
// as soon as there is room. The limit of a file's size stands for the full disk (setrlimit(2)).
#include "editor_sample.h"
#include "qt_printing.h"

#include "app/editor/code_view.h"
#include "app/editor/editor_dock.h"
#include "app/editor/editor_page.h"
#include "app/editor/notice_bar.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>

#include <boost/test/unit_test.hpp>

#include <csignal>

#include <sys/resource.h>

using namespace mica;
using namespace mica::test;

namespace {

/// While it lives, no file can grow beyond 16 bytes.
class FullDisk {
public:
    FullDisk() : m_handler(std::signal(SIGXFSZ, SIG_IGN)) {
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit small{16, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &small);
    }
    ~FullDisk() {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;

private:
    rlimit m_before{};
    void (*m_handler)(int);
};

struct OpenEditor : EditorSample {
    app::EditorDock dock;
    OpenEditor() {
        dock.resize(900, 600);
        dock.openLab(lab(), labFolder(), recoveryFolder());
        dock.show();
    }
    app::EditorPage& page() const { return *dock.currentPage(); }
    QString notice() const {
        QString text;
        for (const QLabel* label : page().notice().findChildren<QLabel*>()) { text += label->text(); }
        return page().notice().isHidden() ? QString() : text;
    }
};

const QString typed = QStringLiteral("// an hour of work that must not be lost\n");

} // namespace

BOOST_FIXTURE_TEST_CASE(a_save_that_fails_keeps_the_text_and_the_file_and_can_be_tried_again, OpenEditor) {
    const QString path = page().source().path;
    const QByteArray before = readFile(path);
    page().view().replaceContent(typed);
    {
        const FullDisk full;
        BOOST_TEST(!page().save());
    }
    BOOST_TEST(notice().contains(QStringLiteral("was not saved")));
    BOOST_TEST(notice().contains(QStringLiteral("disk is not full")));
    BOOST_TEST(page().isModified());
    BOOST_TEST(page().view().text() == typed);
    BOOST_TEST(readFile(path) == before);
    for (QPushButton* button : page().notice().findChildren<QPushButton*>()) {
        if (button->text() == QStringLiteral("Try again")) { QTest::mouseClick(button, Qt::LeftButton); }
    }
    BOOST_TEST(readFile(path) == typed.toUtf8());
    BOOST_TEST(notice().isEmpty());
    BOOST_TEST(!page().isModified());
}

BOOST_FIXTURE_TEST_CASE(text_that_cannot_be_kept_for_a_crash_is_told, OpenEditor) {
    const FullDisk full;
    page().view().replaceContent(typed);
    BOOST_TEST(QTest::qWaitFor([this] { return !notice().isEmpty(); }, 60'000));
    BOOST_TEST(notice().contains(QStringLiteral("a crash would lose it")));
    BOOST_TEST(page().view().text() == typed);
}
