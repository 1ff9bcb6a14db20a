import { expect } from "@open-wc/testing";
import type { Story, StoryTimeline } from "../../src/element.js";
import { mill, millIds, plainStory } from "../element/stories.js";
import {
  all,
  drawn,
  find,
  frames,
  label,
  labelled,
  labels,
  marks,
  openEvent,
  part,
  parts,
  placeStory,
  rootOf,
  say,
  still,
  until,
} from "../element/timeline-page.js";

const layouts = { horizontal: 1000, vertical: 400 } as const;

/** What each label of the mill says: date, title, status, sources. */
const said: readonly (readonly [id: string, date: string, title: string, status: string, sources: string])[] =
  [
    ["vote", "27 February 2021", "The council votes", "confirmed", "1 document"],
    ["closing", "1 March 2021", "The mill is said to close", "reported", "2 articles, 1 origin; 1 disputes"],
    ["fire", "11 June 2021", "A fire in the loft", "alleged", ""],
    ["plan", "about 2022", "A plan for flats", "", ""],
    ["works", "May–November 2022", "Walls are repaired", "confirmed", ""],
    ["reopening", "14 September 2024", "The mill opens as a museum", "was scheduled", "1 article"],
  ];

for (const [layout, width] of Object.entries(layouts)) {
  describe(`labels, ${layout}`, () => {
    it("there is exactly one for each event, in time order", async () => {
      const timeline = await placeStory(mill, { width });
      expect(labelled(timeline)).to.deep.equal(millIds);
    });

    for (const [id, date, title, status, sources] of said) {
      it(`${id} says its full date, title, status in words and source count`, async () => {
        const timeline = await placeStory(mill, { width });
        const element = label(timeline, id);
        expect(say(find(element, '[part~="date"]'))).to.equal(date);
        expect(say(find(element, '[part~="title"]'))).to.equal(title);
        const statuses = all(element, '[part~="status"]').map(say);
        expect(statuses).to.deep.equal(status === "" ? [] : [status]);
        if (sources !== "") expect(say(element)).to.include(sources);
        else expect(say(element)).to.not.match(/\d (article|source|document|origin)/);
      });
    }

    it("they stay one each when the event is open", async () => {
      const timeline = await placeStory(mill, { width, attributes: { selected: "fire" } });
      await until(() => openEvent(timeline) === "fire", "it is open");
      await still(timeline);
      expect(labelled(timeline).filter((id) => id === "fire")).to.have.length(1);
      expect(new Set(labelled(timeline)).size).to.equal(labelled(timeline).length);
    });

    it("what is copied or heard keeps status and sources apart", async () => {
      const timeline = await placeStory(mill, { width });
      expect(say(label(timeline, "closing"))).to.match(/reported[\s·,]+2 articles/);
    });

    it("the list that holds them is an ordered one, named like the story", async () => {
      const timeline = await placeStory(mill, { width });
      const list = label(timeline, "vote").closest("ol");
      expect(list?.getAttribute("aria-label")).to.equal("The mill at Lower Ferry");
      for (const each of labels(timeline)) expect(each.closest("ol")).to.equal(list);
      expect(all(list!, ":scope > li")).to.have.length(millIds.length);
    });

    it("a date that HTML can hold stands in datetime, and no other", async () => {
      const timeline = await placeStory(mill, { width });
      const machine = millIds.map((id) => find(label(timeline, id), "time").getAttribute("datetime"));
      expect(machine).to.deep.equal(["2021-02-27", "2021-03-01", "2021-06-11", null, null, "2024-09-14"]);
    });

    it("each is a button in a heading", async () => {
      const timeline = await placeStory(mill, { width });
      for (const each of labels(timeline)) {
        expect(all(each, "h3 button")).to.have.length(1);
        expect(find(each, "button").getAttribute("aria-expanded")).to.equal("false");
      }
    });
  });
}

