import { expect } from "@open-wc/testing";
import type { StoryTimeline } from "../../src/element.js";
import { mill, millIds, plainStory } from "./stories.js";
import {
  addressOf,
  all,
  drawn,
  find,
  frames,
  label,
  labelled,
  openEvent,
  part,
  parts,
  placeMarkup,
  placeStory,
  rootOf,
  say,
  until,
} from "./timeline-page.js";

function isHorizontal(timeline: StoryTimeline): boolean {
  return part(timeline, "stage") !== null;
}

async function untilLayout(timeline: StoryTimeline, layout: "horizontal" | "vertical"): Promise<void> {
  await until(() => isHorizontal(timeline) === (layout === "horizontal"), `the layout is ${layout}`);
  await drawn(timeline);
}

function setWidth(timeline: StoryTimeline, width: number): void {
  timeline.parentElement!.style.inlineSize = `${width}px`;
}

describe("layout", () => {
  const widths: readonly (readonly [width: number, layout: "horizontal" | "vertical"])[] = [
    [1000, "horizontal"],
    [660, "horizontal"],
    [620, "vertical"],
    [320, "vertical"],
  ];
  for (const [width, layout] of widths) {
    it(`auto: ${width} pixels of its own are ${layout}`, async () => {
      const timeline = await placeStory(mill, { width });
      expect(isHorizontal(timeline)).to.equal(layout === "horizontal");
      expect(labelled(timeline)).to.have.length.greaterThan(3);
    });
  }

  it("auto: follows its own width, both ways, where the window keeps its size", async () => {
    const timeline = await placeStory(mill);
    for (const [width, layout] of [
      [500, "vertical"],
      [900, "horizontal"],
      [400, "vertical"],
    ] as const) {
      setWidth(timeline, width);
      await untilLayout(timeline, layout);
    }
  });

  it("auto: about 40rem are narrow at any size of the page's text", async () => {
    document.documentElement.style.fontSize = "24px";
    try {
      expect(isHorizontal(await placeStory(mill, { width: 900 }))).to.equal(false);
      expect(isHorizontal(await placeStory(mill, { width: 1000 }))).to.equal(true);
    } finally {
      document.documentElement.style.fontSize = "";
    }
  });

  it("horizontal and vertical hold at every width", async () => {
    const horizontal = await placeStory(mill, { width: 400, attributes: { layout: "horizontal" } });
    const vertical = await placeStory(mill, { attributes: { layout: "vertical" } });
    expect([isHorizontal(horizontal), isHorizontal(vertical)]).to.deep.equal([true, false]);
    setWidth(horizontal, 350);
    setWidth(vertical, 950);
    await frames(4);
    expect([isHorizontal(horizontal), isHorizontal(vertical)]).to.deep.equal([true, false]);
  });

  it("can be changed at any time, by attribute and property, and keeps the open event", async () => {
    const timeline = await placeStory(mill, { attributes: { selected: "fire" } });
    timeline.setAttribute("layout", "vertical");
    await untilLayout(timeline, "vertical");
    expect(openEvent(timeline)).to.equal("fire");
    timeline.layout = "horizontal";
    await untilLayout(timeline, "horizontal");
    expect(openEvent(timeline)).to.equal("fire");
    timeline.layout = "auto";
    setWidth(timeline, 400);
    await untilLayout(timeline, "vertical");
  });

  it("an unknown word is auto", async () => {
    expect(isHorizontal(await placeStory(mill, { attributes: { layout: "diagonal" } }))).to.equal(true);
    expect(isHorizontal(await placeStory(mill, { width: 400, attributes: { layout: "diagonal" } }))).to.equal(
      false,
    );
  });

  it("vertical grows with its content, also where the page has reserved a height", async () => {
    const timeline = await placeStory(mill, { width: 400, attributes: { style: "height: 100px" } });
    const list = label(timeline, "reopening").getBoundingClientRect();
    expect(timeline.getBoundingClientRect().bottom).to.be.at.least(list.bottom);
    expect(timeline.offsetHeight).to.be.greaterThan(400);
  });

  it("changing it is no error to the page", async () => {
    const errors: string[] = [];
    const onError = ({ message }: ErrorEvent) => errors.push(message);
    addEventListener("error", onError);
    const timeline = await placeStory(mill);
    for (const width of [500, 1000, 500]) {
      setWidth(timeline, width);
      await untilLayout(timeline, width < 640 ? "vertical" : "horizontal");
      await frames(3);
    }
    removeEventListener("error", onError);
    expect(errors).to.deep.equal([]);
  });
});

