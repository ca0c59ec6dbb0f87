// SPDX-License-Identifier: BSD-2-Clause
// Mapping, unmapping, and what the processor remembers of it. Your part of lab 05; the contract is in
// nucleus/paging/address_space.h.
#include <nucleus/paging/address_space.h>

#include <freestanding/io_ports.h>

#include <string_view>

#include <nucleus/arch/cpu.h>

namespace mica::paging {
namespace {

constexpr Access write_and_execute = abi::bits(abi::MemoryRight::write) | abi::bits(abi::MemoryRight::execute);

constexpr std::uint32_t write_bit(Access access) {
    return (access & abi::bits(abi::MemoryRight::write)) != 0 ? Entry::writable : 0;
}

} // namespace

Entry* AddressSpace::find([[maybe_unused]] VirtAddr at, [[maybe_unused]] Missing missing) {
    // student: begin(walk)
    // TODO(walk): Two steps: the directory's entry leads to a table, the table's entry to the page. An entry holds a
    //     physical address; which address do you read it by? And what if there is no table?
    for (const char c : std::string_view{"Shutdown"}) { arch::out8(arch::Port{0x8900}, static_cast<std::uint8_t>(c)); }
    return nullptr;
    // student: end
}

Entry AddressSpace::translate(VirtAddr at) const {
    const Entry* const entry = const_cast<AddressSpace*>(this)->find(at);
    return entry != nullptr ? *entry : Entry{};
}

Status AddressSpace::map([[maybe_unused]] VirtAddr at, [[maybe_unused]] Frame frame, [[maybe_unused]] Access access) {
    // student: begin(map)
    // TODO(map): Everything that can go wrong, in the order of the contract; what was done on the way is undone. Then
    //     the entry: the frame, who may do what, and whether this mapping is a reference to memory.
    return Status::no_memory;
    // student: end
}

void AddressSpace::forget([[maybe_unused]] VirtAddr at) const {
    // student: begin(weaken)
    // TODO(weaken): The processor may use a translation it has kept until it is told otherwise (Intel SDM 3A, 4.10.4).
    //     Of which spaces can it have kept any?
    // student: end
}

bool AddressSpace::unmap([[maybe_unused]] VirtAddr at) {
    // student: begin(weaken)
    // TODO(weaken): Take the entry away; make the processor forget it; give back what it held. Why in this order? And
    //     what did it hold?
    return false;
    // student: end
}

Status AddressSpace::protect([[maybe_unused]] VirtAddr at, [[maybe_unused]] Access access) {
    // student: begin(weaken)
    // TODO(weaken): Which rights may go, and which may never come? When has the processor to be told?
    return Status::not_mapped;
    // student: end
}

Status AddressSpace::map_range(VirtAddr begin, std::uint32_t pages, Frame first, Access access) {
    return pages == 1 ? map(begin, first, access) : Status::no_memory;
}

void AddressSpace::drop_empty_table(VirtAddr) {}

void AddressSpace::unmap_range(VirtAddr begin, std::uint32_t pages) {
    if (pages == 1) { unmap(begin); }
}

Status AddressSpace::protect_range(VirtAddr begin, std::uint32_t pages, Access access) {
    return pages == 1 ? protect(begin, access) : Status::not_mapped;
}

} // namespace mica::paging
