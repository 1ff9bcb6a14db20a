import { expect } from "@open-wc/testing";
import fc from "fast-check";
import { describeBadDate } from "../../src/time/describe-bad-date.js";
import type { EventDate, Precision } from "../../src/time/event-date.js";
import { parseDate } from "../../src/time/parse-date.js";

const utc = (...parts: Parameters<typeof Date.UTC>) => Date.UTC(...parts);
const read = (value: string | number | Date): EventDate => {
  const date = parseDate(value);
  if (date === null) throw new Error(`${String(value)} was refused`);
  return date;
};

describe("a parsed date", () => {
  it("covers its whole unit, half-open", () => {
    const { start, end } = read("2026-03");
    expect([start, end]).to.deep.equal([utc(2026, 2), utc(2026, 3)]);
  });

  const precisions: readonly [string, Precision][] = [
    ["2XXX", "millennium"],
    ["XXXX", "millennium"],
    ["20XX", "century"],
    ["20XX-12-25", "century"],
    ["202X", "decade"],
    ["2026", "year"],
    ["2004-XX", "year"],
    ["1984-1X", "year"],
    ["2026-40", "half"],
    ["2026-38", "third"],
    ["2026-33", "quarter"],
    ["2026-21", "season"],
    ["2026-03", "month"],
    ["2004-06-XX", "month"],
    ["2026-07-10", "day"],
    ["2026-07-10T09:30", "minute"],
    ["2026-07-10T09:30:15", "second"],
    ["2026-07-10T09:30:15.5Z", "millisecond"],
    ["2026-03/2026-07-10", "month"],
    ["[2026,2026-07-10]", "year"],
  ];
  for (const [text, precision] of precisions) {
    it(`${text} is exact to the ${precision}`, () => {
      expect(read(text).precision).to.equal(precision);
    });
  }

  it("is approximate or uncertain as a whole, wherever the qualifier stands", () => {
    const qualities = ["2026", "2026~", "2026?", "2026%", "2004-06~-11", "?2004-06-~11", "1984?/2004~"].map(
      (text) => {
        const { approximate, uncertain } = read(text);
        return `${text} ${approximate ? "about" : ""} ${uncertain ? "perhaps" : ""}`;
      },
    );
    expect(qualities).to.deep.equal([
      "2026  ",
      "2026~ about ",
      "2026?  perhaps",
      "2026% about perhaps",
      "2004-06~-11 about ",
      "?2004-06-~11 about perhaps",
      "1984?/2004~ about perhaps",
    ]);
  });

  it("is a true instant where it has an offset, and floats where it has none", () => {
    expect(read("2026-07-04T09:30+08:00")).to.include({ start: utc(2026, 6, 4, 1, 30), offset: 480 });
    expect(read("2026-07-04T09:30-05")).to.include({ start: utc(2026, 6, 4, 14, 30), offset: -300 });
    expect(read("2026-07-04T09:30:00.000Z")).to.include({ start: utc(2026, 6, 4, 9, 30), offset: 0 });
    expect(Object.is(read("2026-07-04T09:30-00:00").offset, 0)).to.equal(true);
    expect(read("2026-07-04T09:30").start).to.equal(utc(2026, 6, 4, 9, 30));
    expect(read("2026-07-04T09:30")).not.to.have.property("offset");
  });

  it("names the season that its author named", () => {
    const seasons = ["2001-21", "2001-28", "2001-29", "2001-34"].map((text) => read(text).season);
    expect(seasons).to.deep.equal(["spring", "winter", "spring", undefined]);
  });

  it("has no end where an interval is open or unknown", () => {
    const open = read("2026-03/..");
    expect([open.end, open.first?.edtf, open.last, open.unknown]).to.deep.equal([
      Infinity,
      "2026-03",
      undefined,
      undefined,
    ]);
    const unknown = read("/2026-03");
    expect([unknown.start, unknown.first, unknown.last?.edtf, unknown.unknown]).to.deep.equal([
      -Infinity,
      undefined,
      "2026-03",
      "first",
    ]);
  });

  it("lists the alternatives of a set in time order, ranges and open ends as intervals", () => {
    const { alternatives, choice } = read("[1668,1667,1670..1672,1760..]");
    expect(choice).to.equal("one");
    expect(alternatives?.map(({ edtf }) => edtf)).to.deep.equal(["1667", "1668", "1670/1672", "1760/.."]);
    expect(read("{1960,1961-12}").choice).to.equal("all");
  });

  it("is an instant where it was a Date or epoch milliseconds", () => {
    const time = utc(2026, 6, 4, 1, 30);
    const expected = { start: time, end: time + 1, precision: "millisecond", offset: 0 };
    expect(read(time)).to.include({ ...expected, edtf: "2026-07-04T01:30:00.000Z" });
    expect(read(new Date(time))).to.include(expected);
  });
});

