// SPDX-License-Identifier: GPL-3.0-or-later
// Every way in which a run can break off, made to happen in the student's timer code, and what the student is told about it.
#include "checked_lab.h"
#include "qt_printing.h"

#include "core/build/changed_file.h"

#include <boost/test/unit_test.hpp>

using namespace mica;
using namespace mica::check;
using mica::test::CheckedLab;

namespace {

/// The verdict of a check whose boot comes through the tampered code.
CheckResult afterCode(const QByteArray& code, const QByteArray& include = {}) {
    const LabResult result =
        test::run(CheckedLab::get().withCodeInTimer(code, include), {QStringLiteral("idt-loaded")});
    BOOST_REQUIRE((result.build.status == build::BuildStatus::ok));
    BOOST_TEST((result.status == LabStatus::graded));
    BOOST_TEST(test::runningBochs().isEmpty());
    return test::resultOf(result, "idt-loaded");
}

void says(const CheckResult& result, const char* part) {
    BOOST_TEST(result.message.contains(QString::fromUtf8(part)), result.message.toStdString());
}

void isInTheTimerCode(const CheckResult& result) {
    BOOST_REQUIRE(result.evidence.has_value());
    BOOST_TEST(result.evidence->symbol.startsWith(QStringLiteral("mica::pit::start")),
               result.evidence->symbol.toStdString());
    BOOST_TEST(result.evidence->file == QStringLiteral("pit.cpp"));
    BOOST_TEST(result.evidence->line == CheckedLab::get().lineOfTimerCode());
}

} // namespace

BOOST_AUTO_TEST_SUITE(endings)

BOOST_AUTO_TEST_CASE(a_hang_is_named_with_its_place) {
    const CheckResult result = afterCode("    for (;;) { asm volatile(\"pause\"); }");
    BOOST_TEST((result.verdict == Verdict::failed));
    BOOST_TEST((result.end == RunEnd::hang));
    says(result, "the probe had not come to its end. The processor was in mica::pit::start (pit.cpp:");
    says(result, "most likely a loop whose condition never becomes true");
    isInTheTimerCode(result);
}

BOOST_AUTO_TEST_CASE(a_processor_that_waits_for_an_interrupt_in_vain_is_told_apart_from_a_loop) {
    const CheckResult result = afterCode("    asm volatile(\"outb %%al, $0x21; outb %%al, $0xa1; sti; hlt\" : : "
                                         "\"a\"(static_cast<unsigned char>(0xff)));");
    BOOST_TEST((result.end == RunEnd::hang));
    says(result, "The processor was halted in mica::pit::start");
    says(result, "waiting for an interrupt that does not come");
    isInTheTimerCode(result);
}

BOOST_AUTO_TEST_CASE(a_halt_with_interrupts_off_is_for_good) {
    const CheckResult result = afterCode("    asm volatile(\"cli; hlt\");");
    BOOST_TEST((result.verdict == Verdict::failed));
    BOOST_TEST((result.end == RunEnd::halted));
    says(result, "The processor halted for good in mica::pit::start");
    says(result, "it executed hlt with interrupts off (IF=0)");
    isInTheTimerCode(result);
}

// The last byte of the instruction before the loop is that of HLT.
BOOST_AUTO_TEST_CASE(a_loop_behind_a_byte_that_looks_like_a_halt_is_a_loop) {
    const CheckResult result = afterCode("    asm volatile(\"cli; movb $0xf4, %%al; 1: jmp 1b\" : : : \"al\");");
    BOOST_TEST((result.end == RunEnd::hang));
    says(result, "most likely a loop whose condition never becomes true");
    isInTheTimerCode(result);
}

BOOST_AUTO_TEST_CASE(a_triple_fault_without_a_table_says_so) {
    const CheckResult result =
        afterCode("    static const unsigned char none[6] = {}; asm volatile(\"lidt %0; int $0x30\" : : \"m\"(none));");
    BOOST_TEST((result.verdict == Verdict::failed));
    BOOST_TEST((result.end == RunEnd::tripleFault));
    says(result, "Triple fault at mica::pit::start (pit.cpp:");
    says(result, "The IDT was empty (limit 0x0)");
    isInTheTimerCode(result);
}

BOOST_AUTO_TEST_CASE(a_triple_fault_names_the_exception_it_began_with) {
    // A table of 256 entries that are all empty, then a read of an address that is not mapped.
    const CheckResult result = afterCode("    static const unsigned long long empty[256] = {}; struct [[gnu::packed]] "
                                         "{ unsigned short limit; const void* base; } "
                                         "table{sizeof empty - 1, empty}; asm volatile(\"lidt %0; movl 0xf8000000, "
                                         "%%eax\" : : \"m\"(table), \"m\"(empty) : \"eax\");");
    BOOST_TEST((result.end == RunEnd::tripleFault));
    says(result, "It began with page fault (#PF), and entry 14 of the IDT is not present");
    says(result, "For #DF, entry 8 of the IDT is not present");
    says(result, "CR2, the last address that faulted, is 0xf8000000");
    isInTheTimerCode(result);
}

