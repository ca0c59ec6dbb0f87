// SPDX-License-Identifier: GPL-3.0-or-later
// A flag by which the user's Cancel reaches work that waits. Shared by copies; safe to set from any thread.
#pragma once

#include <atomic>
#include <memory>

namespace mica {

class Cancellation {
public:
    void request() const { m_flag->store(true, std::memory_order_relaxed); }
    bool requested() const { return m_flag->load(std::memory_order_relaxed); }

    /// Throws Failure(cancelled) once request() was called.
    void throwIfRequested() const;

private:
    std::shared_ptr<std::atomic<bool>> m_flag = std::make_shared<std::atomic<bool>>(false);
};

} // namespace mica
