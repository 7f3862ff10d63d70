"""Whose site a host is: a public one that everybody uses, or somebody's own."""

from __future__ import annotations

import re

from sanitizer.recognizers.checks import check
from sanitizer.recognizers.checks.domains import is_top_level
from sanitizer.recognizers.checks.logins import chosen_login
from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.word_lists import word_list

_HOST = lazy(r"(?:[a-z][a-z0-9+.\-]*://)?(?:[^/\s@]*@)?([^/:?#\s]+)", re.IGNORECASE)
_PUBLIC = frozenset(word_list("hosts public labels", "words_places.txt"))
_SECOND = frozenset(("co", "com", "org", "net", "ac", "gov", "edu", "or", "ne", "go"))
_STAND_INS = ("example", "your", "my-", "company", "domain", "acme", "foo", "bar", "contoso", "fabrikam", "northwind")
_NEVER = frozenset(word_list("machine never parts", "words_places.txt"))
_ROLES = frozenset(word_list("machine roles", "words_places.txt"))
_DOCUMENTED = frozenset(word_list("machine stand-ins", "words_places.txt"))
_REGION = lazy(r"(?:us|eu|ap|sa|ca|me|af|il|cn)-(?:gov-)?(?:north|south|east|west|central)\w*-?\d?[a-z]?")
_PARTS = re.compile(r"[a-z]+")


def registered_label(host: str) -> str:
    """`kestrel` of `git.kestrel.co.uk`."""
    labels = host.lower().strip(".").split(".")
    if len(labels) > 2 and labels[-2] in _SECOND and len(labels[-1]) == 2:
        labels.pop()
    return labels[-2] if len(labels) > 1 else labels[0]


@check("private_site")
def private_site(value: str) -> bool:
    """The host of an address is somebody's own: no public service, no stand-in of a manual."""
    match = _HOST.match(value)
    host = match.group(1).lower() if match else value.lower()
    label = registered_label(host)
    return (
        label not in _PUBLIC
        and not label.startswith(_STAND_INS)
        and not host.endswith((".example", ".test", ".invalid"))
    )


@check("machine_name")
def machine_name(value: str) -> bool:
    """A name as machines bear it: letters with a number, or parts of which one says what the machine does; no product, version or region."""
    name = value.lower()
    parts = _PARTS.findall(name)
    if not parts or _REGION.fullmatch(name) or not _NEVER.isdisjoint(parts) or not 3 <= len(name) <= 40:
        return False
    numbered = any(c.isdigit() for c in name)
    role = not _ROLES.isdisjoint(parts) or any(
        part.startswith(_LONG_ROLES) or part.endswith(_LONG_ROLES) for part in parts
    )
    if parts == ["".join(parts)] and parts[0] in _PLAIN and len(name) - len(parts[0]) < 2:
        return False
    return (numbered and (role or "-" in name or len(parts[0]) > 3)) or (role and "-" in name)


@check("private_machine")
def private_machine(value: str) -> bool:
    """A machine that somebody named: no stand-in of a manual, no public service, no word of every day alone."""
    name = value.lower()
    if name in _DOCUMENTED or name.startswith(_STAND_INS):
        return False
    return private_site(name) if "." in name else any(c.isdigit() for c in name) or chosen_login(name)


@check("private_host")
def private_host(value: str) -> bool:
    """The value of a setting for a host: a machine's name, or a name on somebody's own site under a real top-level domain."""
    name = value.lower()
    if "." not in name:
        return machine_name(name) and any(c.isdigit() for c in name)
    labels = name.split(".")
    public = labels[0] in _CODE_HEADS or labels[0] in ("www", "api", "docs") or labels[-1] in _CODE_TAILS
    return not public and is_top_level(labels[-1]) and private_site(name)


_CODE_HEADS = frozenset(
    (
        "self",
        "this",
        "config",
        "settings",
        "os",
        "process",
        "options",
        "opts",
        "params",
        "args",
        "request",
        "req",
        "env",
        "cfg",
        "conf",
        "ctx",
        "context",
        "app",
        "props",
        "state",
        "data",
        "parsed",
        "url",
        "uri",
        "window",
        "location",
        "my",
    )
)
_CODE_TAILS = frozenset(
    (
        "host",
        "name",
        "hostname",
        "get",
        "value",
        "server",
        "example",
        "test",
        "invalid",
        "py",
        "js",
        "ts",
        "sh",
        "md",
        "rs",
        "go",
    )
)
_LONG_ROLES = tuple(role for role in _ROLES if len(role) > 3)
_PLAIN = frozenset(
    (
        "server",
        "host",
        "node",
        "app",
        "service",
        "web",
        "backend",
        "frontend",
        "db",
        "test",
        "client",
        "worker",
        "master",
        "slave",
        "machine",
        "vm",
        "user",
        "replica",
        "broker",
        "instance",
        "container",
    )
)
"""`server1` and `node1` are those of every manual."""
