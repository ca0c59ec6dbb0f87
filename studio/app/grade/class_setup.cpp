// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/grade/class_setup.h"

#include "app/grade/path_field.h"
#include "app/theme/icons.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QThread>
#include <QVBoxLayout>

namespace mica::app {

namespace {

constexpr int pageColumns = 124; // characters
constexpr int mostWorkers = 64;  // as mica grade

QLabel* wrapped(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

/// Both on one line, the label as wide as the rest.
QWidget* beside(QWidget* first, QWidget* second, QWidget* parent) {
    auto* line = new QWidget(parent);
    auto* layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::grid(2));
    layout->addWidget(first, 0, Qt::AlignTop);
    layout->addWidget(second, 1);
    return line;
}

} // namespace

ClassSetup::ClassSetup(QWidget* parent) : QWidget(parent) {
    auto* column = new QWidget(this);
    column->setMaximumWidth(fontMetrics().averageCharWidth() * pageColumns);
    auto* rows = new QVBoxLayout(column);
    rows->setSpacing(Theme::grid(3));
    auto* head = new QLabel(tr("Grade a class"), column);
    QFont font = Theme::current().textFont();
    font.setPointSizeF(font.pointSizeF() * 1.5);
    font.setBold(true);
    head->setFont(font);
    rows->addWidget(head);
    rows->addWidget(makeFields());
    rows->addWidget(makeTrust());
    rows->addWidget(makeButtons());
    auto* page = new QVBoxLayout(this);
    auto* middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(column, 100);
    middle->addStretch(1);
    page->addLayout(middle);
    page->addStretch(1);
    for (PathField* field : {m_submissions, m_results, m_roster}) {
        connect(field, &PathField::pathChanged, this, &ClassSetup::refresh);
    }
    connect(m_trust, &QCheckBox::toggled, this, &ClassSetup::refresh);
    connect(m_continue, &QCheckBox::toggled, this, &ClassSetup::refresh);
    connect(&Theme::current(), &Theme::changed, this, &ClassSetup::refresh);
    m_sandboxState = tr("Looking for a sandbox…");
    refresh();
}

QWidget* ClassSetup::makeFields() {
    auto* box = new QWidget(this);
    auto* form = new QFormLayout(box);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(Theme::grid(2));
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_submissions = new PathField(tr("Submissions"), tr("A folder or an archive that holds one for each student"), box);
    m_submissions->addFolderButton(tr("Folder…"), tr("Folder of the submissions"));
    m_submissions->addFileButton(tr("Archive…"), tr("Archive of the submissions"),
                                 tr("Archives (*.zip *.tar *.tar.gz *.tgz *.7z);;All files (*)"));
    form->addRow(tr("&Submissions:"), m_submissions);
    m_each = new QCheckBox(tr("It is the work of &one student, whatever lies in it"), box);
    form->addRow({}, m_each);
    m_lab = new QComboBox(box);
    m_lab->setAccessibleName(tr("Lab"));
    form->addRow(tr("La&b:"), m_lab);
    m_results = new PathField(tr("Folder for the results"), tr("A new folder, or one to go on in"), box);
    m_results->addFolderButton(tr("Folder…"), tr("Folder for the results"));
    form->addRow(tr("&Results:"), m_results);
    m_continue = new QCheckBox(tr("&Go on in this folder: only what is new or has changed is graded"), box);
    form->addRow({}, m_continue);
    m_roster =
        new PathField(tr("Class list"), tr("Not needed. With it, students who handed nothing in have a row, too"), box);
    m_roster->addFileButton(tr("File…"), tr("Class list"), tr("Class lists (*.csv);;All files (*)"));
    form->addRow(tr("&Class list:"), m_roster);
    m_workers = new QSpinBox(box);
    m_workers->setAccessibleName(tr("Submissions at once"));
    m_workers->setRange(1, mostWorkers);
    m_workers->setValue(qBound(1, QThread::idealThreadCount(), mostWorkers));
    form->addRow(tr("&At once:"), m_workers);
    m_hidden = new QCheckBox(tr("Run the h&idden variants, too"), box);
    m_hidden->setToolTip(tr("The same checks with values that no student has seen"));
    form->addRow({}, m_hidden);
    for (QWidget* narrow : {static_cast<QWidget*>(m_workers), static_cast<QWidget*>(m_lab)}) {
        narrow->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    }
    return box;
}

QWidget* ClassSetup::makeTrust() {
    auto* box = new QFrame(this);
    box->setFrameShape(QFrame::StyledPanel);
    auto* rows = new QVBoxLayout(box);
    rows->setSpacing(Theme::grid(2));
    m_sandboxIcon = new QLabel(box);
    m_sandboxIcon->setAccessibleName(tr("State of the sandbox"));
    m_sandbox = wrapped({}, box);
    m_sandbox->setAccessibleName(tr("Sandbox"));
    rows->addWidget(beside(m_sandboxIcon, m_sandbox, box));
    m_trust = new QCheckBox(tr("I tr&ust these submissions: grade without a sandbox"), box);
    rows->addWidget(m_trust);
    auto* why = wrapped(
        tr("Students' files are only ever run inside the emulator, but a compiler works on them first, and a file can "
           "make a compiler read what you can read. Trust only what you wrote yourself, or use a computer on "
           "which nothing else lies."),
        box);
    why->setForegroundRole(QPalette::PlaceholderText);
    rows->addWidget(why);
    m_trust->setAccessibleDescription(why->text());
    return box;
}

QWidget* ClassSetup::makeButtons() {
    auto* box = new QWidget(this);
    auto* rows = new QVBoxLayout(box);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(Theme::grid(2));
    auto* line = new QHBoxLayout;
    m_start = new QPushButton(icon(Icon::run), tr("Start gra&ding"), box);
    m_start->setAutoDefault(false);
    m_start->setDefault(true);
    m_open = new QPushButton(icon(Icon::open), tr("Open results of an earlier gradi&ng…"), box);
    m_open->setAutoDefault(false);
    line->addWidget(m_start);
    line->addWidget(m_open);
    line->addStretch(1);
    rows->addLayout(line);
    m_missing = wrapped({}, box);
    m_missing->setAccessibleName(tr("What is missing"));
    rows->addWidget(m_missing);
    connect(m_start, &QPushButton::clicked, this, &ClassSetup::startWanted);
    connect(m_open, &QPushButton::clicked, this, &ClassSetup::askForResults);
    return box;
}

void ClassSetup::askForResults() {
    auto* dialog = new QFileDialog(this, tr("Folder of results"), m_results->path());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this, &ClassSetup::openWanted);
    dialog->open();
}

