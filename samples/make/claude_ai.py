"""A Claude.ai data export: conversations.json, users.json, projects.json, memories.json."""

from __future__ import annotations

from typing import Any

from samples.make.markup import iban, letters, nhs, opaque, uid

NGOZI, MAIL, PHONE = "⟦PERSON|Ngozi Adeyemi⟧", "⟦EMAIL|ngozi.adeyemi@harrowfell-mail.co.uk⟧", "⟦PHONE|07700 900417⟧"
ADDRESS = "⟦ADDRESS|14 Marlowe Gardens, Flat 3B, Leeds LS6 2QT⟧"
ACCOUNT = {"uuid": uid("claude-account")}
ROOT = "00000000-0000-4000-8000-000000000000"


def block(kind: str, second: int, **fields: Any) -> dict[str, Any]:
    times = {"start_timestamp": f"2026-03-02T09:14:{second:02d}.103822Z", "stop_timestamp": f"2026-03-02T09:14:{second + 1:02d}.550107Z"}
    return {**times, "flags": None, "type": kind, **fields}


def message(name: str, sender: str, parent: str, content: list[dict[str, Any]], **more: Any) -> dict[str, Any]:
    text = "\n\n".join(b["text"] for b in content if b["type"] == "text")
    return {
        "uuid": uid(name), "text": text, "content": content, "sender": sender,
        "created_at": "2026-03-02T09:14:27.103822Z", "updated_at": "2026-03-02T09:14:27.103822Z",
        "attachments": [], "files": [], "parent_message_uuid": parent, **more,
    }


def conversation(name: str, title: str, messages: list[dict[str, Any]], summary: str = "") -> dict[str, Any]:
    return {
        "uuid": uid(name), "name": title, "summary": summary, "created_at": "2026-03-02T09:13:55.018263Z",
        "updated_at": "2026-03-02T09:31:12.770019Z", "account": ACCOUNT, "chat_messages": messages,
    }


LETTER = (
    f"Dear ⟦PERSON|Mr Hollingsworth⟧,\n\nI am writing about the deposit for {ADDRESS}. I left the flat on 31 January and "
    f"the inventory was signed by your agent, ⟦PERSON|Priyanka Deshmukh⟧.\n\nPlease pay it to my account "
    f"⟦FINANCIAL|{iban('GB', 'LOYD30963421770845')}⟧ within 14 days.\n\nYours sincerely,\n{NGOZI}\n{PHONE}"
).replace("⟦PERSON|Mr Hollingsworth⟧", "Mr ⟦PERSON|Hollingsworth⟧")

ANSWER = (
    f"Here is the letter, {NGOZI}. The scheme rules are explained by ⟦=Citizens Advice⟧, and the quotation you asked for "
    "is from ⟦=Things Fall Apart⟧ by ⟦=Chinua Achebe⟧."
)

CODE = (
    "Also, my script fails. What is wrong?\n\n```python\nimport os\n\nACME_API_KEY = \"⟦SECRET|acme_live_"
    + letters("claude-acme", 28)
    + "⟧\"\n⟦=def total(rows: list[dict]) -> float:⟧\n    ⟦=return sum(row[\"amount\"] for row in rows)⟧\n```\n"
    "The staging login is ⟦USERNAME|nadeyemi⟧ and the password is ⟦SECRET|Harmattan!river-58⟧. Do not write it down."
)

CV = (
    "CURRICULUM VITAE\n⟦PERSON|Tomasz Wiśniewski⟧\n⟦ADDRESS|ul. Kwiatowa 12/4, 61-881 Poznań⟧\nE-mail: ⟦EMAIL|t.wisniewski@lipowy-dom.pl⟧\n"
    "Tel. ⟦PHONE|+48 61 850 12 34⟧\nDate of birth: ⟦DATE_OF_BIRTH|17 September 1988⟧\n\nSkills: ⟦=Kotlin, PostgreSQL, Kubernetes⟧\n"
)


def _deposit() -> dict[str, Any]:
    first = message("m1", "human", ROOT, [block("text", 1, text=(
        f"Hi, my name is {NGOZI}. Please help me to write to my landlord about the deposit. I live at {ADDRESS}; "
        f"you can put {MAIL} and {PHONE} on it. For the medical part: my NHS number is ⟦MEDICAL_ID|{nhs('584210367')}⟧."
    ), citations=[])])
    marks = {n: ANSWER_PLAIN.index(n) for n in ("Citizens Advice", "Chinua Achebe")}
    answer = message("m2", "assistant", uid("m1"), [
        block("thinking", 2, thinking=f"The user, {NGOZI}, wants a formal letter. Search for the deposit rules first.",
              summaries=[{"summary": "Looking up deposit rules"}], cut_off=False, truncated=False, signature=None),
        block("tool_use", 3, id="toolu_01" + letters("tu1", 22), name="web_search", input={"query": "tenancy deposit 14 days rule Leeds"},
              message="Searching the web", integration_name=None, integration_icon_url=None, icon_name="globe", display_content=None),
        block("tool_result", 5, tool_use_id="toolu_01" + letters("tu1", 22), name="web_search", content=[
            {"type": "knowledge", "title": "Getting your deposit back", "url": "⟦=https://www.citizensadvice.org.uk/housing/deposits/⟧",
             "metadata": {"type": "webpage_metadata", "site_domain": "citizensadvice.org.uk", "site_name": "Citizens Advice"},
             "is_missing": False, "text": "Your landlord must return the deposit within ⟦=10 days⟧ of you both agreeing how much you will get back."}],
              is_error=False, structured_content=None, message=None, display_content=None),
        block("text", 7, text=ANSWER, citations=[
            {"uuid": uid("cite1"), "start_index": marks["Citizens Advice"], "end_index": marks["Citizens Advice"] + 15,
             "details": {"type": "web_search_citation", "url": "https://www.citizensadvice.org.uk/housing/deposits/"}},
            {"uuid": uid("cite2"), "start_index": marks["Chinua Achebe"], "end_index": marks["Chinua Achebe"] + 13, "details": None}]),
        block("tool_use", 9, id="toolu_01" + letters("tu2", 22), name="artifacts", input={
            "id": "deposit-letter", "type": "text/markdown", "title": "Letter to the landlord", "command": "create",
            "version_uuid": uid("version"), "content": LETTER, "md_citations": [MD_CITATION]},
              message="artifacts", integration_name=None, integration_icon_url=None, icon_name=None, display_content={
                  "type": "json_block", "json_block": JSON_BLOCK}),
    ])
    script = message("m3", "human", uid("m2"), [block("text", 1, text=CODE, citations=[])])
    return conversation("c1", "Deposit dispute of ⟦PERSON|Ngozi Adeyemi⟧", [first, answer, script], summary=f"{NGOZI} drafts a letter to her landlord.")


