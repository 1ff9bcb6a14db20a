import { expect } from "@open-wc/testing";
import fc from "fast-check";
import { arrange } from "../../src/layout/arrange.js";
import { beginStory, parseStory } from "../../src/model/parse-story.js";

const date = fc.constantFrom(
  ...["2026-07-10", "2026-07-11", "2026-03", "2026-03~", "../2026", "2026/..", "[2026-07-09,2026-07-12]"],
  ...["2026-10-25T00:30:00Z", "2026-10-25T01:30:00.000Z", "2026-07-10T23:30:00+08:00", "2026-07-10T01:00"],
);

const events = fc.array(
  fc.record(
    {
      id: fc.constantFrom("a", "b", ""),
      date,
      end: fc.constantFrom("2026-07-12", "2026-10-25T01:00:00Z", "2027"),
      title: fc.constantFrom("T", "U"),
      status: fc.constantFrom("reported", "alleged"),
      category: fc.constantFrom("K", "L"),
      importance: fc.constantFrom(0, 1),
    },
    { requiredKeys: ["date", "title"] },
  ),
  { maxLength: 12 },
);

const zone = fc.constantFrom(undefined, "Asia/Shanghai", "Europe/Berlin");

describe("the table of a story's events", () => {
  it("reaches as far as the dates of its citations, however many there are", () => {
    const rivals = Array.from({ length: 100 }, (_, day) =>
      new Date(Date.UTC(2030, 0, 1 + day)).toISOString().slice(0, 10),
    );
    const sources = rivals.map((date, n) => ({ publisher: `P${n}`, date }));
    const events = Array.from({ length: 1_000 }, () => ({ date: "2026-07-10", title: "T", sources }));
    const { extent } = arrange(parseStory({ events }).story!);
    expect(extent).to.deep.equal({ start: Date.UTC(2026, 6, 10), end: Date.UTC(2030, 0, 101) });
  });

  it("is the same from the columns that they were read into, and from the events alone", () => {
    fc.assert(
      fc.property(
        events,
        zone,
        fc.constantFrom("none", "category", "status"),
        (events, timeZone, groupBy) => {
          const data = timeZone === undefined ? { events } : { timeZone, events };
          const story = parseStory(data).story!;
          const outline = arrange(beginStory(data).outline!, undefined, { groupBy });
          const read = arrange(story, undefined, { groupBy });
          const copied = arrange({ ...story }, undefined, { groupBy });
          for (const { table, groups, items, places, ranks } of [outline, read]) {
            for (const column of ["starts", "ends", "anchors", "kinds", "lanes", "groups"] as const)
              expect(table[column], column).to.deep.equal(copied.table[column]);
            for (const { slot, category } of items) expect(category).to.equal(copied.table.categoryOf(slot));
            expect(table.extent).to.deep.equal(copied.table.extent);
            expect(groups).to.deep.equal(copied.groups);
            expect(ranks()).to.deep.equal(copied.ranks());
            expect(items.map(({ event }) => event.id)).to.deep.equal(
              copied.items.map(({ event }) => event.id),
            );
            for (const { event, index } of items) expect(places.get(event.id)).to.equal(index);
            expect(places.has("nobody")).to.equal(false);
          }
        },
      ),
      { seed: 14, numRuns: 500 },
    );
  });

  it("puts events in order by start, then end, then as they come, on the clock of the story", () => {
    const story = parseStory({
      timeZone: "Asia/Shanghai",
      events: [
        { id: "late", date: "2026-07-11", title: "T" },
        { id: "instant", date: "2026-07-10T16:00:00Z", title: "T" },
        { id: "again", date: "2026-07-11", title: "T" },
        { id: "open", date: "../2026-07-10", title: "T" },
        { id: "long", date: "2026-07-10", end: "2026-07-11", title: "T" },
        { id: "short", date: "2026-07-10", title: "T" },
      ],
    }).story!;
    const order = ["short", "long", "open", "instant", "late", "again"];
    expect(story.events.map(({ id }) => id)).to.deep.equal(order);
    expect(arrange(story).items.map(({ event }) => event.id)).to.deep.equal(order);
  });
});
