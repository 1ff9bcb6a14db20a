import { expect } from "@open-wc/testing";
import { TimelineSelectEvent, type StoryTimeline } from "../../src/element.js";
import { centerOf, click } from "../runner/gestures.js";
import { mill, millIds, plainStory } from "./stories.js";
import {
  addBox,
  addressOf,
  button,
  drawn,
  find,
  focusedEvent,
  frames,
  label,
  labels,
  marks,
  openEvent,
  part,
  parts,
  placeMarkup,
  placeStory,
  record,
  say,
  still,
  until,
  withoutGlides,
} from "./timeline-page.js";

const layouts = { horizontal: 1000, vertical: 400 } as const;

async function untilOpen(timeline: StoryTimeline, id: string | null): Promise<void> {
  await until(() => openEvent(timeline) === id, id === null ? "nothing is open" : `“${id}” is open`);
}

/** Which buttons say that their event is open. */
function expanded(timeline: StoryTimeline): (string | undefined)[] {
  return labels(timeline)
    .filter((each) => find(each, "button").getAttribute("aria-expanded") === "true")
    .map((each) => each.dataset["event"]);
}

for (const [layout, width] of Object.entries(layouts)) {
  describe(`the open event, ${layout}`, () => {
    withoutGlides();

    it("selected opens it, by attribute and property, and null closes it", async () => {
      const timeline = await placeStory(mill, { width, attributes: { selected: "fire" } });
      await untilOpen(timeline, "fire");
      expect(expanded(timeline)).to.deep.equal(["fire"]);
      timeline.selected = "vote";
      await untilOpen(timeline, "vote");
      expect(parts(timeline, "details")).to.have.length(1);
      expect(expanded(timeline)).to.deep.equal(["vote"]);
      timeline.removeAttribute("selected");
      timeline.selected = null;
      await untilOpen(timeline, null);
      expect(expanded(timeline)).to.deep.equal([]);
    });

    it("a program that opens one leaves focus where it is", async () => {
      const field = document.createElement("input");
      addBox().append(field);
      const timeline = await placeStory(mill, { width });
      field.focus();
      timeline.selected = "fire";
      await untilOpen(timeline, "fire");
      timeline.show("vote");
      await untilOpen(timeline, "vote");
      timeline.next();
      await untilOpen(timeline, "closing");
      timeline.close();
      await untilOpen(timeline, null);
      await frames(3);
      expect(document.activeElement).to.equal(field);
    });

    it("an unknown id opens nothing, is kept, and waits for data", async () => {
      const timeline = await placeStory(plainStory({ other: "2020" }), {
        width,
        attributes: { selected: "fire" },
      });
      await frames(2);
      expect(openEvent(timeline)).to.equal(null);
      expect(timeline.selected).to.equal("fire");
      timeline.story = mill;
      await untilOpen(timeline, "fire");
      expect(expanded(timeline)).to.deep.equal(["fire"]);
    });

    it("it waits for a story that loads", async () => {
      const timeline = placeMarkup(
        `<story-timeline selected="b" src="${addressOf(plainStory({ a: "2001", b: "2002" }), 50)}"></story-timeline>`,
        width,
      );
      await untilOpen(timeline, "b");
    });

    it("it is closed while newer data lack it, and open again when they have it", async () => {
      const timeline = await placeStory(mill, { width, attributes: { selected: "fire" } });
      await untilOpen(timeline, "fire");
      timeline.events = mill.events.filter(({ id }) => id !== "fire");
      await untilOpen(timeline, null);
      timeline.story = mill;
      await untilOpen(timeline, "fire");
    });

    it("newer data change what it says", async () => {
      const timeline = await placeStory(mill, { width, attributes: { selected: "fire" } });
      await untilOpen(timeline, "fire");
      timeline.story = {
        ...mill,
        events: mill.events.map((event) =>
          event.id === "fire" ? { ...event, text: "It was put out." } : event,
        ),
      };
      await until(() => say(part(timeline, "details")).includes("It was put out."), "the new text is shown");
    });

    it("show, next, previous and close walk through the story in time order, and stop at its ends", async () => {
      const timeline = await placeStory(mill, { width });
      timeline.next();
      await untilOpen(timeline, "vote");
      timeline.previous();
      await frames(2);
      expect(timeline.selected).to.equal("vote");
      for (const id of millIds.slice(1)) {
        timeline.next();
        await untilOpen(timeline, id);
      }
      timeline.next();
      await frames(2);
      expect(timeline.selected).to.equal("reopening");
      timeline.previous();
      await untilOpen(timeline, "works");
      timeline.close();
      await untilOpen(timeline, null);
      timeline.previous();
      await untilOpen(timeline, "reopening");
      timeline.show("closing");
      await untilOpen(timeline, "closing");
      expect(timeline.selected).to.equal("closing");
    });

    it("nothing that a program does fires timeline-select", async () => {
      const timeline = await placeStory(mill, { width });
      const seen = record(timeline, "timeline-select");
      timeline.selected = "fire";
      await untilOpen(timeline, "fire");
      timeline.show("vote");
      timeline.next();
      timeline.previous();
      await untilOpen(timeline, "vote");
      timeline.close();
      await untilOpen(timeline, null);
      timeline.selected = "unknown";
      timeline.story = plainStory({ unknown: "2020" });
      await untilOpen(timeline, "unknown");
      expect(seen).to.deep.equal([]);
    });

    it("a click on a label opens its event, and timeline-select tells of it before", async () => {
      const timeline = await placeStory(mill, { width });
      const box = timeline.parentElement!;
      const before: (string | null)[] = [];
      box.addEventListener("timeline-select", () => before.push(timeline.selected, openEvent(timeline)));
      const seen = record(box, "timeline-select");
      await click(centerOf(find(label(timeline, "fire"), "button")));
      await untilOpen(timeline, "fire");
      expect(timeline.selected).to.equal("fire");
      expect(before).to.deep.equal([null, null]);
      expect(seen).to.have.length(1);
      expect(seen[0]).to.be.instanceOf(TimelineSelectEvent);
      const { id, storyEvent, bubbles, composed, cancelable } = seen[0]!;
      expect([id, storyEvent?.title, bubbles, composed, cancelable]).to.deep.equal([
        "fire",
        "A fire in the loft",
        true,
        true,
        true,
      ]);
    });

    it("a second click on its label closes it", async () => {
      const timeline = await placeStory(mill, { width });
      await click(centerOf(find(label(timeline, "closing"), "button")));
      await untilOpen(timeline, "closing");
      await still(timeline);
      const seen = record(timeline, "timeline-select");
      await click(centerOf(find(label(timeline, "closing"), "button")));
      await untilOpen(timeline, null);
      expect(seen.map(({ id, storyEvent }) => [id, storyEvent])).to.deep.equal([[null, null]]);
      expect(timeline.selected).to.equal(null);
    });

    it("preventDefault keeps it from opening, from closing and from stepping on", async () => {
      const timeline = await placeStory(mill, { width });
      let isStopped = true;
      const seen = record(timeline, "timeline-select");
      timeline.addEventListener("timeline-select", (event) => {
        if (isStopped) event.preventDefault();
      });
      await click(centerOf(find(label(timeline, "fire"), "button")));
      await until(() => seen.length === 1, "it is told");
      await frames(3);
      expect([timeline.selected, openEvent(timeline)]).to.deep.equal([null, null]);
      isStopped = false;
      await click(centerOf(find(label(timeline, "fire"), "button")));
      await untilOpen(timeline, "fire");
      await still(timeline);
      isStopped = true;
      await click(centerOf(button(timeline, "Close")));
      await until(() => seen.length === 3, "closing is told");
      await click(centerOf(button(timeline, "Next event")));
      await until(() => seen.length === 4, "stepping is told");
      await frames(3);
      expect(openEvent(timeline)).to.equal("fire");
      expect(seen.map(({ id }) => id)).to.deep.equal(["fire", "fire", null, "plan"]);
    });

    it("the buttons in the details step and close, and say so", async () => {
      const timeline = await placeStory(mill, { width, attributes: { selected: "vote" } });
      await untilOpen(timeline, "vote");
      const seen = record(timeline, "timeline-select");
      const inDetails = async (name: string) => {
        const found = Array.from(part(timeline, "details")!.querySelectorAll("button"));
        const wanted = found.find((each) => each.getAttribute("aria-label") === name)!;
        wanted.scrollIntoView({ block: "nearest" });
        await still(timeline);
        await click(centerOf(wanted));
      };
      await inDetails("Next event");
      await untilOpen(timeline, "closing");
      await inDetails("Previous event");
      await untilOpen(timeline, "vote");
      await inDetails("Close");
      await untilOpen(timeline, null);
      expect(seen.map(({ id }) => id)).to.deep.equal(["closing", "vote", null]);
    });

    it("at the ends of the story there is no step further", async () => {
      const timeline = await placeStory(mill, { width, attributes: { selected: "vote" } });
      await untilOpen(timeline, "vote");
      const steps = () =>
        Array.from(part(timeline, "details")!.querySelectorAll("button"), (each) => [
          each.getAttribute("aria-label"),
          each.getAttribute("aria-disabled") === "true",
        ]);
      expect(steps()).to.deep.include.members([
        ["Previous event", true],
        ["Next event", false],
      ]);
      timeline.selected = "reopening";
      await untilOpen(timeline, "reopening");
      expect(steps()).to.deep.include.members([
        ["Previous event", false],
        ["Next event", true],
      ]);
    });
  });
}

