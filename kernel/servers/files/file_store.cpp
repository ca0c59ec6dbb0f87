// SPDX-License-Identifier: BSD-2-Clause
// Blocks of bytes, and the table of files.
#include <servers/files/file_store.h>

#include <algorithm>
#include <new>

namespace mica::files {

bool Contents::append(std::string_view bytes) {
    const std::size_t first_new = (m_size + block_bytes - 1) / block_bytes;
    const std::size_t needed = (m_size + bytes.size() + block_bytes - 1) / block_bytes;
    if (needed > block_limit) { return false; }
    for (std::size_t i = first_new; i < needed; ++i) {
        m_blocks[i] = new (std::nothrow) Block;
        if (m_blocks[i] == nullptr) {
            for (; i-- > first_new;) { delete m_blocks[i]; }
            return false;
        }
    }
    for (const char byte : bytes) {
        m_blocks[m_size / block_bytes]->bytes[m_size % block_bytes] = byte;
        ++m_size;
    }
    return true;
}

stream::Bytes Contents::read(std::uint32_t offset, std::uint32_t count) const {
    stream::Bytes bytes;
    const std::uint32_t there = offset < m_size ? m_size - offset : 0;
    count = std::min({count, there, static_cast<std::uint32_t>(stream::at_once)});
    for (const std::uint32_t end = offset + count; offset < end; ++offset) {
        bytes.append(m_blocks[offset / block_bytes]->bytes[offset % block_bytes]);
    }
    return bytes;
}

void Contents::clear() {
    for (std::size_t i = 0; i * block_bytes < m_size; ++i) { delete m_blocks[i]; }
    m_size = 0;
}

FileStore::~FileStore() {
    for (File* const file : m_files) { delete file; }
}

rt::Result<File*> FileStore::open(std::string_view name, Mode mode) {
    if (name.empty()) { return rt::fail(rt::Error::bad_argument); }
    File* file = find(name);
    if (file == nullptr && mode == Mode::read) { return rt::fail(rt::Error::not_found); }
    if (file == nullptr) {
        if (m_files.full()) { return rt::fail(rt::Error::full); }
        file = new (std::nothrow) File;
        if (file == nullptr) { return rt::fail(rt::Error::no_memory); }
        file->name = name;
        m_files.add(file);
    }
    if (mode == Mode::replace) { file->contents.clear(); }
    ++file->opened;
    return file;
}

void FileStore::close(File& file) {
    --file.opened;
    forget_if_unused(file);
}

rt::Done FileStore::remove(std::string_view name) {
    File* const file = find(name);
    if (file == nullptr) { return rt::fail(rt::Error::not_found); }
    file->name.clear();
    forget_if_unused(*file);
    return {};
}

File* FileStore::find(std::string_view name) {
    for (File* const file : m_files) {
        if (!file->name.empty() && file->name == name) { return file; }
    }
    return nullptr;
}

const File* FileStore::at(std::size_t place) const {
    for (const File* const file : m_files) {
        if (!file->name.empty() && place-- == 0) { return file; }
    }
    return nullptr;
}

void FileStore::forget_if_unused(File& file) {
    if (file.opened > 0 || !file.name.empty()) { return; }
    for (std::size_t i = 0; i < m_files.size(); ++i) {
        if (m_files[i] == &file) {
            m_files.remove(i);
            break;
        }
    }
    delete &file;
}

} // namespace mica::files
