// Pages printed to PDF for tests, and the text that the PDF holds; the page's side is print.ts.
import { extractText, getDocumentProxy } from "unpdf";

/** Takes the command `print`, answers `{ pages }`, the text of each, or `{ reason }` where the engine cannot print. */
export function printPlugin() {
  return {
    name: "print",
    async executeCommand({ command, session }) {
      if (command !== "print") return undefined;
      const { browser } = session;
      if (browser.type !== "puppeteer") return { reason: "WebKitGTK's driver prints no pages." };
      const pdf = await browser.getPage(session.id).pdf({ format: "A4", printBackground: false });
      const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: false });
      return { pages: text };
    },
  };
}
