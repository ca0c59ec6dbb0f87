// SPDX-License-Identifier: GPL-3.0-or-later
// services.conf: every line, every way to get one wrong, and the one that is shipped.
#include <servers/supervisor/services_conf.h>

#include <boost/test/unit_test.hpp>

#include <fstream>
#include <sstream>
#include <string>

using namespace mica::supervisor;

namespace {

struct Trouble {
    std::string_view line;
    std::string_view words;
};

} // namespace

BOOST_AUTO_TEST_CASE(nothing_is_no_service_and_no_trouble) {
    for (const std::string_view text : {"", "\n\n", "# a comment\n   # another\n"}) {
        const Services services = parse_services(text);
        BOOST_TEST(services.list.empty());
        BOOST_TEST(services.wrong_line == 0U);
    }
}

BOOST_AUTO_TEST_CASE(a_service_is_its_own_image_and_has_defaults) {
    const Services services = parse_services("service clock");
    BOOST_TEST_REQUIRE(services.list.size() == 1U);
    const Description& clock = services.list[0];
    BOOST_TEST(clock.name == "clock");
    BOOST_TEST(clock.image == "clock");
    BOOST_TEST(clock.priority == 16U);
    BOOST_TEST(clock.quota == 64U);
    BOOST_TEST(!clock.bundle);
    BOOST_TEST(!clock.directory);
    BOOST_TEST(!clock.ends_system);
    BOOST_TEST(clock.heartbeat_seconds == 0U);
}

BOOST_AUTO_TEST_CASE(every_line_is_understood) {
    const Services services = parse_services("service driver\r\n"
                                             "  image other   # the program\r\n"
                                             "\tpriority 20\n"
                                             "quota 25%\n"
                                             "irq 1 4\n"
                                             "ports 0x60 0x3f8-0x3ff\n"
                                             "device 0xb8000 2\n"
                                             "bundle\ndirectory\nends-system\n"
                                             "give names  disk\n"
                                             "lookup console\n"
                                             "heartbeat 5\n");
    BOOST_TEST(services.wrong_line == 0U, services.trouble);
    const Description& driver = services.list[0];
    BOOST_TEST(driver.image == "other");
    BOOST_TEST(driver.priority == 20U);
    BOOST_TEST(driver.quota == 25U);
    BOOST_TEST(driver.quota_percent);
    BOOST_TEST_REQUIRE(driver.irqs.size() == 2U);
    BOOST_TEST(driver.irqs[1] == 4);
    BOOST_TEST_REQUIRE(driver.ports.size() == 2U);
    BOOST_TEST(driver.ports[0].first == 0x60);
    BOOST_TEST(driver.ports[0].last == 0x60);
    BOOST_TEST(driver.ports[1].first == 0x3F8);
    BOOST_TEST(driver.ports[1].last == 0x3FF);
    BOOST_TEST(driver.devices[0].address == 0xB8000U);
    BOOST_TEST(driver.devices[0].pages == 2U);
    BOOST_TEST(driver.bundle);
    BOOST_TEST(driver.directory);
    BOOST_TEST(driver.ends_system);
    BOOST_TEST(driver.gives == "names  disk");
    BOOST_TEST(driver.lookups == "console");
    BOOST_TEST(driver.heartbeat_seconds == 5U);
}

BOOST_AUTO_TEST_CASE(the_programs_of_process_have_a_lookup_line_of_their_own) {
    const Services services = parse_services("service a\napps\nlookup console files\nservice b\nlookup a\n");
    BOOST_TEST(services.wrong_line == 0U);
    BOOST_TEST(services.app_lookups == "console files");
    BOOST_TEST(services.list[1].lookups == "a");
    BOOST_TEST(services.list[0].lookups.empty());
}

BOOST_AUTO_TEST_CASE(what_is_wrong_is_told_with_its_line) {
    constexpr std::string_view unfit = "what stands behind this word does not fit";
    const Trouble troubles[] = {
        {"frobnicate 3", "nobody knows this word"},
        {"priority", "something is missing behind this word"},
        {"bundle yes", "nothing may stand behind this word"},
        {"priority 31", unfit},
        {"priority high", unfit},
        {"quota 0", unfit},
        {"quota 101%", unfit},
        {"irq 0", unfit},
        {"irq 2", unfit},
        {"irq 16", unfit},
        {"irq 1 3 4 5 6", unfit},
        {"ports 0x10000", unfit},
        {"ports 0x20-0x10", unfit},
        {"ports 0x20-", unfit},
        {"device 0xb8001 1", unfit},
        {"device 0xb8000", unfit},
        {"device 0xb8000 0", unfit},
        {"device 0xb8000 1 1", unfit},
        {"heartbeat -1", unfit},
        {"service driver", "there is a service of that name already"},
        {"service", "a service has a name of 1 to 14 characters"},
        {"service a-name-too-long", "a service has a name of 1 to 14 characters"},
    };
    for (const Trouble& trouble : troubles) {
        const std::string text = "service driver\n\n" + std::string{trouble.line} + "\nservice after\n";
        const Services services = parse_services(text);
        BOOST_TEST(services.wrong_line == 3U, trouble.line);
        BOOST_TEST(services.trouble == trouble.words, trouble.line);
        BOOST_TEST(services.list.size() == 1U, trouble.line); // nothing behind it is read
    }
}

BOOST_AUTO_TEST_CASE(a_fact_needs_a_service) {
    BOOST_TEST(parse_services("priority 3").trouble == "this belongs behind a line 'service NAME'");
    BOOST_TEST(parse_services("service a\napps\npriority 3").wrong_line == 3U);
}

BOOST_AUTO_TEST_CASE(there_is_room_for_so_many_services) {
    std::string text;
    for (std::size_t i = 0; i < service_limit; ++i) { text += "service s" + std::to_string(i) + "\n"; }
    BOOST_TEST(parse_services(text).wrong_line == 0U);
    BOOST_TEST(parse_services(text + "service more\n").trouble == "there are too many services");
}

// Numbers of services are bits of the supervisor's doorbells: 1 to 30.
static_assert(service_limit <= 30);

BOOST_AUTO_TEST_CASE(the_shipped_file_is_right) {
    std::ifstream file(MICA_SOURCE_DIR "/kernel/servers/services.conf");
    std::stringstream text;
    text << file.rdbuf();
    const std::string contents = text.str();
    const Services services = parse_services(contents);
    BOOST_TEST(services.wrong_line == 0U, services.trouble);
    BOOST_TEST(services.list.size() >= 7U);
    BOOST_TEST(services.list[0].name == "names");
    BOOST_TEST(services.list[0].directory);
    BOOST_TEST(services.list[services.list.size() - 1].ends_system);
}
