"""A ChatGPT data export: conversations.json, a shard, user.json, message_feedback.json."""

from __future__ import annotations

import json
from typing import Any

from samples.make.markup import Plants, iban, letters, luhn, uid

MATEUS, MAIL = "⟦PERSON|Mateus Oliveira Prado⟧", "⟦EMAIL|mateus.prado@ferrovia-azul.com.br⟧"
CITE = "\ue200cite\ue202turn0search0\ue201"


def node(name: str, parent: str | None, children: list[str], message: dict[str, Any] | None) -> dict[str, Any]:
    return {"id": uid(name), "message": message, "parent": uid(parent) if parent else None, "children": [uid(c) for c in children]}


def message(name: str, role: str, content: dict[str, Any], metadata: dict[str, Any] | None = None, **more: Any) -> dict[str, Any]:
    return {
        "id": uid(name), "author": {"role": role, "name": more.pop("tool", None), "metadata": {}}, "create_time": 1772443667.103822,
        "update_time": None, "content": content, "status": "finished_successfully", "end_turn": True, "weight": 1.0,
        "metadata": {"request_id": uid(name + "-request"), "timestamp_": "absolute", **(metadata or {})},
        "recipient": more.pop("recipient", "all"), "channel": more.pop("channel", None),
    }


def text(*parts: str) -> dict[str, Any]:
    return {"content_type": "text", "parts": list(parts)}


def conversation(name: str, title: str, nodes: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "title": title, "create_time": 1772443655.018263, "update_time": 1772444672.770019, "mapping": {n["id"]: n for n in nodes},
        "moderation_results": [], "current_node": nodes[-1]["id"], "plugin_ids": None, "conversation_id": uid(name),
        "conversation_template_id": None, "gizmo_id": None, "gizmo_type": None, "is_archived": False, "is_starred": None,
        "safe_urls": ["⟦=https://docs.python.org/3/library/decimal.html⟧"], "blocked_urls": [], "default_model_slug": "gpt-5",
        "conversation_origin": None, "voice": None, "async_status": None, "disabled_tool_ids": [], "is_do_not_remember": False,
        "memory_scope": "global_enabled", "sugar_item_id": None, "id": uid(name),
    }


INSTRUCTIONS = {
    "content_type": "user_editable_context",
    "user_profile": f"The user provided the following information about themselves:\n```My name is {MATEUS}, I work for the company ⟦ORGANIZATION|Ferrovia Azul Ltda⟧.```",
    "user_instructions": "```Answer in English. Sign letters as {}.```".format(MATEUS),
}

ASK = (
    f"Can you check this payment? I am {MATEUS} and the card is ⟦FINANCIAL|{luhn('453957804511263')}⟧, security code ⟦FINANCIAL|914⟧. "
    f"The refund goes to ⟦FINANCIAL|{iban('PT', '003506510012876540321')}⟧. Write to {MAIL} or call ⟦PHONE|+55 61 3333-7720⟧."
)

ANSWER = (
    f"Hello {MATEUS}! Amounts should be handled with ⟦=decimal.Decimal⟧, as ⟦=Guido van Rossum⟧'s Python documentation explains {CITE}. "
    "The totals are in [⟦=the report⟧](sandbox:/mnt/data/refund_⟦PERSON|Mateus⟧.csv)."
)

RUN = "import pandas as pd\n⟦=df = pd.read_csv(\"/mnt/data/payments.csv\")⟧\nprint(df[df.payer == \"⟦PERSON|Mateus Oliveira Prado⟧\"])"
OUT = "                   payer  amount\n0  ⟦PERSON|Mateus Oliveira Prado⟧  ⟦=184.90⟧\n"


def _plain(value: str) -> str:
    return Plants().text(value)


def _answer() -> dict[str, Any]:
    answer = _plain(ANSWER)
    at, file = answer.index(CITE), answer.index("[the report]")
    return message("g5", "assistant", text(ANSWER), {
        "citations": [{"start_ix": at, "end_ix": at + len(CITE), "citation_format_type": "tether_v4",
                       "metadata": {"type": "webpage", "title": "decimal module", "url": "https://docs.python.org/3/library/decimal.html", "text": "", "extra": None}}],
        "content_references": [
            {"matched_text": CITE, "start_idx": at, "end_idx": at + len(CITE), "refs": [], "alt": None, "type": "grouped_webpages", "items": []},
            {"matched_text": ANSWER[ANSWER.index("[⟦=the"):].rstrip("."), "start_idx": file, "end_idx": len(answer) - 1, "type": "file", "alt": None}],
        "model_slug": "gpt-5", "finish_details": {"type": "stop", "stop_tokens": [200002]}, "turn_exchange_id": uid("turn"),
    })


