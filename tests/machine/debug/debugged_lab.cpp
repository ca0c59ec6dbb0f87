// SPDX-License-Identifier: GPL-3.0-or-later
#include "debugged_lab.h"

#include "core/course/solution.h"
#include "core/debug/stop_record.h"

#include <boost/test/unit_test.hpp>

namespace mica::test {

using namespace Qt::Literals::StringLiterals;

DebuggedLab::DebuggedLab(const QByteArray& code) {
    const course::Lab& lab = tools().course.find(u"interrupts"_s);
    build::BuildRequest request;
    request.lab = &lab;
    request.sources = course::readSources(lab, *tools().kit.solutions + u'/' + lab.directory + u"/src"_s);
    QByteArray& timer = request.sources[u"pit.cpp"_s];
    const QByteArray fence = "    // student: begin(timer)\n";
    const qsizetype second = timer.indexOf(fence, timer.indexOf(fence) + 1);
    BOOST_REQUIRE(second > 0);
    if (!code.isEmpty()) { timer.insert(second + fence.size(), code + '\n'); }
    timerSource = timer;
    request.workDir = folder.filePath(u"work"_s);
    request.originName = u"test"_s;
    const build::BuildResult built = build::build(request, tools().kit, tools().toolchain, {});
    BOOST_REQUIRE((built.status == build::BuildStatus::ok));
    auto kernel = std::make_shared<const check::LinkedKernel>(built.elfPath, tools().kit);
    session =
        std::make_unique<debug::DebugSession>(debug::bootOfCheck(*lab.findCheck(u"timer-fires"_s), lab.seed,
                                                                 std::move(kernel), tools(), folder.filePath(u"run"_s)),
                                              requests, news());
}

debug::RunNews DebuggedLab::news() {
    return {[this] { written.clear(); },
            [this](const QByteArray& text) {
                written += text;
                if (!pauseWhen.isEmpty() && written.contains(pauseWhen)) { requests.pause(); }
            },
            [this](quint64 tick) {
                if (pauseAfter != 0 && tick >= pauseAfter) { requests.pause(); }
            }};
}

int DebuggedLab::lineOf(const QByteArray& text) const {
    BOOST_REQUIRE(timerSource.count(text) == 1);
    return 1 + static_cast<int>(timerSource.left(timerSource.indexOf(text)).count('\n'));
}

QByteArray contentOf(const debug::Stop& stop) {
    debug::StopState state = *stop;
    state.cause = debug::StopCause::reached;
    state.sentence.clear();
    return debug::encodeStop(state);
}

} // namespace mica::test