def _attachment_only() -> dict[str, Any]:
    pasted = {"file_name": "CV ⟦PERSON|Tomasz Wiśniewski⟧.txt", "file_size": 1204, "file_type": "txt", "extracted_content": CV}
    empty = message("m4", "human", ROOT, [], attachments=[pasted], files=[{"file_name": "scan_⟦PERSON|Wiśniewski⟧.jpg"}])
    signed = message("m5", "assistant", uid("m4"), [
        block("thinking", 2, thinking="A CV was uploaded by a recruiter. Summarize the skills only.", summaries=[], cut_off=False,
              signature=opaque("claude-signature", 320)),
        block("text", 4, text="He knows ⟦=Kotlin, PostgreSQL, Kubernetes⟧.", citations=[])])
    return conversation("c2", "", [empty, signed])


def _languages() -> dict[str, Any]:
    ask = message("m6", "human", ROOT, [block("text", 1, text=(
        "Translate for my neighbors:\n1. ⟦PERSON|佐藤 美咲⟧さんの電話番号は⟦PHONE|03-3224-9999⟧です。\n"
        "2. Frau ⟦PERSON|Anneliese Kühnhold⟧ wohnt in der ⟦ADDRESS|Birkenallee 27, 24105 Kiel⟧.\n"
        "3. M. ⟦PERSON|Étienne Guérin-Lacombe⟧, né le ⟦DATE_OF_BIRTH|4 avril 1979⟧, ⟦PHONE|06 39 98 41 27⟧."
    ), citations=[])])
    return conversation("c3", "Translations", [ask])


def conversations() -> list[dict[str, Any]]:
    return [_deposit(), _attachment_only(), _languages()]


def _unmarked(text: str) -> str:
    from samples.make.markup import Plants

    return Plants().text(text)


ANSWER_PLAIN = _unmarked(ANSWER)
_AT = _unmarked(LETTER).index("within 14 days")
MD_CITATION = {
    "uuid": uid("md-cite"), "title": "Citizens Advice", "url": "https://www.citizensadvice.org.uk/housing/deposits/",
    "metadata": {"type": "generic_metadata", "preview_title": "Getting your deposit back", "source": "Citizens Advice"},
    "origin_tool_name": "web_search", "sources": [], "start_index": _AT, "end_index": _AT + len("within 14 days"),
}
JSON_BLOCK = '{"to": "Mr ⟦PERSON|Hollingsworth⟧", "reply_to": "⟦EMAIL|ngozi.adeyemi@harrowfell-mail.co.uk⟧", "lines": 12}'


def users() -> list[dict[str, Any]]:
    return [{"uuid": uid("claude-account"), "full_name": NGOZI, "email_address": MAIL, "verified_phone_number": "⟦PHONE|+447700900417⟧"}]


def projects() -> list[dict[str, Any]]:
    return [{
        "uuid": uid("project"), "name": "Allotment committee", "description": "Minutes of the committee with ⟦PERSON|Oluwaseun Bakare⟧",
        "is_private": True, "is_starter_project": False, "prompt_template": "You help the secretary, {}. Be brief.".format(NGOZI),
        "created_at": "2026-01-11T18:02:44.190233+00:00", "updated_at": "2026-02-01T07:45:00.000001+00:00",
        "creator": {"uuid": uid("claude-account"), "full_name": NGOZI},
        "docs": [{"uuid": uid("doc"), "filename": "minutes_⟦PERSON|Bakare⟧.md", "created_at": "2026-01-11T18:05:10.000000+00:00", "content": (
            "# Minutes\n\nPresent: ⟦PERSON|Oluwaseun Bakare⟧ (chair), {}.\nThe gate code is ⟦SECRET|4471#⟧ until May.\n"
            "Treasurer: ⟦PERSON|Margaret Pennock⟧, ⟦EMAIL|m.pennock@beckside-allotments.org.uk⟧\n⟦=Seed order: 40 kg of potatoes⟧\n").format(NGOZI)}],
    }]


def memories() -> list[dict[str, Any]]:
    return [{
        "conversations_memory": f"**Personal context**\n\n{NGOZI} lives at {ADDRESS} and writes in ⟦=British English⟧. Her sister ⟦PERSON|Chidinma⟧ has a daughter.",
        "project_memories": {uid("project"): f"The committee's secretary is {NGOZI}; the chair is ⟦PERSON|Oluwaseun Bakare⟧."},
        "account_uuid": uid("claude-account"),
    }]
