import { expect } from "@open-wc/testing";
import type { Story, StoryTimeline } from "../../src/element.js";
import { hostileCases, revive } from "../model/hostile-values.js";
import { plainStory } from "./stories.js";
import {
  addressOf,
  all,
  button,
  drawn,
  frames,
  label,
  labelled,
  labels,
  openEvent,
  outlast,
  part,
  parts,
  placeMarkup,
  placeStory,
  rootOf,
  say,
  sayAll,
  until,
} from "./timeline-page.js";

const page = window as { __pwn?: unknown };
const layouts = { horizontal: 1000, vertical: 400 } as const;

/** What would run if it were ever read as markup. */
const evil =
  '<img src="x" onerror="window.__pwn=1"><script>window.__pwn=1</script><svg onload="window.__pwn=1"></svg>"><b>';

/** A story whose every text is hostile. */
const hostile: Story = {
  title: `story title ${evil}`,
  description: `description ${evil}`,
  categories: [{ name: `category ${evil}` }, { name: "other", color: `red" onclick="window.__pwn=1` }],
  sources: [
    {
      id: "s",
      publisher: `publisher ${evil}`,
      title: `source title ${evil}`,
      author: `author ${evil}`,
      url: "https://news.example/a",
      attribution: `attribution ${evil}`,
    },
    { id: "t", publisher: `other publisher ${evil}`, basedOn: ["s"] },
  ],
  events: [
    {
      id: "a",
      date: "2021",
      title: `title ${evil}`,
      text: `text ${evil}\n\n*emphasis ${evil}*\n\n> quotation ${evil}\n\n- item ${evil}\n\n[link ${evil}](https://news.example/b)`,
      category: `category ${evil}`,
      image: {
        url: "./a.svg",
        alt: `alternative ${evil}`,
        caption: `caption ${evil}`,
        credit: `credit ${evil}`,
      },
      corrections: [{ date: "2021", text: `correction ${evil}` }],
      sources: [
        {
          source: "t",
          quote: `quote ${evil}`,
          speaker: `speaker ${evil}`,
          note: `note ${evil}`,
          translation: `translation ${evil}`,
        },
        { source: "s", stance: "disputes" },
      ],
    },
    { id: "b", date: "2022", title: "b", category: "other" },
    { date: `2022-13 ${evil}`, title: `bad title ${evil}` },
  ],
};

/** Fields of `hostile` that a reader meets, by how their text begins. */
const told = [
  "story title",
  "description",
  "category",
  "publisher",
  "source title",
  "author",
  "attribution",
  "other publisher",
  "title",
  "text",
  "emphasis",
  "quotation",
  "item",
  "link",
  "caption",
  "credit",
  "correction",
  "quote",
  "speaker",
  "note",
  "translation",
];

