// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/similar/comparison.h"

#include <QHash>

#include <algorithm>

namespace mica::similar {

namespace {

constexpr qsizetype leastClass = 10;

struct Place {
    QString file;
    Fingerprint print;
};

/// The fingerprints of one student's work, less what is given; each hash once.
using Prints = QMap<quint64, Place>;

Prints printsOf(const course::Sources& sources, const QSet<quint64>& given) {
    Prints prints;
    for (auto file = sources.cbegin(); file != sources.cend(); ++file) {
        for (const Fingerprint& print : fingerprintsOf(tokensOf(file.value()))) {
            if (!given.contains(print.hash) && !prints.contains(print.hash)) {
                prints.insert(print.hash, {file.key(), print});
            }
        }
    }
    return prints;
}

void dropCommon(QList<Prints>& all, int commonPercent) {
    if (all.size() < leastClass) { return; }
    QHash<quint64, qsizetype> counts;
    for (const Prints& prints : all) {
        for (const quint64 hash : prints.keys()) { ++counts[hash]; }
    }
    for (Prints& prints : all) {
        for (const quint64 hash : prints.keys()) {
            if (counts.value(hash) * 100 > all.size() * commonPercent) { prints.remove(hash); }
        }
    }
}

/// Regions that touch or overlap on both sides become one.
QList<Region> merged(QList<Region> regions) {
    std::sort(regions.begin(), regions.end(), [](const Region& a, const Region& b) {
        return std::tie(a.leftFile, a.rightFile, a.leftFirst, a.rightFirst) <
               std::tie(b.leftFile, b.rightFile, b.leftFirst, b.rightFirst);
    });
    QList<Region> result;
    for (const Region& region : regions) {
        if (!result.isEmpty()) {
            Region& last = result.last();
            const bool touches = last.leftFile == region.leftFile && last.rightFile == region.rightFile &&
                                 region.leftFirst <= last.leftLast + 1 && region.rightFirst <= last.rightLast + 1 &&
                                 region.rightLast + 1 >= last.rightFirst;
            if (touches) {
                last.leftLast = std::max(last.leftLast, region.leftLast);
                last.rightFirst = std::min(last.rightFirst, region.rightFirst);
                last.rightLast = std::max(last.rightLast, region.rightLast);
                continue;
            }
        }
        result += region;
    }
    return result;
}

Pair pairOf(const QList<Prints>& all, qsizetype left, qsizetype right) {
    Pair pair{left, right, 0, 0, {}};
    QList<Region> regions;
    for (auto own = all[left].cbegin(); own != all[left].cend(); ++own) {
        const auto other = all[right].constFind(own.key());
        if (other != all[right].cend()) {
            ++pair.shared;
            const Fingerprint &a = own.value().print, &b = other.value().print;
            regions += Region{own.value().file, other.value().file, a.firstLine, a.lastLine, b.firstLine, b.lastLine};
        }
    }
    const qsizetype smaller = std::min(all[left].size(), all[right].size());
    pair.percent = smaller == 0 ? 0 : static_cast<int>(100 * pair.shared / smaller);
    pair.regions = merged(regions);
    return pair;
}

/// How many fingerprints each two students share, by index; only those who share any.
QHash<quint64, int> sharedCounts(const QList<Prints>& all) {
    QHash<quint64, QList<qsizetype>> owners;
    for (qsizetype i = 0; i < all.size(); ++i) {
        for (const quint64 hash : all[i].keys()) { owners[hash] += i; }
    }
    QHash<quint64, int> counts;
    for (const QList<qsizetype>& list : std::as_const(owners)) {
        for (qsizetype a = 0; a < list.size(); ++a) {
            for (qsizetype b = a + 1; b < list.size(); ++b) {
                ++counts[static_cast<quint64>(list[a]) << 32 | static_cast<quint64>(list[b])];
            }
        }
    }
    return counts;
}

} // namespace

QList<Pair> compareAll(const QList<Work>& works, const course::Sources& skeleton, const ComparisonRules& rules) {
    QSet<quint64> given;
    for (const QByteArray& source : skeleton) { given.unite(allRunsOf(tokensOf(source))); }
    QList<Prints> all;
    for (const Work& work : works) { all += printsOf(work.sources, given); }
    dropCommon(all, rules.commonPercent);
    QList<Pair> pairs;
    const QHash<quint64, int> counts = sharedCounts(all);
    for (auto count = counts.cbegin(); count != counts.cend(); ++count) {
        const auto left = static_cast<qsizetype>(count.key() >> 32),
                   right = static_cast<qsizetype>(count.key() & 0xffffffff);
        if (100 * count.value() >= rules.leastPercent * std::min(all[left].size(), all[right].size())) {
            pairs += Pair{left,
                          right,
                          count.value(),
                          static_cast<int>(100 * count.value() / std::min(all[left].size(), all[right].size())),
                          {}};
        }
    }
    std::sort(pairs.begin(), pairs.end(), [](const Pair& a, const Pair& b) {
        return std::tie(b.percent, b.shared, a.left, a.right) < std::tie(a.percent, a.shared, b.left, b.right);
    });
    pairs = pairs.mid(0, rules.most);
    for (Pair& pair : pairs) { pair = pairOf(all, pair.left, pair.right); }
    return pairs;
}

} // namespace mica::similar
