// SPDX-License-Identifier: GPL-3.0-or-later
// Every bit of a descriptor and of a page entry is in exactly one field, and the fields' values are the manual's.
#include "qt_printing.h"

#include "core/machine/descriptor_fields.h"
#include "core/machine/register_fields.h"
#include "gui/made_stop.h"

#include <boost/test/unit_test.hpp>

using namespace mica;
using namespace mica::machine;

namespace {

/// The union of the fields' bits; a bit that is in two fields is reported.
quint64 covered(const QList<BitField>& fields) {
    quint64 all = 0;
    for (const BitField& field : fields) {
        for (const BitRange& range : field.bits) {
            for (unsigned bit = range.low; bit <= range.high; ++bit) {
                BOOST_TEST((all >> bit & 1U) == 0U, field.name << " covers bit " << bit << " again");
                all |= quint64{1} << bit;
            }
        }
    }
    return all;
}

const BitField& named(const QList<BitField>& fields, const char* name) {
    for (const BitField& field : fields) {
        if (field.name == QLatin1StringView(name)) { return field; }
    }
    BOOST_FAIL("no field " << name);
    return fields.first();
}

} // namespace

BOOST_AUTO_TEST_SUITE(fields)

BOOST_AUTO_TEST_CASE(every_bit_is_in_one_field) {
    BOOST_TEST(covered(segmentFields(0)) == ~quint64{0});
    BOOST_TEST(covered(gateFields(0)) == ~quint64{0});
    BOOST_TEST(covered(gateFields(test::gate(0x30, 0, 0x85))) == ~quint64{0});
    BOOST_TEST(covered(directoryEntryFields(0, false)) == 0xffffffffU);
    BOOST_TEST(covered(directoryEntryFields(0, true)) == 0xffffffffU);
    BOOST_TEST(covered(tableEntryFields(0)) == 0xffffffffU);
}

BOOST_AUTO_TEST_CASE(a_base_in_two_places_is_put_together) {
    const QList<BitField> fields = segmentFields(test::segment(0xc0106000U, 0xabcde, 0x8b, 0xc));
    BOOST_TEST(named(fields, "base").value == 0xc0106000U);
    BOOST_TEST(named(fields, "limit").value == 0xabcdeU);
    BOOST_TEST(named(fields, "type").meaning == QStringLiteral("32-bit TSS (busy)"));
    BOOST_TEST(named(gateFields(test::gate(8, 0xc0101a10U, 0xee)), "offset").value == 0xc0101a10U);
    BOOST_TEST(named(gateFields(test::gate(8, 0xc0101a10U, 0xee)), "DPL").value == 3U);
}

BOOST_AUTO_TEST_CASE(a_task_gate_has_no_offset) {
    BOOST_TEST(gateFields(test::gate(0x30, 0, 0x85)).first().name == QStringLiteral("reserved"));
    BOOST_TEST(gateFields(test::gate(0x08, 0, 0x8e)).first().name == QStringLiteral("offset"));
}

BOOST_AUTO_TEST_CASE(the_ps_bit_without_cr4_pse_is_said_to_be_ignored) {
    const QString meaning = named(directoryEntryFields(0x83, false), "PS").meaning;
    BOOST_TEST(meaning.contains(QStringLiteral("CR4.PSE is clear")), meaning);
}

BOOST_AUTO_TEST_CASE(register_fields_do_not_overlap_and_are_found_in_any_case) {
    for (const char* name : {"eflags", "cr0", "cr3", "cr4"}) {
        quint32 all = 0;
        for (const RegisterField& field : registerFields(QString::fromLatin1(name))) {
            BOOST_TEST((all & field.mask() << field.shift) == 0U, name << " " << field.name.latin1());
            all |= field.mask() << field.shift;
            BOOST_TEST(!field.meaning.isEmpty());
            BOOST_TEST(!field.section.isEmpty());
        }
        BOOST_TEST(all != 0U);
    }
    BOOST_REQUIRE(findRegisterField(u"cr0", u"wp") != nullptr);
    BOOST_TEST(findRegisterField(u"cr0", u"WP")->of(0x80010011U) == 1U);
    BOOST_TEST(findRegisterField(u"eflags", u"iopl")->of(0x3000) == 3U);
    BOOST_TEST(findRegisterField(u"cr2", u"wp") == nullptr);
}

BOOST_AUTO_TEST_SUITE_END()
