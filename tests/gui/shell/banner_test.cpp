// SPDX-License-Identifier: GPL-3.0-or-later
// Banners: one a subject, an action, a way to close them, no more than three.
#include "app/shell/banner_area.h"
#include "qt_printing.h"

#include <boost/test/unit_test.hpp>

#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace mica::app;

namespace {

BannerText news(const char* subject, const char* text) {
    return {BannerKind::warning, QString::fromLatin1(subject), QString::fromLatin1(text), {}, {}};
}

} // namespace

BOOST_AUTO_TEST_CASE(a_banner_of_the_same_subject_takes_the_place_of_the_one_before) {
    BannerArea area;
    area.show(news("kit", "Old news."));
    area.show(news("disk", "The disk is full."));
    area.show(news("kit", "Newer news."));
    const QStringList wanted{QStringLiteral("The disk is full."), QStringLiteral("Newer news.")};
    BOOST_TEST(area.texts() == wanted);
    area.clear(QStringLiteral("kit"));
    BOOST_TEST(area.texts() == QStringList{QStringLiteral("The disk is full.")});
    area.clear(QStringLiteral("disk"));
    BOOST_TEST(area.isHidden());
}

BOOST_AUTO_TEST_CASE(of_more_than_three_the_oldest_goes) {
    BannerArea area;
    for (const char* subject : {"a", "b", "c", "d"}) { area.show(news(subject, subject)); }
    const QStringList wanted{QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("d")};
    BOOST_TEST(area.texts() == wanted);
}

BOOST_AUTO_TEST_CASE(the_button_acts_and_the_cross_closes_by_key) {
    BannerArea area;
    int acted = 0;
    area.show({BannerKind::trouble, QStringLiteral("kit"), QStringLiteral("The kit is gone."),
               QStringLiteral("Look again"), [&acted] { ++acted; }});
    area.QWidget::show();
    QTest::mouseClick(area.findChild<QPushButton*>(), Qt::LeftButton);
    BOOST_TEST(acted == 1);
    auto* cross = area.findChild<QToolButton*>();
    BOOST_TEST(!cross->accessibleName().isEmpty());
    QTest::keyClick(cross, Qt::Key_Space);
    BOOST_TEST(area.texts().isEmpty());
}
