# SPDX-License-Identifier: GPL-3.0-or-later
# The HTML pages, parsed by html5lib (Debian: python3-html5lib) as a browser parses, every departure from the standard an error: nothing a student wrote
# may have become an element or an attribute. Run by read_back.py.
import html5lib

FORMAT = "html"
FAULTY = "anna-student.html"

ELEMENTS = {"html", "head", "meta", "title", "style", "body", "h1", "h2", "p", "strong", "small", "table", "thead", "tbody", "tr",
            "th", "td", "ul", "li", "pre", "a", "br", "div", "span"}
ATTRIBUTES = {"lang", "charset", "http-equiv", "content", "name", "id", "class", "href", "style", "scope", "title"}


def read(data, meant, path):
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    tree = parser.parse(data.decode("utf-8"))
    styles = 0
    for element in tree.iter():
        if not isinstance(element.tag, str):
            yield "a comment"
            continue
        if element.tag not in ELEMENTS:
            yield f"an element that we do not write: {element.tag}"
        styles += element.tag == "style"
        for name, value in element.attrib.items():
            if name not in ATTRIBUTES:
                yield f"an attribute that we do not write: {name}"
            if name == "href" and (":" in value or value.startswith("//") or not value.endswith(".html")):
                yield f"a link that leads away: {value}"
    if styles != 1:
        yield f"{styles} style sheets"
    policy = [element for element in tree.iter("meta") if element.get("http-equiv") == "Content-Security-Policy"]
    if not policy or "default-src 'none'" not in policy[0].get("content", ""):
        yield "the page has no policy"
    if path.stem.endswith("-student") and "SECRET" in "".join(tree.itertext()):
        yield "the student's page tells what is hidden"


FAULTS = {
    "an element that is not closed": (lambda data: data.replace(b"</table>", b"", 1), "Error"),
    "a script": (lambda data: data.replace(b"</body>", b"<script>a()</script></body>"), "we do not write: script"),
    "an event": (lambda data: data.replace(b"<h1>", b'<h1 onclick="a()">'), "we do not write: onclick"),
    "a link to elsewhere": (lambda data: data.replace(b"<h1>", b'<h1><a href="http://x/y.html">z</a>'), "leads away"),
    "text that was not escaped": (lambda data: data.replace(b"<h1>", b"<h1><img src=x>"), "we do not write: img"),
    "no policy": (lambda data: data.replace(b"default-src 'none'", b"default-src *"), "no policy"),
    "what is hidden": (lambda data: data.replace(b"<h1>", b"<h1>SECRET"), "what is hidden"),
}
