// SPDX-License-Identifier: BSD-2-Clause
// The line editor against a model of it, by keys that come over the serial line; and what the screen shows meanwhile.
#include "typist.h"

#include <rt/format.h>
#include <rt/start.h>
#include <rt/window.h>

namespace mica::examiner {
namespace {

using Line = rt::Text<stream::at_once>;
constexpr std::string_view left{"\x1B[D"}, right{"\x1B[C"}, up{"\x1B[A"}, down{"\x1B[B"}, home{"\x1B[H"},
    del{"\x1B[3~"};
constexpr std::string_view backspace{"\x7F"};

/// What a line should be.
struct Model {
    Line text;
    std::size_t cursor = 0;

    void replace(std::size_t begin, std::size_t count, std::string_view by) {
        Line edited{text.view().substr(0, begin)};
        edited.append(by);
        edited.append(text.view().substr(begin + count));
        text = edited;
    }
    void insert(char character) { replace(cursor++, 0, {&character, 1}); }
    void erase_before() {
        if (cursor > 0) { replace(--cursor, 1, {}); }
    }
    void erase_under() {
        if (cursor < text.size()) { replace(cursor, 1, {}); }
    }
    void move(int step) {
        const bool possible = step < 0 ? cursor > 0 : cursor < text.size();
        cursor += static_cast<std::size_t>(possible ? step : 0);
    }
};

/// One random key; it is sent, and the model follows.
void random_key(Model& model, Household& household) {
    const std::uint32_t what = random_below(10);
    if (what < 5) {
        const char character = static_cast<char>('a' + random_below(26));
        model.insert(character);
        send(household, {&character, 1});
    } else if (what < 7) {
        model.move(-1);
        send(household, left);
    } else if (what == 7) {
        model.move(1);
        send(household, right);
    } else if (what == 8) {
        model.erase_before();
        send(household, backspace);
    } else {
        model.erase_under();
        send(household, del);
    }
}

/// The screen's row, as it is in the machine's memory; trailing blanks cut.
Line row_of(std::span<const std::byte> screen, std::uint32_t row) {
    Line text;
    std::size_t length = 0;
    for (std::size_t column = 0; column < 80; ++column) {
        text.append(static_cast<char>(screen[(row * std::size_t{80} + column) * 2]));
        length = text.view()[column] != ' ' && text.view()[column] != '\0' ? column + 1 : length;
    }
    return Line{text.view().substr(0, length)};
}

struct Scene {
    Household& household;
    const rt::Endpoint& console;
    std::span<const std::byte> screen;
};

/// Lines of random keys. Before each is finished, the screen must show it; the last row is where it stands.
void random_lines(const Scene& scene) {
    Line line_trouble{"yes"}, screen_trouble{"yes"};
    for (int round = 0; round < 6; ++round) {
        Model model;
        Reader reader{scene.household, scene.console};
        for (int i = 0; i < 25; ++i) { random_key(model, scene.household); }
        const Line shown = row_of(scene.screen, 24);
        send(scene.household, "\r");
        scene.household.pause(1);
        if (screen_trouble == "yes" && shown != model.text.view()) {
            screen_trouble.clear();
            put(screen_trouble, "no: of \"", model.text, "\" it shows \"", shown, "\"");
        }
        model.text.append('\n');
        if (line_trouble == "yes" && reader.awaited() != model.text.view()) {
            line_trouble.clear();
            put(line_trouble, "no: not \"", model.text, "\", but \"", reader.text(), "\"");
        }
    }
    observe("random_lines_are_read", line_trouble.view());
    observe("screen_shows_the_line", screen_trouble.view());
}

rt::Text<64> keys(std::initializer_list<std::string_view> parts) {
    rt::Text<64> all;
    for (const std::string_view part : parts) { all.append(part); }
    return all;
}

void single_edits(const Scene& scene) {
    const auto line = [&](std::initializer_list<std::string_view> parts) {
        return line_of(scene.household, scene.console, keys(parts));
    };
    const Line word = random_letters(4);
    const std::string_view w = word;
    observe_match("typed_at_the_end", keys({w, "\n"}), line({w, "\r"}));
    observe_match("inserted_in_the_middle", keys({w.substr(0, 3), "Q", w.substr(3), "\n"}), line({w, left, "Q", "\r"}));
    observe_match("inserted_at_the_beginning", keys({"QR", w, "\n"}), line({w, home, "Q", "R", "\r"}));
    observe_match("erased_at_the_end", keys({w.substr(0, 3), "\n"}), line({w, backspace, "\r"}));
    observe_match("erased_in_the_middle", keys({w.substr(0, 2), w.substr(3), "\n"}), line({w, left, backspace, "\r"}));
    observe_match("erased_at_the_beginning", keys({w, "\n"}), line({w, home, backspace, "\r"}));
}

void full_line(const Scene& scene) {
    const Line first = random_letters(200);
    Reader reader{scene.household, scene.console};
    send(scene.household, first);
    send(scene.household, "QQQQQ");
    send(scene.household, "\r");
    scene.household.pause(2);
    Line expected{first};
    expected.append('\n');
    observe("full_line_is_read", static_cast<std::uint32_t>(reader.awaited().size()));
    observe("full_line_stays", reader.text() == expected.view());
}

void history(const Scene& scene) {
    const auto read = [&](std::initializer_list<std::string_view> parts) {
        return line_of(scene.household, scene.console, keys(parts));
    };
    const Line oldest = random_letters(7), middle = random_letters(3), newest = random_letters(5),
               fresh = random_letters(4);
    for (int i = 0; i < 16; ++i) { static_cast<void>(read({random_letters(2), "\r"})); }
    for (const Line& line : {oldest, middle, newest}) { static_cast<void>(read({line, "\r"})); }
    observe_match("one_step_back", keys({newest, "\n"}), read({up, "\r"}));
    observe_match("two_steps_back", keys({middle, "\n"}), read({up, up, "\r"}));
    observe_match("back_and_forth", keys({middle, "\n"}), read({up, up, down, "\r"}));
    observe_match("edited_after_recall", keys({newest, "Q\n"}), read({up, up, "Q", "\r"}));
    observe_match("new_line_kept", keys({fresh, "\n"}), read({fresh, up, up, down, down, "\r"}));
}

/// The oldest of the 16 that are kept, asked for with 20 steps.
void beyond_oldest(const Scene& scene) {
    const Line oldest = random_letters(6);
    static_cast<void>(line_of(scene.household, scene.console, keys({oldest, "\r"})));
    for (int i = 0; i < 15; ++i) {
        static_cast<void>(
            line_of(scene.household, scene.console, keys({random_letters(2), i % 2 == 0 ? "0" : "1", "\r"})));
    }
    Reader reader{scene.household, scene.console};
    for (int i = 0; i < 20; ++i) { send(scene.household, up); }
    send(scene.household, "\r");
    scene.household.pause(1);
    observe_match("beyond_the_oldest", keys({oldest, "\n"}), reader.awaited());
}

} // namespace

void console_editing() {
    Household household{console_conf};
    const rt::Endpoint console = household.client_of("console", 64);
    const auto memory = rt::required(rt::memory_part(household.estate().devices, 0xB8, 1), "screen");
    const auto window = rt::required(
        rt::Window::open(memory, 1, rt::windows_begin + 0x100'0000, rt::rights(abi::MemoryRight::read)), "screen");
    const Scene scene{household, console, window.bytes()};
    for (auto* const part : {single_edits, random_lines, full_line, history, beyond_oldest}) {
        household.start_anew("console");
        write(household, console, "\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n");
        part(scene);
    }
}

} // namespace mica::examiner
