// What the tests of the element share: a timeline on the page, and what a person finds in it.
import "../../src/index.js";
import type { Story, StoryTimeline } from "../../src/element.js";
import { writeMarkup } from "./markup.js";
import { resize } from "../runner/gestures.js";

/** Wide enough for the stage, narrow enough for the window of every engine. */
export const wide = 1000;
export const narrow = 360;

/** What timelines told the console since the test began; else tests of bad data would fill the report. */
export const warnings: string[] = [];

const warn = console.warn.bind(console);
const boxes = new Set<HTMLElement>();

before(async () => {
  await resize(1280, 900);
  document.body.style.margin = "0";
});

beforeEach(() => {
  warnings.length = 0;
  console.warn = (...said: unknown[]) => {
    if (String(said[0]).startsWith("story-timeline")) warnings.push(said.join(" "));
    else warn(...said);
  };
});

afterEach(() => {
  console.warn = warn;
  for (const box of boxes) box.remove();
  boxes.clear();
  scrollTo(0, 0);
});

/** A box `width` pixels wide on the page, which the test's end takes away. */
export function addBox(width = wide): HTMLElement {
  const box = document.createElement("div");
  box.style.inlineSize = `${width}px`;
  document.body.append(box);
  boxes.add(box);
  return box;
}

/** Parses markup into a new box, as a page does, and gives the timeline in it. */
export function placeMarkup(markup: string, width = wide): StoryTimeline {
  const box = addBox(width);
  writeMarkup(box, markup);
  return find<StoryTimeline>(box, "story-timeline");
}

export interface Placement {
  readonly width?: number;
  readonly attributes?: Readonly<Record<string, string>>;
}

/** A timeline with a story, drawn. */
export async function placeStory(
  story: Story,
  { width = wide, attributes = {} }: Placement = {},
): Promise<StoryTimeline> {
  const timeline = document.createElement("story-timeline");
  const { style = "", ...others } = attributes;
  // A strict content policy would refuse the attribute.
  timeline.style.cssText = style;
  for (const [name, value] of Object.entries(others)) timeline.setAttribute(name, value);
  timeline.story = story;
  addBox(width).append(timeline);
  await drawn(timeline);
  return timeline;
}

/** Until the first events can be read. */
export async function drawn(timeline: StoryTimeline): Promise<void> {
  await until(() => labels(timeline).length > 0, "the first label is drawn");
}

/** The address of a story that the server answers with after `ms` milliseconds. Short ones alone: it holds the whole story. */
export function addressOf(story: unknown, ms = 0): string {
  const body = typeof story === "string" ? story : JSON.stringify(story);
  return `/__test__/slow?ms=${ms}&body=${encodeURIComponent(body)}`;
}

/** Longer than the server takes for an answer after `ms`: what has not happened then will not. */
export async function outlast(ms: number): Promise<void> {
  await fetch(`/__test__/slow?ms=${ms + 100}`);
  await frames(2);
}

/** Waits for what a person would wait for, at most 5 seconds. */
export async function until<T>(
  read: () => T | null | undefined | false,
  what: string,
  atMost = 5_000,
): Promise<T> {
  const end = performance.now() + atMost;
  for (;;) {
    const found = read();
    if (found !== null && found !== undefined && found !== false) return found;
    if (performance.now() > end) throw new Error(`Waited in vain until ${what}.`);
    await frames(1);
  }
}

export async function frames(count: number): Promise<void> {
  for (let frame = 0; frame < count; frame += 1)
    await new Promise((resolve) => requestAnimationFrame(resolve));
}

/**
 * Tells the pages of a suite that motion is to be reduced, as a reader's system may: a glide takes most of a second, and
 * few tests are about it. By hand, since one engine alone can be told so by remote control.
 */
export function withoutGlides(): void {
  const matchMedia = window.matchMedia.bind(window);
  before(() => {
    window.matchMedia = (query) => matchMedia(query.replace("(prefers-reduced-motion: reduce)", "all"));
  });
  after(() => {
    window.matchMedia = matchMedia;
  });
}

