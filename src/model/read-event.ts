import type { EventDate } from "../time/event-date.js";
import { joinDates } from "../time/interval.js";
import type { CitationReader } from "./citations.js";
import { describeValue, isObject, quote } from "./describe-value.js";
import { setField, type Draft } from "./draft.js";
import type { FieldReader } from "./field-reader.js";
import { refusedLinks } from "./links.js";
import { findLookAlike, findNestedList } from "./look-alike.js";
import { makePlace, type Place } from "./place.js";
import type { ParsedCitation, ParsedCorrection, ParsedEvent, Status, StoryImage } from "./story.js";
import { checkUrl, describeUrlFault } from "./url.js";

const statuses: readonly Status[] = [
  "confirmed",
  "reported",
  "alleged",
  "disputed",
  "retracted",
  "scheduled",
];

/**
 * Reads an event, or tells why it cannot be shown; then also what else is wrong with it, but its sources do
 * not join the catalogue.
 *
 * Its id is empty where it has none. Dates are kept as text, whatever they were given as.
 */
export function readEvent(
  value: unknown,
  place: Place,
  reader: FieldReader,
  citations: CitationReader,
): Draft<ParsedEvent> | null {
  if (!isObject(value)) {
    reader.problems.refuse(
      "event-invalid",
      place,
      "",
      () => `it is ${describeValue(value)}; write an object with “date” and “title”.`,
    );
    return null;
  }
  const raw = reader.fields(value, place, takeEvent);
  const title = readTitle(raw, value, place, reader);
  const dates = readDates(raw, value, place, reader);
  if (title === undefined || dates === undefined) {
    readDetails({}, raw, place, reader);
    return null;
  }
  const { date, when, end } = dates;
  const event: Draft<ParsedEvent> = {
    id: "",
    date,
    title,
    importance: 0,
    when,
    corrections: noCorrections,
    sources: noSources,
  };
  setField(event, "end", end);
  readDetails(event, raw, place, reader);
  event.sources = citations.read(raw.sources, place);
  return event;
}

type RawEvent = ReturnType<typeof takeEvent>;

function takeEvent(object: Record<string, unknown>) {
  const { id, date, end, title, text, status, category, importance, url, image, corrections, sources } =
    object;
  return { id, date, end, title, text, status, category, importance, url, image, corrections, sources };
}

/** All that an event can be shown without. */
type Details = Draft<Partial<Omit<ParsedEvent, "date" | "end" | "when" | "title" | "sources">>>;

function readDetails(details: Details, raw: RawEvent, place: Place, reader: FieldReader): void {
  setField(details, "id", reader.id(raw.id, "id", place));
  setField(details, "text", readText(raw.text, place, reader));
  setField(details, "status", reader.word(raw.status, "status", place, statuses));
  setField(details, "category", reader.line(raw.category, "category", place));
  setField(details, "importance", readImportance(raw.importance, place, reader));
  setField(details, "url", reader.url(raw.url, "url", place));
  setField(details, "image", readImage(raw.image, place, reader));
  setField(details, "corrections", readCorrections(raw.corrections, place, reader));
}

function readTitle(raw: RawEvent, event: object, place: Place, reader: FieldReader): string | undefined {
  const title = reader.line(raw.title, "title", place, "error");
  place.label = title ?? "";
  const isBlank = raw.title === undefined || raw.title === null || typeof raw.title === "string";
  if (title === undefined && isBlank) {
    reader.problems.refuse("title-missing", place, "title", () => {
      const found = findLookAlike(event, "title");
      return `“title” is missing; ${found === undefined ? "say in a few words what happened" : `“${found}” looks like our “title”`}.`;
    });
  }
  return title;
}

interface Dates {
  readonly date: string;
  readonly end?: string;
  readonly when: EventDate;
}

