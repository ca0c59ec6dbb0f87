// SPDX-License-Identifier: BSD-2-Clause
// What the compiler and the headers of the C++ library call when a precondition of theirs is broken. There are no exceptions in
// the guest, so these calls stand where a hosted program would throw. Part of the nucleus and of every program.
#include <freestanding/library_failures.h>

namespace std {

[[gnu::noreturn]] void __throw_out_of_range_fmt(const char*, ...);

/// string_view::substr and array::at with an index behind the end.
void __throw_out_of_range_fmt(const char*, ...) {
    mica::library_failed("an index lies behind the end of what it is used on");
}

} // namespace std

extern "C" {
[[gnu::noreturn]] void abort() noexcept;
[[noreturn]] void __cxa_pure_virtual();
}

/// expected::value and optional::value without a value, among others.
void abort() noexcept { mica::library_failed("a value was asked of an optional or expected that holds none"); }

void __cxa_pure_virtual() {
    mica::library_failed("a pure virtual function was called while its object was being made or destroyed");
}
