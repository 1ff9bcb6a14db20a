// WebKitGTK for the test runner: Xvfb, WebKitWebDriver and MiniBrowser, spoken to as the W3C WebDriver standard says.
import { spawn } from "node:child_process";
import { freePort } from "./free-port.mjs";

const keys = {
  Backspace: "\uE003",
  Tab: "\uE004",
  Enter: "\uE007",
  Shift: "\uE008",
  Control: "\uE009",
  Alt: "\uE00A",
  Escape: "\uE00C",
  Space: " ",
  PageUp: "\uE00E",
  PageDown: "\uE00F",
  End: "\uE010",
  Home: "\uE011",
  ArrowLeft: "\uE012",
  ArrowUp: "\uE013",
  ArrowRight: "\uE014",
  ArrowDown: "\uE015",
  Delete: "\uE017",
  Meta: "\uE03D",
};

const buttons = { left: 0, middle: 1, right: 2 };

export class WebKitLauncher {
  name = "WebKitGTK";
  // Makes the commands of @web/test-runner-commands call the methods that begin with `send`.
  type = "webdriver";
  concurrency = 1;
  #binary;
  #processes = [];
  #urls = new Map();
  #scrolled = { x: 0, y: 0 };
  #base;
  #started;

  constructor(binary) {
    this.#binary = binary;
  }

  async startSession(id, url) {
    await (this.#started ??= this.#start());
    this.#urls.set(id, url);
    await this.#call("POST", "/url", { url });
  }

  isActive(id) {
    return this.#urls.has(id);
  }

  getBrowserUrl(id) {
    return this.#urls.get(id);
  }

  async stopSession(id) {
    await this.#call("DELETE", "/actions");
    await this.#call("POST", "/url", { url: "about:blank" });
    this.#urls.delete(id);
    return {};
  }

  async startDebugSession() {
    throw new Error("WebKitGTK has no debug session; use Chromium or Firefox.");
  }

  async stop() {
    if (this.#started) await this.#call("DELETE", "").catch(() => {});
    this.#endProcesses();
  }

  sendMouseMove(_id, x, y) {
    return this.mouse([{ type: "pointerMove", duration: 0, x, y }]);
  }

  sendMouseDown(_id, button = "left") {
    return this.mouse([{ type: "pointerDown", button: buttons[button] }]);
  }

  sendMouseUp(_id, button = "left") {
    return this.mouse([{ type: "pointerUp", button: buttons[button] }]);
  }

  sendMouseClick(_id, x, y, button = "left") {
    return this.mouse([
      { type: "pointerMove", duration: 0, x, y },
      { type: "pointerDown", button: buttons[button] },
      { type: "pointerUp", button: buttons[button] },
    ]);
  }

  resetMouse() {
    return this.#call("DELETE", "/actions");
  }

  sendKeys(_id, names) {
    return this.#keyActions(names.flatMap((name) => [keyAction("keyDown", name), keyAction("keyUp", name)]));
  }

  /** Key with modifiers held: `press("End", ["Control"])`. */
  async press(name, modifiers = []) {
    await this.hold(modifiers, () => this.sendKeys(undefined, [name]));
  }

  /** Does something while keys are held. */
  async hold(modifiers, act) {
    if (modifiers.length > 0) await this.#keyActions(modifiers.map((name) => keyAction("keyDown", name)));
    try {
      await act();
    } finally {
      if (modifiers.length > 0) await this.#keyActions(modifiers.map((name) => keyAction("keyUp", name)));
    }
  }

  mouse(actions) {
    return this.#actions([{ type: "pointer", id: "mouse", parameters: { pointerType: "mouse" }, actions }]);
  }

  /** This driver takes distances as sums since the start, and wants the pointer at rest before. */
  async wheel({ x, y, deltaX, deltaY }) {
    await this.mouse([
      { type: "pointerMove", duration: 0, x, y },
      { type: "pause", duration: 100 },
    ]);
    this.#scrolled = { x: this.#scrolled.x + deltaX, y: this.#scrolled.y + deltaY };
    const scroll = { type: "scroll", x, y, deltaX: this.#scrolled.x, deltaY: this.#scrolled.y, duration: 0 };
    await this.#actions([{ type: "wheel", id: "wheel", actions: [scroll] }]);
  }

  #keyActions(actions) {
    return this.#actions([{ type: "key", id: "keyboard", actions }]);
  }

  #actions(actions) {
    return this.#call("POST", "/actions", { actions });
  }

  async #start() {
    process.once("exit", () => this.#endProcesses());
    // Without LANG the page's language is “C”, which Intl refuses.
    const env = { ...process.env, LANG: "en_US.UTF-8", GDK_BACKEND: "x11" };
    if (!env.DISPLAY) env.DISPLAY = await this.#startDisplay();
    const port = await freePort();
    const driver = this.#spawn("WebKitWebDriver", [`--port=${port}`], { stdio: "ignore", env });
    await new Promise((resolve, reject) => driver.once("spawn", resolve).once("error", reject));
    this.#base = `http://127.0.0.1:${port}`;
    await this.#untilReady();
    const options = { binary: this.#binary, args: ["--automation"] };
    const capabilities = { alwaysMatch: { browserName: "MiniBrowser", "webkitgtk:browserOptions": options } };
    const { sessionId } = await this.#call("POST", "/session", { capabilities });
    this.#base += `/session/${sessionId}`;
  }

  /** Xvfb chooses a free display by itself and reports it on the file descriptor that it is given. */
  async #startDisplay() {
    const screen = ["-screen", "0", "1280x1024x24", "-nolisten", "tcp"];
    const xvfb = this.#spawn("Xvfb", ["-displayfd", "3", ...screen], {
      stdio: ["ignore", "ignore", "ignore", "pipe"],
    });
    return new Promise((resolve, reject) => {
      xvfb.once("error", reject);
      xvfb.stdio[3].once("data", (data) => resolve(`:${String(data).trim()}`));
    });
  }

  async #untilReady() {
    for (let attempt = 0; ; attempt += 1) {
      try {
        await this.#call("GET", "/status");
        return;
      } catch (error) {
        if (attempt === 100) throw error;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
  }

  async #call(method, path, body = {}) {
    const response = await fetch(this.#base + path, {
      method,
      ...(method === "POST" ? { body: JSON.stringify(body) } : {}),
      signal: AbortSignal.timeout(60_000),
    });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`WebDriver, ${method} ${path}: ${value?.error}: ${value?.message}`);
    return value;
  }

  #spawn(command, args, options) {
    const child = spawn(command, args, options);
    this.#processes.push(child);
    return child;
  }

  #endProcesses() {
    for (const child of this.#processes.splice(0).reverse()) child.kill();
  }
}

function keyAction(type, name) {
  return { type, value: keys[name] ?? name };
}
