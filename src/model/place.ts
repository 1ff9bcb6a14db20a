import { cleanLine } from "./clean-text.js";
import { quote } from "./describe-value.js";
import { maxLineGraphemes } from "./limits.js";

/** Where in the data a thing stands. Made for every item, but put into words only for a problem. */
export interface Place {
  readonly kind: PlaceKind;
  /** In its list, from 0. */
  readonly index: number;
  readonly parent?: Place;
  /** What people know it by: its title or name, as given. Empty until that was read. */
  label: string;
}

/** A row stands in a table of which a story is made. */
export type PlaceKind =
  "story" | "event" | "source" | "category" | "citation" | "correction" | "image" | "row";

/** The place of something in the story itself (`parent` absent) or in another thing. */
export function makePlace(kind: PlaceKind, index: number, parent?: Place): Place {
  return parent === undefined || parent.kind === "story"
    ? { kind, index, label: "" }
    : { kind, index, parent, label: "" };
}

export const storyPlace: Place = { kind: "story", index: 0, label: "" };

/** As in `events[2].sources[0]`; empty for the story. */
export function pathOf(place: Place): string {
  const step = steps[place.kind](place.index);
  return place.parent === undefined ? step : `${pathOf(place.parent)}.${step}`;
}

/** As in `Event 3 (“Treaty signed”), source 1`. */
export function nameOf(place: Place): string {
  const name = names[place.kind](place.index + 1);
  const label = cleanLine(place.label, maxLineGraphemes).text;
  const labelled = label === "" ? name : `${name} (${quote(label)})`;
  return place.parent === undefined ? labelled : `${nameOf(place.parent)}, ${labelled}`;
}

const steps: Record<PlaceKind, (index: number) => string> = {
  story: () => "",
  event: (index) => `events[${index}]`,
  source: (index) => `sources[${index}]`,
  category: (index) => `categories[${index}]`,
  citation: (index) => `sources[${index}]`,
  correction: (index) => `corrections[${index}]`,
  image: () => "image",
  row: (index) => `row ${index + 1}`,
};

const names: Record<PlaceKind, (number: number) => string> = {
  story: () => "Story",
  event: (number) => `Event ${number}`,
  source: (number) => `Source ${number}`,
  category: (number) => `Category ${number}`,
  citation: (number) => `source ${number}`,
  correction: (number) => `correction ${number}`,
  image: () => "image",
  row: (number) => `Row ${number}`,
};
