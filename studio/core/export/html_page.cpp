// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/html_page.h"

#include "core/export/plain_text.h"

#include <QUrl>

namespace mica::exports {

namespace {

const char* const style = R"(
:root { color-scheme: light dark; --line: #8884; --good: #1a7f37; --bad: #b3261e; --aside: #6a6a6a; --alarm: #8a5a00; }
@media (prefers-color-scheme: dark) { :root { --good: #5fd38a; --bad: #ff8a80; --aside: #b0b0b0; --alarm: #ffc766; } }
body { font: 15px/1.45 system-ui, sans-serif; max-width: 75rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; } th, td { border: 1px solid var(--line); padding: .2rem .5rem; text-align: left; vertical-align: top; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
.wide { overflow-x: auto; } .matrix td, .matrix th { text-align: center; padding: .1rem .3rem; white-space: nowrap; }
.matrix th:first-child, .matrix td:first-child { text-align: left; position: sticky; left: 0; background: Canvas; }
.matrix thead th.check { writing-mode: vertical-rl; font-weight: normal; }
.passed { color: var(--good); } .failed { color: var(--bad); } .skipped { color: var(--aside); } .error { color: var(--alarm); }
pre { white-space: pre-wrap; overflow-wrap: anywhere; margin: .2rem 0; } .bar { background: var(--good); height: .7rem; }
mark { background: #ffd54f88; color: inherit; } .pair { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; }
)";

} // namespace

QString html(const QString& text) {
    return plainText(text, 20'000).toHtmlEscaped().replace(u'\'', QStringLiteral("&#39;"));
}

QString htmlAddress(const QString& fileName) { return QString::fromLatin1(QUrl::toPercentEncoding(fileName)); }

QByteArray htmlPage(const QString& title, const QString& body) {
    const QString page = QStringLiteral("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                                        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                                        "style-src 'unsafe-inline'\">\n"
                                        "<meta name=\"viewport\" content=\"width=device-width\">\n<title>%1</title>\n"
                                        "<style>%2</style>\n</head>\n<body>\n%3</body>\n</html>\n");
    return page.arg(html(title), QString::fromUtf8(style), body).toUtf8();
}

} // namespace mica::exports
