// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tour/show_reader.h"

#include "core/course/dock_names.h"
#include "core/course/nearest_name.h"
#include "core/inspect/interrupt_lines.h"

namespace mica::tour {

namespace {

using namespace Qt::Literals::StringLiterals;
using Kind = debug::Place::Kind;

enum class What { nothing, number, any };

struct Form {
    Kind kind;
    What what;     ///< what stands behind the word
    bool hasField; ///< a further word may follow
    QString shape; ///< for a message
};

const QMap<QString, Form>& forms() {
    static const QMap<QString, Form> all{
        {u"register"_s,
         {Kind::cpuRegister, What::any, true, u"a register and, where one is meant, a flag: register eflags if"_s}},
        {u"vector"_s,
         {Kind::vector, What::number, true, u"0 to 255 and, where one is meant, a field: vector 8 type"_s}},
        {u"selector"_s, {Kind::selector, What::number, true, u"a selector: selector 0x28"_s}},
        {u"pic"_s,
         {Kind::cpuRegister, What::nothing, true, u"nothing, or a register of a controller: pic master.isr"_s}},
        {u"pit"_s, {Kind::cpuRegister, What::nothing, false, u"nothing more"_s}},
        {u"task"_s, {Kind::taskState, What::nothing, true, u"nothing, or a field of the TSS: task esp0"_s}},
        {u"page"_s, {Kind::page, What::any, true, u"an address, a register or a symbol: page 0x400000"_s}},
        {u"bytes"_s, {Kind::address, What::any, false, u"an address, a register or a symbol: bytes esp"_s}},
        {u"code"_s, {Kind::instruction, What::any, false, u"an address, a register or a symbol: code eip"_s}},
        {u"irq"_s, {Kind::interrupt, What::number, false, u"the number of a line: irq 0"_s}},
        {u"exception"_s, {Kind::interrupt, What::number, false, u"the number of a vector: exception 14"_s}},
        {u"thread"_s, {Kind::thread, What::any, false, u"the name of a process, or \"current\": thread console"_s}},
        {u"endpoint"_s,
         {Kind::endpoint, What::any, false, u"the name of the process that serves it: endpoint names"_s}},
        {u"row"_s, {Kind::physical, What::number, false, u"a row of the screen, 0 to 24: row 0"_s}},
        {u"source"_s, {Kind::sourceLine, What::any, false, u"a file and a line: source nucleus/startup/main.cpp:40"_s}},
    };
    return all;
}

bool isNumber(const QString& text) {
    bool ok = false;
    text.toUInt(&ok, 0);
    return ok;
}

bool fits(const Form& form, const QStringList& arguments) {
    const qsizetype least = form.what == What::nothing ? 0 : 1;
    const qsizetype most = least + (form.hasField ? 1 : 0);
    const bool counted = arguments.size() >= least && arguments.size() <= most;
    return counted && (form.what != What::number || isNumber(arguments.first()));
}

} // namespace

std::optional<Show> readShow(const QStringList& words, QString& problem) {
    const QString word = words.value(0);
    const auto form = forms().constFind(word);
    if (form == forms().cend()) {
        if (words.size() == 1 && course::dockNames().contains(word)) {
            Show show;
            show.dock = word;
            return show;
        }
        const QStringList known = course::dockNames() + forms().keys();
        problem = words.size() > 1 && course::dockNames().contains(word)
                      ? u"`show %1` takes nothing more"_s.arg(word)
                      : u"`show` takes a dock or a place; %1"_s.arg(course::suggestion(word, known));
        return std::nullopt;
    }
    const QStringList arguments = words.mid(1);
    if (!fits(*form, arguments)) {
        problem = u"`show %1` takes %2"_s.arg(word, form->shape);
        return std::nullopt;
    }
    Show show;
    show.kind = form->kind;
    show.what = form->what != What::nothing ? arguments.first() : form->kind == Kind::cpuRegister ? word : QString();
    if (word == "irq"_L1) { show.what = QString::number(show.what.toUInt(nullptr, 0) + inspect::firstLineVector); }
    show.field = arguments.value(form->what == What::nothing ? 0 : 1);
    return show;
}

} // namespace mica::tour
