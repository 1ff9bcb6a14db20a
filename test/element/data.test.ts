import { expect } from "@open-wc/testing";
import { StoryTimeline, type Story, type StoryEvent } from "../../src/element.js";
import { writeMarkup } from "./markup.js";
import { mill, millIds, plainStory } from "./stories.js";
import {
  addBox,
  addressOf,
  all,
  drawn,
  find,
  frames,
  labelled,
  label,
  outlast,
  part,
  placeMarkup,
  placeStory,
  record,
  rootOf,
  sayAll,
  say,
  titles,
  until,
  warnings,
} from "./timeline-page.js";

/** A story whose one event has a given title. */
function named(title: string): Story {
  return { events: [{ id: "one", date: "2021", title }] };
}

const list = '<ol><li><time datetime="2021">2021</time> <h3>From the list</h3></li></ol>';
const json = `<script type="application/json">${JSON.stringify(named("From inline JSON"))}</script>`;
const src = `src="${addressOf(named("From src"))}"`;
const slowSrc = `src="${addressOf(named("From src"), 50)}"`;

async function untilTitled(timeline: StoryTimeline, title: string): Promise<void> {
  await until(() => titles(timeline).join() === title, `“${title}” is drawn`);
}

describe("the data of a timeline", () => {
  it("src: the story at an address is drawn", async () => {
    const timeline = placeMarkup(
      '<story-timeline src="../../test/fixtures/stories/relative.json"></story-timeline>',
    );
    await drawn(timeline);
    expect(sayAll(timeline)).to.include("A story at an address");
    expect(labelled(timeline)).to.deep.equal(["linked"]);
    expect(timeline.story?.title).to.equal("A story at an address");
    expect(timeline.events.map(({ id }) => id)).to.deep.equal(["linked"]);
  });

  it("src: relative addresses in a story count from where it lies", async () => {
    const timeline = placeMarkup(
      '<story-timeline src="/test/fixtures/stories/relative.json" selected="linked"></story-timeline>',
    );
    const details = await until(() => part(timeline, "details"), "details are open");
    const links = all<HTMLAnchorElement>(details, "a").map(({ href }) => new URL(href).pathname);
    expect(links).to.include.members([
      "/test/fixtures/stories/in-text.html",
      "/test/fixtures/report.html",
      "/test/fixtures/stories/source.html",
    ]);
    expect(new URL(find<HTMLImageElement>(details, "img").src).pathname).to.equal(
      "/test/fixtures/stories/dot.svg",
    );
  });

  it("relative addresses in a story set by program count from the page", async () => {
    const timeline = await placeStory(
      { events: [{ id: "linked", date: "2021", title: "T", url: "./here.html" }] },
      { attributes: { selected: "linked" } },
    );
    const details = await until(() => part(timeline, "details"), "details are open");
    expect(find<HTMLAnchorElement>(details, "a").href).to.equal(
      new URL("./here.html", document.baseURI).href,
    );
  });

  it("src: a bare array of events is a story too", async () => {
    const timeline = placeMarkup("<story-timeline></story-timeline>");
    timeline.src = addressOf(named("In an array").events);
    await untilTitled(timeline, "In an array");
  });

  it("a newer src replaces what the older one brought", async () => {
    const timeline = placeMarkup("<story-timeline></story-timeline>");
    timeline.src = addressOf(named("First"));
    await untilTitled(timeline, "First");
    timeline.setAttribute("src", addressOf(named("Second")));
    await untilTitled(timeline, "Second");
  });

  it("a src that is taken away leaves its story", async () => {
    const timeline = placeMarkup("<story-timeline></story-timeline>");
    timeline.src = addressOf(named("Stays"));
    await untilTitled(timeline, "Stays");
    timeline.removeAttribute("src");
    await timeline.updateComplete;
    await frames(2);
    expect(titles(timeline)).to.deep.equal(["Stays"]);
  });

  it(".events: an array is drawn in time order and given back as it is", async () => {
    const timeline = placeMarkup("<story-timeline></story-timeline>");
    const events: StoryEvent[] = [
      { id: "late", date: "2022-05", title: "Late" },
      { id: "early", date: "2021-01-01", title: "Early" },
    ];
    timeline.events = events;
    await drawn(timeline);
    expect(titles(timeline)).to.deep.equal(["Early", "Late"]);
    expect(timeline.events).to.equal(events);
  });

  it(".story: an object brings its title, description and catalogue", async () => {
    const timeline = await placeStory(mill);
    expect(labelled(timeline)).to.deep.equal(millIds);
    expect(say(part(timeline, "header"))).to.equal("The mill at Lower Ferry Invented for tests.");
    expect(timeline.story).to.equal(mill);
  });

  it("the given objects are never changed, and may be frozen to the ground", async () => {
    const text = JSON.stringify(mill);
    const frozen = freeze(JSON.parse(text) as Story);
    const timeline = await placeStory(frozen);
    timeline.selected = "closing";
    await until(() => part(timeline, "details"), "details are open");
    timeline.layout = "vertical";
    await timeline.updateComplete;
    timeline.events = frozen.events;
    await until(() => !sayAll(timeline).includes("The mill at Lower Ferry"), "the bare events are drawn");
    expect(JSON.stringify(frozen)).to.equal(text);
  });

  it("what is changed in an object after it was set is not drawn until it is set again", async () => {
    const events: StoryEvent[] = [{ id: "one", date: "2021", title: "Before" }];
    const timeline = placeMarkup("<story-timeline></story-timeline>");
    timeline.events = events;
    await untilTitled(timeline, "Before");
    events[0] = { id: "one", date: "2021", title: "After" };
    events.push({ id: "two", date: "2022", title: "Pushed" });
    timeline.layout = "vertical";
    await until(() => part(timeline, "stage") === null, "the layout has changed");
    timeline.layout = "horizontal";
    await until(() => part(timeline, "stage"), "the layout has changed back");
    await frames(2);
    expect(titles(timeline)).to.deep.equal(["Before"]);
    timeline.events = events;
    await until(() => titles(timeline).join() === "After,Pushed", "the same array is read again");
  });

  it("a date may be a Date or a number of milliseconds in a property", async () => {
    const timeline = await placeStory({
      timeZone: "UTC",
      events: [
        { id: "date", date: new Date(Date.UTC(2021, 2, 1, 12)), title: "Date" },
        { id: "number", date: Date.UTC(2022, 5, 3, 9), title: "Number" },
      ],
    });
    expect(say(label(timeline, "date"))).to.include("1 March 2021, 12:00");
    expect(say(label(timeline, "number"))).to.include("3 June 2022, 09:00");
  });

  for (const [what, nothing] of [
    ["null", null],
    ["undefined", undefined],
    ["an empty list", []],
  ] as const) {
    it(`setting ${what} empties the timeline`, async () => {
      const timeline = await placeStory(mill);
      timeline.events = nothing;
      await until(() => sayAll(timeline).includes("This timeline has no events yet."), "it says so");
      expect(labelled(timeline)).to.deep.equal([]);
      expect(timeline.events).to.deep.equal([]);
    });
  }

  for (const [what, value] of Object.entries({
    "a number": 5,
    "a text": "a story",
    "an object without events": { event: [] },
    "a function": () => [],
  })) {
    it(`setting ${what} throws nothing and keeps what was there`, async () => {
      const timeline = await placeStory(mill);
      timeline.story = value as unknown as Story;
      await until(() => timeline.problems.length > 0, "the problem is told");
      await frames(2);
      expect(labelled(timeline)).to.deep.equal(millIds);
      expect(warnings).to.have.length(1);
    });
  }

  it("what was set before the element was defined is kept", async () => {
    const early = document.createElement("early-timeline") as never as StoryTimeline;
    early.events = named("Set early").events;
    early.layout = "vertical";
    early.selected = "one";
    addBox().append(early);
    customElements.define("early-timeline", class extends StoryTimeline {});
    await until(() => early.shadowRoot !== null && titles(early).join() === "Set early", "it is drawn");
    expect(part(early, "stage")).to.equal(null);
    expect(part(early, "details")?.dataset["event"]).to.equal("one");
    early.events = named("Set late").events;
    await untilTitled(early, "Set late");
  });

  it("a story that was set before the element was defined is kept too", async () => {
    const early = document.createElement("early-story") as never as StoryTimeline;
    early.story = named("Set early");
    early.view = { start: Date.UTC(2021, 0), end: Date.UTC(2022, 0) };
    addBox().append(early);
    customElements.define("early-story", class extends StoryTimeline {});
    await until(() => early.shadowRoot !== null && titles(early).join() === "Set early", "it is drawn");
    expect(early.visible).to.deep.equal({ start: Date.UTC(2021, 0), end: Date.UTC(2022, 0) });
  });

  describe("where several ways in are used at first", () => {
    it("the property wins over src, inline JSON and list", async () => {
      const timeline = document.createElement("story-timeline");
      timeline.src = addressOf(named("From src"));
      timeline.events = named("From the property").events;
      writeMarkup(timeline, json + list);
      addBox().append(timeline);
      await untilTitled(timeline, "From the property");
      await outlast(0);
      expect(titles(timeline)).to.deep.equal(["From the property"]);
    });

    it("src wins over inline JSON and list, which are not drawn while it loads", async () => {
      const box = addBox();
      const loads = record(box, "timeline-load");
      writeMarkup(box, `<story-timeline ${slowSrc}>${json}${list}</story-timeline>`);
      await untilTitled(find<StoryTimeline>(box, "story-timeline"), "From src");
      expect(loads.map(({ story }) => story.events[0]?.title)).to.deep.equal(["From src"]);
    });

    it("inline JSON wins over the list, whichever stands first", async () => {
      for (const children of [json + list, list + json]) {
        const timeline = placeMarkup(`<story-timeline>${children}</story-timeline>`);
        await untilTitled(timeline, "From inline JSON");
      }
    });

    it("the list is drawn where there is nothing else", async () => {
      await untilTitled(placeMarkup(`<story-timeline>${list}</story-timeline>`), "From the list");
    });
  });

  describe("later the one set last wins", () => {
    it("a property over src", async () => {
      const timeline = placeMarkup(`<story-timeline ${src}></story-timeline>`);
      await untilTitled(timeline, "From src");
      timeline.story = named("From the property");
      await untilTitled(timeline, "From the property");
    });

    it("a property over a src that still loads", async () => {
      const timeline = placeMarkup("<story-timeline></story-timeline>");
      timeline.src = addressOf(named("From src"), 200);
      await timeline.updateComplete;
      timeline.story = named("From the property");
      await untilTitled(timeline, "From the property");
      await outlast(200);
      expect(titles(timeline)).to.deep.equal(["From the property"]);
    });

    it("src over a property", async () => {
      const timeline = await placeStory(named("From the property"));
      timeline.src = addressOf(named("From src"));
      await untilTitled(timeline, "From src");
    });

    it("changed children over src and over a property", async () => {
      const timeline = placeMarkup(`<story-timeline ${src}>${list}</story-timeline>`);
      await untilTitled(timeline, "From src");
      find(timeline, "h3").textContent = "Changed list";
      await untilTitled(timeline, "Changed list");
      timeline.events = named("From the property").events;
      await untilTitled(timeline, "From the property");
      find(timeline, "h3").textContent = "Changed again";
      await untilTitled(timeline, "Changed again");
    });

    it("a property over inline JSON, and changed JSON over the property", async () => {
      const timeline = placeMarkup(`<story-timeline>${json}</story-timeline>`);
      await untilTitled(timeline, "From inline JSON");
      timeline.events = named("From the property").events;
      await untilTitled(timeline, "From the property");
      find(timeline, "script").replaceChildren(JSON.stringify(named("Changed JSON")));
      await untilTitled(timeline, "Changed JSON");
    });
  });

  describe("children are read again when they change:", () => {
    const changes: Readonly<Record<string, (timeline: StoryTimeline) => void>> = {
      "a title is another": (timeline) => {
        find(timeline, "h3").firstChild!.nodeValue = "Another title";
      },
      "an item is added": (timeline) => {
        const items = document.createElement("ol");
        writeMarkup(items, '<li><time datetime="2023">2023</time> <h3>Another title</h3></li>');
        find(timeline, "li").after(...items.children);
      },
      "the list comes late": (timeline) => {
        timeline.replaceChildren();
        writeMarkup(timeline, '<ul><li><time datetime="2023">2023</time> Another title</li></ul>');
      },
    };
    for (const [change, make] of Object.entries(changes)) {
      it(change, async () => {
        const timeline = placeMarkup(`<story-timeline>${list}</story-timeline>`);
        await untilTitled(timeline, "From the list");
        make(timeline);
        await until(() => titles(timeline).includes("Another title"), "the change is drawn");
      });
    }

    it("a date is another", async () => {
      const timeline = placeMarkup(`<story-timeline>${list}</story-timeline>`);
      await untilTitled(timeline, "From the list");
      find(timeline, "time").setAttribute("datetime", "1999-12-31");
      await until(() => say(rootOf(timeline)).includes("31 December 1999"), "the new date is drawn");
    });

    it("into a timeline that was empty", async () => {
      const timeline = placeMarkup("<story-timeline></story-timeline>");
      await timeline.updateComplete;
      timeline.append(find(placeMarkup(`<story-timeline>${json}</story-timeline>`), "script"));
      await untilTitled(timeline, "From inline JSON");
    });
  });

  it("a page may be a thousand events long", async () => {
    const dates = Object.fromEntries(Array.from({ length: 1_000 }, (_, n) => [`e${n}`, `${1_000 + n}`]));
    const timeline = await placeStory(plainStory(dates));
    expect(timeline.events).to.have.length(1_000);
    expect(timeline.problems).to.deep.equal([]);
  });
});

function freeze<T>(value: T): T {
  if (typeof value === "object" && value !== null) {
    Object.freeze(value);
    for (const inner of Object.values(value)) freeze(inner);
  }
  return value;
}
