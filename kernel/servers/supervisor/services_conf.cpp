// SPDX-License-Identifier: BSD-2-Clause
// One table row a word of the file; a row says how the rest of its line is read.
#include <servers/supervisor/services_conf.h>

#include <rt/numbers.h>
#include <rt/protocols/names.h>
#include <rt/text.h>

#include <abi/first_program.h>

#include <algorithm>

namespace mica::supervisor {
namespace {

using rt::next_word;
using rt::parse_number;

bool read_number(std::string_view word, std::uint32_t limit, std::uint32_t& number) {
    const auto parsed = parse_number(word);
    number = parsed.value_or(0);
    return parsed && *parsed <= limit;
}

/// Lines 0 and 2 are in nobody's hands (abi::first_irq_handle).
bool add_irqs(std::string_view words, Description& service) {
    std::uint32_t irq = 0;
    while (!words.empty()) {
        if (!read_number(next_word(words), 15, irq) || irq == 0 || irq == 2 ||
            service.irqs.add(static_cast<std::uint8_t>(irq)) == nullptr) {
            return false;
        }
    }
    return !service.irqs.empty();
}

/// 0x60 or 0x3f8-0x3ff.
bool add_ports(std::string_view words, Description& service) {
    while (!words.empty()) {
        const std::string_view word = next_word(words);
        const std::size_t dash = std::min(word.find('-'), word.size());
        std::uint32_t first = 0;
        std::uint32_t last = 0;
        const bool good = read_number(word.substr(0, dash), 0xFFFF, first) &&
                          read_number(dash < word.size() ? word.substr(dash + 1) : word, 0xFFFF, last) && first <= last;
        if (!good ||
            service.ports.add({static_cast<std::uint16_t>(first), static_cast<std::uint16_t>(last)}) == nullptr) {
            return false;
        }
    }
    return !service.ports.empty();
}

bool add_device(std::string_view words, Description& service) {
    Device device{};
    return read_number(next_word(words), 0xFFFF'F000, device.address) && device.address % abi::page_bytes == 0 &&
           read_number(next_word(words), 0x1000, device.pages) && device.pages > 0 && words.empty() &&
           service.devices.add(device) != nullptr;
}

/// A number of pages, or a percentage.
bool set_quota(std::string_view word, Description& service) {
    service.quota_percent = word.ends_with('%');
    word.remove_suffix(service.quota_percent ? 1 : 0);
    return read_number(word, service.quota_percent ? 100 : 0x10'0000, service.quota) && service.quota > 0;
}

struct Line {
    std::string_view key;
    bool (*read)(std::string_view words, Description& service);
};

constexpr Line lines[] = {
    {"image",
     [](std::string_view words, Description& s) {
         s.image = words;
         return true;
     }},
    {"priority", [](std::string_view words, Description& s) { return read_number(words, 30, s.priority); }},
    {"quota", set_quota},
    {"irq", add_irqs},
    {"ports", add_ports},
    {"device", add_device},
    {"give",
     [](std::string_view words, Description& s) {
         s.gives = words;
         return true;
     }},
    {"lookup",
     [](std::string_view words, Description& s) {
         s.lookups = words;
         return true;
     }},
    {"heartbeat", [](std::string_view words, Description& s) { return read_number(words, 3600, s.heartbeat_seconds); }},
    {"bundle", [](std::string_view, Description& s) { return s.bundle = true; }},
    {"directory", [](std::string_view, Description& s) { return s.directory = true; }},
    {"ends-system", [](std::string_view, Description& s) { return s.ends_system = true; }},
};

bool is_flag(std::string_view key) { return key == "bundle" || key == "directory" || key == "ends-system"; }

/// Empty: the service was added.
std::string_view begin_service(std::string_view name, Services& services) {
    if (name.empty() || name.size() > names::Name::capacity) { return "a service has a name of 1 to 14 characters"; }
    for (const Description& other : services.list) {
        if (other.name == name) { return "there is a service of that name already"; }
    }
    return services.list.add({.name = name, .image = name}) != nullptr ? "" : "there are too many services";
}

/// Empty: the line was understood.
std::string_view read_fact(std::string_view key, std::string_view words, Description& service) {
    const auto* const line =
        std::find_if(std::begin(lines), std::end(lines), [&](const Line& l) { return l.key == key; });
    if (line == std::end(lines)) { return "nobody knows this word"; }
    if (words.empty() != is_flag(key)) {
        return words.empty() ? "something is missing behind this word" : "nothing may stand behind this word";
    }
    return line->read(words, service) ? "" : "what stands behind this word does not fit";
}

std::string_view without_comment_and_blanks(std::string_view line) {
    line = line.substr(0, std::min(line.find('#'), line.size()));
    while (!line.empty() && (line.front() == ' ' || line.front() == '\t')) { line.remove_prefix(1); }
    while (!line.empty() && (line.back() == ' ' || line.back() == '\t')) { line.remove_suffix(1); }
    return line;
}

} // namespace

Services parse_services(std::string_view text) {
    Services services;
    bool in_apps = false;
    for (std::uint32_t number = 1; !text.empty(); ++number) {
        std::string_view words = without_comment_and_blanks(rt::next_line(text));
        const std::string_view key = next_word(words);
        words = without_comment_and_blanks(words);
        if (key.empty()) { continue; }
        if (key == "service") {
            in_apps = false;
            services.trouble = begin_service(words, services);
        } else if (key == "apps") {
            in_apps = true;
        } else if (in_apps && key == "lookup") {
            services.app_lookups = words;
        } else if (in_apps || services.list.empty()) {
            services.trouble = "this belongs behind a line 'service NAME'";
        } else {
            services.trouble = read_fact(key, words, services.list[services.list.size() - 1]);
        }
        if (!services.trouble.empty()) {
            services.wrong_line = number;
            break;
        }
    }
    return services;
}

} // namespace mica::supervisor
