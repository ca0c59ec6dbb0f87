// SPDX-License-Identifier: BSD-2-Clause
// From a handle to the object it names, if it may. Every call begins here.
#pragma once

#include <nucleus/ipc/endpoint.h>
#include <nucleus/processes/process.h>

#include <bit>

namespace mica::capabilities {

/// Looks up the handles of one call. The first thing that is wrong stays: look up all, then ask once.
class Resolver {
public:
    explicit Resolver(Thread& caller) : m_process{*caller.process} {}

    /// The slot of a handle to a living T with all of `rights`, or null. Handle 0 is the caller's own process, where a process is meant.
    template <typename T> T* get(std::uint32_t handle, RightBits rights)
    {
        if constexpr (std::is_same_v<T, Process>) {
            if (handle == 0) {
                return &m_process;
            }
        }
        return reinterpret_cast<T*>(find(handle, T::object_type, rights));
    }

    /// A handle of any kind.
    const HandleSlot* slot(std::uint32_t handle);

    [[nodiscard]] bool failed() const { return m_status != Status::ok; }
    [[nodiscard]] Status status() const { return m_status; }

private:
    Object* find(std::uint32_t handle, ObjectType type, RightBits rights);

    Process& m_process;
    Status m_status = Status::ok;
};

/// The slot of the endpoint that the head names, or null: the way of the IPC calls, inlined, without a word on what is wrong.
inline const HandleSlot* endpoint_of(const Thread& caller, abi::Head head, abi::EndpointRight right)
{
    const std::span<HandleSlot> slots = caller.process->handles.slots();
    if (head.handle() >= slots.size()) {
        return nullptr;
    }
    const HandleSlot& slot = slots[head.handle()];
    const bool fits =
        slot.object != nullptr && slot.object->is_living(ObjectType::endpoint) && (slot.rights & abi::bits(right)) != 0;
    return fits ? &slot : nullptr;
}

/// Tells the caller why endpoint_of() had nothing for it. It goes on.
Thread* refuse(Thread& caller, abi::EndpointRight right);

} // namespace mica::capabilities
