// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/similar/fingerprints.h"

namespace mica::similar {

namespace {

QList<Fingerprint> runsOf(const QList<Token>& tokens) {
    QList<Fingerprint> runs;
    for (qsizetype first = 0; first + runLength <= tokens.size(); ++first) {
        quint64 hash = 14695981039346656037ull; // FNV-1a over words
        for (qsizetype i = first; i < first + runLength; ++i) { hash = (hash ^ tokens[i].word) * 1099511628211ull; }
        hash ^= hash >> 29; // the low bits of FNV alone would prefer some words
        runs += Fingerprint{hash, tokens[first].line, tokens[first + runLength - 1].line};
    }
    return runs;
}

} // namespace

QList<Fingerprint> fingerprintsOf(const QList<Token>& tokens) {
    const QList<Fingerprint> runs = runsOf(tokens);
    QList<Fingerprint> kept;
    qsizetype last = -1;
    const qsizetype window = std::min(windowLength, runs.size());
    for (qsizetype first = 0; window > 0 && first + window <= runs.size(); ++first) {
        qsizetype least = first;
        for (qsizetype i = first; i < first + window; ++i) {
            least = runs[i].hash <= runs[least].hash ? i : least; // of equals the last
        }
        if (least != last) {
            kept += runs[least];
            last = least;
        }
    }
    return kept;
}

QSet<quint64> allRunsOf(const QList<Token>& tokens) {
    QSet<quint64> hashes;
    for (const Fingerprint& run : runsOf(tokens)) { hashes.insert(run.hash); }
    return hashes;
}

} // namespace mica::similar
