import { expect } from "@open-wc/testing";
import { stories } from "../../demo/stories.js";
import type { StoryTimeline } from "../../src/element.js";
import {
  all,
  find,
  frames,
  labelled,
  labels,
  openEvent,
  part,
  parts,
  rootOf,
  say,
  until,
  warnings,
  withoutGlides,
} from "../element/timeline-page.js";
import {
  fixture,
  fullestEvent,
  labelFaults,
  openDetails,
  placeAt,
  placeGalleryStory,
  sidewaysScroll,
  toldStories,
  unseenStories,
  type Stage,
} from "./gallery-page.js";

/** A story of the gallery, or one that nobody has tuned anything to. */
interface Shown {
  readonly name: string;
  readonly place: (stage: Stage) => Promise<StoryTimeline>;
}

const shown: readonly Shown[] = [
  ...toldStories.map((story) => ({
    name: story.id,
    place: (stage: Stage) => placeGalleryStory(story, stage),
  })),
  ...unseenStories.map((name) => ({ name, place: (stage: Stage) => placeAt(fixture(name), stage) })),
];

/** Each label tells a year, whatever the zoom. */
function expectYears(timeline: StoryTimeline): void {
  for (const label of labels(timeline)) {
    expect(say(find(label, '[part~="date"]')), say(label)).to.match(/\d{1,5}|[٠-٩]{1,5}/);
  }
}

function eventCount(timeline: StoryTimeline): number {
  return timeline.story?.events.length ?? 0;
}

describe("every story of the gallery", () => {
  for (const story of toldStories) {
    const isFaulty = story.id === "problems";
    it(`${story.id} is read ${isFaulty ? "with the mistakes that it is there for" : "without a mistake"}`, async () => {
      const timeline = await placeGalleryStory(story, { width: 1000 });
      expect(timeline.problems.length > 0).to.equal(isFaulty);
      expect(warnings.length > 0).to.equal(isFaulty);
    });
  }

  it("is in its folder, and the empty one says that it is", async () => {
    const names = stories.map(({ src }) => src);
    for (const src of names) {
      const response = await fetch(new URL(src, new URL("../../demo/", import.meta.url)));
      expect(response.status, src).to.equal(200);
    }
    expect(names.length).to.be.greaterThan(6);
  });
});

for (const { name, place } of shown) {
  describe(name, () => {
    withoutGlides();

    it("each event is a mark on the stage, or counted in a density cell", async () => {
      const timeline = await place({ width: 1000, layout: "horizontal" });
      const marked = new Set(parts(timeline, "mark").map((mark) => mark.dataset["event"]));
      const counted = parts(timeline, "density").reduce((sum, cell) => sum + Number(cell.textContent), 0);
      expect(marked.size + counted).to.equal(eventCount(timeline));
    });

    it("no two labels overlap and none leaves the stage, at any zoom", async () => {
      const timeline = await place({ width: 1000, layout: "horizontal" });
      expect(labelFaults(timeline)).to.deep.equal([]);
      expectYears(timeline);
      const whole = timeline.visible;
      const length = whole.end - whole.start;
      for (const [part, factor] of [
        [0.5, 2],
        [0, 3],
        [0.7, 5],
        [0.33, 12],
        [0.94, 30],
        [0.5, 0.6],
      ] as const) {
        const start = whole.start + part * length * (1 - 1 / factor);
        timeline.zoomTo(start, start + length / factor);
        await frames(2);
        expect(labelFaults(timeline), `×${factor} at ${part}`).to.deep.equal([]);
        expectYears(timeline);
      }
    });

    it("no two labels overlap on a stage of another size", async () => {
      for (const width of [660, 1400]) {
        const timeline = await place({ width, layout: "horizontal" });
        expect(labelFaults(timeline), String(width)).to.deep.equal([]);
        timeline.remove();
      }
    });

    it("no two labels overlap beside open details, and the page does not scroll sideways", async () => {
      const timeline = await place({ width: 1000, layout: "horizontal" });
      expect(sidewaysScroll(timeline)).to.equal(0);
      await openDetails(timeline);
      expect(labelFaults(timeline)).to.deep.equal([]);
      expect(labelled(timeline)).to.include(fullestEvent(timeline));
      expect(sidewaysScroll(timeline)).to.equal(0);
    });

    it("is an ordered list of all its events at 360 pixels, with no scroll sideways, open or not", async () => {
      const timeline = await place({ width: 360 });
      expect(part(timeline, "stage")).to.equal(null);
      expect(labels(timeline)).to.have.length(eventCount(timeline));
      expectYears(timeline);
      const tops = labels(timeline).map((label) => label.getBoundingClientRect().top);
      expect(tops).to.deep.equal([...tops].sort((a, b) => a - b));
      expect(labels(timeline)[0]!.closest("ol")).to.not.equal(null);
      expect(sidewaysScroll(timeline)).to.equal(0);
      const id = fullestEvent(timeline);
      timeline.selected = id;
      await until(() => openEvent(timeline) === id, "details are open");
      expect(sidewaysScroll(timeline)).to.equal(0);
      all<HTMLButtonElement>(rootOf(timeline), '[part~="toolbar"] button').at(-1)?.click();
      await timeline.updateComplete;
      timeline.showProblems = true;
      await timeline.updateComplete;
      expect(sidewaysScroll(timeline)).to.equal(0);
    });

    it("does not scroll sideways at 320 pixels with text twice as large", async () => {
      document.documentElement.style.fontSize = "200%";
      try {
        const timeline = await place({ width: 320 });
        timeline.selected = fullestEvent(timeline);
        await until(() => openEvent(timeline) === timeline.selected, "details are open");
        expect(sidewaysScroll(timeline)).to.equal(0);
      } finally {
        document.documentElement.style.fontSize = "";
      }
    });
  });
}

describe("a short story, of up to a dozen events,", () => {
  for (const { name, place } of shown) {
    it(`has a label for each at 1200 pixels: ${name}`, async function () {
      const timeline = await place({ width: 1200 });
      const count = eventCount(timeline);
      if (count > 13) this.skip();
      expect(labelled(timeline)).to.have.length(count);
      expect(new Set(labelled(timeline)).size).to.equal(count);
      expect(labelFaults(timeline)).to.deep.equal([]);
      const titles = labels(timeline).map((label) => find(label, "button"));
      // One line of it at least can be read.
      for (const title of titles)
        expect(title.getBoundingClientRect().width, say(title)).to.be.greaterThan(15);
    });
  }
});
