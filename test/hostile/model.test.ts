// Hostile fragments in any field of any story, and whatever a page and its readers do with it, in any order.
import { expect } from "@open-wc/testing";
import fc from "fast-check";
import type { StoryTimeline } from "../../src/element.js";
import {
  addBox,
  all,
  frames,
  labels,
  part,
  placeMarkup,
  rootOf,
  say,
  titles,
  until,
  withoutGlides,
} from "../element/timeline-page.js";
import { faultsOf } from "./drawn-page.js";
import { openOtherPage } from "./other-page.js";
import { watchPage } from "./page-watch.js";

/** The same in every run; another one looks elsewhere. */
const seed = 20_261_121;
/** A few seconds in the slowest engine. */
const runs = 30;

const evil = "window.__pwn=1";

const texts = [
  `<img src=x onerror=${evil}>`,
  `"><script>${evil}</script>`,
  `' onmouseover='${evil}`,
  `</script></style><svg onload=${evil}>`,
  `javascript:${evil}`,
  `[x](javascript:${evil}) *a **b* c**\n\n> q\n- l`,
  `https://images.example/"onclick="${evil}`,
  "//evil.example/x",
  "url(https://evil.example/x)",
  "red;background:url(https://evil.example/x)",
  "${1}{{1}}<!---->]]>",
  "\u202Egnp.exe\u2066\u0000\u001F\uFEFF",
  "\uD800 a \uDC00",
  `Z${"\u0301".repeat(60)}algo`,
  "x".repeat(400),
  "👩‍👩‍👧‍👦🏴󠁧󠁢󠁳󠁣󠁴󠁿",
  "__proto__",
  "constructor",
  "a b\"]'\\#.:{}",
  "event-1",
  "",
  " ",
  "ar",
  "2024-02-30",
  "[2024-01-01,,]",
  "9999999999",
  "Mars/Olympus",
] as const;

const dates = [
  "2024",
  "2024-05",
  "2024-05-01T10:00Z",
  "2024-05-01T10:00+14:00",
  "-9999/..",
  "../2024",
  "Y275000",
  "2024~",
  "{2020,2021}",
  "[2020..2030]",
  "202X?",
] as const;

/** What no JSON can hold. Made anew at each use. */
const oddities: readonly (() => unknown)[] = [
  () => null,
  () => NaN,
  () => -0,
  () => Infinity,
  () => 10n,
  () => Symbol("x"),
  () => new Date(NaN),
  () => () => evil,
  () => Object.create(null) as unknown,
  () => ({ toString: () => `<b onclick=${evil}>`, valueOf: () => 7 }),
  () => [[[[]]]],
  () => ({
    get source(): never {
      throw new Error("a getter of the page");
    },
  }),
  () =>
    new Proxy([] as unknown[], {
      get() {
        throw new Error("a trap of the page");
      },
    }),
  () => new Map([["title", "x"]]),
  () => document.createElement("img"),
];

