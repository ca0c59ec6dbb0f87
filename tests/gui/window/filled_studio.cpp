// SPDX-License-Identifier: GPL-3.0-or-later
#include "filled_studio.h"

#include "app/shell/inspector_dock.h"
#include "core/debug/stop_record.h"

#include <QCoreApplication>
#include <QTest>

namespace mica::test {

debug::Stop recordedStop(const char* name) {
    return debug::loadStop(QStringLiteral(MICA_TEST_DATA "/stops/%1.cbor").arg(QLatin1StringView(name)));
}

FilledStudio::FilledStudio(QSize size) {
    window->resize(size);
    open(QStringLiteral("interrupts"));
    if (!QTest::qWaitForWindowActive(window.get())) { throw std::runtime_error("the window does not become active"); }
}

void FilledStudio::showStop(const debug::Stop& now, const debug::Stop& before) const {
    for (const QString& id : window->dockIds()) {
        if (auto* inspector = window->dockAs<app::InspectorDock>(id)) { inspector->showStop(now, before); }
    }
    QCoreApplication::processEvents();
}

void FilledStudio::showBanners() const {
    using app::BannerKind;
    const QString sentence = QStringLiteral(
        "The machine met a page fault in the nucleus at c0101a1f. Nothing is mapped at 00000010, so a pointer was most "
        "likely null. Look at the way of this address in Paging.");
    window->banners().show(
        {BannerKind::trouble, QStringLiteral("a"), sentence, QStringLiteral("Read the handout"), [] {}});
    window->banners().show({BannerKind::warning, QStringLiteral("b"), sentence, {}, {}});
    window->banners().show({BannerKind::info, QStringLiteral("c"), sentence, QStringLiteral("Show the folder"), [] {}});
    QCoreApplication::processEvents();
}

QStringList FilledStudio::perspectives() const {
    QStringList ids;
    for (const app::Perspective& one : app::perspectives()) { ids += one.id; }
    return ids;
}

std::string nameFor(const QWidget& widget) {
    QString name = QString::fromLatin1(widget.metaObject()->className());
    if (!widget.objectName().isEmpty()) { name += QStringLiteral(" \"%1\"").arg(widget.objectName()); }
    for (const QWidget* parent = widget.parentWidget(); parent != nullptr; parent = parent->parentWidget()) {
        if (parent->isWindow() || parent->inherits("QDockWidget")) {
            name += QStringLiteral(" of %1").arg(QLatin1StringView(parent->metaObject()->className()));
            break;
        }
    }
    return name.toStdString();
}

} // namespace mica::test
