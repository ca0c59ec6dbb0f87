// SPDX-License-Identifier: GPL-3.0-or-later
// Every text a person reads comes through tr(): with a translator that lengthens and marks each of them, the whole window is searched for one
// that is not marked.
#include "qt_printing.h"
#include "sample_window.h"

#include <boost/test/unit_test.hpp>

#include <QAbstractButton>
#include <QAction>
#include <QCoreApplication>
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
    BOOST_TEST(seen >= 9);
}
