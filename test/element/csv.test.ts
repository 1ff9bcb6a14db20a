import { expect } from "@open-wc/testing";
import type { StoryTimeline } from "../../src/element.js";
import { placeMarkup, sayAll, titles, until } from "./timeline-page.js";

const table = "Date;Title\n2026-07-10;Ban begins\n2026-13;Never\n";

function placeLoading(file: string, type: string, body = table): StoryTimeline {
  const query = new URLSearchParams({ ms: "0", type, body });
  const src = `/__test__/slow/${file}?${query.toString()}`.replaceAll("&", "&amp;");
  return placeMarkup(`<story-timeline src="${src}" show-problems></story-timeline>`);
}

describe("a timeline whose src is CSV", () => {
  const answers: readonly (readonly [file: string, type: string])[] = [
    ["story", "text/csv; charset=utf-8"],
    ["story.csv", "text/plain"],
    ["STORY.CSV", "application/octet-stream"],
    ["story.tsv", "text/tab-separated-values"],
  ];
  for (const [file, type] of answers) {
    it(`is drawn where “${file}” comes as ${type}, and tells problems by their rows`, async () => {
      const timeline = placeLoading(file, type);
      await until(() => titles(timeline).join() === "Ban begins", "the table is drawn");
      expect(timeline.problems.map(({ path }) => path)).to.deep.equal(["row 3, Date"]);
      await until(() => sayAll(timeline).includes("Row 3 (“Never”)"), "the problem is told");
    });
  }

  it("reads JSON as JSON, whatever it is called", async () => {
    const body = JSON.stringify([{ date: "2026", title: "JSON" }]);
    const timeline = placeLoading("story.csv", "application/json", body);
    await until(() => titles(timeline).join() === "JSON", "the story is drawn");
  });

  it("says so where the table is no story", async () => {
    const timeline = placeLoading("story.csv", "text/csv", "Year,Headline\n2026,A\n");
    await until(() => timeline.problems.length > 0, "the problems are there");
    expect(timeline.problems.map(({ code }) => code)).to.deep.equal([
      "csv-column-missing",
      "csv-column-missing",
    ]);
    await until(() => sayAll(timeline).includes("“Headline”"), "the remedy is told");
  });
});