describe("the open event on the stage", () => {
  withoutGlides();

  it("a click on its mark opens it", async () => {
    const timeline = await placeStory(mill);
    const seen = record(timeline, "timeline-select");
    await click(centerOf(marks(timeline, "works")[0]!));
    await untilOpen(timeline, "works");
    expect(seen.map(({ id }) => id)).to.deep.equal(["works"]);
  });

  it("comes into view, with its label beside the details", async () => {
    const timeline = await placeStory(mill);
    timeline.zoomTo(Date.UTC(2021, 0), Date.UTC(2021, 8));
    await still(timeline);
    timeline.selected = "reopening";
    await untilOpen(timeline, "reopening");
    await still(timeline);
    await expectBeside(timeline, "reopening");
    timeline.show("vote");
    await untilOpen(timeline, "vote");
    await still(timeline);
    await expectBeside(timeline, "vote");
  });

  it("has its label beside the details also where it waited for the data", async () => {
    const timeline = placeMarkup('<story-timeline selected="reopening"></story-timeline>');
    await timeline.updateComplete;
    timeline.story = mill;
    await untilOpen(timeline, "reopening");
    await still(timeline);
    await expectBeside(timeline, "reopening");
  });

  it("comes into a view that start and end set elsewhere", async () => {
    const timeline = await placeStory(mill, {
      attributes: { start: "2021", end: "2021", selected: "reopening" },
    });
    await untilOpen(timeline, "reopening");
    await still(timeline);
    await expectBeside(timeline, "reopening");
  });

  it("has its label beside the details also where the list has become a stage", async () => {
    const timeline = await placeStory(mill, { width: 400, attributes: { selected: "reopening" } });
    await untilOpen(timeline, "reopening");
    timeline.parentElement!.style.inlineSize = "1000px";
    await until(() => part(timeline, "stage"), "the stage is drawn");
    await untilOpen(timeline, "reopening");
    await still(timeline);
    await expectBeside(timeline, "reopening");
  });

  it("what it pushed aside comes back when it closes", async () => {
    const timeline = await placeStory(mill);
    const before = timeline.visible;
    timeline.selected = "reopening";
    await untilOpen(timeline, "reopening");
    await still(timeline);
    timeline.close();
    await untilOpen(timeline, null);
    await still(timeline);
    expect(timeline.visible).to.deep.equal(before);
  });

  it("does not change the height of the element", async () => {
    const timeline = await placeStory(mill);
    timeline.selected = "closing";
    await untilOpen(timeline, "closing");
    expect(timeline.offsetHeight).to.equal(448);
    const details = part(timeline, "details")!.getBoundingClientRect();
    expect(details.bottom).to.be.at.most(timeline.getBoundingClientRect().bottom + 1);
  });
});