describe("order", () => {
  const dates = { a: "2001", b: "2010", c: "2020" };

  it("newest turns the vertical list around", async () => {
    const timeline = await placeStory(plainStory(dates), { width: narrow, attributes: { order: "newest" } });
    expect(labelled(timeline)).to.deep.equal(["c", "b", "a"]);
    timeline.order = "oldest";
    await until(() => labelled(timeline).join("") === "abc", "the list is turned back");
    timeline.setAttribute("order", "newest");
    await until(() => labelled(timeline).join("") === "cba", "the list is turned again");
  });

  it("says no time between events that run backwards", async () => {
    const oldest = await placeStory(plainStory(dates), { width: narrow });
    expect(say(rootOf(oldest))).to.match(/years? later/);
    const newest = await placeStory(plainStory(dates), { width: narrow, attributes: { order: "newest" } });
    expect(say(rootOf(newest))).to.not.include("later");
  });

  it("means nothing to the stage", async () => {
    const timeline = await placeStory(plainStory(dates), { attributes: { order: "newest" } });
    expect(labelled(timeline)).to.deep.equal(["a", "b", "c"]);
    const x = (id: string) => label(timeline, id).getBoundingClientRect().left;
    expect(x("a")).to.be.lessThan(x("c"));
  });
});

const narrow = 360;

describe("heading-level", () => {
  for (const layout of ["horizontal", "vertical"]) {
    it(`2 by default, events one below: ${layout}`, async () => {
      const timeline = await placeStory(mill, { attributes: { layout, selected: "fire" } });
      const { story, events } = headings(timeline);
      expect([story, new Set(events)]).to.deep.equal(["H2", new Set(["H3"])]);
    });

    for (const level of [1, 3, 4, 5]) {
      it(`${level}: the title is h${level} and events are h${level + 1}: ${layout}`, async () => {
        const timeline = await placeStory(mill, {
          attributes: { layout, selected: "fire", "heading-level": String(level) },
        });
        await until(() => openEvent(timeline) === "fire", "details are open");
        const { story, events } = headings(timeline);
        expect([story, new Set(events)]).to.deep.equal([`H${level}`, new Set([`H${level + 1}`])]);
      });
    }

    it(`6: the title is h6, and HTML has no heading below it: ${layout}`, async () => {
      const timeline = await placeStory(mill, { attributes: { layout, "heading-level": "6" } });
      const { story, events } = headings(timeline);
      expect([story, new Set(events)]).to.deep.equal(["H6", new Set(["H6"])]);
    });

    it(`can be changed: ${layout}`, async () => {
      const timeline = await placeStory(mill, { attributes: { layout } });
      timeline.headingLevel = 4;
      await until(() => headings(timeline).events.every((name) => name === "H5"), "events follow");
      expect(headings(timeline).story).to.equal("H4");
      expect(labelled(timeline)).to.deep.equal(millIds);
    });
  }

  it("what is no level is 2", async () => {
    for (const level of ["", "big", "NaN"]) {
      const timeline = await placeStory(mill, { attributes: { "heading-level": level } });
      expect(headings(timeline).story, level).to.equal("H2");
    }
  });

  it("a page's own header takes the place of the title", async () => {
    const timeline = placeMarkup(
      `<story-timeline><h2 slot="header">The page’s title</h2><script type="application/json">${JSON.stringify(mill)}</script></story-timeline>`,
    );
    await drawn(timeline);
    expect(find(timeline, "h2").checkVisibility()).to.equal(true);
    const own = all(part(timeline, "header")!, "h2").filter((each) => each.checkVisibility());
    expect(own).to.deep.equal([]);
  });
});

/** Names of the heading elements that a person sees or hears. */
function headings(timeline: StoryTimeline): { story: string | undefined; events: string[] } {
  const [header] = parts(timeline, "header");
  const story = header?.querySelector("h1, h2, h3, h4, h5, h6");
  const rest = all(rootOf(timeline), "h1, h2, h3, h4, h5, h6").filter((each) => !header?.contains(each));
  return { story: story?.tagName, events: rest.map(({ tagName }) => tagName) };
}

