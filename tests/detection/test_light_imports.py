"""What is imported later is there all the same, in a process of its own."""

from __future__ import annotations

import subprocess
import sys

import pytest

_BEFORE = "import sys; import sanitizer.detection.presidio; "


@pytest.mark.parametrize(
    "then",
    [
        "assert 'typer' not in sys.modules and 'spacy.cli' not in sys.modules and 'tldextract' not in sys.modules",
        "import spacy; assert spacy.info(silent=True)['spacy_version'] == spacy.__version__",
        "import spacy.cli; assert callable(spacy.cli.download) and 'typer' in sys.modules",
        "import tldextract; assert tldextract.TLDExtract(suffix_list_urls=())('mail.example.co.uk').suffix == 'co.uk'",
        (
            "from presidio_analyzer.predefined_recognizers import EmailRecognizer as E; "
            "assert E().analyze('to bob@mail.example.com', ['EMAIL_ADDRESS'])"
        ),
        (
            "from presidio_analyzer.predefined_recognizers import UrlRecognizer as U; "
            "assert U().analyze('see https://www.example.com/a', ['URL'])"
        ),
        "import regex; assert regex.compile('a' * 3000).match('a' * 3000)",
    ],
)
def test_nothing_is_missing(then: str) -> None:
    done = subprocess.run([sys.executable, "-c", _BEFORE + then], capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr
