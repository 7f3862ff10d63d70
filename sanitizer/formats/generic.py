"""The leaf logic for strings that no format declares: exempt only where key *and* value fit (formats_ai.md §9.4)."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import Enum
from typing import Union

from sanitizer.core.document import FieldKind
from sanitizer.formats import content, numbers, values
from sanitizer.formats.values import words
from sanitizer.recognizers.lazy import lazy


class ByContent(Enum):
    """A declared kind that leaves the decision to the content of each value."""

    DATA = "data"
    """User data: an inner document, code or talk; in doubt talk."""
    OUTPUT = "output"
    """Output of tools: an inner document, code or talk; in doubt code."""


Kind = Union[FieldKind, ByContent]

Leaf = Callable[[str], FieldKind]
"""Decides the kind of a string from its value; which leaf applies is decided once per pointer shape."""

FREE_KEYS = words(
    "input inputs args arguments params parameters structured_content structuredContent tool_input toolInput kwargs "
    "toolUseResult tool_result variables vars"
)
"""Below these keys the names of fields are the user's own: `id`, `type` or `name` protect nothing there."""

SEALED_KEYS = words(
    "signature thoughtSignature thought_signature thoughtSignatures thinkingSignature textSignature encrypted_content "
    "encryptedContent reasoning_opaque reasoningOpaque pretokenized_vq"
)
_JSON_KEYS = words(
    "arguments partial_json partialJson json_block publicArguments card_attachments_json function_call prompt_json "
    "response_json options_json AuditData"
)
_HTML_KEYS = words("html safeHtml formatted_body")
_IDENTITY_KEYS: dict[str, tuple[str, Callable[[str], bool]]] = {
    "email": ("EMAIL", values.is_email),
    "email_address": ("EMAIL", values.is_email),
    "googleEmail": ("EMAIL", values.is_email),
    "phone_number": ("PHONE", values.is_phone),
    "phone": ("PHONE", values.is_phone),
    "verified_phone_number": ("PHONE", values.is_phone),
    "full_name": ("PERSON", values.is_person_name),
    "display_name": ("PERSON", values.is_person_name),
    "real_name": ("PERSON", values.is_person_name),
    "first_name": ("PERSON", values.is_person_name),
    "last_name": ("PERSON", values.is_person_name),
    "givenName": ("PERSON", values.is_person_name),
    "familyName": ("PERSON", values.is_person_name),
    "authorName": ("PERSON", values.is_person_name),
    "user_id": ("ACCOUNT_ID", lambda v: 6 <= len(v) <= 200),
    "name": ("PERSON", values.is_person_name),
    "birth_year": ("DATE_OF_BIRTH", values.is_year),
    "birthDate": ("DATE_OF_BIRTH", values.is_day),
    "username": ("USERNAME", values.is_login),
    "user_name": ("USERNAME", values.is_login),
    "requesterUsername": ("USERNAME", values.is_login),
}
_GENERIC_IDENTITY = words("email email_address phone_number verified_phone_number full_name birth_year authorName")
_ROLE_KEYS = words("role sender from author_role")
_WORD_KEYS = words(
    "type content_type status finish_reason stop_reason mime_type mimeType media_type file_type filetype encoding "
    "format object method severity level kind subtype event codec reaction preference mode visibility service_tier "
    "is_user is_system end_turn weight endpoint version schema charset"
)
_ID_KEYS = words(
    "id _id uuid guid parent parents children childrenIds ancestors parent_id parentId parentUuid leafUuid "
    "current_node "
    "tool_use_id tool_call_id call_id callID hash sha sha256 md5 digest integrity checksum etag asset_pointer "
    "system_fingerprint swipe_id gitHead commit commit_hash"
)
_ID_SUFFIX = lazy(r".(?:_ids?|Ids?|_uuid|Uuid|UUID|_guid|_hash|Hash)$")
_TIME_KEY = lazy(
    r"(?:^|.)(?:_at|_time|_timestamp|_datetime|_date|At|Time|Timestamp|Date)$"
    r"|^(?:timestamp|time|ts|date|created|updated|modified)$"
)

_PERSONAL = lazy(
    r"birth|dob|patient|employee|customer|member|tax|national|passport|driver|licen[cs]e|student|insur|account|policy|"
    r"order|booking|invoice|case|ticket|claim|device|vehicle|person|contact|legal|social|medic|health|mrn|ssn|card|bank|"
    r"payment|client|staff|reservation|loyalty|access_?key|secret|api_?key|token|appointment|visit|admission",
    re.IGNORECASE,
)
_FILE_KEYS = words("file_name filename fileName imageFile original_name originalName attachment_name")
_PATH_KEYS = words(
    "file_path filepath filePath path paths cwd workdir working_dir workingDirectory workspaceDirectory notebook_path "
    "gitRoot worktree projectRoot project_path outputFile rootPath dir directory directories filenames"
)
_URL_KEY = lazy(r"(?:^|.)(?:urls?|uris?|Urls?|Uris?|URL|URI|href|Link|link|favicon|permalink)$|^domain$")
_CODE_KEYS = words(
    "code command cmd stdout stderr output fullOutput aggregated_output formatted_output patch diff unifiedDiff "
    "unified_diff traceback stack log logs old_string new_string old_str new_str oldString newString file_text sql "
    "script originalFile originalFileContents lines widget_code shell exitOutput backtrace stacktrace stackTrace"
)


