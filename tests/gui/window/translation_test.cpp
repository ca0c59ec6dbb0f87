// SPDX-License-Identifier: GPL-3.0-or-later
// Studio in German: nothing is left in English because somebody forgot it, nothing of a sentence is lost, and no letter of a menu means two things.
#include "letters.h"
#include "qt_printing.h"

#include "app/shell/translation.h"

#include <boost/test/unit_test.hpp>

#include <QCoreApplication>
#include <QMenu>
#include <QProcess>
#include <QRegularExpression>
#include <QTabBar>
#include <QXmlStreamReader>

using namespace mica;
using namespace mica::app;
using namespace mica::test;

namespace {

struct Message {
    QString context, source;
    QStringList translations; ///< several where a number decides
    bool finished = true;
};

Message readMessage(QXmlStreamReader& xml, const QString& context) {
    Message message{context, {}, {}, true};
    QString whole;
    while (!(xml.isEndElement() && xml.name() == u"message") && !xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement()) { continue; }
        if (xml.name() == u"source") {
            message.source = xml.readElementText();
        } else if (xml.name() == u"numerusform") {
            message.translations += xml.readElementText();
        } else if (xml.name() == u"translation") {
            message.finished = xml.attributes().value(QStringLiteral("type")).isEmpty();
            whole.clear();
            while (xml.readNext() == QXmlStreamReader::Characters) { whole += xml.text(); }
            if (xml.isStartElement()) { message.translations += xml.readElementText(); }
        }
    }
    if (message.translations.isEmpty()) { message.translations += whole; }
    return message;
}

QList<Message> messagesOf(const QString& path) {
    QFile file(path);
    BOOST_REQUIRE(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement()) { continue; }
        if (xml.name() == u"name") { context = xml.readElementText(); }
        if (xml.name() == u"message") { messages += readMessage(xml, context); }
    }
    BOOST_REQUIRE_MESSAGE(!xml.hasError(), xml.errorString().toStdString());
    return messages;
}

const QString& german() {
    static const QString path = QStringLiteral(MICA_SOURCE_DIR "/studio/app/translations/mica_de.ts");
    return path;
}

/// "%1", "%n", "<b>", sorted: what a translation must hold, too.
QStringList placeholders(const QString& text) {
    static const QRegularExpression pattern(QStringLiteral("%[0-9n]|</?[a-z]+>|\\\\*\\.txt"));
    QStringList found;
    auto match = pattern.globalMatch(text);
    while (match.hasNext()) { found += match.next().captured(); }
    found.sort();
    return found;
}

struct InGerman {
    InGerman() { installTranslation(QStringLiteral("de")); }
};

} // namespace

BOOST_AUTO_TEST_SUITE(translation)

BOOST_AUTO_TEST_CASE(every_text_of_the_sources_is_translated) {
    const QTemporaryDir folder;
    const QString copy = folder.filePath(QStringLiteral("mica_de.ts"));
    BOOST_REQUIRE(QFile::copy(german(), copy));
    QProcess lupdate;
    lupdate.setWorkingDirectory(QStringLiteral(MICA_SOURCE_DIR));
    lupdate.start(QStringLiteral(MICA_LUPDATE),
                  {QStringLiteral("-silent"), QStringLiteral("-I"), QStringLiteral("studio"),
                   QStringLiteral("-locations"), QStringLiteral("none"), QStringLiteral("-no-obsolete"),
                   QStringLiteral("-disable-heuristic"), QStringLiteral("sametext"),
                   QStringLiteral("-disable-heuristic"), QStringLiteral("similartext"), QStringLiteral("studio/app"),
                   QStringLiteral("-ts"), copy});
    BOOST_REQUIRE(lupdate.waitForFinished(-1));
    BOOST_REQUIRE(lupdate.exitCode() == 0);
    const QList<Message> messages = messagesOf(copy);
    BOOST_TEST(messages.size() > 700);
    for (const Message& message : messages) {
        BOOST_TEST((message.finished && !message.translations.contains(QString())),
                   message.context.toStdString()
                       << ": \"" << message.source.toStdString()
                       << "\" has no German. Build the target translations and translate it.");
    }
}

BOOST_AUTO_TEST_CASE(a_translation_keeps_what_is_put_in_and_the_letter_of_a_command) {
    for (const Message& message : messagesOf(german())) {
        for (const QString& text : message.translations) {
            BOOST_TEST_CONTEXT(message.context << ": " << message.source << " -> " << text) {
                BOOST_TEST(placeholders(message.source) == placeholders(text));
                const bool letter = !QKeySequence::mnemonic(message.source).isEmpty();
                if (letter) { BOOST_TEST(!QKeySequence::mnemonic(text).isEmpty()); }
                BOOST_TEST(message.source.endsWith(u'…') == text.endsWith(u'…'));
                BOOST_TEST(message.source.endsWith(u'\n') == text.endsWith(u'\n'));
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(the_window_speaks_german_and_so_do_qts_own_buttons) {
    const InGerman language;
    const FilledStudio studio;
    QStringList menus;
    for (const QMenu* menu : studio.window->findChildren<QMenu*>()) { menus += menu->title(); }
    BOOST_TEST(menus.contains(QStringLiteral("&Datei")));
    BOOST_TEST(studio.window->dock(QStringLiteral("handout"))->windowTitle() == QStringLiteral("Anleitung"));
    // Of a class, of a function of a namespace, of a struct of texts.
    BOOST_TEST(QCoreApplication::translate("mica::app::paging", "read-only") == QStringLiteral("nur lesen"));
    BOOST_TEST(QCoreApplication::translate("mica::app::StatusLine", "%n tool(s) missing or wrong", nullptr, 1) ==
               QStringLiteral("1 Werkzeug fehlt oder ist falsch"));
    BOOST_TEST(QCoreApplication::translate("mica::app::StatusLine", "%n tool(s) missing or wrong", nullptr, 3) ==
               QStringLiteral("3 Werkzeuge fehlen oder sind falsch"));
    requireDistinctLettersInMenus(*studio.window);
    requireDistinctLettersInSight(studio);
    requireDistinctLettersOfPages(studio);
}

BOOST_AUTO_TEST_SUITE_END()
