"""Requests and data sets: OpenAI messages, Anthropic messages."""

from __future__ import annotations

import json
from typing import Any

from samples.make.markup import letters, opaque

ORDER = {"customer": "⟦PERSON|Giulia Ferrante⟧", "phone": "⟦PHONE|+39 06 9480 1532⟧", "note": "ring twice\nfloor 3"}


def openai_request() -> dict[str, Any]:
    return {
        "model": "gpt-5-mini",
        "messages": [
            {"role": "system", "content": "You are the assistant of a flower shop. ⟦=Never invent prices.⟧"},
            {"role": "user", "name": "⟦USERNAME|giulia_ferrante⟧", "content": "Hi, I'm ⟦PERSON|Giulia Ferrante⟧. Deliver to ⟦ADDRESS|Via dei Glicini 18, 00162 Roma⟧ please. My loyalty card number is ⟦ACCOUNT_ID|LC-7730912⟧."},
            {"role": "assistant", "content": None, "tool_calls": [{"id": "call_" + letters("oa1", 24), "type": "function", "function": {"name": "create_order", "arguments": json.dumps(ORDER, ensure_ascii=False)}}]},
            {"role": "tool", "tool_call_id": "call_" + letters("oa1", 24), "content": json.dumps({"order": "⟦ACCOUNT_ID|ORD-2026-118823⟧", "for": "⟦PERSON|Giulia Ferrante⟧", "status": "⟦=accepted⟧"})},
            {"role": "user", "content": [{"type": "text", "text": "Great. The gate code is ⟦SECRET|8841⟧; ask for ⟦PERSON|Giulia⟧."}, {"type": "image_url", "image_url": {"url": "⟦=https://upload.wikimedia.org/wikipedia/commons/a/a9/Tulip.jpg⟧"}}]},
        ],
        "tools": [{"type": "function", "function": {"name": "create_order", "description": "⟦=Places an order.⟧", "parameters": {"type": "object", "properties": {"customer": {"type": "string"}, "phone": {"type": "string"}}, "required": ["customer"]}}}],
        "temperature": 0.20,
    }


def openai_data_set() -> list[dict[str, Any]]:
    system = {"role": "system", "content": "⟦=You are a factual chatbot that is also sarcastic.⟧"}

    def row(ask: str, answer: str) -> dict[str, Any]:
        return {"messages": [system, {"role": "user", "content": ask}, {"role": "assistant", "content": answer, "weight": 1}]}

    return [
        row("What's the capital of France?", "⟦=Paris, as if everyone doesn't know that already.⟧"),
        row("Who wrote 'Romeo and Juliet'?", "Oh, just some guy named ⟦=William Shakespeare⟧. Ever heard of him?"),
        row("My name is ⟦PERSON|Bartholomew Achterberg⟧ and my mail is ⟦EMAIL|b.achterberg@molenwiek.nl⟧. Remember it.", "Sure, ⟦PERSON|Bartholomew Achterberg⟧. How could I forget."),
        row("I was born on ⟦DATE_OF_BIRTH|12 May 1991⟧, my passport number is ⟦GOV_ID|NXK4817R2⟧. Am I old?", "Born ⟦DATE_OF_BIRTH|12 May 1991⟧? Ancient."),
    ]


def anthropic_request() -> dict[str, Any]:
    tool_id = "toolu_01" + letters("an1", 22)
    return {
        "model": "claude-opus-4-6",
        "max_tokens": 1024,
        "system": [{"type": "text", "text": "You schedule visits for ⟦ORGANIZATION|Brightfjord Clinic⟧. ⟦=Answer in two sentences.⟧", "cache_control": {"type": "ephemeral"}}],
        "metadata": {"user_id": "⟦ACCOUNT_ID|staff-solveig-0417⟧"},
        "tools": [{"name": "find_patient", "description": "⟦=Looks a patient up.⟧", "input_schema": {"type": "object", "properties": {"name": {"type": "string"}, "id": {"type": "string"}}}}],
        "messages": [
            {"role": "user", "content": "Book ⟦PERSON|Solveig Tamsvik⟧ for Tuesday. Her record number is ⟦MEDICAL_ID|MRN 00481273⟧.".replace("⟦MEDICAL_ID|MRN 00481273⟧", "MRN ⟦MEDICAL_ID|00481273⟧")},
            {"role": "assistant", "content": [
                {"type": "thinking", "thinking": "Look up ⟦PERSON|Solveig Tamsvik⟧ first.", "signature": opaque("an-sig", 300)},
                {"type": "tool_use", "id": tool_id, "name": "find_patient", "input": {"name": "⟦PERSON|Solveig Tamsvik⟧", "id": "⟦MEDICAL_ID|00481273⟧"}},
            ]},
            {"role": "user", "content": [{"type": "tool_result", "tool_use_id": tool_id, "content": [{"type": "text", "text": "{\"name\": \"⟦PERSON|Solveig Tamsvik⟧\", \"phone\": \"⟦PHONE|+47 22 86 41 90⟧\", \"gp\": \"Dr ⟦PERSON|Eirik Haugland⟧\"}"}]}]},
            {"role": "assistant", "content": [{"type": "text", "text": "⟦PERSON|Solveig Tamsvik⟧ is booked with Dr ⟦PERSON|Haugland⟧. We will call ⟦PHONE|+47 22 86 41 90⟧."}]},
        ],
    }