/** Elements and attributes that no text may bring about. */
function intruders(root: ParentNode): string[] {
  const elements = all(
    root,
    "script, iframe, object, embed, style, link, meta, base, form, svg:not(.icon), foreignObject",
  );
  const attributes = all(root, "*").flatMap((element) =>
    element.getAttributeNames().filter((name) => name.startsWith("on") || name === "srcdoc" || name === "is"),
  );
  const images = all<HTMLImageElement>(root, "img").filter(({ src }) => !/^https?:\/\//.test(src));
  const links = all<HTMLAnchorElement>(root, "a").filter(({ href }) => !/^(https?|mailto):/.test(href));
  const ids = all(root, "[id]").filter(({ id }) => !/^(event-[\w-]{1,64}|sources)$/.test(id));
  return [...elements, ...attributes, ...images, ...links, ...ids].map((each) =>
    each instanceof Element ? each.outerHTML : each,
  );
}

for (const [layout, width] of Object.entries(layouts)) {
  describe(`text is text, ${layout}`, () => {
    beforeEach(() => {
      delete page.__pwn;
    });

    it("script, image and attribute are shown as they are written, in every field, and nothing runs", async () => {
      const timeline = await placeStory(hostile, {
        width,
        attributes: { selected: "a", "show-problems": "" },
      });
      await until(() => openEvent(timeline) === "a", "it is open");
      const details = sayAll(timeline);
      expect(intruders(rootOf(timeline))).to.deep.equal([]);
      button(timeline, "Sources").click();
      await until(() => part(timeline, "sources"), "the sources are shown");
      expect(intruders(rootOf(timeline))).to.deep.equal([]);
      const said = `${details} ${sayAll(timeline)}`;
      for (const field of told) expect(said, field).to.include(`${field} ${evil}`);
      expect(all(rootOf(timeline), "img").map((image) => image.getAttribute("alt"))).to.satisfy(
        (texts: string[]) => texts.every((text) => text === `alternative ${evil}`),
      );
      expect(said).to.include("2022-13");
      await outlast(0);
      expect(page.__pwn).to.equal(undefined);
    });

    it("the same story by src, inline JSON and a list brings nothing to life either", async () => {
      // Each `<` escaped, as a page has to write it; what the JSON says is the same.
      const json = JSON.stringify(hostile).replaceAll("<", "\\u003c");
      const inline = placeMarkup(
        `<story-timeline selected="a"><script type="application/json">${json}</script></story-timeline>`,
        width,
      );
      await until(() => openEvent(inline) === "a", "inline JSON is drawn");
      expect(intruders(rootOf(inline))).to.deep.equal([]);
      const loaded = placeMarkup("<story-timeline></story-timeline>", width);
      loaded.src = addressOf({
        title: `t ${evil}`,
        events: [{ id: "a", date: "2021", title: `title ${evil}` }],
      });
      await drawn(loaded);
      expect(say(label(loaded, "a"))).to.include(`title ${evil}`);
      expect(intruders(rootOf(loaded))).to.deep.equal([]);
      const list = placeMarkup("<story-timeline><ol><li><time>2021</time></li></ol></story-timeline>", width);
      list.querySelector("li")!.append(`title ${evil}`);
      await until(() => sayAll(list).includes("onerror"), "the list is drawn");
      expect(intruders(rootOf(list))).to.deep.equal([]);
      await outlast(0);
      expect(page.__pwn).to.equal(undefined);
    });
  });
}

describe("addresses", () => {
  const refused = [
    "javascript:window.__pwn=1",
    " JaVaScRiPt:window.__pwn=1",
    "java\nscript:window.__pwn=1",
    "data:text/html,<script>window.__pwn=1</script>",
    "vbscript:x",
    "file:///etc/passwd",
    "//evil.example/x",
    "/\\evil.example/x",
    "https://user:password@evil.example/",
    "&#106;avascript:window.__pwn=1",
    "javascript%3Awindow.__pwn=1",
    "blob:https://news.example/1",
  ];
  for (const url of refused) {
    it(`${JSON.stringify(url)} is in no href and no src, wherever it stands`, async () => {
      const timeline = await placeStory(
        {
          sources: [{ id: "s", publisher: "Gazette", title: "Piece", url, archived: url }],
          events: [
            {
              id: "a",
              date: "2021",
              title: "A",
              url,
              text: `A [link](${url}) in a text.`,
              image: { url, alt: "An image" },
              sources: ["s", { publisher: "Herald", url }],
            },
          ],
        },
        { attributes: { selected: "a" } },
      );
      const details = await until(() => part(timeline, "details"), "details are open");
      expect(all(details, "a, img")).to.deep.equal([]);
      expect(say(details)).to.include("Piece").and.include("Herald").and.include("A [link](");
      button(timeline, "Sources").click();
      const sources = await until(() => part(timeline, "sources"), "the sources are shown");
      expect(all(sources, "a")).to.deep.equal([]);
      expect(timeline.problems.length).to.be.greaterThan(4);
      expect(timeline.problems.every(({ severity }) => severity === "warning")).to.equal(true);
      expect(page.__pwn).to.equal(undefined);
    });
  }

  it("in a list on the page are refused too", async () => {
    const timeline = placeMarkup(
      `<story-timeline selected="a"><ol><li id="a"><time>2021</time> <h3>A</h3> <p>A <a href="javascript:window.__pwn=1">link</a>.</p>
        <cite><a href="javascript:window.__pwn=1">Gazette</a></cite></li></ol></story-timeline>`,
    );
    const details = await until(() => part(timeline, "details"), "details are open");
    expect(all(details, "a")).to.deep.equal([]);
    expect(say(details)).to.include("Gazette");
  });

  it("that are allowed tell the other site nothing of this page", async () => {
    const timeline = await placeStory(
      {
        events: [
          {
            id: "a",
            date: "2021",
            title: "A",
            url: "https://news.example/a",
            sources: ["https://news.example/b"],
          },
        ],
      },
      { attributes: { selected: "a" } },
    );
    const details = await until(() => part(timeline, "details"), "details are open");
    const links = all<HTMLAnchorElement>(details, "a");
    expect(links).to.have.length(2);
    for (const link of links) {
      expect(link.relList.contains("noopener"), link.href).to.equal(true);
      expect(link.relList.contains("noreferrer"), link.href).to.equal(true);
    }
  });
});

describe("nothing is requested", () => {
  it("for a story that is given, but its images", async () => {
    const before = new Set(performance.getEntriesByType("resource").map(({ name }) => name));
    const timeline = await placeStory(
      { ...hostile, events: hostile.events.filter(({ id }) => id !== "a") },
      { attributes: { selected: "b" } },
    );
    await until(() => openEvent(timeline) === "b", "it is open");
    await outlast(0);
    const after = performance.getEntriesByType("resource").map(({ name }) => new URL(name));
    const asked = after.filter(({ href }) => !before.has(href) && !href.includes("/__test__/"));
    expect(asked.map(({ href }) => href)).to.deep.equal([]);
  });
});

describe("colours from data", () => {
  const colors: readonly (readonly [color: string, isTaken: boolean])[] = [
    ["#0a0", true],
    ["rebeccapurple", true],
    ["rgb(10 20 30)", true],
    ["hsl(120 50% 50%)", true],
    ["red; background: url(https://evil.example/x)", false],
    ["url(https://evil.example/x)", false],
    ["var(--x)", false],
    ["expression(alert(1))", false],
    ["red}*{display:none", false],
  ];
  for (const [color, isTaken] of colors) {
    it(`${color} is ${isTaken ? "drawn" : "refused"}`, async () => {
      const timeline = await placeStory({
        categories: [{ name: "One", color }, { name: "Two" }],
        events: [
          { id: "a", date: "2021", title: "A", category: "One" },
          { id: "b", date: "2022", title: "B", category: "Two" },
        ],
      });
      expect(timeline.problems).to.have.length(isTaken ? 0 : 1);
      expect(all(rootOf(timeline), '[style*="evil"], [style*="display"]')).to.deep.equal([]);
      for (const mark of [...parts(timeline, "mark"), ...labels(timeline)]) {
        expect(mark.checkVisibility()).to.equal(true);
        expect(getComputedStyle(mark).backgroundImage).to.not.include("evil");
      }
    });
  }
});

describe("the table of hostile data", () => {
  it("is drawn or told, case by case, and nothing runs", async function () {
    this.timeout(60_000);
    delete page.__pwn;
    const cases = (await hostileCases()).filter(
      ({ via, input }) => via === "events" && !JSON.stringify(input).includes("$events"),
    );
    expect(cases.length).to.be.greaterThan(40);
    for (const { id, input } of cases) {
      const timeline = placeMarkup("<story-timeline show-problems></story-timeline>");
      await timeline.updateComplete;
      timeline.events = (await revive(input)) as never;
      await until(
        () => labelled(timeline).length > 0 || timeline.problems.length > 0 || sayAll(timeline) !== "",
        id,
      );
      const ids =
        timeline.events instanceof Array ? (timeline.story?.events ?? []).map((event) => event.id) : [];
      for (const event of ids.slice(0, 5)) {
        if (event === undefined) continue;
        timeline.selected = event;
        await timeline.updateComplete;
      }
      timeline.layout = "vertical";
      await timeline.updateComplete;
      expect(intruders(rootOf(timeline)), id).to.deep.equal([]);
      expect(sayAll(timeline), id).to.not.include("[object Object]");
      timeline.remove();
    }
    await outlast(0);
    expect(page.__pwn).to.equal(undefined);
  });

  it("ids of any kind can be opened, focused and found again", async () => {
    const ids = ["__proto__", "constructor", 'a"] b', "#", "a b", "1", "\\", "é", "x]"];
    const timeline = await placeStory(plainStory({ first: "2000" }));
    timeline.events = ids.map((id, n) => ({ id, date: `${2001 + n}`, title: `Title ${n}` }));
    await until(() => labelled(timeline).length === ids.length, "all are drawn");
    expect(labelled(timeline)).to.deep.equal(ids);
    for (const id of ids) {
      timeline.show(id);
      await until(() => openEvent(timeline) === id, `“${id}” is open`);
      timeline.focus();
    }
    timeline.layout = "vertical";
    await until(() => part(timeline, "stage") === null && openEvent(timeline) === "x]", "the list is drawn");
    await frames(1);
    expect(intruders(rootOf(timeline))).to.deep.equal([]);
  });

  it("a title that stacks marks upon marks covers none of its neighbours", async () => {
    const zalgo = `Z${"\u0301\u0327".repeat(60)}algo`;
    const timeline: StoryTimeline = await placeStory({
      events: [
        { id: "a", date: "2021", title: zalgo },
        { id: "b", date: "2022", title: "B" },
      ],
    });
    const box = label(timeline, "a").getBoundingClientRect();
    expect(box.height).to.be.lessThan(90);
    expect(["clip", "hidden"]).to.include(getComputedStyle(label(timeline, "a")).overflowY);
  });
});
