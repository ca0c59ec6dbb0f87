// SPDX-License-Identifier: GPL-3.0-or-later
// Eight bytes into fields and words (Intel SDM 3A, 3.4.5, 3.5, 6.11).
#include "core/machine/snapshot.h"
#include "qt_printing.h"

#include <boost/test/unit_test.hpp>

using namespace mica::machine;

BOOST_AUTO_TEST_SUITE(descriptors)

BOOST_AUTO_TEST_CASE(fields_of_a_segment) {
    const SegmentDescriptor entry = SegmentDescriptor::decode(0x12cdf2345678abcdU);
    BOOST_CHECK_EQUAL(entry.base, 0x12345678U);
    BOOST_CHECK_EQUAL(entry.limit, 0xdabcdfffU);
    BOOST_CHECK(entry.granular && entry.big && entry.present && !entry.system);
    BOOST_CHECK_EQUAL(unsigned{entry.dpl}, 3U);
    BOOST_CHECK_EQUAL(unsigned{entry.type}, 2U);
}

// Without granularity the limit counts bytes.
BOOST_AUTO_TEST_CASE(limits) {
    BOOST_CHECK_EQUAL(SegmentDescriptor::decode(0x000f92000000ffffU).limit, 0xfffffU);
    BOOST_CHECK_EQUAL(SegmentDescriptor::decode(0x008f92000000ffffU).limit, 0xffffffffU);
    BOOST_CHECK_EQUAL(SegmentDescriptor::decode(0x0080920000000000U).limit, 0xfffU);
}

BOOST_AUTO_TEST_CASE(every_code_and_data_type) {
    const QStringList expected = {QStringLiteral("data read-only"),
                                  QStringLiteral("data read/write"),
                                  QStringLiteral("data read-only expand-down"),
                                  QStringLiteral("data read/write expand-down"),
                                  QStringLiteral("code execute-only"),
                                  QStringLiteral("code execute/read"),
                                  QStringLiteral("code execute-only conforming"),
                                  QStringLiteral("code execute/read conforming")};
    for (quint64 type = 0; type < 16; ++type) {
        const quint64 raw = (quint64{0x90} | type) << 40U;
        BOOST_CHECK_EQUAL(SegmentDescriptor::decode(raw).typeName(), expected[static_cast<qsizetype>(type / 2)]);
    }
}

BOOST_AUTO_TEST_CASE(system_types) {
    const auto name = [](quint64 type) { return SegmentDescriptor::decode((quint64{0x80} | type) << 40U).typeName(); };
    BOOST_CHECK_EQUAL(name(0x2), QStringLiteral("LDT"));
    BOOST_CHECK_EQUAL(name(0x5), QStringLiteral("task gate"));
    BOOST_CHECK_EQUAL(name(0x9), QStringLiteral("32-bit TSS (available)"));
    BOOST_CHECK_EQUAL(name(0xb), QStringLiteral("32-bit TSS (busy)"));
    BOOST_CHECK_EQUAL(name(0xc), QStringLiteral("32-bit call gate"));
    BOOST_CHECK_EQUAL(name(0x0), QStringLiteral("invalid (type 0x00)"));
    BOOST_CHECK_EQUAL(name(0xd), QStringLiteral("invalid (type 0x0d)"));
    BOOST_CHECK_EQUAL(SegmentDescriptor::decode(0).typeName(), QStringLiteral("null"));
    BOOST_CHECK_EQUAL(SegmentDescriptor::decode(1).typeName(), QStringLiteral("invalid (type 0x00)"));
}

BOOST_AUTO_TEST_CASE(segments_as_shown) {
    BOOST_CHECK_EQUAL(SegmentDescriptor::decode(0x00cf9b000000ffffU).display(),
                      QStringLiteral("P=1 DPL=0 code execute/read base=0x00000000 limit=0xffffffff 32-bit"));
    BOOST_CHECK_EQUAL(SegmentDescriptor::decode(0x00cff3000000ffffU).display(),
                      QStringLiteral("P=1 DPL=3 data read/write base=0x00000000 limit=0xffffffff 32-bit"));
    BOOST_CHECK_EQUAL(SegmentDescriptor::decode(0x00008b0070000067U).display(),
                      QStringLiteral("P=1 DPL=0 32-bit TSS (busy) base=0x00007000 limit=0x00000067"));
}

BOOST_AUTO_TEST_CASE(gates) {
    BOOST_CHECK_EQUAL(GateDescriptor::decode(0xc0108e0000084a10U).display(),
                      QStringLiteral("P=1 DPL=0 interrupt gate 0x0008:c0104a10"));
    BOOST_CHECK_EQUAL(GateDescriptor::decode(0xc010ef0000084a10U).display(),
                      QStringLiteral("P=1 DPL=3 trap gate 0x0008:c0104a10"));
    BOOST_CHECK_EQUAL(GateDescriptor::decode(0x0000850000300000U).typeName(), QStringLiteral("task gate"));
    BOOST_CHECK_EQUAL(GateDescriptor::decode(0x0000860000000000U).typeName(), QStringLiteral("16-bit interrupt gate"));
    BOOST_CHECK_EQUAL(GateDescriptor::decode(0x0000870000000000U).typeName(), QStringLiteral("16-bit trap gate"));
    BOOST_CHECK_EQUAL(GateDescriptor::decode(0).display(), QStringLiteral("P=0 DPL=0 none 0x0000:00000000"));
    // The S flag set, a type that is no gate, an offset without a type.
    BOOST_CHECK_EQUAL(GateDescriptor::decode(0x00009e0000080000U).typeName(), QStringLiteral("invalid (type 0x1e)"));
    BOOST_CHECK_EQUAL(GateDescriptor::decode(0x0000820000080000U).typeName(), QStringLiteral("invalid (type 0x02)"));
    BOOST_CHECK_EQUAL(GateDescriptor::decode(0x0000000000081234U).typeName(), QStringLiteral("invalid (type 0x00)"));
}

BOOST_AUTO_TEST_SUITE_END()
