import { expect } from "@open-wc/testing";
import type { Story, StoryTimeline } from "../../src/element.js";
import { press } from "../runner/gestures.js";
import {
  all,
  button,
  find,
  focusedEvent,
  label,
  labelled,
  openEvent,
  part,
  placeStory,
  rootOf,
  say,
  still,
  until,
  withoutGlides,
} from "./timeline-page.js";

/** Fictional. */
const council: Story = {
  title: "The ferry",
  categories: [{ name: "Town" }, { name: "Sea" }],
  sources: [
    { id: "wire", publisher: "Coast Wire" },
    { id: "gazette", publisher: "Gazette", published: "2021-05-02", basedOn: ["wire"] },
    { id: "letter", publisher: "Agency", kind: "statement", published: "2020-05" },
  ],
  events: [
    {
      id: "a",
      date: "2021-01",
      title: "A vote",
      status: "confirmed",
      category: "Town",
      sources: ["gazette"],
    },
    { id: "b", date: "2021-04", title: "A storm", status: "reported", category: "Sea", sources: ["wire"] },
    {
      id: "c",
      date: "2021-07",
      title: "Überfahrt eingestellt",
      status: "reported",
      category: "Sea",
      sources: ["gazette", { source: "letter", stance: "disputes" }],
    },
    { id: "d", date: "2021-12", title: "A plan", category: "Town" },
  ],
};

const layouts = { horizontal: 1100, vertical: 400 } as const;

async function openSources(timeline: StoryTimeline): Promise<HTMLElement> {
  button(timeline, "Sources").click();
  return until(() => part(timeline, "sources"), "the sources are shown");
}

async function shows(timeline: StoryTimeline, ids: string): Promise<void> {
  await until(() => labelled(timeline).join("") === ids, `the events are “${ids}”`);
}