describe("parseDate", () => {
  it("refuses numbers that look like years, and those that are no time", () => {
    for (const number of [2024, -9999, 9999, 0, -0, 0.5, NaN, Infinity, 8.64e15, -8.64e15 - 1]) {
      expect(parseDate(number), String(number)).to.equal(null);
    }
    expect(parseDate(10_000)).not.to.equal(null);
  });

  const refused = [
    "2026-07-04T09:30+14:01",
    "2026-07-04T09:30+08:60",
    "2026-07-04T09:30+0800",
    "2026-07-04T24:00",
    "2026-07-04T9:30",
    "2026-07-04~T09:30",
    "2026-07-XXT09:30",
    "2026-07T09:30",
    "Y2026",
    "Y02026",
    "Y10000-05",
    "XXXX-02-30",
    "19X1-02-29",
    "[2026-07-04T09:30,2026-07-05]",
    "[1672..1670]",
    "[1760..,1761]",
    "[1667,..1668]",
    "[..]",
    "[1667,]",
    "[1667,1668]~",
    "{[1667]}",
    "[1667,1668]/1670",
    `2026${" ".repeat(10)}`,
    `[${"1667,".repeat(1000)}1668]`,
  ];
  for (const text of refused) {
    it(`refuses ${text.slice(0, 40)}`, () => {
      expect(parseDate(text)).to.equal(null);
    });
  }

  it("reads every day of a leap year and of a common year, and no other", () => {
    for (const year of [2023, 2024, 1900, 2000]) {
      const days = daysWritten(year).filter((text) => parseDate(text) !== null);
      const isLeap = year === 2024 || year === 2000;
      expect(days.length, String(year)).to.equal(isLeap ? 366 : 365);
    }
  });

  it("never throws and never gives NaN, whatever the value", () => {
    fc.assert(fc.property(fc.anything({ withDate: true, withBigInt: true }), holdsOf));
    for (const value of [
      Symbol("x"),
      10n,
      () => 1,
      Object.create(Date.prototype),
      new Proxy(new Date(0), {}),
    ]) {
      expect(parseAnything(value)).to.equal(null);
    }
  });

  it("never throws and never gives NaN on texts that look like dates", () => {
    const nearDates = fc.string({
      unit: fc.constantFrom(..."0129X-/.,~?%[]{}TZ:+Y".split("")),
      maxLength: 24,
    });
    fc.assert(fc.property(nearDates, holdsOf), { numRuns: 5_000 });
  });

  it("reads what a day was written as", () => {
    const days = fc.date({ noInvalidDate: true, min: new Date("0000-01-01"), max: new Date("9999-12-31") });
    fc.assert(
      fc.property(days, (date) => {
        const text = date.toISOString().slice(0, 10);
        expect(read(text).start).to.equal(Date.parse(text));
      }),
    );
  });
});

function daysWritten(year: number): string[] {
  const pad = (n: number) => String(n).padStart(2, "0");
  const months = Array.from({ length: 14 }, (_, month) => pad(month));
  return months.flatMap((month) => Array.from({ length: 33 }, (_, day) => `${year}-${month}-${pad(day)}`));
}

/** What JavaScript callers may hand over against the types. */
function parseAnything(value: unknown): EventDate | null {
  return parseDate(value as string);
}

function holdsOf(value: unknown): boolean {
  const date = parseAnything(value);
  if (date === null) return describeBadDate(value).endsWith(".");
  return date.start < date.end && date.precision.length > 0;
}
