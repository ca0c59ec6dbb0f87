// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/first_run_page.h"

#include "app/theme/icons.h"

#include <QButtonGroup>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSlider>
#include <QVBoxLayout>

namespace mica::app {

namespace {

constexpr int pageColumns = 72; // characters: about as much as one reads well

QLabel* heading(const QString& text, double scale, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    QFont font = Theme::current().textFont();
    font.setPointSizeF(font.pointSizeF() * scale);
    font.setBold(true);
    label->setFont(font);
    label->setWordWrap(true);
    return label;
}

} // namespace

FirstRunPage::FirstRunPage(Settings& settings, const QString& proposedFolder, QWidget* parent)
    : QWidget(parent), m_settings(settings), m_start(new QPushButton(tr("&Start with the first lab"), this)) {
    auto* column = new QWidget(this);
    column->setMaximumWidth(fontMetrics().averageCharWidth() * pageColumns);
    auto* rows = new QVBoxLayout(column);
    rows->setSpacing(Theme::grid(3));
    rows->addWidget(heading(tr("Welcome to Mica Studio"), 1.7, column));
    auto* lead =
        new QLabel(tr("You write the missing parts of a real microkernel, boot it, and see what it does. Three "
                      "choices first; the menus let you change each of them later."),
                   column);
    lead->setWordWrap(true);
    rows->addWidget(lead);
    rows->addWidget(makeLooks());
    rows->addWidget(makeRoles());
    rows->addWidget(makeFolder(proposedFolder));
    m_start->setDefault(true);
    m_start->setIcon(icon(Icon::run));
    m_start->setMinimumHeight(fontMetrics().height() * 2);
    rows->addWidget(m_start, 0, Qt::AlignLeft);
    auto* page = new QVBoxLayout(this);
    page->addStretch(1);
    // Not by alignment: a wrapped text has its full height only in a layout that knows its width.
    auto* middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(column, 100);
    middle->addStretch(1);
    page->addLayout(middle);
    page->addStretch(2);
    connect(m_start, &QPushButton::clicked, this, [this] { Q_EMIT startWanted(folder()); });
    connect(m_folder, &QLineEdit::returnPressed, m_start, &QPushButton::click);
    folderEdited();
}

QWidget* FirstRunPage::makeLooks() {
    auto* box = new QWidget(this);
    auto* rows = new QVBoxLayout(box);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(heading(tr("How it looks"), 1.15, box));
    auto* line = new QHBoxLayout;
    const QList<QPair<ThemeName, QString>> themes{{ThemeName::system, tr("As the s&ystem")},
                                                  {ThemeName::light, tr("L&ight")},
                                                  {ThemeName::dark, tr("&Dark")},
                                                  {ThemeName::highContrast, tr("High &contrast")}};
    for (const auto& [theme, name] : themes) {
        auto* button = new QRadioButton(name, box);
        button->setChecked(m_settings.theme() == theme);
        connect(button, &QRadioButton::clicked, this, [this, chosen = theme] {
            m_settings.setTheme(chosen);
            Theme::current().choose(chosen);
        });
        line->addWidget(button);
    }
    line->addStretch(1);
    rows->addLayout(line);
    auto* sizes = new QHBoxLayout;
    auto* label = new QLabel(tr("Size of &text:"), box);
    auto* slider = new QSlider(Qt::Horizontal, box);
    slider->setAccessibleName(tr("Size of text"));
    slider->setRange(8, 20);
    slider->setPageStep(2);
    slider->setValue(qRound(Theme::current().textSize()));
    label->setBuddy(slider);
    auto* points = new QLabel(tr("%1 points").arg(slider->value()), box);
    connect(slider, &QSlider::valueChanged, this, [this, points](int size) {
        points->setText(tr("%1 points").arg(size));
        m_settings.setTextSize(size);
        Theme::current().setTextSize(size);
    });
    sizes->addWidget(label);
    sizes->addWidget(slider, 1);
    sizes->addWidget(points);
    rows->addLayout(sizes);
    return box;
}

QWidget* FirstRunPage::makeRoles() {
    auto* box = new QWidget(this);
    auto* rows = new QVBoxLayout(box);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(heading(tr("Who you are"), 1.15, box));
    const QList<QPair<Role, QString>> roles{{Role::student, tr("A st&udent: I work on the labs")},
                                            {Role::instructor, tr("An i&nstructor: I grade and demonstrate, too")}};
    for (const auto& [role, name] : roles) {
        auto* button = new QRadioButton(name, box);
        button->setChecked(m_settings.role() == role);
        connect(button, &QRadioButton::clicked, this, [this, chosen = role] { m_settings.setRole(chosen); });
        rows->addWidget(button);
    }
    return box;
}

QWidget* FirstRunPage::makeFolder(const QString& proposed) {
    auto* box = new QWidget(this);
    auto* rows = new QVBoxLayout(box);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(heading(tr("Where your work is kept"), 1.15, box));
    auto* line = new QHBoxLayout;
    auto* label = new QLabel(tr("Folde&r:"), box);
    m_folder = new QLineEdit(QDir::toNativeSeparators(proposed), box);
    m_folder->setAccessibleName(tr("Folder of your work"));
    label->setBuddy(m_folder);
    auto* choose = new QPushButton(tr("Ch&oose…"), box);
    connect(choose, &QPushButton::clicked, this, [this] {
        auto* dialog = new QFileDialog(this, tr("Where your work is kept"), folder());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::Directory);
        connect(dialog, &QFileDialog::fileSelected, this,
                [this](const QString& chosen) { m_folder->setText(QDir::toNativeSeparators(chosen)); });
        dialog->open();
    });
    connect(m_folder, &QLineEdit::textChanged, this, &FirstRunPage::folderEdited);
    line->addWidget(label);
    line->addWidget(m_folder, 1);
    line->addWidget(choose);
    rows->addLayout(line);
    m_folderRemark = new QLabel(box);
    m_folderRemark->setWordWrap(true);
    rows->addWidget(m_folderRemark);
    return box;
}

QString FirstRunPage::folder() const { return QDir::fromNativeSeparators(m_folder->text().trimmed()); }

void FirstRunPage::folderEdited() {
    const QFileInfo info(folder());
    const bool usable = info.isAbsolute() && (!info.exists() || info.isDir());
    m_start->setEnabled(usable);
    if (!usable) {
        m_folderRemark->setText(tr("Name a folder with its whole path; a file cannot be one."));
    } else if (QFileInfo::exists(folder() + QStringLiteral("/mica-workspace.toml"))) {
        m_folderRemark->setText(tr("Your work is here already; it is opened as it is."));
    } else {
        m_folderRemark->setText(tr("It is made if it does not exist. Files that are there already stay as they are."));
    }
}

} // namespace mica::app
