// SPDX-License-Identifier: GPL-3.0-or-later
// Students by checks, from recorded results: what stands in each cell, how it is sorted and filtered, and how it grows while a class is graded.
#include "made_class.h"
#include "qt_printing.h"

#include "app/grade/grade_filter.h"
#include "unit/export/result_sample.h"

#include <boost/test/unit_test.hpp>

#include <QAbstractItemModelTester>

using namespace mica;
using namespace mica::app;
using namespace mica::test;

namespace {

struct Class {
    GradeModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
    GradeFilter filter{&model, nullptr};

    QString text(const char* student, int column, int role = Qt::DisplayRole) const {
        return model.index(model.rowOf(QString::fromLatin1(student)), column).data(role).toString();
    }
    Mark mark(const char* student, const char* check) const {
        return model.mark(model.rowOf(QString::fromLatin1(student)), model.columnOf(QString::fromLatin1(check)));
    }
    /// The students in the order in which they are shown.
    QStringList shown() const {
        QStringList names;
        for (int row = 0; row < filter.rowCount(); ++row) { names += filter.index(row, 0).data().toString(); }
        return names;
    }
    QStringList sorted(int column, Qt::SortOrder order) {
        filter.sort(column, order);
        return shown();
    }
};

struct Graded : Class {
    Graded() { model.setResults(madeResults()); }
};

QStringList names(const char* list) { return QString::fromLatin1(list).split(u' '); }

} // namespace

BOOST_FIXTURE_TEST_CASE(each_student_stands_by_each_check, Graded) {
    BOOST_TEST(model.rowCount() == 6);
    BOOST_TEST(model.columnCount() == GradeModel::firstCheckColumn + 4);
    BOOST_TEST(text("anna", GradeModel::scoreColumn) == QStringLiteral("40 of 100"));
    BOOST_TEST(text("dora", GradeModel::scoreColumn) == QStringLiteral("none"));
    BOOST_TEST(text("boris", GradeModel::standingColumn) == QStringLiteral("not gradable"));
    BOOST_TEST(text("dora", GradeModel::standingColumn) == QStringLiteral("grader failed"));
    BOOST_TEST(text("emil", GradeModel::standingColumn) == QStringLiteral("not handed in"));
    BOOST_TEST((mark("anna", "interrupts.gate") == Mark::passed));
    BOOST_TEST((mark("anna", "interrupts.fires") == Mark::failed));
    BOOST_TEST((mark("anna", "interrupts.rate") == Mark::skipped));
    BOOST_TEST((mark("dora", "interrupts.gate") == Mark::notJudged));
    BOOST_TEST(text("anna", model.columnOf(QStringLiteral("interrupts.gate"))) == QStringLiteral("40"));
    BOOST_TEST(text("anna", model.columnOf(QStringLiteral("interrupts.fires"))) == QStringLiteral("0"));
    BOOST_TEST(text("anna", model.columnOf(QStringLiteral("interrupts.fires")), Qt::AccessibleTextRole) ==
               QStringLiteral("anna, The timer fires: failed"));
}

BOOST_FIXTURE_TEST_CASE(how_hard_a_check_was_counts_those_who_were_graded, Graded) {
    const int gate = model.columnOf(QStringLiteral("interrupts.gate")),
              fires = model.columnOf(QStringLiteral("interrupts.fires"));
    BOOST_TEST(model.headerData(gate, Qt::Horizontal, GradeModel::percentRole).toInt() == 100);
    BOOST_TEST(model.headerData(fires, Qt::Horizontal, GradeModel::percentRole).toInt() == 50);
    BOOST_TEST(model.headerData(fires, Qt::Horizontal, Qt::ToolTipRole).toString() ==
               QStringLiteral("The timer fires. Points: 30. Passed by 1 of 2 who were graded."));
}

BOOST_FIXTURE_TEST_CASE(it_is_sorted_by_student_score_and_check, Graded) {
    BOOST_TEST(sorted(GradeModel::studentColumn, Qt::DescendingOrder) == names("emil dora cleo boris ben anna"));
    // No score comes before a score of 0; equal ones by name.
    BOOST_TEST(sorted(GradeModel::scoreColumn, Qt::AscendingOrder) == names("dora emil boris cleo anna ben"));
    BOOST_TEST(sorted(GradeModel::scoreColumn, Qt::DescendingOrder) == names("ben anna boris cleo dora emil"));
    const QStringList byCheck = sorted(model.columnOf(QStringLiteral("interrupts.fires")), Qt::DescendingOrder);
    BOOST_TEST(byCheck.mid(0, 2) == names("ben anna"));
}

BOOST_FIXTURE_TEST_CASE(it_is_filtered_by_text_status_and_flag, Graded) {
    filter.sort(0);
    filter.setWanted(QStringLiteral("NOVAK"));
    BOOST_TEST(shown() == names("anna"));
    filter.setWanted(QStringLiteral("bo"));
    BOOST_TEST(shown() == names("boris"));
    filter.setWanted({});
    filter.setStanding(Standing::notGradable);
    BOOST_TEST(shown() == names("boris cleo"));
    filter.setStanding(std::nullopt);
    filter.setFlaggedOnly(true);
    BOOST_TEST(shown() == names("anna boris")); // a repaired name, a refusal
    model.setLikenesses({{QStringLiteral("ben"), {QStringLiteral("cleo"), 97}}});
    BOOST_TEST(shown() == names("anna ben boris"));
    BOOST_TEST(model.flags(model.rowOf(QStringLiteral("ben")))
                   .join(u' ')
                   .contains(QStringLiteral("97 % of it is like the work of cleo")));
}

BOOST_FIXTURE_TEST_CASE(rows_keep_their_place_while_verdicts_come, Class) {
    model.begin(names("anna ben boris"),
                {{QStringLiteral("interrupts.gate"), QStringLiteral("The gate is there"), 40, 0, 0}});
    BOOST_TEST(model.rowCount() == 3);
    BOOST_TEST(model.columnCount() == GradeModel::firstCheckColumn + 1);
    BOOST_TEST(text("ben", GradeModel::standingColumn) == QStringLiteral("waiting"));
    BOOST_TEST((mark("ben", "interrupts.gate") == Mark::waiting));
    BOOST_TEST(!model.headerData(GradeModel::firstCheckColumn, Qt::Horizontal, GradeModel::percentRole).isValid());
    model.setResult(madeResults()[1]);
    BOOST_TEST(model.rowOf(QStringLiteral("ben")) == 1);
    BOOST_TEST(model.decided() == 1);
    BOOST_TEST(model.columnCount() == GradeModel::firstCheckColumn + 4); // what the result has besides comes behind
    BOOST_TEST(model.headerData(GradeModel::firstCheckColumn, Qt::Horizontal, GradeModel::percentRole).toInt() == 100);
    BOOST_TEST(model.scores() == QList<int>{100});
    model.setResult(madeResults()[4]);
    BOOST_TEST(model.rowCount() == 4);
    BOOST_TEST(model.count(Standing::graderFailed) == 1);
}

BOOST_FIXTURE_TEST_CASE(hostile_texts_are_texts, Class) {
    for (const QString& hostile : hostileTexts()) {
        exports::ResultView result = withHostile(hostile);
        model.begin({}, {});
        model.setResult(result);
        BOOST_TEST(model.index(0, 0).data().toString() == hostile);
    }
}
