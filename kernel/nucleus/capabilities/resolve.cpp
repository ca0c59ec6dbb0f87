// SPDX-License-Identifier: BSD-2-Clause
// Handles looked up, and what can be wrong with them.
#include <nucleus/capabilities/resolve.h>

namespace mica::capabilities {

const HandleSlot* Resolver::slot(std::uint32_t handle)
{
    const HandleSlot* const slot = m_process.handles.find(static_cast<Handle>(handle & 0xFFFFU));
    if (slot == nullptr && !failed()) {
        m_status = Status::bad_handle;
    }
    return slot;
}

Object* Resolver::find(std::uint32_t handle, ObjectType type, RightBits rights)
{
    const HandleSlot* const found = slot(handle);
    if (found == nullptr) {
        return nullptr;
    }
    Status status = Status::ok;
    if (found->object->type != type) {
        status = Status::wrong_type;
    } else if (found->object->dead) {
        status = Status::peer_died;
    } else if ((found->rights & rights) != rights) {
        status = Status::no_right;
    }
    m_status = failed() ? m_status : status;
    return status == Status::ok ? found->object : nullptr;
}

Thread* refuse(Thread& caller, abi::EndpointRight right)
{
    Resolver resolver{caller};
    (void)resolver.get<Endpoint>(caller.head().handle(), abi::bits(right));
    caller.answer(resolver.status());
    return &caller;
}

} // namespace mica::capabilities
