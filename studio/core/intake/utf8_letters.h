// SPDX-License-Identifier: GPL-3.0-or-later
// libarchive turns names into the letters of the thread's locale, and loses those that it does not have. Used by archive_walk and
// core/grade's zip_writer.
#pragma once

#include <memory>

namespace mica::intake {

/// While it lives, the letters of this thread are UTF-8, whatever the user's locale is.
class Utf8Letters {
public:
    Utf8Letters();
    ~Utf8Letters();
    Utf8Letters(const Utf8Letters&) = delete;
    Utf8Letters& operator=(const Utf8Letters&) = delete;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace mica::intake
