import { englishMonths } from "./english-months.js";
import { readEdtf } from "./read-edtf.js";
import { isRefusal } from "./reading.js";

/**
 * What to write instead of a text in another notation than EDTF, as the end of a sentence without its full stop:
 * `write “1950~”`. What can be read in two ways gets both, and nothing is ever guessed for the author.
 */
export function remedyForOtherNotation(text: string): string {
  const bare = text.replace(edges, "");
  if (bare !== text && !isRefusal(readEdtf(bare)))
    return `write “${bare}” without spaces or invisible characters around it`;
  return remedyForBareText(bare);
}

function remedyForBareText(text: string): string {
  const candidates = text.length > longestNotation ? [] : translate(text);
  const readings = candidates.map((candidate) => ({ candidate, reading: readEdtf(candidate) }));
  const good = readings.filter(({ reading }) => !isRefusal(reading)).map(({ candidate }) => candidate);
  if (good.length > 0) return `write ${[...new Set(good)].map((date) => `“${date}”`).join(" or ")}`;
  for (const { reading } of readings) if (isRefusal(reading) && reading.remedy) return reading.remedy;
  return (
    notes.find(([pattern]) => pattern.test(text))?.[1] ??
    "write one such as 2026, 2026-07, 2026-07-10 or 2026-07-10T09:30"
  );
}

/** Spaces, and characters that nobody sees, such as a byte order mark. */
const edges = /^[\s\p{Cc}\p{Cf}]+|[\s\p{Cc}\p{Cf}]+$/gu;

/** No other notation needs more characters; longer texts are prose. */
const longestNotation = 60;

/** The texts in EDTF that may be meant; none where the notation is not known. */
function translate(text: string): readonly string[] {
  for (const [pattern, rewrite] of rewrites) {
    const match = pattern.exec(text);
    if (match) return [rewrite(...match.slice(1).map((group: string | undefined) => group ?? ""))].flat();
  }
  return [];
}

/** A part of a longer text: as it is where it is EDTF, else translated. */
function part(text: string): string {
  const trimmed = text.trim();
  return isRefusal(readEdtf(trimmed)) ? (translate(trimmed)[0] ?? trimmed) : trimmed;
}

type Rewrite = readonly [pattern: RegExp, rewrite: (...groups: string[]) => string | readonly string[]];

const shortMonths = englishMonths.map((name) => name.slice(0, 3).toLowerCase());
const monthWord = `(${shortMonths.join("|")})[a-z]*\\.?`;
const ordinal = "(\\d{1,2})(?:st|nd|rd|th)?\\.?";

/** The first pattern that fits counts. */
const rewrites: readonly Rewrite[] = [
  // Other forms of ISO 8601, and earlier drafts of EDTF.
  [/^(\d{4}-\d\d-\d\d)[ T](\d\d)(:\d\d(?::\d\d(?:\.\d+)?)?)? ?(Z|UTC|[+-]\d\d(?::?\d\d)?)?$/, withTime],
  [/^(\d{4})(\d\d)(\d\d)$/, joinParts],
  [/^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/, joinParts],
  [/^[yY]?(-?\d{5,})$/, (year) => `Y${year}`],
  [/^(\d{4})[?~]{2}$/, (year) => `${year}%`],
  [/^(.+?)(?:\/| ?[-–—] ?| to | until )(?:open|now|today|present|ongoing)$/i, (first) => `${part(first)}/..`],

  // Numbers in the order of a country.
  [/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, (day, month, year) => joinParts(year, month, day)],
  [/^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/, (a, b, year) => [joinParts(year, b, a), joinParts(year, a, b)]],
  [/^(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?$/, joinParts],

  // Words.
  [
    new RegExp(`^${ordinal} (?:of )?${monthWord},? (\\d{4})$`, "i"),
    (day, month, year) => joinParts(year, monthOf(month), day),
  ],
  [
    new RegExp(`^${monthWord} (?:${ordinal},? )?(\\d{4})$`, "i"),
    (month, day, year) => joinParts(year, monthOf(month), day),
  ],
  [
    /^(?:in )?(spring|summer|autumn|fall|winter)(?: of|,)? (\d{4})$/i,
    (season, year) => `${year}-${seasonCodes[season.toLowerCase()]}`,
  ],
  [/^Q([1-4])[ /-]?(\d{4})$/i, (quarter, year) => `${year}-${32 + Number(quarter)}`],
  [/^(?:[Tt]he )?(\d{3})0['’]?s$/, (decade) => `${decade}X`],
  [/^(\d{1,4}) ?B\.?C\.?(?:E\.?)?$/i, (year) => yearBefore1(Number(year))],
  [/^(?:circa|ca?\.?|about|around|approx\.?|approximately) ?(.+)$/i, (date) => `${part(date)}~`],
  [/^between (.+) and (.+)$/i, (first, last) => `[${part(first)}..${part(last)}]`],
  [/^(?:before|until|till|by|up to) (.+)$/i, (last) => `../${part(last)}`],
  [/^(?:from )?(.+?)(?: to | until | ?[–—] ?| - )(.+)$/i, (first, last) => `${part(first)}/${part(last)}`],
  [/^(\d{4})-(\d{4})$/, (first, last) => `${first}/${last}`],
  [/^(?:after|since|from|starting) (.+)$/i, (first) => `${part(first)}/..`],
];

const seasonCodes: Readonly<Record<string, number>> = {
  spring: 21,
  summer: 22,
  autumn: 23,
  fall: 23,
  winter: 24,
};

/** What is known to be wrong without a text that is right. */
const notes: readonly (readonly [pattern: RegExp, remedy: string])[] = [
  [/^\d{1,2}$/, "years have four digits, such as 1985 or 0085"],
  [/^\d{3}$/, "years have four digits, such as 1985 or 0198; a decade is written 198X"],
  [/^\d{4}-?W\d/i, "weeks are not read; write their days, such as 1985-04-08/1985-04-14"],
  [
    /^[Y\d-]+E-?\d|^[YE\d-]+S\d*$/,
    "exponents and significant digits are not read; write X for digits that are not known, such as 19XX",
  ],
  [/(?!\d)\p{Nd}/u, "write it with the digits 0 to 9"],
  [/\/.*\//, "an interval has one slash between two dates, such as 1964/2008"],
  [/[\p{Cc}\p{Cf}]/u, "it holds invisible characters; type it anew"],
  [/\d.*\d:\d\d/, "write times such as 2026-07-10T09:30 or 2026-07-10T09:30+08:00"],
];

function joinParts(year = "", month = "", day = ""): string {
  return [year, month, day]
    .filter((part) => part !== "")
    .map((part) => part.padStart(2, "0"))
    .join("-");
}

/** By its first three letters. */
function monthOf(word: string): string {
  return String(shortMonths.indexOf(word.toLowerCase()) + 1);
}

/** `+0800` with its colon, `UTC` as `Z`. */
function zoneOf(zone = ""): string {
  return zone === "UTC" ? "Z" : zone.replace(/^([+-]\d\d)(\d\d)$/, "$1:$2");
}

/** A time of an hour alone gets its minutes. */
function withTime(day = "", hour = "", rest = "", zone = ""): string {
  return `${day}T${hour}${rest === "" ? ":00" : rest}${zoneOf(zone)}`;
}

/** 1 BC is the year 0000. */
function yearBefore1(year: number): string {
  return `${year <= 1 ? "" : "-"}${String(year - 1).padStart(4, "0")}`;
}
