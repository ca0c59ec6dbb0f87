// SPDX-License-Identifier: GPL-3.0-or-later
// A graph is saved whole, as PNG and as PDF, and a picture that cannot be saved says so.
#include "qt_printing.h"

#include "app/inspector/graph_export.h"
#include "app/inspector/words.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QMenu>
#include <QTemporaryDir>

#include <boost/test/unit_test.hpp>

using namespace mica::app;

namespace {

struct Graph {
    QTemporaryDir folder;
    QLabel label{QStringLiteral("a graph")};
    Graph() { label.resize(120, 40); }
    QString path(const char* name) const { return folder.filePath(QString::fromLatin1(name)); }
};

} // namespace

BOOST_AUTO_TEST_SUITE(graph_export)

BOOST_AUTO_TEST_CASE(a_png_has_twice_the_size) {
    Graph graph;
    BOOST_TEST(saveGraph(graph.label, graph.path("graph.png")) == QString());
    const QImage image(graph.path("graph.png"));
    BOOST_TEST(image.width() == 240);
    BOOST_TEST(image.height() == 80);
    bool drawn = false;
    for (int x = 0; x < image.width(); ++x) { drawn = drawn || image.pixel(x, 40) != image.pixel(0, 0); }
    BOOST_TEST(drawn);
}

BOOST_AUTO_TEST_CASE(a_pdf_is_one) {
    Graph graph;
    BOOST_TEST(saveGraph(graph.label, graph.path("graph.PDF")) == QString());
    QFile file(graph.path("graph.PDF"));
    BOOST_REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    BOOST_TEST(bytes.startsWith("%PDF-"));
    BOOST_TEST(bytes.trimmed().endsWith("%%EOF"));
    BOOST_TEST(bytes.contains("/Font")); // letters, not pixels
}

BOOST_AUTO_TEST_CASE(a_folder_that_is_not_there_is_named) {
    Graph graph;
    const QString problem = saveGraph(graph.label, graph.path("nowhere/graph.png"));
    BOOST_TEST(problem.contains(QStringLiteral("nowhere/graph.png")), problem);
    BOOST_TEST(problem.contains(QStringLiteral("was not saved")), problem);
    BOOST_TEST(problem.contains(QStringLiteral("Choose another folder")), problem);
}

BOOST_AUTO_TEST_CASE(the_menu_copies_the_table) {
    Graph graph;
    CellModel table({QStringLiteral("Thread")}, nullptr);
    CellRow row;
    row.cells = {words(QStringLiteral("sh"))};
    table.setRows({row});
    GraphExport button(&graph.label, &table, QStringLiteral("threads"), nullptr);
    BOOST_REQUIRE(button.menu() != nullptr);
    BOOST_REQUIRE_EQUAL(button.menu()->actions().size(), 3);
    button.menu()->actions().last()->trigger();
    BOOST_TEST(QApplication::clipboard()->text() == QStringLiteral("Thread\nsh\n"));
}

BOOST_AUTO_TEST_SUITE_END()
