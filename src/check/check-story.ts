import { isList, isObject } from "../model/describe-value.js";
import { parseStory } from "../model/parse-story.js";
import { nameOf, pathOf } from "../model/place.js";
import type { Problem } from "../model/problem.js";
import type { ParsedStory } from "../model/story.js";
import { onAxis } from "../time/on-axis.js";
import { parseDate } from "../time/parse-date.js";
import { checkCatalogue } from "./check-catalogue.js";
import { checkEvents } from "./check-events.js";
import type { Finding, FindingCode, Tell } from "./finding.js";

export interface CheckOptions {
  /** An instant, or epoch milliseconds: scheduled events are past by then or not. Without it nobody asks. */
  readonly now?: Date | number;
}

/**
 * Lists what an editor should know of a story before it is published, in the order of the data. `value` is all that
 * `parseStory` takes, read in the same way; a story without findings is not thereby true.
 *
 * Mistakes in the data are the problems of `parseStory`; of these only references that lead nowhere are told here too.
 * Pure; O(n) in events and their sources.
 */
export function checkStory(value: unknown, { now }: CheckOptions = {}): readonly Finding[] {
  const { story, problems } = parseStory(numbered(value));
  if (story === null) return [];
  const findings: Finding[] = [];
  const tell: Tell = (code, place, field, sentence) => {
    const path = [pathOf(place), field].filter((step) => step !== "").join(".");
    findings.push({ code, path, message: `${nameOf(place)}: ${sentence}` });
  };
  checkEvents(story, isObject(value) ? value : { events: value }, nowOnAxis(now, story), tell);
  checkCatalogue(story, listedPlaces(value, problems), tell);
  for (const { code, path, message } of problems)
    if (isDeadReference(code)) findings.push({ code, path, message });
  return findings;
}

/**
 * The story with the places of its events as their ids, since they are read into the order of time and a finding names
 * their place in the data. Nothing is read from what may be hostile but by `parseStory`.
 */
function numbered(value: unknown): unknown {
  const events = isList(value) ? value : isObject(value) ? listOf(value, "events") : null;
  if (events === null) return value;
  const copies = Array.from(events, (event, index) =>
    isObject(event) ? (Object.create(event, { id: { value: String(index) } }) as object) : event,
  );
  return isList(value) ? copies : Object.create(value as object, { events: { value: copies } });
}

function listOf(story: object, field: "events" | "sources"): readonly unknown[] | null {
  try {
    const list = (story as Record<string, unknown>)[field];
    return isList(list) ? list : null;
  } catch {
    return null;
  }
}

/** The places in the data of the sources that made it from the story's own list into the catalogue. */
function listedPlaces(value: unknown, problems: readonly Problem[]): readonly number[] {
  const left = problems.flatMap(({ code, path }) => {
    const [, index] = /^sources\[(\d+)\]/.exec(path) ?? [];
    return index !== undefined && isLeftOut(code) ? [Number(index)] : [];
  });
  const sources = isObject(value) ? listOf(value, "sources") : null;
  return Array.from(sources ?? [], (_, index) => index).filter((index) => !left.includes(index));
}

/** Whether a problem of a source means that it has no place of its own in the catalogue. */
function isLeftOut(code: string): boolean {
  return code === "source-invalid" || code === "source-empty" || code === "url-duplicate";
}

function nowOnAxis(now: Date | number | undefined, { timeZone }: ParsedStory): number | null {
  const instant = now === undefined ? null : parseDate(new Date(now));
  return instant && onAxis(instant, timeZone).start;
}

function isDeadReference(code: string): code is FindingCode {
  return code === "source-unknown" || code === "based-on-unknown" || code === "based-on-cycle";
}
