// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/build/link_explanation.h"

#include "core/build/linker_message.h"

namespace mica::build {

namespace {

/// What C++ needs from a runtime that a lab does not have, by the name the linker misses.
QString missingRuntime(const QString& symbol, bool ofPrograms) {
    struct Entry {
        const char* symbol;
        const char* meaning;
    };
    static constexpr Entry entries[] = {
        {"operator new", "the nucleus has no heap: use an array or a variable of fixed size"},
        {"operator delete", "the nucleus has no heap: nothing may be allocated, so nothing is freed"},
        {"malloc", "the nucleus has no heap: use an array or a variable of fixed size"},
        {"__cxa_pure_virtual", "a virtual function without a body was called or could be"},
        {"__cxa_throw", "the nucleus has no exceptions: return a std::expected"},
        {"__gxx_personality_v0", "the nucleus has no exceptions: return a std::expected"},
        {"_Unwind_Resume", "the nucleus has no exceptions: return a std::expected"},
        {"std::__throw_", "the library function would throw here, and the nucleus has no exceptions"},
        {"__cxa_atexit", "an object with a destructor must not be global: the nucleus never ends"},
        {"__dso_handle", "an object with a destructor must not be global: the nucleus never ends"},
        {"printf", "the nucleus has no C library: use mica::console::write"},
        {"puts", "the nucleus has no C library: use mica::console::write"},
    };
    for (const Entry& entry : entries) {
        if (!symbol.startsWith(QLatin1String(entry.symbol))) { continue; }
        const QString meaning = QString::fromLatin1(entry.meaning);
        return ofPrograms ? QString(meaning)
                                .replace(QLatin1String("mica::console::write"), QLatin1String("mica::rt::last_words"))
                                .replace(QLatin1String("the nucleus"), QLatin1String("a program of user land"))
                          : meaning;
    }
    return {};
}

class Explainer {
public:
    Explainer(const SourceNames& names, const KitSymbols& kit, const QStringList& files)
        : m_names(names), m_ofPrograms(kit.ofPrograms) {
        for (auto part = kit.partDefined.cbegin(); part != kit.partDefined.cend(); ++part) {
            for (const QString& file : files) {
                if (file.section(u'.', 0, 0) == part.key()) { takeOwned(part.value(), file); }
            }
        }
    }

    void add(const LinkerMessage& message) {
        const QString key = QString::number(static_cast<int>(message.kind)) + message.symbol + message.text;
        if (message.text.isEmpty() && m_told.contains(key)) { return; }
        m_told.insert(key);
        switch (message.kind) {
        case LinkerMessage::Kind::undefined: addUndefined(message); break;
        case LinkerMessage::Kind::multiple: addMultiple(message); break;
        case LinkerMessage::Kind::other: addOther(message); break;
        }
    }

    QList<Diagnostic> take() { return std::move(m_result); }

private:
    void takeOwned(const QSet<QString>& symbols, const QString& file) {
        for (const QString& symbol : symbols) { m_owners.insert(image::demangle(symbol), file); }
    }

    /// A student file with its line, or neither: nobody but its author can open anything else.
    Diagnostic at(const QString& path, int line) const {
        Diagnostic diagnostic;
        const SourceNames::Name name = m_names.of(path);
        if (name.kind == SourceNames::Kind::student) {
            diagnostic.file = name.shown;
            diagnostic.line = line;
        } else if (name.kind == SourceNames::Kind::made) {
            diagnostic.file = name.shown.section(u'/', 1); // obj/pic.cpp.o
            diagnostic.file.chop(diagnostic.file.endsWith(QLatin1String(".o")) ? 2 : 0);
        }
        return diagnostic;
    }

    void addUndefined(const LinkerMessage& message) {
        Diagnostic diagnostic = at(message.path, message.line);
        const QString owner = m_owners.value(message.symbol);
        const QString runtime = missingRuntime(message.symbol, m_ofPrograms);
        if (!owner.isEmpty()) {
            diagnostic.text =
                QStringLiteral("'%1' is used but not defined: it belongs in %2. Compare name, namespace and parameter "
                               "types with its declaration in the header.")
                    .arg(message.symbol, owner);
            if (diagnostic.file.isEmpty()) { diagnostic.file = owner; }
        } else if (!runtime.isEmpty()) {
            diagnostic.text = QStringLiteral("undefined reference to '%1': %2.").arg(message.symbol, runtime);
        } else {
            diagnostic.text =
                QStringLiteral(
                    "undefined reference to '%1': it is declared and used, but no file of this build defines it.")
                    .arg(message.symbol);
        }
        m_result += diagnostic;
    }

    void addMultiple(const LinkerMessage& message) {
        Diagnostic diagnostic = at(message.path, message.line);
        const Diagnostic first = at(message.firstPath, message.firstLine);
        if (diagnostic.file.isEmpty()) {
            diagnostic.file = first.file;
            diagnostic.line = first.line;
            diagnostic.text =
                QStringLiteral("'%1' is defined by the kit as well; give yours another name or make it static.")
                    .arg(message.symbol);
        } else if (first.file.isEmpty()) {
            diagnostic.text =
                QStringLiteral("'%1' is defined by the kit as well; give yours another name or make it static.")
                    .arg(message.symbol);
        } else {
            const QString line = first.line > 0 ? QStringLiteral(" line %1").arg(first.line) : QString();
            diagnostic.text =
                QStringLiteral("'%1' is defined twice: here and in %2%3.").arg(message.symbol, first.file, line);
        }
        m_result += diagnostic;
    }

    void addOther(const LinkerMessage& message) {
        Diagnostic diagnostic;
        diagnostic.severity = message.isWarning ? Severity::warning : Severity::error;
        diagnostic.text = message.text;
        m_result += diagnostic;
    }

    const SourceNames& m_names;
    const bool m_ofPrograms;
    QMap<QString, QString> m_owners; ///< demangled symbol -> student file
    QSet<QString> m_told;
    QList<Diagnostic> m_result;
};

} // namespace

QList<Diagnostic> explainLink(const QByteArray& output, const SourceNames& names, const KitSymbols& kit,
                              const QStringList& files) {
    Explainer explainer(names, kit, files);
    for (QString line : QString::fromUtf8(output).split(u'\n')) {
        if (line.endsWith(u'\r')) { line.chop(1); }
        if (const std::optional<LinkerMessage> message = parseLinkerLine(line)) { explainer.add(*message); }
    }
    return explainer.take();
}

} // namespace mica::build
