// SPDX-License-Identifier: GPL-3.0-or-later
// Twenty checks of the same files, half of them while every core is busy: byte for byte the same document but for `run`. And once
// so for every lab.
#include "qt_printing.h"
#include "workspace_sample.h"

#include <boost/test/unit_test.hpp>

#include <QJsonDocument>

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

using namespace mica::test;

namespace {

constexpr int runs = 20;

/// Keeps every core busy as long as it lives.
class Load {
public:
    Load() {
        for (unsigned core = 0; core < std::max(std::thread::hardware_concurrency(), 2U); ++core) {
            m_threads.emplace_back([this] {
                while (!m_stop.load(std::memory_order_relaxed)) {}
            });
        }
    }
    ~Load() {
        m_stop = true;
        for (std::thread& thread : m_threads) { thread.join(); }
    }

private:
    std::atomic<bool> m_stop = false;
    std::vector<std::thread> m_threads;
};

/// The document without the facts of the run, the only thing that may differ.
QByteArray deterministicPart(const Said& said) {
    QJsonObject object = said.document();
    BOOST_REQUIRE(object.contains(QStringLiteral("run")));
    object.remove(QStringLiteral("run"));
    return QJsonDocument(object).toJson();
}

} // namespace

BOOST_FIXTURE_TEST_CASE(twenty_runs_give_one_document, Surroundings) {
    const QStringList arguments{QStringLiteral("check"),  interruptsLab,
                                QStringLiteral("--from"), QStringLiteral("reference"),
                                QStringLiteral("--json"), QStringLiteral("-")};
    QByteArray first;
    for (int run = 0; run < runs; ++run) {
        std::unique_ptr<Load> load;
        if (run % 2 == 1) { load = std::make_unique<Load>(); }
        const Said said = mica(arguments);
        BOOST_REQUIRE_MESSAGE(said.code == 0, said.err.toStdString());
        const QByteArray document = deterministicPart(said);
        if (run == 0) { first = document; }
        BOOST_TEST((document == first), "run " << run << " differs");
    }
}

BOOST_FIXTURE_TEST_CASE(every_lab_gives_one_document_whatever_else_runs, Surroundings) {
    for (const char* lab : {"boot", "exceptions", "paging", "scheduling", "ipc", "servers"}) {
        const QStringList arguments{QStringLiteral("check"),     QLatin1StringView(lab),   QStringLiteral("--from"),
                                    QStringLiteral("reference"), QStringLiteral("--json"), QStringLiteral("-")};
        const Said quiet = mica(arguments);
        const Load load;
        const Said busy = mica(arguments);
        BOOST_TEST(quiet.code == 0, lab << ": " << quiet.err.toStdString());
        BOOST_TEST((deterministicPart(quiet) == deterministicPart(busy)), lab << " differs from one run to the next");
    }
}
