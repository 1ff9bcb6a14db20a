import { expect } from "@open-wc/testing";
import type { Story, StoryTimeline } from "../../src/element.js";
import { mill } from "../element/stories.js";
import { all, button, find, label, part, placeStory, rootOf, say, until } from "../element/timeline-page.js";

type Event = Story["events"][number];

/** A story of one event, `e`, open. */
async function openOne(event: Partial<Event>, story: Partial<Story> = {}): Promise<HTMLElement> {
  const events = [{ id: "e", date: "2021-03", title: "E", ...event }];
  const timeline = await placeStory({ ...story, events }, { attributes: { selected: "e" } });
  return until(() => part(timeline, "details"), "details are open");
}

async function openSources(story: Story): Promise<HTMLElement> {
  const timeline = await placeStory(story);
  button(timeline, "Sources").click();
  return until(() => part(timeline, "sources"), "the sources are shown");
}

describe("a citation", () => {
  const dates: readonly (readonly [date: string, words: string | null])[] = [
    ["2021-03", null],
    ["2021-03-09", null],
    ["2021", null],
    ["2021-04", "dates it to April 2021"],
    ["2021-03-31T23:30-05:00", "dates it to 1 April 2021, 04:30"],
  ];
  for (const [date, words] of dates) {
    it(`that dates an event of March 2021 to ${date} says ${words ?? "nothing of it"}`, async () => {
      const details = await openOne(
        { sources: [{ publisher: "A", date }] },
        date.includes("T") ? { timeZone: "UTC" } : {},
      );
      expect(all(details, ".stance").map(say)).to.deep.equal(words === null ? [] : [words]);
    });
  }

  it("that disputes says so, with its date where that is a rival", async () => {
    const details = await openOne({
      sources: [
        { publisher: "A", stance: "disputes", date: "2021-03-02" },
        { publisher: "B", stance: "disputes", date: "2020" },
        { publisher: "C", stance: "mentions" },
      ],
    });
    expect(all(details, ".stance").map(say)).to.deep.equal([
      "disputes this",
      "disputes this, dates it to 2020",
      "mentions this",
    ]);
  });

  it("tells how the report travelled", async () => {
    const details = await openOne(
      {
        sources: [
          "techcrunch",
          { source: "brieftide", basedOn: [] },
          { publisher: "Gazette", attribution: "people who were there" },
        ],
      },
      {
        sources: [
          { id: "techcrunch", publisher: "TechCrunch", basedOn: ["reuters", "morningstar"] },
          { id: "brieftide", publisher: "Brief Tide", basedOn: ["reuters"] },
          { id: "reuters", publisher: "Reuters" },
          { id: "morningstar", publisher: "Morningstar" },
        ],
      },
    );
    expect(all(details, ".way").map(say)).to.deep.equal([
      "TechCrunch, citing Reuters and Morningstar",
      "Brief Tide, own reporting",
      "Gazette, citing unnamed sources: “people who were there”",
    ]);
  });
});

describe("a citation that reports for itself", () => {
  it("says so too where its source stands inside the event", async () => {
    const details = await openOne({
      sources: [
        { publisher: "Gazette", basedOn: [] },
        { publisher: "Herald" },
        { title: "A letter", basedOn: [] },
      ],
    });
    expect(all(details, ".way").map(say)).to.deep.equal(["Gazette, own reporting", "own reporting"]);
  });
});

/** Each turns what follows around; the latter two first step out of a plain `bdi`. */
const turners = {
  "U+202E": "Ann\u202e",
  "U+2069, U+202E": "Ann\u2069\u202e",
  "U+2029, U+202E": "Ann\u2029\u202e",
};

for (const [what, turned] of Object.entries(turners)) {
  describe(`a name that ends in ${what}`, () => {
    const source = { publisher: turned, author: turned, published: "2026-07-04", attribution: turned };

    it("does not turn the words around it in a citation", async () => {
      const details = await openOne(
        { sources: [{ source: "s", speaker: turned, quote: "Yes." }] },
        {
          sources: [
            { ...source, id: "s", basedOn: ["w"] },
            { id: "w", publisher: turned },
          ],
        },
      );
      expectInOrder(find(details, ".imprint"), "by ", "published", "July", "2026");
      expectInOrder(find(details, ".way"), "citing ", "citing unnamed", "sources: “");
    });

    it("does not turn the words around it in the list of sources", async () => {
      const sources = await openSources({
        sources: [
          { ...source, id: "s", basedOn: ["a", "b"] },
          { id: "a", publisher: turned },
          { id: "b", publisher: "Wire" },
        ],
        events: [{ date: "2021", title: "E", sources: ["s"] }],
      });
      const way = find(sources, ".way");
      expect(say(way).replace(/[\u2029\u202e\u2069]/g, "")).to.equal(
        "rests on Ann [2] and Wire [3]; citing unnamed sources: “Ann”; supports 1 event",
      );
      expectInOrder(way, "rests", "[2]", "and", "Wire", "[3]");
      expectInOrder(way, "citing", "unnamed");
      expectInOrder(way, "supports", "event");
    });
  });
}