def _payment() -> dict[str, Any]:
    arguments = json.dumps({"search_query": [{"q": "refund time PIX ⟦PERSON|Mateus Oliveira Prado⟧"}]}, ensure_ascii=False)
    return conversation("g", "Refund for ⟦PERSON|Mateus Oliveira Prado⟧", [
        node("g-root", None, ["g1"], None),
        node("g1", "g-root", ["g2"], message("g1", "user", INSTRUCTIONS, {
            "is_visually_hidden_from_conversation": True,
            "user_context_message_data": {"about_user_message": f"My name is {MATEUS}.", "about_model_message": "Answer in English."}}, weight=0.0)),
        node("g2", "g1", ["g3"], message("g2", "user", {"content_type": "multimodal_text", "parts": [
            {"content_type": "image_asset_pointer", "asset_pointer": "sediment://file_00000000" + letters("asset", 24, "0123456789abcdef"), "size_bytes": 51210, "width": 800, "height": 600, "fovea": None, "metadata": None},
            ASK]}, {"attachments": [{"id": "file_00000000" + letters("asset", 24, "0123456789abcdef"), "size": 51210, "name": "recibo ⟦PERSON|Mateus⟧.png", "mime_type": "image/png"}]})),
        node("g3", "g2", ["g4"], message("g3", "assistant", {"content_type": "code", "language": "json", "response_format_name": None, "text": arguments}, recipient="web.run", channel="commentary")),
        node("g4", "g3", ["g5"], message("g4", "tool", {"content_type": "execution_output", "text": OUT}, {"aggregate_result": {
            "status": "success", "run_id": uid("run"), "start_time": 1772443670.5, "update_time": 1772443671.25, "code": RUN, "final_expression_output": None,
            "in_kernel_exception": None, "system_exception": None, "messages": [{"message_type": "stream", "time": 1772443671.1, "sender": "server", "stream_name": "stdout", "text": OUT}], "jupyter_messages": [], "timeout_triggered": None}}, tool="python")),
        node("g5", "g4", [], _answer()),
    ])


def _other_branch() -> dict[str, Any]:
    return conversation("h", "Wi-Fi at the cottage", [
        node("h-root", None, ["h1", "h2"], None),
        node("h1", "h-root", [], message("h1", "user", text("Old wording: the Wi-Fi password is ⟦SECRET|Kaatsheuvel-1987!blauw⟧, tell ⟦PERSON|Femke van der Linde⟧."))),
        node("h2", "h-root", ["h3"], message("h2", "user", text("Write a note for the guests about the Wi-Fi. The host is ⟦PERSON|Femke van der Linde⟧ (⟦PHONE|+31 20 794 9231⟧)."))),
        node("h3", "h2", [], message("h3", "assistant", {"content_type": "thoughts", "thoughts": [
            {"summary": "Writing the note", "content": "The host is ⟦PERSON|Femke van der Linde⟧. Keep it short.", "chunks": ["The host is ⟦PERSON|Femke van der Linde⟧. ", "Keep it short."], "finished": True}], "source_analysis_msg_id": uid("h2")})),
    ])


def conversations() -> list[dict[str, Any]]:
    return [_payment(), _other_branch()]


def shard() -> list[dict[str, Any]]:
    broken = {"title": "Empty", "create_time": 1772443000.25, "update_time": None}
    good = conversation("s", "Müller invoice", [
        node("s-root", None, ["s1"], None),
        node("s1", "s-root", ["s2"], message("s1", "user", text(
            "Please translate the reminder to ⟦PERSON|Jürgen Müller-Westernhaus⟧, ⟦ADDRESS|Am Alten Hafen 3, 26721 Emden⟧. Server: ⟦INTERNAL_HOST|rechnung-02.intern.kuestenwerk.de⟧, IP ⟦IP|10.20.31.7⟧."))),
        node("s2", "s1", [], message("s2", "assistant", text("Sehr geehrter Herr ⟦PERSON|Müller-Westernhaus⟧,\n\n⟦=die Rechnung ist seit vier Wochen fällig⟧."))),
    ])
    return [broken, good]


def user() -> dict[str, Any]:
    return {"id": "user-" + letters("gpt-user", 24), "email": MAIL, "chatgpt_plus_user": True, "phone_number": "⟦PHONE|+556133337720⟧", "birth_year": 1985}


def feedback() -> list[dict[str, Any]]:
    content = json.dumps({"text": "It called me ⟦PERSON|Mateus Oliveira Prado⟧ twice", "tags": ["⟦=verbose⟧"]}, ensure_ascii=False)
    return [{"id": uid("feedback"), "conversation_id": uid("g"), "user_id": "user-" + letters("gpt-user", 24), "rating": "thumbs_down",
             "create_time": "2026-03-02T09:31:12.770019Z", "workspace_id": None, "content": content, "evaluation_name": None, "evaluation_treatment": None, "update_time": None}]
