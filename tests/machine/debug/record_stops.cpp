// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the recordings in tests/data/stops anew: record_stops FOLDER [NAME…]. Run by hand when StopState or the kernel has changed.
#include "recorded_scenes.h"

#include "core/debug/stop_record.h"

#include <QCoreApplication>

#include <cstdio>

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    QStringList names = QCoreApplication::arguments().mid(1);
    if (names.isEmpty()) {
        std::fputs("usage: record_stops FOLDER [NAME…]\n", stderr);
        return 2;
    }
    const QString folder = names.takeFirst();
    int failed = 0;
    for (const mica::test::Scene& scene : mica::test::scenes()) {
        if (!names.isEmpty() && !names.contains(scene.name)) { continue; }
        try {
            const mica::debug::StopState state = scene.play();
            mica::debug::saveStop(state, folder + u'/' + scene.name + QStringLiteral(".cbor"));
            std::printf("%s: tick %llu, %s\n", qPrintable(scene.name), state.tick,
                        qPrintable(state.calls.value(0).function));
        } catch (const std::exception& failure) {
            std::fprintf(stderr, "%s: %s\n", qPrintable(scene.name), failure.what());
            failed = 1;
        }
    }
    return failed;
}