it("direction that a name sets and ends for itself stays", async () => {
  const publisher = "A \u2067one\u2069 B";
  const details = await openOne({ sources: [{ publisher }] });
  expect(find(details, ".publisher").textContent).to.equal(publisher);
});

/** Where what matches is drawn, from the left. */
function placeOf(element: Element, words: string): number {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const start = node.textContent?.indexOf(words) ?? -1;
    if (start < 0) continue;
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, start + words.length);
    return range.getBoundingClientRect().left;
  }
  throw new Error(`“${words}” is not drawn.`);
}

function expectInOrder(element: Element, ...words: readonly string[]): void {
  const places = words.map((word) => placeOf(element, word));
  expect(places, words.join(" ")).to.deep.equal([...places].sort((a, b) => a - b));
}

describe("the list of sources", () => {
  it("counts an origin as unnamed where only a citation says so, as labels do", async () => {
    const story: Story = {
      sources: [
        { id: "a", publisher: "A" },
        { id: "b", publisher: "B" },
      ],
      events: [
        {
          id: "e",
          date: "2021",
          title: "E",
          sources: ["a", { source: "b", attribution: "people close to it" }],
        },
      ],
    };
    expect(say(label(await placeStory(story), "e"))).to.include("2 articles, 2 origins, 1 unnamed");
    expect(say(find(await openSources(story), ".lede"))).to.equal(
      "2 sources, 2 origins, 1 unnamed, 2 undated",
    );
  });
});

describe("the language of a story without a locale", () => {
  const story: Story = {
    title: "Młyn",
    description: "Opowieść",
    language: "pl",
    categories: [{ name: "Woda" }, { name: "Ogień" }],
    events: [
      {
        id: "a",
        date: "2021",
        title: "Pożar",
        text: "Tekst.",
        category: "Woda",
        image: { url: "./a.svg", alt: "Obraz", caption: "Podpis" },
        sources: [{ publisher: "P", quote: "Sprawa", note: "Uwaga", translation: "Przekład" }],
        corrections: [{ date: "2021", text: "Poprawka" }],
      },
      { id: "b", date: "2022", title: "Potem", category: "Ogień" },
    ],
  };

  function languageOf(timeline: StoryTimeline, words: string): string | undefined {
    const inner = all(rootOf(timeline), ".header *, .legend *, .details *").filter(
      (each) => each.children.length === 0 && say(each) === words,
    );
    expect(inner, words).to.not.be.empty;
    return inner[0]?.closest<HTMLElement>("[lang]")?.lang;
  }

  it("is that of its words, and English that of ours", async () => {
    const timeline = await placeStory(story, { attributes: { selected: "a" } });
    const details = await until(() => part(timeline, "details"), "details are open");
    for (const words of [
      "Młyn",
      "Opowieść",
      "Woda",
      "Pożar",
      "Tekst.",
      "Podpis",
      "Uwaga",
      "Sprawa",
      "Przekład",
      "Poprawka",
    ]) {
      expect(languageOf(timeline, words), words).to.equal("pl");
    }
    expect(find(details, "img").lang).to.equal("pl");
    expect(languageOf(timeline, "Corrections")).to.equal("en");
    expect(languageOf(timeline, "Translation")).to.equal("en");
  });

  it("a quote keeps its own", async () => {
    const details = await openOne(
      { sources: [{ publisher: "A", quote: "Oui.", language: "fr" }] },
      { language: "pl" },
    );
    expect(find(details, "blockquote").lang).to.equal("fr");
  });
});

describe("steps at the ends of the story", () => {
  for (const width of [1000, 400]) {
    it(`at a width of ${width} a step that ends there keeps focus and does nothing more`, async () => {
      const timeline = await placeStory(mill, { width, attributes: { selected: "works" } });
      await until(() => part(timeline, "details"), "details are open");
      const next = () => all<HTMLButtonElement>(part(timeline, "details")!, '[aria-label="Next event"]')[0]!;
      next().focus();
      next().click();
      await until(() => next().getAttribute("aria-disabled") === "true", "the end is reached");
      expect(timeline.selected).to.equal("reopening");
      await until(() => rootOf(timeline).activeElement === next(), "focus is on the step");
      next().click();
      await timeline.updateComplete;
      expect(timeline.selected).to.equal("reopening");
      expect(all(part(timeline, "details")!, "[aria-disabled]")).to.deep.equal([next()]);
    });
  }
});

describe("lists without bullets", () => {
  it("say that they are lists, and the toolbar is named apart from them", async () => {
    const timeline = await placeStory(
      { ...mill, events: mill.events.map((event, n) => ({ ...event, category: n > 2 ? "A" : "B" })) },
      { width: 400 },
    );
    const lists = [".list", ".legend"].map((list) => find(rootOf(timeline), list).getAttribute("role"));
    expect(lists).to.deep.equal(["list", "list"]);
    expect(find(rootOf(timeline), ".toolbar").getAttribute("aria-label")).to.equal("Timeline");
  });
});
