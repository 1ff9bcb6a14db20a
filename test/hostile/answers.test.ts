// What servers answer with: the cases of test/cases/hostile.json by `via: src response`, and more of their kind.
import { expect } from "@open-wc/testing";
import type { StoryTimeline } from "../../src/element.js";
import {
  addressOf,
  all,
  button,
  drawn,
  frames,
  part,
  placeMarkup,
  placeStory,
  record,
  rootOf,
  say,
  sayAll,
  titles,
  until,
} from "../element/timeline-page.js";
import { faultsOf } from "./drawn-page.js";
import { watchPage, type PageWatch } from "./page-watch.js";

const old = { title: "Old", events: [{ id: "old", date: "2021", title: "Old event" }] };
const fresh = { title: "New", events: [{ id: "new", date: "2022", title: "New event" }] };
const list = "<ol><li><time>1999</time> The page’s own list</li></ol>";

let watch: PageWatch;

/** How each answer is told, and the code of the problem that programs get. */
const answers: Readonly<Record<string, readonly [src: string, says: string, code: string]>> = {
  "src-404: 404 with a page of HTML": ["/__test__/status/404", "The server answered 404.", "load-http"],
  "500": ["/__test__/status/500", "The server answered 500.", "load-http"],
  "a page of HTML, as sites answer for what they have not": [
    "/__test__/html",
    "The file holds no story.",
    "load-html",
  ],
  "src-redirect-cross-origin: a redirect to another site that allows nobody to read": [
    "/__test__/redirect?to=http://127.0.0.1:1/story.json",
    "The network did not respond.",
    "load-network",
  ],
  "half a body": ["/__test__/half", "The network did not respond.", "load-network"],
  "src-invalid-json: JSON with a comma too many": [
    addressOf('{"events":[{"date":"2024",}]}'),
    "The file holds no story.",
    "json-invalid",
  ],
  "src-empty: nothing at all": [addressOf(""), "The file holds no story.", "text-empty"],
  "src-utf16-or-latin1: UTF-16": [
    "/__test__/encoded?as=utf-16le",
    "The file holds no story.",
    "json-invalid",
  ],
  "30 MB of what is no JSON": ["/__test__/large?mb=30&end=x", "The file holds no story.", "json-invalid"],
  "a file of the reader’s own machine": ["file:///etc/passwd", "The file holds no story.", "load-url"],
};

