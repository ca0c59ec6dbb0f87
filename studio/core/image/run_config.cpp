// SPDX-License-Identifier: GPL-3.0-or-later
// Writes run.conf, by which a boot knows its probe, seed and secret key. The layout is kernel/abi/run_config.h's.
#include "core/image/boot_disk.h"

#include "core/failure.h"

#include "abi/run_config.h"

namespace mica::image {

namespace {

constexpr qsizetype keySize = 16;

bool isProbeName(const QString& name) {
    for (const QChar c : name) {
        const bool letter = (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
        if (!letter && !(c >= u'0' && c <= u'9') && c != u'_' && c != u'-') { return false; }
    }
    return name.size() <= 64;
}

} // namespace

QByteArray makeRunConfig(const RunConfig& config) {
    if (!isProbeName(config.probe)) {
        throw Failure(
            FailureKind::harness,
            QStringLiteral("\"%1\" cannot name a probe: up to 64 letters, digits, _ and -").arg(config.probe));
    }
    const bool keyless = config.probe.isEmpty() && config.key.isEmpty();
    if (!keyless && config.key.size() != keySize) {
        throw Failure(FailureKind::harness,
                      QStringLiteral("the key of a run is %1 bytes long, not 16").arg(config.key.size()));
    }
    QByteArray text = "probe=" + config.probe.toLatin1() +
                      "\nseed=" + QByteArray::number(config.seed, 16).rightJustified(16, '0') +
                      "\nkey=" + (keyless ? QByteArray(keySize, '\0') : config.key).toHex() + '\n';
    return text.leftJustified(static_cast<qsizetype>(abi::run_config_size), '\n');
}

} // namespace mica::image
