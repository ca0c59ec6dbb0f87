// SPDX-License-Identifier: GPL-3.0-or-later
// A course of two small labs and a folder for what is handed in. Used by the tests of core/intake.
#pragma once

#include "core/intake/class_source.h"

#include <QTemporaryDir>

namespace mica::test {

/// Labs "boot" (01-boot: serial.cpp) and "interrupts" (02-interrupts: idt.cpp, pic.cpp, entry.S).
const course::Course& sampleCourse();
const course::Lab& interruptsLab();
/// Its files as a student receives them: "// skeleton of pic.cpp".
course::Sources sampleSkeleton();

/// A folder on disk in which a test lays out submissions.
class HandIn {
public:
    QString path(const QString& relative = {}) const;
    void write(const QString& relative, const QByteArray& bytes) const;
    void makeFolder(const QString& relative) const;
    /// The lab's three files below `folder`, each "// WHO: pic.cpp".
    void writeLab(const QString& folder, const QString& who) const;

    intake::ClassIntake read(const QStringList& relative, const QList<intake::Person>& roster = {},
                             const intake::Limits& limits = {}) const;

private:
    QTemporaryDir m_folder;
};

/// What HandIn::writeLab() writes for `who`.
course::Sources labOf(const QString& who);

QStringList keysOf(const intake::ClassIntake& intake);
/// The submission of that key; fails the test when there is none.
intake::Submission at(const intake::ClassIntake& intake, const QString& key);
/// "repaired PIC.CPP: It is taken as pic.cpp.", one each.
QStringList remarksOf(const intake::Submission& submission);
bool hasRemark(const intake::Submission& submission, const QString& part);

} // namespace mica::test
