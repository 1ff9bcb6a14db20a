import { expect } from "@open-wc/testing";
import { asMarkup } from "../element/markup.js";
import type {} from "./two-copies-page.js";

describe("two versions of the element on one page", () => {
  it("leave the first one in use and warn once", async () => {
    const frame = document.createElement("iframe");
    frame.srcdoc = asMarkup(
      `<!doctype html><script type="module" src="${location.origin}/test/package/two-copies-page.ts"></script>`,
    );
    document.body.append(frame);
    while (frame.contentWindow?.copies === undefined) await new Promise((resolve) => setTimeout(resolve, 20));
    const { warnings, isFirst } = frame.contentWindow.copies;
    expect(isFirst).to.equal(true);
    const ours = warnings.filter((said) => said.startsWith("story-timeline:"));
    expect(ours).to.have.length(1);
    expect(ours[0]).to.match(
      /the page loads two copies or versions of it, and the first one \(unknown\) is used, not \d+\.\d+\.\d+;/,
    );
    frame.remove();
  });
});
