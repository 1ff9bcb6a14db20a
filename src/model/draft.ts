import type { ParsedCitation, ParsedCorrection, ParsedEvent } from "./story.js";

/** A thing that is being read: its fields may still be set. */
export type Draft<Thing> = { -readonly [Field in keyof Thing]: Thing[Field] };

/** Sets a field if there is a value for it: an absent field is no field, rather than an undefined one. */
export function setField<Thing extends object, Field extends keyof Thing>(
  thing: Thing,
  field: Field,
  value: Thing[Field] | undefined,
): void {
  if (value !== undefined) thing[field] = value;
}

/** An event of which neither sources nor corrections are known. */
export function draftEvent({
  id,
  date,
  title,
  category,
  importance,
  when,
}: Pick<ParsedEvent, "id" | "date" | "title" | "importance" | "when"> & {
  readonly category: string | undefined;
}): Draft<ParsedEvent> {
  // A field that is set later lies in a second object, a third of the size of the first: most events have a category.
  return category === undefined
    ? { id, date, title, importance, when, corrections, sources }
    : { id, date, title, category, importance, when, corrections, sources };
}

// Of all that have none.
const corrections: readonly ParsedCorrection[] = [];
const sources: readonly ParsedCitation[] = [];
