// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/handout/handout_document.h"

#include "app/editor/syntax.h"
#include "app/theme/theme.h"
#include "core/course/heading_anchors.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextList>
#include <QTextTable>

namespace mica::app {

namespace {

constexpr double headingScale[] = {1.9, 1.45, 1.2, 1.05, 1.0, 1.0};

class Dresser {
public:
    Dresser(QTextDocument& document, const course::Lab& lab, const HandoutLook& look)
        : m_document(document), m_lab(lab), m_theme(Theme::current()), m_text(m_theme.textFont()),
          m_code(m_theme.codeFont()) {
        m_text.setPointSizeF(m_theme.textFont().pointSizeF() * look.zoom * 1.05);
        m_code.setPointSizeF(m_theme.codeFont().pointSizeF() * look.zoom);
        m_document.setDefaultFont(m_text);
    }

    QList<HandoutHeading> run(const QByteArray& markdown) {
        m_document.setMarkdown(QString::fromUtf8(markdown), QTextDocument::MarkdownDialectGitHub);
        tables(m_document.rootFrame());
        QTextCursor everything(&m_document);
        everything.select(QTextCursor::Document);
        QTextCharFormat ink;
        ink.setForeground(m_theme.color(Token::text));
        everything.mergeCharFormat(ink);
        const QStringList anchors = course::headingAnchors(markdown);
        for (QTextBlock block = m_document.begin(); block.isValid(); block = block.next()) {
            if (block.blockFormat().headingLevel() > 0) {
                heading(block, anchors.value(m_headings.size()));
            } else if (isCode(block)) {
                codeLine(block);
            } else {
                paragraph(block);
            }
        }
        colourCode();
        offerChecks();
        for (HandoutHeading& one : m_headings) { one.position = m_cursors[&one - m_headings.data()].position(); }
        return m_headings;
    }

private:
    static bool isCode(const QTextBlock& block) {
        return block.blockFormat().hasProperty(QTextFormat::BlockCodeFence) ||
               block.blockFormat().hasProperty(QTextFormat::BlockCodeLanguage) ||
               block.blockFormat().nonBreakableLines();
    }

    void tables(QTextFrame* frame) {
        for (QTextFrame* child : frame->childFrames()) {
            tables(child);
            auto* table = qobject_cast<QTextTable*>(child);
            if (table == nullptr) { continue; }
            QTextTableFormat format = table->format();
            format.setBorder(1);
            format.setBorderCollapse(true);
            format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
            format.setBorderBrush(m_theme.color(Token::border));
            format.setCellPadding(Theme::grid(2));
            format.setCellSpacing(0);
            format.setTopMargin(Theme::grid(2));
            format.setBottomMargin(Theme::grid(3));
            table->setFormat(format);
            dressHead(*table);
        }
    }

    /// A first row of empty cells is how Markdown writes a table without a head: it goes.
    static void dressHead(QTextTable& table) {
        bool empty = true;
        for (int column = 0; column < table.columns(); ++column) {
            empty = empty && table.cellAt(0, column).firstCursorPosition().block().text().isEmpty();
        }
        if (empty && table.rows() > 1) { return table.removeRows(0, 1); }
        for (int column = 0; column < table.columns(); ++column) {
            QTextTableCell cell = table.cellAt(0, column);
            QTextCharFormat format = cell.format();
            format.setBackground(Theme::current().color(Token::panel));
            cell.setFormat(format);
        }
    }

    void heading(const QTextBlock& block, const QString& anchor) {
        const int level = qBound(1, block.blockFormat().headingLevel(), 6);
        QTextCursor cursor(block);
        QTextBlockFormat format = block.blockFormat();
        format.setTopMargin(m_headings.isEmpty() ? 0 : Theme::grid(level <= 2 ? 7 : 5));
        format.setBottomMargin(Theme::grid(2));
        cursor.setBlockFormat(format);
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        QTextCharFormat ink;
        ink.setFontPointSize(m_text.pointSizeF() * headingScale[level - 1]);
        ink.setProperty(QTextFormat::FontSizeAdjustment, 0);
        ink.setFontWeight(QFont::Bold);
        ink.setAnchor(true);
        ink.setAnchorNames({anchor.mid(1)});
        cursor.mergeCharFormat(ink);
        QTextCursor place(block);
        place.setKeepPositionOnInsert(true);
        m_cursors.append(place);
        m_headings.append({level, block.text(), anchor, 0});
    }

    void codeLine(const QTextBlock& block) {
        QTextCursor cursor(block);
        QTextBlockFormat format = block.blockFormat();
        const bool first = !isCode(block.previous()), last = !block.next().isValid() || !isCode(block.next());
        format.setBackground(m_theme.color(Token::panel));
        format.setLeftMargin(Theme::grid(3));
        format.setTopMargin(first ? Theme::grid(2) : 0);
        format.setBottomMargin(last ? Theme::grid(3) : 0);
        format.setNonBreakableLines(true);
        cursor.setBlockFormat(format);
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        cursor.mergeCharFormat(codeInk());
        cursor.setBlockCharFormat(codeInk());
        if (first) { m_codeBlocks.append(QList<QTextBlock>()); }
        m_codeBlocks.last().append(block);
    }

