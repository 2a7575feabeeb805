"""The one strict reader of .po files; it needs Babel and nothing of the site."""

import io
import re
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import PoFileError, read_po, unescape

# A comment, nothing, or a text in quotation marks, with its keyword before the first part
# (GNU gettext manual, “The Format of PO Files”).
LINE = re.compile(r'(#.*|((msgctxt|msgid|msgid_plural|msgstr(\[\d\])?)\s+)?"(\\.|[^"\\])*")?')
STRING = r'"(?:\\.|[^"\\])*"'
# The header is the translation of the empty text; a tool may have wrapped its lines.
HEADER = re.compile(rf'^msgid[ \t]+""\s+msgstr\s+((?:{STRING}\s*)+)', re.MULTILINE)
LINE_END = re.compile(r"\r\n|\n|\r")
CHARSET = re.compile(r"charset=([\w-]+)")
LARGEST = 2_000_000  # bytes; a catalogue of ours has some 100,000
SHOWN = 40  # characters of a broken line


class PoError(Exception):
    """A .po file that cannot be read; `line` counts from 1, or is 0 for the file as a whole."""

    def __init__(self, path: Path, line: int, reason: str) -> None:
        super().__init__(f"{path}:{line}: {reason}" if line else f"{path}: {reason}")
        self.path, self.line, self.reason = path, line, reason


def read_lines(path: Path) -> list[str]:
    """Return the lines of the .po file `path`, without their ends.

    Raises:
        PoError: the file cannot be opened, is larger than LARGEST, or is not UTF-8.
    """
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise PoError(path, 0, f"cannot be read: {error.strerror}") from error
    if len(raw) > LARGEST:
        raise PoError(path, 0, f"is larger than {LARGEST:,} bytes")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise PoError(path, raw.count(b"\n", 0, error.start) + 1, "is not UTF-8") from error
    charset = CHARSET.search(text[:5000])
    if charset and charset[1].lower() not in {"utf-8", "utf8"}:
        line = text.count("\n", 0, charset.start()) + 1
        raise PoError(path, line, f"the charset must be utf-8, not {charset[1]}")
    return LINE_END.split(text)


def read_catalogue(path: Path) -> Catalog:
    """Return the catalogue in the .po file `path`, read strictly.

    Raises:
        PoError: the file is missing or broken; the error names the line if it is known.
    """
    lines = read_lines(path)
    # Babel reads past a missing quotation mark and makes a wrong message of it.
    for number, line in enumerate(lines, 1):
        if not LINE.fullmatch(line.strip()):
            raise PoError(path, number, f"not a line of a catalogue: {line.strip()[:SHOWN]}")
    try:
        return read_po(io.BytesIO("\n".join(lines).encode()), abort_invalid=True)
    except PoFileError as error:
        raise PoError(path, error.lineno + 1, str(error.args[0])) from error  # from 0
    except (ValueError, LookupError, TypeError, AttributeError) as error:
        raise PoError(path, 0, str(error)) from error


def read_headers(path: Path) -> dict[str, str]:
    """Return all headers of the .po file `path`; Babel forgets those that it does not know.

    Raises:
        PoError: the file cannot be read.
    """
    header = HEADER.search("\n".join(read_lines(path)))
    text = "".join(map(unescape, re.findall(STRING, header[1]))) if header else ""
    lines = (line.partition(":") for line in text.splitlines())
    return {name.strip(): value.strip() for name, colon, value in lines if colon}
