import { expect } from "@open-wc/testing";
import type { Story, StoryTimeline } from "../../src/element.js";
import "../../src/locale/languages/ar.js";
import { all, find, frames, placeStory, rootOf, still, until, withoutGlides } from "./timeline-page.js";

/** English, as nobody has other words for it; its dates, counts and statuses have digits first, or in the middle. */
const english: Story = {
  title: "The lock (1958)",
  timeZone: "Europe/London",
  categories: [{ name: "Lock 7 (old)" }, { name: "Town" }],
  sources: [
    { id: "wire", publisher: "Wire 24", title: "A report", published: "1962-11-17" },
    { id: "paper", publisher: "Gazette", title: "News at 1", published: "1962-11-19", basedOn: ["wire"] },
    { id: "letter", publisher: "Board", kind: "statement", published: "1962-12-03", attribution: "2 clerks" },
  ],
  events: [
    {
      id: "vote",
      date: "1958-02-03",
      title: "A vote",
      category: "Town",
      status: "confirmed",
      sources: ["letter"],
    },
    {
      id: "break",
      date: "1962-11-17T06:40",
      title: "The lock breaks",
      text: "It was 6.40 in the morning.",
      category: "Lock 7 (old)",
      status: "disputed",
      sources: [
        "paper",
        { source: "letter", stance: "disputes", date: "1962-11-18", quote: "It was on the 18th." },
      ],
      corrections: [{ date: "1962-12-01", text: "The hour was wrong." }],
    },
    {
      id: "inquiry",
      date: "1962-12/1964-03-12",
      title: "An inquiry",
      category: "Town",
      sources: ["paper", "letter"],
    },
    {
      id: "plan",
      date: "1971-06-19",
      title: "A plan",
      category: "Town",
      status: "scheduled",
      sources: ["letter"],
    },
  ],
};

/** Texts in which a letter stands left of one that comes before it in the same line. */
function disordered(timeline: StoryTimeline): readonly string[] {
  const found: string[] = [];
  const range = document.createRange();
  const walker = document.createTreeWalker(rootOf(timeline), NodeFilter.SHOW_TEXT);
  let last: { readonly block: Element | null; readonly box: DOMRect } | null = null;
  while (walker.nextNode() !== null) {
    const text = walker.currentNode as Text;
    const parent = text.parentElement!;
    if (parent.closest("style, select, .spoken, .is-unlabelled") !== null) continue;
    // Words of one sentence stand in one of these.
    const block = parent.closest(
      "p:not(.citing, .as-of-news, .head), time, button, .said, .position, .tick, .context, .group-name",
    );
    for (let at = 0; at < text.data.length; at++) {
      if (/\s/.test(text.data[at]!)) continue;
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      const box = range.getBoundingClientRect();
      if (box.width === 0) continue;
      if (
        last !== null &&
        block !== null &&
        last.block === block &&
        Math.abs(last.box.y - box.y) < 4 &&
        box.left < last.box.left
      )
        found.push(block.textContent.trim());
      last = { block, box };
    }
    if (block === null) last = null;
  }
  return Array.from(new Set(found));
}

/** Everything that has words, shown one after the other. */
const states: Readonly<Record<string, (timeline: StoryTimeline) => void>> = {
  "as it comes": () => undefined,
  "an event": (timeline) => (timeline.selected = "break"),
  sources: (timeline) => {
    find(rootOf(timeline), ".sources-toggle").click();
  },
  "an earlier day": (timeline) => {
    find(rootOf(timeline), ".as-of-toggle").click();
    timeline.asOf = "1962-11-19";
  },
  "a filter": (timeline) => {
    find(rootOf(timeline), ".category").click();
  },
};

describe("words on a page of the other direction", () => {
  withoutGlides();

  for (const layout of ["horizontal", "vertical"])
    for (const groupBy of ["none", "category"])
      for (const [name, show] of Object.entries(states)) {
        it(`are in their own order: English from right to left, ${layout}, by ${groupBy}, ${name}`, async () => {
          const timeline = await placeStory(english, {
            attributes: { dir: "rtl", layout, "group-by": groupBy },
            width: 1100,
          });
          show(timeline);
          await timeline.updateComplete;
          await still(timeline);
          await frames(2);
          expect(disordered(timeline)).to.deep.equal([]);
        });
      }

  it("stand where the page begins, and time runs as the page does", async () => {
    const timeline = await placeStory(english, { attributes: { dir: "rtl" }, width: 1100 });
    timeline.selected = "break";
    await until(() => all(rootOf(timeline), ".details .meta").length > 0, "it is open");
    await still(timeline);
    const scroll = find(rootOf(timeline), ".scroll").getBoundingClientRect();
    const range = document.createRange();
    for (const part of all(rootOf(timeline), ".scroll > :is(.date, .meta, .title)")) {
      range.selectNodeContents(part);
      expect(scroll.right - range.getBoundingClientRect().right, part.className).to.be.within(0, 8);
    }
    for (const label of all(rootOf(timeline), ".labels .label.has-pole")) {
      const isRight = label.classList.contains("hangs-left");
      const pole = label.getBoundingClientRect();
      for (const part of label.children) {
        range.selectNodeContents(part);
        const words = range.getBoundingClientRect();
        expect(isRight ? pole.right - words.right : words.left - pole.left).to.be.within(0, 14);
      }
    }
  });

  it("have the direction of their language where it runs from right to left", async () => {
    const timeline = await placeStory({ ...english, language: "ar" }, { width: 1100 });
    await still(timeline);
    expect(getComputedStyle(find(rootOf(timeline), ".labels .meta")).direction).to.equal("rtl");
    expect(getComputedStyle(find(rootOf(timeline), ".stage")).direction).to.equal("ltr");
  });
});
