import { millisecondsOf } from "./calendar.js";
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
  [/^([０-９－／]+)$/, (text) => part(text.normalize("NFKC"))],

  // Other forms of ISO 8601, and earlier drafts of EDTF.
  [
    /^(\d{4}-\d\d-\d\d) (\d\d:\d\d(?::\d\d(?:\.\d+)?)?) ?(Z|UTC|[+-]\d\d(?::?\d\d)?)?$/,
    (day, time, zone) => `${day}T${time}${zoneOf(zone)}`,
  ],
  [/^(\d{4}-\d\d-\d\dT\d\d)(Z|[+-]\d\d(?::?\d\d)?)?$/, (hour, zone) => `${hour}:00${zoneOf(zone)}`],
  [
    /^(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?)(?:[.,](\d+))?([+-]\d{4}|Z)?$/,
    (time, decimals, zone) => `${time}${decimals && `.${decimals}`}${zoneOf(zone)}`,
  ],
  [/^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?(Z|[+-]\d\d(?::?\d\d)?)?)?$/, fromBasic],
  [/^\+0*(\d{1,4})(-\d\d(?:-\d\d)?)?$/, (year, rest) => `${year.padStart(4, "0")}${rest}`],
  [/^(-?\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/, joinParts],
  [/^(\d{4})[‐‑‒–—−](\d\d)(?:[‐‑‒–—−](\d\d))?$/, joinParts],
  [/^[yY](-?)0*(\d{1,4})$/, (sign, year) => `${sign}${year.padStart(4, "0")}`],
  [/^y(-?\d+)$/, (year) => `Y${year}`],
  [/^(\d{5})$/, (number) => [`Y${number}`, spreadsheetDay(Number(number))]],
  [/^(\d{10}|\d{13})$/, (number) => new Date(Number(number.padEnd(13, "0"))).toISOString()],
  [/^\+?(-?\d{5,})$/, (year) => `Y${year}`],
  [/^(\d{4})[?~]{2}$/, (year) => `${year}%`],
  [/^(\d{1,3})([xu?]{1,3})$/, (digits, unknown) => `${digits}${"X".repeat(unknown.length)}`],
  [/^([[{].*\s.*[\]}])$/, (set) => set.replace(/\s/g, "")],
  [/^(?:unknown|\?)\/(.+)$/i, (last) => `/${part(last)}`],
  [/^open\/(.+)$/i, (last) => `../${part(last)}`],
  [/^(.+)\/(?:unknown|\?)$/i, (first) => `${part(first)}/`],
  [/^(.+?)(?:\/| ?[-–—] ?| to | until )(?:open|now|today|present|ongoing)$/i, (first) => `${part(first)}/..`],

  // Numbers in the order of a country.
  [/^(\d{4})[/.](\d{1,2})(?:[/.](\d{1,2}))?$/, joinParts],
  [/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, (day, month, year) => joinParts(year, month, day)],
  [/^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/, (a, b, year) => [joinParts(year, b, a), joinParts(year, a, b)]],
  [/^(\d{1,2})[/.-](\d{4})$/, (month, year) => joinParts(year, month)],
  [/^(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?$/, joinParts],

  // Words.
  [
    new RegExp(`^${ordinal} (?:of )?${monthWord},? (\\d{4})$`, "i"),
    (day, month, year) => joinParts(year, monthOf(month), day),
  ],
  [
    new RegExp(`^${monthWord} ${ordinal},? (\\d{4})$`, "i"),
    (month, day, year) => joinParts(year, monthOf(month), day),
  ],
  [new RegExp(`^${monthWord},? (\\d{4})$`, "i"), (month, year) => joinParts(year, monthOf(month))],
  [
    new RegExp(`^(\\d{4})[ -]${monthWord}(?:[ -](\\d{1,2}))?$`, "i"),
    (year, month, day) => joinParts(year, monthOf(month), day),
  ],
  [
    /^(?:in )?(spring|summer|autumn|fall|winter)(?: of|,)? (\d{4})$/i,
    (season, year) => `${year}-${seasonCodes[season.toLowerCase()]}`,
  ],
  [
    /^(\d{4}) (spring|summer|autumn|fall|winter)$/i,
    (year, season) => `${year}-${seasonCodes[season.toLowerCase()]}`,
  ],
  [/^Q([1-4])[ /-]?(\d{4})$/i, (quarter, year) => `${year}-${32 + Number(quarter)}`],
  [/^(\d{4})[ /-]?Q([1-4])$/i, (year, quarter) => `${year}-${32 + Number(quarter)}`],
  [/^H([12])[ /-]?(\d{4})$/i, (half, year) => `${year}-${39 + Number(half)}`],
  [/^(\d{4})[ /-]?H([12])$/i, (year, half) => `${year}-${39 + Number(half)}`],
  [/^(?:[Tt]he )?(\d{3})0['’]?s$/, (decade) => `${decade}X`],
  [
    /^(?:the )?(\d{1,2})(?:st|nd|rd|th) century$/i,
    (century) => `${String(Number(century) - 1).padStart(2, "0")}XX`,
  ],
  [/^(\d{1,5}) ?(?:BC|BCE|B\.C\.|B\.C\.E\.)$/i, (year) => yearBefore1(Number(year))],
  [/^AD ?(\d{1,4})$|^(\d{1,4}) ?(?:AD|CE)$/i, (after, before) => `${after}${before}`.padStart(4, "0")],
  [/^(?:circa|ca?\.?|about|around|approx\.?|approximately|roughly) ?(.+)$/i, (date) => `${part(date)}~`],
  [/^(?:perhaps|maybe|possibly|probably) (.+)$/i, (date) => `${part(date)}?`],
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
  [/^\d{4}-?\d{3}$/, "days are counted within their month, such as 1985-04-12"],
  [
    /^[Y\d-]+E-?\d|^[YE\d-]+S\d*$/,
    "exponents and significant digits are not read; write X for digits that are not known, such as 19XX",
  ],
  [/^\d{1,2}[/.-]\d{1,2}[/.-]\d{2}$/, "write the year first and with four digits, such as 1985-04-12"],
  [/(?!\d)\p{Nd}/u, "write it with the digits 0 to 9"],
  [/^(?:early|mid|late)\b/i, "write the months, such as 2021-06, or the year alone"],
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

function fromBasic(year = "", month = "", day = "", hour = "", minute = "", second = "", zone = ""): string {
  const date = `${year}-${month}-${day}`;
  if (hour === "") return date;
  return `${date}T${[hour, minute, second].filter((part) => part !== "").join(":")}${zoneOf(zone)}`;
}

/** 1 BC is the year 0000. */
function yearBefore1(year: number): string {
  const number = String(year - 1).padStart(4, "0");
  if (year <= 1) return number;
  return number.length > 4 ? `Y-${number}` : `-${number}`;
}

/** Spreadsheets count days from 1900, which they hold to be a leap year: day 25,569 is 1 January 1970. */
function spreadsheetDay(serial: number): string {
  return new Date((serial - 25_569) * millisecondsOf.day).toISOString().slice(0, 10);
}
