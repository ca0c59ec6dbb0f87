// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor_sample.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace mica::test {

QString sampleText() {
    return QStringLiteral("#include <nucleus/interrupts/pic.h>\n"
                          "void remap(int base) {\n"
                          "    // student: begin(controllers)\n"
                          "    // TODO(controllers): Four words.\n"
                          "    return;\n"
                          "    // student: end\n"
                          "}\n"
                          "bool is_spurious() {\n"
                          "    // student: begin(spurious)\n"
                          "    return false;\n"
                          "    // student: end\n"
                          "}\n");
}

EditorSample::EditorSample() {
    const QByteArray entry = "entry:\n    # student: begin(entry)\n    hlt\n    # student: end\n";
    for (const QString& folder : {labFolder(), dir.filePath(QStringLiteral("labs/02-sample/src"))}) {
        writeFile(folder + QStringLiteral("/pic.cpp"), sampleText().toUtf8());
        writeFile(folder + QStringLiteral("/entry.S"), entry);
    }
}

course::Lab EditorSample::lab() const {
    course::Lab lab;
    lab.id = QStringLiteral("sample");
    lab.directory = QStringLiteral("02-sample");
    lab.path = dir.filePath(QStringLiteral("labs/02-sample"));
    lab.files = {{QStringLiteral("pic.cpp"), QStringLiteral("Controllers")},
                 {QStringLiteral("entry.S"), QStringLiteral("Entry")}};
    lab.tasks = {
        {QStringLiteral("controllers"), QStringLiteral("Set up the controllers"), QStringLiteral("pic.cpp"), {}},
        {QStringLiteral("spurious"), QStringLiteral("Know a spurious one"), QStringLiteral("pic.cpp"), {}},
        {QStringLiteral("entry"), QStringLiteral("The entry"), QStringLiteral("entry.S"), {}}};
    return lab;
}

void writeFile(const QString& path, const QByteArray& bytes) {
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
        qFatal("cannot write %s", qPrintable(path));
    }
}

QByteArray readFile(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(cannot be read)");
}

} // namespace mica::test
