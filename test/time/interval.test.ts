import { expect } from "@open-wc/testing";
import { compareDates, overlaps } from "../../src/time/compare-dates.js";
import type { EventDate } from "../../src/time/event-date.js";
import { joinDates } from "../../src/time/interval.js";
import { parseDate } from "../../src/time/parse-date.js";

const read = (text: string): EventDate => {
  const date = parseDate(text);
  if (date === null) throw new Error(`${text} was refused`);
  return date;
};
const join = (start: string, end: string) => joinDates(read(start), read(end));

describe("a date with an end of its own", () => {
  const joined: readonly [start: string, end: string, edtf: string | undefined][] = [
    ["2026-03", "2026-07-10", "2026-03/2026-07-10"],
    ["2026-03", "2026-03", "2026-03/2026-03"],
    ["2026-07-04T09:30+08:00", "2026-07-04T11:00+08:00", "2026-07-04T09:30+08:00/2026-07-04T11:00+08:00"],
    ["2026-07-04T09:30", "2026-07-04", "2026-07-04T09:30/2026-07-04"],
    ["2026-03/..", "2026-07", "2026-03/2026-07"],
    ["2026-03", "2026-07/..", "2026-03/.."],
    ["../2026-03", "2026-07", "../2026-07"],
    ["2026-03", "2026-07/", "2026-03/"],
    ["2026-07", "2026-03", undefined],
    ["2026-07-04T09:30", "2026-07-04T09:00", undefined],
    ["2026-07-04T09:00-07:00", "2026-07-04T10:00", "2026-07-04T09:00-07:00/2026-07-04T10:00"],
    ["2026-07-04T09:00-07:00", "2026-07-04T08:00", undefined],
    ["../2026", "2026/..", undefined],
  ];
  for (const [start, end, edtf] of joined) {
    it(`${start} with ${end} is ${edtf ?? "refused"}`, () => {
      const date = join(start, end);
      expect(date?.edtf).to.equal(edtf);
      if (date) expect(date.start).to.be.lessThan(date.end);
    });
  }

  it("reaches from the start of the first to the end of the last", () => {
    const date = join("2026-03", "2026-07");
    expect([date?.start, date?.end]).to.deep.equal([read("2026-03").start, read("2026-07").end]);
  });
});

describe("the order of dates", () => {
  it("goes by start, then by end, and open starts stand where they end", () => {
    const texts = ["2026-07", "2026", "../2026-06", "2026-03", "2026-03/..", "../2025", "2025-12-31"];
    const sorted = texts.map(read).sort(compareDates);
    expect(sorted.map(({ edtf }) => edtf)).to.deep.equal([
      "2025-12-31",
      "../2025",
      "2026",
      "2026-03",
      "2026-03/..",
      "../2026-06",
      "2026-07",
    ]);
  });

  it("keeps the order of the data among equals", () => {
    expect(compareDates(read("2026-03"), read("2026-03~"))).to.equal(0);
    expect(compareDates(read("2026/.."), read("2026/"))).to.equal(0);
  });

  it("half-open spans that touch do not overlap", () => {
    expect(overlaps(read("2026-03"), read("2026-04"))).to.equal(false);
    expect(overlaps(read("2026-03"), read("2026-03-31"))).to.equal(true);
    expect(overlaps(read("../2026-03"), read("2026/.."))).to.equal(true);
  });
});
