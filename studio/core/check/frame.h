// SPDX-License-Identifier: GPL-3.0-or-later
// Reads what the guest wrote to port 0xE9: observation frames mixed with free text. See kernel/abi/observation.h.
// Only a frame that verifies under the key of the run is an observation; free text is for display. Used by probe_run.
#pragma once

#include "core/course/value.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace mica::check {

struct Frame {
    enum class Kind { begin, value, mark, end };
    Kind kind = Kind::value;
    quint32 sequence = 0;
    quint64 tick = 0;
    QString name; ///< the probe of begin, the name of value, the label of mark
    Value value;
};

struct FrameStream {
    QList<Frame> frames;   ///< those that verified, in order, up to and including `end`
    QStringList forgeries; ///< one sentence for each line that claims to be a frame and is none
    bool began = false, ended = false;
};

/// What a run must say of itself for its frames to count.
struct RunIdentity {
    QByteArray key; ///< 16 bytes as image::RunConfig::key
    QString probe;
    quint64 seed = 0;
};

/// Total: any bytes give a result. A number that does not fit qint64 becomes a text of its decimal digits.
/// Pre: identity.key has 16 bytes.
FrameStream parseFrames(const QByteArray& stream, const RunIdentity& identity);

} // namespace mica::check
