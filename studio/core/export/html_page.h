// SPDX-License-Identifier: GPL-3.0-or-later
// Pages in one file each: no script, no link to anything but their neighbours, readable in light and dark and on paper. Used by the
// report of a class and by core/similar.
#pragma once

#include "core/export/result_view.h"

namespace mica::exports {

/// Text in a page, plain first: '<', '>', '&' and quotes escaped; line ends stay line ends of the source.
QString html(const QString& text);

/// A whole page around `body`, which is HTML. The policy in its head lets a browser run nothing.
QByteArray htmlPage(const QString& title, const QString& body);

/// "anna b.html" as a link's address.
QString htmlAddress(const QString& fileName);

} // namespace mica::exports