describe("answers to src", () => {
  beforeEach(() => {
    watch = watchPage(({ hostname }) => hostname === "127.0.0.1");
  });

  afterEach(() => {
    watch.stop();
  });

  for (const [answer, [src, says, code]] of Object.entries(answers)) {
    it(`${answer}: told in words with one way to try again, by one event, and the story that was there stays`, async () => {
      const timeline = await placeStory(old);
      const events = record(timeline, "timeline-load", "timeline-problem");
      timeline.src = src;
      await untilFailed(timeline);
      expect(alertOf(timeline)).to.include(says).and.include("The earlier version is still shown.");
      expect(retries(timeline)).to.have.length(1);
      expect(titles(timeline)).to.deep.equal(["Old event"]);
      await frames(2);
      expect(events.map(({ type }) => type)).to.deep.equal(["timeline-problem"]);
      expect(timeline.problems[0]?.code).to.equal(code);
      expect(faultsOf(timeline, src)).to.deep.equal([]);
      timeline.src = addressOf(fresh);
      await until(() => titles(timeline).join() === "New event", "good data is drawn");
      expect(alertOf(timeline)).to.equal("");
      expect(watch.harms()).to.deep.equal([]);
    });
  }

  it("src-500-then-200: trying again draws the story, forgets the failure, and keeps focus in the timeline", async () => {
    const path = `/__test__/flaky?key=${crypto.randomUUID()}&body=${encodeURIComponent(JSON.stringify(fresh))}`;
    const timeline = placeMarkup(`<story-timeline src="${path}">${list}</story-timeline>`);
    await untilFailed(timeline);
    expect(timeline.querySelector("ol")!.checkVisibility()).to.equal(true);
    const retry = button(timeline, "Try again");
    retry.focus();
    retry.click();
    await until(() => titles(timeline).join() === "New event", "the story is drawn");
    expect(alertOf(timeline)).to.equal("");
    expect(timeline.problems).to.deep.equal([]);
    await until(() => document.activeElement === timeline, "focus is in the timeline");
    expect(watch.harms()).to.deep.equal([]);
  });

  it("src-timeout: a body that never ends is given up after 30 seconds, and is asked for no longer", async () => {
    const timeout = AbortSignal.timeout.bind(AbortSignal);
    const asked: number[] = [];
    AbortSignal.timeout = (milliseconds) => {
      asked.push(milliseconds);
      return timeout(300);
    };
    try {
      const timeline = placeMarkup(`<story-timeline src="/__test__/endless">${list}</story-timeline>`);
      await until(() => noticeOf(timeline) !== "", "it loads");
      await untilFailed(timeline);
      expect(asked).to.deep.equal([30_000]);
      expect(alertOf(timeline)).to.include("The server took too long.");
      expect(noticeOf(timeline)).to.equal("");
      expect(timeline.querySelector("ol")!.checkVisibility()).to.equal(true);
      expect(watch.harms()).to.deep.equal([]);
    } finally {
      AbortSignal.timeout = timeout;
    }
  });

  it("Latin-1 that says it is UTF-8 is drawn, with the sign for letters that cannot be read", async () => {
    const timeline = placeMarkup(`<story-timeline src="/__test__/encoded?as=latin1"></story-timeline>`);
    await drawn(timeline);
    expect(titles(timeline)).to.deep.equal(["Caf\uFFFD"]);
  });

  it("30 MB that hold one event are drawn", async () => {
    const timeline = placeMarkup(`<story-timeline src="/__test__/large?mb=30"></story-timeline>`);
    await drawn(timeline);
    expect(titles(timeline)).to.deep.equal(["Large"]);
  });

  for (const src of [
    "javascript:window.__pwn=1",
    "data:application/json,[]",
    "blob:https://news.example/1",
    "file:///etc/passwd",
    "view-source:https://news.example/",
    "https://user:secret@news.example/story.json",
  ]) {
    it(`src-scheme: ${src} is refused before anything is asked for`, async () => {
      const requests: unknown[] = [];
      const fetch = window.fetch.bind(window);
      window.fetch = (...request) => {
        requests.push(request);
        return fetch(...request);
      };
      try {
        const timeline = placeMarkup("<story-timeline></story-timeline>");
        timeline.src = src;
        await untilFailed(timeline);
        expect(requests).to.deep.equal([]);
        expect(timeline.problems[0]?.code).to.equal("load-url");
        expect(sayAll(timeline)).not.to.include("secret");
        expect(watch.harms()).to.deep.equal([]);
      } finally {
        window.fetch = fetch;
      }
    });
  }

  it("a request carries no credentials to other sites, and follows CORS", async () => {
    const seen: RequestInit[] = [];
    const fetch = window.fetch.bind(window);
    window.fetch = (input, init) => {
      seen.push(init ?? {});
      return fetch(input, init);
    };
    try {
      const timeline = placeMarkup(`<story-timeline src="${addressOf(fresh)}"></story-timeline>`);
      await drawn(timeline);
      expect(seen.map(({ credentials, mode }) => [credentials, mode])).to.deep.equal([
        ["same-origin", undefined],
      ]);
    } finally {
      window.fetch = fetch;
    }
  });
});

async function untilFailed(timeline: StoryTimeline): Promise<void> {
  await until(() => alertOf(timeline) !== "", "the failure is told");
}

function alertOf(timeline: StoryTimeline): string {
  return all(rootOf(timeline), '[role="alert"]').map(say).join(" ");
}

function noticeOf(timeline: StoryTimeline): string {
  return all(rootOf(timeline), '[role="status"]').map(say).join(" ");
}

function retries(timeline: StoryTimeline): HTMLElement[] {
  expect(part(timeline, "problems")).to.equal(null);
  return all(rootOf(timeline), "button").filter((each) => say(each) === "Try again");
}
