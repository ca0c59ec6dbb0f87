// SPDX-License-Identifier: GPL-3.0-or-later
// Moodle's feedback archive: who gets a page, and what its folder is called. That Moodle's rules find them in it is in tests/readers.
#include "qt_printing.h"
#include "unit/export/result_sample.h"

#include "core/grade/feedback_archive.h"

#include <boost/test/unit_test.hpp>

using namespace mica;
using namespace mica::grade;
using namespace mica::test;
using namespace Qt::Literals::StringLiterals;

BOOST_AUTO_TEST_SUITE(feedback_archives)

BOOST_AUTO_TEST_CASE(a_folder_is_called_as_in_moodles_download) {
    BOOST_TEST(moodleFolder({u"Jane Doe"_s, u"12345"_s}) == u"Jane Doe_12345_assignsubmission_file_"_s);
    BOOST_TEST(moodleFolder({u"Žofie d'Été"_s, u"7"_s}) == u"Žofie d'Été_7_assignsubmission_file_"_s);
    // The importer cuts at the first '_', and a '/' or '..' would be another folder.
    BOOST_TEST(moodleFolder({u"../a_b\\c:d"_s, u"7"_s}) == u"a b c d_7_assignsubmission_file_"_s);
    BOOST_TEST(moodleFolder({u"\n"_s, u"7"_s}) == u"Participant_7_assignsubmission_file_"_s);
    BOOST_TEST(moodleFolder({QString(500, u'x'), u"7"_s}).size() < 100);
}

BOOST_AUTO_TEST_CASE(who_has_a_score_and_a_number_gets_a_page_and_the_others_are_told) {
    exports::ResultView stranger = sampleResult();
    stranger.student = u"stranger"_s;
    stranger.platform = u"canvas"_s;
    exports::ResultView odd = sampleResult();
    odd.student = u"odd"_s;
    odd.platformId = u"1/../2"_s;
    const FeedbackArchive archive =
        moodleFeedback({sampleResult(), refusedResult(), troubledResult(), absentResult(), stranger, odd});
    BOOST_TEST(archive.pages == 2);
    BOOST_TEST(archive.notices == (QStringList{u"dora: infrastructure_error; there is no page for them"_s,
                                               u"stranger: no number of Moodle is known; there is no page for them"_s,
                                               u"odd: no number of Moodle is known; there is no page for them"_s}));
    BOOST_TEST(archive.bytes.contains("Anna Novak_17_assignsubmission_file_/interrupts-feedback.html"));
    BOOST_TEST(
        archive.bytes ==
        moodleFeedback({sampleResult(), refusedResult(), troubledResult(), absentResult(), stranger, odd}).bytes);
}

BOOST_AUTO_TEST_SUITE_END()
