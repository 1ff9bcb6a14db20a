import { expect } from "@open-wc/testing";
import type { StoryTimeline } from "../../src/element.js";
import { arrange } from "../../src/layout/arrange.js";
import { plainMeasure } from "../../src/layout/measure.js";
import { project } from "../../src/layout/project.js";
import { parseStory } from "../../src/model/parse-story.js";
import { MarkCanvas } from "../../src/render/mark-canvas.js";
import { MarkElements, type MarkPainter } from "../../src/render/stage-marks.js";
import { markStyles } from "../../src/render/styles/marks.js";
import { sourcesStyles } from "../../src/render/styles/sources.js";
import { stageStyles } from "../../src/render/styles/stage.js";
import { tokens } from "../../src/render/styles/tokens.js";
import { fitView } from "../../src/view/view.js";
import { plainStory } from "../element/stories.js";
import {
  addBox,
  find,
  frames,
  label,
  labels,
  openEvent,
  part,
  placeStory,
  rootOf,
  still,
  until,
} from "../element/timeline-page.js";
import { click, hover } from "../runner/gestures.js";
import { pictureOf } from "../runner/picture.js";

const width = 900;
const height = 320;

/** One of each mark that there is. */
const story = {
  categories: [{ name: "Town", color: "#205090" }, { name: "County" }],
  events: [
    { id: "day", date: "2021-01-20", category: "Town" },
    { id: "month", date: "2021-03", category: "County" },
    { id: "about", date: "2021-05~" },
    { id: "uncertain", date: "2021-07?", category: "Town" },
    { id: "uncertain-day", date: "2021-08-20?" },
    { id: "one", date: "[2021-09-05,2021-09-20]", category: "County" },
    { id: "all", date: "{2021-10-05,2021-10-20}" },
    { id: "span", date: "2021-02-10/2021-04-20", category: "Town" },
    { id: "vague-span", date: "2021-04/2021-08", category: "County" },
    { id: "since", date: "2021-09-10/.." },
    { id: "until", date: "../2021-02" },
    {
      id: "rival",
      date: "2021-11-20",
      sources: [
        { publisher: "A", published: "2021-12-20" },
        { publisher: "B", date: "2021-11-02" },
      ],
    },
    { id: "end", date: "2021-12-31" },
  ].map((event) => ({ ...event, title: event.id })),
};

type Painters = Readonly<Record<string, (drawing: HTMLElement) => MarkPainter>>;

const painters: Painters = {
  elements: (drawing) => new MarkElements(drawing),
  canvas: (drawing) => new MarkCanvas(drawing, () => undefined),
};

interface Look {
  readonly colorScheme?: "light" | "dark";
  readonly direction?: "ltr" | "rtl";
  readonly openId?: string;
  readonly litIds?: ReadonlySet<string>;
}

async function paint(painter: string, look: Look): Promise<{ stage: HTMLElement; remove: () => void }> {
  const host = document.createElement("div");
  host.style.colorScheme = look.colorScheme ?? "light";
  host.style.background = "Canvas";
  const root = host.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [tokens, stageStyles, markStyles, sourcesStyles].map(
    (style) => style.styleSheet!,
  );
  const stage = document.createElement("div");
  stage.style.cssText = `position: relative; width: ${width}px; height: ${height}px; overflow: hidden`;
  root.append(stage);
  addBox(width).append(host);
  const arrangement = arrange(parseStory(story).story!);
  const measure = { ...plainMeasure(width, height), direction: look.direction ?? "ltr" } as const;
  const open = look.openId === undefined ? null : (arrangement.places.get(look.openId) ?? null);
  const scene = project(arrangement, fitView(arrangement.extent, width, 24), measure, {
    open,
    showReports: true,
  });
  expect(scene.marks.length).to.be.greaterThan(story.events.length);
  for (const each of [scene.ties, scene.reports, scene.labels]) expect(each).to.not.deep.equal([]);
  const state = {
    arrangement,
    openId: look.openId ?? null,
    stopId: null,
    focusedId: null,
    litIds: look.litIds ?? null,
    showReports: true,
    headingLevel: 3,
    covered: 0,
  };
  painters[painter]!(stage).paint(scene, state, { shift: 0, isGliding: false });
  await frames(3);
  return {
    stage,
    remove: () => {
      host.parentElement?.remove();
    },
  };
}

/** Of the pixels that either picture has drawn on, the share that is far apart in any colour. */
function difference(a: ImageData, b: ImageData): number {
  expect([a.width, a.height]).to.deep.equal([b.width, b.height]);
  let drawn = 0;
  let apart = 0;
  for (let at = 0; at < a.data.length; at += 4) {
    const gap = (one: ImageData, other: ImageData, from: number) =>
      Math.max(...[0, 1, 2].map((color) => Math.abs(one.data[at + color]! - other.data[from + color]!)));
    if (gap(a, a, 0) > 24 || gap(b, b, 0) > 24) drawn += 1;
    if (gap(a, b, at) > 72) apart += 1;
  }
  expect(drawn).to.be.greaterThan(2_000);
  return apart / drawn;
}

