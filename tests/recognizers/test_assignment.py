"""Secrets under their names, and names that only talk about one."""

from __future__ import annotations

import pytest

from sanitizer.recognizers.builtin import recognizers
from sanitizer.recognizers.engine import RuleEngine
from tests.recognizers.marked import marked

ENGINE = RuleEngine([], [r for r in recognizers() if r.name.startswith("secret/")])

FOUND = r"""
DB_PASSWORD=«hunter2!x»
export API_TOKEN="«aG8sK2mXp0qLz7VtR4wB»"
"apiKey": "«9f8e7d6c5b4a39281706»",
password: «hunter2»
password: "«correct horse battery staple»"
<password>«sommerzeit»</password>
mysql --password «Tr0ub4dor&3» -h db
mysql --password=«Tr0ub4dor&3» -h db
ENV SECRET_KEY «zk2j3h4k5j6h7k8j9»
- name: DB_PASSWORD\n  value: «hunter2x»
| password | «hunter2» |
client.login(user="bob", password="«s3cr3t!»")
Passwort: «kuerbissuppe12»
contraseña: «gato2024»
{\"password\": \"«pa55word»\"}
$env:ACCESS_KEY = '«AbCdEfGhIjKl123456»'
PIN: «4821»
"pin": "«4821»"
**Password:** «Winter2024!»
set_password('«Winter2024!»')
client_secret = "«d8e8fca2-dc0f-4896-8f7d-1a2b3c4d5e6f»"
spring.datasource.password=«s3cr3tpw»
-e POSTGRES_PASSWORD=«mysecretpw1» postgres
пароль: «qwerty99»
密码：«abc12345»
<add key="SmtpPassword" value="«Xy12zz90»" />
https://x.org/login?user=a&password=«hunter22»&next=/
DB_PASS='«p@ss;word»'
admin_password: «changeMe123» # todo
"refresh_token":"«1a2B3c4D5e6F7g8H9i0J»"
""".strip().splitlines()

LEFT = r"""
password: string
password = os.environ["DB_PASSWORD"]
password=password
token = request.headers.get("Authorization")
max_tokens: 4096
"token_type": "Bearer"
const token: string = getToken()
password: str = Field(...)
api_key=settings.API_KEY
secret: ${{ secrets.TOKEN }}
PASSWORD=<your-password>
API_KEY=your-api-key-here
API_KEY=xxxxxxxxxxxxxxxx
"password": "Enter your password"
token: the thing you send with a request
the password is wrong
password_file=/run/secrets/db
"primary_key": "user_id"
"access_token_url": "https://x.org/oauth/token"
secretName: my-app-secrets
imagePullSecrets: regcred
def login(user, password):
if token == "abc":
    tokens = tokenizer.encode(text)
label: "Password", type: "password"
<input type="password" name="password" placeholder="Password">
"completion_tokens": 1234
Secret = namedtuple("Secret", "a b")
password = getpass.getpass("Password: ")
token = token.strip()
passwordHash: bcrypt.hash(pw)
self.password = password
token=None
api_key = None
"password": null,
Token: EOF
keys = sorted(d)
PASSWORD_RESET_TIMEOUT = 259200
secret_key = config["secret_key"]
next_token = parser.next()
throw new Error("Invalid token: " + token)
""".strip().splitlines()


@pytest.mark.parametrize("line", FOUND)
def test_finds_just_the_values(line: str) -> None:
    text, spans = marked(line.replace(r"\n", "\n") if "- name" in line else line)

    assert sorted({(f.start, f.end) for f in ENGINE.find(text)}) == spans


@pytest.mark.parametrize("text", LEFT)
def test_leaves_what_is_none(text: str) -> None:
    assert ENGINE.find(text) == []
