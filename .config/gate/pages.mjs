// Opens the pages that consumers of the package have made in a real Chromium.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import puppeteer from "puppeteer-core";
import { chooseEngines } from "../../test/runner/engines.mjs";

const policy =
  "default-src 'self'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html svelte-trusted-html vue";

const types = { html: "text/html", js: "text/javascript", css: "text/css", json: "application/json" };

/** What each page must show: each draws this story, opens its second event, and tells which it has heard of. */
const expected = { drawn: ["One", "Two"], open: "Two", heard: "two" };

/** What is wrong with the pages in these folders of `root`, one sentence each. */
export async function tryPages(root, names) {
  const server = createServer((request, response) => answer(root, request, response));
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { found } = await chooseEngines("chromium");
  const [{ path, env, headless }] = found;
  const browser = await puppeteer.launch({
    executablePath: path,
    env: env ?? process.env,
    headless: headless ?? true,
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic"],
  });
  const origin = `http://127.0.0.1:${server.address().port}`;
  try {
    const failures = [];
    for (const name of names) failures.push(...(await tryPage(browser, origin, name)));
    if (names.includes("plain")) failures.push(...(await tryRefusal(browser, origin)));
    return failures;
  } finally {
    await browser.close();
    server.close();
  }
}

function answer(root, { url }, response) {
  const path = new URL(url, "http://gate").pathname.replace(/\/$/, "/index.html");
  try {
    const body = readFileSync(join(root, path));
    response.writeHead(200, {
      "content-type": types[path.split(".").at(-1)] ?? "text/plain",
      "content-security-policy": policy,
    });
    response.end(body);
  } catch {
    response.writeHead(path === "/favicon.ico" ? 204 : 404).end();
  }
}

async function tryPage(browser, origin, name) {
  const page = await browser.newPage();
  await page.setViewport({ width: 1200, height: 800 });
  const troubles = [];
  page.on("pageerror", (error) => troubles.push(error.message));
  page.on("console", (message) => {
    if (["error", "warn"].includes(message.type())) troubles.push(message.text());
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(origin)) troubles.push(`it asked for ${request.url()}`);
  });
  try {
    await page.goto(`${origin}/${name}/`);
    const details = 'document.querySelector("story-timeline")?.shadowRoot?.querySelector("[part~=details]")';
    await page.waitForFunction(`window.heard !== undefined && ${details} != null`, { timeout: 10_000 });
    const seen = await page.evaluate(
      `({ drawn, open: ${details}.querySelector("[part~=title]").textContent.trim(), heard })`,
    );
    if (JSON.stringify(seen) !== JSON.stringify(expected))
      troubles.push(`it shows ${JSON.stringify(seen)} in place of ${JSON.stringify(expected)}`);
  } catch (error) {
    troubles.push(error.message);
  }
  await page.close();
  return troubles.map((trouble) => `${name}: ${trouble}`);
}

/** The same file with another integrity hash must not run. */
async function tryRefusal(browser, origin) {
  const page = await browser.newPage();
  await page.goto(`${origin}/plain/refused/`, { waitUntil: "networkidle0" });
  const isDefined = await page.evaluate('customElements.get("story-timeline") !== undefined');
  await page.close();
  return isDefined ? ["plain: a file whose hash is another than its tag says has run"] : [];
}