describe("the open event in the list", () => {
  it("opens in its place: below its label, above the next", async () => {
    const timeline = await placeStory(mill, { width: 400, attributes: { selected: "closing" } });
    await untilOpen(timeline, "closing");
    const details = part(timeline, "details")!.getBoundingClientRect();
    expect(details.top).to.be.at.least(label(timeline, "closing").getBoundingClientRect().bottom - 1);
    expect(details.bottom).to.be.at.most(label(timeline, "fire").getBoundingClientRect().top + 1);
    expect(details.height).to.be.greaterThan(50);
  });

  it("show brings it into view on the page", async () => {
    const dates = Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`e${n}`, `${1950 + n}`]));
    const timeline = await placeStory(plainStory(dates), { width: 400 });
    expect(label(timeline, "e50").getBoundingClientRect().top).to.be.greaterThan(innerHeight);
    timeline.show("e50");
    await until(() => {
      const { top } = find(label(timeline, "e50"), "button").getBoundingClientRect();
      const bottom = part(timeline, "details")?.getBoundingClientRect().bottom ?? Infinity;
      return top >= -1 && bottom <= innerHeight + 1;
    }, "label and details are in view");
  });

  it("is listed, also where the list has not come so far", async () => {
    const dates = Object.fromEntries(Array.from({ length: 700 }, (_, n) => [`e${n}`, `${1_000 + n}`]));
    for (const open of ["show", "selected"]) {
      const timeline = await placeStory(plainStory(dates), { width: 400 });
      expect(labels(timeline)).to.have.length(500);
      if (open === "show") timeline.show("e650");
      else timeline.selected = "e650";
      await untilOpen(timeline, "e650");
      timeline.remove();
    }
  });

  it("selected leaves the page where it is scrolled", async () => {
    const dates = Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`e${n}`, `${1950 + n}`]));
    const timeline = await placeStory(plainStory(dates), { width: 400 });
    timeline.selected = "e50";
    await untilOpen(timeline, "e50");
    await frames(3);
    expect(scrollY).to.equal(0);
  });

  it("a click opens it and focus stays on its button", async () => {
    const timeline = await placeStory(mill, { width: 400 });
    timeline.focus();
    find(label(timeline, "closing"), "button").focus();
    await click(centerOf(find(label(timeline, "closing"), "button")));
    await untilOpen(timeline, "closing");
    await drawn(timeline);
    expect(focusedEvent(timeline)).to.equal("closing");
  });
});

/** The label is on the stage and not under the details. */
async function expectBeside(timeline: StoryTimeline, id: string): Promise<void> {
  const stage = part(timeline, "stage")!.getBoundingClientRect();
  const details = part(timeline, "details")!.getBoundingClientRect();
  const box = label(timeline, id).getBoundingClientRect();
  expect(box.left).to.be.at.least(stage.left - 1);
  expect(box.right).to.be.at.most(details.left + 1);
  await until(() => getComputedStyle(label(timeline, id)).opacity === "1", "it has faded in");
}
