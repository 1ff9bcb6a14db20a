import type { EventDate } from "../time/event-date.js";
import { joinDates } from "../time/interval.js";
import { describeValue, isObject, quote } from "./describe-value.js";
import { draftEvent, type Draft } from "./draft.js";
import { isTrustedTitle } from "./event-columns.js";
import type { FieldReader } from "./field-reader.js";
import { findLookAlike, findNestedList } from "./look-alike.js";
import type { Place } from "./place.js";
import { statuses } from "./statuses.js";
import type { ParsedEvent } from "./story.js";

/**
 * Reads of an event what places and names it: date, end, title, id, status, category, importance. Null for
 * what cannot be shown, and a problem that tells why; then also what else is wrong with it.
 *
 * Its id is as given, empty where it has none, and so is its title, if there is something in it. Dates are kept as text,
 * whatever they were given as.
 *
 * `taken`: its fields, if they could be read.
 */
export function readOutline(
  value: unknown,
  taken: RawOutline | null,
  place: Place,
  reader: FieldReader,
): Draft<ParsedEvent> | null {
  if (!isObject(value)) {
    refuseValue(value, place, reader);
    return null;
  }
  const raw = taken ?? reader.fields(value, place, takeOutline);
  const title = isTrustedTitle(raw.title) ? raw.title : readTitle(raw.title, value, place, reader);
  place.label = title ?? "";
  const end = reader.date(raw.end, "end", place);
  const date = reader.requiredDate(raw.date, "date", place);
  if (raw.date === undefined || raw.date === null) refuseNoDate(value, place, reader);
  const span = date === undefined || end === undefined ? null : join(date, end, place, reader);
  const id = reader.id(raw.id, "id", place) ?? "";
  const status = reader.word(raw.status, "status", place, statuses);
  const category = reader.line(raw.category, "category", place);
  const importance = readImportance(raw.importance, place, reader);
  if (title === undefined || date === undefined) return null;

  const event = draftEvent({ id, date: date.edtf, title, category, importance, when: span ?? date });
  if (end !== undefined && span !== null) event.end = end.edtf;
  if (status !== undefined) event.status = status;
  return event;
}

/** Its fields, as given. */
export type RawOutline = ReturnType<typeof takeOutline>;

function takeOutline(object: Record<string, unknown>) {
  const { id, date, end, title, status, category, importance } = object;
  return { id, date, end, title, status, category, importance };
}

function refuseValue(value: unknown, place: Place, reader: FieldReader): void {
  reader.problems.refuse(
    "event-invalid",
    place,
    "",
    () => `it is ${describeValue(value)}; write an object with “date” and “title”.`,
  );
}

/** A title in clean text. */
export function readTitle(
  value: unknown,
  event: object,
  place: Place,
  reader: FieldReader,
): string | undefined {
  const title = reader.line(value, "title", place, "error");
  if (title === undefined) refuseTitle(value, event, place, reader);
  return title;
}

/** Only where there is none: what is no text has been told. */
function refuseTitle(title: unknown, event: object, place: Place, reader: FieldReader): void {
  if (title !== undefined && title !== null && typeof title !== "string") return;
  reader.problems.refuse("title-missing", place, "title", () => {
    const found = findLookAlike(event, "title");
    return `“title” is missing; ${found === undefined ? "say in a few words what happened" : `“${found}” looks like our “title”`}.`;
  });
}

function refuseNoDate(event: object, place: Place, reader: FieldReader): void {
  reader.problems.refuse(
    "date-missing",
    place,
    "date",
    () => `“date” is missing; ${remedyForNoDate(event)}.`,
  );
}

function remedyForNoDate(event: object): string {
  const found = findLookAlike(event, "date");
  if (found !== undefined) return `“${found}” looks like our “date”`;
  const nested = findNestedList(event);
  if (nested !== undefined) return `the events in “${nested}” belong in the one list of the story`;
  return "write one such as 2026, 2026-07 or 2026-07-10";
}

/** The interval of both; null where the end lies before the date. */
function join(date: EventDate, end: EventDate, place: Place, reader: FieldReader): EventDate | null {
  const span = joinDates(date, end);
  // Which of the two is wrong nobody knows; the event is certainly not the time between them.
  if (span === null) {
    reader.problems.warn("end-before-start", place, "end", () => {
      return `its end, ${quote(end.edtf)}, lies before its date, ${quote(date.edtf)}; the end is left out. Mend one of them.`;
    });
  }
  return span;
}

function readImportance(value: unknown, place: Place, reader: FieldReader): number {
  if (value === undefined || value === null || value === "") return 0;
  if (typeof value === "number" && Number.isFinite(value)) return value;
  reader.problems.warn(
    "importance-invalid",
    place,
    "importance",
    () => `“importance” is ${describeValue(value)}; write a number without quotes.`,
  );
  return 0;
}
