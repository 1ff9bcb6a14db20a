import { expect } from "@open-wc/testing";
import type { Story, StoryTimeline } from "../../src/element.js";
import { mill } from "../element/stories.js";
import { all, find, openEvent, part, parts, placeStory, say, until } from "../element/timeline-page.js";

const layouts = { horizontal: 1000, vertical: 400 } as const;

async function open(story: Story, id: string, width: number): Promise<HTMLElement> {
  const timeline = await placeStory(story, { width, attributes: { selected: id } });
  await until(() => openEvent(timeline) === id, "it is open");
  return part(timeline, "details")!;
}

function citations(details: HTMLElement): HTMLElement[] {
  return all(details, '[part~="citation"]');
}

function citation(details: HTMLElement, source: string): HTMLElement {
  return find(details, `[part~="citation"][data-source="${source}"]`);
}

for (const [layout, width] of Object.entries(layouts)) {
  describe(`details, ${layout}`, () => {
    it("a citation tells publisher, title, author and the day it was published", async () => {
      const details = await open(mill, "closing", width);
      const said = say(citation(details, "gazette"));
      expect(said).to.include("Gazette");
      expect(said).to.include("Mill to close");
      expect(said).to.include("by Ada Lind");
      expect(said).to.include("published 2 March 2021");
    });

    it("one that nobody dates says so", async () => {
      const details = await open(mill, "closing", width);
      expect(say(citation(details, "herald"))).to.include("undated");
    });

    it("quoted words are told as a quotation, with who spoke them", async () => {
      const details = await open(mill, "vote", width);
      const quote = find(details, 'blockquote[part~="quote"]');
      expect(say(quote)).to.equal("It was resolved, by nine votes to four.");
      expect(say(quote.closest("figure"))).to.include("Clerk of the council");
    });

    it("the way a report travelled is told: “Gazette, citing Coast Wire”", async () => {
      const details = await open(mill, "closing", width);
      expect(say(citation(details, "gazette"))).to.include("Gazette, citing Coast Wire");
    });

    it("its title leads to the very words that are quoted", async () => {
      const details = await open(mill, "closing", width);
      const links = all<HTMLAnchorElement>(citation(details, "gazette"), "a");
      const link = links.find((each) => say(each) === "Mill to close");
      const url = new URL(link!.getAttribute("href")!);
      expect(url.origin + url.pathname).to.equal("https://gazette.example/mill");
      const [, directive] = url.hash.split(":~:text=");
      // Dashes, commas and ampersands are syntax in a text fragment.
      expect(directive).to.not.match(/[,&-]/);
      expect(decodeURIComponent(directive!)).to.equal(
        "It closes in spring – for good, said one, two & three.",
      );
    });

    it("without a quotation the link is plain", async () => {
      const details = await open(mill, "closing", width);
      const link = find<HTMLAnchorElement>(citation(details, "herald"), "a");
      expect(link.href).to.equal("https://herald.example/end");
    });

    it("an archived copy has a link of its own", async () => {
      const details = await open(mill, "closing", width);
      const links = all<HTMLAnchorElement>(citation(details, "gazette"), "a");
      const link = links.find((each) => say(each) === "archived copy");
      expect(link?.href).to.equal("https://archive.example/gazette-mill");
      expect(say(citation(details, "herald"))).to.not.include("archived");
    });

    it("stance and note are told", async () => {
      const details = await open(mill, "closing", width);
      const said = say(citation(details, "letter"));
      expect(said).to.include("disputes this").and.include("Signed on the day before.");
      expect(say(citation(details, "herald"))).to.not.match(/disputes|mentions/);
    });

    it("all citations are told, in their order", async () => {
      const details = await open(mill, "closing", width);
      const ids = citations(details).map((each) => each.dataset["source"]);
      expect(ids).to.deep.equal(["gazette", "herald", "letter"]);
    });

    it("an event without a source says so", async () => {
      const details = await open(mill, "fire", width);
      expect(say(details)).to.include("No source is given.");
      expect(citations(details)).to.deep.equal([]);
      expect(say(await open(mill, "vote", width))).to.not.include("No source is given.");
    });

    it("text stands before the citations and corrections come last, dated", async () => {
      const details = await open(mill, "closing", width);
      const said = say(details);
      const places = [
        "After ninety years.",
        "Mill to close",
        "Corrections",
        "5 March 2021",
        "gave eighty years",
      ];
      const found = places.map((words) => said.indexOf(words));
      expect(
        found.every((place) => place >= 0),
        said,
      ).to.equal(true);
      expect(found).to.deep.equal([...found].sort((a, b) => a - b));
    });

    it("the text is drawn as elements", async () => {
      const text =
        "One *two* **three** [four](https://four.example/).\n\n> five\n\n- six\n- seven\n\n\\*eight\\* <b>nine</b>";
      const details = await open({ events: [{ id: "a", date: "2021", title: "A", text }] }, "a", width);
      expect(say(find(details, "em"))).to.equal("two");
      expect(say(find(details, "strong"))).to.equal("three");
      expect(find<HTMLAnchorElement>(details, "a").href).to.equal("https://four.example/");
      expect(say(find(details, "blockquote"))).to.equal("five");
      expect(all(details, "ul > li").map(say)).to.include.members(["six", "seven"]);
      expect(say(details)).to.include("*eight* <b>nine</b>");
    });

    it("position, previous, next and close are there", async () => {
      const details = await open(mill, "closing", width);
      expect(say(details)).to.include("2 of 6");
      const names = all(details, ".bar button").map((each) => each.getAttribute("aria-label"));
      expect(names).to.deep.equal(["Previous event", "Next event", "Close"]);
    });

    it("an event's own address is offered, and its image with caption and credit", async () => {
      const image = {
        url: "/test/fixtures/stories/dot.svg",
        alt: "A dot",
        caption: "The dot",
        credit: "B. Lind",
      };
      const details = await open(
        { events: [{ id: "a", date: "2021", title: "A", url: "https://news.example/more", image }] },
        "a",
        width,
      );
      const links = all<HTMLAnchorElement>(details, "a").map(({ href }) => href);
      expect(links).to.include("https://news.example/more");
      const drawn = find<HTMLImageElement>(details, "img");
      expect(drawn.alt).to.equal("A dot");
      expect(say(drawn.closest("figure")))
        .to.include("The dot")
        .and.include("B. Lind");
      await until(() => {
        // It is lazy: loaded once it can be seen.
        drawn.scrollIntoView();
        return drawn.complete && drawn.naturalWidth > 0;
      }, "the image is loaded");
      const { right } = details.getBoundingClientRect();
      expect(drawn.getBoundingClientRect().right).to.be.at.most(right + 1);
    });

    it("sources that people are not named by are told in the source's words", async () => {
      const details = await open(
        {
          sources: [
            { id: "u", publisher: "Gazette", attribution: "people with knowledge of it" },
            { id: "r", publisher: "Wire" },
            { id: "s", publisher: "Herald", basedOn: ["r"] },
          ],
          events: [{ id: "a", date: "2021", title: "A", sources: ["u", { source: "s", basedOn: [] }] }],
        },
        "a",
        width,
      );
      expect(say(citation(details, "u"))).to.include("“people with knowledge of it”");
      expect(say(citation(details, "s")))
        .to.include("own reporting")
        .and.not.include("Wire");
    });

    it("a source that puts the event elsewhere in time says when", async () => {
      const sources = [{ publisher: "Gazette" }, { publisher: "Herald", date: "2021-03-04" }];
      const details = await open(
        { events: [{ id: "a", date: "2021-03-01", title: "A", sources }] },
        "a",
        width,
      );
      expect(say(citation(details, "source-2"))).to.include("4 March 2021");
      expect(say(citation(details, "source-1"))).to.not.include("2021");
    });
  });
}

