"""Addresses of machines and mail boxes: which of them name somebody's own.

Sources: IANA special-purpose address registries (RFC 6890), RFC 5737 and 3849 (documentation), RFC 2606 and 6761
(reserved names), the IANA list of top-level domains.
"""

from __future__ import annotations

import ipaddress
import re

from sanitizer.recognizers.checks import check
from sanitizer.recognizers.checks.arithmetic import words
from sanitizer.recognizers.checks.domains import is_top_level

# Loopback, unspecified, documentation, multicast, reserved, and the bases of ranges that every manual names.
_NOBODYS_V4 = tuple(
    ipaddress.ip_network(n)
    for n in words("0.0.0.0/8 127.0.0.0/8 192.0.2.0/24 198.51.100.0/24 203.0.113.0/24 198.18.0.0/15 224.0.0.0/3")
)
_KNOWN_V4 = frozenset(
    words(
        "10.0.0.0 172.16.0.0 192.168.0.0 169.254.0.0 169.254.169.254 169.254.170.2 100.64.0.0 100.100.100.1"
        "00 100.100.100.200 "
        "8.8.8.8 8.8.4.4 1.1.1.1 1.0.0.1 1.1.1.2 1.1.1.3 9.9.9.9 9.9.9.10 149.112.112.112 208.67.222.222 20"
        "8.67.220.220 "
        "94.140.14.14 94.140.15.15 4.2.2.1 4.2.2.2 64.6.64.6 76.76.2.0 76.76.10.0 185.228.168.9 77.88.8.8 1"
        "14.114.114.114 "
        "223.5.5.5 168.63.129.16 1.2.3.4 4.3.2.1 5.6.7.8 1.2.3.5 11.22.33.44 12.34.56.78 123.123.123.123 123.45.67.89 "
        "172.17.0.1 172.17.0.0 172.18.0.0 192.168.65.2 10.96.0.1 10.96.0.10 10.96.0.0 10.244.0.0 10.0.2.2"
    )
)
_NOBODYS_V6 = tuple(ipaddress.ip_network(n) for n in words("::/127 2001:db8::/32 3fff::/20 ff00::/8 100::/64"))
_KNOWN_V6 = frozenset(
    words(
        "2001:4860:4860::8888 2001:4860:4860::8844 2606:4700:4700::1111 2606:4700:4700::1001 2620:fe::fe 26"
        "20:fe::9 fe80:: fe80::1 "
        "2620:119:35::35 fc00:: fd00:: 2001:: 2002:: 64:ff9b:: 2000:: fd00:ec2::254 fec0::"
    )
)


@check("ip4")
def ip4(value: str) -> bool:
    """An IPv4 address of some machine: no mask, loopback, documentation or multicast address, public resolver."""
    try:
        address = ipaddress.IPv4Address(value)
    except ValueError:
        return False
    return value not in _KNOWN_V4 and not any(address in n for n in _NOBODYS_V4)


@check("ip4_clear")
def ip4_clear(value: str) -> bool:
    """Of a private range, or with a part that version numbers seldom reach."""
    parts = [int(p) for p in value.split(".") if p.isdigit()]
    private = parts[:1] == [10] or parts[:2] == [192, 168] or (parts[0] == 172 and 16 <= parts[1] <= 31)
    return ip4(value) and (private or sum(p > 49 for p in parts) >= 2 or sum(len(str(p)) for p in parts) >= 9)


@check("ip6")
def ip6(value: str) -> bool:
    try:
        address = ipaddress.IPv6Address(value)
    except ValueError:
        return False
    return str(address) not in _KNOWN_V6 and not any(address in n for n in _NOBODYS_V6)


