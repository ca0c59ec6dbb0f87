// SPDX-License-Identifier: GPL-3.0-or-later
// Labs whose files are parts of programs: what is linked into what, and what is refused.
#include "qt_printing.h"
#include "tiny_kit.h"

#include "core/build/changed_file.h"

#include <boost/test/unit_test.hpp>

using namespace mica;
using namespace mica::build;
using mica::test::goodLamp;
using mica::test::tinyKit;

namespace {

const char* const goodTill = "int coins();\nint coins() { return 3; }\n";
const char* const goodDoor = "int program();\nint program() { return 1; }\n";

BuildResult shop(const QByteArray& till, const QByteArray& door = goodDoor) {
    BuildRequest request;
    request.lab = &tinyKit().shop();
    request.sources.insert(QStringLiteral("till.cpp"), till);
    request.sources.insert(QStringLiteral("door.cpp"), door);
    request.workDir = tinyKit().folder(QStringLiteral("shop"));
    return build::build(request, tinyKit().kit(), tinyKit().toolchain(), {});
}

image::SymbolMap symbolsOf(const QString& path) { return image::SymbolMap(image::Elf32::parse(readWhole(path), path)); }

} // namespace

BOOST_AUTO_TEST_CASE(each_program_gets_its_files_and_a_place_of_its_own) {
    const BuildResult result = shop(goodTill);
    BOOST_REQUIRE((result.status == BuildStatus::ok));
    BOOST_REQUIRE_EQUAL(result.programs.size(), 2);
    BOOST_TEST(result.programs[0].name == QStringLiteral("till"));
    const image::SymbolMap till = symbolsOf(result.programs[0].elfPath);
    const image::SymbolMap door = symbolsOf(result.programs[1].elfPath);
    BOOST_REQUIRE(till.address(QStringLiteral("coins")).has_value());
    BOOST_TEST(!door.address(QStringLiteral("coins")).has_value());
    const quint32 inTill = *till.address(QStringLiteral("program"));
    BOOST_TEST(!door.at(inTill).has_value());
    BOOST_TEST(door.address(QStringLiteral("mica_program_entry")).has_value());
    BOOST_TEST(
        !symbolsOf(result.elfPath).address(QStringLiteral("coins")).has_value()); // the nucleus has nothing of it
}

BOOST_AUTO_TEST_CASE(the_runtime_and_the_kits_half_belong_to_the_kit) {
    const BuildResult entry = shop(QByteArray(goodTill) + "extern \"C\" void mica_program_entry() {}\n");
    BOOST_REQUIRE((entry.status == BuildStatus::refused));
    BOOST_TEST(entry.findings[0].reason.contains(QStringLiteral("belongs to the kit")));
    const BuildResult half = shop(QByteArray(goodTill) + "int program() { return 0; }\n");
    BOOST_TEST((half.status == BuildStatus::failed)); // door.cpp may define it; linked into till, it is there twice
}

BOOST_AUTO_TEST_CASE(what_does_not_link_is_told_by_file) {
    const BuildResult result = shop("int other();\nint other() { return 3; }\n");
    BOOST_REQUIRE((result.status == BuildStatus::failed));
    BOOST_REQUIRE(!result.diagnostics.isEmpty());
    BOOST_TEST(result.diagnostics[0].file == QStringLiteral("till.cpp"));
    BOOST_TEST(result.diagnostics[0].text.contains(QStringLiteral("'coins()' is used but not defined")));
}

BOOST_AUTO_TEST_CASE(another_labs_nucleus_has_no_use_for_them) {
    BuildRequest request = tinyKit().request(goodLamp);
    request.others[QStringLiteral("shop")].insert(QStringLiteral("till.cpp"), "this is no C++");
    const BuildResult result = build::build(request, tinyKit().kit(), tinyKit().toolchain(), {});
    BOOST_TEST((result.status == BuildStatus::ok));
}