describe("what a label says of sources", () => {
  const counts: readonly (readonly [
    what: string,
    sources: NonNullable<Story["events"][number]["sources"]>,
    words: string,
  ])[] = [
    ["one article", ["a"], "1 article"],
    ["three of one origin", ["a", "b", "c"], "3 articles, 1 origin"],
    ["two origins, one unnamed", ["a", "u"], "2 articles, 2 origins, 1 unnamed"],
    ["mixed kinds", ["a", "p"], "2 sources, 2 origins"],
    ["the same one twice", ["a", { source: "a", quote: "again" }], "1 article"],
    ["one that disputes", ["a", { source: "p", stance: "disputes" }], "1 article; 1 disputes"],
    ["one that only mentions", ["a", { source: "p", stance: "mentions" }], "1 article"],
    ["only one that disputes", [{ source: "a", stance: "disputes" }], "1 disputes"],
    ["own reporting", ["a", { source: "b", basedOn: [] }], "2 articles, 2 origins"],
  ];
  for (const [what, sources, words] of counts) {
    it(`${what}: “${words}”`, async () => {
      const timeline = await placeStory({
        sources: [
          { id: "w", publisher: "Wire" },
          { id: "a", publisher: "A", basedOn: ["w"] },
          { id: "b", publisher: "B", basedOn: ["w"] },
          { id: "c", publisher: "C", basedOn: ["b"] },
          { id: "u", publisher: "U", attribution: "people with knowledge of it" },
          { id: "p", publisher: "P", kind: "post" },
        ],
        events: [{ id: "e", date: "2021", title: "E", sources }],
      });
      expect(say(label(timeline, "e"))).to.match(new RegExp(`^2021 ?E ?${words} \\[[\\d, –]+\\]$`));
    });
  }
});

describe("parts", () => {
  it("both layouts have those of their own, with data-event and data-source", async () => {
    const wide = [
      "header",
      "toolbar",
      "stage",
      "axis",
      "tick",
      "mark",
      "label",
      "leader",
      "date",
      "title",
      "status",
    ];
    const open = ["details", "citation", "quote"];
    const timeline = await placeStory(mill, { attributes: { selected: "vote" } });
    await until(() => openEvent(timeline) === "vote", "it is open");
    for (const name of [...wide, ...open]) expect(parts(timeline, name).length, name).to.be.greaterThan(0);
    expect(parts(timeline, "citation").map((each) => each.dataset["source"])).to.deep.equal(["minutes"]);
    expect(new Set(parts(timeline, "mark").map((each) => each.dataset["event"]))).to.deep.equal(
      new Set(millIds),
    );
    timeline.layout = "vertical";
    await until(() => part(timeline, "stage") === null, "the list is drawn");
    await until(() => openEvent(timeline) === "vote", "it is open");
    for (const name of ["header", "toolbar", "label", "date", "title", "status", ...open])
      expect(parts(timeline, name).length, name).to.be.greaterThan(0);
  });

  it("a page can reach them with its style", async () => {
    const style = new CSSStyleSheet();
    style.replaceSync("story-timeline::part(label) { outline: 3px solid rgb(1, 2, 3) }");
    document.adoptedStyleSheets.push(style);
    const timeline = await placeStory(mill);
    const { outlineColor } = getComputedStyle(label(timeline, "vote"));
    document.adoptedStyleSheets.pop();
    expect(outlineColor).to.equal("rgb(1, 2, 3)");
  });

  it("custom properties colour and set it", async () => {
    const timeline = await placeStory(mill, {
      attributes: {
        style:
          "--timeline-accent: rgb(1, 2, 3); --timeline-muted: rgb(4, 5, 6); --timeline-text: rgb(7, 8, 9); --timeline-font: monospace; --timeline-height: 500px",
      },
    });
    expect(getComputedStyle(marks(timeline, "fire")[0]!).backgroundColor).to.equal("rgb(1, 2, 3)");
    expect(getComputedStyle(find(label(timeline, "fire"), '[part~="date"]')).color).to.equal("rgb(4, 5, 6)");
    expect(getComputedStyle(find(label(timeline, "fire"), "button")).color).to.equal("rgb(7, 8, 9)");
    expect(getComputedStyle(find(label(timeline, "fire"), "button")).fontFamily).to.equal("monospace");
    expect(timeline.offsetHeight).to.equal(500);
  });

  it("colours follow color-scheme", async () => {
    const colors = await Promise.all(
      ["light", "dark"].map(async (scheme) => {
        const timeline = await placeStory(mill, { attributes: { style: `color-scheme: ${scheme}` } });
        return getComputedStyle(find(label(timeline, "fire"), "button")).color;
      }),
    );
    expect(colors[0]).to.not.equal(colors[1]);
  });

  it("no text is set in capitals by style", async () => {
    const timeline = await placeStory(mill, { attributes: { selected: "closing", "show-problems": "" } });
    await until(() => openEvent(timeline) === "closing", "it is open");
    const transforms = all(rootOf(timeline), "*").map((each) => getComputedStyle(each).textTransform);
    expect(new Set(transforms)).to.deep.equal(new Set(["none"]));
  });
});

