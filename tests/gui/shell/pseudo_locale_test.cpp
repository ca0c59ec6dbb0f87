// SPDX-License-Identifier: GPL-3.0-or-later
// Every text a person reads comes through tr(): with a translator that lengthens and marks each of them, the whole window is searched for one
// that is not marked, and the page of the first run for a label that is cut.
#include "qt_printing.h"
#include "sample_window.h"

#include "app/shell/first_run_page.h"

#include <boost/test/unit_test.hpp>

#include <QAbstractButton>
#include <QAction>
#include <QLineEdit>
#include <QTranslator>

using namespace mica;
using namespace mica::app;
using namespace mica::test;

namespace {

/// Half as long again, as German may be, and marked.
class PseudoTranslator : public QTranslator {
public:
    QString translate(const char*, const char* source, const char*, int) const override {
        const QString text = QString::fromUtf8(source);
        if (text.startsWith(QStringLiteral("Ctrl+"))) { return text; } // a key
        return u'«' + text + QString((text.size() + 1) / 2, u'ě') + u'»';
    }
    bool isEmpty() const override { return false; }
};

struct Pseudo {
    PseudoTranslator translator;
    Pseudo() { QCoreApplication::installTranslator(&translator); }
    ~Pseudo() { QCoreApplication::removeTranslator(&translator); }
};

/// Numbers, names of files and of the course's own content are not translated.
bool isOurs(const QString& text) {
    static const QStringList content{QStringLiteral("Kernels"), QStringLiteral("…"), QStringLiteral("&English"),
                                     QStringLiteral("&Deutsch")};
    return !text.isEmpty() && !content.contains(text) && !text.contains(u'/');
}

void requireTranslated(const QString& text, const QObject& where) {
    if (!isOurs(text)) { return; }
    BOOST_TEST(text.contains(u'»'), where.metaObject()->className()
                                        << " shows \"" << text.toStdString() << "\", which nobody can translate");
}

} // namespace

BOOST_FIXTURE_TEST_CASE(every_text_of_the_window_can_be_translated, SampleWindow) {
    const Pseudo pseudo;
    open(workspace);
    int seen = 0;
    for (const QAction* action : window->findChildren<QAction*>()) {
        const bool dock = qobject_cast<QDockWidget*>(action->parent()) != nullptr; // its title, of the test's own docks
        if (action->isSeparator() || dock || !action->icon().isNull() == action->text().isEmpty()) { continue; }
        bool isSample = false;
        for (const QString& id : window->dockIds()) {
            isSample = isSample || action->text() == window->dock(id)->windowTitle();
        }
        if (isSample) { continue; }
        requireTranslated(action->text(), *action);
        ++seen;
    }
    for (const QLabel* label : window->findChildren<QLabel*>()) { requireTranslated(label->text(), *label); }
    for (const QAbstractButton* button : window->findChildren<QAbstractButton*>()) {
        requireTranslated(button->text(), *button);
    }
    BOOST_TEST(seen > 15);
}

BOOST_FIXTURE_TEST_CASE(no_label_of_the_first_page_is_cut_at_one_and_a_half_times_the_size, SampleWindow) {
    const Pseudo pseudo;
    const double before = Theme::current().textSize();
    Theme::current().setTextSize(before * 1.5);
    FirstRunPage page(settings, workspace);
    page.resize(1500, 1000);
    page.show();
    QCoreApplication::processEvents();
    int seen = 0;
    for (const QLabel* label : page.findChildren<QLabel*>()) {
        if (!label->isVisible() || label->text().isEmpty()) { continue; }
        const int needed =
            label->hasHeightForWidth() ? label->heightForWidth(label->width()) : label->sizeHint().height();
        BOOST_TEST(label->height() >= needed, label->text().toStdString());
        if (!label->wordWrap()) {
            BOOST_TEST(label->width() >= label->sizeHint().width(), label->text().toStdString());
        }
        ++seen;
    }
    for (const QAbstractButton* button : page.findChildren<QAbstractButton*>()) {
        BOOST_TEST(button->width() >= button->minimumSizeHint().width(), button->text().toStdString());
        requireTranslated(button->text(), *button);
    }
    BOOST_TEST(seen >= 7);
    Theme::current().setTextSize(before);
}
