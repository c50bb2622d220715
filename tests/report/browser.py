"""A browser driven over two pipes, for tests that look at the report as a reader does; no sockets."""

from __future__ import annotations

import base64
import itertools
import json
import os
import select
import shutil
import subprocess
import time
from pathlib import Path
from typing import Any, Self

NAMES = ("chromium", "chromium-browser", "google-chrome")
WAIT_SECONDS = 30.0


def find_browser() -> str | None:
    """The path of a browser that can be driven, or None."""
    return next((path for path in map(shutil.which, NAMES) if path), None)


class Browser:
    """One page in a headless browser; `messages` are the console's errors and the page's exceptions."""

    def __init__(self, profile: Path) -> None:
        there, self._write = os.pipe()
        self._read, back = os.pipe()
        program = find_browser()
        assert program
        options = (
            "--headless=new --no-sandbox --disable-gpu --hide-scrollbars --remote-debugging-pipe --no-first-run "
            "--disable-extensions --disable-background-networking --disable-component-update"
        )
        wiring = f'exec 3<&{there} 4>&{back}; exec "$0" "$@"'
        self._process = subprocess.Popen(
            ["bash", "-c", wiring, program, *options.split(), f"--user-data-dir={profile}", "about:blank"],
            pass_fds=(there, back),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(there)
        os.close(back)
        self._numbers = itertools.count(1)
        self._buffer = b""
        self._session: str | None = None
        self.messages: list[str] = []
        self.requests: list[str] = []
        pages = [one for one in self.call("Target.getTargets")["targetInfos"] if one["type"] == "page"]
        found = self.call("Target.attachToTarget", targetId=pages[0]["targetId"], flatten=True)
        self._session = found["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(f"{domain}.enable")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.terminate()
        self._process.wait()
        os.close(self._read)
        os.close(self._write)

    def call(self, method: str, **params: object) -> dict[str, Any]:
        number = next(self._numbers)
        message: dict[str, object] = {"id": number, "method": method, "params": params}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._write, json.dumps(message).encode() + b"\0")
        while True:
            answer = self._next(WAIT_SECONDS)
            if answer.get("id") == number:
                assert "error" not in answer, answer["error"]
                return answer["result"]

    def _next(self, seconds: float) -> dict[str, Any]:
        end = time.monotonic() + seconds
        while b"\0" not in self._buffer:
            ready, _, _ = select.select([self._read], [], [], max(0.0, end - time.monotonic()))
            assert ready, "the browser does not answer"
            self._buffer += os.read(self._read, 1 << 20)
        line, self._buffer = self._buffer.split(b"\0", 1)
        message = json.loads(line)
        self._note(message)
        return message

    def _note(self, message: dict[str, Any]) -> None:
        method, params = message.get("method"), message.get("params", {})
        if method == "Runtime.exceptionThrown":
            details = params["exceptionDetails"]
            self.messages.append(details.get("exception", {}).get("description") or details["text"])
        elif method == "Log.entryAdded" and params["entry"]["level"] in {"error", "warning"}:
            self.messages.append(params["entry"]["text"])
        elif method == "Runtime.consoleAPICalled":
            self.messages.append(str(params["args"]))
        elif method == "Page.javascriptDialogOpening":
            self.messages.append("dialog: " + params["message"])
        elif method == "Network.requestWillBeSent":
            self.requests.append(params["request"]["url"])

    def open(self, address: str) -> None:
        self.call("Page.navigate", url=address)
        end = time.monotonic() + WAIT_SECONDS
        while self.ask("document.readyState") != "complete":
            assert time.monotonic() < end, f"{address} does not load"
            time.sleep(0.02)

    def go(self, route: str) -> None:
        self.ask(
            f"location.hash = {json.dumps(route)}; new Promise(done => setTimeout(() => setTimeout(done), 30))"
        )

    def ask(self, expression: str) -> Any:  # noqa: ANN401 - whatever the page answers
        answer = self.call(
            "Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True, userGesture=True
        )
        assert "exceptionDetails" not in answer, answer["exceptionDetails"]
        return answer["result"].get("value")

    def press(self, key: str) -> None:
        text = {"text": key} if len(key) == 1 else {}
        self.call("Input.dispatchKeyEvent", type="keyDown", key=key, **text)
        self.call("Input.dispatchKeyEvent", type="keyUp", key=key)

    def look(self, *, width: int, height: int, is_dark: bool = False, media: str = "") -> None:
        self.call(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=1,
            mobile=False,
        )
        scheme = [{"name": "prefers-color-scheme", "value": "dark" if is_dark else "light"}]
        self.call("Emulation.setEmulatedMedia", media=media, features=scheme)

    def picture(self, path: Path, *, is_whole: bool = False) -> None:
        answer = self.call("Page.captureScreenshot", format="png", captureBeyondViewport=is_whole)
        path.write_bytes(base64.b64decode(answer["data"]))

    def paper(self, path: Path) -> None:
        answer = self.call("Page.printToPDF", printBackground=False, preferCSSPageSize=True)
        path.write_bytes(base64.b64decode(answer["data"]))


def choose(field: str, value: str) -> str:
    """JavaScript that gives a field a value, as its user would."""
    return (
        f"(() => {{ const one = document.getElementById('{field}'); one.value = '{value}'; "
        "one.dispatchEvent(new Event('input', {bubbles: true})); })()"
    )
