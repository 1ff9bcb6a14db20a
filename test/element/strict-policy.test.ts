import { expect } from "@open-wc/testing";
import type { StoryTimeline } from "../../src/element.js";
import { asMarkup } from "./markup.js";
import type {} from "./strict-policy-page.js";
import { all, button, labels, openEvent, part, parts, rootOf, sayAll, until } from "./timeline-page.js";

const policy = [
  `default-src ${location.origin}`,
  `script-src ${location.origin}`,
  `style-src ${location.origin}`,
  `img-src ${location.origin}`,
  "require-trusted-types-for 'script'",
  "trusted-types lit-html",
].join("; ");

/** A page with a strict policy, a thousand pixels wide, whose one timeline shows a story of the gallery. */
async function openPage(attributes: string): Promise<{ page: Window; timeline: StoryTimeline }> {
  const frame = document.createElement("iframe");
  frame.style.cssText = "inline-size: 1000px; block-size: 700px; border: 0";
  const page = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}">
    <story-timeline src="${location.origin}/demo/stories/harbour-crossing.json" ${attributes}></story-timeline>
    <script type="module" src="${location.origin}/test/element/strict-policy-page.ts"></script>`;
  frame.srcdoc = asMarkup(page);
  document.body.append(frame);
  frames.add(frame);
  const view = await until(() => {
    const view = frame.contentWindow;
    return view?.violations === undefined ? null : view;
  }, "the page has loaded");
  const timeline = view.document.querySelector<StoryTimeline>("story-timeline")!;
  await until(() => timeline.shadowRoot !== null && labels(timeline).length > 0, "labels are drawn");
  return { page: view, timeline };
}

const frames = new Set<HTMLIFrameElement>();

describe("a page with a strict content policy", () => {
  afterEach(() => {
    for (const frame of frames) frame.remove();
    frames.clear();
  });

  it("is one: a style attribute in its markup is refused", async () => {
    const { page } = await openPage("");
    const div = page.document.createElement("div");
    div.setAttribute("style", "color: red");
    await until(
      () => page.violations?.some((each) => each.startsWith("style-src")),
      "the violation is reported",
    );
    expect(div.style.color).to.equal("");
  });

  for (const layout of ["horizontal", "vertical"]) {
    it(`sees no violation through load, JSON-LD, zoom, details, sources and a change of layout: ${layout}`, async () => {
      const { page, timeline } = await openPage(`layout="${layout}" json-ld`);
      expect(timeline.querySelector('script[type="application/ld+json"]')?.textContent).to.contain("Claim");
      timeline.next();
      await until(() => openEvent(timeline) !== null, "details are open");
      timeline.zoomBy(3);
      timeline.fit();
      button(timeline, "Sources").click();
      await until(() => part(timeline, "sources"), "the sources are shown");
      timeline.showProblems = true;
      timeline.layout = layout === "vertical" ? "horizontal" : "vertical";
      await timeline.updateComplete;
      timeline.src = "/__test__/status/404";
      await until(() => sayAll(timeline).includes("404"), "the failure is told");
      timeline.story = { events: [{ date: "never", title: "Bad" }] };
      await timeline.updateComplete;
      expect(page.violations).to.deep.equal([]);
    });
  }

  it("shows the element with its style: labels in their places, marks in their colours", async () => {
    const { timeline } = await openPage("");
    const left = labels(timeline).map((label) => label.getBoundingClientRect().left);
    expect(new Set(left).size).to.be.greaterThan(3);
    const colors = new Set(parts(timeline, "mark").map((mark) => mark.style.getPropertyValue("--_mark")));
    expect(colors.size).to.be.greaterThan(2);
    expect(timeline.offsetHeight).to.equal(448);
    expect(all(rootOf(timeline), "style, link")).to.deep.equal([]);
  });
});

describe("the source", () => {
  it("writes no style attribute, neither in a template nor by a call", async () => {
    const sources = (await (await fetch("/__test__/sources")).json()) as Record<string, string>;
    const found = Object.entries(sources)
      .filter(([, text]) => /<\w[^`]*?\sstyle=|styleMap|attr\(\s*"style"|setAttribute\(\s*"style"/.test(text))
      .map(([name]) => name);
    expect(Object.keys(sources).length).to.be.greaterThan(50);
    expect(found).to.deep.equal([]);
  });
});
