"""Documents that no format claims, prompts, and instructions for agents."""

from __future__ import annotations

from typing import Any

from samples.make.markup import iban, letters, uid


def customers() -> dict[str, Any]:
    return {
        "exportedAt": "2026-02-14T06:00:00Z",
        "customers": [
            {"id": uid("cust-1"), "full_name": "⟦PERSON|Hyejin Seo⟧", "email": "⟦EMAIL|hyejin.seo@baekdu-trade.kr⟧", "phone": "⟦PHONE|+82 2 3704 1288⟧", "customer_id": "⟦ACCOUNT_ID|C-20931177⟧", "tier": "⟦=gold⟧",
             "birth_date": "⟦DATE_OF_BIRTH|1990-11-02⟧", "iban": f"⟦FINANCIAL|{iban('DE', '500105175407324931')}⟧", "notes": "Prefers to be called ⟦PERSON|Jin⟧. See ⟦=ISO 20022⟧.\nMet at the fair."},
            {"id": uid("cust-2"), "full_name": "⟦PERSON|Kwabena Osei-Tutu⟧", "email": "⟦EMAIL|k.oseitutu@goldcoast-weaving.com.gh⟧", "phone": None, "ratio": 1.10, "big": 12345678901234567890123, "notes": "C:\\Users\\⟦USERNAME|koseitutu⟧\\Desktop\\offer.docx"},
        ],
        "by_owner": {"⟦EMAIL|hyejin.seo@baekdu-trade.kr⟧": 2, "⟦=unassigned⟧": 0},
        "raw": "{\"ssn\": \"⟦GOV_ID|219-47-3385⟧\", \"who\": \"⟦PERSON|Kwabena Osei-Tutu⟧\", \"nested\": \"{\\\"mail\\\": \\\"⟦EMAIL|k.oseitutu@goldcoast-weaving.com.gh⟧\\\"}\"}",
        "homepage": "⟦=https://www.python.org/⟧",
        "version": "2.14.0",
    }


def events() -> list[Any]:
    return [
        {"ts": "2026-02-14T06:00:01.224Z", "level": "info", "event": "login", "user": "⟦EMAIL|hyejin.seo@baekdu-trade.kr⟧", "ip": "⟦IP|185.47.12.209⟧", "request_id": uid("ev-1")},
        '{"ts": "2026-02-14T06:00:02Z", "level": "info", "event": "torn line of ⟦EMAIL|hyejin.seo@baekdu-trade.kr⟧',
        {"ts": "2026-02-14T06:00:03.001Z", "level": "error", "event": "smtp", "message": f"auth failed: smtp_password=⟦SECRET|{letters('ev-smtp', 18)}⟧ for ⟦PERSON|Hyejin Seo⟧", "commit": "⟦=e83c5163316f89bfbde7d9ab23ca2e25604af290⟧"},
        {"ts": "2026-02-14T06:00:04.500Z", "level": "info", "event": "deploy", "message": "⟦=listening on 127.0.0.1:8080⟧", "mac": "⟦DEVICE_ID|3c:22:fb:9a:41:d7⟧"},
    ]


PROMPT = f"""Please rewrite the message below so that it sounds friendlier.

Hello,
this is ⟦PERSON|Marisol Quintanilla⟧ from apartment 12. My son ⟦PERSON|Efraín⟧ has an appointment with Dr. ⟦PERSON|Okonkwo⟧ at 10.
You can reach me at ⟦EMAIL|marisol.quintanilla@correo-sauce.mx⟧ or ⟦PHONE|+52 55 4163 0927⟧.
We live at ⟦ADDRESS|Calle de los Fresnos 48, Col. Jardines, 04500 Ciudad de México⟧.
The spare key is in the box, the code is ⟦SECRET|7390⟧.
My old wallet password was: ⟦SECRET|tulipán-Naranja-1983⟧

Style: like ⟦=Gabriel García Márquez⟧, but short. Do not mention ⟦=Mars⟧ or ⟦=version 3.11.4⟧.
Config for the bot:
  API_KEY=⟦SECRET|acme_live_{letters('prompt-acme', 28)}⟧
  RETRIES=⟦=3⟧
"""

CLAUDE_MD = """# Harbor API

⟦=Run `make test` before every commit.⟧ The code style is described in [PEP 8](⟦=https://peps.python.org/pep-0008/⟧).

## People
- Maintainer: ⟦PERSON|Leocadia Brzezińska⟧ <⟦EMAIL|leocadia@harborworks-dev.pl⟧>
- On call: ⟦PERSON|Anselm Rothfuchs⟧, ⟦PHONE|+49 30 23125 884⟧

## Environment
```bash
⟦=docker compose up -d postgres⟧
export DATABASE_URL=postgres://⟦USERNAME|harbor_rw⟧:⟦SECRET|n0rthern-Pike-27⟧@⟦INTERNAL_HOST|pg-1.intern.harborworks-dev.pl⟧:5432/harbor
ssh ⟦USERNAME|arothfuchs⟧@⟦IP|10.8.14.33⟧
⟦=git checkout 7fd1a60b01f91b314f59955a4e4d4e80d8edf11d⟧
```

The algorithm follows ⟦=Edsger Dijkstra⟧. Use ⟦=sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855⟧ as the empty digest.
"""

PROMPT_MD = """---
description: ⟦=Answer a support request⟧
mode: agent
model: gpt-5
tools: [search, fetch]
---
You answer for ⟦PERSON|Wanjiru Kamau⟧ (⟦EMAIL|w.kamau@savanna-support.co.ke⟧).

Example ticket ⟦ACCOUNT_ID|CASE-0092817⟧:
> My card ending in 4242 was charged twice, says ⟦PERSON|Abebe Tessema⟧, phone ⟦PHONE|+251 11 551 7700⟧.

Variables: ⟦={{customer_name}}⟧, ${input:ticket}. Never reveal <your-password>.
"""
