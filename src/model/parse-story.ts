import { describeValue, isList, isObject, quote } from "./describe-value.js";
import { FieldReader, type DateForms } from "./field-reader.js";
import { findDateName, findLookAlike, hasDate } from "./look-alike.js";
import { outlineStory, takeStory, type RawStory } from "./outline.js";
import { storyPlace } from "./place.js";
import { ProblemList } from "./problem-list.js";
import { readRest } from "./read-rest.js";
import { StoryReading, type ParseResult } from "./story-reading.js";

export type { ParseResult } from "./story-reading.js";

export interface ParseOptions {
  /**
   * `text` where the data came as JSON or CSV: `Date` and epoch milliseconds are then refused. Default `any`.
   */
  readonly dates?: DateForms;
}

/**
 * Reads a story, or a bare array of events, that may come from anywhere: never throws, never changes what it
 * is given, reads each field once, keeps the good and tells of every mistake, the first 100 of them in words.
 * Null and undefined are an empty story.
 *
 * Missing ids are given by place in the data, `event-1`; the later ones of equal ids get a number,
 * `launch-2`. Fields that are not ours are ignored. O(n log n); a story that was parsed can be parsed again.
 */
export function parseStory(value: unknown, options?: ParseOptions): ParseResult {
  return beginStory(value, options).finish();
}

/**
 * Reads the same in two steps, for stories so big that a picture of them should not wait for their sources: the
 * outline at once, the rest in as many slices as the caller likes. The result is that of `parseStory`.
 *
 * The lists are read now, and of each event all that the outline tells; its other fields, and all of the sources, with
 * the rest. Whoever owns the data may meanwhile change the former. `problems` may hold some that were found on the way.
 */
export function beginStory(
  value: unknown,
  options: ParseOptions = {},
  problems = new ProblemList(),
): StoryReading {
  const reader = new FieldReader(problems, options.dates ?? "any");
  const raw = openStory(value, reader);
  const events = raw === null ? null : findEvents(raw, value, reader);
  const outline = raw === null || events === null ? null : outlineStory(raw, events, reader);
  return new StoryReading(outline?.story ?? null, readRest(outline, reader));
}

/** The fields of what may be a story; null, and a problem, for what cannot be one. */
function openStory(value: unknown, reader: FieldReader): RawStory | null {
  if (value === undefined || value === null || isList(value)) return takeStory({ events: value ?? [] });
  if (isObject(value)) return reader.fields(value, storyPlace, takeStory);
  const remedy =
    typeof value === "string"
      ? "read it with parseStoryText"
      : "give a list of events or an object with “events”";
  reader.problems.refuse(
    "story-invalid",
    storyPlace,
    "",
    () => `${describeValue(value)} is no story; ${remedy}.`,
  );
  return null;
}

/** The list of events; null, and a problem, where there is none. */
function findEvents({ events }: RawStory, story: unknown, reader: FieldReader): readonly unknown[] | null {
  if (isList(events)) return events;
  if (events === null) return [];
  if (events !== undefined)
    reader.problems.refuse(
      "events-invalid",
      storyPlace,
      "events",
      () => `“events” is ${describeValue(events)}; write a list.`,
    );
  else if (isObject(story))
    reader.problems.refuse(
      "events-missing",
      storyPlace,
      "events",
      () => `“events” is missing; ${remedyForNoEvents(story)}.`,
    );
  return null;
}

function remedyForNoEvents(story: object): string {
  const found = findLookAlike(story, "events");
  if (found !== undefined) return `“${found}” looks like our “events”`;
  if (hasDate(story)) return "this looks like a single event; put it in a list";
  const date = findDateName(story);
  if (date !== undefined)
    return `the name ${quote(date)} looks like a date; write a list of events, each with “date” and “title”`;
  return "write a list of events, each with “date” and “title”";
}