function type(field: HTMLInputElement, text: string): void {
  field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

function choose(panel: Element, name: string, value: string): void {
  const select = find<HTMLSelectElement>(panel, `select[aria-label="${name}"]`);
  select.value = value;
  select.dispatchEvent(new Event("change", { bubbles: true }));
}

function only(panel: Element, source: string): HTMLButtonElement {
  return find<HTMLButtonElement>(panel, `.source[data-source="${source}"] [aria-pressed]`);
}

for (const [layout, width] of Object.entries(layouts)) {
  describe(`filters, ${layout}`, () => {
    withoutGlides();

    it("by a source show its events and those that rest on it, say so, and go", async () => {
      const timeline = await placeStory(council, { width });
      const panel = await openSources(timeline);
      only(panel, "wire").click();
      await shows(timeline, "abc");
      expect(only(panel, "wire").getAttribute("aria-pressed")).to.equal("true");
      const line = find(rootOf(timeline), ".filter-line");
      expect(say(line)).to.include("3 of 4 events shown").and.include("Coast Wire [1]");
      expect(line.checkVisibility()).to.equal(true);
      button(timeline, "Show all events").click();
      await shows(timeline, "abcd");
      expect(rootOf(timeline).querySelector(".filter-line")).to.equal(null);
    });

    it("by words find them whatever their case and accents, and say where there is nothing", async () => {
      const timeline = await placeStory(council, { width });
      const panel = await openSources(timeline);
      const field = find<HTMLInputElement>(panel, "input");
      type(field, "uberfahrt");
      await shows(timeline, "c");
      type(field, "zeppelin");
      await shows(timeline, "");
      expect(say(find(rootOf(timeline), ".filter-line"))).to.include("No event matches.");
      expect(find(panel, "input")).to.equal(field);
      type(field, "");
      await shows(timeline, "abcd");
    });

    it("of two kinds narrow, of one kind widen", async () => {
      const timeline = await placeStory(council, { width });
      const panel = await openSources(timeline);
      choose(panel, "Status", "reported");
      await shows(timeline, "bc");
      choose(panel, "Publisher", "Gazette");
      await shows(timeline, "c");
      choose(panel, "Publisher", "Coast Wire");
      await shows(timeline, "bc");
      button(timeline, "reported: remove this filter").click();
      await shows(timeline, "abc");
    });

    it("by a category are toggles in the legend", async () => {
      const timeline = await placeStory(council, { width });
      const town = button(timeline, "Town");
      expect(town.getAttribute("aria-pressed")).to.equal("false");
      town.click();
      await shows(timeline, "ad");
      expect(button(timeline, "Town").getAttribute("aria-pressed")).to.equal("true");
      button(timeline, "Sea").click();
      await shows(timeline, "abcd");
      expect(say(find(rootOf(timeline), ".filter-line"))).to.include("4 of 4 events shown");
    });

    it("are announced, politely", async () => {
      const timeline = await placeStory(council, { width });
      const spoken = find(rootOf(timeline), '[aria-live="polite"]');
      expect(say(spoken)).to.equal("");
      button(timeline, "Town").click();
      await until(() => say(spoken) === "2 of 4 events shown", "it is announced");
    });

    it("say that the open event is hidden, and give it back", async () => {
      const timeline = await placeStory(council, { width, attributes: { selected: "b" } });
      await until(() => openEvent(timeline) === "b", "it is open");
      button(timeline, "Town").click();
      await shows(timeline, "ad");
      expect(say(find(rootOf(timeline), ".filter-line"))).to.include("The open event is among those hidden.");
      expect(openEvent(timeline)).to.equal(null);
      button(timeline, "Show all events").click();
      await until(() => openEvent(timeline) === "b", "it is open again");
    });

    it("leave out what is hidden for the arrow keys too", async () => {
      const timeline = await placeStory(council, { width });
      button(timeline, "Town").click();
      await shows(timeline, "ad");
      timeline.focus();
      expect(focusedEvent(timeline)).to.equal("a");
      await press(layout === "horizontal" ? "ArrowRight" : "ArrowDown");
      await until(() => focusedEvent(timeline) === "d", "the next that is shown has focus");
    });

    it("keep focus near where a pressed filter was", async () => {
      const timeline = await placeStory(council, { width });
      button(timeline, "Town").click();
      await until(() => rootOf(timeline).querySelector(".chip"), "there is a filter");
      button(timeline, "Town: remove").focus();
      await press("Enter");
      await until(() => rootOf(timeline).querySelector(".chip") === null, "it is gone");
      await until(() => rootOf(timeline).activeElement === button(timeline, "Sources"), "focus is near");
    });

    it("end with their story", async () => {
      const timeline = await placeStory(council, { width });
      button(timeline, "Town").click();
      await shows(timeline, "ad");
      timeline.story = { ...council, title: "Another" };
      await shows(timeline, "abcd");
    });
  });
}

describe("a filter on the stage", () => {
  withoutGlides();

  it("moves nothing that it leaves", async () => {
    const timeline = await placeStory(council, { width: 1100 });
    await still(timeline);
    const boxOf = (id: string) => {
      const { left, top, width, height } = label(timeline, id).getBoundingClientRect();
      return [left, top, width, height].map(Math.round);
    };
    const before = ["a", "d"].map(boxOf);
    const { visible } = timeline;
    button(timeline, "Town").click();
    await shows(timeline, "ad");
    await still(timeline);
    expect(["a", "d"].map(boxOf)).to.deep.equal(before);
    expect(timeline.visible).to.deep.equal(visible);
  });

  it("gives the labels of the few that are left the room of the others, until all are shown again", async () => {
    const categories = [{ name: "Rare" }, { name: "Common" }];
    const events = Array.from({ length: 300 }, (_, turn) => ({
      id: `e${turn}`,
      date: new Date(Date.UTC(2020, 0, 1 + turn * 3)).toISOString().slice(0, 10),
      title: `Something happened ${turn}`,
      category: turn % 50 === 25 ? "Rare" : "Common",
    }));
    const timeline = await placeStory({ categories, events }, { width: 1100 });
    const all = labelled(timeline).sort();
    const rare = events.filter(({ category }) => category === "Rare").map(({ id }) => id);
    expect(rare.filter((id) => all.includes(id)).length).to.be.lessThan(rare.length);
    button(timeline, "Rare").click();
    await until(() => labelled(timeline).sort().join() === rare.sort().join(), "each has a label");
    button(timeline, "Rare").click();
    await until(() => labelled(timeline).sort().join() === all.join(), "all is as it was");
  });

  it("has others step back while a source is pointed at or has focus", async () => {
    const timeline = await placeStory(council, { width: 1100 });
    const panel = await openSources(timeline);
    const dim = () =>
      all(rootOf(timeline), ".label.is-dim")
        .map((each) => each.dataset["event"])
        .join("");
    const entry = find(panel, '[data-source="letter"]');
    entry.dispatchEvent(new PointerEvent("pointerover", { bubbles: true }));
    await until(() => dim() === "abd", "the others step back");
    find(panel, ".source-list").dispatchEvent(new PointerEvent("pointerleave"));
    await until(() => dim() === "", "all are back");
    find(panel, '[data-source="gazette"] button').focus();
    await until(() => dim() === "bd", "the others step back");
    find(panel, "input").focus();
    await until(() => dim() === "", "all are back");
    find(panel, '[data-source="gazette"] .note').focus();
    await until(() => dim() === "bd", "the others step back");
    await press("Enter");
    await until(() => openEvent(timeline) === "a", "the event that it is cited for is open");
    await until(() => dim() === "", "all are back");
  });
});
