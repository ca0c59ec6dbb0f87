// SPDX-License-Identifier: GPL-3.0-or-later
// What core advises is said in the words of the face: nobody is told in Studio to type a command.
#include "qt_printing.h"

#include "app/shell/advice_words.h"

#include <boost/test/unit_test.hpp>

using namespace mica;

namespace {

constexpr int adviceCount = static_cast<int>(Advice::makeResult) + 1;

} // namespace

BOOST_AUTO_TEST_CASE(every_advice_has_words_in_both_faces_and_studios_name_no_command) {
    for (int i = 0; i < adviceCount; ++i) {
        const auto advice = static_cast<Advice>(i);
        BOOST_TEST_CONTEXT("advice " << i) {
            setAdviceWords(nullptr);
            const QString typed = advise(advice, QStringLiteral("paging"));
            setAdviceWords(app::studioAdvice);
            const QString clicked = advise(advice, QStringLiteral("paging"));
            setAdviceWords(nullptr);
            BOOST_TEST(typed.contains(QStringLiteral("mica ")));
            BOOST_TEST(!clicked.isEmpty());
            BOOST_TEST(!clicked.contains(QStringLiteral("mica ")));
            BOOST_TEST(clicked.endsWith(u'.'));
        }
    }
}
