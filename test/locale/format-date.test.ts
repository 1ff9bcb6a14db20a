import { expect } from "@open-wc/testing";
import { formatDate, formatDateAttribute } from "../../src/locale/format-date.js";
import { findLocale } from "../../src/locale/registry.js";
import "../../src/locale/languages/ar.js";
import "../../src/locale/languages/de.js";
import "../../src/locale/languages/es.js";
import "../../src/locale/languages/fr.js";
import "../../src/locale/languages/he.js";
import "../../src/locale/languages/nl.js";
import type { EventDate } from "../../src/time/event-date.js";
import { joinDates } from "../../src/time/interval.js";
import { parseDate } from "../../src/time/parse-date.js";

const read = (value: string | Date): EventDate => {
  const date = parseDate(value);
  if (date === null) throw new Error(`${String(value)} was refused`);
  return date;
};
const say = (date: EventDate, tag: string, timeZone?: string) => {
  const { locale, language } = findLocale(tag);
  return formatDate(date, locale, language, timeZone);
};
const join = (start: string, end: string): EventDate => {
  const date = joinDates(read(start), read(end));
  if (date === null) throw new Error(`${start} with ${end} was refused`);
  return date;
};

/** Words by language tag, for each date. */
const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: {
    "2026": "2026",
    "2026-03": "March 2026",
    "2026-03~": "about March 2026",
    "2026-03?": "March 2026 (uncertain)",
    "2026-03%": "about March 2026 (uncertain)",
    "2026-07-10": "10 July 2026",
    "0044": "44",
    "0099-12-31": "31 December 99",
    "0000": "1 BC",
    "-0043": "44 BC",
    "-0043-03-15": "15 March 44 BC",
    Y12345: "12345",
    "202X": "2020s",
    "20XX": "between 2000 and 2099",
    "000X": "between 1 BC and 9 AD",
    "2004-XX": "2004",
    "1985-04-XX": "April 1985",
    "1984-1X": "between October and December 1984",
    "2004-06-0X": "between 1 and 9 June 2004",
    "156X-12-25": "between 25 December 1560 and 25 December 1569",
    "2026-21": "spring 2026",
    "2001-24": "winter 2001–2002",
    "2001-29": "spring 2001",
    "2001-34": "second quarter of 2001",
    "2001-39": "last third of 2001",
    "2001-41": "second half of 2001",
    "2031-10-01/2031-10-15": "1–15 October 2031",
    "2031-10-30/2031-11-02": "30 October – 2 November 2031",
    "2031-10-30/2032-11-02": "30 October 2031 – 2 November 2032",
    "2031-10-30/2032-10-30": "30 October 2031 – 30 October 2032",
    "2031-10-30/2031-10-30": "30 October 2031",
    "2026-03/2026-07": "March–July 2026",
    "2026-03/2026-07-10": "March 2026 – 10 July 2026",
    "2026/2027": "2026–2027",
    "-0100/0100": "101 BC – 100 AD",
    "-0050/-0043": "51–44 BC",
    "1984?/2004~": "1984 (uncertain) – about 2004",
    "2001-21/2001-22": "spring 2001 – summer 2001",
    "2031-05-10/..": "since 10 May 2031",
    "../2031-05-10": "until 10 May 2031",
    "2031-05-10/": "from 10 May 2031, end unknown",
    "/2031-05": "until May 2031, start unknown",
    "[2031-10-01..2031-10-15]": "between 1 and 15 October 2031",
    "[2031-05-10,2031-05-12]": "10 or 12 May 2031",
    "{2031-05-10,2031-05-12}": "10 and 12 May 2031",
    "[2031-05-10,2031-05-12,2031-05-15]": "10, 12 or 15 May 2031",
    "[2031-05-10,2031-06-01]": "10 May or 1 June 2031",
    "[1667,1668,1670..1672]": "1667, 1668 or 1670–1672",
    "{1667,1668,1670..1672}": "1667, 1668 and 1670–1672",
    "[1667,1760-12]": "1667 or December 1760",
    "[..1760-12-03]": "3 December 1760 or earlier",
    "[1760-12..]": "December 1760 or later",
    "2026-07-04T09:30": "4 July 2026, 09:30",
    "2026-07-04T09:30:15": "4 July 2026, 09:30:15",
    "2026-07-04T09:30+08:00": "4 July 2026, 09:30 UTC+08:00",
    "2026-07-04T09:30-05": "4 July 2026, 09:30 UTC−05:00",
    "2026-07-04T09:30:00.000Z": "4 July 2026, 09:30 UTC",
  },
  "en-US": {
    "2026-07-10": "July 10, 2026",
    "-0043-03-15": "March 15, 44 BC",
    "2031-10-01/2031-10-15": "October 1–15, 2031",
    "2031-10-30/2031-11-02": "October 30 – November 2, 2031",
    "[2031-10-01..2031-10-15]": "between October 1 and 15, 2031",
    "[2031-05-10,2031-05-12]": "May 10 or 12, 2031",
    "2026-07-04T09:30": "July 4, 2026, 9:30 AM",
    "2026-07-04T00:05+08:00": "July 4, 2026, 12:05 AM UTC+08:00",
  },
  de: {
    "2026-07-10": "10. Juli 2026",
    "2026-07-10~": "um den 10. Juli 2026",
    "2026-03~": "um März 2026",
    "2031-05-10/..": "seit dem 10. Mai 2031",
    "2031/..": "seit 2031",
    "2031-10-01/2031-10-15": "1.–15. Oktober 2031",
    "[2031-10-01..2031-10-15]": "zwischen dem 1. und dem 15. Oktober 2031",
    "[2031-05-10,2031-05-12]": "10. oder 12. Mai 2031",
    "202X": "2020er-Jahre",
    "-0043": "44 v. Chr.",
    "2026-07-04T09:30": "4. Juli 2026, 09:30 Uhr",
  },
  fr: {
    "2031-05-10/..": "depuis le 10 mai 2031",
    "../2031-05": "jusqu’en mai 2031",
    "[2031-10-02..2031-10-15]": "entre le 2 et le 15 octobre 2031",
    "-0043": "44 av. J.-C.",
  },
  es: {
    "2031-10-01/2031-10-15": "1–15 de octubre de 2031",
    "[2031-10-01..2031-10-15]": "entre el 1 y el 15 de octubre de 2031",
    "2026-03~": "hacia marzo de 2026",
  },
  nl: {
    "../2031-05-10": "tot en met 10 mei 2031",
    "2031-10-01/2031-10-15": "1–15 oktober 2031",
    "2026-07-04T09:30": "4 juli 2026, 09:30 uur",
  },
  ar: {
    "2026-03~": "نحو مارس 2026",
    "2026-07-10": "10 يوليو 2026",
    "2031-10-01/2031-10-15": "1–15 أكتوبر 2031",
    "[2031-10-01..2031-10-15]": "بين 1 و15 أكتوبر 2031",
    "[2031-05-10,2031-05-12]": "10 أو 12 مايو 2031",
    "-0043": "44 ق.م",
    "2026-07-04T09:30": "4 يوليو 2026، 9:30 ص",
  },
  he: {
    "2026-03~": "בסביבות מרץ 2026",
    "2026-07-10": "10 ביולי 2026",
    "2031-10-01/2031-10-15": "1–15 באוקטובר 2031",
    "2031-10-30/2031-11-02": "30 באוקטובר – 2 בנובמבר 2031",
    "[2031-10-01..2031-10-15]": "בין 1 לבין 15 באוקטובר 2031",
    "[2031-05-10,2031-05-12]": "10 או 12 במאי 2031",
    "-0043": "44 לפנה״ס",
  },
};

