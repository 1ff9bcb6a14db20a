import { expect } from "@open-wc/testing";
import type { Story } from "../../src/element.js";
import { all, find, frames, label, marks, part, placeStory, say, until } from "../element/timeline-page.js";

/** Fictional: two say the 10th, one the 12th, and one has only heard of it. */
const landslip: Story = {
  sources: [
    { id: "wire", publisher: "Coast Wire", title: "Road lost" },
    { id: "gazette", publisher: "Gazette", title: "Cut off", basedOn: ["wire"], kind: "post" },
    {
      id: "agency",
      publisher: "Transport Agency",
      title: "Notice",
      kind: "statement",
      published: "2026-05-13",
    },
    { id: "radio", publisher: "Radio" },
  ],
  events: [
    {
      id: "slip",
      date: "2026-05-10",
      title: "The road slips",
      status: "disputed",
      sources: [
        { source: "wire", date: "2026-05-10" },
        "gazette",
        { source: "agency", stance: "disputes", date: "2026-05-12" },
        { source: "radio", stance: "mentions" },
      ],
    },
  ],
};

for (const [layout, width] of Object.entries({ horizontal: 1200, vertical: 400 })) {
  describe(`a disagreement, ${layout}`, () => {
    it("is told in the label by both dates, and in the details by who gives them", async () => {
      const timeline = await placeStory(landslip, { width });
      expect(say(label(timeline, "slip"))).to.include("10 May 2026");
      expect(say(label(timeline, "slip"))).to.match(/or 12 May 2026/);
      timeline.selected = "slip";
      const details = await until(() => part(timeline, "details"), "details are open");
      const told = layout === "horizontal" ? details : label(timeline, "slip");
      expect(say(find(told, "time"))).to.equal("10 May 2026 (Coast Wire) or 12 May 2026 (Transport Agency)");
    });

    it("has its sides under headings in words, what only mentions it apart", async () => {
      const timeline = await placeStory(landslip, { width, attributes: { selected: "slip" } });
      const details = await until(() => part(timeline, "details"), "details are open");
      const sides = all(details, ".citations").map((list) => [
        list.getAttribute("aria-label"),
        all(list, ".citation").map((each) => each.dataset["source"]),
      ]);
      expect(sides).to.deep.equal([
        ["Supported by", ["wire", "gazette"]],
        ["Disputed by", ["agency"]],
        ["Mentioned by", ["radio"]],
      ]);
      expect(say(find(details, '[data-source="agency"]'))).to.include("disputes this");
    });

    it("names kinds, where they are not articles", async () => {
      const timeline = await placeStory(landslip, { width, attributes: { selected: "slip" } });
      const details = await until(() => part(timeline, "details"), "details are open");
      expect(all(details, ".imprint").map(say)).to.deep.equal([
        "undated",
        "post, undated",
        "statement, published 13 May 2026",
        "undated",
      ]);
    });
  });
}

describe("the two sides of a disagreement", () => {
  async function sideBoxes(width: number) {
    const timeline = await placeStory(landslip, { width, attributes: { selected: "slip" } });
    const details = await until(() => part(timeline, "details"), "details are open");
    const [first, second] = all(details, ".sides > .side").map((side) => side.getBoundingClientRect());
    return [first!, second!] as const;
  }

  it("stand beside each other where there is room", async () => {
    const [first, second] = await sideBoxes(1240);
    expect(second.left).to.be.at.least(first.right);
    expect(Math.abs(first.top - second.top)).to.be.below(2);
  });

  it("stand below each other where there is none", async () => {
    const [first, second] = await sideBoxes(360);
    expect(second.top).to.be.at.least(first.bottom);
  });

  it("need no headings where all agree", async () => {
    const events = [{ id: "a", date: "2021", title: "A", sources: ["wire", "gazette"] }];
    const timeline = await placeStory({ ...landslip, events }, { attributes: { selected: "a" } });
    const details = await until(() => part(timeline, "details"), "details are open");
    expect(all(details, ".citations").map((list) => list.getAttribute("aria-label"))).to.deep.equal([
      "Sources",
    ]);
    expect(say(details)).to.not.include("Supported by");
  });
});

describe("the marks of rival dates", () => {
  it("are one for each date, however often they are drawn", async () => {
    const events = [
      ...landslip.events,
      { id: "between", date: "2026-05-11", title: "Between" },
      { id: "later", date: "2026-08", title: "Later" },
    ];
    const timeline = await placeStory({ ...landslip, events }, { width: 1200 });
    expect(marks(timeline, "slip")).to.have.length(2);
    for (const factor of [3, 2, 1 / 3, 1 / 4]) {
      const { start, end } = timeline.visible;
      const middle = Date.UTC(2026, 4, 11);
      timeline.zoomTo(middle - (end - start) / factor / 2, middle + (end - start) / factor / 2);
      await frames(2);
    }
    expect(marks(timeline, "slip")).to.have.length(2);
  });
});
