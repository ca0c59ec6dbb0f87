// SPDX-License-Identifier: GPL-3.0-or-later
// Whether this computer lets anybody make a sandbox. Used by the tests that need one, as a precondition, and by those that grade.
#pragma once

#include "core/failure.h"
#include "core/process/sandbox.h"

#include <boost/test/unit_test.hpp>

namespace mica::test {

/// On some computers nobody may make a namespace, a container's guests for example: then there is nothing to test, and this says why. That
/// bubblewrap is not installed is no such reason, so it is true then, and the test fails.
inline boost::test_tools::assertion_result sandboxIsAtHand(boost::unit_test::test_unit_id) {
    try {
        process::findSandbox();
        return true;
    } catch (const Failure& failure) {
        boost::test_tools::assertion_result no(failure.message().contains(QStringLiteral("is missing")));
        no.message() << failure.text().toStdString();
        return no;
    }
}

inline bool hasSandbox() { return !!sandboxIsAtHand(boost::unit_test::test_unit_id{}); }

} // namespace mica::test