    QTextCharFormat codeInk() const {
        QTextCharFormat ink;
        ink.setFontFamilies(m_code.families().isEmpty() ? QStringList{m_code.family()} : m_code.families());
        ink.setFontFixedPitch(true);
        ink.setFontPointSize(m_code.pointSizeF());
        return ink;
    }

    void paragraph(const QTextBlock& block) {
        QTextCursor cursor(block);
        QTextBlockFormat format = block.blockFormat();
        const bool inCell = cursor.currentTable() != nullptr;
        format.setLineHeight(inCell ? 110 : 125, QTextBlockFormat::ProportionalHeight);
        format.setBottomMargin(inCell ? 0 : Theme::grid(block.textList() != nullptr ? 1 : 2));
        format.setTopMargin(0);
        cursor.setBlockFormat(format);
        struct Piece {
            int from, length;
            QTextCharFormat format;
        };
        QList<Piece> pieces;
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            pieces.append({it.fragment().position(), it.fragment().length(), it.fragment().charFormat()});
        }
        for (const Piece& piece : pieces) {
            QTextCursor part(&m_document);
            part.setPosition(piece.from);
            part.setPosition(piece.from + piece.length, QTextCursor::KeepAnchor);
            if (piece.format.isAnchor()) {
                part.mergeCharFormat(linkInk(piece.format.anchorHref()));
            } else if (piece.format.fontFixedPitch()) {
                part.mergeCharFormat(codeInk());
                const QString target = targetOf(part.selectedText());
                if (!target.isEmpty()) { part.mergeCharFormat(linkInk(target)); }
            }
        }
    }

    QTextCharFormat linkInk(const QString& target) const {
        QTextCharFormat ink;
        ink.setAnchor(true);
        ink.setAnchorHref(target);
        ink.setForeground(m_theme.color(Token::accent));
        ink.setFontUnderline(!target.startsWith(QLatin1StringView("check:")) &&
                             !target.startsWith(QLatin1StringView("file:")));
        return ink;
    }

    /// `timer-rate` leads to the check of that name, `pic.cpp` and `nucleus/interrupts/pic.h` to the file.
    QString targetOf(const QString& code) const {
        static const QRegularExpression source(
            QStringLiteral("^(nucleus|abi|rt|probe|servers|apps)/[\\w/.-]+\\.(h|cpp|S)$"));
        for (const course::Check& check : m_lab.checks) {
            if (check.id == code || check.fullId == code) { return QStringLiteral("check:") + check.id; }
        }
        for (const course::StudentFile& file : m_lab.files) {
            if (file.path == code) { return QStringLiteral("file:") + code; }
        }
        return source.match(code).hasMatch() ? QStringLiteral("file:") + code : QString();
    }

    void colourCode() {
        for (const QList<QTextBlock>& blocks : m_codeBlocks) {
            const QString info = blocks.first().blockFormat().stringProperty(QTextFormat::BlockCodeLanguage);
            QStringList lines;
            for (const QTextBlock& block : blocks) { lines.append(block.text()); }
            const int start = blocks.first().position();
            for (const SyntaxSpan& span : syntaxSpans(lines.join(u'\n'), languageOfFence(info))) {
                QTextCursor part(&m_document);
                part.setPosition(start + span.start);
                part.setPosition(start + span.start + span.length, QTextCursor::KeepAnchor);
                QTextCharFormat ink;
                ink.setForeground(m_theme.color(span.token));
                part.mergeCharFormat(ink);
            }
        }
    }

    /// Below a heading that checks name as theirs: a line that runs just these.
    void offerChecks() {
        for (qsizetype i = m_headings.size() - 1; i >= 0; --i) {
            int checks = 0, points = 0;
            for (const course::Check& check : m_lab.checks) {
                if (check.handout != m_headings[i].anchor) { continue; }
                ++checks;
                points += check.points;
            }
            if (checks == 0) { continue; }
            QTextCursor cursor(m_document.findBlock(m_cursors[i].position()));
            cursor.movePosition(QTextCursor::EndOfBlock);
            QTextBlockFormat format;
            format.setBottomMargin(Theme::grid(2));
            QTextCharFormat ink;
            ink.setFont(m_text);
            cursor.insertBlock(format, ink);
            const QString words = QCoreApplication::translate("Handout", "Check this (%n checks", nullptr, checks);
            ink.merge(linkInk(QStringLiteral("checks:") + m_headings[i].anchor));
            cursor.insertText(QCoreApplication::translate("Handout", "%1, %2 points)").arg(words).arg(points), ink);
        }
    }

    QTextDocument& m_document;
    const course::Lab& m_lab;
    const Theme& m_theme;
    QFont m_text, m_code;
    QList<HandoutHeading> m_headings;
    QList<QTextCursor> m_cursors; ///< one a heading: they move with what is inserted
    QList<QList<QTextBlock>> m_codeBlocks;
};

} // namespace

QList<HandoutHeading> fillHandout(QTextDocument& document, const QByteArray& markdown, const course::Lab& lab,
                                  const HandoutLook& look) {
    document.clear();
    return Dresser(document, lab, look).run(markdown);
}

} // namespace mica::app
