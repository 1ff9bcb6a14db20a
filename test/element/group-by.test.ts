import { expect } from "@open-wc/testing";
import type { Story, StoryTimeline } from "../../src/element.js";
import {
  label,
  labelled,
  marks,
  narrow,
  placeStory,
  say,
  still,
  warnings,
  withoutGlides,
} from "./timeline-page.js";

/** Fictional, as all that is tested here. */
const strike: Story = {
  categories: [{ name: "Port" }, { name: "Union" }],
  events: [
    {
      id: "call",
      date: "2021-02-01",
      title: "A strike is called",
      category: "Union",
      status: "reported",
      sources: [{ publisher: "Gazette" }],
    },
    {
      id: "closed",
      date: "2021-03-01",
      title: "The port is closed",
      category: "Port",
      status: "confirmed",
      sources: [{ publisher: "Coast Wire" }],
    },
    {
      id: "talks",
      date: "2021-04-01",
      title: "Talks begin",
      category: "Union",
      status: "confirmed",
      sources: [{ publisher: "Gazette" }],
    },
    { id: "weather", date: "2021-05-01", title: "A storm" },
  ],
};

/** Events whose marks lie at one height, from the top down. */
function lanes(timeline: StoryTimeline): readonly (readonly string[])[] {
  const byHeight = new Map<number, string[]>();
  for (const { id } of strike.events as readonly { readonly id: string }[]) {
    const { top, bottom } = marks(timeline, id)[0]!.getBoundingClientRect();
    const middle = Math.round((top + bottom) / 2);
    byHeight.set(middle, [...(byHeight.get(middle) ?? []), id]);
  }
  return [...byHeight].sort(([a], [b]) => a - b).map(([, ids]) => ids);
}

describe("group-by", () => {
  withoutGlides();

  it("puts events of a category into one lane, those without last", async () => {
    const timeline = await placeStory(strike, { attributes: { "group-by": "category" } });
    expect(timeline.groupBy).to.equal("category");
    const found = lanes(timeline);
    expect(found.map((lane) => [...lane].sort())).to.deep.equal([["closed"], ["call", "talks"], ["weather"]]);
  });

  it("changes as the property is set, and back", async () => {
    const timeline = await placeStory(strike);
    expect(timeline.groupBy).to.equal("none");
    expect(lanes(timeline).length).to.equal(1);
    timeline.groupBy = "publisher";
    await still(timeline);
    expect(lanes(timeline).some((lane) => lane.includes("call") && lane.includes("talks"))).to.equal(true);
    timeline.groupBy = "status";
    await still(timeline);
    expect(lanes(timeline).some((lane) => lane.includes("closed") && lane.includes("talks"))).to.equal(true);
    timeline.groupBy = "none";
    await still(timeline);
    expect(lanes(timeline).length).to.equal(1);
  });

  it("keeps the view, and every event in time order", async () => {
    const timeline = await placeStory(strike);
    timeline.zoomTo(Date.UTC(2021, 0), Date.UTC(2021, 6));
    await still(timeline);
    const before = timeline.visible;
    timeline.groupBy = "category";
    await still(timeline);
    expect(timeline.visible).to.deep.equal(before);
    expect(labelled(timeline)).to.deep.equal(["call", "closed", "talks", "weather"]);
  });

  it("an unknown value groups nothing, and the console says what to write", async () => {
    const timeline = await placeStory(strike, { attributes: { "group-by": "colour" } });
    expect(lanes(timeline).length).to.equal(1);
    expect(warnings.join()).to.include("“colour”").and.include("none, category, publisher, status");
  });

  it("in the reading list each event names its group, and all stay in time order", async () => {
    const timeline = await placeStory(strike, { width: narrow, attributes: { "group-by": "category" } });
    expect(labelled(timeline)).to.deep.equal(["call", "closed", "talks", "weather"]);
    expect(say(label(timeline, "closed"))).to.match(/Port.*confirmed/);
    timeline.groupBy = "status";
    await still(timeline);
    expect(say(label(timeline, "closed")).match(/confirmed/g)?.length).to.equal(1);
    timeline.groupBy = "none";
    await still(timeline);
    expect(say(label(timeline, "closed"))).to.not.include("Port ");
  });
});
