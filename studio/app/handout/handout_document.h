// SPDX-License-Identifier: GPL-3.0-or-later
// A handout made ready to read: Markdown in the colours and fonts of the theme, headings with anchors, code in colour, names of checks
// and files as links, and beside each section the checks that it is about. Used by HandoutView.
#pragma once

#include "core/course/lab.h"

#include <QList>
#include <QString>

class QTextDocument;

namespace mica::app {

struct HandoutHeading {
    int level = 1; ///< 1 to 6
    QString text, anchor;
    int position = 0; ///< in the document
};

struct HandoutLook {
    double zoom = 1;
};

/// Fills the document. Returns its headings in order. Links are those of handout_link.h.
QList<HandoutHeading> fillHandout(QTextDocument& document, const QByteArray& markdown, const course::Lab& lab,
                                  const HandoutLook& look);

} // namespace mica::app
