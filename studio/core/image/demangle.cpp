// SPDX-License-Identifier: GPL-3.0-or-later
// Turns linker names into the names people write. The only file that knows the C++ ABI's demangler.
#include "core/image/elf32.h"

#include <cxxabi.h>

#include <cstdlib>
#include <memory>

namespace mica::image {

namespace {

/// A mangled name may refer back to its own parts, so each reference can multiply the text: 3^(n/3) at worst for n references.
/// Names come from student objects; past these bounds a name is shown as the linker has it.
constexpr int backReferenceLimit = 30;
constexpr qsizetype mangledLimit = 4096;
constexpr size_t demangledLimit = 4096;

bool isUpperOrDigit(QChar c) { return (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9'); }

/// How many `S_`, `S0_`, `T_`, `T0_` … the name holds (Itanium C++ ABI, 5.1.10); counts a few too many, never too few.
int backReferences(const QString& symbol) {
    int count = 0;
    for (qsizetype i = 0; i < symbol.size(); ++i) {
        if (symbol[i] != u'S' && symbol[i] != u'T') { continue; }
        qsizetype end = i + 1;
        while (end < symbol.size() && isUpperOrDigit(symbol[end])) { ++end; }
        if (end < symbol.size() && symbol[end] == u'_') { ++count; }
    }
    return count;
}

bool isIdentifierPart(QChar c) { return c.isLetterOrNumber() || c == u'_'; }

/// Where the word "operator" starts, or the end of the text: what follows it may hold blanks and brackets of its own.
qsizetype operatorStart(QStringView text) {
    const QLatin1StringView word("operator");
    for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        const qsizetype end = at + word.size();
        const bool startsWord = at == 0 || !isIdentifierPart(text[at - 1]);
        if (startsWord && (end == text.size() || !isIdentifierPart(text[end]))) { return at; }
    }
    return text.size();
}

/// Drops the return type that the name of a template function starts with: "int f<int>" -> "f<int>".
QStringView withoutReturnType(QStringView name) {
    QString open;
    qsizetype nameStart = 0;
    const qsizetype end = operatorStart(name);
    for (qsizetype i = 0; i < end; ++i) {
        const QChar c = name[i];
        if (c == u'(' || c == u'{' || c == u'[' || (c == u'<' && !open.endsWith(u'('))) {
            open.append(c);
        } else if (!open.isEmpty() && (c == u')' || c == u'}' || c == u']' || (c == u'>' && open.endsWith(u'<')))) {
            open.chop(1);
        } else if (c == u' ' && open.isEmpty()) {
            nameStart = i + 1;
        }
    }
    return name.sliced(nameStart);
}

/// What may follow the parameter list: " const", " &", " [clone .isra.0]", " [abi:cxx11]".
QStringView withoutQualifiers(QStringView name) {
    for (bool again = true; again;) {
        again = false;
        for (const QLatin1StringView suffix :
             {QLatin1StringView(" const"), QLatin1StringView(" volatile"), QLatin1StringView(" &"),
              QLatin1StringView(" &&"), QLatin1StringView(" noexcept")}) {
            if (name.endsWith(suffix)) {
                name.chop(suffix.size());
                again = true;
            }
        }
        const qsizetype clone = name.lastIndexOf(QLatin1StringView(" [clone "));
        if (clone >= 0 && name.endsWith(u']')) {
            name.truncate(clone);
            again = true;
        }
    }
    return name;
}

/// Where the parameter list that ends the name opens, or -1.
qsizetype parameterListStart(QStringView name) {
    if (!name.endsWith(u')')) { return -1; }
    int depth = 0;
    for (qsizetype i = name.size() - 1; i >= 0; --i) {
        if (name[i] == u')') {
            ++depth;
        } else if (name[i] == u'(' && --depth == 0) {
            return i;
        }
    }
    return -1;
}

} // namespace

QString demangle(const QString& symbol) {
    if (!symbol.startsWith(QLatin1StringView("_Z")) || symbol.size() > mangledLimit ||
        backReferences(symbol) > backReferenceLimit) {
        return symbol;
    }
    int status = 0;
    const std::unique_ptr<char, decltype(&std::free)> text(
        ::abi::__cxa_demangle(symbol.toUtf8().constData(), nullptr, nullptr, &status), &std::free);
    if (status != 0 || !text || std::char_traits<char>::length(text.get()) > demangledLimit) { return symbol; }
    return QString::fromUtf8(text.get());
}

QString withoutParameters(const QString& demangled) {
    const QStringView name = withoutQualifiers(demangled);
    const qsizetype open = parameterListStart(name);
    if (open <= 0) { return demangled; }
    const QStringView before = name.first(open);
    if (before.sliced(operatorStart(before)) == QLatin1StringView("operator") ||
        before.endsWith(QLatin1StringView("::"))) {
        return demangled; // "operator()" and "mica::(anonymous namespace)" are names, not parameter lists
    }
    if (before.startsWith(QLatin1StringView("non-virtual thunk to ")) ||
        before.startsWith(QLatin1StringView("virtual thunk to "))) {
        return before.toString();
    }
    return withoutReturnType(before).toString();
}

} // namespace mica::image
