import { expect } from "@open-wc/testing";
import type { Story, StoryTimeline } from "../../src/element.js";
import { writeMarkup } from "./markup.js";
import { plainStory } from "./stories.js";
import {
  addBox,
  addressOf,
  all,
  button,
  drawn,
  find,
  frames,
  outlast,
  part,
  placeMarkup,
  placeStory,
  record,
  rootOf,
  say,
  sayAll,
  titles,
  until,
  warnings,
} from "./timeline-page.js";

const good = plainStory({ one: "2021", two: "2022" }, { title: "Good" });
const children = '<ol><li><time datetime="1999">1999</time> The page’s own list</li></ol>';

function named(title: string): Story {
  return { events: [{ id: "one", date: "2021", title }] };
}

/** A timeline that loads an address over the page's own list. */
function placeLoading(src: string, attributes = ""): StoryTimeline {
  return placeMarkup(`<story-timeline src="${src}" ${attributes}>${children}</story-timeline>`);
}

function isListSeen(timeline: StoryTimeline): boolean {
  const list = timeline.querySelector("ol");
  return list !== null && list.checkVisibility() && list.getBoundingClientRect().height > 0;
}

/** What is said about a state, in the words of its live region. */
function notice(timeline: StoryTimeline, role: "status" | "alert"): string {
  return all(rootOf(timeline), `[role="${role}"]`).map(say).join(" ");
}

async function untilFailed(timeline: StoryTimeline): Promise<void> {
  await until(() => notice(timeline, "alert") !== "", "the failure is told");
}

describe("while a story loads", () => {
  it("it says so, and the page's own list stays in view", async () => {
    const timeline = placeLoading("/__test__/hang");
    await until(() => notice(timeline, "status") === "Loading the timeline", "it says so");
    expect(isListSeen(timeline)).to.equal(true);
    expect(titles(timeline)).to.deep.equal([]);
    expect(notice(timeline, "alert")).to.equal("");
  });

  it("the list is in view at every moment until the story is", async () => {
    const timeline = placeLoading(addressOf(good, 150));
    await timeline.updateComplete;
    let blanks = 0;
    await until(() => {
      const isDrawn = titles(timeline).length > 0;
      if (!isDrawn && !isListSeen(timeline)) blanks += 1;
      return isDrawn;
    }, "the story is drawn");
    expect(blanks).to.equal(0);
    expect(isListSeen(timeline)).to.equal(false);
    expect(notice(timeline, "status")).to.equal("");
  });

  for (const [state, src] of Object.entries({
    "a story comes": addressOf(good, 100),
    "none is there": "/__test__/status/404",
    "a web page comes": "/__test__/html",
    "it is empty": addressOf({ events: [] }, 100),
  })) {
    it(`nothing below it moves when ${state}`, async () => {
      const box = addBox();
      writeMarkup(
        box,
        `<story-timeline src="${src}">${children}</story-timeline><p>The article goes on.</p>`,
      );
      const timeline = find<StoryTimeline>(box, "story-timeline");
      const seen = new Set<number>();
      await until(() => {
        seen.add(find(box, "p").getBoundingClientRect().top);
        const isOver = titles(timeline).length > 0 || /did not load|no events/.test(sayAll(timeline));
        return isOver && notice(timeline, "status") !== "Loading the timeline";
      }, "it is over");
      await frames(3);
      seen.add(find(box, "p").getBoundingClientRect().top);
      expect([...seen]).to.have.length(1);
      expect(timeline.getBoundingClientRect().height).to.equal(448);
    });
  }

  it("the height is that of --timeline-height, or the host's own, in every state", async () => {
    for (const style of ["--timeline-height: 300px", "height: 300px"]) {
      const timeline = placeMarkup(`<story-timeline>${children}</story-timeline>`);
      timeline.style.cssText = style;
      await drawn(timeline);
      expect(timeline.offsetHeight, "drawn").to.equal(300);
      timeline.src = "/__test__/hang";
      await until(() => notice(timeline, "status") !== "" || titles(timeline).length > 0, "it loads");
      expect(timeline.offsetHeight, "loading").to.equal(300);
      timeline.src = "/__test__/status/500";
      await untilFailed(timeline);
      expect(timeline.offsetHeight, "failed").to.equal(300);
      timeline.events = [];
      await until(() => titles(timeline).length === 0, "it is empty");
      expect(timeline.offsetHeight, "empty").to.equal(300);
    }
  });

  it("what was drawn before stays while something newer loads", async () => {
    const timeline = await placeStory(good);
    timeline.src = addressOf(named("Newer"), 100);
    let blanks = 0;
    await until(() => {
      if (titles(timeline).length === 0) blanks += 1;
      return titles(timeline).join() === "Newer";
    }, "the newer one is drawn");
    expect(blanks).to.equal(0);
  });
});

