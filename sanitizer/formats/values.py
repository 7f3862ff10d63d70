"""What a value looks like: the guards without which no key is ever exempt from scanning (formats_ai.md §9.4)."""

from __future__ import annotations

import json
import re

from sanitizer.recognizers.lazy import lazy

_UUID = lazy(r"(?:[\w]{1,20}[-_])?[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}")
_TIME = lazy(
    r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(?: ?(?:Z|UTC|[+-]\d{2}:?\d{2}))?|"
    r"(?:1[0-9]|[2-9])\d{8}(?:\d{3}|\.\d{1,9})?"
)
_ZONE = lazy(
    r"(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific|Etc)"
    r"/[A-Z][A-Za-z0-9_+-]{1,30}(?:/[A-Z][A-Za-z_]{1,30})?"
)
_DAY = lazy(r"\d{4}-\d{2}-\d{2}")
_OPAQUE = lazy(
    r"(?:file[-_]|msg_|toolu_|srvtoolu_|call_|fc_|rs_|resp_|req_|chatcmpl-|g-|g-p-|user-|org-|conv_|wrun_|run_|"
    r"thread_|asst_|batch_|ses_|prt_|agent-)"
    r"(?=[0-9A-Za-z_-]*[0-9])[0-9A-Za-z_-]{8,}"
    r"|(?:sediment|file-service)://[\w.#?=&-]+"
    # Rooms of Matrix, threads of Teams and Skype: no addresses.
    r"|![A-Za-z0-9_-]{10,64}:[a-z0-9.-]{1,100}\.[a-z]{2,24}"
    r"|19:[\w-]{1,100}@(?:thread\.(?:skype|v2|tacv2)|unq\.gbl\.spaces)"
)
_OWN_ID = lazy(r"(?:user|org)-(?![0-9A-Za-z]{16,}$)")
_HEX = lazy(r"[0-9a-fA-F]{7,128}")
_BASE64 = re.compile(r"[0-9A-Za-z+/_-]+={0,2}")
_JOINTS = re.compile(r"[-_.:#]")
_WORD = lazy(r"[A-Za-z][\w.:/+-]{0,99}|")
_IDENTIFIER = lazy(r"[A-Za-z_$][\w$.:-]{0,63}")
_ID = lazy(r"(?=.{0,200}[0-9])[0-9A-Za-z][0-9A-Za-z_.:#-]{0,199}={0,2}(?:@v[0-9]{1,6})?|[a-z][a-z_-]{0,24}|")
_PATH = lazy(r"(?:[A-Za-z]:[\\/]|[~.]{0,2}[\\/]|\.{1,2}$|[\w@.+-]+[\\/]|file://|[^\\/\n]{1,200}\.\w{1,8}$)")
_URL = lazy(r"(?:[a-z][a-z0-9+.-]{1,20}:|//|[\w-]+(?:\.[\w-]+)+(?:[/:?#]|$))", re.IGNORECASE)
_DATA = lazy(r"data:[\w.+-]+/[\w.+-]+(?:;[\w=.-]+)*;base64,")
_PHONE = lazy(r"[+(]?[\d][\d ()./-]{4,22}(?: ?(?:x|ext\.?) ?\d{1,6})?")
_ADDRESS = lazy(r"[^@\s]{1,64}@[^@\s]{1,190}")


def words(text: str) -> frozenset[str]:
    """A set of words written as one string."""
    return frozenset(text.split())


ROLES = words(
    "user assistant system developer tool function human gpt model ai bot chatbot agent critic observation "
    "function_call function_response tool_call tool_calls tool_response ipython environment root unknown "
    "request response think thinking search prompter chatgpt claude gemini bing bard other"
)

_COMMON_LOGINS = words(
    "root admin administrator user guest test demo default system assistant bot anonymous unknown none null unused "
    "postgres mysql git www-data nobody ubuntu ec2-user vscode runner node docker jenkins you me human ai model"
)


def is_uuid(value: str) -> bool:
    return _UUID.fullmatch(value) is not None


