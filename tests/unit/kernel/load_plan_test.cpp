// SPDX-License-Identifier: GPL-3.0-or-later
// Which kernels stage 2 loads, and why it refuses the others. The sample is a kernel of two segments in a 16 MiB machine; each
// negative case changes one field of it.
#include "boot/load_plan.h"

#include <boost/test/unit_test.hpp>

#include <array>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

using namespace mica::boot;

namespace {

constexpr std::uint32_t file_bytes = 0x6100;
constexpr std::uint32_t linked = 0xC0000000; ///< how far above its physical address everything is linked
constexpr std::size_t first_segment = 52, second_segment = 52 + 32;
// Fields of a program header.
constexpr std::size_t offset_field = 4, virtual_field = 8, physical_field = 12, file_size_field = 16,
                      memory_size_field = 20;

class Sample {
public:
    Sample() {
        constexpr std::array<std::uint8_t, 7> identification{0x7F, 'E', 'L', 'F', 1, 1, 1};
        std::copy(identification.begin(), identification.end(), head.begin());
        put16(16, 2);                 // ET_EXEC
        put16(18, 3);                 // EM_386
        put32(24, linked + 0x100011); // entry
        put32(28, 52);                // program headers
        put16(42, 32);
        put16(44, 2);
        segment(first_segment, 0x1000, 0x100000, 0x4184, 0x4184);
        segment(second_segment, 0x6000, 0x105000, 0x100, 0x8E40);
    }

    void put16(std::size_t at, std::uint16_t value) { std::memcpy(head.data() + at, &value, sizeof value); }
    void put32(std::size_t at, std::uint32_t value) { std::memcpy(head.data() + at, &value, sizeof value); }
    void segment(std::size_t at, std::uint32_t offset, std::uint32_t physical, std::uint32_t in_file,
                 std::uint32_t in_memory) {
        put32(at, 1); // PT_LOAD
        put32(at + offset_field, offset);
        put32(at + virtual_field, linked + physical);
        put32(at + physical_field, physical);
        put32(at + file_size_field, in_file);
        put32(at + memory_size_field, in_memory);
    }

    std::vector<std::uint8_t> head = std::vector<std::uint8_t>(512);
};

MemoryMap sixteen_mib() {
    MemoryMap map;
    map.add(0, 0x9F000, mica::multiboot::memory_available);
    map.add(0x100000, 0xF00000, mica::multiboot::memory_available);
    return map;
}

std::string refusal_of(const Sample& sample) {
    const auto plan = plan_kernel(sample.head, file_bytes, sixteen_mib());
    if (plan) {
        BOOST_ERROR("the kernel was not refused");
        return {};
    }
    BOOST_TEST(std::string{plan.error().advice}.size() > 10);
    return plan.error().seen;
}

std::string refusal_with32(std::size_t at, std::uint32_t value) {
    Sample sample;
    sample.put32(at, value);
    return refusal_of(sample);
}

std::string refusal_with16(std::size_t at, std::uint16_t value) {
    Sample sample;
    sample.put16(at, value);
    return refusal_of(sample);
}

} // namespace

BOOST_AUTO_TEST_SUITE(load_plan)

BOOST_AUTO_TEST_CASE(a_good_kernel_is_planned_as_its_headers_say) {
    const auto plan = plan_kernel(Sample{}.head, file_bytes, sixteen_mib());
    BOOST_REQUIRE(plan.has_value());
    BOOST_TEST(plan->entry == 0x100011U);
    BOOST_TEST(plan->end == 0x10E000U);
    BOOST_REQUIRE(plan->count == 2U);
    BOOST_TEST(plan->segments[0].file_offset == 0x1000U);
    BOOST_TEST(plan->segments[0].file_bytes == 0x4184U);
    BOOST_TEST(plan->segments[1].address == 0x105000U);
    BOOST_TEST(plan->segments[1].memory_bytes == 0x8E40U);
}

BOOST_AUTO_TEST_CASE(segments_that_are_not_loaded_or_empty_do_not_count) {
    Sample sample;
    sample.put16(44, 4);
    sample.put32(116, 0x6474E551); // PT_GNU_STACK, full of nonsense
    sample.put32(116 + physical_field, 5);
    sample.segment(148, 0xFFFFFFFF, 0, 0, 0);
    const auto plan = plan_kernel(sample.head, file_bytes, sixteen_mib());
    BOOST_REQUIRE(plan.has_value());
    BOOST_TEST(plan->count == 2U);
}

BOOST_AUTO_TEST_CASE(what_is_no_kernel_is_named) {
    BOOST_TEST(refusal_with16(0, 0x4C45) == "the kernel is no 32-bit ELF file");
    BOOST_TEST(refusal_with16(4, 0x0102) == "the kernel is no 32-bit ELF file"); // 64-bit
    BOOST_TEST(refusal_with16(4, 0x0201) == "the kernel is no 32-bit ELF file"); // big-endian
    BOOST_TEST(refusal_with16(18, 62) == "the kernel is for another processor than the i386");
    BOOST_TEST(refusal_with16(16, 1) == "the kernel is an ELF file but no linked program");
    const std::vector<std::uint8_t> stump(51, 0x7F);
    const auto plan = plan_kernel(stump, 51, sixteen_mib());
    BOOST_REQUIRE(!plan.has_value());
    BOOST_TEST(std::string{plan.error().seen} == "the kernel is too short to be an ELF file");
}

