import { expect } from "@open-wc/testing";
import type { AxeResults, RunOptions } from "axe-core";
import "axe-core/axe.min.js";
import { embedCode } from "../../demo/embed-code.js";
import type { StoryTimeline } from "../../src/element.js";
import { english } from "../../src/locale/languages/en.js";
import { registerLocale } from "../../src/locale/registry.js";
import { writeMarkup } from "../element/markup.js";
import {
  addressOf,
  frames,
  labelled,
  openEvent,
  part,
  say,
  titles,
  until,
  withoutGlides,
} from "../element/timeline-page.js";
import { hostileCases, revive, type HostileCase } from "../model/hostile-values.js";
import { endure, type Told } from "./ordeal.js";

declare const axe: { run(context: Element, options: RunOptions): Promise<AxeResults> };

/** What differs between engines is not the tree that axe reads. */
const isChromium = /Chrome/.test(navigator.userAgent);
const cases = await hostileCases();
const hasLanes = "groupBy" in (customElements.get("story-timeline")?.prototype as object);

/** Those that no single look at a drawn story can hold, by the file that does. */
const elsewhere: Readonly<Record<string, readonly string[]>> = {
  "test/hostile/size.test.ts": ["many-events", "many-issues"],
  "test/hostile/answers.test.ts": cases.filter(({ via }) => via === "src response").map(({ id }) => id),
  "test/hostile/life.test.ts": cases
    .filter(({ via }) => ["lifecycle", "layout", "page CSS"].includes(via))
    .map(({ id }) => id),
};
const here = cases.filter(({ id }) => !Object.values(elsewhere).flat().includes(id));

/** How the input enters, by the first word of `via`. */
const ways: Readonly<Record<string, (timeline: StoryTimeline, each: HostileCase) => unknown>> = {
  async events(timeline, { input }) {
    timeline.events = (await revive(input)) as never;
  },
  inline(timeline, { input }) {
    writeMarkup(timeline, String(input));
    timeline.append(listOf("From the list"));
  },
  src(timeline, { input }) {
    timeline.src = addressOf(input);
  },
  csv(timeline, { input }) {
    timeline.src = `/__test__/slow?ms=0&type=text/csv&body=${encodeURIComponent(String(input))}`;
  },
  "property:": (timeline, { input }) => {
    const phrases = { ...english.phrases, ...(input as Partial<typeof english.phrases>) };
    registerLocale({ ...english, language: "xx", phrases });
    timeline.lang = "xx";
    timeline.events = [
      { date: "2024", title: "One", sources: ["https://news.example/a"] },
      { date: "2025", title: "Two" },
    ];
  },
  async "export:"(timeline, { input }) {
    timeline.events = (await revive(input)) as never;
  },
  page(timeline, { input }) {
    history.replaceState(null, "", String(input));
    timeline.setAttribute("deep-link", "");
    timeline.events = [{ id: "a", date: "2024", title: "One" }];
  },
};

/** What a person or a program finds, by the first word of `expect`. */
const fates: Readonly<Record<string, (timeline: StoryTimeline, told: Told, each: HostileCase) => void>> = {
  inert(timeline, { text }, { id, input, via }) {
    expect(timeline.problems).to.deep.equal([]);
    if (via !== "events" || (id === "xss-category" && !hasLanes)) return;
    const hostile = stringsIn(input).filter((each) => /[<&]/.test(each) && !isId(each, input));
    for (const each of hostile) expect(text).to.include(each.replace(/\s+/g, " "));
  },
  "drop-field"(timeline, { text, links }) {
    expect(links).to.deep.equal([]);
    expect(timeline.problems.length).to.be.lessThan(2);
    expect(text).to.include("Plain");
  },
  skip(timeline, { text }, { input }) {
    expect(timeline.problems.length).to.be.greaterThan(0);
    for (const problem of timeline.problems) {
      expect(problem.path).to.match(/^events\[\d+\]/);
      expect(text).to.include(say(textNode(problem.message)));
    }
    if (Array.isArray(input) && input.length === 1) expect(text).not.to.match(/\b(1970|2001)\b/);
  },
  error(timeline, { text }) {
    expect(timeline.problems.length).to.be.greaterThan(0);
    expect(text).to.include(say(textNode(timeline.problems[0]!.message)));
  },
  ok(timeline, _told, { input }) {
    if (input !== null) expect(labelled(timeline)).not.to.be.empty;
  },
  drop: (timeline) => {
    expect(labelled(timeline)).not.to.be.empty;
    expect(timeline.problems).to.have.length(1);
  },
};

