import { expect } from "@open-wc/testing";
import { townNews } from "../../demo/town-news.js";
import { drag, orSkip, press, type Point } from "../runner/gestures.js";
import {
  all,
  labels,
  part,
  parts,
  placeStory,
  record,
  rootOf,
  still,
  until,
  withoutGlides,
} from "../element/timeline-page.js";

const count = 20_000;

describe("the gallery's town, of many events", () => {
  withoutGlides();

  it("is the same each time it is made, and all of it can be read", () => {
    const [story, again] = [townNews(2_000), townNews(2_000)];
    expect(story).to.deep.equal(again);
    expect(new Set(story.events.map(({ id }) => id)).size).to.equal(2_000);
  });

  it("has no mistake that an editor would have to mend", async () => {
    const timeline = await placeStory(townNews(2_000));
    expect(timeline.problems).to.deep.equal([]);
  });

  it("is dragged on the stage and in the overview, with few elements", async function () {
    const timeline = await placeStory(townNews(count));
    await still(timeline);
    await until(() => all(rootOf(timeline), ".overview > .columns > div").length > 1, "all are counted");
    const views = record(timeline, "timeline-view");
    const whole = timeline.visible;
    const at = (name: string, share: number): Point => {
      const { left, width, bottom } = part(timeline, name)!.getBoundingClientRect();
      return { x: Math.round(left + width * share), y: Math.round(bottom - 14) };
    };
    await orSkip(this, drag(at("overview", 0.4), at("overview", 0.5)));
    await still(timeline);
    expect((timeline.visible.start - whole.start) / (whole.end - whole.start)).to.be.closeTo(0.4, 0.01);
    const before = timeline.visible;
    await orSkip(this, drag(at("stage", 0.5), at("stage", 0.25)));
    await still(timeline);
    const moved = (timeline.visible.start - before.start) / (before.end - before.start);
    expect(moved).to.be.closeTo(0.25, 0.02);
    expect(views.length).to.be.greaterThan(1);
    expect(labels(timeline).length).to.be.greaterThan(4);
    expect(parts(timeline, "density").length + parts(timeline, "mark").length).to.be.greaterThan(0);
    expect(all(rootOf(timeline), "*").length).to.be.lessThan(800);
  });

  it("each event can be reached by keyboard, one after the other", async () => {
    const timeline = await placeStory(townNews(count), { attributes: { "group-by": "category" } });
    await still(timeline);
    timeline.focus();
    const seen = new Set<string | undefined>();
    for (let turn = 0; turn < 5; turn++) {
      const focused = rootOf(timeline).activeElement?.closest<HTMLElement>("[data-event]");
      seen.add(focused?.dataset["event"]);
      await press("ArrowRight");
      await still(timeline);
    }
    expect(seen.size).to.equal(5);
    expect(seen.has(undefined)).to.equal(false);
  });
});
