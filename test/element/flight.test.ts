import { expect } from "@open-wc/testing";
import type { StoryTimeline } from "../../src/element.js";
import { emulate, orSkip } from "../runner/gestures.js";
import { mill, millIds, plainStory } from "./stories.js";
import { frames, label, openEvent, part, placeStory, still, until, withoutGlides } from "./timeline-page.js";

const day = 86_400_000;
const dates = { first: "1900-05-01", second: "1900-05-03", last: "2020-05-01" };

async function placeClose(): Promise<StoryTimeline> {
  const timeline = await placeStory(plainStory(dates));
  timeline.zoomTo(Date.UTC(1900, 4, 1) - 5 * day, Date.UTC(1900, 4, 1) + 5 * day);
  await still(timeline);
  return timeline;
}

describe("the way to an event", () => {
  it("over a century goes up to where both are seen and down again, and keeps the zoom", async function () {
    await orSkip(this, emulate({ reducedMotion: "no-preference" }));
    const timeline = await placeClose();
    const lengths: number[] = [];
    timeline.show("last");
    await until(() => {
      const { start, end } = timeline.visible;
      lengths.push((end - start) / day);
      return start > Date.UTC(2020, 3) && lengths.at(-1)! < 10.01;
    }, "it has arrived");
    expect(Math.max(...lengths)).to.be.greaterThan(3_000);
    expect(lengths.every((length) => Number.isFinite(length) && length > 9.99)).to.equal(true);
    await still(timeline);
    expect((timeline.visible.end - timeline.visible.start) / day).to.be.closeTo(10, 0.001);
    await emulate({});
  });

  describe("where motion is reduced", () => {
    withoutGlides();

    it("is none: the view is there at once", async () => {
      const timeline = await placeClose();
      timeline.show("last");
      await timeline.updateComplete;
      await frames(2);
      expect(timeline.visible.start).to.be.within(Date.UTC(2020, 3, 20), Date.UTC(2020, 4, 1));
      timeline.previous();
      await timeline.updateComplete;
      await frames(2);
      expect(timeline.visible.start).to.be.within(Date.UTC(1900, 3, 20), Date.UTC(1900, 4, 3));
    });

    for (const id of millIds) {
      it(`no part of the label of the open event lies under its panel: “${id}”`, async () => {
        const timeline = await placeStory(mill);
        timeline.show(id);
        await until(() => openEvent(timeline) === id, "it is open");
        await still(timeline);
        const panel = part(timeline, "details")!.getBoundingClientRect();
        expect(label(timeline, id).getBoundingClientRect().right).to.be.at.most(panel.left);
        expect(label(timeline, id).getBoundingClientRect().left).to.be.at.least(0);
      });
    }
  });
});
