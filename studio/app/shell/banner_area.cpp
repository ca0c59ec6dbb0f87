// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/banner_area.h"

#include "app/theme/icons.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

namespace mica::app {

namespace {

constexpr qsizetype mostAtOnce = 3;

Icon iconOf(BannerKind kind) {
    switch (kind) {
    case BannerKind::info: return Icon::info;
    case BannerKind::warning: return Icon::warning;
    case BannerKind::trouble: return Icon::error;
    }
    return Icon::info;
}

Token tokenOf(BannerKind kind) {
    switch (kind) {
    case BannerKind::info: return Token::accent;
    case BannerKind::warning: return Token::warn;
    case BannerKind::trouble: return Token::bad;
    }
    return Token::accent;
}

/// One banner: a stripe in the colour of its kind, icon, text, button, close.
class Banner : public QFrame {
public:
    Banner(const BannerText& banner, const std::function<void(QFrame*)>& closed, QWidget* parent)
        : QFrame(parent), m_kind(banner.kind), m_text(new QLabel(banner.text, this)) {
        setObjectName(banner.subject);
        setAccessibleName(banner.text);
        auto* row = new QHBoxLayout(this);
        row->setContentsMargins(Theme::grid(4), Theme::grid(2), Theme::grid(2), Theme::grid(2));
        row->setSpacing(Theme::grid(2));
        m_picture = new QLabel(this);
        m_picture->setAccessibleName(kindWord());
        row->addWidget(m_picture);
        m_text->setWordWrap(true);
        m_text->setTextFormat(Qt::PlainText);
        m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        row->addWidget(m_text, 1);
        if (!banner.action.isEmpty()) {
            auto* button = new QPushButton(banner.action, this);
            connect(button, &QPushButton::clicked, this, [act = banner.act] { act(); });
            row->addWidget(button);
        }
        auto* close = new QToolButton(this);
        close->setIcon(icon(Icon::close));
        close->setAutoRaise(true);
        close->setAccessibleName(BannerArea::tr("Close this message"));
        close->setToolTip(BannerArea::tr("Close this message"));
        connect(close, &QToolButton::clicked, this, [this, closed] { closed(this); });
        row->addWidget(close);
        connect(&Theme::current(), &Theme::changed, this, [this] { drawPicture(); });
        drawPicture();
    }
    QString text() const { return m_text->text(); }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.fillRect(rect(), Theme::current().color(Token::background));
        painter.fillRect(QRect(0, 0, Theme::grid(), height()), Theme::current().color(tokenOf(m_kind)));
        painter.fillRect(QRect(0, height() - 1, width(), 1), palette().color(QPalette::Mid));
    }

private:
    QString kindWord() const {
        switch (m_kind) {
        case BannerKind::info: return BannerArea::tr("Note");
        case BannerKind::warning: return BannerArea::tr("Warning");
        case BannerKind::trouble: return BannerArea::tr("Trouble");
        }
        return {};
    }
    void drawPicture() {
        const int side = style()->pixelMetric(QStyle::PM_SmallIconSize) + Theme::grid();
        m_picture->setPixmap(icon(iconOf(m_kind)).pixmap(QSize(side, side), devicePixelRatioF()));
    }

    BannerKind m_kind;
    QLabel* m_picture;
    QLabel* m_text;
};

} // namespace

BannerArea::BannerArea(QWidget* parent) : QWidget(parent), m_rows(new QVBoxLayout(this)) {
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(0);
    setAccessibleName(tr("Messages"));
    setVisible(false);
}

void BannerArea::show(const BannerText& text) {
    if (QFrame* before = find(text.subject)) { remove(before); }
    while (m_banners.size() >= mostAtOnce) { remove(m_banners.first()); }
    auto* banner = new Banner(
        text, [this](QFrame* closed) { remove(closed); }, this);
    m_rows->addWidget(banner);
    m_banners += banner;
    setVisible(true);
    QAccessibleEvent event(banner, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void BannerArea::clear(const QString& subject) {
    if (QFrame* banner = find(subject)) { remove(banner); }
}

QStringList BannerArea::texts() const {
    QStringList texts;
    for (const QFrame* banner : m_banners) { texts += static_cast<const Banner*>(banner)->text(); }
    return texts;
}

QFrame* BannerArea::find(const QString& subject) const {
    for (QFrame* banner : m_banners) {
        if (banner->objectName() == subject) { return banner; }
    }
    return nullptr;
}

void BannerArea::remove(QFrame* banner) {
    m_banners.removeOne(banner);
    m_rows->removeWidget(banner);
    banner->hide();
    banner->deleteLater(); // its own close button may be what brought us here
    setVisible(!m_banners.isEmpty());
}

} // namespace mica::app
