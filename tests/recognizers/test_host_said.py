"""Machines that a command or a word names."""

from __future__ import annotations

import pytest

from sanitizer.recognizers import host_said
from sanitizer.recognizers.checks import check_named
from sanitizer.recognizers.engine import RuleEngine

_ENGINE = RuleEngine([], list(host_said.RECOGNIZERS), reaches=[])


@pytest.mark.parametrize(
    ("text", "host"),
    [
        ("nslookup dc1.ad.northgate.com", "dc1.ad.northgate.com"),
        ("jump host is jmp-eu-2.northgate.net", "jmp-eu-2.northgate.net"),
        ("ssh to web03 please", "web03"),
        ("kubectl --context northgate-prod-eu get pods", "northgate-prod-eu"),
        ("psql -U ledger -h pg-orders-2 -d shop", "pg-orders-2"),
        ("mysqldump -hdbmaster3 -u backup shop > s.sql", "dbmaster3"),
        ("\\\\FS01\\shared\\hr", "FS01"),
    ],
)
def test_finds_the_machine(text: str, host: str) -> None:
    assert host in [text[f.start : f.end] for f in _ENGINE.find(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Node v18.17.1",
        "the server is down",
        "ping google.com",
        "ping api.github.com",
        "block_node DOCUMENT-END",
        "connect to database",
        "curl -H 'X-Api-Key: abc' https://api.example.com",
        "curl -H X-Request-Id:7 -h",
        'http GET /x -H "Accept-Language: de"',
        "psql -h localhost",
        "df -h data-disk-2",
    ],
)
def test_leaves_what_is_public_or_no_machine(text: str) -> None:
    assert _ENGINE.find(text) == []


@pytest.mark.parametrize(
    ("name", "machine"),
    [
        ("web-prod-17", True),
        ("SQLPROD02", True),
        ("kestrel-prod-eu", True),
        ("vault2", True),
        ("us-east-1", False),
        ("gpt-4", False),
        ("ubuntu-22", False),
        ("server1", False),
        ("sha-256", False),
        ("wifi-5", False),
    ],
)
def test_names_of_machines_and_of_products(name: str, machine: bool) -> None:
    assert check_named("machine_name")(name) is machine


@pytest.mark.parametrize(
    ("url", "private"),
    [
        ("https://git.kestrel.co.uk/x", True),
        ("jira.kestrelpay.com", True),
        ("https://admin.google.com/", False),
        ("https://wiki.archlinux.org", False),
        ("https://staging.example.com", False),
        ("https://portal.your-company.com", False),
    ],
)
def test_whose_site_it_is(url: str, private: bool) -> None:
    assert check_named("private_site")(url) is private