const text = fc.constantFrom(...texts);
const odd = fc.nat(oddities.length - 1).map((index) => ({ odd: index }));
/** A value of a field: mostly hostile text, sometimes a fitting one, sometimes nothing that fits anywhere. */
const field = fc.oneof({ weight: 5, arbitrary: text }, { weight: 1, arbitrary: odd });
/** Mostly good, or nothing of the rest would be drawn. */
const when = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...dates) },
  { weight: 1, arbitrary: text },
  { weight: 1, arbitrary: odd },
);
const url = fc.oneof(fc.constantFrom(...texts.filter((each) => /^\S+:|^\/\//.test(each))), field);

const citation = fc.oneof(
  field,
  fc.record(
    {
      source: field,
      publisher: field,
      title: field,
      url,
      quote: field,
      speaker: field,
      stance: fc.oneof(fc.constantFrom("supports", "disputes", "mentions"), field),
      date: when,
      basedOn: fc.oneof(fc.array(field, { maxLength: 3 }), field),
      note: field,
      language: field,
      translation: field,
      attribution: field,
    },
    { requiredKeys: [] },
  ),
);

const event = fc.record(
  {
    id: field,
    date: when,
    end: when,
    title: fc.oneof(
      { weight: 4, arbitrary: text.filter((each) => each.trim() !== "") },
      { weight: 1, arbitrary: field },
    ),
    text: field,
    status: fc.oneof(fc.constantFrom("confirmed", "scheduled", "disputed"), field),
    category: field,
    importance: fc.oneof(fc.integer(), field),
    url,
    image: fc.record({ url, alt: field, caption: field, credit: field }, { requiredKeys: [] }),
    corrections: fc.array(fc.record({ date: when, text: field }), { maxLength: 2 }),
    sources: fc.oneof(fc.array(citation, { maxLength: 3 }), field),
  },
  { requiredKeys: ["date", "title"] },
);

const story = fc.record(
  {
    title: field,
    description: field,
    language: field,
    timeZone: field,
    updated: when,
    categories: fc.array(fc.record({ name: field, color: field }, { requiredKeys: [] }), { maxLength: 3 }),
    sources: fc.array(
      fc.record(
        {
          id: field,
          publisher: field,
          title: field,
          url,
          archived: url,
          published: when,
          basedOn: fc.array(field, { maxLength: 2 }),
        },
        { requiredKeys: [] },
      ),
      { maxLength: 3 },
    ),
    events: fc.array(event, { minLength: 1, maxLength: 6 }),
  },
  { requiredKeys: ["events"] },
);

interface Stage {
  readonly timeline: StoryTimeline;
  readonly home: HTMLElement;
  readonly elsewhere: HTMLElement;
}

/** What is done to the element: what, and with what. */
const operation = fc.oneof(
  { weight: 4, arbitrary: fc.record({ what: fc.constant("set" as const), value: story }) },
  {
    weight: 12,
    arbitrary: fc.record({
      what: fc.constantFrom(
        ...(["select", "next", "next", "sources"] as const),
        "zoomTo",
        "zoomBy",
        "fit",
        "groupBy",
        "asOf",
        "layout",
        "order",
        "lang",
        "timeZone",
        "start",
        "remove",
        "adopt",
        "hide",
        "children",
      ),
      value: fc.oneof(text, fc.integer(), fc.double()),
    }),
  },
);
type Operation = typeof operation extends fc.Arbitrary<infer T> ? T : never;

const operations: Readonly<Record<Operation["what"], (stage: Stage, value: unknown) => unknown>> = {
  set({ timeline }, value) {
    timeline.story = revived(value) as never;
  },
  select({ timeline }, value) {
    const ids = timeline.story?.events.map(({ id }) => id) ?? [];
    timeline.selected =
      typeof value === "number" ? (ids[Math.abs(Math.trunc(value)) % 6] ?? null) : String(value);
  },
  next({ timeline }) {
    timeline.next();
  },
  zoomTo({ timeline }, value) {
    timeline.zoomTo(Number(value), Number(value) + 1e9);
  },
  zoomBy({ timeline }, value) {
    timeline.zoomBy(Number(value));
  },
  fit({ timeline }) {
    timeline.fit();
  },
  groupBy({ timeline }, value) {
    timeline.groupBy = one(["none", "category", "publisher", "status", value], value) as never;
  },
  asOf({ timeline }, value) {
    timeline.asOf = one([...dates, null, String(value)], value) as never;
  },
  layout({ timeline }, value) {
    timeline.layout = one(["auto", "vertical", "horizontal", value], value) as never;
  },
  order({ timeline }, value) {
    timeline.order = one(["newest", "oldest", value], value) as never;
  },
  lang({ timeline }, value) {
    timeline.lang = one(["he", "en", value], value) as string;
  },
  timeZone({ timeline }, value) {
    timeline.timeZone = one([null, "Pacific/Apia", String(value)], value) as never;
  },
  start({ timeline }, value) {
    timeline.setAttribute("start", one([...dates, value], value) as string);
  },
  sources({ timeline }) {
    all(rootOf(timeline), "button")
      .find((each) => say(each).startsWith("Sources"))
      ?.click();
  },
  async remove({ timeline, home }) {
    timeline.remove();
    await frames(1);
    home.append(timeline);
  },
  async adopt({ timeline, home, elsewhere }) {
    elsewhere.append(timeline);
    await timeline.updateComplete;
    await frames(1);
    home.append(timeline);
  },
  async hide({ timeline }) {
    timeline.hidden = true;
    await frames(1);
    timeline.hidden = false;
  },
  children({ timeline }, value) {
    const item = document.createElement("li");
    const list = document.createElement("ol");
    const link = document.createElement("a");
    link.setAttribute("href", String(value));
    link.append(String(value));
    item.append("2021", link);
    item.dataset["date"] = "2021";
    list.append(item);
    timeline.replaceChildren(list);
  },
};

describe("hostile fragments in any field, and any order of what is done", () => {
  withoutGlides();

  it("leave a page as it was, and good data draws again", async function () {
    this.timeout(120_000);
    const elsewhere = (await openOtherPage("<div></div>")).document.body;
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(story, fc.array(operation, { minLength: 2, maxLength: 9 })),
        async ([first, rest]) => {
          // An address that may be one is asked for where it stands for an image, quoted as it has to be.
          const watch = watchPage(({ hostname }) => hostname === "images.example");
          const timeline = placeMarkup("<story-timeline json-ld></story-timeline>");
          const stage = { timeline, home: timeline.parentElement ?? addBox(), elsewhere };
          try {
            for (const { what, value } of [{ what: "set" as const, value: first }, ...rest]) {
              await operations[what](stage, value);
              await timeline.updateComplete;
              await frames(1);
              // Problems quote what was written, whatever it was; readers see them where there is nothing else.
              expect(faultsOf(timeline, say(part(timeline, "problems")) + said(value)), what).to.deep.equal(
                [],
              );
              const ids = labels(timeline).map((each) => each.dataset["event"]);
              expect(new Set(ids).size, `labels after ${what}`).to.equal(ids.length);
            }
            Object.assign(timeline, {
              groupBy: "none",
              asOf: null,
              layout: "horizontal",
              lang: "en",
              timeZone: null,
            });
            timeline.removeAttribute("start");
            timeline.story = { events: [{ id: "good", date: "2021", title: "Good" }] };
            timeline.fit();
            await until(() => titles(timeline).join() === "Good", "good data is drawn again");
            expect(timeline.problems).to.deep.equal([]);
            expect(watch.harms()).to.deep.equal([]);
          } finally {
            watch.stop();
            timeline.remove();
          }
        },
      ),
      { seed, numRuns: runs, includeErrorInReport: true },
    );
  });
});

/** What stands for values that JSON cannot hold is made them. */
function revived(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(revived);
  if (typeof value !== "object" || value === null) return value;
  if ("odd" in value) return oddities[Number(value.odd)]?.();
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, revived(item)]));
}

function said(value: Operation["value"]): string {
  return typeof value === "object" ? "" : String(value);
}

/** One of the list, chosen by a number or the length of a text. */
function one(list: readonly unknown[], by: unknown): unknown {
  const number =
    typeof by === "number" ? (Number.isFinite(by) ? Math.abs(Math.trunc(by)) : 0) : String(by).length;
  return list[number % list.length];
}
