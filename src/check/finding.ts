import type { Place } from "../model/place.js";

/** What may make a reader doubt, or an editor ask. */
export type FindingCode =
  // Of an event:
  | "unsourced"
  | "single-origin"
  | "quote-missing"
  | "translation-missing"
  | "published-before-event"
  | "disputed-by-nobody"
  | "confirmed-but-disputed"
  | "confirmed-by-unnamed"
  | "scheduled-past"
  | "retracted-without-correction"
  | "duplicate-event"
  // Of the catalogue:
  | "published-before-basis"
  | "sources-undated"
  | "source-unused"
  // Mistakes in the data, as `parseStory` tells them:
  | "source-unknown"
  | "based-on-unknown"
  | "based-on-cycle";

/** Something that an editor should know of a story that can be shown. */
export interface Finding {
  readonly code: FindingCode;
  /** Where in the data, counted from 0: `events[2].sources[0]`. */
  readonly path: string;
  /** One sentence in English that names the thing, counted from 1, and the remedy. */
  readonly message: string;
}

/** Adds a finding: a sentence on what stands at `field` of `place`, empty for the thing itself. */
export type Tell = (code: FindingCode, place: Place, field: string, sentence: string) => void;
