import { quote } from "../model/describe-value.js";
import { findLookAlike } from "../model/look-alike.js";
import { beginStory, type ParseResult } from "../model/parse-story.js";
import { beginText } from "../model/parse-story-text.js";
import type { Problem } from "../model/problem.js";
import { ProblemList } from "../model/problem-list.js";
import { StoryReading } from "../model/story-reading.js";
import { readHeadings } from "./columns.js";
import { readRows, type Separator } from "./read-rows.js";
import { readTables, type Tables } from "./read-tables.js";

/**
 * Reads a story from a table of events as spreadsheets write it: separated by commas, semicolons or tabs, with a row of
 * headings, of which `date` and `title` are needed. Never throws, guesses nothing.
 *
 * Sources stand in a column `sources` (ids and URLs, with | between), in columns of their own beside the event
 * (`publisher`, `source url`, `quote`, …), where a row without date and title adds one more to the event above it, or in
 * a second table below a blank row, with headings such as `id`, `publisher`, `url`.
 *
 * The path of a problem is a row and the heading of a column: `row 7, date`.
 */
export function parseStoryCsv(text: string): ParseResult {
  return beginStoryCsv(text).finish();
}

/** Reads the same in two steps, as `beginStory` does. */
export function beginStoryCsv(text: string): StoryReading {
  return beginText(text, "CSV", (table) => {
    const problems = new ProblemList();
    const tables = readTables(readRows(table, chooseSeparator(table)), problems);
    if (tables === null) return StoryReading.refused(...missingColumns(table));
    return beginStory(tables.story, { dates: "text" }, problems).changing((result) => ({
      ...result,
      problems: result.problems.map((problem) => inTable(problem, tables)),
    }));
  });
}

const separators: readonly Separator[] = [",", ";", "\t"];

/** The one by which the first row has most headings of ours. */
function chooseSeparator(table: string): Separator {
  const counts = separators.map((separator) => {
    const columns = readHeadings(firstRow(table, separator)) ?? [];
    return columns.filter((column) => column !== null).length;
  });
  return separators[counts.indexOf(Math.max(...counts))] ?? ",";
}

function firstRow(table: string, separator: Separator): readonly string[] {
  for (const { cells } of readRows(table.trimStart(), separator)) return cells;
  return [];
}

/** A problem for each of `date` and `title` that is no heading, with the one of another format that may be meant. */
function missingColumns(table: string): readonly Problem[] {
  const headings = separators
    .map((separator) => firstRow(table, separator).map((cell) => cell.trim()))
    .reduce((most, cells) => (cells.length > most.length ? cells : most));
  const byName = new Map(headings.map((heading) => [heading.toLowerCase(), heading]));
  const names = Object.fromEntries(byName);
  return (["date", "title"] as const)
    .filter((needed) => !byName.has(needed))
    .map((needed) => {
      const found = byName.get(findLookAlike(names, needed) ?? "");
      const remedy = table.includes("\0")
        ? "save it as “CSV UTF-8”"
        : found === undefined
          ? `its headings are ${quote(headings.join(", "))}`
          : needed === "date" && byName.has("month")
            ? "write year, month and day in one column, such as 2026, 2026-07 or 2026-07-10"
            : `if that is ${quote(found)}, call it so`;
      return {
        code: "csv-column-missing",
        path: "",
        message: `The table has no column “${needed}” in its first row; ${remedy}.`,
        severity: "error",
      };
    });
}

/** A problem of the story, told of the row and column where its author finds it. */
function inTable(problem: Problem, { places }: Tables): Problem {
  const [, thing = "", field = ""] = pathInStory.exec(problem.path) ?? [];
  const place = places.get(thing);
  if (place === undefined) return problem;
  const { row, subject, columns } = place;
  // An id or a URL that stands in `sources` is all of its cell.
  const path = subject === "event" && thing.includes(".") ? "sources" : field.replace(/s?\[\d+\]/, "");
  const heading = columns.find((column) => column?.subject === subject && column.path === path)?.heading;
  return {
    ...problem,
    path: heading === undefined ? `row ${row}` : `row ${row}, ${heading}`,
    message: problem.message.replace(/^\w+ \d+/, `Row ${row}`),
  };
}

/** A thing that stands in a row, and the field of it. */
const pathInStory = /^(events\[\d+\](?:\.sources\[\d+\])?|sources\[\d+\])(?:\.(.*))?$/;
