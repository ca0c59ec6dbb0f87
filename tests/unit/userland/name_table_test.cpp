// SPDX-License-Identifier: GPL-3.0-or-later
// Who may look up what, and to whom a name belongs.
#include "fake_nucleus.h"

#include <servers/names/name_table.h>

#include <boost/test/unit_test.hpp>

namespace mica::test {

using namespace names;

namespace {

rt::Endpoint endpoint(std::uint16_t number) { return rt::Endpoint{static_cast<abi::Handle>(number)}; }

struct Table : WithFakeNucleus {
    NameTable table;

    Table() {
        BOOST_TEST(table.publish(NameTable::supervisor, "console", endpoint(10)).has_value());
        BOOST_TEST(table.publish(NameTable::supervisor, "disk", endpoint(11)).has_value());
        BOOST_TEST(table.allow("6 console disk"));
        BOOST_TEST(table.allow("7 "));
        BOOST_TEST(table.allow("* console"));
    }
};

} // namespace

BOOST_FIXTURE_TEST_CASE(a_published_name_is_found, Table) {
    BOOST_TEST_REQUIRE(table.find("console") != nullptr);
    BOOST_TEST((table.find("console")->handle() == abi::Handle{10}));
    BOOST_TEST(table.find("cons") == nullptr);
    BOOST_TEST(table.find("") == nullptr);
}

BOOST_FIXTURE_TEST_CASE(a_program_may_look_up_what_its_line_names, Table) {
    BOOST_TEST(table.may_look_up(6, "console"));
    BOOST_TEST(table.may_look_up(6, "disk"));
}

BOOST_FIXTURE_TEST_CASE(an_empty_line_allows_nothing_not_even_what_all_others_may, Table) {
    BOOST_TEST(!table.may_look_up(7, "console"));
}

BOOST_FIXTURE_TEST_CASE(programs_without_a_line_may_what_all_may, Table) {
    BOOST_TEST(table.may_look_up(64, "console"));
    BOOST_TEST(!table.may_look_up(64, "disk"));
}

BOOST_AUTO_TEST_CASE(without_any_line_nothing_is_allowed) {
    const NameTable table;
    BOOST_TEST(!table.may_look_up(6, "console"));
}

BOOST_FIXTURE_TEST_CASE(a_part_of_a_name_is_not_the_name, Table) {
    BOOST_TEST(!table.may_look_up(6, "con"));
    BOOST_TEST(!table.may_look_up(6, "consoles"));
}

BOOST_FIXTURE_TEST_CASE(a_name_belongs_to_its_first_publisher, Table) {
    BOOST_TEST((table.publish(70, "console", endpoint(12)).error() == rt::Error::exists));
    BOOST_TEST((table.find("console")->handle() == abi::Handle{10}));
    BOOST_TEST((nucleus().closed == std::vector{abi::Handle{12}})); // the impostor's handle is not kept
}

BOOST_FIXTURE_TEST_CASE(ones_own_name_can_be_published_anew, Table) {
    BOOST_TEST(table.publish(70, "www", endpoint(12)).has_value());
    BOOST_TEST(table.publish(70, "www", endpoint(13)).has_value());
    BOOST_TEST((table.find("www")->handle() == abi::Handle{13}));
    BOOST_TEST((table.publish(71, "www", endpoint(14)).error() == rt::Error::exists));
}

BOOST_FIXTURE_TEST_CASE(what_a_program_publishes_is_open_to_all, Table) {
    BOOST_TEST(table.publish(70, "www", endpoint(12)).has_value());
    BOOST_TEST(table.may_look_up(7, "www"));
}

BOOST_FIXTURE_TEST_CASE(a_name_without_letters_or_endpoint_is_refused, Table) {
    BOOST_TEST((table.publish(70, "", endpoint(12)).error() == rt::Error::bad_argument));
    BOOST_TEST((table.publish(70, "x", rt::Endpoint{}).error() == rt::Error::bad_argument));
    BOOST_TEST((table.publish(70, "a name too long", endpoint(12)).error() == rt::Error::bad_argument));
}

BOOST_FIXTURE_TEST_CASE(names_are_listed_in_their_order, Table) {
    BOOST_TEST((table.name_at(0) == "console"));
    BOOST_TEST((table.name_at(1) == "disk"));
    BOOST_TEST(table.name_at(2).empty());
}

BOOST_FIXTURE_TEST_CASE(a_full_table_refuses, Table) {
    for (std::size_t i = 2; i < NameTable::limit; ++i) {
        BOOST_TEST_REQUIRE(table.publish(70, "n" + std::to_string(i), endpoint(20)).has_value());
    }
    BOOST_TEST((table.publish(70, "one more", endpoint(20)).error() == rt::Error::full));
}

BOOST_AUTO_TEST_CASE(a_line_without_a_number_is_refused) {
    NameTable table;
    BOOST_TEST(!table.allow("console 6"));
    BOOST_TEST(!table.allow(""));
}

} // namespace mica::test
