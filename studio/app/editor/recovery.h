// SPDX-License-Identifier: GPL-3.0-or-later
// Unsaved text, kept beside the workspace while somebody types, so that a crash or a power cut takes at most a second of work.
#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

namespace mica::app {

/// The recovery file of one source file. It exists exactly while there is text that was not saved.
class Recovery {
public:
    /// `folder`: where recovery files lie, "<workspace>/.mica/recovery"; made when needed. Empty: nothing is kept.
    Recovery(const QString& folder, const QString& sourcePath);

    struct Kept {
        QString text;
        QDateTime when;
    };
    /// What an earlier program left behind; nothing when there is none or it is damaged.
    std::optional<Kept> kept() const;
    /// Replaces the file at once or not at all. False: it could not be written.
    bool keep(const QString& text) const;
    void discard() const;

    const QString& path() const { return m_path; }

private:
    QString m_source, m_path;
};

} // namespace mica::app