describe("time-zone", () => {
  const story = {
    timeZone: "Asia/Tokyo",
    events: [
      { id: "instant", date: "2024-03-01T15:30Z", title: "An instant" },
      { id: "day", date: "2024-03-01", title: "A day" },
      { id: "wall", date: "2024-03-05T08:00", title: "A time of no zone" },
    ],
  };
  const dateOf = (timeline: StoryTimeline, id: string) => say(find(label(timeline, id), '[part~="date"]'));

  it("instants are told on the story's clock, or on that of the attribute", async () => {
    const timeline = await placeStory(story);
    expect(dateOf(timeline, "instant")).to.include("2 March 2024, 00:30");
    timeline.setAttribute("time-zone", "America/New_York");
    await until(() => dateOf(timeline, "instant").includes("1 March 2024, 10:30"), "the zone is another");
    timeline.timeZone = null;
    await until(() => dateOf(timeline, "instant").includes("2 March 2024, 00:30"), "the zone is the story's");
  });

  it("days are the same in every zone, and the order is that of the clock that is told", async () => {
    const timeline = await placeStory(story);
    expect(labelled(timeline)).to.deep.equal(["day", "instant", "wall"]);
    expect(dateOf(timeline, "day")).to.equal("1 March 2024");
    timeline.timeZone = "Pacific/Honolulu";
    await until(() => dateOf(timeline, "instant").includes("05:30"), "the zone is another");
    expect(dateOf(timeline, "day")).to.equal("1 March 2024");
    expect(dateOf(timeline, "wall")).to.include("5 March 2024, 08:00");
  });

  it("a zone that does not exist leaves the story's", async () => {
    const timeline = await placeStory(story, { attributes: { "time-zone": "Mars/Olympus" } });
    expect(dateOf(timeline, "instant")).to.include("2 March 2024, 00:30");
  });
});

describe("show-problems and .problems", () => {
  const story = {
    events: [
      { id: "good", date: "2024", title: "Good" },
      { date: "2024-13", title: "Treaty signed" },
      { id: "mended", date: "2025", title: "Mended", status: "sure" as never },
    ],
  };

  it("readers see no problems where something can be shown", async () => {
    const timeline = await placeStory(story);
    expect(part(timeline, "problems")).to.equal(null);
    expect(say(rootOf(timeline))).to.not.include("2024-13");
  });

  for (const layout of ["horizontal", "vertical"]) {
    it(`editors see each with its place and remedy: ${layout}`, async () => {
      const timeline = await placeStory(story, { attributes: { layout, "show-problems": "" } });
      const list = part(timeline, "problems");
      expect(say(list)).to.include("2 problems in the data");
      expect(all(list!, "li").map(say)).to.deep.equal([
        "Event 2 (“Treaty signed”): “2024-13” is not a date; months go from 01 to 12. events[1].date",
        "Event 3 (“Mended”): “sure” is not a known “status”; it may be confirmed, reported, alleged, disputed, retracted or scheduled. events[2].status",
      ]);
      expect(labelled(timeline)).to.deep.equal(["good", "mended"]);
      timeline.showProblems = false;
      await until(() => part(timeline, "problems") === null, "they are gone");
    });
  }

  it("an editor reads them to the end, however many there are, in the height of the stage", async () => {
    const bad = Array.from({ length: 60 }, (_, n) => ({ date: `19${n}-13`, title: `Bad ${n}` }));
    const timeline = await placeStory(
      { events: [...story.events, ...bad] },
      { attributes: { "show-problems": "" } },
    );
    const list = find(part(timeline, "problems")!, "ol");
    expect(list.scrollHeight).to.be.greaterThan(list.clientHeight);
    expect(part(timeline, "problems")!.getBoundingClientRect().bottom).to.be.at.most(
      timeline.getBoundingClientRect().bottom + 1,
    );
    expect(part(timeline, "stage")!.clientHeight).to.be.greaterThan(100);
  });

  it("a story without problems shows none", async () => {
    const timeline = await placeStory(mill, { attributes: { "show-problems": "" } });
    expect(part(timeline, "problems")).to.equal(null);
    expect(timeline.problems).to.deep.equal([]);
  });

  it(".problems has code, path, message and severity of each", async () => {
    const timeline = await placeStory(story);
    expect(timeline.problems.map(({ code, path, severity }) => [code, path, severity])).to.deep.equal([
      ["date-invalid", "events[1].date", "error"],
      ["status-unknown", "events[2].status", "warning"],
    ]);
  });
});

