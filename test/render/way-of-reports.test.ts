import { expect } from "@open-wc/testing";
import type { Story } from "../../src/element.js";
import { all, find, part, placeStory, rootOf, say, until } from "../element/timeline-page.js";

/** Fictional. A letter, a paper, a wire, three who copy it; one who disputes it, one who names nobody. */
const crack: Story = {
  sources: [
    { id: "letter", publisher: "Inspector", kind: "document", published: "2016-10-01" },
    { id: "gazette", publisher: "Gazette", published: "2016-10-04", basedOn: ["letter"] },
    { id: "wire", publisher: "Wire", published: "2016-10-04", basedOn: ["gazette"] },
    { id: "review", publisher: "Review", basedOn: ["wire"] },
    { id: "radio", publisher: "Radio", basedOn: ["wire"] },
    { id: "blog", publisher: "Observer", attribution: "two divers" },
    { id: "agency", publisher: "Agency", kind: "statement" },
  ],
  events: [
    {
      id: "crack",
      date: "2016-10-04",
      title: "A crack",
      sources: ["gazette", "wire", "review", "radio", "blog", { source: "agency", stance: "disputes" }],
    },
    { id: "plain", date: "2017", title: "Plain", sources: ["gazette"] },
  ],
};

async function open(id: string, width: number, story = crack): Promise<HTMLElement> {
  const timeline = await placeStory(story, { width, attributes: { selected: id } });
  return until(() => part(timeline, "details"), "details are open");
}

/** "Inspector > Gazette > Wire …" as it nests. */
function outline(list: Element, depth = 0): string[] {
  return Array.from(list.children).flatMap((item) => [
    `${"  ".repeat(depth)}${say(item.querySelector(".publisher"))}`,
    ...all(item, ":scope > ul").flatMap((inner) => outline(inner, depth + 1)),
  ]);
}

for (const [layout, width] of Object.entries({ horizontal: 1000, vertical: 360 })) {
  describe(`the way of reports, ${layout}`, () => {
    it("is a nested list from origins to articles, under its name", async () => {
      const details = await open("crack", width);
      const list = find(details, ".travelled > ul");
      expect(list.getAttribute("aria-label")).to.equal("How the reports travelled");
      expect(outline(list)).to.deep.equal([
        "Inspector",
        "  Gazette",
        "    Wire",
        "      Review",
        "      Radio",
        "Observer",
        "Agency",
      ]);
    });

    it("says in words what dispute and doubt there is", async () => {
      const rows = all(await open("crack", width), ".hop p").map(say);
      expect(rows.at(0)).to.match(/^1 Inspector\s?, 1 October 2016$/);
      expect(rows.at(-2)).to.include("citing unnamed sources: “two divers”");
      expect(rows.at(-1)).to.include("disputes this");
    });

    it("is drawn within the panel, each dot beside its name, further on in time", async () => {
      const details = await open("crack", width);
      const box = details.getBoundingClientRect();
      const places = all(details, ".hop").map((hop) => {
        const dot = find<SVGElement>(hop, "circle, rect").getBoundingClientRect();
        const name = find(hop, ".note").getBoundingClientRect();
        expect(dot.left).to.be.at.least(box.left - 1);
        expect(hop.getBoundingClientRect().right).to.be.at.most(box.right + 1);
        expect(dot.right).to.be.below(name.left);
        expect(dot.top + dot.height / 2).to.be.within(name.top, name.bottom);
        return Math.round(dot.left + dot.width / 2);
      });
      expect(places[1]).to.be.above(places[0]!);
      expect(places[2]).to.be.above(places[1]!);
      expect(places[3]).to.equal(places[4]);
      expect(places[5]).to.equal(places[0]);
    });

    it("leaves out what citations tell as well", async () => {
      expect(all(await open("plain", width), ".travelled")).to.be.empty;
    });
  });
}

describe("the drawing of the way of reports", () => {
  it("goes from right to left with the text", async () => {
    document.documentElement.dir = "rtl";
    try {
      const timeline = await placeStory(crack, { width: 400, attributes: { selected: "crack" } });
      const details = await until(() => part(timeline, "details"), "details are open");
      const [first, second] = all(details, ".hop").map((hop) => {
        const dot = find<SVGElement>(hop, "circle, rect").getBoundingClientRect();
        expect(dot.left).to.be.above(find(hop, ".note").getBoundingClientRect().right - 1);
        return dot.left;
      });
      expect(second).to.be.below(first!);
    } finally {
      document.documentElement.removeAttribute("dir");
    }
  });

  it("tells shapes apart without colour", async () => {
    const details = await open("crack", 1000);
    expect(all(details, ".hop rect")).to.have.length(1);
    expect(all(details, ".hop .is-hollow")).to.have.length(1);
  });

  it("holds to few rows, whatever there is", async () => {
    const reprints = Array.from({ length: 60 }, (_, n) => ({
      id: `r${n}`,
      publisher: `R${n}`,
      basedOn: ["wire"],
    }));
    const sources = [...crack.sources!, ...reprints];
    const events = [{ id: "crack", date: "2016-10-04", title: "A", sources: reprints.map(({ id }) => id) }];
    const details = await open("crack", 360, { sources, events });
    expect(all(details, ".hop p").map(say)).to.have.length(6);
    expect(say(all(details, ".hop p").at(-1)!)).to.equal("and 58 more");
  });

  it("hides nothing from those who listen but the lines", async () => {
    const details = await open("crack", 1000);
    for (const drawing of all<SVGElement>(details, ".hop svg"))
      expect(drawing.getAttribute("aria-hidden")).to.equal("true");
    expect(all(rootOf(find(document.body, "story-timeline")), ".travelled [aria-hidden] button")).to.be.empty;
  });
});