describe("marks on the stage", () => {
  const story = plainStory({
    start: "2021-01-01",
    month: "2021-03",
    interval: "2021-05-01/2021-06-30",
    about: "2021-07~",
    uncertain: "2021-08?",
    oneOf: "[2021-09-01,2021-09-20]",
    allOf: "{2021-10-01,2021-10-20}",
    end: "2021-12-31",
  });
  let timeline: StoryTimeline;

  beforeEach(async () => {
    timeline = await placeStory(story);
    timeline.zoomTo(Date.UTC(2021, 0), Date.UTC(2022, 0));
    await still(timeline);
  });

  const day = 1000 / 365;
  const left = () => part(timeline, "stage")!.getBoundingClientRect().left;
  const box = (id: string, turn = 0) => marks(timeline, id)[turn]!.getBoundingClientRect();

  it("a month is a band as wide as the month", () => {
    expect(box("month").left - left()).to.be.closeTo(59 * day, 1.5);
    expect(box("month").width).to.be.closeTo(31 * day, 1.5);
  });

  it("an interval is a bar from its start to its end", () => {
    expect(box("interval").left - left()).to.be.closeTo(120 * day, 1.5);
    expect(box("interval").width).to.be.closeTo(61 * day, 1.5);
    expect(box("interval").bottom).to.be.at.most(box("month").top + 1);
  });

  it("about a month fades past both of its ends", () => {
    expect(box("about").left - left()).to.be.lessThan(181 * day - 10);
    expect(box("about").right - left()).to.be.greaterThan(212 * day + 10);
    expect(getComputedStyle(marks(timeline, "about")[0]!).maskImage).to.include("linear-gradient");
  });

  it("an uncertain month has a dashed edge", () => {
    expect(getComputedStyle(marks(timeline, "uncertain")[0]!).borderTopStyle).to.equal("dashed");
    expect(getComputedStyle(marks(timeline, "month")[0]!).borderTopStyle).to.equal("solid");
  });

  it("one of two days is a hollow mark for each, two of two a solid one for each", () => {
    const fill = (id: string) => marks(timeline, id).map((mark) => getComputedStyle(mark).backgroundColor);
    expect(fill("oneOf")).to.have.length(2);
    expect(fill("allOf")).to.have.length(2);
    expect(new Set([...fill("oneOf"), ...fill("allOf")]).size).to.equal(2);
    expect(new Set(fill("allOf"))).to.deep.equal(new Set(fill("start")));
    for (const [id, first, second] of [
      ["oneOf", 243.5, 262.5],
      ["allOf", 273.5, 292.5],
    ] as const) {
      const middles = [0, 1].map((turn) => (box(id, turn).left + box(id, turn).right) / 2 - left());
      expect(middles[0]).to.be.closeTo(first * day, 1.5);
      expect(middles[1]).to.be.closeTo(second * day, 1.5);
    }
  });

  it("an open end fades at the edge of the stage", async () => {
    const open = await placeStory(plainStory({ a: "2001", since: "2005/..", until: "../2003", b: "2010" }));
    const stage = part(open, "stage")!.getBoundingClientRect();
    const since = marks(open, "since")[0]!;
    const until = marks(open, "until")[0]!;
    expect(since.getBoundingClientRect().right).to.be.at.least(stage.right - 1);
    expect(until.getBoundingClientRect().left).to.be.at.most(stage.left + 1);
    expect(getComputedStyle(since).maskImage).to.include("linear-gradient");
    expect(getComputedStyle(until).maskImage).to.include("linear-gradient");
  });

  it("what is outside the view has no mark, and each inside has", async () => {
    timeline.zoomTo(Date.UTC(2021, 2, 1), Date.UTC(2021, 7, 1));
    await still(timeline);
    const ids = story.events.map(({ id }) => id ?? "");
    const seen = ids.filter((id) => marks(timeline, id).length > 0);
    expect(seen).to.deep.equal(["month", "interval", "about"]);
  });

  it("a mark is a target as large as a fingertip, 24 pixels", async () => {
    timeline.fit();
    await still(timeline);
    for (const id of ["start", "month", "oneOf", "end"])
      for (const mark of marks(timeline, id)) await expectTarget(timeline, mark, id, upAndDown);
  });

  it("a mark on a long one as well", async () => {
    const timeline = await placeStory(plainStory({ year: "2024", day: "2024-07-15" }));
    timeline.scrollIntoView();
    const [year, day] = ["year", "day"].map((id) => marks(timeline, id)[0]!);
    const { left, right, top, bottom } = year!.getBoundingClientRect();
    expect(day!.classList.contains("dot")).to.equal(true);
    const dot = day!.getBoundingClientRect();
    expect(dot.left - left).to.be.greaterThan(50);
    expect(right - dot.right).to.be.greaterThan(50);
    expect((top + bottom) / 2).to.be.closeTo((dot.top + dot.bottom) / 2, 2);
    await expectTarget(timeline, day!, "day", [...upAndDown, ...sideways]);
    press(timeline, (left + dot.left) / 2, (top + bottom) / 2);
    expect(timeline.selected).to.equal("year");
  });
});