# Boxes that no person reads, and accounts of services that stand in millions of repositories.
_ROBOTS = re.compile(
    r"(?:no|do[._-]?not|dont|never)[._-]?reply|noreply|donotreply|mailer-daemon|postmaster"
    r"|notifications?|bounces?|git|svn|hg"
    r"|notify|\d+\+[\w.-]+|[\w.+-]*\[bot\]|actions|action|dependabot|renovate|support|security"
    r"|abuse|webmaster|hostmaster|privacy"
    r"|press|legal|licensing|opensource|open-source|conduct|bugs?|maintainers?|sales|feedback|help|contact",
    re.IGNORECASE,
)
_SERVICES = re.compile(
    r"(?:[\w-]+\.)*(?:github|gitlab|bitbucket|google|googlegroups|microsoft|apple|amazon|amazonaws"
    r"|anthropic|openai|facebook|meta|twitter"
    r"|linkedin|python|apache|kernel|gnu|fsf|debian|ubuntu|redhat|fedoraproject|mozilla|nodejs"
    r"|npmjs|docker|kubernetes|cncf|w3|ietf"
    r"|iana|rust-lang|golang|stripe|paypal|slack|atlassian|jetbrains|vercel|cloudflare|readthedocs"
    r"|sourceforge|stackoverflow"
    r"|huggingface|pytorch|tensorflow|postgresql|mysql|oracle|ibm|intel|nvidia)\.(?:com|org|io|net|dev|co|ai)",
    re.IGNORECASE,
)
_NOREPLY = re.compile(r"(?:.*[._+-])?(?:no|do[._-]?not)[._-]?reply.*", re.IGNORECASE)
_EXAMPLE = re.compile(
    r"(?:[\w-]+\.)*(?:example\.(?:com|org|net|edu)|example|invalid|test|localhost|(?:your"
    r"|my|some)-?(?:domain|company|org|site|email)"
    r"\.(?:com|org|net|io|tld)|domain\.(?:com|tld|net)|(?:acme|contoso|fabrikam|foo|bar|foobar"
    r"|email|mail|company|site|website|server"
    r"|xyz|abc|test|host|sample|demo|yourserver|mydomain|yourdomain)\.(?:com|org|net|tld))"
    r"|(?:users\.)?noreply\.github\.com"
    r"|group\.calendar\.google\.com|sentry\.io|ingest\.sentry\.io|medium|localhost\.localdomain",
    re.IGNORECASE,
)
_STAND_IN = re.compile(
    r"(?:user|username|name|your[._-]?(?:name|email|mail)?|you|me|my|email|e-mail|foo|bar"
    r"|baz|test|someone|somebody|somename|example|sample"
    r"|x+|a|b|admin|john\.?doe|jane\.?doe|alice|bob|first\.?last|firstname\.?lastname|someuser"
    r"|somebody|none|info|root)\d{0,3}",
    re.IGNORECASE,
)
# Rooms, groups and channels of messengers; the number of a member before `@s.whatsapp.net` is a rule of its own.
_ROOMS = re.compile(
    r"thread\.(?:skype|v2|tacv2)|unq\.gbl\.spaces|(?:g|c|lid|s)\.us|(?:s|c|g)\.whatsapp\.net|broadcast|newsletter|conference\.[\w.-]+",
    re.IGNORECASE,
)
# Domains that only ever stand in for a real one when the box does too.
_WEAK_DOMAINS = frozenset(
    words("mail.com email.com mail.ru test.com company.com acme.com foo.com bar.com server.com host.com")
)


@check("email_address")
def email_address(value: str) -> bool:
    """The address of a box that belongs to a person or a firm: no example, no robot of a public service, no package."""
    local, _, domain = value.replace("%40", "@").rpartition("@")
    local, domain = local.strip("."), domain.lower().rstrip(".")
    if not local or not is_top_level(domain.rpartition(".")[2]) or "." not in domain:
        return False
    if _ROOMS.fullmatch(domain):
        return False
    robot = _ROBOTS.fullmatch(local) or _NOREPLY.fullmatch(local)
    if (robot and _SERVICES.fullmatch(domain)) or local.lower() == "git":
        return False
    if re.fullmatch(
        r"(?:[\w-]+\.)*example(?:\.\w+)?|(?:[\w-]+\.)*(?:invalid|test|localhost)|users\.noreply\.github\.com", domain
    ):
        return False
    return not (_STAND_IN.fullmatch(local) and (_EXAMPLE.fullmatch(domain) or domain in _WEAK_DOMAINS))


_REVERSED = frozenset(
    words(
        "com org net io java javax sun jdk android kotlin scala dev app edu gov system microsoft react self"
        " this std cfg conf"
    )
)
_LABELS = frozenset(
    words(
        "env settings config test tests docker-compose compose application application-dev local thread thr"
        "eading vite next gitignore "
        "values override module modules package pkg lib src this self window state props ctx req res data o"
        "bj node app-local mocha "
        "_state __internal threadlocal babel.config tsconfig process os sys np torch tf core util utils api"
        " http internal claude "
        "settings.json claude.md storage cluster svc.cluster default bonjour dns-sd mdns var x y"
    )
)


@check("internal_host")
def internal_host(value: str) -> bool:
    """A machine of a private network, not an attribute, a package or a file that ends in `.local` or `.internal`."""
    name = value.lower().strip(".")
    head, _, _ = name.rpartition(".")
    labels = name.split(".")
    if (
        head in _LABELS
        or labels[0] in _REVERSED
        or "_" in name
        or "example" in labels
        or any(not part for part in labels)
    ):
        return False
    return head not in (
        "host.docker",
        "gateway.docker",
        "kubernetes.docker",
        "metadata.google",
        "kubernetes.default.svc.cluster",
    )


_DOCUMENTED_ACCOUNTS = frozenset(
    words(
        "123456789012 123456789123 111122223333 444455556666 777788889999 111111111111 222222222222 3333333"
        "33333 444444444444"
    )
) | frozenset(
    words("000000000000 012345678901 012345678910 987654321098 210987654321 555555555555 999999999999 098765432109")
)


@check("aws_account")
def aws_account(value: str) -> bool:
    """Twelve digits that AWS does not print in its own manuals."""
    digits = value.replace("-", "")
    return len(digits) == 12 and digits not in _DOCUMENTED_ACCOUNTS and len(set(digits)) > 2