describe("a story that does not load", () => {
  const failures: Readonly<Record<string, readonly [src: string, reason: string, code: string]>> = {
    "the answer 404": ["/__test__/status/404", "The server answered 404.", "load-http"],
    "the answer 500": ["/__test__/status/500", "The server answered 500.", "load-http"],
    "a web page": ["/__test__/html", "The file holds no story.", "load-html"],
    "broken JSON": [addressOf('{"events": [}'), "The file holds no story.", "json-invalid"],
    "an empty answer": [addressOf(""), "The file holds no story.", "text-empty"],
    "JSON that is no story": [addressOf("12"), "The file holds no story.", ""],
    "no server": ["http://127.0.0.1:1/story.json", "The network did not respond.", "load-network"],
    "a scheme that may not be loaded": ["data:application/json,[]", "The file holds no story.", "load-url"],
  };
  for (const [failure, [src, reason, code]] of Object.entries(failures)) {
    it(`${failure}: is told in words, and the page's own list stays`, async () => {
      const box = addBox();
      const events = record(box, "timeline-load", "timeline-problem");
      const timeline = document.createElement("story-timeline");
      timeline.src = src;
      writeMarkup(timeline, children);
      box.append(timeline);
      await untilFailed(timeline);
      expect(notice(timeline, "alert")).to.include(`The timeline did not load. ${reason}`);
      expect(notice(timeline, "alert")).to.not.include("earlier version");
      expect(notice(timeline, "status")).to.equal("");
      expect(isListSeen(timeline)).to.equal(true);
      await frames(2);
      expect(events.map(({ type }) => type)).to.deep.equal(["timeline-problem"]);
      expect(warnings).to.have.length(1);
      expect(timeline.problems[0]?.severity).to.equal("error");
      if (code !== "") expect(timeline.problems[0]?.code).to.equal(code);
    });
  }

  for (const [failure, [src, reason]] of Object.entries(failures)) {
    it(`${failure}: keeps the story that was there, and says so`, async () => {
      const timeline = await placeStory(good);
      timeline.src = src;
      await untilFailed(timeline);
      expect(notice(timeline, "alert")).to.include(reason).and.include("The earlier version is still shown.");
      expect(titles(timeline)).to.deep.equal(["Title of one", "Title of two"]);
      expect(timeline.story?.title).to.equal("Good");
    });
  }

  it("may be tried again, and again, until it comes", async () => {
    const fetch = window.fetch.bind(window);
    let attempts = 0;
    window.fetch = (...request) => {
      attempts += 1;
      return attempts < 3 ? Promise.reject(new TypeError("The line is down.")) : fetch(...request);
    };
    try {
      const timeline = placeLoading(addressOf(good));
      await untilFailed(timeline);
      button(timeline, "Try again").click();
      await until(() => attempts === 2, "the second attempt begins");
      await untilFailed(timeline);
      button(timeline, "Try again").click();
      await drawn(timeline);
      expect(attempts).to.equal(3);
      expect(notice(timeline, "alert")).to.equal("");
      expect(timeline.problems).to.deep.equal([]);
    } finally {
      window.fetch = fetch;
    }
  });

  it("is forgotten once other data is set", async () => {
    const timeline = placeLoading("/__test__/status/404");
    await untilFailed(timeline);
    timeline.story = good;
    await drawn(timeline);
    expect(notice(timeline, "alert")).to.equal("");
    expect(timeline.problems).to.deep.equal([]);
  });

  it("and another address that does load makes good for it", async () => {
    const timeline = placeLoading("/__test__/status/404");
    await untilFailed(timeline);
    timeline.src = addressOf(good);
    await drawn(timeline);
    expect(notice(timeline, "alert")).to.equal("");
  });

  it("is told after a while when the server never answers", async () => {
    const original = AbortSignal.timeout.bind(AbortSignal);
    const asked: number[] = [];
    AbortSignal.timeout = (milliseconds) => {
      asked.push(milliseconds);
      return original(milliseconds / 100);
    };
    try {
      const timeline = placeLoading("/__test__/hang");
      await untilFailed(timeline);
      expect(notice(timeline, "alert")).to.include("The server took too long.");
      expect(isListSeen(timeline)).to.equal(true);
      expect(asked).to.deep.equal([30_000]);
    } finally {
      AbortSignal.timeout = original;
    }
  });

  it("shows a reader what is wrong only where nothing else can be shown", async () => {
    const timeline = placeLoading(addressOf('{"events": [}'));
    await untilFailed(timeline);
    expect(say(part(timeline, "problems"))).to.match(/line 1/);
    timeline.story = { events: [...good.events, { date: "never", title: "Bad" }] };
    await drawn(timeline);
    expect(part(timeline, "problems")).to.equal(null);
  });

  it("shows a reader what is wrong where every event is bad", async () => {
    const timeline = placeMarkup("<story-timeline></story-timeline>");
    timeline.src = addressOf([{ date: "yesterday", title: "Bad" }]);
    await until(() => say(part(timeline, "problems")).includes("yesterday"), "the problem is shown");
  });
});