function readDates(raw: RawEvent, event: object, place: Place, reader: FieldReader): Dates | undefined {
  const end = reader.date(raw.end, "end", place);
  if (raw.date === undefined || raw.date === null) {
    reader.problems.refuse(
      "date-missing",
      place,
      "date",
      () => `“date” is missing; ${remedyForNoDate(event)}.`,
    );
    return undefined;
  }
  const date = reader.requiredDate(raw.date, "date", place);
  if (date === undefined || end === undefined) return date && { date: date.edtf, when: date };
  const when = joinDates(date, end);
  if (when !== null) return { date: date.edtf, end: end.edtf, when };
  // Which of the two is wrong nobody knows; the event is certainly not the time between them.
  reader.problems.warn("end-before-start", place, "end", () => {
    return `its end, ${quote(end.edtf)}, lies before its date, ${quote(date.edtf)}; the end is left out. Mend one of them.`;
  });
  return { date: date.edtf, when: date };
}

function remedyForNoDate(event: object): string {
  const found = findLookAlike(event, "date");
  if (found !== undefined) return `“${found}” looks like our “date”`;
  const nested = findNestedList(event);
  if (nested !== undefined) return `the events in “${nested}” belong in the one list of the story`;
  return "write one such as 2026, 2026-07 or 2026-07-10";
}

function readImportance(value: unknown, place: Place, reader: FieldReader): number | undefined {
  if (value === undefined || value === null || value === "") return undefined;
  if (typeof value === "number" && Number.isFinite(value)) return value;
  reader.problems.warn(
    "importance-invalid",
    place,
    "importance",
    () => `“importance” is ${describeValue(value)}; write a number without quotes.`,
  );
  return undefined;
}

function readText(value: unknown, place: Place, reader: FieldReader): string | undefined {
  const text = reader.text(value, "text", place);
  for (const url of text === undefined ? [] : refusedLinks(text)) {
    const fault = checkUrl(url, "link");
    if (fault !== null)
      reader.problems.warn(
        "link-invalid",
        place,
        "text",
        () => `a link in its text stays text: ${describeUrlFault(url, fault)}`,
      );
  }
  return text;
}

function readImage(value: unknown, eventPlace: Place, reader: FieldReader): StoryImage | undefined {
  if (value === undefined || value === null || value === "") return undefined;
  const place = makePlace("image", 0, eventPlace);
  if (!isObject(value)) {
    reader.problems.warn(
      "image-invalid",
      eventPlace,
      "image",
      () => `“image” is ${describeValue(value)}; write an object with url and alt.`,
    );
  }
  const raw = isObject(value)
    ? reader.fields(value, place, takeImage)
    : takeImage({ url: typeof value === "string" ? value : undefined });
  const url = reader.url(raw.url, "url", place, "image");
  const image: Draft<StoryImage> = { url: url ?? "" };
  // Blank says that the image adds nothing to the words, missing that somebody forgot to say.
  const isBlank = typeof raw.alt === "string" && raw.alt.trim() === "";
  setField(image, "alt", isBlank ? "" : reader.line(raw.alt, "alt", place));
  setField(image, "caption", reader.text(raw.caption, "caption", place));
  setField(image, "credit", reader.line(raw.credit, "credit", place));
  if (url === undefined) return undefined;
  if (image.alt === undefined) {
    reader.problems.warn(
      "alt-missing",
      place,
      "alt",
      () => '“alt” is missing; say what the image shows, or write "" if it only decorates.',
    );
  }
  return image;
}

function takeImage(object: Record<string, unknown>) {
  const { url, alt, caption, credit } = object;
  return { url, alt, caption, credit };
}

function readCorrections(
  value: unknown,
  eventPlace: Place,
  reader: FieldReader,
): readonly ParsedCorrection[] | undefined {
  const corrections: ParsedCorrection[] = [];
  for (const [object, place] of reader.objects(
    value,
    "corrections",
    eventPlace,
    "correction",
    "an object with date and text",
  )) {
    const raw = reader.fields(object, place, takeCorrection);
    const when = reader.date(raw.date, "date", place);
    const text = reader.text(raw.text, "text", place);
    if (text === undefined)
      reader.problems.refuse(
        "text-missing",
        place,
        "text",
        () => "“text” is missing; say what was corrected.",
      );
    else corrections.push(when === undefined ? { text } : { date: when.edtf, text, when });
  }
  return corrections.length === 0 ? undefined : corrections;
}

function takeCorrection(object: Record<string, unknown>) {
  const { date, text } = object;
  return { date, text };
}

const noCorrections: readonly ParsedCorrection[] = [];
const noSources: readonly ParsedCitation[] = [];
