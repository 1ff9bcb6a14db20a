import { isList, isObject } from "./describe-value.js";

/** Names that other timelines have for our fields. */
const otherNames = {
  date: [
    "start",
    "start_date",
    "startDate",
    "timestamp",
    "datetime",
    "dateTime",
    "when",
    "time",
    "day",
    "year",
    "from",
    "begin",
  ],
  title: ["headline", "name", "label", "content", "heading", "detail", "event", "summary", "description"],
  events: ["items", "entries", "milestones", "timeline", "data", "dates", "nodes", "stories"],
} as const;

/**
 * The field of an object that another format would call by this name of ours, for a message; undefined where
 * none is known.
 */
export function findLookAlike(object: object, name: keyof typeof otherNames): string | undefined {
  if (name === "title" && isPresent(peek(peek(object, "text"), "headline"))) return "text.headline";
  const found = otherNames[name].find((other) => isPresent(peek(object, other)));
  if (found === undefined || name !== "events") return found;
  const value = peek(object, found);
  const nested = isObject(value) ? findNestedList(value) : undefined;
  return nested === undefined ? found : `${found}.${nested}`;
}

/** Whether an object has a date of its own, by our name or another. */
export function hasDate(object: object): boolean {
  return isPresent(peek(object, "date")) || findLookAlike(object, "date") !== undefined;
}

/** The first field of an object that is a list, as where events are grouped. */
export function findNestedList(object: object): string | undefined {
  return ownNames(object).find((name) => isList(peek(object, name)));
}

/** A field whose name is a date, as where a story is an object of dates: `{ "May 2019": … }`. */
export function findDateName(object: object): string | undefined {
  return ownNames(object).find((name) => /(?:^|\D)\d{4}(?:\D|$)/.test(name));
}

function isPresent(value: unknown): boolean {
  return value !== undefined && value !== null && value !== "";
}

/** A field by itself, or nothing where there is none or reading it throws. */
function peek(value: unknown, field: string): unknown {
  try {
    return isObject(value) ? (value as Record<string, unknown>)[field] : undefined;
  } catch {
    return undefined;
  }
}

function ownNames(object: object): readonly string[] {
  try {
    return Object.keys(object).slice(0, 20);
  } catch {
    return [];
  }
}