describe("several loads at a time", () => {
  it("a late answer of an older address is not drawn", async () => {
    const timeline = placeMarkup("<story-timeline></story-timeline>");
    const events = record(timeline, "timeline-load", "timeline-problem");
    timeline.src = addressOf(named("Old and slow"), 250);
    await timeline.updateComplete;
    timeline.src = addressOf(named("New and quick"));
    await drawn(timeline);
    await outlast(250);
    expect(titles(timeline)).to.deep.equal(["New and quick"]);
    expect(events).to.have.length(1);
  });

  it("there and back again: the first address is drawn, once, and the second never", async () => {
    const timeline = placeMarkup("<story-timeline></story-timeline>");
    const loads = record(timeline, "timeline-load");
    const [first, second] = [addressOf(named("First"), 50), addressOf(named("Second"), 150)];
    for (const src of [first, second, first]) {
      timeline.src = src;
      await timeline.updateComplete;
    }
    await until(() => titles(timeline).join() === "First", "the first is drawn");
    await outlast(150);
    expect(titles(timeline)).to.deep.equal(["First"]);
    expect(loads).to.have.length(1);
  });

  it("a late failure of an older address is not told", async () => {
    const timeline = placeMarkup("<story-timeline></story-timeline>");
    timeline.src = "http://127.0.0.1:1/story.json";
    await timeline.updateComplete;
    timeline.story = good;
    await drawn(timeline);
    await outlast(100);
    expect(notice(timeline, "alert")).to.equal("");
    expect(warnings).to.deep.equal([]);
  });

  it("an address that never answers gives way to the next", async () => {
    const timeline = placeLoading("/__test__/hang");
    await until(() => notice(timeline, "status") !== "", "it loads");
    timeline.src = addressOf(good);
    await drawn(timeline);
    expect(notice(timeline, "status")).to.equal("");
  });

  it("an element that is taken away while it loads stays silent, and loads when it is back", async () => {
    const box = addBox();
    const timeline = placeLoading(addressOf(good, 150));
    const events = record(timeline, "timeline-load", "timeline-problem");
    await timeline.updateComplete;
    timeline.remove();
    await outlast(150);
    expect(events).to.deep.equal([]);
    expect(warnings).to.deep.equal([]);
    box.append(timeline);
    await drawn(timeline);
    expect(events.map(({ type }) => type)).to.deep.equal(["timeline-load"]);
  });

  it("an element that is moved while it loads draws its story", async () => {
    const timeline = placeLoading(addressOf(good, 150));
    await timeline.updateComplete;
    addBox().append(timeline);
    await drawn(timeline);
    expect(titles(timeline)).to.deep.equal(["Title of one", "Title of two"]);
  });

  it("an element with an older story that is taken away while a newer one loads gets the newer one when it is back", async () => {
    const timeline = await placeStory(good);
    timeline.src = addressOf(named("Newer"), 100);
    await timeline.updateComplete;
    const box = timeline.parentElement!;
    timeline.remove();
    await outlast(100);
    box.append(timeline);
    await until(() => titles(timeline).join() === "Newer", "the newer one is drawn");
  });

  it("many timelines on one page each get their own", async () => {
    const box = addBox();
    const addresses = [1, 2, 3, 4].map((n) => addressOf(named(`Story ${n}`), 100 - 20 * n));
    writeMarkup(box, addresses.map((src) => `<story-timeline src="${src}"></story-timeline>`).join(""));
    const timelines = all<StoryTimeline>(box, "story-timeline");
    await until(() => timelines.every((each) => titles(each).length === 1), "all are drawn");
    expect(timelines.flatMap(titles)).to.deep.equal(["Story 1", "Story 2", "Story 3", "Story 4"]);
  });
});

describe("a timeline without events", () => {
  it("says so", async () => {
    const timeline = placeMarkup("<story-timeline></story-timeline>");
    timeline.events = [];
    await until(() => notice(timeline, "status") === "This timeline has no events yet.", "it says so");
  });

  it("says what the slot “empty” says instead", async () => {
    const timeline = placeMarkup('<story-timeline><p slot="empty">Come back on Monday.</p></story-timeline>');
    const own = find(timeline, "p");
    await timeline.updateComplete;
    expect(own.checkVisibility() && own.assignedSlot !== null, "before there is data").to.equal(false);
    timeline.events = [];
    await until(() => own.assignedSlot !== null, "the slot is drawn");
    expect(own.checkVisibility()).to.equal(true);
    expect(own.getBoundingClientRect().height).to.be.greaterThan(0);
  });

  it("keeps title and description", async () => {
    const timeline = placeMarkup("<story-timeline></story-timeline>");
    timeline.story = { title: "To come", description: "Soon.", events: [] };
    await until(() => notice(timeline, "status") !== "", "it says so");
    expect(say(part(timeline, "header"))).to.equal("To come Soon.");
  });

  it("draws events once there are some", async () => {
    const timeline = placeMarkup("<story-timeline></story-timeline>");
    timeline.events = [];
    await until(() => notice(timeline, "status") !== "", "it says so");
    timeline.story = good;
    await drawn(timeline);
    expect(notice(timeline, "status")).to.equal("");
  });
});
