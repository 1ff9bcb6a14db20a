import type { Words } from "../locale/words.js";
import { indexStory, sourceById } from "../model/story-index.js";
import type { ParsedEvent, ParsedSource, ParsedStory } from "../model/story.js";

/** What every template needs to know of the story that it draws. */
export interface StoryContext {
  readonly story: ParsedStory;
  /** The same before a reader's filter; what sources and filters are told by. */
  readonly unfiltered: ParsedStory;
  readonly words: Words;
  /** What relative URLs in the story count from. */
  readonly base: string;
  /** Of the story's title; events are one below. */
  readonly headingLevel: number;
  /** Footnote numbers by source id, from 1, in catalogue order. */
  readonly numbers: FoundById<number>;
  readonly sources: FoundById<ParsedSource>;
}

/** Things of the story by id; a map of them is made when the first is asked for. */
export interface FoundById<Thing> {
  readonly get: (id: string) => Thing | undefined;
}

export function storyContext(
  story: ParsedStory,
  unfiltered: ParsedStory,
  words: Words,
  base: string,
  headingLevel: number,
): StoryContext {
  return {
    story,
    unfiltered,
    words,
    base,
    headingLevel,
    numbers: {
      get: (id) => {
        const place = indexStory(story).places.get(id);
        return place === undefined ? undefined : place + 1;
      },
    },
    sources: { get: (id) => sourceById(story, id) },
  };
}

/** What a person can ask for on an open event. */
export interface DetailsActions {
  readonly onStep: (direction: 1 | -1) => void;
  readonly onClose: () => void;
  /** Goes to a source in the list of all. */
  readonly onSource: (id: string) => void;
  readonly onCopy: (sourceId: string, form: CitationForm) => void;
}

/** Words to read, or what programs for references take. */
export type CitationForm = "text" | "csl";

/** A citation that a person asked to copy, by its source. */
export interface Copied {
  readonly source: string;
  readonly form: CitationForm;
  /** Browsers may forbid it. */
  readonly isDone: boolean;
}

/** What of an open event is not the event's own. */
export interface OpenState {
  /** Where it stands among all, from 1. */
  readonly place: number;
  readonly total: number;
  readonly copied: Copied | null;
}

/** Ids that a page may hold: `event-` and an id that needs no escape. */
export function elementId(event: ParsedEvent): string | null {
  return /^[\w-]{1,64}$/.test(event.id) ? `event-${event.id}` : null;
}
