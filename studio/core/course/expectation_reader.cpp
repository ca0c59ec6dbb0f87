// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/course/expectation_reader.h"

#include "core/course/fact_name.h"
#include "core/course/nearest_name.h"

#include <algorithm>
#include <array>

namespace mica::course {

namespace {

enum class Operand { value, number, text, values, bounds, yes };

struct MatcherForm {
    MatcherKind kind;
    const char* name;
    Operand operand;
    const char* shape; ///< for messages
};

constexpr std::array<MatcherForm, 8> matchers{{
    {MatcherKind::equals, "equals", Operand::value, "a whole number or a text"},
    {MatcherKind::oneOf, "one_of", Operand::values, "a list of whole numbers and texts, at least one"},
    {MatcherKind::between, "between", Operand::bounds, "two whole numbers [lowest, highest]"},
    {MatcherKind::atLeast, "at_least", Operand::number, "a whole number"},
    {MatcherKind::atMost, "at_most", Operand::number, "a whole number"},
    {MatcherKind::contains, "contains", Operand::text, "a text that is not empty"},
    {MatcherKind::sequence, "sequence", Operand::values, "a list of whole numbers and texts, at least one"},
    {MatcherKind::absent, "absent", Operand::yes, "true"},
}};

QStringList matcherNames() {
    QStringList names;
    for (const MatcherForm& form : matchers) { names.append(QString::fromLatin1(form.name)); }
    return names;
}

bool isValue(const TomlNode& node) { return node.kind == TomlNode::Kind::integer || node.kind == TomlNode::Kind::text; }

Value toValue(const TomlNode& node) {
    return node.kind == TomlNode::Kind::integer ? Value(node.integer) : Value(node.text);
}

bool operandFits(Operand operand, const TomlNode& node) {
    const QList<TomlNode>& items = node.children;
    const bool isList = node.kind == TomlNode::Kind::list;
    switch (operand) {
    case Operand::value: return isValue(node);
    case Operand::number: return node.kind == TomlNode::Kind::integer;
    case Operand::text: return node.kind == TomlNode::Kind::text && !node.text.isEmpty();
    case Operand::values: return isList && !items.isEmpty() && std::all_of(items.begin(), items.end(), isValue);
    case Operand::bounds:
        return isList && items.size() == 2 && items[0].kind == TomlNode::Kind::integer &&
               items[1].kind == TomlNode::Kind::integer;
    case Operand::yes: return node.kind == TomlNode::Kind::boolean && node.boolean;
    }
    return false;
}

/// What the author most likely meant by an operand of the wrong kind.
QString operandAdvice(Operand operand, const TomlNode& node) {
    if (operand == Operand::yes) { return {}; }
    switch (node.kind) {
    case TomlNode::Kind::boolean: return QStringLiteral("; an observed bool is 1 or 0");
    case TomlNode::Kind::real: return QStringLiteral("; observations are whole numbers");
    default: return {};
    }
}

bool readMatcher(const TomlNode& node, Expectation& expectation, ProblemList& problems) {
    if (node.kind != TomlNode::Kind::table || node.children.size() != 1) {
        problems.add(node.at,
                     QStringLiteral("the expectation of `%1` must be one matcher, as in { equals = 1 }").arg(node.key));
        return false;
    }
    const TomlNode& operand = node.children.first();
    const auto form = std::find_if(matchers.begin(), matchers.end(), [&](const MatcherForm& candidate) {
        return operand.key == QLatin1StringView(candidate.name);
    });
    if (form == matchers.end()) {
        problems.add(
            operand.keyAt,
            QStringLiteral("unknown matcher `%1`; %2").arg(operand.key, suggestion(operand.key, matcherNames())));
        return false;
    }
    if (!operandFits(form->operand, operand)) {
        problems.add(operand.at,
                     QStringLiteral("`%1` takes %2%3")
                         .arg(operand.key, QString::fromLatin1(form->shape), operandAdvice(form->operand, operand)));
        return false;
    }
    expectation.kind = form->kind;
    if (operand.kind == TomlNode::Kind::list) {
        for (const TomlNode& item : operand.children) { expectation.operands.append(toValue(item)); }
    } else if (isValue(operand)) {
        expectation.operands.append(toValue(operand));
    }
    if (form->kind == MatcherKind::between && expectation.operands[0].number() > expectation.operands[1].number()) {
        problems.add(operand.at,
                     QStringLiteral("`between` has its lower bound %1 above its upper bound %2, so nothing can match")
                         .arg(expectation.operands[0].number())
                         .arg(expectation.operands[1].number()));
        return false;
    }
    return true;
}

/// What abi/observation.h allows as NAME; the same set without brackets is a LABEL.
bool isObservable(const QString& name, bool brackets) {
    const bool allowed = std::all_of(name.begin(), name.end(), [brackets](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'_' || c == u'.' || c == u'-' ||
               (brackets && (c == u'[' || c == u']'));
    });
    return allowed && !name.isEmpty() && name.size() <= 64;
}

bool readFact(const TomlNode& node, const QString& fact, const QString& mark, ProblemList& problems) {
    QString error;
    if (!parseFactName(fact, error)) {
        problems.add(node.keyAt, QStringLiteral("`%1` is no fact of the machine: %2").arg(node.key, error));
        return false;
    }
    if (!isObservable(mark, false)) {
        problems.add(node.keyAt, QStringLiteral("`@%1` is no mark: a mark has 1 to 64 of a-z 0-9 _ . -").arg(mark));
        return false;
    }
    return true;
}

bool readName(const TomlNode& node, Expectation& expectation, ProblemList& problems) {
    const qsizetype split = node.key.indexOf(u'@', node.key.lastIndexOf(u']') + 1);
    expectation.name = split < 0 ? node.key : node.key.first(split);
    if (split >= 0) { expectation.mark = node.key.sliced(split + 1); }
    if (isMachineFact(expectation.name)) { return readFact(node, expectation.name, expectation.mark, problems); }
    if (split >= 0) {
        problems.add(node.keyAt,
                     QStringLiteral("`%1` is read at a mark, but `%2` is no fact of the machine; what a probe "
                                    "observes has no mark")
                         .arg(node.key, expectation.name));
        return false;
    }
    if (!isObservable(expectation.name, true)) {
        problems.add(
            node.keyAt,
            QStringLiteral("no probe can observe `%1`: a name has 1 to 64 of a-z 0-9 _ . - [ ]").arg(node.key));
        return false;
    }
    return true;
}

} // namespace

QList<Expectation> readExpectations(const TomlNode& table, ProblemList& problems) {
    QList<Expectation> result;
    for (const TomlNode& entry : table.children) {
        Expectation expectation;
        expectation.line = entry.keyAt.line;
        const bool named = readName(entry, expectation, problems);
        const bool matched = readMatcher(entry, expectation, problems);
        if (named && matched) { result.append(expectation); }
    }
    return result;
}

QString matcherName(MatcherKind kind) {
    const auto form = std::find_if(matchers.begin(), matchers.end(),
                                   [kind](const MatcherForm& candidate) { return candidate.kind == kind; });
    return QString::fromLatin1(form->name);
}

} // namespace mica::course
