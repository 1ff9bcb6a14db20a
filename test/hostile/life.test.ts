// What pages do to an element: the cases of test/cases/hostile.json by `via: lifecycle`, `layout` and `page CSS`, and more.
import { expect } from "@open-wc/testing";
import type { Story, StoryTimeline } from "../../src/element.js";
import { mill, millIds } from "../element/stories.js";
import {
  addBox,
  addressOf,
  all,
  drawn,
  find,
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
  record,
  rootOf,
  say,
  still,
  titles,
  until,
  warnings,
  withoutGlides,
} from "../element/timeline-page.js";
import { watchObservers } from "../element/watch-observers.js";
import { emulate, orSkip } from "../runner/gestures.js";
import { faultsOf } from "./drawn-page.js";
import { moduleOf, openOtherPage, timelineOf } from "./other-page.js";
import { watchPage, type PageWatch } from "./page-watch.js";

const inline = `<script type="application/json">${JSON.stringify(mill)}</script>`;
const list = "<ol><li><time>2021</time> The page’s own list</li></ol>";
const strict =
  "default-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";

function named(title: string): Story {
  return { events: [{ id: "one", date: "2021", title }] };
}

let watch: PageWatch;

describe("the life of an element among hostile pages", () => {
  withoutGlides();

  beforeEach(() => {
    watch = watchPage();
  });

  afterEach(() => {
    const harms = watch.harms();
    watch.stop();
    expect(harms).to.deep.equal([]);
  });

  it("mutated-after-set: the data as it was given is shown, until other data is", async () => {
    const events = [{ id: "a", date: "2024", title: "a" }];
    const timeline = await placeStory({ events });
    events.push({ id: "b", date: "2030", title: "late" });
    events[0]!.title = "changed";
    timeline.requestUpdate();
    await still(timeline);
    expect(titles(timeline)).to.deep.equal(["a"]);
    timeline.events = [...events];
    await until(() => titles(timeline).join() === "changed,late", "the new list is drawn");
  });

  it("race-a-b-a: the newest request wins, whatever the address and the order of answers", async () => {
    const fetch = window.fetch.bind(window);
    const waiting: ((title: string) => void)[] = [];
    window.fetch = (_address, init) =>
      new Promise((resolve, reject) => {
        waiting.push((title) => {
          resolve(
            new Response(JSON.stringify(named(title)), { headers: { "content-type": "application/json" } }),
          );
        });
        init?.signal?.addEventListener("abort", () => {
          reject(init.signal?.reason as Error);
        });
      });
    try {
      const timeline = placeMarkup("<story-timeline></story-timeline>");
      const loads = record(timeline, "timeline-load");
      for (const src of ["/a.json", "/b.json", "/a.json"]) {
        timeline.src = src;
        await timeline.updateComplete;
      }
      expect(waiting).to.have.length(3);
      waiting[2]!("Third");
      await until(() => titles(timeline).join() === "Third", "the third is drawn");
      waiting[1]!("Second");
      waiting[0]!("First");
      await frames(4);
      expect(titles(timeline)).to.deep.equal(["Third"]);
      expect(loads).to.have.length(1);
    } finally {
      window.fetch = fetch;
    }
  });

  it("removed-while-fetching: the request is given up, nothing is told, and it loads when it is back", async () => {
    const fetch = window.fetch.bind(window);
    const signals: (AbortSignal | null | undefined)[] = [];
    window.fetch = (address, init) => {
      signals.push(init?.signal);
      return fetch(address, init);
    };
    try {
      const timeline = placeMarkup(
        `<story-timeline src="${addressOf(named("Slow"), 200)}"></story-timeline>`,
      );
      const events = record(timeline, "timeline-load", "timeline-problem");
      await timeline.updateComplete;
      const box = timeline.parentElement!;
      timeline.remove();
      expect(signals.map((signal) => signal?.aborted)).to.deep.equal([true]);
      await outlast(200);
      expect(events).to.deep.equal([]);
      expect(warnings).to.deep.equal([]);
      box.append(timeline);
      await until(() => titles(timeline).join() === "Slow", "it is drawn");
    } finally {
      window.fetch = fetch;
    }
  });

  it("moved-in-dom: in the same task, and into another document and back, with its style, its open event and its gestures", async () => {
    const timeline = await placeStory(mill, { attributes: { selected: "closing" } });
    await until(() => openEvent(timeline) === "closing", "it is open");
    const height = timeline.offsetHeight;
    const frame = document.createElement("iframe");
    frame.style.cssText = "inline-size: 1000px; block-size: 600px; border: 0";
    const [home, box] = [timeline.parentElement!, addBox()];
    box.append(frame);
    const other = frame.contentDocument!;
    other.body.style.margin = "0";
    const observed = watchObservers();
    try {
      for (let turn = 0; turn < 3; turn += 1) {
        addBox().append(timeline);
        other.body.append(timeline);
        expect(timeline.ownerDocument).to.equal(other);
        await drawn(timeline);
        await until(() => part(timeline, "stage")?.clientWidth === 1000, "it has the width of its place");
        expect(timeline.offsetHeight).to.equal(height);
        expect(openEvent(timeline)).to.equal("closing");
        home.append(timeline);
        await drawn(timeline);
        await until(() => timeline.offsetHeight === height, "it has its style again");
        expect(openEvent(timeline)).to.equal("closing");
      }
      other.body.append(timeline);
      await drawn(timeline);
      const { start } = timeline.visible;
      const view = frame.contentWindow as Window & typeof globalThis;
      part(timeline, "stage")!.dispatchEvent(
        new view.WheelEvent("wheel", {
          deltaY: -300,
          ctrlKey: true,
          clientX: 500,
          clientY: 100,
          bubbles: true,
          cancelable: true,
        }),
      );
      await until(() => timeline.visible.start > start, "it zooms");
      timeline.remove();
      await frames(2);
      expect(observed.listening()).to.deep.equal([]);
    } finally {
      observed.stop();
    }
  });

  it("define-twice: a second version is left aside with one warning that names both, and stops nothing", async () => {
    const page = await openOtherPage(`<story-timeline>${list}</story-timeline>`);
    const said: string[] = [];
    page.console.warn = (text: string) => said.push(text);
    class Other extends page.HTMLElement {
      static readonly version = "0.0.9";
    }
    page.customElements.define("story-timeline", Other);
    await run(page, `import { StoryTimeline } from "/src/index.ts"; window.second = StoryTimeline`);
    await until(() => (page as { second?: unknown }).second, "the second has run");
    await outlast(50);
    const ours = said.filter((text) => text.startsWith("story-timeline: the page loads two"));
    expect(ours).to.have.length(1);
    const { version } = (await (await fetch("/package.json")).json()) as { version: string };
    expect(ours[0]).to.include("0.0.9").and.include(version);
    expect(find(page.document, "li").checkVisibility()).to.equal(true);
  });

  it("two-lits-trusted-types: beside another Lit the page decides; the list stays readable where it allows one policy alone", async () => {
    const first = `if (window.trustedTypes) trustedTypes.createPolicy("lit-html", { createHTML: (text) => text });`;
    const body = `<story-timeline>${list}</story-timeline>
      <script type="module" src="${escaped(moduleOf(first))}"></script>
      <script type="module" src="${escaped(moduleOf('window.done = import("/src/index.ts").then(() => true, () => false)'))}"></script>`;
    const one = await openOtherPage(body, strict);
    await until(() => "done" in one, "the scripts have run");
    const ran = await (one as { done?: Promise<boolean> }).done;
    if (!ran) expect(find(one.document, "li").checkVisibility()).to.equal(true);
    const both = await openOtherPage(body, `${strict} 'allow-duplicates'`);
    const timeline = await timelineOf(both);
    expect(labels(timeline)).to.have.length(1);
  });

  it("csp-strict: with nonces for all scripts and nothing else allowed, there is no violation", async () => {
    const policy =
      "default-src 'none'; script-src 'nonce-abc'; style-src 'nonce-abc'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";
    const code = `
      window.violations = [];
      document.addEventListener("securitypolicyviolation", (event) => violations.push(event.violatedDirective + event.blockedURI));
      await import("/src/index.ts");`;
    const page = await openOtherPage(
      `<story-timeline json-ld show-problems>${list}</story-timeline><script type="module" nonce="abc">${code}</script>`,
      policy,
    );
    const timeline = await timelineOf(page);
    timeline.story = mill;
    await until(() => labels(timeline).length === millIds.length, "the story is drawn");
    timeline.selected = "closing";
    timeline.zoomBy(2);
    timeline.layout = "vertical";
    await timeline.updateComplete;
    timeline.layout = "horizontal";
    await still(timeline);
    expect(openEvent(timeline)).to.equal("closing");
    expect(timeline.querySelector('script[slot="json-ld"]')?.textContent).to.include("schema.org");
    expect((page as unknown as { violations: string[] }).violations).to.deep.equal([]);
  });

  it("upgrade-late: what was set before the element was defined is kept", async () => {
    const page = await openOtherPage(`<story-timeline></story-timeline>`);
    const timeline = page.document.querySelector<StoryTimeline>("story-timeline")!;
    Object.assign(timeline, {
      story: mill,
      selected: "fire",
      layout: "vertical",
      headingLevel: 4,
      showProblems: true,
    });
    await run(page, 'import "/src/index.ts"');
    await timelineOf(page);
    await until(() => openEvent(timeline) === "fire", "it is open");
    expect(part(timeline, "stage")).to.equal(null);
    expect(timeline.headingLevel).to.equal(4);
  });

  it("nested-shadow: in a slot of another's shadow tree, and in one that the page declares", async () => {
    const page = await openOtherPage(
      `<div id="declared"><template shadowrootmode="open"><story-timeline>${inline}</story-timeline></template></div>
       <div id="host"><story-timeline>${inline}</story-timeline></div>
       <script type="module" src="${escaped(moduleOf('import "/src/index.ts"'))}"></script>`,
    );
    const host = page.document.querySelector("#host")!;
    host.attachShadow({ mode: "open" }).append(page.document.createElement("slot"));
    const root = page.document.querySelector("#declared")!.shadowRoot!;
    for (const timeline of [
      root.querySelector<StoryTimeline>("story-timeline")!,
      host.querySelector<StoryTimeline>("story-timeline")!,
    ]) {
      await until(() => timeline.shadowRoot && labels(timeline).length === millIds.length, "it is drawn");
      timeline.selected = "fire";
      await until(() => openEvent(timeline) === "fire", "it opens");
      timeline.focus();
      expect(rootOf(timeline).activeElement?.closest("[data-event]")).not.to.equal(null);
    }
  });

  it("nested-shadow: in a frame that may do nothing but run scripts", async () => {
    const code = `import "/src/index.ts";
      const timeline = document.querySelector("story-timeline");
      const look = () => {
        const labels = timeline.shadowRoot?.querySelectorAll("[part~=label]").length ?? 0;
        if (labels > 0) parent.postMessage({ labels }, "*");
        else requestAnimationFrame(look);
      };
      look();`;
    const frame = document.createElement("iframe");
    frame.sandbox.add("allow-scripts");
    frame.style.cssText = "inline-size: 1000px; block-size: 600px; border: 0";
    const told = new Promise<number>((resolve) => {
      window.addEventListener("message", ({ data }: MessageEvent<{ labels?: number }>) => {
        if (data.labels !== undefined) resolve(data.labels);
      });
    });
    const body = `<story-timeline deep-link>${inline}</story-timeline><script type="module" src="${escaped(moduleOf(code))}"></script>`;
    frame.src = `/__test__/page?body=${encodeURIComponent(body)}`;
    addBox().append(frame);
    expect(await told).to.equal(millIds.length);
  });

  it("hostile-page-css: what is said stays readable, in its own boxes, and hidden is hidden", async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      "* { all: unset !important; display: block !important } svg { transform: scale(3) } :root { font-size: 4px; direction: rtl }",
    );
    document.adoptedStyleSheets.push(sheet);
    try {
      const timeline = await placeStory(mill);
      await still(timeline);
      expect(labelled(timeline)).to.have.length(millIds.length);
      for (const each of labels(timeline)) {
        expect(Number.parseFloat(getComputedStyle(find(each, '[part~="title"]')).fontSize)).to.be.at.least(
          12,
        );
        expect(each.getBoundingClientRect().width).to.be.greaterThan(20);
      }
      for (const icon of all<SVGElement>(rootOf(timeline), "svg"))
        expect(icon.getBoundingClientRect().width).to.be.lessThan(30);
      timeline.hidden = true;
      expect(timeline.checkVisibility()).to.equal(false);
    } finally {
      document.adoptedStyleSheets.pop();
    }
  });

  it("hostile-prototypes: what a page adds to all lists and objects is walked over by nothing", async () => {
    const [lists, objects] = [Array.prototype, Object.prototype] as unknown as Record<string, unknown>[];
    lists!["extra"] = () => "pwn";
    objects!["polluted"] = "pwn";
    try {
      const timeline = await placeStory(mill, { attributes: { selected: "closing", "json-ld": "" } });
      await until(() => openEvent(timeline) === "closing", "it is open");
      timeline.layout = "vertical";
      await timeline.updateComplete;
      expect(faultsOf(timeline, "")).to.deep.equal([]);
      expect(rootOf(timeline).textContent + timeline.textContent).not.to.include("pwn");
      expect(labelled(timeline)).to.have.length(millIds.length);
      expect(timeline.problems).to.deep.equal([]);
    } finally {
      delete lists!["extra"];
      delete objects!["polluted"];
    }
  });

  it("display-none-at-connect: it draws at the first size that it has", async () => {
    const box = addBox();
    box.style.display = "none";
    const timeline = document.createElement("story-timeline");
    timeline.story = mill;
    box.append(timeline);
    await frames(4);
    expect(faultsOf(timeline, "")).to.deep.equal([]);
    box.style.display = "";
    await until(() => labelled(timeline).length === millIds.length, "all labels are drawn");
    expect(faultsOf(timeline, "")).to.deep.equal([]);
  });

  it("width-zero: through 0, 280 and 4,000 pixels nothing is drawn with a size that is none", async () => {
    const timeline = await placeStory(mill);
    for (const width of [0, 280, 4_000, 0, 1_000]) {
      timeline.parentElement!.style.inlineSize = `${width}px`;
      await frames(3);
      await timeline.updateComplete;
      expect(faultsOf(timeline, ""), String(width)).to.deep.equal([]);
    }
    await until(() => part(timeline, "stage")?.clientWidth === 1_000, "it has its width");
  });

  it("print: on paper each event and each source can be read, and where colours are forced", async function () {
    const timeline = await placeStory(mill);
    await orSkip(this, emulate({ media: "print" }));
    try {
      await until(() => labels(timeline).length >= millIds.length, "all labels are drawn");
      const seen = all(rootOf(timeline), "*")
        .filter((each) => each.checkVisibility())
        .map((each) =>
          Array.from(each.childNodes, (node) => (node instanceof Text ? node.data : "")).join(""),
        )
        .join(" ");
      for (const { title } of mill.events) expect(seen).to.include(title);
      await emulate({ forcedColors: "active", reducedMotion: "reduce" });
      expect(new Set(labelled(timeline))).to.have.property("size", millIds.length);
    } finally {
      await emulate({});
    }
  });

  it("bfcache: nothing keeps the page from it, and what a page told of its leaving and return changes nothing", async () => {
    const observed = watchObservers();
    try {
      const timeline = placeMarkup(
        `<story-timeline src="${addressOf({ events: mill.events.filter(({ id }) => id === "fire") }, 100)}" selected="fire"></story-timeline>`,
      );
      await timeline.updateComplete;
      const leaving = ["unload", "beforeunload", "pagehide", "freeze"];
      expect(observed.listening().filter(([type]) => leaving.includes(type))).to.deep.equal([]);
      window.dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true }));
      window.dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
      await until(() => openEvent(timeline) === "fire", "it is drawn and open");
    } finally {
      observed.stop();
    }
  });

  it("bfcache: a page that is left while it loads and opened again has its story", async () => {
    const page = await openOtherPage(
      `<story-timeline src="${escaped(addressOf(named("Slow"), 300))}"></story-timeline><script type="module" src="${escaped(moduleOf('import "/src/index.ts"'))}"></script>`,
    );
    const frame = page.frameElement as HTMLIFrameElement;
    await until(() => page.customElements.get("story-timeline"), "it is defined");
    const back = new Promise((resolve) => {
      frame.addEventListener("load", resolve, { once: true });
    });
    page.location.reload();
    await back;
    const timeline = await timelineOf(frame.contentWindow!);
    expect(titles(timeline)).to.deep.equal(["Slow"]);
  });

  it("an element that comes and goes a thousand times leaves no node, no observer, no listener and no memory", async () => {
    const observed = watchObservers();
    const references: WeakRef<StoryTimeline>[] = [];
    const gc = (window as { gc?: () => void }).gc;
    try {
      const box = addBox();
      const nodes = document.querySelectorAll("*").length;
      for (let turn = 0; turn < 1_000; turn += 1) {
        const timeline = document.createElement("story-timeline");
        timeline.story = mill;
        box.append(timeline);
        if (turn % 50 === 0) await timeline.updateComplete;
        if (turn % 100 === 0) await frames(1);
        references.push(new WeakRef(timeline));
        timeline.remove();
      }
      await frames(3);
      expect(observed.observed()).to.equal(0);
      expect(observed.listening()).to.deep.equal([]);
      expect(document.querySelectorAll("*").length).to.equal(nodes);
      // Chromium alone can be asked to forget what nobody needs.
      expect(gc !== undefined || !/Chrome/.test(navigator.userAgent)).to.equal(true);
      if (gc === undefined) return;
      await until(() => {
        gc();
        return references.filter((each) => each.deref() !== undefined).length < 20;
      }, "they are forgotten");
    } finally {
      observed.stop();
    }
  });

  it("nothing is left in the page: no cookie, no storage, no global of ours", async () => {
    const page = await openOtherPage(`<story-timeline deep-link>${inline}</story-timeline>`);
    const before = new Set(Object.getOwnPropertyNames(page));
    await run(page, 'import "/src/index.ts"');
    const timeline = await timelineOf(page);
    timeline.selected = "fire";
    await until(() => openEvent(timeline) === "fire", "it is open");
    const known =
      /^(litElementVersions|litHtmlVersions|reactiveElementVersions|litIssuedWarnings|litPropertyMetadata|litHtmlPolyfillSupport.*|reactiveElementPolyfillSupport.*|litElementPolyfillSupport.*|emitLitDebugLogEvents|\d+)$/;
    expect(
      Object.getOwnPropertyNames(page).filter((name) => !before.has(name) && !known.test(name)),
    ).to.deep.equal([]);
    expect(page.document.cookie).to.equal("");
    expect(Object.keys(page.localStorage)).to.deep.equal([]);
    const asked = page.performance.getEntriesByType("resource").map(({ name }) => new URL(name));
    expect(asked.filter(({ origin }) => origin !== location.origin)).to.deep.equal([]);
  });

  it("images are asked for late, and tell their site nothing of this page", async () => {
    const timeline = await placeStory(
      {
        events: [
          {
            id: "a",
            date: "2021",
            title: "A",
            image: { url: "./test/fixtures/stories/dot.svg", alt: "A dot" },
          },
        ],
      },
      { attributes: { selected: "a" } },
    );
    const image = await until(() => rootOf(timeline).querySelector("img"), "the image is drawn");
    expect(image.loading).to.equal("lazy");
    expect(image.referrerPolicy).to.equal("no-referrer");
  });
});

