"""The YAML language server from the npm registry, spoken to as an editor does: JSON-RPC over its pipes."""

import json
import subprocess
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Self

PACKAGE = "yaml-language-server@1.25.0"
Place = tuple[int, int]
"""A line and a column, counted from 0."""


def program(folder: Path) -> Path:
    return folder / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"


def install(folder: Path) -> bool:
    """Whether it could be had: not where there is no node, no npm, or no registry to be reached."""
    fetch = ["npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", "--fetch-retries=0", "--prefix"]
    try:
        subprocess.run([*fetch, folder, PACKAGE], check=True, capture_output=True, timeout=20)
        subprocess.run(["node", program(folder), "--version"], check=True, capture_output=True, timeout=10)
    except (OSError, subprocess.SubprocessError):
        return False
    return True


class Session:
    """An editor that has a folder open and the settings of a `.vscode/settings.json`."""

    def __init__(self, program: Path, folder: Path, settings: Mapping[str, Any]) -> None:
        self._settings = {"schemaStore": {"enable": False}}
        self._settings |= {key.removeprefix("yaml."): value for key, value in settings.items()}
        self._process = subprocess.Popen(["node", program, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self._patience = threading.Timer(30, self._process.kill)
        self._patience.start()
        self._asked = 0
        self._found: dict[str, list[dict[str, Any]]] = {}
        self._configured = False
        self._begin({"uri": folder.as_uri(), "name": folder.name})

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._patience.cancel()
        self._process.kill()
        self._process.communicate()

    def findings(self, path: Path) -> list[tuple[int, str, str]]:
        """Opens a file: the line (from 1), the text that is underlined, and the message of each finding."""
        self._asked += 1
        uri, text = path.as_uri(), path.read_text(encoding="utf-8")
        document = {"uri": uri, "languageId": "yaml", "version": self._asked, "text": text}
        self._send(method="textDocument/didOpen", params={"textDocument": document})
        while uri not in self._found:
            self._receive()
        return [_finding(each, text.splitlines()) for each in self._found.pop(uri)]

    def hover(self, path: Path, at: Place) -> str:
        answer = self._ask("textDocument/hover", _position(path, at))
        return str(answer["contents"]["value"]) if answer else ""

    def completions(self, path: Path, at: Place) -> list[dict[str, Any]]:
        return list(self._ask("textDocument/completion", _position(path, at))["items"])

    def _begin(self, folder: dict[str, str]) -> None:
        document = {"hover": {"contentFormat": ["markdown"]}, "completion": {}, "publishDiagnostics": {}}
        able = {"workspace": {"configuration": True, "workspaceFolders": True}, "textDocument": document}
        folders = {"rootUri": folder["uri"], "workspaceFolders": [folder]}
        self._ask("initialize", {"processId": None, "capabilities": able, **folders})
        self._send(method="initialized", params={})
        while not self._configured:
            self._receive()

    def _ask(self, method: str, params: object) -> dict[str, Any]:
        self._asked += 1
        self._send(id=self._asked, method=method, params=params)
        while True:
            message = self._receive()
            if message.get("id") == self._asked and "method" not in message:
                return message["result"] or {}

    def _send(self, **message: object) -> None:
        content = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(content), content))
        self._process.stdin.flush()

    def _receive(self) -> dict[str, Any]:
        """The next message; what the server asks or tells of its own accord is seen to."""
        assert self._process.stdout
        length = 0
        while header := self._process.stdout.readline().strip():
            length = int(header.partition(b"Content-Length:")[2] or length)
        if not length:
            raise TimeoutError("the language server says nothing any more")
        message: dict[str, Any] = json.loads(self._process.stdout.read(length))
        if message.get("method") == "textDocument/publishDiagnostics":
            self._found[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif message.get("method") == "workspace/configuration":
            sections = [item["section"] for item in message["params"]["items"]]
            self._send(id=message["id"], result=[self._settings if each == "yaml" else None for each in sections])
            self._configured = True
        elif "method" in message and "id" in message:
            self._send(id=message["id"], result=None)
        return message


def _position(path: Path, at: Place) -> dict[str, Any]:
    return {"textDocument": {"uri": path.as_uri()}, "position": {"line": at[0], "character": at[1]}}


def _finding(diagnostic: Mapping[str, Any], lines: list[str]) -> tuple[int, str, str]:
    start, end = diagnostic["range"]["start"], diagnostic["range"]["end"]
    line = lines[start["line"]]
    until = end["character"] if end["line"] == start["line"] else len(line)
    return start["line"] + 1, line[start["character"] : until], diagnostic["message"]
