// SPDX-License-Identifier: GPL-3.0-or-later
// What is to be graded, where the results go and how: the first page of the grade dock. It starts nothing.
#pragma once

#include "core/session/class_grading.h"

#include <QVariantMap>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace mica::app {

class PathField;

class ClassSetup : public QWidget {
    Q_OBJECT
public:
    explicit ClassSetup(QWidget* parent);

    void setLabs(const QList<course::Lab>& labs);
    void setSandbox(const QString& name);
    /// There is none: what was seen and what to do. Nothing is graded then unless the person says that the submissions are trusted.
    void setNoSandbox(const QString& sentence);

    session::ClassOrder order() const;
    bool trustsSubmissions() const; ///< the person has said so
    /// What is missing before grading can start, as a sentence; empty: nothing.
    QString whatIsMissing() const;

    /// What is worth keeping for the next start: all but the trust, which is given anew each time.
    QVariantMap remembered() const;
    void restore(const QVariantMap& values);

Q_SIGNALS:
    void startWanted();
    void openWanted(const QString& folder);

private:
    QWidget* makeFields();
    QWidget* makeTrust();
    QWidget* makeButtons();
    void askForResults();
    void refresh();

    PathField *m_submissions, *m_results, *m_roster;
    QComboBox* m_lab;
    QSpinBox* m_workers;
    QCheckBox *m_hidden, *m_each, *m_continue, *m_trust;
    QLabel *m_sandboxIcon, *m_sandbox, *m_missing;
    QPushButton *m_start, *m_open;
    QString m_sandboxState; ///< what is known of it, as a sentence
    bool m_hasSandbox = false;
};

} // namespace mica::app
