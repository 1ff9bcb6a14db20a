import { expect } from "@open-wc/testing";
import { registerLocale, type Story, type StoryTimeline } from "../../src/element.js";
import { english } from "../../src/locale/languages/en.js";
import "../../src/locale/languages/ar.js";
import "../../src/locale/languages/he.js";
import { mill } from "./stories.js";
import {
  addBox,
  addressOf,
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
  sayAll,
  still,
  until,
} from "./timeline-page.js";

function inLanguage(language: string | undefined): Story {
  const story: Story = { ...mill };
  return language === undefined ? story : { ...story, language };
}

const dateOf = (timeline: StoryTimeline, id: string) => say(find(label(timeline, id), '[part~="date"]'));
const statusOf = (timeline: StoryTimeline, id: string) => say(find(label(timeline, id), '[part~="status"]'));

/** The language that an element's words are said to be in. */
function languageOf(element: Element): string | undefined {
  return element.closest<HTMLElement>("[lang]")?.lang;
}

async function placeInside(lang: string, story: Story, own?: string): Promise<StoryTimeline> {
  const box = addBox();
  box.lang = lang;
  const timeline = document.createElement("story-timeline");
  if (own !== undefined) timeline.lang = own;
  timeline.story = story;
  box.append(timeline);
  await drawn(timeline);
  return timeline;
}