describe("marks on a canvas", () => {
  const looks: Readonly<Record<string, Look>> = {
    "in the light": {},
    "in the dark": { colorScheme: "dark" },
    "from right to left": { direction: "rtl" },
    "with an event open": { openId: "rival" },
    "with an open span": { openId: "month" },
    "while others step back": { litIds: new Set(["month", "span"]) },
  };
  for (const [name, look] of Object.entries(looks)) {
    it(`look as the elements do, ${name}`, async function () {
      // The others draw the edges of style and of canvas with pixels of their own.
      if (!/Chrome/.test(navigator.userAgent)) this.skip();
      const pictures: ImageData[] = [];
      for (const painter of ["elements", "canvas"]) {
        const { stage, remove } = await paint(painter, look);
        pictures.push(await pictureOf(this, stage));
        remove();
      }
      expect(difference(pictures[0]!, pictures[1]!)).to.be.below(0.03);
    });
  }

  /** 199 events in a month and one by itself, years later. */
  const many = plainStory({
    ...Object.fromEntries(
      Array.from({ length: 199 }, (_, n) => [`e${n}`, `2001-01-${String(1 + (n % 28)).padStart(2, "0")}`]),
    ),
    alone: "2011-01-01",
  });

  async function placeMany() {
    const timeline = await placeStory(many);
    timeline.zoomTo(Date.UTC(2010, 0), Date.UTC(2012, 0));
    await still(timeline);
    const axis = part(timeline, "axis")!.getBoundingClientRect();
    return { timeline, canvas: find<HTMLCanvasElement>(rootOf(timeline), "canvas.marks"), axis };
  }

  it("open their event by a click, and say so by the pointer", async function () {
    const { timeline, axis } = await placeMany();
    const at = { x: axis.left + axis.width / 2, y: axis.top };
    const stage = part(timeline, "stage")!;
    let pressed = -1;
    stage.addEventListener("pointermove", ({ buttons }) => (pressed = buttons));
    await hover({ x: at.x - 100, y: at.y });
    if (pressed !== 0) {
      // WebKitGTK's driver may take over from an earlier file, with a button pressed or the pointer lost.
      if (this.test) this.test.title += " (skipped: the driver does not move a free pointer)";
      this.skip();
    }
    expect(getComputedStyle(stage).cursor).to.equal("grab");
    await hover(at);
    await until(
      () => getComputedStyle(stage).cursor === "pointer",
      "the pointer says that it can be pressed",
    );
    await click({ x: at.x - 100, y: at.y });
    expect(openEvent(timeline)).to.equal(null);
    await click(at);
    await until(() => openEvent(timeline) === "alone", "the event is open");
  });

  it("take the page's colours, and take them anew when they change", async () => {
    const { timeline, canvas } = await placeMany();
    const middle = () => colorAtMiddle(timeline, canvas);
    timeline.style.setProperty("--timeline-accent", "rgb(1, 2, 3)");
    await until(() => middle() === "1 2 3", "the mark has the new colour");
    timeline.style.setProperty("--timeline-accent", "rgb(40, 50, 60)");
    await until(() => middle() === "40 50 60", "the mark has the newest colour");
  });

  it("take the colours that the page has when it shows them", async () => {
    const { timeline, canvas } = await placeMany();
    const box = timeline.parentElement!;
    for (const [turn, color] of ["1 2 3", "40 50 60"].entries()) {
      box.style.display = "none";
      await frames(3);
      timeline.style.setProperty("--timeline-accent", `rgb(${color})`);
      await frames(3);
      box.style.display = "";
      await until(() => colorAtMiddle(timeline, canvas) === color, `shown again, turn ${turn}`);
    }
  });

  it("have a pixel for each of the screen", async () => {
    const { canvas, timeline } = await placeMany();
    const { clientWidth, clientHeight } = part(timeline, "stage")!;
    expect([canvas.width, canvas.height]).to.deep.equal(
      [clientWidth, clientHeight].map((length) => Math.round(length * devicePixelRatio)),
    );
  });
});

/** Of the mark in the middle of the axis: red, green and blue. */
function colorAtMiddle(timeline: StoryTimeline, canvas: HTMLCanvasElement): string {
  const { top, height } = canvas.getBoundingClientRect();
  const axis = part(timeline, "axis")!.getBoundingClientRect().top;
  const y = (canvas.height * (axis - top)) / height;
  return canvas
    .getContext("2d")!
    .getImageData(canvas.width / 2, y, 1, 1)
    .data.slice(0, 3)
    .join(" ");
}

describe("a pan", () => {
  it("moves all labels as one, as far as time has moved", async () => {
    const dates = Object.fromEntries(Array.from({ length: 12 }, (_, n) => [`e${n}`, `${2000 + n}`]));
    const timeline = await placeStory(plainStory(dates));
    timeline.zoomTo(Date.UTC(2003, 0), Date.UTC(2009, 0));
    await still(timeline);
    const kept = label(timeline, "e6");
    const transform = kept.style.transform;
    const before = new Map(labels(timeline).map((each) => [each, each.getBoundingClientRect().left]));
    const span = Date.UTC(2009, 0) - Date.UTC(2003, 0);
    timeline.zoomTo(Date.UTC(2003, 0) + span / 20, Date.UTC(2009, 0) + span / 20);
    await still(timeline);
    expect(label(timeline, "e6")).to.equal(kept);
    expect(kept.style.transform, "its own place in the layer").to.equal(transform);
    expect(kept.getBoundingClientRect().left - before.get(kept)!).to.be.closeTo(-50, 1.5);
  });
});
