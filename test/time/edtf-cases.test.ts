import { expect } from "@open-wc/testing";
import { describeBadDate } from "../../src/time/describe-bad-date.js";
import type { EventDate } from "../../src/time/event-date.js";
import { parseDate } from "../../src/time/parse-date.js";

interface Case {
  readonly text: string;
  readonly isValid: boolean;
  readonly earliest: string;
  readonly latest: string;
}

describe("the table of EDTF cases", () => {
  let cases: readonly Case[] = [];

  before(async () => {
    const table = await (await fetch(new URL("../cases/edtf.tsv", import.meta.url))).text();
    cases = table.split("\n").slice(1).filter(Boolean).map(readCase);
  });

  it("is all there", () => {
    expect(cases.length).to.be.greaterThan(170);
  });

  it("valid texts are read with their earliest and latest day", () => {
    const read = cases.filter(isRead).map(({ text }) => [text, ...daysOf(parseDate(text))]);
    const expected = cases
      .filter(isRead)
      .map(({ text, earliest, latest }) => [text, earliest, clampToRange(latest)]);
    expect(read).to.deep.equal(expected);
  });

  it("invalid texts, exponents, significant digits and years beyond the range are refused", () => {
    const accepted = cases.filter((each) => !isRead(each) && parseDate(each.text) !== null);
    expect(accepted.map(({ text }) => text)).to.deep.equal([]);
  });

  it("each refusal is one sentence that names the text and a remedy", () => {
    for (const { text } of cases.filter((each) => !isRead(each))) {
      expect(describeBadDate(text)).to.match(/^“[^”]*” is not a date; .{12,}\.$/);
    }
  });
});

function readCase(row: string): Case {
  const [text = "", validity, earliest = "", latest = ""] = row.split("\t");
  const unescaped = text.replace(/\\u([0-9a-f]{4})/g, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
  return { text: unescaped, isValid: validity === "valid", earliest, latest };
}

/** Of what is valid EDTF the exponents, the significant digits and the years that `Date` cannot hold are refused. */
function isRead({ text, isValid, latest }: Case): boolean {
  const isBeyond = Math.abs(Number(latest.slice(0, -6))) > 275_760;
  return isValid && !isBeyond && !/[ES]\d/.test(text);
}

function daysOf(date: EventDate | null): string[] {
  if (date === null) return ["refused", "refused"];
  const { start, end, unknown } = date;
  return [
    start === -Infinity ? (unknown === "first" ? "unknown" : "open") : dayOf(start),
    end === Infinity ? (unknown === "last" ? "unknown" : "open") : dayOf(end - 1),
  ];
}

/** ECMAScript has years of four or of six digits, and a sign only before six. */
function dayOf(time: number): string {
  return new Date(time).toISOString().replace(/T.*/, "");
}

/** The last year that `Date` reaches ends for it in September. */
function clampToRange(day: string): string {
  return day === "+275760-12-31" ? "+275760-09-12" : day;
}
