import { expect } from "@open-wc/testing";
import { formatDuration, formatGap } from "../../src/locale/format-duration.js";
import { findLocale } from "../../src/locale/registry.js";
import "../../src/locale/languages/ar.js";
import "../../src/locale/languages/de.js";
import "../../src/locale/languages/he.js";
import type { EventDate } from "../../src/time/event-date.js";
import { parseDate } from "../../src/time/parse-date.js";

const read = (text: string): EventDate => {
  const date = parseDate(text);
  if (date === null) throw new Error(`${text} was refused`);
  return date;
};

describe("the time between two dates", () => {
  const durations: readonly [from: string, to: string, duration: string][] = [
    ["2026-03", "2026-07-10", "3 months"],
    ["2026-03", "2026-04", "1 month"],
    ["2026-03", "2026-03-15", ""],
    ["2026-03/2026-05", "2026-07", "2 months"],
    ["2026-03/..", "2027", ""],
    ["2020", "2022", "2 years"],
    ["2020", "2021-03-01", ""],
    ["2026-01", "2027-01", "1 year"],
    ["2026-01", "2027-07", "18 months"],
    ["2026-01-31", "2028-02-15", "2 years"],
    ["-0043-03-15", "0014-08-19", "57 years"],
    ["2026-07-10", "2026-07-11", "1 day"],
    ["2026-07-10", "2026-07-24", "2 weeks"],
    ["2026-07-10", "2026-07-25", "15 days"],
    ["2026-07-10", "2026-08-10", "1 month"],
    ["2026-07-10", "2026-08-20", "41 days"],
    ["2026-07-04T09:30", "2026-07-04T09:31", "1 minute"],
    ["2026-07-04T09:30", "2026-07-04T10:30", "1 hour"],
    ["2026-07-04T09:30", "2026-07-04T11:00", "90 minutes"],
    ["2026-07-04T09:30", "2026-07-05T20:45", "35 hours"],
    ["2026-07-04T09:30:00", "2026-07-04T09:30:45", "45 seconds"],
    ["2026-07-10", "2026-07-10T13:00", ""],
    ["202X", "203X", "10 years"],
  ];
  for (const [from, to, duration] of durations) {
    it(`from ${from} to ${to} is ${duration === "" ? "not told" : duration}`, () => {
      expect(formatDuration(read(from), read(to), findLocale("en"))).to.equal(duration);
    });
  }

  it("is written out in the words of the language", () => {
    const gap = (tag: string) => formatGap(read("2026-03"), read("2026-07-10"), findLocale(tag));
    expect(gap("en")).to.equal("3 months later");
    expect(gap("de")).to.equal("3 Monate später");
    expect(gap("ar")).to.equal("بعد 3 أشهر");
    expect(formatGap(read("2020"), read("2022"), findLocale("ar"))).to.equal("بعد سنتين");
    expect(formatGap(read("2026-01"), read("2027-01"), findLocale("he"))).to.equal("כעבור שנה");
    expect(formatGap(read("2026-03"), read("2026-03"), findLocale("en"))).to.equal("");
  });
});