/** Pixels from the middle of a mark that a fingertip upon it reaches. */
const upAndDown = [
  [0, -11],
  [0, 11],
] as const;
const sideways = [
  [-11, 0],
  [11, 0],
] as const;

/** That a press opens the event of a mark, so far from its middle. */
async function expectTarget(
  timeline: StoryTimeline,
  mark: HTMLElement,
  id: string,
  reach: readonly (readonly [x: number, y: number])[],
): Promise<void> {
  const { left, width, top, height } = mark.getBoundingClientRect();
  for (const [x, y] of reach) {
    press(timeline, left + width / 2 + x, top + height / 2 + y);
    expect(timeline.selected, `${id}, ${x}, ${y}`).to.equal(id);
    timeline.close();
    await still(timeline);
  }
}

/** Clicks what lies at a point of the window. */
function press(timeline: StoryTimeline, clientX: number, clientY: number): void {
  const under = rootOf(timeline).elementFromPoint(clientX, clientY)!;
  under.dispatchEvent(new MouseEvent("click", { clientX, clientY, bubbles: true, composed: true }));
}

describe("the axis", () => {
  const story = plainStory({ a: "1850", b: "1969-07-20T20:17:40Z", c: "2021-03-01" }, { timeZone: "UTC" });
  const day = 86_400_000;
  const moment = Date.UTC(1969, 6, 20, 20, 17, 40);
  for (const [name, length] of Object.entries({
    centuries: 150 * 365 * day,
    years: 5 * 365 * day,
    months: 100 * day,
    days: 8 * day,
    hours: 0.5 * day,
    minutes: day / 144,
    seconds: 20_000,
  })) {
    it(`names the year over ${name}, and its names do not overlap`, async () => {
      const timeline = await placeStory(story);
      for (const shift of [0, 0.13, 0.37, 0.77]) {
        const start = moment - length / 2 + shift * length;
        timeline.zoomTo(start, start + length);
        await still(timeline);
        const ticks = parts(timeline, "tick").filter((tick) => say(tick) !== "");
        expect(ticks.map(say).join(" "), `shift ${shift}`).to.match(/\b(18|19|20)\d\d\b/);
        expect(ticks.length).to.be.greaterThan(2);
        expectApart(ticks.map(textBox));
        const stage = part(timeline, "stage")!.getBoundingClientRect();
        const seen = ticks.map(textBox).filter(({ left, right }) => right > stage.left && left < stage.right);
        expect(seen.length).to.be.greaterThan(2);
      }
    });
  }

  it("years before Christ are told as such", async () => {
    const timeline = await placeStory(plainStory({ a: "-0999", b: "-0499", c: "0500" }));
    expect(parts(timeline, "tick").map(say).join(" ")).to.match(/BC/);
    expect(parts(timeline, "tick").map(say).join(" ")).to.not.match(/-\d|−\d/);
  });
});