def is_time(value: str) -> bool:
    """An ISO date and time, or seconds or milliseconds since 1970 as digits."""
    return _TIME.fullmatch(value) is not None


def is_day(value: str) -> bool:
    return _DAY.fullmatch(value) is not None


def is_opaque_id(value: str) -> bool:
    """An id with a known vendor prefix and a digit: `toolu_01…`, `file-Ab3…`."""
    return _OPAQUE.fullmatch(value) is not None and _OWN_ID.match(value) is None


def is_exempt_by_itself(value: str) -> bool:
    """A value that is structure whatever its key: UUID, date and time, time zone, vendor id."""
    return len(value) <= 200 and (
        is_uuid(value)
        or _ZONE.fullmatch(value) is not None
        or (is_time(value) and not value[:10].isdigit())
        or is_opaque_id(value)
    )


def is_id(value: str) -> bool:
    """One token without spaces, `@` or slash that holds a digit, a lower-case slug, or nothing."""
    return _ID.fullmatch(value) is not None or is_exempt_by_itself(value)


def is_random_id(value: str) -> bool:
    """UUID, digest, vendor id, or one long token of mixed letters and digits; never digits alone."""
    if is_exempt_by_itself(value):
        return True
    letters = any(c.isalpha() for c in value)
    if _HEX.fullmatch(value):
        return letters and len(value) >= 12
    return len(value) >= 16 and letters and is_id(value) and _is_mixed(value)


def _is_mixed(value: str) -> bool:
    """Several digits, or one among letters: `8:live:ada.lund` is made of words."""
    return sum(map(str.isdigit, value)) > 2 or any(
        any(map(str.isdigit, part)) and any(map(str.isalpha, part)) for part in _JOINTS.split(value)
    )


def is_word(value: str) -> bool:
    """An enumeration member: `finished_successfully`, `gpt-4o`, `text/markdown`."""
    return _WORD.fullmatch(value) is not None


def is_identifier(value: str) -> bool:
    return _IDENTIFIER.fullmatch(value) is not None


def is_role(value: str) -> bool:
    return value.lower() in ROLES or value == ""


def is_base64(value: str) -> bool:
    """One run of base64 or base64url characters, as sealed blocks are. A short one must not look like a word."""
    if len(value) < 16:
        return value == ""
    return _BASE64.fullmatch(value) is not None and any(c.isdigit() or c.isupper() for c in value[:200])


_MEDIA = ("iVBORw0KGgo", "/9j/", "R0lGOD", "UklGR", "JVBERi0", "SUkqAA")


def is_media_base64(value: str) -> bool:
    """Base64 that begins like a picture or a PDF."""
    return value.startswith(_MEDIA) and _BASE64.fullmatch(value) is not None


def is_data_uri(value: str) -> bool:
    return value.startswith("data:") and _DATA.match(value) is not None


def is_path(value: str) -> bool:
    return len(value) < 4096 and "\n" not in value and _PATH.match(value) is not None


def is_url(value: str) -> bool:
    return len(value) < 65_536 and "\n" not in value and _URL.match(value) is not None


def is_json(value: str) -> bool:
    """An object or array that parses and holds at least one string."""
    stripped = value.strip()
    if len(stripped) < 4 or stripped[0] + stripped[-1] not in ("{}", "[]") or '"' not in stripped:
        return False
    try:
        json.loads(stripped)
    except (ValueError, RecursionError):
        return False
    return True


def is_email(value: str) -> bool:
    return _ADDRESS.fullmatch(value) is not None


def is_phone(value: str) -> bool:
    return _PHONE.fullmatch(value) is not None


def is_person_name(value: str) -> bool:
    """One to five words with letters; no sentence, no address."""
    words = value.split()
    return 1 <= len(words) <= 5 and len(value) <= 80 and not is_common_login(value) and not set("@/:{<") & set(value)


def is_login(value: str) -> bool:
    return 2 < len(value) <= 64 and not is_common_login(value) and not any(c.isspace() for c in value)


def is_common_login(value: str) -> bool:
    return value.strip().lower() in _COMMON_LOGINS


def is_year(value: str) -> bool:
    return len(value) == 4 and value.isdigit()
