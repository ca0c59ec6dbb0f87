// SPDX-License-Identifier: GPL-3.0-or-later
// Lab 02 holds up: the grader graded.
#include "verification.h"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_CASE(lab_02_interrupts_is_verified) {
    mica::test::requireVerified(QStringLiteral("interrupts"), {15, 10, 8});
}