describe("the language of a timeline", () => {
  it("is the element’s own, else the story’s, else the inherited one, else English", async () => {
    const words: readonly (readonly [
      own: string | undefined,
      story: string | undefined,
      page: string,
      status: string,
    ])[] = [
      ["he", "ar", "en", "מאומת"],
      [undefined, "he", "ar", "מאומת"],
      [undefined, undefined, "he", "מאומת"],
      [undefined, undefined, "", "confirmed"],
      ["en", "he", "ar", "confirmed"],
      ["", "he", "ar", "מאומת"],
    ];
    for (const [own, story, page, status] of words) {
      const timeline = await placeInside(page, inLanguage(story), own);
      expect(statusOf(timeline, "vote"), JSON.stringify([own, story, page])).to.equal(status);
      timeline.remove();
    }
  });

  it("is inherited through the borders of shadow trees", async () => {
    const box = addBox();
    box.lang = "he";
    const host = document.createElement("div");
    box.append(host);
    const timeline = document.createElement("story-timeline");
    timeline.story = mill;
    host.attachShadow({ mode: "open" }).append(timeline);
    await drawn(timeline);
    expect(statusOf(timeline, "vote")).to.equal("מאומת");
  });

  it("Hebrew: dates, counts, buttons and states are Hebrew", async () => {
    const timeline = await placeStory(inLanguage("he"), { attributes: { selected: "closing" } });
    await until(() => openEvent(timeline) === "closing", "it is open");
    expect(dateOf(timeline, "vote")).to.equal("27 בפברואר 2021");
    expect(say(label(timeline, "closing"))).to.include("שתי כתבות, מקור ראשוני אחד; מקור אחד חולק");
    expect(sayAll(timeline)).to.include("מקורות").and.include("תיקונים");
    expect(englishWords(timeline)).to.deep.equal([]);
    expect(languageOf(label(timeline, "vote"))).to.equal("he");
  });

  it("Arabic: months and words are Arabic, and the calendar is the Gregorian", async () => {
    for (const tag of ["ar", "ar-SA", "ar-EG"]) {
      const timeline = await placeStory(inLanguage(tag), { attributes: { selected: "closing" } });
      await until(() => openEvent(timeline) === "closing", "it is open");
      expect(dateOf(timeline, "vote"), tag)
        .to.match(/2021|٢٠٢١/)
        .and.match(/فبراير|شباط/);
      expect(englishWords(timeline), tag).to.deep.equal([]);
      expect(languageOf(label(timeline, "vote")), tag).to.match(/^ar/);
      timeline.remove();
    }
  });

  it("the list says everything in its language, the time between events too", async () => {
    for (const tag of ["he", "ar"]) {
      const timeline = await placeStory(inLanguage(tag), { width: 400, attributes: { selected: "closing" } });
      await until(() => openEvent(timeline) === "closing", "it is open");
      expect(englishWords(timeline), tag).to.deep.equal([]);
      timeline.remove();
    }
  });

  for (const tag of ["fr", "zh-Hant-TW", "xx", "no such tag!", "-"]) {
    it(`“${tag}”, of which nothing is loaded, is English as a whole`, async () => {
      const timeline = await placeStory(inLanguage(tag), { attributes: { selected: "closing" } });
      await until(() => openEvent(timeline) === "closing", "it is open");
      expect(dateOf(timeline, "vote")).to.equal("27 February 2021");
      expect(say(label(timeline, "closing")))
        .to.include("reported")
        .and.include("2 articles, 1 origin; 1 disputes");
      expect(parts(timeline, "tick").map(say).join(" ")).to.match(/^[\w\s–—-]*$/);
      expect(languageOf(find(label(timeline, "vote"), '[part~="date"]'))).to.equal("en");
    });
  }

  it("the story’s own words keep its language where ours are English", async () => {
    const timeline = await placeStory(inLanguage("fr"), { attributes: { selected: "closing" } });
    await until(() => openEvent(timeline) === "closing", "it is open");
    const button = find(label(timeline, "vote"), "button");
    expect(languageOf(button.firstElementChild ?? button)).to.equal("fr");
  });

  it("a locale that comes late is drawn, in both layouts", async () => {
    const wide = await placeStory(inLanguage("sv"));
    const slim = await placeStory(inLanguage("sv"), { width: 400 });
    expect(statusOf(wide, "vote")).to.equal("confirmed");
    registerLocale({
      ...english,
      language: "sv",
      phrases: { ...english.phrases, confirmed: "sure as can be" },
    });
    for (const timeline of [wide, slim]) {
      await until(() => statusOf(timeline, "vote") === "sure as can be", "the new words are drawn");
      expect(labelled(timeline)).to.have.length(mill.events.length);
    }
  });

  it("a locale that comes late keeps view, open event and focus", async () => {
    const timeline = await placeStory(inLanguage("fi"));
    timeline.zoomTo(Date.UTC(2021, 0), Date.UTC(2021, 8));
    timeline.selected = "fire";
    await until(() => openEvent(timeline) === "fire", "it is open");
    await still(timeline);
    timeline.focus();
    const before = timeline.visible;
    registerLocale({
      ...english,
      language: "fi",
      phrases: { ...english.phrases, alleged: "somebody says" },
    });
    await until(() => statusOf(timeline, "fire") === "somebody says", "the new words are drawn");
    await still(timeline);
    expect(openEvent(timeline)).to.equal("fire");
    expect(timeline.visible).to.deep.equal(before);
    expect(rootOf(timeline).activeElement?.closest<HTMLElement>("[data-event]")?.dataset["event"]).to.equal(
      "fire",
    );
  });

  it("follows lang when it changes", async () => {
    const timeline = await placeStory(mill);
    timeline.lang = "he";
    await until(() => statusOf(timeline, "vote") === "מאומת", "it is Hebrew");
    timeline.removeAttribute("lang");
    await until(() => statusOf(timeline, "vote") === "confirmed", "it is English");
  });

  it("is used for a failure to load too", async () => {
    const timeline = document.createElement("story-timeline");
    timeline.lang = "he";
    timeline.src = "/__test__/status/404";
    addBox().append(timeline);
    await until(() => sayAll(timeline).includes("ציר הזמן לא נטען."), "it is told in Hebrew");
    expect(sayAll(timeline)).to.include("404").and.include("ניסיון נוסף");
  });

  it("is that of the story that has come", async () => {
    const timeline = document.createElement("story-timeline");
    timeline.src = addressOf({ language: "he", events: [{ date: "2021", title: "א", status: "confirmed" }] });
    addBox().append(timeline);
    await drawn(timeline);
    expect(sayAll(timeline)).to.include("מאומת");
  });

  it("a quotation in another language says which", async () => {
    const timeline = await placeStory(
      {
        language: "en",
        sources: [{ id: "s", publisher: "Zeitung", language: "de" }],
        events: [
          {
            id: "a",
            date: "2021",
            title: "A",
            sources: [
              { source: "s", quote: "Es ist vorbei.", translation: "It is over." },
              { publisher: "Journal", language: "fr", quote: "C’est fini." },
            ],
          },
        ],
      },
      { attributes: { selected: "a" } },
    );
    await until(() => openEvent(timeline) === "a", "it is open");
    expect(parts(timeline, "quote").map((quote) => [languageOf(quote), say(quote)])).to.deep.equal([
      ["de", "Es ist vorbei."],
      ["fr", "C’est fini."],
    ]);
    expect(sayAll(timeline)).to.include("It is over.");
  });
});

