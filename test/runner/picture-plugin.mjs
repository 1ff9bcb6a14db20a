// What a part of the page looks like, for tests; the page's side is picture.ts.

/** Takes the command `picture` with a box in CSS pixels, answers `{ png }` in base64, or `{ reason }` where the engine has none to give. */
export function picturePlugin() {
  return {
    name: "picture",
    async executeCommand({ command, payload, session }) {
      if (command !== "picture") return undefined;
      const { browser } = session;
      if (browser.type !== "puppeteer") return { reason: "WebKitGTK's driver takes no pictures of a part." };
      const page = browser.getPage(session.id);
      return { png: await page.screenshot({ clip: payload, encoding: "base64" }) };
    },
  };
}
