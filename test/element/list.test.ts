import { expect } from "@open-wc/testing";
import type { StoryTimeline } from "../../src/element.js";
import {
  all,
  drawn,
  find,
  label,
  labelled,
  part,
  placeMarkup,
  say,
  sayAll,
  titles,
  until,
} from "./timeline-page.js";

/** A timeline of list items as a page has them; the event `open` is open. */
async function placeList(items: string, open = ""): Promise<StoryTimeline> {
  const timeline = placeMarkup(`<story-timeline selected="${open}"><ol>${items}</ol></story-timeline>`);
  await drawn(timeline);
  return timeline;
}

async function detailsOf(items: string, id: string): Promise<HTMLElement> {
  const timeline = await placeList(items, id);
  return until(() => part(timeline, "details"), "details are open");
}

describe("a list on the page, read as a story", () => {
  it("is read as design.md shows it", async () => {
    const details = await detailsOf(
      `<li id="event-ban"><time datetime="2026-07-10">July 10, 2026</time> <h3>Alibaba ban begins</h3>
         <p>It starts.</p> <cite><a href="https://techcrunch.example/ban">TechCrunch</a></cite></li>`,
      "ban",
    );
    expect(say(find(details, '[part~="date"]'))).to.equal("10 July 2026");
    expect(say(find(details, '[part~="title"]'))).to.equal("Alibaba ban begins");
    expect(say(details)).to.include("It starts.");
    const citation = find(details, '[part~="citation"]');
    expect(find<HTMLAnchorElement>(citation, "a").href).to.equal("https://techcrunch.example/ban");
    expect(say(citation)).to.include("TechCrunch");
    expect(say(details).match(/TechCrunch/g)).to.have.length(1);
  });

  it("ids are those of the items, without “event-”", async () => {
    const timeline = await placeList(
      '<li id="event-a"><time>2021</time> A</li><li id="b"><time>2022</time> B</li><li><time>2023</time> C</li>',
    );
    expect(labelled(timeline)).to.deep.equal(["a", "b", "event-3"]);
  });

  it("data-date wins over datetime, and datetime over the words", async () => {
    const timeline = await placeList(`
      <li id="event-words"><time>2001-05-03</time> Words</li>
      <li id="event-datetime"><time datetime="2002-05-03">some day in May</time> Datetime</li>
      <li id="event-own"><time datetime="2003" data-date="2003-05~">about May 2003</time> On the time</li>
      <li id="event-item" data-date="2004/2005"><time datetime="2004">2004 to 2005</time> On the item</li>`);
    const date = (id: string) => say(find(label(timeline, id), '[part~="date"]'));
    expect(["words", "datetime", "own", "item"].map(date)).to.deep.equal([
      "3 May 2001",
      "3 May 2002",
      "about May 2003",
      "2004–2005",
    ]);
  });

  it("an item without a heading has what is left of it as title", async () => {
    const timeline = await placeList(
      '<li><time datetime="2021">In 2021</time> The bridge <b>falls</b> <p>Text.</p> <cite>Gazette</cite></li>',
    );
    expect(titles(timeline)).to.deep.equal(["The bridge falls"]);
  });

  for (const level of [1, 2, 3, 4, 5, 6]) {
    it(`a heading of level ${level} is the title`, async () => {
      const timeline = await placeList(
        `<li><time>2021</time> <h${level}>A <i>title</i></h${level}> more</li>`,
      );
      expect(titles(timeline)).to.deep.equal(["A title"]);
    });
  }

  it("emphasis, links, quotations and lists of the text survive", async () => {
    const details = await detailsOf(
      `<li id="event-a"><time>2021</time> <h3>A</h3>
         <p>It was <em>said</em> to be <strong>very</strong> <a href="https://news.example/loud">loud</a>.</p>
         <p>A second paragraph.</p>
         <blockquote>So be it.</blockquote>
         <ul><li>one</li><li>two</li></ul></li>`,
      "a",
    );
    expect(say(find(details, "em"))).to.equal("said");
    expect(say(find(details, "strong"))).to.equal("very");
    expect(find<HTMLAnchorElement>(details, "a").href).to.equal("https://news.example/loud");
    expect(say(find(details, "blockquote"))).to.equal("So be it.");
    expect(all(details, "ul li").map(say)).to.deep.equal(["one", "two"]);
    expect(all(details, "p").map(say)).to.include.members([
      "It was said to be very loud.",
      "A second paragraph.",
    ]);
  });

  it("what looks like our markup in the page's text stays as it is", async () => {
    const text = "2 * 3 * 4, [x](https://a.example/), **no** and 1 > 0 – a \\ b";
    const details = await detailsOf(
      `<li id="event-a"><time>2021</time> <h3>A</h3> <p>${text.replace(">", "&gt;")}</p> <p>&gt; not quoted</p> <p>- no list</p></li>`,
      "a",
    );
    expect(say(details)).to.include(text);
    expect(say(details)).to.include("> not quoted");
    expect(say(details)).to.include("- no list");
    expect(all(details, "em, strong, blockquote, ul, a")).to.deep.equal([]);
  });

  it("each cite is a source; the same address is the same source", async () => {
    const timeline = await placeList(`
      <li id="event-a"><time>2021</time> <h3>A</h3>
        <cite><a href="https://one.example/">One</a></cite> <a href="https://two.example/"><cite>Two</cite></a> <cite>Three</cite></li>
      <li id="event-b"><time>2022</time> <h3>B</h3> <cite><a href="https://one.example/">One</a></cite></li>`);
    expect(say(label(timeline, "a"))).to.include("3 articles");
    expect(timeline.story?.sources?.map(({ publisher, url }) => [publisher, url])).to.deep.equal([
      ["One", "https://one.example/"],
      ["Two", "https://two.example/"],
      ["Three", undefined],
    ]);
  });

  it("status, category and end stand in data attributes", async () => {
    const timeline = await placeList(
      '<li id="event-a" data-status="alleged" data-category="Sea" data-end="2022"><time>2021</time> A</li>',
    );
    expect(say(label(timeline, "a")))
      .to.include("2021–2022")
      .and.include("alleged");
    expect(timeline.events[0]?.category).to.equal("Sea");
  });

  it("an item with a bad date is told and the others are drawn", async () => {
    const timeline = await placeList(
      '<li><time datetime="Oct-06">once</time> Bad</li><li><time datetime="2021">2021</time> Good</li><li>None</li>',
    );
    expect(titles(timeline)).to.deep.equal(["Good"]);
    expect(timeline.problems.map(({ path }) => path)).to.deep.equal(["events[0].date", "events[2].date"]);
  });

  it("the list may be unordered and lie deeper", async () => {
    const timeline = placeMarkup(
      "<story-timeline><section><h2>Head</h2><ul><li><time>2021</time> Deep</li></ul></section></story-timeline>",
    );
    await drawn(timeline);
    expect(titles(timeline)).to.deep.equal(["Deep"]);
  });

  it("children in a named slot are not data", async () => {
    const timeline = placeMarkup(`<story-timeline>
      <nav slot="header"><ol><li><time>1999</time> Not an event</li></ol></nav>
      <ol><li><time>2021</time> An event</li></ol>
      <ul slot="footer"><li><time>1998</time> Nor this</li></ul></story-timeline>`);
    await drawn(timeline);
    expect(titles(timeline)).to.deep.equal(["An event"]);
    expect(find(timeline, "nav").checkVisibility()).to.equal(true);
  });

  it("a link that a page writes without ./ is followed as the page would", async () => {
    const details = await detailsOf(
      '<li id="event-a"><time>2021</time> <h3>A</h3> <cite><a href="report.html">Report</a></cite></li>',
      "a",
    );
    expect(find<HTMLAnchorElement>(details, "a").href).to.equal(
      new URL("report.html", document.baseURI).href,
    );
  });

  it("once drawn it is no longer shown as a list of the page", async () => {
    const timeline = await placeList('<li id="page"><time>2021</time> <h3>Once alone</h3></li>');
    expect(find(timeline, "ol").checkVisibility()).to.equal(false);
    expect(sayAll(timeline).match(/Once alone/g)).to.have.length(1);
  });
});
