import { expect } from "@open-wc/testing";
import type { StoryTimeline } from "../../src/element.js";
import { centerOf, click, press } from "../runner/gestures.js";
import { mill, plainStory } from "../element/stories.js";
import {
  all,
  button,
  find,
  labels,
  marks,
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

    it("tells what each disputes, and what rests on it through others", async () => {
      const timeline = await placeStory(mill, { width });
      const list = await showSources(timeline);
      const said = (id: string) => say(find(list, `[data-source="${id}"]`));
      expect(said("letter")).to.include("disputes 1 event").and.include("statement");
      expect(said("wire")).to.include("1 event rests on it");
      expect(say(list)).to.include("3 undated");
    });

    it("is sorted by number, date, publisher or weight, by a control that says which", async () => {
      const events = [...mill.events, { id: "again", date: "2023", title: "Again", sources: ["herald"] }];
      const timeline = await placeStory({ ...mill, events }, { width });
      const list = await showSources(timeline);
      const select = find<HTMLSelectElement>(list, ".order select");
      expect(select.labels[0]!.textContent).to.include("Sort by");
      const order = () => parts(timeline, "source").map(numberOf).join(" ");
      const orders = {
        date: "1 5 3 2 4 6",
        publisher: "5 2 3 4 6 1",
        weight: "4 1 3 6 2 5",
        number: "1 2 3 4 5 6",
      };
      for (const [value, numbers] of Object.entries(orders)) {
        select.value = value;
        select.dispatchEvent(new Event("change", { bubbles: true }));
        await timeline.updateComplete;
        expect(order(), value).to.equal(numbers);
      }
    });

    it("is reached from a citation by its number, and leads back, by keyboard too", async () => {
      const timeline = await placeStory(mill, { width, attributes: { selected: "closing" } });
      const details = await until(() => part(timeline, "details"), "details are open");
      const note = find(details, '.citation[data-source="letter"] .note');
      expect(say(note)).to.equal("5");
      note.focus();
      await press("Enter");
      const inList = await until(
        () => rootOf(timeline).activeElement?.closest<HTMLElement>(".source"),
        "focus is in the list",
      );
      expect(inList.dataset["source"]).to.equal("letter");
      await press("Enter");
      const cited = await until(
        () => rootOf(timeline).activeElement?.closest<HTMLElement>(".citation"),
        "focus is on the citation",
      );
      expect(cited.dataset["source"]).to.equal("letter");
      expect(openEvent(timeline)).to.equal("closing");
    });

    it("leads to the first event that cites a source, where none is open", async () => {
      const timeline = await placeStory(mill, { width });
      const seen = record(timeline, "timeline-select");
      const list = await showSources(timeline);
      find(list, '[data-source="minutes"] .note').click();
      await until(() => openEvent(timeline) === "vote", "the event is open");
      expect(seen.map(({ id }) => id)).to.deep.equal(["vote"]);
      expect(all(list, '[data-source="wire"] button')).to.have.length(1);
    });

    it("holds a window on very many, which grows when asked", async () => {
      const sources = Array.from({ length: 450 }, (_, n) => ({ id: `s${n}`, publisher: `P${n}` }));
      const events = [{ id: "e", date: "2021", title: "E", sources: ["s430"] }];
      const timeline = await placeStory({ sources, events }, { width });
      const list = await showSources(timeline);
      expect(parts(timeline, "source")).to.have.length(200);
      const more = all(list, "button").find((each) => say(each) === "Show more")!;
      more.click();
      await until(() => parts(timeline, "source").length === 400, "there are more");
      timeline.selected = "e";
      const details = await until(() => part(timeline, "details"), "details are open");
      find(details, ".citation .note").click();
      await until(
        () => rootOf(timeline).activeElement?.closest<HTMLElement>(".source")?.dataset["source"] === "s430",
        "the source is reached",
      );
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

  it("leaves all events in view beside it, and gives the view back", async () => {
    const timeline = await placeStory(mill);
    await still(timeline);
    const { visible } = timeline;
    await showSources(timeline);
    await still(timeline);
    const list = part(timeline, "sources")!.getBoundingClientRect();
    const [last] = marks(timeline, "reopening");
    expect(last!.getBoundingClientRect().right).to.be.at.most(list.left);
    expect(timeline.view).to.not.equal(null);
    await press("Escape");
    await still(timeline);
    expect(timeline.visible).to.deep.equal(visible);
    expect(timeline.view).to.equal(null);
  });

  it("a program that opens an event while they are shown shows the event", async () => {
    const timeline = await placeStory(mill);
    await showSources(timeline);
    timeline.selected = "fire";
    await until(() => openEvent(timeline) === "fire", "the event is open");
  });
});