describe("right to left", () => {
  const middle = (element: Element) => {
    const { left, right } = element.getBoundingClientRect();
    return (left + right) / 2;
  };

  it("time runs from right to left on the stage", async () => {
    const timeline = await placeStory(inLanguage("he"), { attributes: { dir: "rtl" } });
    const ids = ["vote", "fire", "works", "reopening"];
    const places = ids.map((id) => middle(marks(timeline, id)[0]!));
    expect(places).to.deep.equal([...places].sort((a, b) => b - a));
    const ticks = parts(timeline, "tick").map((tick) => [
      Number(/\d{4}/.exec(say(tick))?.[0]),
      tick.getBoundingClientRect().left,
    ]);
    const years = ticks.filter(([year]) => !Number.isNaN(year)).sort(([a], [b]) => a! - b!);
    expect(years.length).to.be.greaterThan(1);
    expect(years[0]![1]).to.be.greaterThan(years.at(-1)![1]!);
  });

  it("labels stay on the stage and the details lie on the left", async () => {
    const timeline = await placeStory(inLanguage("ar"), { attributes: { dir: "rtl" } });
    const stage = part(timeline, "stage")!.getBoundingClientRect();
    for (const each of labels(timeline)) {
      const { left, right } = each.getBoundingClientRect();
      expect(left).to.be.at.least(stage.left - 1);
      expect(right).to.be.at.most(stage.right + 1);
    }
    timeline.selected = "vote";
    await until(() => openEvent(timeline) === "vote", "it is open");
    await still(timeline);
    const details = () => part(timeline, "details")!.getBoundingClientRect();
    await until(() => Math.abs(details().left - stage.left) < 2, "the details have arrived at the left edge");
    expect(label(timeline, "vote").getBoundingClientRect().left).to.be.at.least(details().right - 1);
  });

  it("dir may be the page’s, and may change", async () => {
    const box = addBox();
    box.dir = "rtl";
    const timeline = document.createElement("story-timeline");
    timeline.story = mill;
    box.append(timeline);
    await drawn(timeline);
    const isReversed = () => {
      const [first] = marks(timeline, "vote");
      const [last] = marks(timeline, "reopening");
      return first !== undefined && last !== undefined && middle(first) > middle(last);
    };
    expect(isReversed()).to.equal(true);
    timeline.dir = "ltr";
    await until(() => !isReversed(), "it runs from left to right");
    timeline.dir = "rtl";
    await until(isReversed, "it runs from right to left");
  });

  it("the list stands at the right edge", async () => {
    const timeline = await placeStory(inLanguage("he"), { width: 400, attributes: { dir: "rtl" } });
    const [first] = labels(timeline);
    expect(getComputedStyle(first!).direction).to.equal("rtl");
    const box = timeline.getBoundingClientRect();
    expect(box.right - find(first!, '[part~="date"]').getBoundingClientRect().right).to.be.lessThan(40);
    await frames(1);
  });
});

/** Words of ours in Latin letters, outside what the story itself says. */
function englishWords(timeline: StoryTimeline): string[] {
  const story = JSON.stringify(mill);
  const ours = new Set(
    Object.values(english.phrases)
      .filter((phrase): phrase is string => typeof phrase === "string")
      .flatMap((phrase) => phrase.replace(/\{\w+\}/g, " ").match(/[A-Za-z]{3,}/g) ?? []),
  );
  const names = Array.from(rootOf(timeline).querySelectorAll("[aria-label], [title]"), (element) =>
    [element.getAttribute("aria-label"), element.getAttribute("title")].join(" "),
  );
  const said = `${sayAll(timeline)} ${names.join(" ")}`.match(/[A-Za-z]{3,}/g) ?? [];
  return [...new Set(said.filter((word) => ours.has(word) && !story.includes(word)))];
}
