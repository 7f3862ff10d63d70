"""A Claude Code session with a sub-agent, and the prompt history."""

from __future__ import annotations

from typing import Any

from samples.make.markup import PIXEL, letters, opaque, uid

SESSION = uid("cc-session")
CWD = "/home/⟦USERNAME|zoyelaran⟧/projects/ledger-sync"
BRANCH = "feature/retry-queue"
DSN = (
    "postgres://⟦USERNAME|svc_ledger⟧:⟦SECRET|gr4nite-Otter-51⟧@⟦INTERNAL_HOST|db-prod-03.internal.quillfen.net⟧:5432/ledger"
)
ENV = f"DATABASE_URL={DSN}\nACME_API_KEY=⟦SECRET|acme_live_{letters('cc-acme', 28)}⟧\n⟦=LOG_LEVEL=debug⟧\nSMTP_PASSWORD=⟦SECRET|maple;Quartz_70x⟧"


class Session:
    """Records in the order and with the chain that Claude Code writes."""

    def __init__(self, name: str, session: str = SESSION, *, sidechain: bool = False) -> None:
        self.name, self.records, self.parent = name, [], None  # type: ignore[var-annotated]
        self.common = {"isSidechain": sidechain, "userType": "external", "cwd": CWD, "sessionId": session, "version": "2.1.50", "gitBranch": BRANCH}

    def add(self, kind: str, **fields: Any) -> None:
        number = len(self.records)
        uuid = uid(f"{self.name}-{number}")
        self.records.append({"parentUuid": self.parent, **self.common, "type": kind, **fields, "uuid": uuid, "timestamp": f"2026-03-05T10:{number // 60:02d}:{number % 60:02d}.412Z"})
        self.parent = uuid

    def user(self, content: Any, **fields: Any) -> None:
        self.add("user", message={"role": "user", "content": content}, **fields)

    def assistant(self, block: dict[str, Any]) -> None:
        message = {
            "model": "claude-opus-4-6", "id": "msg_01" + letters(self.name, 22), "type": "message", "role": "assistant", "content": [block],
            "stop_reason": None, "stop_sequence": None, "usage": {"input_tokens": 4, "cache_read_input_tokens": 18012, "output_tokens": 7, "service_tier": "standard"},
        }
        self.add("assistant", message=message, requestId="req_011C" + letters(f"{self.name}{len(self.records)}", 20))

    def call(self, name: str, tool: str, tool_input: dict[str, Any], result: Any, structured: Any) -> None:
        tool_id = "toolu_01" + letters(name, 22)
        self.assistant({"type": "tool_use", "id": tool_id, "name": tool, "input": tool_input, "caller": {"type": "direct"}})
        content = [{"tool_use_id": tool_id, "type": "tool_result", "content": result, "is_error": False}]
        self.user(content, toolUseResult=structured, sourceToolAssistantUUID=self.parent)


PATCH_OLD = "⟦=def connect(url: str) -> Connection:⟧\n    return retry(url, owner=\"⟦EMAIL|zainab.oyelaran@quillfen.net⟧\")\n"
PATCH_NEW = "def connect(url: str) -> Connection:\n    ⟦=return retry(url, attempts=5)⟧\n"


