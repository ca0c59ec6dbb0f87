// SPDX-License-Identifier: GPL-3.0-or-later
// The entry point of every test program.
#define BOOST_TEST_MODULE mica
#include <boost/test/unit_test.hpp>