/** More of what single cases are expected to show. */
const particulars: Readonly<Record<string, (timeline: StoryTimeline, told: Told) => unknown>> = {
  "xss-id": (timeline) => {
    expect(labelled(timeline)).to.deep.equal(['a"]><img src=x onerror=window.__pwn=1>']);
  },
  "id-proto": async (timeline) => {
    for (const id of ["__proto__", "constructor", "toString", "hasOwnProperty", "prototype"]) {
      timeline.selected = id;
      await until(() => openEvent(timeline) === id, `“${id}” is open`);
    }
  },
  "dup-ids": (timeline) => {
    expect(labelled(timeline)).to.deep.equal(["x", "x-2", "x-3"]);
    expect(timeline.problems).to.have.length(2);
  },
  "hash-injection": async (timeline) => {
    timeline.close();
    for (const hash of ["%E0%A4", "%", "__proto__", "<script>"]) {
      location.hash = `#story-timeline=${hash}`;
      await frames(2);
      expect(timeline.selected, hash).not.to.equal("a");
    }
    location.hash = "#story-timeline=a";
    await until(() => openEvent(timeline) === "a", "the event of the fragment is open");
  },
  "id-clobber": () => {
    expect(typeof document.getElementById).to.equal("function");
    expect(document.getElementById("currentScript")).to.equal(null);
  },
  "category-proto": (_timeline, { text }) => {
    expect(text).to.include("constructor").and.include("__proto__");
  },
  "inline-clobber": (timeline) => {
    expect(labelled(timeline)).to.have.length(1);
  },
  "json-proto-pollution": () => {
    expect(({} as Record<string, unknown>)["polluted"]).to.equal(undefined);
  },
  "url-homograph": (_timeline, { text, links }) => {
    expect(links.some((link) => link.startsWith("https://xn--80ak6aa92e.com/"))).to.equal(true);
    expect(text).not.to.include("аррӏе.com");
  },
  "url-bidi": (_timeline, { links }) => {
    expect(links.some((link) => link.startsWith("https://news.example/%E2%80%AEgpj.exe"))).to.equal(true);
  },
  "changing-getter": (_timeline, { text }) => {
    expect(text).to.include("first").and.not.include("second");
  },
  // Unknown columns are ignored as unknown fields are, without a word.
  "xss-csv-header": (timeline) => {
    expect(titles(timeline)).to.deep.equal(["Hello"]);
  },
  "csv-proto-column": (timeline) => {
    expect(titles(timeline)).to.deep.equal(["Hello"]);
    expect(Object.keys(timeline.story!.events[0]!)).not.to.include.members(["constructor", "__proto__"]);
  },
  "xss-locale-strings": (_timeline, { text }) => {
    expect(text).to.include('<img src=x onerror="window.__pwn=1">');
  },
  "export-jsonld-script-close": (timeline) => {
    expect(timeline.innerHTML.match(/<\/script>/g)).to.have.length(1);
    expect(timeline.innerHTML).to.include("\\u003c/script");
  },
  "export-jsonld-line-separators": (timeline) => {
    expect(timeline.textContent).to.include("\\u2028").and.include("\\u2029");
  },
  "export-embed-code": () => {
    const settings = { theme: "", height: "", accent: "", font: "", lang: '" onmouseover="window.__pwn=1' };
    const box = document.createElement("template");
    writeMarkup(
      box,
      embedCode({ src: '" onmouseover="window.__pwn=1', id: "a" } as never, settings as never),
    );
    const tag = box.content.querySelector("story-timeline")!;
    expect(tag.getAttributeNames().filter((name) => name.startsWith("on"))).to.deep.equal([]);
    expect(tag.getAttribute("src")).to.include("onmouseover");
  },
};

describe("hostile data in a page", () => {
  withoutGlides();

  for (const each of here) {
    it(`${each.id}: ${each.expect}`, async () => {
      const give = ways[each.via.split(" ")[0]!]!;
      const fate = fates[/^[a-z-]+/.exec(each.expect)?.[0] ?? ""]!;
      await endure(
        JSON.stringify(each.input),
        (timeline) => give(timeline, each),
        async (timeline, told) => {
          fate(timeline, told, each);
          await particulars[each.id]?.(timeline, told);
          if (isChromium) await checkAccessibility(timeline);
        },
      );
    });
  }
});

describe("the table of hostile data", () => {
  it("is whole: each case is drawn here or held by a file that says so", () => {
    expect(cases.length).to.be.greaterThan(80);
    for (const { id, via, expect: fate } of here) {
      expect(Object.keys(ways), id).to.include(via.split(" ")[0]);
      expect(Object.keys(fates), id).to.include(/^[a-z-]+/.exec(fate)?.[0]);
    }
    for (const id of Object.keys(particulars)) expect(here.map((each) => each.id)).to.include(id);
  });

  it("of what is written elsewhere each case has a test that names it", async () => {
    for (const [file, ids] of Object.entries(elsewhere)) {
      const text = await (await fetch(`/${file}`)).text();
      for (const id of ids) expect(text, file).to.include(`${id}: `);
    }
  });
});

async function checkAccessibility(timeline: StoryTimeline): Promise<void> {
  timeline.next();
  await timeline.updateComplete;
  expect(part(timeline, "problems") !== null || timeline.problems.length === 0).to.equal(true);
  const { violations } = await axe.run(timeline, {
    resultTypes: ["violations"],
    runOnly: ["wcag2a", "wcag2aa", "best-practice"],
    // Colours fade in, and those of stories are looked at in the gallery's tests.
    rules: { region: { enabled: false }, "color-contrast": { enabled: false } },
  });
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`),
  ).to.deep.equal([]);
}

function listOf(title: string): HTMLOListElement {
  const list = document.createElement("ol");
  writeMarkup(list, "<li><time>2021</time> <h3></h3></li>");
  list.querySelector("h3")!.textContent = title;
  return list;
}

function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

function isId(text: string, input: unknown): boolean {
  return Array.isArray(input) && input.some((event: { id?: unknown } | null) => event?.id === text);
}

function textNode(text: string): Text {
  return document.createTextNode(text);
}
