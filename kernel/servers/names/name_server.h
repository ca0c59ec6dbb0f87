// SPDX-License-Identifier: BSD-2-Clause
// The name server: from a name to a handle that carries the badge of who asked. Student part of lab 10:
// name_server.cpp. Served by names.cpp.
//
// A look-up of a name that nobody has published yet waits, so the order in which programs start does not matter.
// Waiting costs the server nothing: the caller is set aside as a Reply token, and the next message is received.
#pragma once

#include <servers/names/name_table.h>

#include <rt/server.h>

namespace mica::names {

class NameServer {
public:
    /// Kit: what this server was started with: endpoints, and who may look up what. They are there again after a
    /// restart.
    void take_over();

    /// A name that is there: its handle (hand_out) for a caller who may look it up, Error::refused for all others. A
    /// name that is not there: the caller is set aside until somebody publishes it, and remembered in m_waiting;
    /// Error::full when that has no room.
    rt::Result<LookUp::Answer> on(rt::Caller caller, const LookUp& request);

    /// Puts it into the table; the error of NameTable::publish is the answer when that refuses. Then everybody who
    /// waits for this name, and nobody else, is answered, and no longer remembered. A caller who has died meanwhile is
    /// in nobody's way.
    rt::Result<Publish::Answer> on(rt::Caller caller, Publish& request);

    /// Kit.
    rt::Result<List::Answer> on(rt::Caller caller, const List& request);

private:
    struct Waiting {
        abi::Badge who = 0;
        Name name;
        rt::Pending<LookUp> pending;
    };

    /// A copy of the endpoint for `who`: rt::client_rights, and the badge `who`, by which its server will know him. A
    /// handle that has a badge already keeps that one: rt::duplicate() refuses a second, and gives a plain copy when it
    /// is asked for none. The answer owns the copy: after it was sent, nothing of it is left here.
    rt::Result<LookUp::Answer> hand_out(abi::Badge who, const rt::Endpoint& endpoint);

    NameTable m_table;
    rt::FixedList<Waiting, 32> m_waiting; ///< in the order of their calls
};

} // namespace mica::names
