import { expect } from "@open-wc/testing";
import { mill } from "../element/stories.js";
import { all, find, part, placeStory, rootOf, say, until } from "../element/timeline-page.js";

/** Stands in for the clipboard, which tests may not touch. */
function withClipboard(clipboard: Pick<Clipboard, "writeText"> | undefined): void {
  Object.defineProperty(navigator, "clipboard", { configurable: true, value: clipboard });
}

async function copyFirst() {
  const timeline = await placeStory(mill, { attributes: { selected: "closing" } });
  const details = await until(() => part(timeline, "details"), "details are open");
  const [first, second] = all(details, ".citation .copy:not(.csl)");
  first!.click();
  return { timeline, first: first!, second: second! };
}

describe("copying a citation", () => {
  afterEach(() => {
    Reflect.deleteProperty(navigator, "clipboard");
  });

  it("gives it as plain text, and says so beside it and to those who listen", async () => {
    let text = "";
    withClipboard({
      writeText: (given) => {
        text = given;
        return Promise.resolve();
      },
    });
    const { timeline, first, second } = await copyFirst();
    await until(() => say(first) === "Copied", "it says so");
    expect(text).to.equal(
      "Ada Lind, “Mill to close”, Gazette, 2 March 2021, https://gazette.example/mill, https://archive.example/gazette-mill (archived copy)",
    );
    expect(say(second)).to.equal("Copy citation");
    expect(say(find(rootOf(timeline), '[aria-live="polite"]'))).to.equal("Copied");
  });

  it("gives it as CSL-JSON, as programs for references take it", async () => {
    let text = "";
    withClipboard({
      writeText: (given) => {
        text = given;
        return Promise.resolve();
      },
    });
    const timeline = await placeStory(mill, { attributes: { selected: "closing" } });
    const button = find<HTMLButtonElement>(
      await until(() => part(timeline, "details"), "details are open"),
      ".csl",
    );
    expect(button.getAttribute("aria-label")).to.equal("Copy citation, CSL-JSON");
    button.click();
    await until(() => say(button) === "Copied", "it says so");
    const [item, ...others] = JSON.parse(text) as Record<string, unknown>[];
    expect(others).to.deep.equal([]);
    expect(item).to.include({ type: "article-newspaper", title: "Mill to close" });
    expect(item!["issued"]).to.deep.equal({ "date-parts": [[2021, 3, 2]] });
  });

  for (const [why, clipboard] of [
    ["the browser forbids it", { writeText: () => Promise.reject(new Error("no")) }],
    ["there is no clipboard", undefined],
  ] as const) {
    it(`says where ${why}`, async () => {
      withClipboard(clipboard);
      const { first } = await copyFirst();
      await until(() => say(first) === "The browser did not allow copying.", "it says so");
    });
  }
});
