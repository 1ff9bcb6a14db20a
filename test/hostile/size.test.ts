// Stories too large for any page: what is drawn stays small, and is counted in elements and events, not in time.
import { expect } from "@open-wc/testing";
import {
  frames,
  labels,
  part,
  placeMarkup,
  record,
  rootOf,
  sayAll,
  titles,
  until,
  withoutGlides,
} from "../element/timeline-page.js";
import { faultsOf } from "./drawn-page.js";
import { watchPage } from "./page-watch.js";

/** The slower engines read as many in the model's tests; here it is the drawing that counts. */
const isChromium = /Chrome/.test(navigator.userAgent);
const many = isChromium ? 1_000_000 : 100_000;

describe("a story too large for a page", () => {
  withoutGlides();

  it(`many-events: of ${many.toLocaleString("en")} events few elements are made, in both layouts, and one event tells of them`, async function () {
    this.timeout(60_000);
    const watch = watchPage();
    const timeline = placeMarkup("<story-timeline></story-timeline>");
    try {
      const loads = record(timeline, "timeline-load");
      timeline.events = Array(many).fill({ date: "2024-05-01", title: "n" });
      await until(
        () => labels(timeline).length > 0 || part(timeline, "density") !== null,
        "it is drawn",
        40_000,
      );
      await until(() => loads.length > 0, "it is told of", 40_000);
      await frames(2);
      expect(loads).to.have.length(1);
      expect(rootOf(timeline).querySelectorAll("*").length).to.be.lessThan(2_000);
      timeline.layout = "vertical";
      await timeline.updateComplete;
      expect(labels(timeline).length).to.be.within(1, 500);
      expect(watch.made()).to.be.lessThan(25_000);
      expect(faultsOf(timeline, "")).to.deep.equal([]);
      timeline.events = [{ date: "2024", title: "Good" }];
      await until(() => titles(timeline).join() === "Good", "good data is drawn again");
      expect(watch.harms()).to.deep.equal([]);
    } finally {
      watch.stop();
    }
  });

  it("many-issues: of 100,000 bad events the first problems are listed with the number of the rest, and one event tells of them", async () => {
    const watch = watchPage();
    const timeline = placeMarkup("<story-timeline></story-timeline>");
    try {
      const seen = record(timeline, "timeline-load", "timeline-problem");
      timeline.events = Array(100_000).fill({ date: "bad" });
      await until(() => part(timeline, "problems"), "the problems are shown");
      await frames(2);
      expect(seen.map(({ type }) => type).sort()).to.deep.equal(["timeline-load", "timeline-problem"]);
      expect(sayAll(timeline)).to.match(/199,?900 more problems/);
      expect(rootOf(timeline).querySelectorAll("*").length).to.be.lessThan(1_000);
      expect(faultsOf(timeline, "")).to.deep.equal([]);
      expect(watch.harms()).to.deep.equal([]);
    } finally {
      watch.stop();
    }
  });

  it("one event with every list at its limit is drawn, closed and open", async function () {
    this.timeout(30_000);
    const watch = watchPage();
    const timeline = placeMarkup("<story-timeline selected='a'></story-timeline>");
    try {
      const sources = Array.from({ length: 1_001 }, (_, n) => ({
        publisher: `Paper ${n}`,
        quote: "q ".repeat(2_501),
        speaker: "s".repeat(301),
      }));
      const corrections = Array.from({ length: 1_001 }, () => ({ date: "2024", text: "t ".repeat(2_501) }));
      timeline.events = [
        { id: "a", date: "2024", title: "T".repeat(1e6), text: "*a* ".repeat(1e5), sources, corrections },
      ];
      await until(() => part(timeline, "details"), "it is open", 20_000);
      expect(rootOf(timeline).querySelectorAll("*").length).to.be.lessThan(60_000);
      timeline.layout = "vertical";
      await timeline.updateComplete;
      await until(() => part(timeline, "details"), "it is open");
      timeline.close();
      await timeline.updateComplete;
      expect(rootOf(timeline).querySelectorAll("*").length).to.be.lessThan(5_000);
      expect(watch.harms()).to.deep.equal([]);
    } finally {
      watch.stop();
    }
  });
});
