// Which browser engines this machine has, and how each is started.
import { existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { chromeLauncher } from "@web/test-runner-chrome";
import puppeteer from "puppeteer-core";
import { unpackBundledChromium } from "./bundled-chromium.mjs";
import { WebKitLauncher } from "./webkit-launcher.mjs";

const engines = {
  chromium: {
    name: "Chromium",
    find: findChromium,
    remedy: "Install Chrome or Chromium (Debian: `apt-get install chromium`), or set CHROME_PATH.",
  },
  firefox: {
    name: "Firefox",
    find: findFirefox,
    remedy: "Install Firefox (Debian: `apt-get install firefox-esr`), or set FIREFOX_PATH.",
  },
  webkit: {
    name: "WebKitGTK",
    find: findWebKit,
    remedy:
      "On Linux install WebKitGTK's driver (Debian: `apt-get install webkit2gtk-driver xvfb`), or set WEBKIT_PATH to its MiniBrowser.",
  },
};

const noBrowser = `No browser was found to run the tests in. One of these mends it:
  - install Chrome, Chromium or Firefox (Debian: \`apt-get install chromium\`),
  - set CHROME_PATH to the program file of a Chrome, Chromium or Edge,
  - on Linux x64 install the optional packages, one of which brings a browser: \`npm ci --include=optional\`.`;

/**
 * The engines to run in, each `{ id, name, path, … }`, and those left out.
 * Throws if one that was asked for by name is missing, or if there is none at all.
 */
export async function chooseEngines(wanted) {
  const ids = wanted ? wanted.split(",").map((id) => id.trim()) : Object.keys(engines);
  const unknown = ids.find((id) => !Object.hasOwn(engines, id));
  if (unknown !== undefined) {
    throw new Error(`BROWSERS names “${unknown}”; the engines are ${Object.keys(engines).join(", ")}.`);
  }
  const found = [];
  const missing = [];
  for (const id of ids) {
    const { name, find, remedy } = engines[id];
    const browser = find();
    if (browser) found.push({ id, name, ...browser });
    else missing.push({ id, name, remedy });
  }
  const chromiumMissing = missing.some((engine) => engine.id === "chromium");
  if (chromiumMissing && (wanted || found.length === 0)) {
    const bundled = await unpackBundledChromium();
    if (bundled) {
      found.push({ id: "chromium", name: "Chromium", ...bundled });
      missing.splice(
        missing.findIndex((engine) => engine.id === "chromium"),
        1,
      );
    }
  }
  if (wanted && missing.length > 0) {
    throw new Error(
      missing.map((engine) => `${engine.name} was asked for and not found. ${engine.remedy}`).join("\n"),
    );
  }
  if (found.length === 0) throw new Error(noBrowser);
  return { found, missing };
}

/** A launcher for the test runner. */
export function launch(engine) {
  return launchers[engine.id](engine);
}

/** A Chromium that believes to be in a time zone. */
export function launchInZone(engine, zone) {
  const launcher = launchChromium(engine, (page) => page.emulateTimezone(zone));
  launcher.name = `${engine.name} in ${zone}`;
  return launcher;
}

const launchers = {
  chromium: launchChromium,
  firefox: launchFirefox,
  webkit: (engine) => new WebKitLauncher(engine.path),
};

function launchChromium(engine, prepare = async () => {}) {
  const launcher = chromeLauncher({
    // One browser context a page: in a tab in the background real keys and clicks would wait for ever.
    createPage: async ({ browser }) => {
      const page = await (await browser.createBrowserContext()).newPage();
      await prepare(page);
      return page;
    },
    launchOptions: {
      executablePath: engine.path,
      env: engine.env ?? process.env,
      headless: engine.headless ?? true,
      args: [
        "--no-sandbox", // A root user, as in containers, cannot start it otherwise.
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--touch-events=enabled", // d3-zoom listens for touches only where the page says there may be some.
        "--force-device-scale-factor=1",
        "--js-flags=--expose-gc", // Tests of memory ask for a collection.
      ],
    },
  });
  launcher.name = engine.name;
  return cleanPages(launcher);
}

function launchFirefox(engine) {
  const launcher = chromeLauncher({
    puppeteer,
    concurrency: 1,
    launchOptions: {
      browser: "firefox",
      executablePath: engine.path,
      extraPrefsFirefox: {
        "dom.w3c_touch_events.enabled": 1,
        "dom.w3c_touch_events.legacy_apis.enabled": true,
      },
    },
  });
  launcher.name = engine.name;
  return cleanPages(launcher);
}

/** Pages are used again for the next test file; what one file emulated must not leak into it. */
function cleanPages(launcher) {
  const stopSession = launcher.stopSession.bind(launcher);
  launcher.stopSession = async (id) => {
    const page = launcher.getPage(id);
    const result = await stopSession(id);
    if (page.emulated) {
      await page.emulated.detach();
      page.emulated = undefined;
    }
    return result;
  };
  return launcher;
}

function findChromium() {
  const named = process.env.CHROME_PATH;
  if (named) return existing(named, "CHROME_PATH");
  return firstExisting([
    ...onPath([
      "chromium",
      "chromium-browser",
      "google-chrome",
      "google-chrome-stable",
      "chrome",
      "microsoft-edge",
    ]),
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    ...windowsPrograms("Google/Chrome/Application/chrome.exe"),
    ...windowsPrograms("Microsoft/Edge/Application/msedge.exe"),
    ...puppeteerCache("chrome", ["chrome-linux64/chrome", "chrome-win64/chrome.exe"]),
  ]);
}

function findFirefox() {
  const named = process.env.FIREFOX_PATH;
  if (named) return existing(named, "FIREFOX_PATH");
  return firstExisting([
    ...onPath(["firefox", "firefox-esr"]),
    "/Applications/Firefox.app/Contents/MacOS/firefox",
    ...windowsPrograms("Mozilla Firefox/firefox.exe"),
    ...puppeteerCache("firefox", ["firefox/firefox"]),
  ]);
}

/** MiniBrowser lies in a library folder named after the machine's architecture. */
function findWebKit() {
  const named = process.env.WEBKIT_PATH;
  if (named) return existing(named, "WEBKIT_PATH");
  const hasDriver = firstExisting(onPath(["WebKitWebDriver"])) !== undefined;
  const hasDisplay = process.env.DISPLAY || firstExisting(onPath(["Xvfb"])) !== undefined;
  if (!hasDriver || !hasDisplay) return undefined;
  const folders = ["/usr/lib", "/usr/libexec", "/usr/lib64"].flatMap((folder) => [
    folder,
    ...subfolders(folder),
  ]);
  const versions = ["webkit2gtk-4.1", "webkitgtk-6.0", "webkit2gtk-4.0"];
  return firstExisting(
    versions.flatMap((version) => folders.map((folder) => join(folder, version, "MiniBrowser"))),
  );
}

function existing(path, variable) {
  if (!existsSync(path)) throw new Error(`${variable} names “${path}”, which does not exist.`);
  return { path };
}

function firstExisting(paths) {
  const path = paths.find((candidate) => existsSync(candidate));
  return path === undefined ? undefined : { path };
}

function onPath(names) {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const endings = process.platform === "win32" ? [".exe"] : [""];
  return names.flatMap((name) =>
    folders.flatMap((folder) => endings.map((ending) => join(folder, name + ending))),
  );
}

function windowsPrograms(path) {
  const { ProgramFiles, "ProgramFiles(x86)": programFilesX86, LOCALAPPDATA } = process.env;
  return [ProgramFiles, programFilesX86, LOCALAPPDATA].filter(Boolean).map((folder) => join(folder, path));
}

/** What `npx @puppeteer/browsers install` or the puppeteer package have left in the home folder. */
function puppeteerCache(product, programs) {
  const folder = join(homedir(), ".cache/puppeteer", product);
  return subfolders(folder)
    .reverse()
    .flatMap((version) => programs.map((program) => join(version, program)));
}

function subfolders(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(folder, entry.name))
    .sort();
}
