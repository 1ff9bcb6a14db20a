import { expect } from "@open-wc/testing";
import fc from "fast-check";
import { readAnyDate, readEdtf } from "../../src/time/read-edtf.js";
import { readPlainDate } from "../../src/time/read-plain-date.js";

describe("plain dates, read at once", () => {
  const plain = [
    "2026-07-10",
    "0000-01-01",
    "0099-12-31",
    "9999-12-31",
    "2024-01-29",
    "2024-02-29",
    "2000-02-29T00:00:00Z",
    "2024-06-30",
    "1969-12-31",
    "2026-07-10T09:30:15Z",
    "2026-07-10T00:00:00.000Z",
    "2026-12-31T23:59:59.999Z",
    "0043-02-28T00:00:00.001Z",
  ];
  const others = [
    ...["2026", "2026-07", "2026-7-10", "2026-07-10T09:30Z", "2026-07-10T09:30:15+08:00", "20260710"],
    ...["-043-01-01", "202X-07-10", "2026-07-1X", "2026-07-10~", "2026-21"],
    ...["2026-13-01", "2026-00-10", "2026-07-00", "2026-07-32", "2023-02-29", "1900-02-29", "2026-04-31"],
    ...["2024-02-30", "2100-02-29T00:00:00Z"],
    ...["2026/07/10", "2026-07 10", " 2026-07-1", "+026-07-10", "٢٠٢٦-٠٧-١٠", "2026-07-10 09:30:15Z"],
    ...["2026-07-10T24:00:00Z", "2026-07-10T09:60:00Z", "2026-07-10T09:30:60Z", "2026-07-10T09:30:15z"],
    ...["2026-07-10T09:30:15,000Z", "2026-07-10T09:30:15.00ZZ", "2026-02-30T09:30:15.000Z"],
    ...["2026-07-10T09.30:15.000Z", "2026-07-10T09:30.15.000Z", "2026-07-10t09:30:15.000Z"],
    ...["2026-07-10T09:30:15.0000", "2026-07-10T09:30:15.123+", "2026-07-10T09:30:15.12Z"],
  ];

  it("are what the full reader reads", () => {
    for (const text of plain) {
      expect(readPlainDate(text), text).to.deep.equal(readAnyDate(text));
    }
  });

  it("are no others: those are left to the full reader", () => {
    for (const text of others) {
      expect(readPlainDate(text), text).to.equal(undefined);
      expect(readEdtf(text), text).to.deep.equal(readAnyDate(text));
    }
  });

  it("are read the same with any character in any place", () => {
    const damaged = fc
      .tuple(
        fc.constantFrom(...plain),
        fc.nat(23),
        fc.constantFrom(..."0 1 2 5 9 - : . T Z X ~ \t ٣".split(" ")),
      )
      .map(([text, at, character]) => text.slice(0, at) + character + text.slice(at + 1));
    fc.assert(
      fc.property(damaged, (text) => {
        expect(readEdtf(text)).to.deep.equal(readAnyDate(text));
      }),
      { seed: 5, numRuns: 3_000 },
    );
  });

  it("are read the same whatever was read before", () => {
    for (const before of plain)
      for (const text of [...plain, ...others]) {
        readPlainDate(before);
        expect(readPlainDate(text), text).to.deep.equal(plain.includes(text) ? readAnyDate(text) : undefined);
      }
  });

  it("are read the same at any moment that has four digits of a year", () => {
    const moments = fc.date({ min: new Date(-6.2e13), max: new Date("9999-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(moments, (moment) => {
        const text = moment.toISOString();
        for (const part of [text, `${text.slice(0, 19)}Z`, text.slice(0, 10)]) {
          const isPlain = /^\d{4}-/.test(part);
          expect(readPlainDate(part)).to.deep.equal(isPlain ? readAnyDate(part) : undefined);
        }
      }),
      { seed: 6, numRuns: 1_000 },
    );
  });
});