BOOST_AUTO_TEST_CASE(program_headers_must_lie_in_the_first_sector) {
    constexpr std::string_view expected{"the kernel's program headers are not in its first sector"};
    BOOST_TEST(refusal_with32(28, 0xFFFFFFF0) == expected);
    BOOST_TEST(refusal_with32(28, 513) == expected);
    BOOST_TEST(refusal_with16(44, 15) == expected);
    BOOST_TEST(refusal_with16(44, 0xFFFF) == expected);
    BOOST_TEST(refusal_with16(42, 40) == "the kernel's program headers have a size of their own");
}

BOOST_AUTO_TEST_CASE(a_segment_must_lie_in_the_file) {
    constexpr std::string_view expected{"a segment of the kernel reaches past the end of its file"};
    BOOST_TEST(refusal_with32(first_segment + offset_field, 0xFFFFF000) == expected);
    BOOST_TEST(refusal_with32(second_segment + offset_field, 0x6001) == expected);
    BOOST_TEST(refusal_with32(first_segment + file_size_field, 0xFFFFFFFF) ==
               "a segment of the kernel is larger in the file than in memory");
}

BOOST_AUTO_TEST_CASE(a_segment_must_lie_in_ram_above_the_loader) {
    constexpr std::string_view no_memory{"a segment of the kernel lies where this machine has no memory"};
    BOOST_TEST(refusal_with32(first_segment + physical_field, 0x8000) == "a segment of the kernel lies below 1 MiB");
    BOOST_TEST(refusal_with32(first_segment + physical_field, 0xFFFFF) == "a segment of the kernel lies below 1 MiB");
    BOOST_TEST(refusal_with32(first_segment + physical_field, 0x1000000) == no_memory);
    BOOST_TEST(refusal_with32(first_segment + physical_field, 0xFFFFF000) == no_memory);
    BOOST_TEST(refusal_with32(second_segment + memory_size_field, 0xFFFFFFFF) == no_memory);
    BOOST_TEST(refusal_with32(second_segment + memory_size_field, 0xEFB001) == no_memory);
}

BOOST_AUTO_TEST_CASE(the_last_byte_of_ram_may_be_used) {
    Sample sample;
    sample.put32(second_segment + memory_size_field, 0xEFB000);
    const auto plan = plan_kernel(sample.head, file_bytes, sixteen_mib());
    BOOST_REQUIRE(plan.has_value());
    BOOST_TEST(plan->end == 0x1000000U);
}

BOOST_AUTO_TEST_CASE(segments_must_not_overlap_and_not_be_too_many) {
    BOOST_TEST(refusal_with32(second_segment + physical_field, 0x104183) == "two segments of the kernel overlap");
    BOOST_TEST(refusal_with32(second_segment + physical_field, 0x100000) == "two segments of the kernel overlap");
    Sample sample;
    sample.put16(44, 9);
    for (std::uint32_t i = 0; i < 9; ++i) {
        sample.segment(first_segment + 32 * i, 0x1000, 0x100000 + 0x1000 * i, 0x100, 0x100);
    }
    BOOST_TEST(refusal_of(sample) == "the kernel has more than 8 segments");
}

BOOST_AUTO_TEST_CASE(the_entry_must_be_code_from_the_file) {
    constexpr std::string_view expected{"the kernel's entry point lies in none of its segments"};
    BOOST_TEST(refusal_with32(24, 0) == expected);
    BOOST_TEST(refusal_with32(24, linked + 0x104184) == expected);
    BOOST_TEST(refusal_with32(24, linked + 0x105100) == expected); // zeroed memory, not code
    BOOST_TEST(refusal_with32(24, 0x100011) == expected);          // an ELF entry is a virtual address
}

BOOST_AUTO_TEST_CASE(random_headers_are_planned_inside_ram_or_refused) {
    std::uint32_t state = 1;
    const auto random = [&] { return state = state * 1664525U + 1013904223U; };
    const MemoryMap memory = sixteen_mib();
    for (int round = 0; round < 20'000; ++round) {
        Sample sample;
        for (int change = 0; change < 3; ++change) {
            sample.head[random() >> 8U & 0x7FU] = static_cast<std::uint8_t>(random() >> 16U);
        }
        const auto plan = plan_kernel(sample.head, file_bytes, memory);
        for (std::uint32_t i = 0; plan && i < plan->count; ++i) {
            const PlannedSegment& segment = plan->segments[i];
            BOOST_REQUIRE(segment.file_offset + std::uint64_t{segment.file_bytes} <= file_bytes);
            BOOST_REQUIRE(segment.file_bytes <= segment.memory_bytes);
            BOOST_REQUIRE(memory.is_ram(segment.address, std::uint64_t{segment.address} + segment.memory_bytes));
            BOOST_REQUIRE(segment.address >= lowest_load_address);
        }
    }
}

BOOST_AUTO_TEST_CASE(the_bundle_goes_behind_the_kernel_if_there_is_room) {
    const MemoryMap memory = sixteen_mib();
    const LoadPlan kernel{.segments = {}, .count = 0, .entry = 0, .end = 0x10E000};
    BOOST_TEST(plan_bundle(kernel, 0xEF2000, memory).value_or(0) == 0x10E000U);
    const auto refused = plan_bundle(kernel, 0xEF2001, memory);
    BOOST_REQUIRE(!refused.has_value());
    BOOST_TEST(std::string{refused.error().seen} == "the boot bundle does not fit into this machine's memory");
    BOOST_TEST(!plan_bundle(kernel, 0xFFFFFFFF, memory).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
