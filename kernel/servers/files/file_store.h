// SPDX-License-Identifier: BSD-2-Clause
// The files of the RAM file service and their bytes. Used by the file server. Pure: it has the heap, and nothing else.
#pragma once

#include <rt/fixed_list.h>
#include <rt/protocols/files.h>
#include <rt/protocols/stream.h>

#include <cstdint>
#include <string_view>

namespace mica::files {

/// Bytes in blocks of 512, as many as are needed.
class Contents {
public:
    static constexpr std::size_t block_bytes = 512;
    static constexpr std::size_t block_limit = 256; ///< 128 KiB a file

    Contents() = default;
    Contents(const Contents&) = delete;
    Contents& operator=(const Contents&) = delete;
    ~Contents() { clear(); }

    std::uint32_t size() const { return m_size; }
    /// All of it or nothing; false: the file would be too long, or there is no memory.
    bool append(std::string_view bytes);
    /// What there is from `offset` on, at most `count` bytes; nothing behind the end.
    stream::Bytes read(std::uint32_t offset, std::uint32_t count) const;
    void clear();

private:
    struct Block {
        char bytes[block_bytes];
    };
    Block* m_blocks[block_limit] = {};
    std::uint32_t m_size = 0;
};

/// A file lives as long as it has a name or is open.
struct File {
    Name name; ///< empty: removed
    Contents contents;
    std::uint32_t opened = 0;
};

class FileStore {
public:
    static constexpr std::size_t file_limit = 64;

    FileStore() = default;
    FileStore(const FileStore&) = delete;
    FileStore& operator=(const FileStore&) = delete;
    ~FileStore();

    /// The file for that way of opening it, counted as opened once more. Errors: not_found, bad_argument (no name),
    /// full, no_memory.
    rt::Result<File*> open(std::string_view name, Mode mode);
    void close(File& file);
    rt::Done remove(std::string_view name);
    /// The file in that place; nullptr behind the last.
    const File* at(std::size_t place) const;

private:
    File* find(std::string_view name);
    void forget_if_unused(File& file);

    rt::FixedList<File*, file_limit> m_files;
};

} // namespace mica::files
