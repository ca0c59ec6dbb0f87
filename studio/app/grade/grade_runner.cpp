// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/grade/grade_runner.h"

#include "app/shell/open_work.h"
#include "core/grade/result_folder.h"

#include <algorithm>
#include <thread>

namespace mica::app {

namespace {

/// From this share on two students are shown as alike. The report of `mica similar` lists more, with the places.
constexpr int leastAlike = 60;

Likenesses closestIn(const session::CourseAccess& course, const QString& folder, const QString& lab,
                     const Cancellation& cancel) {
    const auto found = std::find_if(course.course.labs.begin(), course.course.labs.end(),
                                    [&lab](const course::Lab& one) { return one.id == lab; });
    return found == course.course.labs.end() ? Likenesses() : session::likenessIn(folder, *found, leastAlike, cancel);
}

} // namespace

/// One job on a thread. What it hears it sends to the GUI thread, as work for the runner.
class GradeRunner::Worker : public session::ClassListener {
public:
    Worker(GradeRunner& runner, Job job) : m_runner(runner) {
        m_thread = std::thread([this, job = std::move(job)] { run(job); });
    }
    ~Worker() override {
        m_cancel.request();
        m_thread.join();
    }
    const Cancellation& cancellation() const { return m_cancel; }
    void cancel() const { m_cancel.request(); }
    GradeRunner& runner() { return m_runner; }

    /// Runs `news` on the GUI thread, unless this worker is gone by then.
    void send(std::function<void()> news) {
        QMetaObject::invokeMethod(
            &m_runner,
            [this, &runner = m_runner, news = std::move(news)] {
                if (runner.m_worker.get() == this) { news(); }
            },
            Qt::QueuedConnection);
    }
    void gradeInto(const QString& folder) { m_folder = folder; }

    void reading() override {
        send([this] { Q_EMIT m_runner.reading(); });
    }
    void noticed(const QString& sentence) override {
        send([this, sentence] { Q_EMIT m_runner.noticed(sentence); });
    }
    void studentsKnown(const intake::ClassIntake& intake) override {
        QStringList students;
        for (const intake::Submission& one : intake.submissions) { students += one.key; }
        send([this, students] { Q_EMIT m_runner.studentsKnown(students); });
    }
    void waiting(const QString& forWhom) override {
        send([this, forWhom] { Q_EMIT m_runner.waiting(forWhom); });
    }
    void studentFinished(const grade::StudentOutcome& outcome) override {
        const exports::ResultView result = session::readStudentResult(m_folder, outcome.student);
        send([this, result, known = outcome.wasKnown] { Q_EMIT m_runner.studentFinished(result, known); });
    }
    void writingReport() override {
        send([this] { Q_EMIT m_runner.writingReport(); });
    }

private:
    void run(const Job& job) {
        GradeRunner& runner = m_runner;
        std::function<void()> last = [] {};
        try {
            job(*this);
        } catch (const Failure& failure) {
            const bool isCancelled = failure.kind() == FailureKind::cancelled;
            last = [&runner, isCancelled, what = sentenceOf(failure), advice = failure.advice()] {
                if (isCancelled) {
                    Q_EMIT runner.cancelled();
                } else {
                    Q_EMIT runner.failed(what, advice);
                }
            };
        } catch (const std::exception& trouble) {
            last = [&runner, what = QString::fromUtf8(trouble.what())] {
                Q_EMIT runner.failed(what, tr("Please report this with what you did before."));
            };
        }
        send([&runner, last] {
            const std::unique_ptr<Worker> keep = std::move(runner.m_worker);
            last();
            if (!runner.isRunning()) { Q_EMIT runner.runningChanged(false); }
        });
    }

    GradeRunner& m_runner;
    QString m_folder; ///< of the results of the class that is graded
    Cancellation m_cancel;
    std::thread m_thread; ///< last: it uses everything above
};

GradeRunner::GradeRunner(QObject* parent) : QObject(parent) {}

GradeRunner::~GradeRunner() = default;

void GradeRunner::begin(Job job) {
    if (isRunning()) { return; }
    m_worker = std::make_unique<Worker>(*this, std::move(job));
    Q_EMIT runningChanged(true);
}

void GradeRunner::lookForSandbox() {
    begin([](Worker& worker) {
        GradeRunner& runner = worker.runner();
        try {
            const SandboxHandle sandbox = process::findSandbox();
            worker.send([&runner, sandbox] {
                runner.m_sandbox = sandbox;
                Q_EMIT runner.sandboxFound(sandbox->name());
            });
        } catch (const Failure& failure) {
            worker.send([&runner, what = sentenceOf(failure), advice = failure.advice()] {
                runner.m_sandbox.reset();
                Q_EMIT runner.sandboxMissing(what, advice);
            });
        }
    });
}

void GradeRunner::grade(const CourseHandle& course, const session::ClassOrder& order) {
    begin([course, order](Worker& worker) {
        GradeRunner& runner = worker.runner();
        const QString folder = grade::ResultFolder(order.out).path();
        worker.gradeInto(folder);
        const session::GradedClass graded = session::gradeSubmissions(order, *course, worker, worker.cancellation());
        QStringList remarks;
        for (const intake::Remark& remark : graded.intake.remarks) {
            remarks += tr("%1: %2", "file and what was seen").arg(remark.file, remark.text);
        }
        worker.send([&runner, remarks] { Q_EMIT runner.graded(remarks); });
        const Likenesses closest = closestIn(*course, folder, course->course.find(order.lab).id, worker.cancellation());
        worker.send([&runner, closest] { Q_EMIT runner.compared(closest); });
    });
}

void GradeRunner::open(const CourseHandle& course, const QString& folder) {
    begin([course, folder](Worker& worker) {
        GradeRunner& runner = worker.runner();
        const QList<exports::ResultView> results = session::readClassResults(folder, worker.cancellation());
        worker.send([&runner, folder, results] { Q_EMIT runner.opened(folder, results); });
        if (!course) { return; }
        const Likenesses closest = closestIn(*course, folder, results.first().labId, worker.cancellation());
        worker.send([&runner, closest] { Q_EMIT runner.compared(closest); });
    });
}

void GradeRunner::write(const session::ExportOrder& order) {
    begin([order](Worker& worker) {
        const session::ExportOutcome outcome = session::exportResults(order, {}, worker.cancellation());
        worker.send([&runner = worker.runner(), outcome] { Q_EMIT runner.written(outcome); });
    });
}

void GradeRunner::cancel() {
    if (m_worker) { m_worker->cancel(); }
}

} // namespace mica::app
