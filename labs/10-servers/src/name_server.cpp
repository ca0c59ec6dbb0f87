// SPDX-License-Identifier: BSD-2-Clause
// Look-ups, some of which must wait, and publications, which end the wait. Part of lab 10; the contract is in
// servers/names/name_server.h.
#include <servers/names/name_server.h>

namespace mica::names {

rt::Result<LookUp::Answer> NameServer::hand_out(abi::Badge who, const rt::Endpoint& endpoint) {
    // student: begin(name-service)
    // TODO(name-service): A copy of the handle for who asked, with his badge where that can be. Who owns the copy once
    //     it is in the answer, and who closes it?
    return rt::fail(rt::Error::not_found);
    // student: end
}

rt::Result<LookUp::Answer> NameServer::on(rt::Caller caller, const LookUp& request) {
    // student: begin(name-service)
    // TODO(name-service): Is the name there, and may the caller have it? Else keep the caller waiting, without waiting
    //     yourself: set_aside() in rt/server.h.
    return rt::fail(rt::Error::not_found);
    // student: end
}

rt::Result<Publish::Answer> NameServer::on(rt::Caller caller, Publish& request) {
    // student: begin(name-service)
    // TODO(name-service): Into the table with it. Who has been waiting for just this? Whose badge belongs into his
    //     handle? What does removing somebody from a list do to the places of the others?
    return rt::fail(rt::Error::full);
    // student: end
}

} // namespace mica::names
