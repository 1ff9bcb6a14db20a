// What every hostile input goes through: it is drawn in all states, each is looked over, and good data draws again.
import { expect } from "@open-wc/testing";
import type { Story, StoryTimeline } from "../../src/element.js";
import {
  all,
  button,
  frames,
  labels,
  openEvent,
  placeMarkup,
  rootOf,
  say,
  sayAll,
  titles,
  until,
} from "../element/timeline-page.js";
import { faultsOf } from "./drawn-page.js";
import { watchPage } from "./page-watch.js";

const good: Story = { title: "Good", events: [{ id: "good", date: "2021", title: "Good event" }] };

/** What a reader was told in all states, a line each, and what of the page could be followed. */
export interface Told {
  readonly text: string;
  readonly links: readonly string[];
}

/** Draws hostile data by `give`, in both layouts, and fails by whatever it does to the page. `quoted` is its text. */
export async function endure(
  quoted: string,
  give: (timeline: StoryTimeline) => unknown,
  look: (timeline: StoryTimeline, told: Told) => unknown = () => undefined,
): Promise<void> {
  const watch = watchPage();
  const timeline = placeMarkup("<story-timeline show-problems json-ld></story-timeline>");
  const address = location.href;
  const said: string[] = [];
  const links = new Set<string>();
  const lookOver = async (state: string) => {
    await timeline.updateComplete;
    expect(faultsOf(timeline, quoted), state).to.deep.equal([]);
    const root = rootOf(timeline);
    said.push(sayAll(timeline), ...all(root, "[aria-label]").map((each) => each.ariaLabel ?? ""));
    for (const { href } of all<HTMLAnchorElement>(root, "a")) links.add(href);
  };
  try {
    await timeline.updateComplete;
    await give(timeline);
    await until(() => isSettled(timeline), "something is shown");
    await lookOver("drawn");
    for (const [state, reach] of Object.entries(states)) {
      await reach(timeline);
      await lookOver(state);
    }
    await look(timeline, { text: said.join("\n"), links: [...links] });
    await goodAgain(timeline);
    await frames(1);
    expect(watch.harms()).to.deep.equal([]);
    expect(watch.made()).to.be.lessThan(20_000);
  } finally {
    watch.stop();
    timeline.remove();
    // WebKit allows a hundred changes in ten seconds.
    if (location.href !== address) history.replaceState(null, "", address);
  }
}

/** In this order; each begins where the one before has led. */
const states: Readonly<Record<string, (timeline: StoryTimeline) => unknown>> = {
  "with an event open": (timeline) => {
    timeline.next();
  },
  "with its neighbour open": (timeline) => {
    timeline.next();
  },
  "with the sources shown": (timeline) => {
    pressIfThere(timeline, "Sources");
  },
  "far zoomed in": (timeline) => {
    pressIfThere(timeline, "Sources");
    timeline.zoomBy(1e6);
    return frames(2);
  },
  "as a list": (timeline) => {
    timeline.layout = "vertical";
  },
  "as a list with the sources shown": (timeline) => {
    pressIfThere(timeline, "Sources");
  },
  "filtered by all that can be pressed": (timeline) => {
    for (const each of toggles(timeline)) each.click();
  },
  "filtered no more": async (timeline) => {
    await timeline.updateComplete;
    for (const each of toggles(timeline)) if (each.ariaPressed === "true") each.click();
  },
  "as known on some day": (timeline) => {
    Object.assign(timeline, { asOf: "2024-05-02" });
  },
  "newest first": (timeline) => {
    Object.assign(timeline, { asOf: null, order: "newest" });
  },
  "in lanes of categories": (timeline) => {
    Object.assign(timeline, { groupBy: "category", layout: "horizontal" });
  },
  "in lanes of publishers": (timeline) => {
    Object.assign(timeline, { groupBy: "publisher" });
  },
  "in lanes of status": (timeline) => {
    timeline.fit();
    Object.assign(timeline, { groupBy: "status" });
    return frames(2);
  },
  "closed again": (timeline) => {
    Object.assign(timeline, { groupBy: "none", order: "oldest" });
    timeline.close();
  },
};

function toggles(timeline: StoryTimeline): HTMLElement[] {
  return all(rootOf(timeline), "button[aria-pressed]").slice(0, 20);
}

function pressIfThere(timeline: StoryTimeline, name: string): void {
  if (all(rootOf(timeline), "button").some((each) => say(each).startsWith(name)))
    button(timeline, name).click();
}

function isSettled(timeline: StoryTimeline): boolean {
  return labels(timeline).length > 0 || timeline.problems.length > 0 || /no events/.test(sayAll(timeline));
}

async function goodAgain(timeline: StoryTimeline): Promise<void> {
  timeline.story = good;
  await until(() => titles(timeline).join() === "Good event", "good data is drawn again");
  timeline.selected = "good";
  await until(() => openEvent(timeline) === "good", "it opens");
  expect(timeline.problems).to.deep.equal([]);
}
