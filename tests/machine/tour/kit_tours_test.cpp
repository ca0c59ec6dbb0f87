// SPDX-License-Identifier: GPL-3.0-or-later
// Plays every tour of the kit on the real machine: each directive is carried out, each claim of the text holds, and a way back shows the
// same machine. With MICA_TELL set, what is seen at each step is printed, for who writes a tour.
#include "qt_printing.h"
#include "real_kit.h"

#include "core/debug/stop_record.h"
#include "core/tour/tour_boot.h"
#include "core/tour/tour_play.h"
#include "core/tour/tour_reader.h"

#include <boost/test/unit_test.hpp>

#include <QFileInfo>
#include <QTemporaryDir>

#include <iostream>

using namespace mica;
using mica::test::tools;

namespace {

using namespace Qt::Literals::StringLiterals;

tour::Tour readGoodTour(const QString& path) {
    QList<course::Problem> problems;
    tour::Tour tour = tour::readTour(path, problems);
    for (const course::Problem& problem : std::as_const(problems)) { BOOST_ERROR(problem.text().toStdString()); }
    return tour;
}

/// All that must be equal when the same moment is reached another way.
QByteArray contentOf(const debug::Stop& stop) {
    debug::StopState state = *stop;
    state.cause = debug::StopCause::reached;
    state.sentence.clear();
    return debug::encodeStop(state);
}

void tell(const tour::Step& step, const tour::Played& played) {
    if (!qEnvironmentVariableIsSet("MICA_TELL")) { return; }
    const debug::StopState& stop = *played.stop;
    std::cout << "== " << step.title.toStdString() << "\n   tick " << stop.tick << " " << stop.sentence.toStdString()
              << "\n";
    for (const debug::CallFrame& call : stop.calls) {
        std::cout << "   " << call.function.toStdString() << "+" << call.offset << " " << call.file.toStdString() << ":"
                  << call.line << "\n";
    }
    for (const machine::ThreadState& thread : stop.system ? stop.system->threads : QList<machine::ThreadState>{}) {
        std::cout << "   " << stop.system->nameOf(thread.address).toStdString() << " " << thread.priority << "/"
                  << thread.effective << ": " << stop.system->activityOf(thread).toStdString() << "\n";
    }
    for (const tour::Remark& remark : played.remarks) {
        std::cout << "   !! " << remark.line << ": " << remark.text.toStdString() << "\n";
    }
    std::cout.flush();
}

/// One session for all steps of one boot.
struct Playing {
    QTemporaryDir folder;
    debug::Requests requests;
    std::unique_ptr<debug::DebugSession> session;

    void boot(const tour::Boot& boot) {
        session.reset();
        session = std::make_unique<debug::DebugSession>(tour::bootOf(boot, tools(), folder.path(), {}), requests,
                                                        debug::RunNews{});
        session->start();
    }
};

constexpr quint64 asleep = 10; // ticks

void play(const tour::Tour& tour) {
    Playing playing;
    debug::Stop first;
    for (const tour::Step& step : tour.steps) {
        if (step.boot) {
            playing.boot(*step.boot);
            first.reset();
        }
        QList<tour::Remark> remarks;
        tour::carryOut(*playing.session, step, remarks);
        const tour::Played played = tour::look(*playing.session, step, remarks);
        tell(step, played);
        const std::string where = tour.path.toStdString() + ", step \"" + step.title.toStdString() + "\"";
        for (const tour::Remark& remark : played.remarks) {
            BOOST_ERROR(where << ", line " << remark.line << ": " << remark.text.toStdString());
        }
        BOOST_TEST(!step.claims.isEmpty(), where << " claims nothing that could be tried");
        BOOST_TEST(played.claimsHeld == step.claims.size(), where);
        if (!first) { first = played.stop; }
    }
    const debug::Stop again = playing.session->goTo(first->tick);
    // A processor that slept wakes at one of two ticks, ten apart: Bochs lets the time of a halted processor pass in tens.
    BOOST_TEST(again->tick + asleep >= first->tick, tour.path.toStdString());
    BOOST_TEST(again->tick <= first->tick + asleep, tour.path.toStdString());
    if (tour.steps.first().boot->check.isEmpty()) { return; }
    BOOST_TEST((contentOf(again) == contentOf(first)), tour.path.toStdString()
                                                           << ": the way back shows another machine");
}

} // namespace

BOOST_AUTO_TEST_SUITE(kit_tours)

BOOST_AUTO_TEST_CASE(the_kit_has_the_five_tours) { BOOST_TEST(tour::toursOf(tools().kit).size() >= 5); }

BOOST_AUTO_TEST_CASE(every_tour_goes_as_it_says) {
    const QString only = qEnvironmentVariable("MICA_TOUR");
    for (const QString& path : tour::toursOf(tools().kit)) {
        if (!only.isEmpty() && !QFileInfo(path).fileName().contains(only)) { continue; }
        play(readGoodTour(path));
    }
}

BOOST_AUTO_TEST_SUITE_END()