void ClassSetup::setLabs(const QList<course::Lab>& labs) {
    const QString before = m_lab->currentData().toString();
    m_lab->clear();
    for (const course::Lab& lab : labs) {
        m_lab->addItem(tr("%1 %2", "number and title of a lab").arg(lab.number, 2, 10, QLatin1Char('0')).arg(lab.title),
                       lab.id);
    }
    m_lab->setCurrentIndex(qMax(0, m_lab->findData(before)));
    refresh();
}

void ClassSetup::setSandbox(const QString& name) {
    m_hasSandbox = true;
    m_sandboxState =
        tr("Submissions are compiled and run in a sandbox (%1): no network, no files but their own.").arg(name);
    refresh();
}

void ClassSetup::setNoSandbox(const QString& sentence) {
    m_hasSandbox = false;
    m_sandboxState = tr("There is no sandbox here. %1").arg(sentence);
    refresh();
}

bool ClassSetup::trustsSubmissions() const { return m_trust->isChecked(); }

QString ClassSetup::whatIsMissing() const {
    if (m_lab->count() == 0) { return tr("No course is open. The message above says what is missing."); }
    if (m_submissions->path().isEmpty()) { return tr("Choose the folder or the archive of the submissions."); }
    if (!QFileInfo::exists(m_submissions->path())) {
        return tr("The submissions are not there. Choose a folder or an archive.");
    }
    if (m_results->path().isEmpty()) { return tr("Choose a folder for the results."); }
    if (grade::ResultFolder(m_results->path()).holdsResults() && !m_continue->isChecked()) {
        return tr("The folder for the results holds those of an earlier grading. Go on in it, or choose a new folder.");
    }
    if (!m_hasSandbox && !trustsSubmissions()) {
        return tr("Without a sandbox only submissions that you trust are graded. Get the sandbox, or say that you "
                  "trust them.");
    }
    return {};
}

void ClassSetup::refresh() {
    const bool holds = !m_results->path().isEmpty() && grade::ResultFolder(m_results->path()).holdsResults();
    m_continue->setVisible(holds);
    const QString missing = whatIsMissing();
    m_missing->setText(missing);
    m_missing->setVisible(!missing.isEmpty());
    m_start->setEnabled(missing.isEmpty());
    m_sandbox->setText(trustsSubmissions()
                           ? tr("These submissions will be compiled without a sandbox, with all the rights that you "
                                "have on this computer.")
                           : m_sandboxState);
    const Icon state = m_hasSandbox && !trustsSubmissions() ? Icon::passed : Icon::warning;
    m_sandboxIcon->setPixmap(icon(state).pixmap(fontMetrics().height(), fontMetrics().height()));
}

session::ClassOrder ClassSetup::order() const {
    session::ClassOrder order;
    order.submissions = {m_submissions->path()};
    order.lab = m_lab->currentData().toString();
    order.out = m_results->path();
    order.roster = m_roster->path();
    order.micaVersion = QCoreApplication::applicationVersion();
    order.workers = m_workers->value();
    order.isEachOne = m_each->isChecked();
    order.withHidden = m_hidden->isChecked();
    order.mayContinue = m_continue->isVisibleTo(this) && m_continue->isChecked();
    order.isolation = trustsSubmissions() ? session::Isolation::none : session::Isolation::sandbox;
    return order;
}

QVariantMap ClassSetup::remembered() const {
    return {{QStringLiteral("submissions"), m_submissions->path()}, {QStringLiteral("results"), m_results->path()},
            {QStringLiteral("roster"), m_roster->path()},           {QStringLiteral("lab"), m_lab->currentData()},
            {QStringLiteral("workers"), m_workers->value()},        {QStringLiteral("hidden"), m_hidden->isChecked()}};
}

void ClassSetup::restore(const QVariantMap& values) {
    m_submissions->setPath(values.value(QStringLiteral("submissions")).toString());
    m_results->setPath(values.value(QStringLiteral("results")).toString());
    m_roster->setPath(values.value(QStringLiteral("roster")).toString());
    m_lab->setCurrentIndex(qMax(0, m_lab->findData(values.value(QStringLiteral("lab")))));
    m_workers->setValue(values.value(QStringLiteral("workers"), m_workers->value()).toInt());
    m_hidden->setChecked(values.value(QStringLiteral("hidden")).toBool());
}

} // namespace mica::app
