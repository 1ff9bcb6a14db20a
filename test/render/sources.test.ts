import { expect } from "@open-wc/testing";
import type { StoryTimeline } from "../../src/element.js";
import { centerOf, click, press } from "../runner/gestures.js";
import { mill, plainStory } from "../element/stories.js";
import {
  all,
  button,
  find,
  labels,
  openEvent,
  part,
  parts,
  placeStory,
  record,
  rootOf,
  say,
  still,
  until,
} from "../element/timeline-page.js";

const layouts = { horizontal: 1000, vertical: 400 } as const;

/** The number that a person sees before an item of an ordered list. */
function numberOf(item: Element): number {
  const { value } = item as HTMLLIElement;
  if (value !== 0) return value;
  return Array.from(item.parentElement!.children).indexOf(item) + 1;
}

async function showSources(timeline: StoryTimeline): Promise<HTMLElement> {
  await click(centerOf(button(timeline, "Sources")));
  return until(() => part(timeline, "sources"), "the sources are shown");
}

for (const [layout, width] of Object.entries(layouts)) {
  describe(`the list of sources, ${layout}`, () => {
    it("is opened and closed by a button that says how many there are, and whether it is open", async () => {
      const timeline = await placeStory(mill, { width });
      const toggle = button(timeline, "Sources");
      expect(say(toggle)).to.equal("Sources 6");
      expect(toggle.getAttribute("aria-expanded")).to.equal("false");
      expect(part(timeline, "sources")).to.equal(null);
      await showSources(timeline);
      expect(button(timeline, "Sources").getAttribute("aria-expanded")).to.equal("true");
      button(timeline, "Sources").scrollIntoView({ block: "nearest" });
      button(timeline, "Sources").click();
      await until(() => part(timeline, "sources") === null, "the sources are gone");
      expect(button(timeline, "Sources").getAttribute("aria-expanded")).to.equal("false");
    });

    it("tells each source once, numbered in the order of the catalogue", async () => {
      const timeline = await placeStory(mill, { width });
      await showSources(timeline);
      const sources = parts(timeline, "source");
      expect(sources.map((each) => [numberOf(each), each.dataset["source"]])).to.deep.equal([
        [1, "minutes"],
        [2, "wire"],
        [3, "gazette"],
        [4, "herald"],
        [5, "letter"],
        [6, "source-6"],
      ]);
    });

    it("has the numbers that the citations have", async () => {
      const timeline = await placeStory(mill, { width });
      const numbers = new Map<string | undefined, number>();
      for (const id of ["vote", "closing", "reopening"]) {
        timeline.selected = id;
        await until(() => openEvent(timeline) === id, `“${id}” is open`);
        for (const each of parts(timeline, "citation")) numbers.set(each.dataset["source"], numberOf(each));
      }
      timeline.close();
      await until(() => openEvent(timeline) === null, "it is closed");
      await showSources(timeline);
      expect(numbers.size).to.equal(5);
      for (const each of parts(timeline, "source")) {
        const cited = numbers.get(each.dataset["source"]);
        if (cited !== undefined) expect(cited, each.dataset["source"]).to.equal(numberOf(each));
      }
    });

    it("tells how many events each supports, whom it rests on, and how many origins there are", async () => {
      const timeline = await placeStory(
        {
          ...mill,
          events: [...mill.events, { id: "again", date: "2023", title: "Again", sources: ["gazette"] }],
        },
        { width },
      );
      const list = await showSources(timeline);
      const said = (id: string) => say(find(list, `[data-source="${id}"]`));
      expect(said("gazette")).to.include("supports 2 events").and.include("rests on Coast Wire [2]");
      expect(said("herald")).to.include("supports 1 event").and.include("rests on Coast Wire [2]");
      expect(said("letter")).to.not.include("supports");
      expect(said("wire")).to.include("Coast Wire").and.not.include("supports");
      expect(say(list)).to.include("6 sources, 3 origins");
    });

    it("links to each that has an address", async () => {
      const timeline = await placeStory(mill, { width });
      const list = await showSources(timeline);
      const links = all<HTMLAnchorElement>(list, "a").map(({ href }) => href);
      expect(links).to.include.members([
        "https://council.example/minutes",
        "https://gazette.example/mill",
        "https://archive.example/gazette-mill",
        "https://museum.example/opening",
      ]);
    });

    it("takes focus when it opens, and Escape closes it and gives focus back", async () => {
      const timeline = await placeStory(mill, { width });
      const seen = record(timeline, "timeline-select");
      button(timeline, "Sources").focus();
      await press("Enter");
      const list = await until(() => part(timeline, "sources"), "the sources are shown");
      await until(() => list.contains(rootOf(timeline).activeElement), "focus is in the list");
      await press("Escape");
      await until(() => part(timeline, "sources") === null, "the sources are gone");
      await until(
        () => rootOf(timeline).activeElement === button(timeline, "Sources"),
        "the button has focus",
      );
      expect(seen).to.deep.equal([]);
    });

    it("is not offered where there are none", async () => {
      const timeline = await placeStory(plainStory({ a: "2021" }), { width });
      expect(all(rootOf(timeline), "button").map(say)).to.not.include("Sources 0");
      expect(all(rootOf(timeline), "button").some((each) => say(each).startsWith("Sources"))).to.equal(false);
    });
  });
}

describe("the list of sources over the stage", () => {
  it("gives way to an event that is opened, and closes by its button", async () => {
    const timeline = await placeStory(mill);
    await showSources(timeline);
    const list = part(timeline, "sources")!.getBoundingClientRect();
    const beside = await until(
      () =>
        labels(timeline).find(
          (each) => each.getBoundingClientRect().right <= list.left && getComputedStyle(each).opacity === "1",
        ),
      "a label is seen beside the list",
    );
    await still(timeline);
    await click(centerOf(find(beside, "button")));
    await until(() => openEvent(timeline) === beside.dataset["event"], "the event is open");
    expect(part(timeline, "sources")).to.equal(null);
    await showSources(timeline);
    await click(centerOf(find(part(timeline, "sources")!, "button")));
    await until(() => part(timeline, "sources") === null, "the sources are gone");
  });

  it("a program that opens an event while they are shown shows the event", async () => {
    const timeline = await placeStory(mill);
    await showSources(timeline);
    timeline.selected = "fire";
    await until(() => openEvent(timeline) === "fire", "the event is open");
  });
});
