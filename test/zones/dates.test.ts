import { expect } from "@open-wc/testing";
import { formatDate } from "../../src/locale/format-date.js";
import { formatDuration } from "../../src/locale/format-duration.js";
import { formatContext, formatTick } from "../../src/locale/format-tick.js";
import { findLocale } from "../../src/locale/registry.js";
import type { EventDate } from "../../src/time/event-date.js";
import { onAxis } from "../../src/time/on-axis.js";
import { parseDate } from "../../src/time/parse-date.js";

const words = findLocale("en");
const { locale, language } = words;
const read = (value: string | number | Date): EventDate => {
  const date = parseDate(value);
  if (date === null) throw new Error(`${String(value)} was refused`);
  return date;
};

/** These run in machines of several zones: nothing here may depend on theirs. */
describe(`in the zone ${Intl.DateTimeFormat().resolvedOptions().timeZone}`, () => {
  const cases: readonly [text: string, zone: string | undefined, axis: string, said: string][] = [
    // A time that a European clock skips, and one that it shows twice.
    ["2024-03-31T02:30:00", undefined, "2024-03-31T02:30:00", "31 March 2024, 02:30:00"],
    ["2024-10-27T02:30:00", "Europe/Berlin", "2024-10-27T02:30:00", "27 October 2024, 02:30:00"],
    // A day without midnight in São Paulo, and one that Samoa never had.
    ["2018-11-04", "America/Sao_Paulo", "2018-11-04T00:00:00", "4 November 2018"],
    ["2018-11-04T00:00", "America/Sao_Paulo", "2018-11-04T00:00:00", "4 November 2018, 00:00"],
    ["2011-12-30", "Pacific/Apia", "2011-12-30T00:00:00", "30 December 2011"],
    ["2011-12-30T10:00Z", "Pacific/Apia", "2011-12-31T00:00:00", "31 December 2011, 00:00"],
    ["2026-07-10", "Asia/Shanghai", "2026-07-10T00:00:00", "10 July 2026"],
    ["2026-07-04T09:30", "Asia/Shanghai", "2026-07-04T09:30:00", "4 July 2026, 09:30"],
    ["2026-07-03T23:30Z", "Asia/Shanghai", "2026-07-04T07:30:00", "4 July 2026, 07:30"],
    ["2026-07-03T23:30-07:00", undefined, "2026-07-03T23:30:00", "3 July 2026, 23:30 UTC−07:00"],
    ["1985-04-12T23:20:30-04", "America/New_York", "1985-04-12T22:20:30", "12 April 1985, 22:20:30"],
    ["2026-03", "America/Los_Angeles", "2026-03-01T00:00:00", "March 2026"],
    ["0044", undefined, "0044-01-01T00:00:00", "44"],
    ["0099-12-31", undefined, "0099-12-31T00:00:00", "31 December 99"],
    ["-0043-03-15", undefined, "-000043-03-15T00:00:00", "15 March 44 BC"],
    ["1582-10-10", undefined, "1582-10-10T00:00:00", "10 October 1582"],
    ["1883-11-18", undefined, "1883-11-18T00:00:00", "18 November 1883"],
  ];
  for (const [text, zone, axis, said] of cases) {
    it(`${text}${zone ? ` on the clock of ${zone}` : ""} is “${said}” and stands at ${axis}`, () => {
      expect(formatDate(read(text), locale, language, zone)).to.equal(said);
      expect(new Date(onAxis(read(text), zone).start).toISOString()).to.equal(`${axis}.000Z`);
    });
  }

  it("a Date is shown on the clock of the story", () => {
    const date = read(new Date(Date.UTC(2026, 6, 4, 1, 30)));
    expect(formatDate(date, locale, language, "Asia/Shanghai")).to.equal("4 July 2026, 09:30");
  });

  it("lengths of time count no summer time", () => {
    expect(formatDuration(read("2024-03-30"), read("2024-04-01"), words)).to.equal("2 days");
    expect(formatDuration(read("2018-11-01"), read("2018-12-01"), words)).to.equal("1 month");
    expect(formatDuration(read("2011-12-29"), read("2011-12-31"), words)).to.equal("2 days");
  });

  it("ticks tell the clock of the axis", () => {
    const time = Date.UTC(2024, 2, 31, 2, 30);
    expect(formatTick(time, "minute", locale, language)).to.equal("02:30");
    expect(formatTick(time, "day", locale, language)).to.equal("31");
    expect(formatContext(time, "hour", locale, language)).to.equal("31 March 2024");
  });
});
