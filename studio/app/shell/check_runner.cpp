// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/check_runner.h"

#include "core/report/result_document.h"

#include <QDateTime>
#include <QDir>

#include <functional>
#include <thread>

namespace mica::app {

struct CheckRunner::Order {
    CourseHandle course;
    session::Target target;
    session::CheckSettings settings;
};

/// One check on a thread of its own. What it hears it sends to the GUI thread, as work for the runner.
class CheckRunner::Worker : public check::Listener {
public:
    using Tools = std::shared_ptr<const check::EngineTools>;

    Worker(CheckRunner& runner, Order order, Tools tools) : m_runner(runner), m_order(std::move(order)) {
        m_thread = std::thread([this, tools = std::move(tools)] { run(tools); });
    }
    ~Worker() override {
        m_cancel.request();
        m_thread.join();
    }
    void cancel() const { m_cancel.request(); }
    const Order& order() const { return m_order; }

    void checksSelected(qsizetype count) override {
        send([this, count] { Q_EMIT m_runner.checksSelected(static_cast<int>(count)); });
    }
    void buildStarted() override {
        send([this] { Q_EMIT m_runner.buildStarted(); });
    }
    void waiting(const QString& forWhat) override {
        send([this, forWhat] { Q_EMIT m_runner.waiting(forWhat); });
    }
    void buildFinished(const build::BuildResult& result) override {
        send([this, result] { Q_EMIT m_runner.buildFinished(result); });
    }
    void checkStarted(const course::Check& check) override {
        send([this, id = check.id] { Q_EMIT m_runner.checkStarted(id); });
    }
    void checkFinished(const check::CheckResult& result) override {
        send([this, result] { Q_EMIT m_runner.checkFinished(result); });
    }

private:
    /// Runs `news` on the GUI thread, unless this worker is gone by then.
    void send(std::function<void()> news) {
        QMetaObject::invokeMethod(
            &m_runner,
            [this, &runner = m_runner, news = std::move(news)] {
                if (runner.m_worker.get() == this) { news(); }
            },
            Qt::QueuedConnection);
    }
    /// The last news: then the worker is done with.
    void end(std::function<void()> news) {
        send([&runner = m_runner, news = std::move(news)] {
            const std::unique_ptr<Worker> keep = std::move(runner.m_worker);
            news();
            runner.ended();
        });
    }
    void run(Tools tools) {
        CheckRunner& runner = m_runner;
        try {
            if (!tools) { tools = std::make_shared<const check::EngineTools>(session::openTools(*m_order.course)); }
            const CheckOutcomePtr outcome = checked(*tools);
            end([&runner, outcome, tools] {
                runner.m_tools = tools;
                runner.m_toolsOf = outcome->course;
                Q_EMIT runner.finished(outcome);
            });
        } catch (const Failure& failure) {
            if (failure.kind() == FailureKind::cancelled) {
                end([&runner] { Q_EMIT runner.cancelled(); });
                return;
            }
            const QString what = failure.where().isEmpty()
                                     ? failure.message()
                                     : QStringLiteral("%1: %2").arg(failure.where(), failure.message());
            end([&runner, what, advice = failure.advice()] { Q_EMIT runner.failed(what, advice); });
        } catch (const std::exception& trouble) {
            end([&runner, what = QString::fromUtf8(trouble.what())] {
                Q_EMIT runner.failed(what, tr("Please report this with what you did before."));
            });
        }
    }
    CheckOutcomePtr checked(const check::EngineTools& tools) {
        auto outcome = std::make_shared<CheckOutcome>();
        outcome->course = m_order.course;
        outcome->target = m_order.target;
        outcome->settings = m_order.settings;
        outcome->result = session::checkTarget(m_order.target, m_order.settings, tools, *this, m_cancel);
        outcome->document = report::resultBytes(
            outcome->result, tools.kit.version,
            {QDir::toNativeSeparators(m_order.target.folder), QDateTime::currentDateTimeUtc().toString(Qt::ISODate)});
        try {
            session::keepResult(m_order.target, m_order.settings, outcome->result, outcome->document);
        } catch (const Failure& failure) { outcome->notKept = failure.text(); } // a full disk takes no verdict away
        return outcome;
    }

    CheckRunner& m_runner;
    Order m_order;
    Cancellation m_cancel;
    std::thread m_thread; ///< last: it uses everything above
};

CheckRunner::CheckRunner(QObject* parent) : QObject(parent) {}

CheckRunner::~CheckRunner() { m_next.reset(); }

void CheckRunner::start(const CourseHandle& course, const session::Target& target,
                        const session::CheckSettings& settings) {
    Order order{course, target, settings};
    if (!m_worker) {
        begin(order);
        return;
    }
    m_next = std::make_unique<Order>(std::move(order));
    m_worker->cancel();
}

void CheckRunner::cancel() {
    m_next.reset();
    if (m_worker) { m_worker->cancel(); }
}

bool CheckRunner::isRunning() const { return m_worker != nullptr; }

void CheckRunner::begin(const Order& order) {
    Q_EMIT started(order.target);
    m_worker = std::make_unique<Worker>(*this, order, order.course == m_toolsOf ? m_tools : nullptr);
}

void CheckRunner::ended() {
    if (const std::unique_ptr<Order> next = std::move(m_next)) { begin(*next); }
}

} // namespace mica::app
