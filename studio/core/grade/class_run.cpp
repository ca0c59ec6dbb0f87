// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grade/class_run.h"

#include "core/export/results_csv.h"
#include "core/grade/class_document.h"
#include "core/grade/grading_key.h"
#include "core/grade/hidden_verdict.h"
#include "core/grade/result_ledger.h"
#include "core/report/result_document.h"

#include <QDir>
#include <QElapsedTimer>

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <set>
#include <thread>
#include <vector>

namespace mica::grade {

namespace {

constexpr qint64 csvMilliseconds = 2000; ///< results.csv is written anew at most this often, and at the end

/// What hidden variants decide, for the key of a verdict.
QByteArray rulesOf(const QList<course::HiddenVariant>& hidden) {
    QByteArray rules;
    for (const course::HiddenVariant& variant : hidden) {
        rules += variant.name.toUtf8() + ' ' + QByteArray::number(variant.seed) + ' ' +
                 variant.checks.join(u',').toUtf8() + '\n';
    }
    return rules;
}

check::EngineTools confinedTools(check::EngineTools tools, const process::Sandbox* sandbox) {
    tools.bochs.sandbox = sandbox;
    return tools;
}

class Grading {
public:
    Grading(const ClassRun& run, const ResultFolder& folder, const check::EngineTools& tools,
            const OutcomeListener& listener, const Cancellation& cancel)
        : m_run(run), m_folder(folder), m_tools(confinedTools(tools, run.sandbox)), m_listener(listener),
          m_cancel(cancel), m_keys(tools, *run.lab, run.seed, run.micaVersion, rulesOf(run.hidden)),
          m_ledger(folder.statePath(QStringLiteral("ledger"))) {
        for (const course::Check& check : run.lab->checks) { m_checkIds += check.fullId; }
        m_rows.resize(students().size());
        m_outcomes.resize(students().size());
    }

    QList<StudentOutcome> grade() {
        QStringList keys;
        for (const intake::Submission& one : students()) { keys += one.key; }
        m_folder.removeOthers(keys);
        m_sinceCsv.start();
        {
            std::vector<std::jthread> threads;
            const int count = std::clamp(m_run.workers, 1, std::max(1, static_cast<int>(students().size())));
            threads.reserve(static_cast<std::size_t>(count));
            for (int index = 0; index < count; ++index) {
                threads.emplace_back([this, index] { work(index); });
            }
        }
        if (m_failure) { std::rethrow_exception(m_failure); }
        writeCsv();
        return m_outcomes;
    }

private:
    const QList<intake::Submission>& students() const { return m_run.intake.submissions; }

    void work(int index) {
        const QString workDir = QStringLiteral("%1/worker-%2").arg(m_run.workDir).arg(index + 1);
        try {
            for (qsizetype next = m_next++; next < students().size(); next = m_next++) {
                m_cancel.throwIfRequested();
                gradeOne(next, workDir);
            }
        } catch (...) {
            const std::scoped_lock guard(m_mutex);
            m_failure = m_failure ? m_failure : std::current_exception();
            m_next = students().size();
            m_changed.notify_all();
        }
    }

    void gradeOne(qsizetype index, const QString& workDir) {
        const intake::Submission& submission = students()[index];
        const course::Sources sources = intake::sourcesOf(submission.files);
        m_folder.writeFiles(submission.key, sources);
        bool wasKnown = false;
        QJsonObject verdict;
        if (!submission.files.isUsable) {
            verdict = asDocument(withoutFiles(*m_run.lab, submission));
        } else {
            verdict = verdictOn(sources, workDir, wasKnown);
        }
        finish(index, documentOf(verdict, submission), wasKnown);
    }

    /// From the ledger, from another worker that has the same files in hand, or by building and booting.
    QJsonObject verdictOn(const course::Sources& sources, const QString& workDir, bool& wasKnown) {
        const QString key = m_keys.of(sources);
        const Claim claim(*this, key);
        if (const std::optional<QJsonObject> known = m_ledger.find(key)) {
            wasKnown = true;
            return *known;
        }
        QJsonObject verdict = asDocument(checked(sources, workDir, m_run.seed, {}));
        for (const course::HiddenVariant& variant : m_run.hidden) {
            if (verdict.value(QStringLiteral("status")).toString() == QStringLiteral("graded")) {
                verdict = withHidden(verdict, asDocument(checked(sources, workDir, variant.seed, variant.checks)),
                                     variant.name);
            }
        }
        m_ledger.keep(key, verdict);
        return verdict;
    }