def session() -> list[Any]:
    s = Session("cc")
    s.records.append({"type": "summary", "summary": "Ledger retries for ⟦PERSON|Zainab Oyelaran⟧", "leafUuid": uid("cc-14")})
    s.records.append({"type": "file-history-snapshot", "messageId": uid("cc-2"), "snapshot": {"messageId": uid("cc-2"), "trackedFileBackups": {
        "/home/⟦USERNAME|zoyelaran⟧/projects/ledger-sync/src/connect.py": {"backupFileName": "a41f0c2b9d3e5f67@v1", "version": 1, "backupTime": "2026-03-05T10:00:01.100Z"}}, "timestamp": "2026-03-05T10:00:01.100Z"}, "isSnapshotUpdate": False})
    s.user("The sync job fails since ⟦PERSON|Zainab Oyelaran⟧ changed it. Look at .env and src/connect.py; the on-call phone is ⟦PHONE|07700 900852⟧.")
    s.assistant({"type": "thinking", "thinking": "Read the environment file first, then the connection code.", "signature": opaque("cc-sig-1", 420)})
    s.assistant({"type": "thinking", "thinking": "The user says ⟦PERSON|Zainab Oyelaran⟧ changed the job; she can be reached at ⟦PHONE|07700 900852⟧.", "signature": opaque("cc-sig-2", 420)})
    s.assistant({"type": "text", "text": "I will read the configuration."})
    s.call("cc-t1", "Bash", {"command": "cat .env && hostname", "description": "Show the environment"}, ENV + "\n⟦INTERNAL_HOST|build-mac-zainab.local⟧",
           {"stdout": ENV + "\n⟦INTERNAL_HOST|build-mac-zainab.local⟧", "stderr": "", "interrupted": False, "isImage": False})
    s.call("cc-t2", "Edit", {"file_path": CWD + "/src/connect.py", "old_string": PATCH_OLD, "new_string": PATCH_NEW},
           "The file /home/⟦USERNAME|zoyelaran⟧/projects/ledger-sync/src/connect.py has been updated.",
           {"filePath": CWD + "/src/connect.py", "oldString": PATCH_OLD, "newString": PATCH_NEW, "originalFile": PATCH_OLD,
            "structuredPatch": [{"oldStart": 1, "oldLines": 2, "newStart": 1, "newLines": 2, "lines": [" def connect(url: str) -> Connection:", "-    return retry(url, owner=\"⟦EMAIL|zainab.oyelaran@quillfen.net⟧\")", "+    return retry(url, attempts=5)"]}]})
    s.call("cc-t3", "Read", {"file_path": CWD + "/docs/oncall.json"}, '{"primary":"⟦PERSON|Dariusz Kowalczyk⟧","pager":"⟦PHONE|+48 61 850 77 12⟧","rotation":"⟦=weekly⟧"}',
           {"type": "text", "file": {"filePath": CWD + "/docs/oncall.json", "content": '{"primary":"⟦PERSON|Dariusz Kowalczyk⟧","pager":"⟦PHONE|+48 61 850 77 12⟧","rotation":"weekly"}', "numLines": 1, "startLine": 1, "totalLines": 1}})
    s.user([{"type": "image", "source": {"type": "base64", "media_type": "image/png", "data": PIXEL}}, {"type": "text", "text": "Screenshot from ⟦PERSON|Dariusz Kowalczyk⟧ 😀, see also ⟦=https://www.postgresql.org/docs/current/libpq-connect.html⟧"}])
    s.assistant({"type": "text", "text": "Fixed. The idea is ⟦=exponential backoff⟧, see ⟦=commit 9fceb02d0ae598e95dc970b74767f19372d61af8⟧. Tell ⟦PERSON|Zainab⟧ to rotate the key."})
    return s.records


def subagent() -> list[Any]:
    s = Session("cc-agent", sidechain=True)
    s.common["agentId"] = "a3f9c2e1"
    s.user("Find who maintains the billing hosts.")
    s.call("cca-t1", "Grep", {"pattern": "owner", "path": CWD}, "hosts.yml:3:  owner: ⟦EMAIL|rui.tavares@quillfen.net⟧\nhosts.yml:4:  address: ⟦IP|10.44.7.21⟧\n⟦=hosts.yml:9:  image: nginx:1.27.0⟧",
           {"mode": "content", "numFiles": 1, "filenames": [], "content": "hosts.yml:3:  owner: ⟦EMAIL|rui.tavares@quillfen.net⟧\nhosts.yml:4:  address: ⟦IP|10.44.7.21⟧\nhosts.yml:9:  image: nginx:1.27.0", "numLines": 3})
    s.assistant({"type": "text", "text": "The owner is ⟦PERSON|Rui Tavares⟧ (⟦EMAIL|rui.tavares@quillfen.net⟧)."})
    return s.records


def history() -> list[Any]:
    return [
        {"display": "fix the retry bug ⟦PERSON|Zainab Oyelaran⟧ found", "pastedContents": {}, "timestamp": 1772704800412, "project": CWD, "sessionId": SESSION},
        {"display": "[Pasted text #1 +2 lines] use this", "pastedContents": {"1": {"id": 1, "type": "text", "content": ENV}}, "timestamp": 1772704860001, "project": CWD, "sessionId": SESSION},
    ]