/** The parts of a leader that can be seen, from and to pixels below its top. */
function clippedLines(leader: HTMLElement): readonly (readonly [start: number, end: number])[] {
  const shape = leader.style.clipPath;
  return Array.from(shape.matchAll(/M\s*-?[\d.]+[\s,]+(-?[\d.]+)\s*h\s*[\d.]+\s*v\s*([\d.]+)/g), (part) => [
    Number(part[1]),
    Number(part[1]) + Number(part[2]),
  ]);
}

describe("labels on the stage", () => {
  it("a leader runs from each to its mark", async () => {
    const timeline = await placeStory(mill);
    const leaders = parts(timeline, "leader").map((leader) => leader.getBoundingClientRect());
    for (const id of millIds) {
      const { left, right, bottom } = label(timeline, id).getBoundingClientRect();
      const own = leaders.filter((leader) => leader.left >= left - 2 && leader.left <= right + 2);
      expect(
        own.some((leader) => leader.bottom >= bottom),
        id,
      ).to.equal(true);
    }
  });

  it("each has one leader, cut out where it passes behind others", async () => {
    const dates = Array.from({ length: 40 }, (_, day) => [`e${day}`, `2024-03-${(day % 20) + 10}`] as const);
    const timeline = await placeStory(plainStory(Object.fromEntries(dates)));
    const boxes = labels(timeline).map((each) => each.getBoundingClientRect());
    const leaders = parts(timeline, "leader");
    expect(leaders.length).to.be.at.most(boxes.length);
    let passed = 0;
    for (const leader of leaders) {
      const { left, top, bottom } = leader.getBoundingClientRect();
      const behind = boxes.filter(
        (box) => left > box.left && left < box.right && top < box.top && bottom > box.bottom,
      );
      if (behind.length === 0) continue;
      const drawn = clippedLines(leader).map(([start, end]) => [start + top, end + top] as const);
      const isDrawn = (y: number) => drawn.some(([start, end]) => y > start && y < end);
      expect(isDrawn(top + 1), "where it begins").to.equal(true);
      expect(isDrawn(bottom - 1), "where it ends").to.equal(true);
      for (const box of behind) {
        expect(isDrawn(box.top + 1), "at the top of a label").to.equal(false);
        expect(isDrawn(box.bottom - 1), "at the foot of a label").to.equal(false);
      }
      passed += behind.length;
    }
    expect(passed).to.be.greaterThan(3);
  });

  it("those that fit are not cut", async () => {
    const timeline = await placeStory(mill);
    for (const each of labels(timeline)) {
      const status = each.querySelector('[part~="status"]')?.parentElement ?? each;
      for (const line of [...all(each, '[part~="date"], button'), status]) {
        expect(line.scrollWidth, say(line)).to.be.at.most(line.clientWidth + 1);
        expect(line.scrollHeight, say(line)).to.be.at.most(line.clientHeight + 2);
      }
    }
  });

  it("an event without room for a label is still in the list for those who listen", async () => {
    const dates = Object.fromEntries(
      Array.from({ length: 60 }, (_, n) => [`e${n}`, `2020-03-01T10:${String(n).padStart(2, "0")}`]),
    );
    const timeline = await placeStory(plainStory({ early: "1990", ...dates, late: "2024" }));
    expect(labelled(timeline).length).to.be.lessThan(62);
    const items = all(label(timeline, "early").closest("ol")!, ":scope > li");
    expect(items.map((item) => item.dataset["event"])).to.deep.equal([
      "early",
      ...Object.keys(dates),
      "late",
    ]);
    expect(items.map(say).every((text) => /Title of/.test(text))).to.equal(true);
  });

  it("the more important has its label first", async () => {
    const events = Array.from({ length: 40 }, (_, n) => ({
      id: `e${n}`,
      date: `2020-03-01T10:${String(n).padStart(2, "0")}`,
      title: `An event of some length, number ${n}`,
      importance: n === 23 ? 5 : 0,
    }));
    const timeline = await placeStory({
      events: [{ id: "a", date: "1990", title: "A" }, ...events, { id: "z", date: "2024", title: "Z" }],
    });
    expect(labelled(timeline)).to.include("e23");
    expect(labelled(timeline).length).to.be.lessThan(42);
  });

  it("above 500 events the list is a window that says where it is", async () => {
    const dates = Object.fromEntries(Array.from({ length: 600 }, (_, n) => [`e${n}`, `${1_000 + n}`]));
    const timeline = await placeStory(plainStory(dates));
    timeline.zoomTo(Date.UTC(1200, 0), Date.UTC(1210, 0));
    await still(timeline);
    expect(labelled(timeline).length).to.be.within(1, 20);
    for (const each of labels(timeline)) {
      const place = Number(each.dataset["event"]!.slice(1)) + 1;
      expect(each.getAttribute("aria-posinset")).to.equal(String(place));
      expect(each.getAttribute("aria-setsize")).to.equal("600");
    }
    timeline.story = mill;
    await until(() => labelled(timeline).includes("vote"), "a short story is drawn");
    expect(all(rootOf(timeline), "[aria-posinset]")).to.deep.equal([]);
  });

  it("text twice as large leaves none upon another and none outside", async () => {
    document.documentElement.style.fontSize = "200%";
    try {
      const timeline = await placeStory(mill, { attributes: { layout: "horizontal" } });
      expectApart(labels(timeline).map((each) => each.getBoundingClientRect()));
      expectInside(timeline);
    } finally {
      document.documentElement.style.fontSize = "";
    }
  });

  it("text that grows after it was drawn is measured anew", async () => {
    const timeline = await placeStory(mill);
    const before = label(timeline, "vote").getBoundingClientRect().width;
    timeline.style.fontSize = "24px";
    await until(
      () => label(timeline, "vote").getBoundingClientRect().width > before * 1.2,
      "labels are wider",
    );
    await frames(2);
    expectApart(labels(timeline).map((each) => each.getBoundingClientRect()));
    expectInside(timeline);
    expectWhole(timeline);
  });

  for (const style of [
    "letter-spacing: 4px",
    "line-height: 3",
    "text-transform: uppercase; word-spacing: 20px",
    "white-space: pre; text-align: center",
    "font: italic 900 22px/1 monospace",
    "writing-mode: horizontal-tb; text-indent: 60px; hyphens: auto",
  ]) {
    it(`a page that sets “${style}” does not push them upon each other`, async () => {
      const timeline = await placeStory(mill, { attributes: { style } });
      await drawn(timeline);
      await frames(2);
      expectApart(labels(timeline).map((each) => each.getBoundingClientRect()));
      expectInside(timeline);
      expectWhole(timeline);
    });
  }
});

