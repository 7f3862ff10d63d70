"""User, password and host in connection strings: `scheme://user:password@host`, JDBC, ADO, libpq."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from sanitizer.core.finding import Finding
from sanitizer.recognizers.checks.sites import private_site
from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.listed import listed
from sanitizer.recognizers.ordinary import is_ordinary
from sanitizer.recognizers.surroundings import Surroundings
from sanitizer.recognizers.values import is_placeholder
from sanitizer.recognizers.view import View
from sanitizer.recognizers.words import reads_like_words

_SCHEME = lazy(r"[A-Za-z0-9.+\-]{0,30}[A-Za-z](?![A-Za-z0-9])")
_WEB = frozenset(
    (
        "http",
        "https",
        "ws",
        "wss",
        "git",
        "git+https",
        "git+http",
        "svn",
        "feed",
        "webcal",
        "socks5",
        "socks5h",
        "socks4",
    )
)
_STORES = frozenset(
    listed("""postgres postgresql mysql mysql2 mariadb mongodb mongodb+srv redis rediss amqp amqps mssql sqlserver oracle clickhouse
    cassandra couchbase couchbases couchdb neo4j neo4j+s bolt bolt+s nats mqtt mqtts kafka ldap ldaps smtp smtps imap imaps pop3
    ftp ftps sftp ssh scp rsync smb cifs nfs telnet vnc rdp memcached elasticsearch opensearch influxdb influx pgsql cockroachdb
    snowflake redshift presto trino hive impala db2 firebird sybase stomp rabbitmq zookeeper etcd consul vault s3 minio tcp ssl
    sip rtsp rtsps rtmp jdbc postgresql+asyncpg postgresql+psycopg postgresql+psycopg2 mysql+pymysql mysql+aiomysql
    mysql+mysqlconnector mssql+pyodbc oracle+cx_oracle cockroachdb+psycopg2 redis+sentinel sqlserver+pyodbc""")
)
_INFO = lazy(
    r"""(?P<user>[^\s:/@"'`<>\\,;(){}\[\]|]{0,128})(?::(?P<password>[^\s"'`<>\\]{0,256}))?@
        (?P<hosts>(?:\[[0-9A-Fa-f:.%]+\]|[A-Za-z0-9_](?:[\w.-]{0,253}[A-Za-z0-9_])?)(?::\d{1,5})?
          (?:,[A-Za-z0-9_][\w.-]{0,253}(?::\d{1,5})?){0,8})""",
    re.VERBOSE,
)
_HOSTS = lazy(
    r"(?:[A-Za-z0-9_](?:[\w.-]{0,253}[A-Za-z0-9_])?)(?::\d{1,5})?(?:,[A-Za-z0-9_][\w.-]{0,253}(?::\d{1,5})?){0,8}"
)
_FARTHEST = 700
_HOST = lazy(r"\[[0-9A-Fa-f:.%]+\]|[^,:\[\]]+(?=:|,|$)")
_IPV4 = lazy(r"\d{1,3}(?:\.\d{1,3}){3}")
# Buckets of manuals.
_SAMPLE_BUCKET = lazy(
    r"(?:^|[-.])(?:demo|examples?|samples?|my|test|your)(?:[-.]|$)[^.]{0,60}bucket|(?:^|-)(?:my|demo|example|test)-?bucket|^bucket(?:-?\w{1,6})?$"
)
_EXAMPLE_HOST = lazy(r"(?:^|\.)(?:example|test|invalid|localhost|domain|host|server)(?:\.[a-z]{2,4})?$")
_LOGIN = lazy(r"[A-Za-z][\w.+-]{2,40}")
_WEAK = frozenset(
    listed("password pass passwd pwd secret admin root test user postgres mysql guest example changeme pw p")
)
_GENERIC_USERS = frozenset(
    listed("user username usr login name me youruser your_user myuser admin u foo bar someone somebody git hg svn")
)


class Connection:
    """Addresses that carry credentials; of databases, brokers and mail the private host too."""

    name = "secret/connection"
    entities = frozenset(("SECRET", "USERNAME", "INTERNAL_HOST", "IP"))
    anchors: Sequence[str] = ("://",)
    classes: Sequence[str] = ()

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterable[Finding]:
        text = view.folded
        if text[max(0, start - 4) : start] in ("http", "ttps") and text.find("@", end, end + _FARTHEST) < 0:
            return ()  # Nearly all that stands on the web.
        back = _SCHEME.match(text[max(0, start - 32) : start][::-1])
        if back is None:
            return ()
        scheme = back.group()[::-1].lower()
        info = _last_at(text, end, web=scheme in _WEB)
        if info is None:
            return self._hosts(text, _HOSTS.match(text, end)) if scheme in _STORES else ()
        return self._credentials(text, info, scheme)

    def _credentials(self, text: str, info: re.Match[str], scheme: str) -> Iterator[Finding]:
        user, password = info.group("user"), info.group("password") or ""
        host = info.group("hosts")
        if password and not _is_sample(user, password, host):
            yield self._finding(info.span("password"), "SECRET", 0.95, "password in a connection string")
            if user and not is_ordinary("USERNAME", user) and not is_placeholder(user):
                yield self._finding(info.span("user"), "USERNAME", 0.9, "user in a connection string")
        elif not password and len(user) >= 20 and not reads_like_words(user) and not is_placeholder(user):
            yield self._finding(info.span("user"), "SECRET", 0.9, "token in a connection string")
        elif not password and _is_somebody(user, host, scheme):
            yield self._finding(info.span("user"), "USERNAME", 0.7, "user in a connection string")
        if scheme not in _WEB or (password and private_site(host.split(":")[0])):
            yield from self._hosts_at(text, *info.span("hosts"))

    def _hosts(self, text: str, match: re.Match[str] | None) -> Iterator[Finding]:
        if match is not None:
            yield from self._hosts_at(text, *match.span())

    def _hosts_at(self, text: str, start: int, end: int) -> Iterator[Finding]:
        for match in _HOST.finditer(text, start, end):
            host = match.group().strip("[]")
            if is_ordinary("INTERNAL_HOST", host) or host.isdigit() or "*" in host or _SAMPLE_BUCKET.search(host):
                continue
            first = match.start() + match.group().startswith("[")
            if _IPV4.fullmatch(host) or ":" in host:
                yield self._finding((first, first + len(host)), "IP", 0.9, "host in a connection string")
            elif "." in host or any(c.isdigit() for c in host) or "-" in host:
                yield self._finding((first, first + len(host)), "INTERNAL_HOST", 0.85, "host in a connection string")

    def _finding(self, span: tuple[int, int], entity: str, score: float, why: str) -> Finding:
        return Finding(*span, entity, self.name, score, (why,))


def _last_at(text: str, start: int, *, web: bool) -> re.Match[str] | None:
    """The user part before the last `@` of the address; a password may hold `@`, and outside the web `/` too."""
    if text.find("@", start, start + _FARTHEST) < 0:
        return None
    info = _INFO.match(text, start, start + _FARTHEST)
    if info is None or info.group("password") is None:
        return info
    at = info.start("hosts") - 1
    if web:
        slash = text.find("/", start, at)
        if slash >= 0:
            # What looks like a password begins the path: only an `@` before that counts.
            return _INFO.match(text, start, slash)
    return info


def _is_somebody(user: str, host: str, scheme: str) -> bool:
    """A login without a password: of a store, or of somebody on the web."""
    if not user or is_ordinary("USERNAME", user) or is_placeholder(user) or user[:1] in "$%{<[":
        return False
    if scheme in _STORES:
        return True
    name = host.split(":")[0]
    return (
        scheme in _WEB
        and user.lower() not in _GENERIC_USERS
        and "." in name
        and not _EXAMPLE_HOST.search(name)
        and _LOGIN.fullmatch(user) is not None
    )


def _is_sample(user: str, password: str, host: str) -> bool:
    """A pair that only shows the form: `user:password@…`, or a test login on this machine."""
    folded = password.lower()
    if is_placeholder(password) or (password[:1] in "$%{<[" and password[-1:] in "}>]%)"):
        return True
    if folded in _WEAK and (user.lower() in _GENERIC_USERS or is_ordinary("INTERNAL_HOST", host.split(":")[0])):
        return True
    return folded in (user.lower(), "") and is_ordinary("INTERNAL_HOST", host.split(":")[0])


RECOGNIZERS = (Connection(),)