describe("the file for a script tag, in a page of its own", () => {
  async function builtText(): Promise<string | null> {
    const response = await fetch("/__test__/built");
    return response.status === 204 ? null : response.text();
  }

  async function digest(text: string): Promise<string> {
    const hash = await crypto.subtle.digest("SHA-384", new TextEncoder().encode(text));
    return `sha384-${btoa(String.fromCharCode(...new Uint8Array(hash)))}`;
  }

  const tag = (integrity: string) =>
    `<story-timeline>${list}</story-timeline><script type="module" src="/__test__/built" integrity="${integrity}" crossorigin></script>`;

  it("runs with its integrity hash, under a strict policy, and asks for nothing more", async function () {
    const text = await builtText();
    if (text === null) this.skip();
    const page = await openOtherPage(tag(await digest(text)), strict);
    const timeline = await timelineOf(page);
    expect(parts(timeline, "label").map(say).join()).to.include("The page’s own list");
    const asked = page.performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname);
    expect(asked).to.deep.equal(["/__test__/built"]);
  });

  it("does not run with another's hash, and the page reads on", async function () {
    const text = await builtText();
    if (text === null) this.skip();
    const page = await openOtherPage(tag(await digest(`${text} `)), strict);
    await outlast(50);
    expect(page.customElements.get("story-timeline")).to.equal(undefined);
    expect(find(page.document, "li").checkVisibility()).to.equal(true);
  });

  it("beside the package of another copy it is left aside, and says so once", async function () {
    if ((await builtText()) === null) this.skip();
    const page = await openOtherPage(`<story-timeline>${inline}</story-timeline>`);
    const said: string[] = [];
    page.console.warn = (text: string) => said.push(text);
    await run(page, 'import "/__test__/built"');
    const timeline = await timelineOf(page);
    await run(page, 'import "/__test__/built?copy"');
    await until(() => said.length > 0, "it is said");
    expect(said.filter((text) => text.includes("story-timeline: the page loads two"))).to.have.length(1);
    expect(label(timeline, "fire").checkVisibility()).to.equal(true);
  });
});

/** Runs a module in another page. */
async function run(page: Window, code: string): Promise<void> {
  const { document: other } = page;
  const script = other.createElement("script");
  script.type = "module";
  script.setAttribute("src", moduleOf(code));
  const ran = new Promise((resolve) => {
    script.addEventListener("load", resolve);
    script.addEventListener("error", resolve);
  });
  other.head.append(script);
  await ran;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
}