describe("the list", () => {
  it("tells each event's text, and the time that passes between", async () => {
    const timeline = await placeStory(mill, { width: 400 });
    expect(say(label(timeline, "closing"))).to.include("After ninety years.");
    expect(find(label(timeline, "closing"), "em").textContent).to.equal("ninety");
    expect(say(label(timeline, "vote").closest("ol"))).to.match(/3 months later.*21 months later/);
  });

  it("runs down the page and never sideways", async () => {
    for (const width of [320, 360, 600]) {
      const timeline = await placeStory(mill, { width, attributes: { selected: "closing" } });
      await until(() => openEvent(timeline) === "closing", "it is open");
      const tops = labels(timeline).map((each) => each.getBoundingClientRect().top);
      expect(tops).to.deep.equal([...tops].sort((a, b) => a - b));
      expectNotWider(timeline);
      timeline.remove();
    }
  });

  it("of more than 500 events goes on by “Show more”", async () => {
    const dates = Object.fromEntries(Array.from({ length: 620 }, (_, n) => [`e${n}`, `${1_000 + n}`]));
    const timeline = await placeStory(plainStory(dates), { width: 400 });
    expect(labels(timeline)).to.have.length(500);
    expect(labels(timeline)[3]!.closest("li")!.getAttribute("aria-setsize")).to.equal("620");
    const more = all<HTMLButtonElement>(rootOf(timeline), "button").find(
      (each) => say(each) === "Show more",
    )!;
    more.click();
    await until(() => labels(timeline).length === 620, "all are listed");
    expect(all(rootOf(timeline), "button").some((each) => say(each) === "Show more")).to.equal(false);
  });

  it("with text twice as large stays inside its width", async () => {
    document.documentElement.style.fontSize = "200%";
    try {
      const timeline = await placeStory(mill, { width: 360, attributes: { selected: "closing" } });
      await until(() => openEvent(timeline) === "closing", "it is open");
      expectNotWider(timeline);
    } finally {
      document.documentElement.style.fontSize = "";
    }
  });

  it("breaks words that are longer than its width", async () => {
    const timeline = await placeStory(
      {
        title: "T".repeat(200),
        events: [
          {
            id: "a",
            date: "2021",
            title: "W".repeat(120),
            text: "x".repeat(400),
            sources: [{ publisher: "P".repeat(150) }],
          },
        ],
      },
      { width: 320, attributes: { selected: "a" } },
    );
    await until(() => openEvent(timeline) === "a", "it is open");
    expectNotWider(timeline);
  });
});