describe("details over the stage", () => {
  it("say date, title and count again, since the label may be covered", async () => {
    const details = await open(mill, "closing", 1000);
    expect(say(find(details, '[part~="date"]'))).to.equal("1 March 2021");
    expect(say(find(details, '[part~="title"]'))).to.equal("The mill is said to close");
    expect(say(details)).to.include("reported").and.include("2 articles, 1 origin; 1 disputes");
  });

  it("arrive without making the page scroll sideways for a moment", async () => {
    const timeline = await placeStory(mill);
    const box = timeline.parentElement!;
    box.style.overflowX = "auto";
    let widest = box.scrollWidth;
    timeline.selected = "closing";
    let frame = 0;
    await until(() => {
      widest = Math.max(widest, box.scrollWidth);
      if (part(timeline, "details") !== null) frame += 1;
      return frame > 15;
    }, "they have arrived");
    expect(widest).to.equal(box.clientWidth);
  });

  it("scroll inside where they are longer than the stage", async () => {
    const details = await open(
      { events: [{ id: "long", date: "2021", title: "Long", text: "A paragraph.\n\n".repeat(80) }] },
      "long",
      1000,
    );
    const scrolling = all(details, "*").filter((each) => each.scrollHeight > each.clientHeight + 100);
    expect(scrolling.length).to.be.greaterThan(0);
    // A keyboard scrolls what it can focus.
    expect(scrolling.some((each) => each.tabIndex === 0)).to.equal(true);
  });
});

describe("details in the list", () => {
  it("leave date and title to the label", async () => {
    const details = await open(mill, "closing", 400);
    const said = all(details, '[part~="title"], [part~="date"]').map(say);
    expect(said).to.not.include("The mill is said to close");
    expect(say(details)).to.not.include("2 articles, 1 origin");
  });

  it("tell the text once: it moves from the label into the details", async () => {
    const timeline: StoryTimeline = await placeStory(mill, {
      width: 400,
      attributes: { selected: "closing" },
    });
    await until(() => openEvent(timeline) === "closing", "it is open");
    const told = [...parts(timeline, "label"), ...parts(timeline, "details")].map(say).join(" ");
    expect(told.match(/After ninety years/g)).to.have.length(1);
  });
});
