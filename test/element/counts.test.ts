import { expect } from "@open-wc/testing";
import { townNews } from "../../demo/town-news.js";
import { find, marks, parts, placeStory, rootOf, still, until, withoutGlides } from "./timeline-page.js";
import { centerOf, click, hover } from "../runner/gestures.js";

/** Days that are dense, under years, months and spans. */
const crowd = {
  categories: [
    { name: "Town", color: "#205090" },
    { name: "County", color: "#d0c040" },
  ],
  events: Array.from({ length: 400 }, (_, turn) => ({
    id: `e${turn}`,
    title: `Something happened ${turn}`,
    category: turn % 2 === 0 ? "Town" : "County",
    date:
      turn % 40 === 0
        ? "2024"
        : turn % 50 === 1
          ? `2024-0${1 + (turn % 8)}`
          : new Date(Date.UTC(2024, 0, 1 + ((turn * 7) % 300))).toISOString().slice(0, 10),
    ...(turn % 20 === 3 && { date: "2024-02-01", end: `2024-06-${String(10 + (turn % 19))}` }),
  })),
};

/** Where the digits stand, of what is written over the marks or of the cells themselves. */
function digits(root: ParentNode): readonly DOMRect[] {
  const numbers = Array.from(root.querySelectorAll<HTMLElement>(".density, .counted"));
  const over = numbers.filter((each) => each.matches(".counted")).map(rectOf);
  return [...over, ...numbers.filter((each) => !each.matches(".counted")).map(rectOf)].filter(
    (rect, place, all) =>
      all.findIndex((other) => Math.abs(other.x - rect.x) + Math.abs(other.y - rect.y) < 2) === place,
  );
}

function rectOf(element: HTMLElement): DOMRect {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range.getBoundingClientRect();
}

describe("counts", () => {
  withoutGlides();

  for (const [name, story] of [
    ["a crowd", crowd],
    ["a town", townNews(20_000)],
  ] as const) {
    for (const groupBy of ["none", "category"]) {
      it(`have digits that no other’s meet and no edge cuts: ${name}, by ${groupBy}`, async () => {
        const timeline = await placeStory(story, { attributes: { "group-by": groupBy } });
        await still(timeline);
        expect(digits(rootOf(timeline)).length).to.be.greaterThan(5);
        const stage = find(rootOf(timeline), ".stage").getBoundingClientRect();
        for (const factor of [1, 1.7, 1.7, 2.3]) {
          timeline.zoomBy(factor);
          await still(timeline);
          const rects = digits(rootOf(timeline));
          expect(rects.length).to.be.greaterThan(1);
          for (const [place, rect] of rects.entries()) {
            expect(rect.left).to.be.at.least(stage.left - 0.5);
            expect(rect.right).to.be.at.most(stage.right + 0.5);
            for (const other of rects.slice(place + 1))
              expect(
                rect.left < other.right && other.left < rect.right && Math.abs(rect.y - other.y) < 8,
                `${rect.x} and ${other.x}`,
              ).to.equal(false);
          }
        }
      });
    }
  }

  for (const scheme of ["light", "dark"]) {
    it(`stand out from what is under them: ${scheme}`, async () => {
      const timeline = await placeStory(crowd, { attributes: { "group-by": "category" } });
      timeline.style.colorScheme = scheme;
      await still(timeline);
      const cells = Array.from(rootOf(timeline).querySelectorAll(".density, .counted"));
      expect(cells.length).to.be.greaterThan(5);
      for (const cell of cells) {
        const own = getComputedStyle(cell);
        const plate = getComputedStyle(cell, "::first-line").backgroundColor;
        const background = alphaOf(own.backgroundColor) === 1 ? own.backgroundColor : plate;
        expect(alphaOf(background), cell.className).to.equal(1);
        expect(contrast(own.color, background), `${cell.className} ${background}`).to.be.at.least(4.5);
      }
    });
  }

  it("of spans that have no lane: one alone opens, where no closer look would show it", async () => {
    const spans = Array.from({ length: 60 }, (_, turn) => ({
      id: `s${turn}`,
      date: `2024-01-${String(1 + (turn % 20)).padStart(2, "0")}`,
      end: "2024-12",
      title: `A span ${turn}`,
    }));
    const late = { id: "late", date: "2024-09-01", end: "2024-11-01", title: "A late one" };
    const timeline = await placeStory({ events: [...spans, late] });
    await still(timeline);
    const alone = parts(timeline, "density").find((cell) => cell.textContent === "+1")!;
    expect(alone.title).to.equal("A late one");
    await click(centerOf(alone));
    await until(() => timeline.selected === "late", "it is open");
  });
});

describe("a mark", () => {
  withoutGlides();

  for (const [painter, count] of [
    ["an element", 20],
    ["drawn", 400],
  ] as const) {
    it(`tells its date, title and sources where the pointer rests on it: ${painter}`, async () => {
      const events = Array.from({ length: count }, (_, turn) => ({
        id: `e${turn}`,
        date: turn === 0 ? "2020-01-01" : `2024-01-${String(1 + (turn % 28)).padStart(2, "0")}`,
        title: `Something happened ${turn}`,
        status: "reported" as const,
        sources: [{ publisher: "Gazette" }],
      }));
      const timeline = await placeStory({ events });
      await still(timeline);
      const drawing = find(rootOf(timeline), ".drawing");
      const leader = find(rootOf(timeline), ".labels .label").getBoundingClientRect();
      const [mark] = marks(timeline, "e0");
      const at =
        mark !== undefined
          ? centerOf(mark)
          : {
              x: Math.round(leader.left + 1),
              y: Math.round(find(rootOf(timeline), ".axis").getBoundingClientRect().top),
            };
      await hover(at);
      await until(() => drawing.title !== "", "it tells");
      expect(drawing.title.split("\n")).to.deep.equal([
        "1 January 2020",
        "Something happened 0",
        "reported",
        "1 article",
      ]);
      await hover({ x: at.x + 200, y: at.y });
      await until(() => drawing.title === "", "it tells no more");
    });
  }
});

/** Of a computed colour, from 0 to 1 each. */
function channels(color: string): readonly number[] {
  const context = document.createElement("canvas").getContext("2d", { willReadFrequently: true })!;
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  return Array.from(context.getImageData(0, 0, 1, 1).data, (byte) => byte / 255);
}

function alphaOf(color: string): number {
  return channels(color)[3]!;
}

/** WCAG 2.2, contrast ratio. */
function contrast(a: string, b: string): number {
  const luminance = (color: string) => {
    const [red, green, blue] = channels(color).map((value) =>
      value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
  };
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high! + 0.05) / (low! + 0.05);
}
