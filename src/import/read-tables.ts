import { makePlace, type Place } from "../model/place.js";
import type { ProblemList } from "../model/problem-list.js";
import { readHeadings, type Column, type Columns, type Subject } from "./columns.js";
import type { Row, RowFault } from "./read-rows.js";

/** What the tables of a file hold, and where. */
export interface Tables {
  /** As an author would write it in JSON, unread. */
  readonly story: { readonly events: readonly RawThing[]; readonly sources: readonly RawThing[] };
  /** Where the things of the story stand in the file, by their paths in it: `events[2]`, `events[2].sources[0]`. */
  readonly places: ReadonlyMap<string, TablePlace>;
}

export interface TablePlace {
  readonly row: number;
  readonly subject: Subject;
  readonly columns: Columns;
}

type RawThing = Record<string, unknown>;
type RawEvent = RawThing & { readonly sources: unknown[]; readonly corrections: unknown[] };

/**
 * Reads rows into the shape of a story. A row of headings begins a table; it is the first one, or follows a blank row.
 * Null where there is no table of events; what is wrong with the tables themselves is added to `problems`.
 */
export function readTables(rows: Iterable<Row>, problems: ProblemList): Tables | null {
  const events: RawEvent[] = [];
  const sources: RawThing[] = [];
  const places = new Map<string, TablePlace>();
  let columns: Columns = [];
  let isAfterBlank = true;
  let hasEvents = false as boolean;
  for (const { number, cells, fault } of rows) {
    const place = makePlace("row", number - 1);
    const headings = isAfterBlank ? readHeadings(cells) : null;
    const isRowBlank = fault === undefined && isBlank(cells);
    if (fault !== undefined) problems.refuse(`csv-quote-${fault}`, place, "", () => faults[fault]);
    else if (headings !== null) begin(headings, place);
    else if (!isRowBlank && fits(cells, place)) add(number, thingsOf(cells, columns));
    isAfterBlank = isRowBlank;
  }
  return hasEvents ? { story: { events, sources }, places } : null;

  function begin(headings: Columns, place: Place): void {
    columns = headings.map((column, index) => {
      const first = headings.slice(0, index).find((other) => isSame(other, column));
      if (column === null || first == null) return column;
      const names = `“${first.heading}” and “${column.heading}”`;
      problems.warn(
        "csv-column-duplicate",
        place,
        "",
        () => `${names} are the same column, and the second is not read; leave one out.`,
      );
      return null;
    });
    hasEvents ||= columns.some((column) => column?.subject === "event");
  }

  /** A row with too many cells is left out: which of them is one too many nobody knows. */
  function fits(cells: readonly string[], place: Place): boolean {
    const { length } = columns;
    const sizes = `it has ${cells.length} cells, but the headings are ${length}`;
    const isLong = !isBlank(cells.slice(length));
    if (isLong)
      problems.refuse(
        "csv-row-long",
        place,
        "",
        () => `${sizes}; text with a separator in it needs quotation marks.`,
      );
    else if (cells.length < length)
      problems.warn(
        "csv-row-short",
        place,
        "",
        () => `${sizes}; those that are missing are taken for blank.`,
      );
    return !isLong;
  }

  function add(row: number, { event, citation, source }: RowThings): void {
    if (source !== undefined) {
      places.set(`sources[${sources.push(source) - 1}]`, { row, subject: "source", columns });
      return;
    }
    const { sources: ids, correction, ...fields } = event ?? {};
    let target = events.at(-1);
    if (target === undefined || Object.keys(fields).length > 0) {
      target = { ...fields, sources: [], corrections: [] };
      places.set(`events[${events.push(target) - 1}]`, { row, subject: "event", columns });
    }
    if (correction !== undefined) target.corrections.push(correction);
    for (const id of splitList(ids)) cite(target, id, row, "event");
    if (citation !== undefined) cite(target, citation, row, "citation");
  }

  function cite({ sources: cited }: RawEvent, item: unknown, row: number, subject: Subject): void {
    const path = `events[${events.length - 1}].sources[${cited.push(item) - 1}]`;
    places.set(path, { row, subject, columns });
  }
}

const faults: Record<RowFault, string> = {
  unclosed: "a quotation mark opens a cell and never closes, so that nothing from here on is read; add it.",
  misplaced: "quotation marks must enclose a whole cell, without blanks before; double those within text.",
};

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === "");
}

function isSame(a: Column | null, b: Column | null): boolean {
  return a !== null && a.subject === b?.subject && a.path === b.path;
}

/** The fields of one row, by what they tell of. */
type RowThings = Partial<Record<Subject, RawThing>>;

/** Blank cells are no fields. */
function thingsOf(cells: readonly string[], columns: Columns): RowThings {
  const things: RowThings = {};
  columns.forEach((column, index) => {
    const cell = cells[index]?.trim() ?? "";
    if (column === null || cell === "") return;
    const thing = (things[column.subject] ??= {});
    const [field = "", inner] = column.path.split(".");
    if (inner === undefined) thing[field] = valueOf(cell, field);
    else thing[field] = { ...(thing[field] as RawThing | undefined), [inner]: cell };
  });
  return things;
}

function valueOf(cell: string, field: string): unknown {
  if (field === "basedOn") return splitList(cell);
  // What is no number stays text, for the reader of the story to refuse.
  return field === "importance" && /^-?\d+(?:\.\d+)?$/.test(cell) ? Number(cell) : cell;
}

/** Ids and URLs hold neither | nor line breaks, but for those that nobody writes. */
function splitList(cell: unknown): readonly string[] {
  if (typeof cell !== "string") return [];
  return cell
    .split(/[|\r\n]/)
    .map((item) => item.trim())
    .filter((item) => item !== "");
}
