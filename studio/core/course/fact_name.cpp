// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/course/fact_name.h"

#include "core/course/nearest_name.h"

#include <algorithm>
#include <array>

namespace mica::course {

namespace {

enum class Index { none, number, address, symbol };
enum class Field { none, optional, required };

struct Form {
    const char* root;
    Index index;
    quint32 highest; ///< index
    Field field;
    const char* fields; ///< separated by blanks
};

// Control register and flag names: Intel SDM 3A, 2.5 and 2.3. Table sizes: 3A, 3.5.1 (8192 descriptors) and 6.10 (256 gates).
constexpr const char* segmentFields = "selector base limit";
constexpr std::array<Form, 27> forms{{
    {"run", Index::none, 0, Field::required, "end ticks"},
    {"cr0", Index::none, 0, Field::optional, "pe mp em ts et ne wp am nw cd pg"},
    {"cr2", Index::none, 0, Field::none, ""},
    {"cr3", Index::none, 0, Field::none, ""},
    {"cr4", Index::none, 0, Field::optional, "vme pvi tsd de pse pae mce pge pce osfxsr osxmmexcpt"},
    {"eflags", Index::none, 0, Field::optional, "cf pf af zf sf tf if df of iopl nt rf vm ac vif vip id"},
    {"gdtr", Index::none, 0, Field::required, "limit base"},
    {"idtr", Index::none, 0, Field::required, "limit base"},
    {"gdt", Index::number, 8191, Field::optional, "type base limit dpl present"},
    {"idt", Index::number, 255, Field::optional, "type selector offset dpl present symbol"},
    {"cs", Index::none, 0, Field::required, segmentFields},
    {"ds", Index::none, 0, Field::required, segmentFields},
    {"es", Index::none, 0, Field::required, segmentFields},
    {"fs", Index::none, 0, Field::required, segmentFields},
    {"gs", Index::none, 0, Field::required, segmentFields},
    {"ss", Index::none, 0, Field::required, segmentFields},
    {"ldtr", Index::none, 0, Field::required, segmentFields},
    {"tr", Index::none, 0, Field::required, segmentFields},
    {"pic", Index::none, 0, Field::required, "master.imr master.isr master.irr slave.imr slave.isr slave.irr"},
    {"pit", Index::none, 0, Field::required, "hertz"},
    {"page", Index::address, 0xffffffff, Field::required, "present writable user physical"},
    {"memory.u8", Index::symbol, 0, Field::none, ""},
    {"memory.u16", Index::symbol, 0, Field::none, ""},
    {"memory.u32", Index::symbol, 0, Field::none, ""},
    {"vga.row", Index::number, 24, Field::none, ""},
    {"serial.text", Index::none, 0, Field::none, ""},
    {"serial.line", Index::number, 99'999, Field::none, ""},
}};

QString rootOf(const Form& form) { return QString::fromLatin1(form.root); }

/// The first word of a name: up to the first '.' or '['.
QString firstWord(const QString& name) {
    const auto end = std::find_if(name.begin(), name.end(), [](QChar c) { return c == u'.' || c == u'['; });
    return name.first(end - name.begin());
}

/// The form whose root the name starts with, as a whole word; the longest, so that "vga.row" wins over "vga".
const Form* formOf(const QString& name) {
    const Form* best = nullptr;
    for (const Form& form : forms) {
        const QString root = rootOf(form);
        const bool whole = name.size() == root.size() ||
                           (name.size() > root.size() && (name[root.size()] == u'.' || name[root.size()] == u'['));
        if (name.startsWith(root) && whole && (best == nullptr || root.size() > rootOf(*best).size())) { best = &form; }
    }
    return best;
}

std::optional<quint32> decimal(const QString& text) {
    const bool digits = std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    bool fits = false;
    const quint32 value = text.toUInt(&fits, 10);
    return digits && fits ? std::optional(value) : std::nullopt;
}

bool readNumbers(const QString& index, const Form& form, FactName& fact, QString& error) {
    const QStringList ends = index.split(u'-');
    const auto first = decimal(ends.first());
    const auto last = decimal(ends.last());
    if (ends.size() > 2 || !first || !last || *first > *last || *last > form.highest) {
        error = QStringLiteral("`%1[N]` takes a number, or a range as in [0-7], from 0 to %2")
                    .arg(rootOf(form))
                    .arg(form.highest);
        return false;
    }
    fact.first = *first;
    fact.last = *last;
    return true;
}

bool readAddress(const QString& index, FactName& fact, QString& error) {
    bool fits = false;
    const quint32 value = index.toUInt(&fits, 16);
    if (!fits || !index.startsWith(QLatin1StringView("0x"))) {
        error = QStringLiteral("`page[ADDRESS]` takes a linear address as in [0xC0100000]");
        return false;
    }
    fact.first = fact.last = value;
    return true;
}

bool readIndex(const QString& index, const Form& form, FactName& fact, QString& error) {
    switch (form.index) {
    case Index::none: error = QStringLiteral("`%1` has no [index]").arg(rootOf(form)); return false;
    case Index::number: return readNumbers(index, form, fact, error);
    case Index::address: return readAddress(index, fact, error);
    case Index::symbol:
        if (index.isEmpty()) { error = QStringLiteral("`%1[SYMBOL]` takes the name of a symbol").arg(rootOf(form)); }
        fact.symbol = index;
        return !index.isEmpty();
    }
    return false;
}

bool readField(const QString& rest, const Form& form, FactName& fact, QString& error) {
    const QStringList fields = QString::fromLatin1(form.fields).split(u' ', Qt::SkipEmptyParts);
    if (rest.isEmpty() && form.field != Field::required) { return true; }
    if (form.field == Field::none) {
        error = QStringLiteral("nothing may follow `%1`").arg(rootOf(form));
        return false;
    }
    fact.field = rest.startsWith(u'.') ? rest.sliced(1) : rest;
    if (rest.startsWith(u'.') && fields.contains(fact.field)) { return true; }
    const QString root = rootOf(form) + (form.index == Index::none ? QString() : QStringLiteral("[…]"));
    error = QStringLiteral("`%1` has the fields %2").arg(root, fields.join(QLatin1StringView(", ")));
    const QString nearest = nearestName(fact.field, fields);
    if (!nearest.isEmpty()) { error += QStringLiteral("; did you mean `%1`?").arg(nearest); }
    return false;
}

} // namespace

bool isMachineFact(const QString& name) {
    const QString word = firstWord(name);
    return std::any_of(forms.begin(), forms.end(), [&](const Form& form) { return firstWord(rootOf(form)) == word; });
}

std::optional<FactName> parseFactName(const QString& name, QString& error) {
    const Form* form = formOf(name);
    if (form == nullptr) {
        QStringList roots;
        for (const Form& candidate : forms) {
            if (firstWord(rootOf(candidate)) == firstWord(name)) { roots.append(rootOf(candidate)); }
        }
        error = QStringLiteral("known: `%1`").arg(roots.join(QLatin1StringView("`, `")));
        return std::nullopt;
    }
    FactName fact;
    fact.root = rootOf(*form);
    QString rest = name.sliced(fact.root.size());
    if (rest.startsWith(u'[')) {
        const qsizetype close = form->index == Index::symbol ? rest.lastIndexOf(u']') : rest.indexOf(u']');
        if (close < 0) {
            error = QStringLiteral("the [ is never closed");
            return std::nullopt;
        }
        if (!readIndex(rest.sliced(1, close - 1), *form, fact, error)) { return std::nullopt; }
        fact.indexed = true;
        rest = rest.sliced(close + 1);
    } else if (form->index != Index::none) {
        error = QStringLiteral("`%1` needs an [index]").arg(fact.root);
        return std::nullopt;
    }
    return readField(rest, *form, fact, error) ? std::optional(fact) : std::nullopt;
}

} // namespace mica::course