describe("start and end", () => {
  const dates = { a: "2001-05-01", b: "2010-05-01", c: "2020-05-01" };
  const utc = Date.UTC;

  it("set the first view, to the ends of their dates", async () => {
    const timeline = await placeStory(plainStory(dates), { attributes: { start: "2005", end: "2012-06" } });
    expect(timeline.visible).to.deep.equal({ start: utc(2005, 0), end: utc(2012, 6) });
    expect(timeline.view).to.deep.equal(timeline.visible);
    expect(labelled(timeline)).to.deep.equal(["b"]);
  });

  it("one of them leaves the other end to the story", async () => {
    const timeline = await placeStory(plainStory(dates), { attributes: { start: "2005" } });
    expect(timeline.visible.start).to.equal(utc(2005, 0));
    expect(timeline.visible.end)
      .to.be.at.least(utc(2020, 4, 1))
      .and.below(utc(2024, 0));
  });

  for (const [start, end] of [
    ["soon", ""],
    ["2012", "2005"],
    ["2005-13", "later"],
    ["", ""],
  ]) {
    it(`“${start}” to “${end}” is no view, and all is shown`, async () => {
      const timeline = await placeStory(plainStory(dates), { attributes: { start: start!, end: end! } });
      expect(timeline.visible.start).to.be.below(utc(2001, 4, 1));
      expect(timeline.visible.end).to.be.above(utc(2020, 4, 1));
    });
  }

  it("wait for the data to come", async () => {
    const timeline = placeMarkup(
      `<story-timeline start="2005" end="2012" src="${addressOf(plainStory(dates), 50)}"></story-timeline>`,
    );
    await drawn(timeline);
    expect(timeline.visible).to.deep.equal({ start: utc(2005, 0), end: utc(2013, 0) });
  });

  it("give way to a view that a program has set", async () => {
    const timeline = document.createElement("story-timeline");
    timeline.setAttribute("start", "2005");
    timeline.view = { start: utc(2009, 0), end: utc(2011, 0) };
    timeline.story = plainStory(dates);
    addBoxTo(timeline);
    await drawn(timeline);
    expect(timeline.visible).to.deep.equal({ start: utc(2009, 0), end: utc(2011, 0) });
  });

  it("do not pull the view back when the same story comes again", async () => {
    const timeline = await placeStory(plainStory(dates), { attributes: { start: "2005", end: "2012" } });
    timeline.zoomTo(utc(2000, 0), utc(2003, 0));
    timeline.story = plainStory(dates);
    await until(() => labelled(timeline).join() === "a", "it is drawn");
    expect(timeline.visible).to.deep.equal({ start: utc(2000, 0), end: utc(2003, 0) });
  });
});

function addBoxTo(timeline: StoryTimeline): void {
  placeMarkup("<story-timeline></story-timeline>").replaceWith(timeline);
}

describe("slots and the hidden attribute", () => {
  it("the footer stands below, in both layouts", async () => {
    for (const width of [1000, narrow]) {
      const timeline = placeMarkup(
        `<story-timeline><p slot="footer">The end.</p><script type="application/json">${JSON.stringify(mill)}</script></story-timeline>`,
        width,
      );
      await drawn(timeline);
      const footer = find(timeline, "p").getBoundingClientRect();
      for (const each of parts(timeline, "label")) {
        expect(footer.top).to.be.at.least(each.getBoundingClientRect().bottom);
      }
      expect(footer.bottom).to.be.at.most(timeline.getBoundingClientRect().bottom + 1);
    }
  });

  it("a hidden timeline takes no room", async () => {
    const timeline = await placeStory(mill);
    timeline.hidden = true;
    expect(timeline.getBoundingClientRect().height).to.equal(0);
    timeline.hidden = false;
    expect(timeline.offsetHeight).to.equal(448);
  });
});
