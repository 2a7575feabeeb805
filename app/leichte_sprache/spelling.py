"""Spelling, by hunspell, where there is a dictionary of the language."""

import re
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

from babel import Locale

from .finding import Remark
from .words import WordList, folded

DICTIONARIES = Path("/usr/share/hunspell")


def dictionary(locale: Locale) -> str | None:
    """Return hunspell's dictionary for a locale, or None where there is none here."""
    language = locale.language
    files = sorted(DICTIONARIES.glob(f"{language}_*.dic")) if shutil.which("hunspell") else []
    names = [file.stem for file in files]
    main = f"{language}_{language.upper()}"
    return main if main in names else next(iter(names), None)


def misspelled(
    texts: Sequence[str], locale: Locale, words: WordList, right: frozenset[str] = frozenset()
) -> Iterator[tuple[int, Remark]]:
    """Yield (the text's place, remark) for each word that neither dictionary nor list knows.

    `right` are words that are right as they are: the names in the texts, for example.
    """
    name = dictionary(locale) if texts else None
    if not name:
        return
    known = right | {part for word in words.words for part in re.split(r"[\s-]", word.word)}
    folds = {folded(word.word) for word in words.words}
    # In other languages, too, German authorities keep their names.
    names = [name] if locale.language == "de" else [name, dictionary(Locale("de")) or name]
    command = ["hunspell", "-i", "utf-8", "-d", ",".join(names), "-l"]
    run = subprocess.run(  # noqa: S603 - a fixed command; the text goes in by standard input
        command, input="\n".join(texts), capture_output=True, text=True, check=False
    )
    found = (word for word in run.stdout.split() if len(word) > 1 and word[-1].isalpha())
    wrong = {word for word in found if not word.isupper()} - known
    wrong = {word for word in wrong if folded(word) not in folds}
    for place, text in enumerate(texts):
        for number, line in enumerate(text.split("\n"), 1):
            for word in sorted(wrong & set(re.findall(r"[\w’'-]+", line))):
                yield place, Remark(word, "Das Wörterbuch kennt dieses Wort nicht.",
                                    "Ist es richtig geschrieben?", number)  # fmt: skip