describe("a date in words", () => {
  for (const [tag, cases] of Object.entries(words)) {
    for (const [text, expected] of Object.entries(cases)) {
      it(`${text} is in ${tag} “${expected}”`, () => {
        expect(say(read(text), tag)).to.equal(expected);
      });
    }
  }

  it("puts the year first where a language does", () => {
    const { locale } = findLocale("en");
    const japanese = (text: string) => formatDate(read(text), locale, "ja");
    expect(japanese("2031-10-01")).to.equal("2031年10月1日");
    expect(japanese("2031-10-01/2031-10-15")).to.equal("2031年10月1日–15日");
  });

  it("tells an instant on the clock of the story", () => {
    const date = read("2026-07-04T09:30+08:00");
    expect(say(date, "en", "Asia/Shanghai")).to.equal("4 July 2026, 09:30");
    expect(say(date, "en", "America/New_York")).to.equal("3 July 2026, 21:30");
    expect(say(read(new Date(Date.UTC(2026, 6, 4, 1, 30))), "en", "Asia/Shanghai")).to.equal(
      "4 July 2026, 09:30",
    );
  });

  it("tells hours of one day with the day once", () => {
    const date = join("2026-07-04T09:30+08:00", "2026-07-04T11:00+08:00");
    expect(say(date, "en")).to.equal("4 July 2026, 09:30–11:00 UTC+08:00");
    expect(say(date, "en-US", "Asia/Shanghai")).to.equal("July 4, 2026, 9:30 AM – 11:00 AM");
    expect(say(date, "de", "Asia/Shanghai")).to.equal("4. Juli 2026, 09:30–11:00 Uhr");
    expect(say(date, "en", "America/New_York")).to.equal("3 July 2026, 21:30–23:00");
    expect(say(join("2026-07-04T09:30", "2026-07-05T11:00"), "en")).to.equal(
      "4 July 2026, 09:30 – 5 July 2026, 11:00",
    );
  });

  it("has plain blanks and no marks of direction, whichever engine says it", () => {
    for (const [tag, cases] of Object.entries(words)) {
      for (const text of Object.keys(cases))
        expect(say(read(text), tag)).to.match(/^[^\u00a0\u2009\u202f\u061c\u200e\u200f]+$/);
    }
  });
});

describe("a date for the datetime of HTML", () => {
  const attributes: readonly [text: string, attribute: string | null][] = [
    ["2026", "2026"],
    ["0044", "0044"],
    ["Y12345", "12345"],
    ["2026-03", "2026-03"],
    ["2026-07-10", "2026-07-10"],
    ["2026-07-04T09:30", "2026-07-04T09:30"],
    ["2026-07-04T09:30+08", "2026-07-04T09:30+08:00"],
    ["2026-07-04T09:30:15.250Z", "2026-07-04T09:30:15.250Z"],
    ["2026-07-04T09:30:15.2505Z", null],
    ["0000", null],
    ["-0043", null],
    ["2026~", null],
    ["2026-03?", null],
    ["2004-XX", null],
    ["202X", null],
    ["2026-21", null],
    ["2026-34", null],
    ["2026/2027", null],
    ["[2026,2027]", null],
  ];
  for (const [text, attribute] of attributes) {
    it(`${text} is ${attribute ?? "more than HTML can hold"}`, () => {
      expect(formatDateAttribute(read(text))).to.equal(attribute);
    });
  }
});
