"""Connection strings, HTTP credentials, cookies, tokens in addresses."""

from __future__ import annotations

import pytest

from sanitizer.recognizers.builtin import recognizers
from sanitizer.recognizers.engine import RuleEngine
from tests.recognizers.marked import marked

ENGINE = RuleEngine([], [r for r in recognizers() if r.name.startswith("secret/")])

FOUND = r"""
postgres://«bob»:«s3cr3t!»@«db.corp.internal»:5432/app
DATABASE_URL=postgresql+asyncpg://«svc_app»:«p@ss/w0rd»@«10.0.4.12»/x
mongodb+srv://«anna»:«Xy99zz»@«cluster0.ab1cd.mongodb.net»/test?retryWrites=true
redis://:«kjh3k4jh5»@«cache-01.prod»:6379/0
https://«bob»:«hunter2»@git.example.org/repo.git
git clone https://«ghx0aK2mXp0qLz7VtR4wB12»@github.com/a/b
Server=tcp:«sql01.corp.local»,1433;Database=crm;User Id=«crm_app»;Password=«S3cure#99»;Encrypt=true
"Server=«db-7.lan»;Uid=«otto»;Pwd=«geheim77»"
host=«db1.lan» port=5432 user=«carla» password=«pg1234x» dbname=shop
Authorization: Bearer «mF_9.B5f-4.1JqM83kkd»
Authorization: Bearer «abcDEF123ghiJKL456mno»
-H "Authorization: Basic «Ym9iOmh1bnRlcjI=»"
Authorization: token «9a8b7c6d5e4f3a2b1c0d»
Authorization: AWS4-HMAC-SHA256 Credential=«AKIAZZ12/20240101/us-east-1/s3/aws4_request», SignedHeaders=host, Signature=«deadbeef00112233aa»
curl -u «bob»:«hunter2» https://x.org
Cookie: theme=dark; sessionid=«8f3k2j5h6g7d9s0a»; csrftoken=«Zk3jH5»; lang=en
Set-Cookie: JSESSIONID=«A1B2C3D4E5F6»; Path=/; HttpOnly
curl -b "PHPSESSID=«q8w7e6r5t4y3»" https://x
https://x.org/reset?token=«8f3k2j5h6g7d9s0a»&next=/
https://x.org/invite/«Zk3jH5kL9mN2pQ8rS4tU»
https://acct.blob.core.windows.net/c/f?sv=2022&sig=«Zk3jH5kL9mN2pQ8rS4tU%3D»&se=2
ldap://«ldap.corp.internal»:389
""".strip().splitlines()

LEFT = r"""
postgres://user:password@localhost:5432/db
postgres://postgres:postgres@localhost/test
https://docs.python.org/3/library/@x
https://x.org:8080/path/@user/repo
mysql://USER:PASS@HOST/db
postgres://${DB_USER}:${DB_PASS}@${HOST}/x
Authorization: Bearer <token>
Authorization: Bearer YOUR_ACCESS_TOKEN
Authorization: Bearer ${TOKEN}
use Basic authentication here
a bearer token is sent
Bearer tokens are opaque
Authorization header is missing
"Authorization": f"Bearer {token}"
cookie consent banner
Cookie: theme=dark; lang=en-US
https://x.org/?code=200&key=name
https://x.org/login/oauth/authorize?state=abc
see https://x.org/blog/verify/how-to-verify-your-email-address
redis://localhost:6379/0
http://user:pass@example.com/
git@github.com:org/repo.git
ssh://git@github.com/org/repo
curl -u "$USER:$PASS" https://x
curl -u user:password https://x
""".strip().splitlines()


@pytest.mark.parametrize("line", FOUND)
def test_finds_just_the_values(line: str) -> None:
    text, spans = marked(line)

    assert sorted({(f.start, f.end) for f in ENGINE.find(text)}) == spans


@pytest.mark.parametrize("text", LEFT)
def test_leaves_what_is_none(text: str) -> None:
    assert ENGINE.find(text) == []
