// SPDX-License-Identifier: GPL-3.0-or-later
// The document read back, and what is none.
#include "qt_printing.h"
#include "result_sample.h"

#include "core/failure.h"

#include <boost/test/unit_test.hpp>

using namespace mica;
using namespace mica::exports;
using namespace mica::test;
using namespace Qt::Literals::StringLiterals;

BOOST_AUTO_TEST_CASE(everything_a_writer_needs_is_there) {
    const ResultView view = sampleResult();
    BOOST_TEST(view.student == u"anna"_s);
    BOOST_TEST(view.platformId == u"17"_s);
    BOOST_TEST(view.checks.size() == 4);
    BOOST_TEST(view.checks[1].tick == u"7654321"_s);
    BOOST_TEST(view.checks[1].line == 41);
    BOOST_TEST(view.checks[3].isHidden());
    BOOST_TEST(view.remarks[0].text == u"It is taken as pic.cpp."_s);
    BOOST_TEST(view.reasons() == QStringList());
    BOOST_TEST(refusedResult().reasons() == QStringList{u"pic.cpp defines mica::probe::observe. Remove it."_s});
    BOOST_TEST(unbuiltResult().reasons() == QStringList{u"pic.cpp:12: expected ';'"_s});
}

BOOST_AUTO_TEST_CASE(what_is_no_result_is_refused_by_its_schema) {
    QJsonObject other = sampleDocument();
    other.insert(u"schema"_s, u"mica.verify/1"_s);
    BOOST_CHECK_EXCEPTION(viewResult(other, u"x.json"_s), Failure, [](const Failure& failure) {
        return failure.kind() == FailureKind::content && failure.where() == u"x.json"_s;
    });
    BOOST_CHECK_EXCEPTION(loadResult(u"/nowhere/x.json"_s), Failure,
                          [](const Failure& failure) { return failure.kind() == FailureKind::usage; });
}
