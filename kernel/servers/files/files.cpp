// SPDX-License-Identifier: BSD-2-Clause
// The file server: RAM files to read and write, and the boot bundle below "boot/" to read. An open file is an endpoint
// handle whose badge says which.
#include <servers/files/file_store.h>

#include <rt/bundle.h>
#include <rt/server.h>

namespace mica::files {
namespace {

constexpr std::size_t open_limit = 64;
/// Badges of open files: above those of all programs; a new one each time, so that a handle to a closed file names
/// nothing.
constexpr std::uint32_t first_open_badge = 0x4000, open_badges = 0x4000;
constexpr std::string_view bundle_folder = "boot/";

struct OpenFile {
    std::uint32_t badge = 0; ///< 0: this row is free
    bool writable = false;
    std::uint32_t offset = 0;
    File* file = nullptr;                 ///< nullptr: of the bundle
    std::span<const std::byte> read_only; ///< then its bytes
};

class FileServer {
public:
    FileServer(const rt::Endpoint& endpoint, rt::Bundle bundle) : m_endpoint{endpoint}, m_bundle{bundle} {}

    rt::Result<Open::Answer> on(rt::Caller caller, const Open& request);
    rt::Result<Remove::Answer> on(rt::Caller caller, const Remove& request);
    rt::Result<List::Answer> on(rt::Caller caller, const List& request);
    rt::Result<stream::Read::Answer> on(rt::Caller caller, const stream::Read& request);
    rt::Result<stream::Write::Answer> on(rt::Caller caller, const stream::Write& request);
    rt::Result<stream::Close::Answer> on(rt::Caller caller, const stream::Close& request);

private:
    OpenFile* open_file(abi::Badge badge);
    rt::Result<OpenFile> find(const Open& request);

    const rt::Endpoint& m_endpoint;
    rt::Bundle m_bundle;
    FileStore m_store;
    std::array<OpenFile, open_limit> m_open{};
    std::uint32_t m_opened = 0;
};

rt::Result<OpenFile> FileServer::find(const Open& request) {
    const std::string_view name = request.name;
    if (!name.starts_with(bundle_folder)) {
        const auto file = m_store.open(name, request.mode);
        return file ? rt::Result<OpenFile>{OpenFile{0, request.mode != Mode::read, 0, *file, {}}}
                    : rt::fail(file.error());
    }
    if (request.mode != Mode::read) { return rt::fail(rt::Error::refused); }
    const auto file = m_bundle.find(name.substr(bundle_folder.size()));
    return file ? rt::Result<OpenFile>{OpenFile{0, false, 0, nullptr, file->data}} : rt::fail(file.error());
}

rt::Result<Open::Answer> FileServer::on(rt::Caller, const Open& request) {
    auto* const slot = std::find_if(m_open.begin(), m_open.end(), [](const OpenFile& file) { return file.badge == 0; });
    if (slot == m_open.end()) { return rt::fail(rt::Error::full); }
    const std::uint32_t badge = first_open_badge + m_opened++ % open_badges;
    auto handle =
        rt::duplicate(m_endpoint, rt::rights(abi::EndpointRight::call, abi::Right::duplicate, abi::Right::grant),
                      static_cast<abi::Badge>(badge));
    const auto file = handle ? find(request) : rt::fail(handle.error());
    if (!file) { return rt::fail(file.error()); }
    *slot = *file;
    slot->badge = badge;
    return Open::Answer{rt::Passed::give(std::move(*handle))};
}

rt::Result<Remove::Answer> FileServer::on(rt::Caller, const Remove& request) {
    const rt::Done done = m_store.remove(request.name);
    return done ? rt::Result<Remove::Answer>{Remove::Answer{}} : rt::fail(done.error());
}

/// RAM files first, then the bundle.
rt::Result<List::Answer> FileServer::on(rt::Caller, const List& request) {
    std::uint32_t place = request.place;
    for (std::size_t i = 0; const File* const file = m_store.at(i); ++i) {
        if (place-- == 0) { return List::Answer{file->name, file->contents.size()}; }
    }
    const auto file = m_bundle.at(place);
    if (!file) { return rt::fail(file.error()); }
    Name name{bundle_folder};
    name.append(file->name);
    return List::Answer{name, static_cast<std::uint32_t>(file->data.size())};
}

OpenFile* FileServer::open_file(abi::Badge badge) {
    const auto file =
        std::find_if(m_open.begin(), m_open.end(), [badge](const OpenFile& f) { return f.badge == badge; });
    return badge != 0 && file != m_open.end() ? &*file : nullptr;
}

rt::Result<stream::Read::Answer> FileServer::on(rt::Caller caller, const stream::Read& request) {
    OpenFile* const open = open_file(caller.badge);
    if (open == nullptr || open->writable) { return rt::fail(open == nullptr ? rt::Error::ended : rt::Error::refused); }
    stream::Read::Answer answer;
    if (open->file != nullptr) {
        answer.bytes = open->file->contents.read(open->offset, request.count);
    } else if (open->offset < open->read_only.size()) {
        const auto* const text = reinterpret_cast<const char*>(open->read_only.data());
        const std::size_t count =
            std::min({open->read_only.size() - open->offset, std::size_t{request.count}, stream::at_once});
        answer.bytes.append(std::string_view{text + open->offset, count});
    }
    open->offset += static_cast<std::uint32_t>(answer.bytes.size());
    return answer;
}

rt::Result<stream::Write::Answer> FileServer::on(rt::Caller caller, const stream::Write& request) {
    OpenFile* const open = open_file(caller.badge);
    if (open == nullptr || !open->writable) {
        return rt::fail(open == nullptr ? rt::Error::ended : rt::Error::refused);
    }
    return open->file->contents.append(request.bytes) ? rt::Result<stream::Write::Answer>{stream::Write::Answer{}}
                                                      : rt::fail(rt::Error::full);
}

rt::Result<stream::Close::Answer> FileServer::on(rt::Caller caller, const stream::Close&) {
    OpenFile* const open = open_file(caller.badge);
    if (open == nullptr) { return rt::fail(rt::Error::ended); }
    if (open->file != nullptr) { m_store.close(*open->file); }
    *open = {};
    return stream::Close::Answer{};
}

} // namespace
} // namespace mica::files

int program() {
    using namespace mica;
    const auto endpoint = rt::take_handle<rt::Endpoint>("endpoint");
    files::FileServer server{endpoint, rt::required(rt::open_given_bundle(), "boot bundle")};
    rt::serve<files::Protocol, stream::Protocol>(endpoint, server);
}
