import { expect } from "@open-wc/testing";
import fc from "fast-check";
import { describeBadDate } from "../../src/time/describe-bad-date.js";
import { parseDate } from "../../src/time/parse-date.js";

describe("the sentence about a bad date", () => {
  const remedies: readonly [text: string, remedy: string][] = [
    ["2024-13", "months go from 01 to 12"],
    ["2024-13-45", "months go from 01 to 12"],
    ["2001-42", "months go from 01 to 12, seasons and parts of a year from 21 to 41"],
    ["2023-02-29", "February 2023 has 28 days"],
    ["-0005-02-29", "February -0005 has 28 days"],
    ["31 February 2023", "February 2023 has 28 days"],
    ["2024-01-32", "days go from 01 to 31"],
    ["2026/2025", "it ends before it starts"],
    ["Y275761", "years go from -271821 to 275760"],
    ["2026-07-04T24:00", "hours go from 00 to 23; midnight is 00:00 of the next day"],
    ["2026-07-04T09", "write “2026-07-04T09:00”"],
    ["2026-07-04T09:30+0800", "write “2026-07-04T09:30+08:00”"],
    ["2026-07-04 09:30:00", "write “2026-07-04T09:30:00”"],
    ["1985-4", "write “1985-04”"],
    ["1985-4-2", "write “1985-04-02”"],
    ["1985/04/12", "write “1985-04-12”"],
    ["31/12/2024", "write “2024-12-31”"],
    ["12/31/2024", "write “2024-12-31”"],
    ["03/04/2024", "write “2024-04-03” or “2024-03-04”"],
    ["31.12.2024", "write “2024-12-31”"],
    ["2026年7月10日", "write “2026-07-10”"],
    ["10 July 2026", "write “2026-07-10”"],
    ["July 10, 2026", "write “2026-07-10”"],
    ["Sept. 2026", "write “2026-09”"],
    ["Spring 2001", "write “2001-21”"],
    ["Q2 2026", "write “2026-34”"],
    ["circa 1950", "write “1950~”"],
    ["around 10 July 2026", "write “2026-07-10~”"],
    ["before 1950", "write “../1950”"],
    ["since July 2026", "write “2026-07/..”"],
    ["between 1950 and 1960", "write “[1950..1960]”"],
    ["1950–1960", "write “1950/1960”"],
    ["1971-now", "write “1971/..”"],
    ["2004/open", "write “2004/..”"],
    ["1960s", "write “196X”"],
    ["44 BC", "write “-0043”"],
    ["1984?~", "write “1984%”"],
    ["31149", "write “Y31149”"],
    ["85", "years have four digits, such as 1985 or 0085"],
    ["１９８５", "write it with the digits 0 to 9"],
    [" 1985", "write “1985” without spaces or invisible characters around it"],
    ["tbd", "write one such as 2026, 2026-07, 2026-07-10 or 2026-07-10T09:30"],
  ];
  for (const [text, remedy] of remedies) {
    it(`tells of “${text}”: ${remedy}`, () => {
      expect(describeBadDate(text)).to.equal(`“${text}” is not a date; ${remedy}.`);
    });
  }

  it("sends times in an interval to the field for the end", () => {
    expect(describeBadDate("2026-07-10T09:30/2026-07-12T10:00")).to.contain("in the field “end”");
  });

  it("does not read exponents and significant digits", () => {
    for (const text of ["Y-17E7", "1950S2", "Y3388E2S3", "1950S"])
      expect(describeBadDate(text)).to.contain("write X for digits that are not known");
  });

  it("shows a year how to be text", () => {
    expect(describeBadDate(2026)).to.equal('2026 is a number; write "2026" in quotes.');
    expect(describeBadDate(-43)).to.equal('-43 is a number; write "-0043" in quotes.');
    expect(describeBadDate(1714521600000)).to.contain('write "2024-05-01T00:00:00.000Z" in quotes');
  });

  it("names other values by their kind and never asks them for their text", () => {
    const trap = new Proxy({}, { get: () => expect.fail("was asked") });
    expect(describeBadDate(trap)).to.match(/^An object or a list is not a date; /);
    expect(describeBadDate(null)).to.match(/^The date is missing; /);
    expect(describeBadDate(new Date(NaN))).to.match(/^This Date holds no valid time; /);
    for (const value of [undefined, true, 10n, Symbol("x"), [], NaN, 9e15])
      expect(describeBadDate(value)).to.match(/\.$/);
  });

  it("cuts long texts and shows what cannot be seen or turns others round", () => {
    expect(describeBadDate("a".repeat(3000))).to.match(/^“a{40}…” /);
    expect(describeBadDate("😀".repeat(41))).to.match(/^“(?:😀){40}…” /u);
    expect(describeBadDate("\u202e2026\u0007")).to.match(/^“\\u202e2026\\u0007” /);
  });

  it("recommends only what can be read", () => {
    const texts = fc.oneof(
      fc.string({ maxLength: 20 }),
      fc.string({ unit: fc.constantFrom(..."0123456789 /.-–XYT:st BCcaQ~?[]".split("")), maxLength: 16 }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        if (parseDate(text) !== null) return;
        const [, advice = ""] = /” is not a date; write (“.*”)/u.exec(describeBadDate(text)) ?? [];
        for (const [, written = ""] of advice.matchAll(/“([^”]*)”/g))
          expect(parseDate(written), written).not.to.equal(null);
      }),
      { numRuns: 3_000 },
    );
  });
});
