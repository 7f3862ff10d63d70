from __future__ import annotations

from sanitizer.recognizers.chat_ner.wordpiece import LINE_BREAK, WordPiece
from sanitizer.recognizers.chat_ner.words import LOWER, TITLE

VOCAB = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", LINE_BREAK, "jose", "kow", "##al", "##ska", ",", "##a"]


def test_longest_piece_first_and_accents_folded() -> None:
    pieces = WordPiece(VOCAB)
    assert pieces.encode("José") == ((5,), TITLE)
    assert pieces.encode("kowalska") == ((6, 7, 8), LOWER)
    assert pieces.encode("\n") == ((4,), LOWER)


def test_what_the_vocabulary_cannot_spell_is_one_unknown_piece() -> None:
    pieces = WordPiece(VOCAB)
    assert pieces.encode("joséx") == ((1,), LOWER)
    assert pieces.encode("a" * 101) == ((1,), LOWER)
    assert pieces.encode("\u0301") == ((1,), LOWER)
    assert pieces.encode("\ud800") == ((1,), LOWER)


def test_of_a_number_two_pieces_are_read_and_of_a_long_word_eight() -> None:
    pieces = WordPiece([*VOCAB, "1", "##2", "##3", "10", "-", "b"])
    assert pieces.encode("123")[0] == (11, 12)
    assert pieces.encode("10:15")[0] == (14,)
    assert pieces.encode("---")[0] == (15,)
    assert pieces.encode("b" + "a" * 20)[0] == (16, *[10] * 7)


def test_the_cache_is_bounded() -> None:
    pieces = WordPiece(VOCAB)
    for number in range(70_000):
        pieces.encode(str(number))
    assert len(pieces._cache) <= 60_000
    assert pieces.encode("jose") == ((5,), LOWER)
