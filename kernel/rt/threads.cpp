// SPDX-License-Identifier: BSD-2-Clause
// Stacks for threads: the first thread's pattern again, 128 KiB further down each.
#include <rt/threads.h>

#include <rt/address_space.h>
#include <rt/start.h>

namespace mica::rt {
namespace {

/// EAX, at the start of a thread, is the address of this, at the very top of its stack.
struct FirstFrame {
    ThreadFunction function;
    void* argument;
};

extern "C" [[noreturn]] void mica_thread_begin(const FirstFrame* frame) {
    frame->function(frame->argument);
    give_up("a thread returned from its function");
}

[[gnu::naked, noreturn]] void thread_entry() {
    asm("xorl %ebp, %ebp\n\t"
        "pushl %eax\n\t"
        "pushl $0\n\t"
        "jmp mica_thread_begin");
}

} // namespace

Result<Thread> start_thread(std::uint32_t number, ThreadFunction function, void* argument, std::uint32_t stack_pages) {
    const Address stack_end = abi::stack_top - number * stack_spacing;
    const Result<Memory> memory = memory_create(stack_pages);
    if (!memory) { return fail(memory.error()); }
    const Address bottom = stack_end - stack_pages * page_bytes;
    if (const Done mapped = memory_map(abi::no_handle, *memory, {.address = bottom, .pages = stack_pages}); !mapped) {
        return fail(mapped.error());
    }
    auto* const frame = reinterpret_cast<FirstFrame*>(stack_end - 16);
    *frame = {function, argument};
    const auto at = reinterpret_cast<Address>(frame);
    Result<Thread> thread = thread_create(abi::no_handle, {.entry = reinterpret_cast<Address>(&thread_entry),
                                                           .stack = at,
                                                           .buffer = buffer_of_stack(stack_end),
                                                           .argument = at,
                                                           .priority = start_block().priority});
    if (!thread) { static_cast<void>(memory_unmap(abi::no_handle, bottom, stack_pages)); }
    return thread;
}

} // namespace mica::rt