/** The box of what an element says, which its own box need not hold. */
function textBox(element: Element): DOMRect {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range.getBoundingClientRect();
}

function expectApart(boxes: readonly DOMRect[]): void {
  for (const [place, a] of boxes.entries()) {
    for (const b of boxes.slice(place + 1)) {
      const overlapX = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const overlapY = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      expect(overlapX > 1 && overlapY > 1, JSON.stringify([a, b])).to.equal(false);
    }
  }
}

function expectInside(timeline: StoryTimeline): void {
  const stage = part(timeline, "stage")!.getBoundingClientRect();
  for (const each of labels(timeline)) {
    const { left, right, top, bottom } = each.getBoundingClientRect();
    expect(left >= stage.left - 1 && right <= stage.right + 1, `${say(each)} sideways`).to.equal(true);
    expect(top >= stage.top - 1 && bottom <= stage.bottom + 1, `${say(each)} up and down`).to.equal(true);
  }
}

/** No line of a label hangs out of its box, which would cut it. */
function expectWhole(timeline: StoryTimeline): void {
  for (const each of labels(timeline)) {
    const box = each.getBoundingClientRect();
    const bottom = Math.max(...all(each, "*").map((line) => line.getBoundingClientRect().bottom));
    expect(bottom, say(each)).to.be.at.most(box.bottom + 2);
  }
}

/** A page as wide as the element does not scroll sideways. */
function expectNotWider(timeline: StoryTimeline): void {
  const box = timeline.parentElement!;
  box.style.overflowX = "auto";
  expect(box.scrollWidth).to.equal(box.clientWidth);
}
