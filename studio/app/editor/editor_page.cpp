// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/editor_page.h"

#include "app/editor/code_view.h"
#include "app/editor/notice_bar.h"
#include "core/course/student_regions.h"
#include "core/failure.h"

#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QVBoxLayout>

namespace mica::app {

namespace {

constexpr int recoveryMilliseconds = 500; // a crash takes at most this much typing, and a little

std::optional<QByteArray> bytesOf(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) { return std::nullopt; }
    return file.readAll();
}

} // namespace

EditorPage::EditorPage(EditorSource source, QWidget* parent)
    : QWidget(parent), m_source(std::move(source)), m_text(readSourceFile(m_source.path)),
      m_disk(bytesOf(m_source.path).value_or(m_text.bytes())),
      m_recovery(m_source.kitOwned ? QString() : m_source.recoveryFolder, m_source.path), m_notice(new NoticeBar(this)),
      m_view(new CodeView(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_notice);
    layout->addWidget(m_view, 1);
    setFocusProxy(m_view);
    m_view->setAccessibleName(tr("Text of %1").arg(m_source.name));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setLanguage(languageOf(m_source.path));
    m_view->setContent(m_text.text);
    m_view->setKitOwned(m_source.kitOwned);
    m_recoveryTimer.setSingleShot(true);
    m_recoveryTimer.setInterval(recoveryMilliseconds);
    connect(&m_recoveryTimer, &QTimer::timeout, this, &EditorPage::keepRecovery);
    connect(m_view, &QsciScintilla::textChanged, this, &EditorPage::textWasChanged);
    connect(m_view, &QsciScintilla::modificationChanged, this, &EditorPage::textWasChanged);
    m_watcher.addPath(m_source.path);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &EditorPage::diskWasChanged);
    offerRecovered();
}

EditorPage::~EditorPage() {
    disconnect(m_view, nullptr, this, nullptr);
    keepRecovery();
}

bool EditorPage::isModified() const { return !m_source.kitOwned && (m_differs || m_view->isModified()); }

void EditorPage::tellModified() {
    if (isModified() == m_toldModified) { return; }
    m_toldModified = isModified();
    Q_EMIT modifiedChanged(m_toldModified);
}

void EditorPage::textWasChanged() {
    if (!m_recoveryTimer.isActive()) { m_recoveryTimer.start(); }
    tellModified();
}

void EditorPage::keepRecovery() {
    if (m_source.kitOwned) { return; }
    if (!isModified()) {
        m_recovery.discard();
    } else if (!m_recovery.keep(m_view->text()) && !m_recovery.path().isEmpty() && m_notice->isHidden()) {
        m_notice->show(tr("Unsaved text cannot be kept in %1, so a crash would lose it. Save often, and check that the "
                          "disk is not full.")
                           .arg(m_recovery.path()),
                       {{tr("Understood"), {}}});
    }
}

void EditorPage::offerRecovered() {
    if (m_source.kitOwned) { return; }
    const auto kept = m_recovery.kept();
    if (!kept) { return; }
    if (kept->text == m_text.text) { return m_recovery.discard(); }
    m_view->replaceContent(kept->text);
    m_notice->show(
        tr("The text you had not saved on %1 is back. Nothing has been written to the file yet.")
            .arg(QLocale().toString(kept->when, QLocale::ShortFormat)),
        {{tr("Keep it"), {}}, {tr("Go back to the saved text"), [this] { m_view->replaceContent(m_text.text); }}});
}

bool EditorPage::write() {
    SourceText out = m_text;
    out.text = m_view->text();
    try {
        writeSourceFile(m_source.path, out);
    } catch (const Failure& failure) {
        m_notice->show(failure.text(), {{tr("Try again"), [this] { save(); }}});
        return false;
    }
    m_text = out;
    m_disk = out.bytes();
    m_differs = false;
    m_view->setModified(false);
    m_recoveryTimer.stop();
    m_recovery.discard();
    m_notice->hide();
    if (!m_watcher.files().contains(m_source.path)) { m_watcher.addPath(m_source.path); }
    tellModified();
    Q_EMIT saved(m_source.path);
    return true;
}

bool EditorPage::save() {
    if (!isModified()) { return true; }
    const auto disk = bytesOf(m_source.path);
    if (disk && *disk != m_disk) {
        diskWasChanged();
        return false;
    }
    return write();
}

void EditorPage::diskWasChanged() {
    m_watcher.addPath(m_source.path); // a file that was replaced is no longer watched
    const auto disk = bytesOf(m_source.path);
    if (disk && *disk == m_disk) { return; }
    if (!disk) {
        m_differs = true;
        tellModified();
        m_notice->show(tr("%1 was removed or cannot be read any more. Its text is still here; Save writes it again.")
                           .arg(m_source.name),
                       {{tr("Save"), [this] { write(); }}});
        return;
    }
    if (SourceText::fromBytes(*disk).text == m_view->text()) { return reload(); }
    m_notice->show(
        isModified()
            ? tr("%1 was changed by another program, and you have changes that are not saved.").arg(m_source.name)
            : tr("%1 was changed by another program.").arg(m_source.name),
        {{tr("Reload"), [this] { reload(); }}, {tr("Keep this text"), [this, disk] {
                                                    m_disk = *disk;
                                                    m_differs = true;
                                                    textWasChanged();
                                                }}});
}

void EditorPage::reload() {
    try {
        m_text = readSourceFile(m_source.path);
    } catch (const Failure& failure) {
        m_notice->show(failure.text(), {{tr("Try again"), [this] { reload(); }}});
        return;
    }
    m_disk = bytesOf(m_source.path).value_or(m_text.bytes()); // with mixed line ends they are not what would be written
    m_view->setReadOnly(false);
    m_view->replaceContent(m_text.text); // undo brings the former text back
    m_view->setKitOwned(m_source.kitOwned);
    m_view->setModified(false);
    m_differs = false;
    keepRecovery();
    tellModified();
}

QStringList EditorPage::tasks() const {
    QStringList tasks;
    const auto bytes = m_source.skeletonPath.isEmpty() ? std::nullopt : bytesOf(m_source.skeletonPath);
    if (!bytes) { return tasks; }
    for (const course::StudentRegion& region : course::studentRegions(SourceText::fromBytes(*bytes).text)) {
        if (!tasks.contains(region.task)) { tasks.append(region.task); }
    }
    return tasks;
}

bool EditorPage::resetTask(const QString& task) {
    const auto bytes = bytesOf(m_source.skeletonPath);
    const auto text =
        bytes ? course::withTaskReset(m_view->text(), SourceText::fromBytes(*bytes).text, task) : std::nullopt;
    if (!text) {
        m_notice->show(tr("The task %1 cannot be put back by itself, because its marks are not as they were. Reset the "
                          "whole file instead; Undo brings your text back.")
                           .arg(task),
                       {{tr("Reset file"), [this] { resetFile(); }}, {tr("Leave it"), {}}});
        return false;
    }
    m_view->replaceContent(*text);
    return true;
}

bool EditorPage::resetFile() {
    const auto bytes = bytesOf(m_source.skeletonPath);
    if (!bytes) {
        m_notice->show(tr("The kit's copy of %1 is not there: %2").arg(m_source.name, m_source.skeletonPath),
                       {{tr("Understood"), {}}});
        return false;
    }
    m_view->replaceContent(SourceText::fromBytes(*bytes).text);
    return true;
}

} // namespace mica::app
