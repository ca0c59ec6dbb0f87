// SPDX-License-Identifier: GPL-3.0-or-later
// The page that says what is graded: what must be there before it starts, and that nobody grades without a sandbox by accident.
#include "made_class.h"
#include "qt_printing.h"

#include "app/grade/class_setup.h"
#include "app/grade/path_field.h"

#include <boost/test/unit_test.hpp>

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace mica;
using namespace mica::app;
using namespace mica::test;

namespace {

struct Setup {
    QTemporaryDir folder;
    ClassSetup page{nullptr};
    QSignalSpy started{&page, &ClassSetup::startWanted};

    Setup() {
        course::Lab lab;
        lab.id = QStringLiteral("interrupts");
        lab.number = 2;
        lab.title = QStringLiteral("Interrupts");
        page.setLabs({lab});
        page.show();
    }
    QLineEdit* line(const char* name) {
        for (PathField* field : page.findChildren<PathField*>()) {
            if (field->line().accessibleName() == QLatin1StringView(name)) { return &field->line(); }
        }
        BOOST_FAIL("there is no such field: " << name);
        return nullptr;
    }
    template <class Button> Button* button(const char* begin) {
        for (Button* one : page.findChildren<Button*>()) {
            if (QString(one->text()).remove(u'&').startsWith(QLatin1StringView(begin))) { return one; }
        }
        BOOST_FAIL("there is no such button: " << begin);
        return nullptr;
    }
    QString sandboxSentence() const {
        for (const QLabel* one : page.findChildren<QLabel*>()) {
            if (one->accessibleName() == u"Sandbox") { return one->text(); }
        }
        return {};
    }
    void fill() {
        line("Submissions")->setText(folder.path());
        line("Folder for the results")->setText(folder.filePath(QStringLiteral("out")));
    }
    void start() { QTest::mouseClick(button<QPushButton>("Start"), Qt::LeftButton); }
};

} // namespace

BOOST_FIXTURE_TEST_CASE(it_says_what_is_missing_one_thing_after_the_other, Setup) {
    page.setSandbox(QStringLiteral("bubblewrap 0.8.0"));
    BOOST_TEST(page.whatIsMissing() == QStringLiteral("Choose the folder or the archive of the submissions."));
    QTest::keyClicks(line("Submissions"), QStringLiteral("/nowhere/at-all"));
    BOOST_TEST(page.whatIsMissing().startsWith(QStringLiteral("The submissions are not there.")));
    start();
    BOOST_TEST(started.count() == 0);
    line("Submissions")->setText(folder.path());
    BOOST_TEST(page.whatIsMissing() == QStringLiteral("Choose a folder for the results."));
    fill();
    BOOST_TEST(page.whatIsMissing() == QString());
    start();
    BOOST_TEST(started.count() == 1);
    const session::ClassOrder order = page.order();
    BOOST_TEST(order.submissions == QStringList{folder.path()});
    BOOST_TEST(order.lab == QStringLiteral("interrupts"));
    BOOST_TEST((order.isolation == session::Isolation::sandbox));
    BOOST_TEST(!order.mayContinue);
}

BOOST_FIXTURE_TEST_CASE(without_a_sandbox_only_a_deliberate_word_starts_it, Setup) {
    fill();
    page.setNoSandbox(QStringLiteral("bubblewrap is missing. Get it with: sudo apt-get install bubblewrap"));
    start();
    BOOST_TEST(started.count() == 0);
    BOOST_TEST(page.whatIsMissing().startsWith(QStringLiteral("Without a sandbox only submissions that you trust")));
    auto* trust = button<QCheckBox>("I trust these submissions");
    BOOST_TEST(!trust->isChecked());
    BOOST_TEST(trust->accessibleDescription().contains(QStringLiteral("can make a compiler read what you can read")));
    trust->setFocus();
    QTest::keyClick(trust, Qt::Key_Space);
    start();
    BOOST_TEST(started.count() == 1);
    BOOST_TEST((page.order().isolation == session::Isolation::none));
    BOOST_TEST(sandboxSentence().startsWith(QStringLiteral("These submissions will be compiled without a sandbox")));
    BOOST_TEST(!page.remembered().contains(QStringLiteral("trust"))); // the word is given anew each time
    ClassSetup next(nullptr);
    next.restore(page.remembered());
    BOOST_TEST(!next.trustsSubmissions());
}

BOOST_FIXTURE_TEST_CASE(results_of_an_earlier_grading_are_gone_on_with_only_when_wanted, Setup) {
    page.setSandbox(QStringLiteral("bubblewrap 0.8.0"));
    fill();
    auto* goOn = button<QCheckBox>("Go on in this folder");
    BOOST_TEST(!goOn->isVisible());
    writeMadeClass(folder.filePath(QStringLiteral("old")));
    line("Folder for the results")->setText(folder.filePath(QStringLiteral("old")));
    BOOST_TEST(goOn->isVisible());
    start();
    BOOST_TEST(started.count() == 0);
    QTest::mouseClick(goOn, Qt::LeftButton, {}, QPoint(8, goOn->height() / 2));
    start();
    BOOST_TEST(started.count() == 1);
    BOOST_TEST(page.order().mayContinue);
    fill();
    BOOST_TEST(!page.order().mayContinue);
}

BOOST_FIXTURE_TEST_CASE(what_was_chosen_comes_back, Setup) {
    page.setSandbox(QStringLiteral("bubblewrap 0.8.0"));
    fill();
    button<QCheckBox>("Run the hidden variants")->setChecked(true);
    ClassSetup next(nullptr);
    course::Lab other;
    other.id = QStringLiteral("boot");
    course::Lab lab;
    lab.id = QStringLiteral("interrupts");
    next.setLabs({other, lab});
    next.restore(page.remembered());
    BOOST_TEST(next.order().submissions == page.order().submissions);
    BOOST_TEST(next.order().lab == QStringLiteral("interrupts"));
    BOOST_TEST(next.order().withHidden);
}