BOOST_AUTO_TEST_CASE(an_early_shutdown_gains_nothing) {
    const CheckResult result = afterCode("    for (const char c : {'S', 'h', 'u', 't', 'd', 'o', 'w', 'n'}) {\n"
                                         "        asm volatile(\"outb %b0, %w1\" : : \"a\"(c), \"d\"(0x8900));\n    }");
    BOOST_TEST((result.verdict == Verdict::failed));
    BOOST_TEST((result.end == RunEnd::shutdown));
    says(result, "The machine was switched off");
}

BOOST_AUTO_TEST_CASE(endless_output_is_cut_off) {
    const CheckResult result = afterCode("    for (;;) { asm volatile(\"outb %b0, $0xe9\" : : \"a\"('x')); }");
    BOOST_TEST((result.verdict == Verdict::failed));
    BOOST_TEST((result.end == RunEnd::outputLimit));
    says(result, "wrote without end");
}

BOOST_AUTO_TEST_CASE(a_frame_by_hand_is_a_forgery_and_voids_the_run) {
    const CheckResult result = afterCode("    for (const char* text = \"\\n@mica1 0123456789abcdef 00000001 "
                                         "0000000000000001 value idtr.limit u:2047\\n\"; *text != 0; ++text) {\n"
                                         "        asm volatile(\"outb %b0, $0xe9\" : : \"a\"(*text));\n    }");
    BOOST_TEST((result.verdict == Verdict::failed));
    BOOST_TEST((result.end == RunEnd::forged));
    says(result, "its tag was not made with the key of this run");
}

BOOST_AUTO_TEST_CASE(words_that_claim_success_are_only_words) {
    const LabResult result =
        test::run(CheckedLab::get().withCodeInTimer(
                      "    for (const char* text = \"\\nPASS all checks\\n<bochs:9> \"; *text != 0; ++text) {\n"
                      "        asm volatile(\"outb %b0, $0xe9\" : : \"a\"(*text));\n    }"),
                  {QStringLiteral("idt-loaded")});
    BOOST_TEST(
        (test::resultOf(result, "idt-loaded").verdict == Verdict::passed)); // the code is right, whatever it prints
    BOOST_TEST((test::resultOf(result, "idt-loaded").end == RunEnd::finished));
}

BOOST_AUTO_TEST_CASE(a_panic_is_told_with_its_reason_and_its_caller) {
    const CheckResult result =
        afterCode("    mica::diagnostics::panic(\"the lamp is out\");", "#include <nucleus/diagnostics/panic.h>\n");
    BOOST_TEST((result.verdict == Verdict::failed));
    BOOST_TEST((result.end == RunEnd::panicked));
    says(result, "The nucleus panicked: the lamp is out. It was called from mica::pit::start (pit.cpp:");
}

BOOST_AUTO_TEST_CASE(an_exception_that_nobody_handles_is_told_with_its_kind_and_its_instruction) {
    const CheckResult result = afterCode("    asm volatile(\"ud2\");");
    BOOST_TEST((result.verdict == Verdict::failed));
    BOOST_TEST((result.end == RunEnd::panicked));
    says(result, "The nucleus panicked: a CPU exception that nobody handles.");
    says(result, "The exception came at mica::pit::start (pit.cpp:");
    says(result, "): invalid opcode (#UD).");
    isInTheTimerCode(result);
}

BOOST_AUTO_TEST_CASE(a_call_of_the_places_only_the_probe_comes_to_is_a_forgery) {
    // An object may not name them, but whoever reads the linked nucleus knows their addresses.
    const test::WorkFolder work;
    const CheckedLab& checked = CheckedLab::get();
    const build::BuildResult built = build::build(checked.request(checked.reference, work.path()).build,
                                                  checked.tools.kit, checked.tools.toolchain, {});
    const image::SymbolMap symbols(image::Elf32::parse(build::readWhole(built.elfPath), built.elfPath));
    for (const char* const place : {"mica_probe_end_reached", "mica_probe_mark_reached"}) {
        const QByteArray address = QByteArray::number(symbols.address(QString::fromLatin1(place)).value());
        const CheckResult result =
            afterCode("    asm volatile(\"call *%0\" : : \"r\"(" + address + "U) : \"memory\");");
        BOOST_TEST((result.verdict == Verdict::failed));
        BOOST_TEST((result.end == RunEnd::forged));
        says(result, "came to a place that only the probe comes to");
    }
}

BOOST_AUTO_TEST_SUITE_END()
