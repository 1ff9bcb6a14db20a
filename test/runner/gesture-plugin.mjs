// Real pointers, wheels, touches and keys for tests; the page's side is gestures.ts.
const modifierNames = { ctrlKey: "Control", shiftKey: "Shift", altKey: "Alt", metaKey: "Meta" };

/** Takes the command `gesture` with `{ kind, … }`, answers `{ performed, reason? }`. */
export function gesturePlugin() {
  return {
    name: "gesture",
    async executeCommand({ command, payload, session }) {
      if (command !== "gesture") return undefined;
      const { browser } = session;
      const gestures = browser.type === "puppeteer" ? inPuppeteer : inWebKit;
      const target = browser.type === "puppeteer" ? browser.getPage(session.id) : browser;
      const { kind, ...details } = payload;
      const reason = await gestures[kind](target, details);
      return typeof reason === "string" ? { performed: false, reason } : { performed: true };
    },
  };
}

const inPuppeteer = {
  async click(page, { at, ...keys }) {
    await holding(page, keys, () => page.mouse.click(at.x, at.y));
  },

  async hover(page, { at }) {
    await page.mouse.move(at.x, at.y);
  },

  async drag(page, { from, to, steps, ...keys }) {
    await holding(page, keys, async () => {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      for (const point of path(from, to, steps)) await page.mouse.move(point.x, point.y);
      await page.mouse.up();
    });
  },

  async wheel(page, { x, y, deltaX, deltaY, ...keys }) {
    await page.mouse.move(x, y);
    await holding(page, keys, () => page.mouse.wheel({ deltaX, deltaY }));
  },

  async press(page, { key, ...keys }) {
    await holding(page, keys, () => page.keyboard.press(key));
  },

  async tap(page, { at }) {
    await page.touchscreen.tap(at.x, at.y);
  },

  async touchDrag(page, { from, to, steps }) {
    const touch = await page.touchscreen.touchStart(from.x, from.y);
    for (const point of path(from, to, steps)) await touch.move(point.x, point.y);
    await touch.end();
  },

  async pinch(page, { at, from, to, steps }) {
    const fingersAt = (distance) => [-1, 1].map((side) => ({ x: at.x + (side * distance) / 2, y: at.y }));
    const touches = [];
    for (const point of fingersAt(from)) touches.push(await page.touchscreen.touchStart(point.x, point.y));
    for (let step = 1; step <= steps; step += 1) {
      const points = fingersAt(from + ((to - from) * step) / steps);
      for (const [index, touch] of touches.entries()) await touch.move(points[index].x, points[index].y);
    }
    for (const touch of touches) await touch.end();
  },

  async resize(page, { width, height }) {
    await page.setViewport({ width, height });
  },

  async emulate(page, { media = "", features }) {
    if (!isChromium(page)) return "Firefox cannot emulate media features by remote control.";
    // Detached when the test file ends, which ends the emulation.
    page.emulated ??= await page.createCDPSession();
    await page.emulated.send("Emulation.setEmulatedMedia", {
      media,
      features: Object.entries(features).map(([name, value]) => ({ name: featureNames[name], value })),
    });
    return undefined;
  },
};

const featureNames = {
  colorScheme: "prefers-color-scheme",
  reducedMotion: "prefers-reduced-motion",
  contrast: "prefers-contrast",
  forcedColors: "forced-colors",
};

const noTouch = "WebKitGTK's driver delivers touches as mouse moves.";

const inWebKit = {
  async click(browser, { at, ...keys }) {
    await browser.hold(heldKeys(keys), () => browser.sendMouseClick(undefined, at.x, at.y));
  },

  async hover(browser, { at }) {
    await browser.sendMouseMove(undefined, at.x, at.y);
  },

  async drag(browser, { from, to, steps, ...keys }) {
    const move = ({ x, y }) => ({ type: "pointerMove", duration: 0, x: Math.round(x), y: Math.round(y) });
    await browser.hold(heldKeys(keys), () =>
      browser.mouse([
        move(from),
        { type: "pointerDown", button: 0 },
        ...path(from, to, steps).map(move),
        { type: "pointerUp", button: 0 },
      ]),
    );
  },

  async wheel(browser, { x, y, deltaX, deltaY, ...keys }) {
    if (heldKeys(keys).length > 0)
      return "WebKitGTK's driver turns the wheel without the keys that are held.";
    await browser.wheel({ x, y, deltaX, deltaY });
    return undefined;
  },

  async press(browser, { key, ...keys }) {
    await browser.press(key, heldKeys(keys));
  },

  tap: async () => noTouch,
  touchDrag: async () => noTouch,
  pinch: async () => noTouch,
  resize: async () => "WebKitGTK's window keeps its size under this driver.",
  emulate: async () => "WebKitGTK's driver cannot emulate media features.",
};

async function holding(page, keys, act) {
  const held = heldKeys(keys);
  for (const key of held) await page.keyboard.down(key);
  try {
    await act();
  } finally {
    for (const key of held) await page.keyboard.up(key);
  }
}

function heldKeys(keys) {
  return Object.keys(modifierNames)
    .filter((name) => keys[name])
    .map((name) => modifierNames[name]);
}

/** The points after `from`, `to` included: gesture code that needs a few moves to decide gets them. */
function path(from, to, steps) {
  return Array.from({ length: steps }, (_, index) => {
    const share = (index + 1) / steps;
    return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
  });
}

function isChromium(page) {
  return "createCDPSession" in page && page.browser().protocol !== "webDriverBiDi";
}
