"""User and host names that belong to nobody."""

from __future__ import annotations

import re

from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.listed import listed

_USERS = frozenset(
    listed(
        "root admin administrator postgres postgresql mysql git user username guest test sa oracle mongo mongodb redis nobody www-data ubuntu "
        "ec2-user default anonymous public app service rabbitmq elastic neo4j clickhouse null none oauth2 oauth x-access-token x-token-auth x-oauth-basic private-token gitlab-ci-token "
        "token access_token api apikey _ __token__ _json_key aws anything x"
    )
)
_HOST = lazy(
    r"localhost|127(?:\.\d{1,3}){3}|0\.0\.0\.0|\[?::1?\]?|host\.docker\.internal|(?:[\w-]+\.)*example(?:\.(?:com|org|net))?"
    r"|(?:[\w-]+\.)*(?:github|gitlab|bitbucket|sourceforge|google|gmail|googlemail|office365|outlook|yahoo|sendgrid|mailgun)"
    r"\.(?:com|org|net|io)"
    # Services of compose files and clusters; their names say what runs there, not whose it is.
    r"|db|database|postgres(?:ql)?|pg|mysql|mariadb|redis|valkey|memcached|cache|mongo|mongodb|rabbitmq|rabbit|broker|queue|kafka|zookeeper|nats"
    r"|elasticsearch|opensearch|clickhouse|minio|storage|vault|consul|etcd|mailhog|mailpit|keycloak|nginx|traefik|proxy|gateway"
    r"|web|www|app|api|backend|frontend|worker|scheduler|auth|service|prometheus|grafana|loki|jaeger|otel-collector"
    r"|host|hostname|server|\S+\.(?:example|test|invalid|localhost)",
    re.IGNORECASE,
)


def is_ordinary(entity: str, value: str) -> bool:
    """`value` names no person's account and no private machine: `root`, `localhost`."""
    if entity == "USERNAME":
        return value.lower() in _USERS
    if entity == "INTERNAL_HOST":
        return _HOST.fullmatch(value) is not None
    return False
