import { expect } from "@open-wc/testing";
import type { Story, StoryTimeline } from "../../src/element.js";
import { frames, placeMarkup, placeStory, titles, until, warnings } from "./timeline-page.js";

const list = '<ol><li><time datetime="2021">2021</time> <h3>From the list</h3></li></ol>';

function named(title: string): Story {
  return { events: [{ id: "one", date: "2021", title }] };
}

function scripts(timeline: StoryTimeline): readonly Element[] {
  return Array.from(timeline.querySelectorAll('script[type="application/ld+json"]'));
}

/** The titles of the claims in the one script of a timeline. */
function claims(timeline: StoryTimeline): readonly string[] {
  const [script] = scripts(timeline);
  const data = JSON.parse(script?.textContent ?? "") as {
    "@graph": [{ itemListElement: { item: { name: string } }[] }];
  };
  return data["@graph"][0].itemListElement.map(({ item }) => item.name);
}

describe("the story as JSON-LD in the page", () => {
  it("is there where the attribute asks for it, and nowhere else", async () => {
    expect(scripts(await placeStory(named("Plain")))).to.deep.equal([]);
    const timeline = await placeStory(named("Asked"), { attributes: { "json-ld": "" } });
    expect(claims(timeline)).to.deep.equal(["Asked"]);
    expect(scripts(timeline)).to.have.length(1);
  });

  it("follows the data, and goes with the attribute", async () => {
    const timeline = await placeStory(named("First"), { attributes: { "json-ld": "" } });
    timeline.story = named("Second");
    await timeline.updateComplete;
    expect(claims(timeline)).to.deep.equal(["Second"]);
    expect(scripts(timeline)).to.have.length(1);
    timeline.jsonLd = false;
    await timeline.updateComplete;
    expect(scripts(timeline)).to.deep.equal([]);
    timeline.jsonLd = true;
    timeline.story = null;
    await timeline.updateComplete;
    expect(scripts(timeline)).to.deep.equal([]);
  });

  it("leaves the children that are data as they are, and is not read as data itself", async () => {
    const timeline = placeMarkup(`<story-timeline json-ld>${list}</story-timeline>`);
    let loads = 0;
    timeline.addEventListener("timeline-load", () => loads++);
    await until(() => scripts(timeline).length > 0, "the script is written");
    await frames(5);
    expect(loads).to.equal(1);
    expect(titles(timeline)).to.deep.equal(["From the list"]);
    expect(timeline.querySelector("ol")).not.to.equal(null);
    timeline.querySelector("h3")!.textContent = "Changed";
    await until(() => claims(timeline).join() === "Changed", "the script follows the list");
    await frames(5);
    expect(loads).to.equal(2);
  });

  it("is one in a copy of the timeline too", async () => {
    const timeline = await placeStory(named("Original"), { attributes: { "json-ld": "" } });
    timeline.after(timeline.cloneNode(true));
    const copy = timeline.nextElementSibling as StoryTimeline;
    copy.story = named("Copy");
    await copy.updateComplete;
    expect(scripts(copy)).to.have.length(1);
    expect(claims(copy)).to.deep.equal(["Copy"]);
    expect(claims(timeline)).to.deep.equal(["Original"]);
  });

  it("holds hostile titles as text: none ends the script", async () => {
    const title = '</script><img src=x onerror="window.ran = true"><!-- \u2028';
    const timeline = await placeStory(named(title), { attributes: { "json-ld": "" } });
    const copy = placeMarkup(`<story-timeline>${timeline.innerHTML}</story-timeline>`);
    expect(copy.querySelectorAll("img")).to.have.length(0);
    expect(claims(copy)).to.deep.equal([title.trim()]);
    expect(claims(timeline)).to.deep.equal([title.trim()]);
  });

  it("is not written for a story of more than 1,000 events, and says so once", async () => {
    const events = Array.from({ length: 3001 }, (_, index) => ({ date: "2021", title: `Event ${index}` }));
    const timeline = await placeStory({ events }, { attributes: { "json-ld": "" } });
    expect(scripts(timeline)).to.deep.equal([]);
    expect(timeline.problems).to.deep.equal([]);
    await timeline.updateComplete;
    expect(warnings.filter((said) => said.includes("JSON-LD"))).to.have.length(1);
  });
});