    check::LabResult checked(const course::Sources& sources, const QString& workDir, std::optional<quint64> seed,
                             const QStringList& only) {
        try {
            QDir().mkpath(workDir);
            check::CheckRequest request;
            request.build.lab = m_run.lab;
            request.build.sources = sources;
            request.build.workDir = workDir;
            request.build.sandbox = m_run.sandbox;
            request.seed = seed;
            request.only = only;
            request.jobs = 1;
            check::Listener silent;
            return check::runChecks(request, m_tools, silent, m_cancel);
        } catch (const Failure& failure) {
            if (failure.kind() == FailureKind::cancelled) { throw; }
            return withTrouble(*m_run.lab, sources, failure.text());
        } catch (const std::exception& trouble) {
            return withTrouble(*m_run.lab, sources, QString::fromUtf8(trouble.what()));
        }
    }

    QJsonObject asDocument(const check::LabResult& result) const {
        return report::resultDocument(result, m_run.micaVersion, {});
    }

    void finish(qsizetype index, const QJsonObject& document, bool wasKnown) {
        const intake::Submission& submission = students()[index];
        m_folder.writeResult(submission.key, document);
        const exports::ResultView view = exports::viewResult(document, submission.key);
        StudentOutcome outcome{submission.key, view.shownStatus(), std::nullopt, view.maxScore, wasKnown, false};
        outcome.isRefused = view.integrity == QStringLiteral("modified_protected");
        if (view.hasScore()) { outcome.score = view.score; }
        const std::scoped_lock guard(m_mutex);
        m_rows[index] = exports::resultsRow(view, m_checkIds);
        m_outcomes[index] = outcome;
        if (m_sinceCsv.elapsed() > csvMilliseconds) {
            writeCsv();
            m_sinceCsv.restart();
        }
        m_listener(outcome);
    }

    /// The rows that are known; a student without one is still to come.
    void writeCsv() const {
        QByteArray csv = exports::resultsHeader(m_checkIds);
        for (const QByteArray& row : m_rows) { csv += row; }
        writeWhole(m_folder.csvPath(), csv);
    }

    /// Holds a key while its verdict is made; a second worker with equal files waits and then finds it in the ledger.
    class Claim {
    public:
        Claim(Grading& grading, QString key) : m_grading(grading), m_key(std::move(key)) {
            std::unique_lock lock(m_grading.m_mutex);
            m_grading.m_changed.wait(lock,
                                     [this] { return !m_grading.m_inHand.contains(m_key) || m_grading.m_failure; });
            m_grading.m_inHand.insert(m_key);
        }
        ~Claim() {
            const std::scoped_lock guard(m_grading.m_mutex);
            m_grading.m_inHand.erase(m_key);
            m_grading.m_changed.notify_all();
        }
        Claim(const Claim&) = delete;
        Claim& operator=(const Claim&) = delete;

    private:
        Grading& m_grading;
        QString m_key;
    };

    const ClassRun& m_run;
    const ResultFolder& m_folder;
    const check::EngineTools m_tools;
    const OutcomeListener& m_listener;
    const Cancellation& m_cancel;
    GradingKeys m_keys;
    ResultLedger m_ledger;
    QStringList m_checkIds;
    QList<QByteArray> m_rows;
    QList<StudentOutcome> m_outcomes;
    std::atomic<qsizetype> m_next = 0;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::set<QString> m_inHand;
    std::exception_ptr m_failure;
    QElapsedTimer m_sinceCsv;
};

} // namespace

QList<StudentOutcome> gradeClass(const ClassRun& run, const ResultFolder& folder, const check::EngineTools& tools,
                                 const OutcomeListener& listener, const Cancellation& cancel) {
    return Grading(run, folder, tools, listener, cancel).grade();
}

} // namespace mica::grade