/** Until what is asked for is drawn and nothing glides any more. */
export async function still(timeline: StoryTimeline): Promise<void> {
  await timeline.updateComplete;
  let calm = 0;
  let before = "";
  await until(() => {
    const now = JSON.stringify(timeline.visible);
    calm = now === before ? calm + 1 : 0;
    before = now;
    return calm > 2;
  }, "the view is still");
}

/** All elements of a part, in the order of the document. */
export function parts(timeline: StoryTimeline, name: string): HTMLElement[] {
  return all(rootOf(timeline), `[part~="${name}"]`);
}

/** The first element of a part that is not hidden. */
export function part(timeline: StoryTimeline, name: string): HTMLElement | null {
  return (
    parts(timeline, name).find((element) => element.checkVisibility({ visibilityProperty: true })) ?? null
  );
}

export function labels(timeline: StoryTimeline): HTMLElement[] {
  return parts(timeline, "label");
}

/** Ids of the labelled events, in the order of the document. */
export function labelled(timeline: StoryTimeline): string[] {
  return labels(timeline).map((label) => label.dataset["event"] ?? "");
}

export function label(timeline: StoryTimeline, id: string): HTMLElement {
  return find(rootOf(timeline), `[part~="label"][data-event="${CSS.escape(id)}"]`);
}

export function marks(timeline: StoryTimeline, id: string): HTMLElement[] {
  return all(rootOf(timeline), `[part~="mark"][data-event="${CSS.escape(id)}"]`);
}

/** Titles of the labels, in the order of the document. */
export function titles(timeline: StoryTimeline): string[] {
  return labels(timeline).map((each) => say(find(each, '[part~="title"]')));
}

/** The id of the event whose details are open. */
export function openEvent(timeline: StoryTimeline): string | null {
  return part(timeline, "details")?.dataset["event"] ?? null;
}

/** The id of the event that has focus, or in whose element focus lies. */
export function focusedEvent(timeline: StoryTimeline): string | null {
  const active = rootOf(timeline).activeElement;
  return active?.closest<HTMLElement>("[data-event]")?.dataset["event"] ?? null;
}

/** The button that a person would call by this name. */
export function button(timeline: StoryTimeline, name: string): HTMLButtonElement {
  const found = all<HTMLButtonElement>(rootOf(timeline), "button")
    .filter((each) => each.checkVisibility({ visibilityProperty: true }))
    .find((each) => nameOf(each).startsWith(name));
  if (found === undefined) throw new Error(`There is no button “${name}”.`);
  return found;
}

/** What can be read in an element, blanks told apart only as one. */
export function say(node: Node | null): string {
  return (node?.textContent ?? "").replace(/\s+/g, " ").trim();
}

/** All that the element itself says, without the page's own children. */
export function sayAll(timeline: StoryTimeline): string {
  return say(rootOf(timeline));
}

// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- As `querySelector` has it.
export function find<E extends Element = HTMLElement>(root: ParentNode, selector: string): E {
  const found = root.querySelector<E>(selector);
  if (found === null) throw new Error(`There is no ${selector}.`);
  return found;
}

export function all<E extends Element = HTMLElement>(root: ParentNode, selector: string): E[] {
  return Array.from(root.querySelectorAll<E>(selector));
}

export function rootOf(timeline: StoryTimeline): ShadowRoot {
  const { shadowRoot } = timeline;
  if (shadowRoot === null) throw new Error("The timeline has no shadow root.");
  return shadowRoot;
}

/** Keeps the events of these types that reach the target. */
export function record<Type extends keyof HTMLElementEventMap>(
  target: EventTarget,
  ...types: readonly Type[]
): HTMLElementEventMap[Type][] {
  const seen: HTMLElementEventMap[Type][] = [];
  for (const type of types)
    target.addEventListener(type, (event) => seen.push(event as HTMLElementEventMap[Type]));
  return seen;
}

function nameOf(element: Element): string {
  return element.getAttribute("aria-label") ?? say(element);
}