def identity_entity(key: str) -> str:
    """The entity that an identity field under this key holds; `PERSON` where the key says nothing more."""
    return _IDENTITY_KEYS[key][0] if key in _IDENTITY_KEYS else numbers.entity(key) or "PERSON"


def leaf(key: str, *, free: bool) -> Leaf:
    """The leaf logic for a string below `key`.

    :param key: the last object key of the pointer, or the empty string.
    :param free: the pointer lies in user data, where key names protect nothing.
    """
    if key in SEALED_KEYS:
        return sealed
    if key in _GENERIC_IDENTITY:
        return identity(key)
    if key in _JSON_KEYS:
        return auto
    if key in _HTML_KEYS:
        return html
    if not free and (guard := _guard(key)) is not None:
        return exempt(guard)
    if key in _FILE_KEYS:
        return guarded(FieldKind.FILENAME, lambda v: len(v) < 400 and "\n" not in v)
    if key in _PATH_KEYS:
        return guarded(FieldKind.PATH, values.is_path)
    if _URL_KEY.search(key):
        return guarded(FieldKind.URL, values.is_url)
    return output if key in _CODE_KEYS else auto


def _guard(key: str) -> Callable[[str], bool] | None:
    """What a value must look like for this key to protect it; None: the key protects nothing."""
    if key in _ROLE_KEYS:
        return is_speaker
    if key in _WORD_KEYS or key.startswith("model"):
        return values.is_word
    if key in _ID_KEYS:
        return is_structural_id
    if _PERSONAL.search(key):
        return None
    if _TIME_KEY.search(key):
        return lambda v: values.is_time(v) or values.is_day(v)
    return values.is_random_id if _ID_SUFFIX.search(key) else None


def is_speaker(value: str) -> bool:
    """A known role, or a model's name; never a person's."""
    return values.is_role(value) or (values.is_word(value) and any(c.isdigit() for c in value))


def is_structural_id(value: str) -> bool:
    """An id, but for digits that could as well be somebody's number (7 to 16 of them)."""
    if any(c.isalpha() for c in value):
        return values.is_id(value)
    digits = sum(c.isdigit() for c in value)
    return values.is_id(value) and not 7 <= digits <= 16


def auto(text: str) -> FieldKind:
    """User data: a blob, an inner document, an id by its own shape, or text whose content decides."""
    special = _special(text)
    if special is not None:
        return special
    if values.is_exempt_by_itself(text):
        return FieldKind.PROTECTED
    return content.kind_of(text)


def prose(text: str) -> FieldKind:
    return _special(text) or FieldKind.PROSE


def code(text: str) -> FieldKind:
    return _special(text) or FieldKind.CODE


def output(text: str) -> FieldKind:
    """Output of tools, code by its key: in doubt code, but talk where it reads as talk."""
    kind = auto(text)
    is_doubtful = kind is FieldKind.PROSE and not (len(text) > 60 and content.reads_as_talk(text))
    return FieldKind.CODE if is_doubtful else kind


def html(text: str) -> FieldKind:
    return FieldKind.HTML if "<" in text or "&" in text else auto(text)


def sealed(text: str) -> FieldKind:
    return FieldKind.SEALED if values.is_base64(text) else auto(text)


def blob(text: str) -> FieldKind:
    return FieldKind.BLOB if values.is_data_uri(text) or values.is_base64(text) else auto(text)


def exempt(guard: Callable[[str], bool]) -> Leaf:
    """PROTECTED while the value fits the guard; otherwise scanned like any user data."""

    def decide(text: str) -> FieldKind:
        return FieldKind.PROTECTED if len(text) <= 256 and guard(text) else auto(text)

    return decide


def identity(key: str) -> Leaf:
    """IDENTITY where the value is of the sort that the key promises; otherwise talk."""
    fits = _IDENTITY_KEYS[key][1] if key in _IDENTITY_KEYS else values.is_person_name
    return guarded(FieldKind.IDENTITY, fits)


def guarded(kind: FieldKind, fits: Callable[[str], bool]) -> Leaf:
    def decide(text: str) -> FieldKind:
        if text.startswith("data:") and values.is_data_uri(text):
            return FieldKind.BLOB
        return kind if fits(text) else auto(text)

    return decide


def key_kind(text: str) -> FieldKind:
    """The kind of an object key: names of fields and ids stay, paths and sentences are scanned."""
    if values.is_identifier(text) or values.is_exempt_by_itself(text) or not any(c.isalpha() for c in text[:64]):
        is_name = len(text) <= 64 and _digits(text) < 7
        return FieldKind.PROTECTED if is_name or values.is_random_id(text) else FieldKind.PROSE
    return FieldKind.PATH if ("/" in text or "\\" in text) and values.is_path(text) else FieldKind.PROSE


def _digits(text: str) -> int:
    return sum(c.isdigit() for c in text)


def _special(text: str) -> FieldKind | None:
    first = text[:1]
    if first == "d" and values.is_data_uri(text):
        return FieldKind.BLOB
    if (first == "{" or first == "[") and values.is_json(text):
        return FieldKind.JSON
    if first in "i/RJS" and len(text) > 100 and values.is_media_base64(text):
        return FieldKind.BLOB
    return None
