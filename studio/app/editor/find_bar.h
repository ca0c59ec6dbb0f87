// SPDX-License-Identifier: GPL-3.0-or-later
// The bar below the editor's text: find, replace, replace all. Works on the view it was given last. Used by EditorDock.
#pragma once

#include "app/editor/text_search.h"

#include <QFrame>
#include <QPointer>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace mica::app {

class CodeView;

class FindBar : public QFrame {
    Q_OBJECT
public:
    explicit FindBar(QWidget* parent = nullptr);

    void setView(CodeView* view);
    /// Shows the bar; what is selected in the view is what to look for. `replacing` puts the keyboard to the second line.
    void open(bool replacing);
    void findNext(bool backwards);

public Q_SLOTS:
    void replaceOne();
    void replaceAll();
    void closeBar();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QToolButton* makeChoice(const QString& text, const QString& meaning);
    SearchWish wish() const;
    void search(bool jump);
    void select(const SearchMatch& match);
    void say(const QString& text, bool bad);
    int current() const; ///< which match is selected; -1: none

    QPointer<CodeView> m_view;
    QLineEdit *m_find, *m_replace;
    QToolButton *m_case, *m_word, *m_pattern;
    QPushButton *m_replaceOne, *m_replaceAll;
    QLabel* m_count;
    SearchResult m_result;
};

} // namespace mica::app
