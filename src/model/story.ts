import type { EventDate } from "../time/event-date.js";

/** EDTF text; in the properties `events` and `story` also an instant as `Date` or epoch milliseconds. */
export type DateInput = string | number | Date;

/** How sure an event is. None given: nothing is said. */
export type Status = "confirmed" | "reported" | "alleged" | "disputed" | "retracted" | "scheduled";

export type SourceKind = "article" | "statement" | "post" | "document" | "data";

/** What a citation does for the event that it is cited for. */
export type Stance = "supports" | "disputes" | "mentions";

/** A title, a list of events and a catalogue of sources, as an author writes it. */
export interface Story {
  readonly title?: string;
  readonly description?: string;
  /** BCP 47. */
  readonly language?: string;
  /** IANA name, such as `Asia/Shanghai`. */
  readonly timeZone?: string;
  /** EDTF. */
  readonly updated?: string;
  readonly categories?: readonly Category[];
  readonly sources?: readonly Source[];
  readonly events: readonly StoryEvent[];
}

export interface Category {
  readonly name: string;
  /** A CSS colour: hex, named, rgb() or hsl(). */
  readonly color?: string;
}

/** Something that happened, is said to have happened, or is to happen. */
export interface StoryEvent {
  readonly id?: string;
  readonly date: DateInput;
  /** Makes an interval of `date`. */
  readonly end?: DateInput;
  readonly title: string;
  /** Plain text with paragraphs, `*emphasis*`, `**strong**`, `[links](…)`, `> quotations` and `- lists`. */
  readonly text?: string;
  readonly status?: Status;
  readonly category?: string;
  /** Higher is labelled first. Default 0. */
  readonly importance?: number;
  readonly url?: string;
  readonly image?: StoryImage;
  readonly corrections?: readonly Correction[];
  /** A catalogue id, an absolute URL, or a citation. */
  readonly sources?: readonly (string | Citation)[];
}

export interface StoryImage {
  readonly url: string;
  readonly alt?: string;
  readonly caption?: string;
  readonly credit?: string;
}

export interface Correction {
  /** EDTF. */
  readonly date?: string;
  readonly text: string;
}

/** One published item: article, statement, post, document, data set. Needs one of publisher, title, url. */
export interface Source {
  readonly id?: string;
  readonly publisher?: string;
  readonly title?: string;
  readonly author?: string;
  readonly url?: string;
  /** URL of an archived copy. */
  readonly archived?: string;
  /** EDTF. */
  readonly published?: string;
  readonly kind?: SourceKind;
  /** BCP 47. */
  readonly language?: string;
  /** Ids of the sources that this one rests on. */
  readonly basedOn?: readonly string[];
  /** The source's own words for people it does not name. */
  readonly attribution?: string;
}

/** One event's use of one source: `source` is a catalogue id, or the fields of a source stand inline. */
export interface Citation extends Source {
  readonly source?: string;
  readonly quote?: string;
  /** Who said the quote. */
  readonly speaker?: string;
  readonly stance?: Stance;
  /** EDTF: when this source puts the event. */
  readonly date?: string;
  readonly note?: string;
  /** The quote in the story's language. */
  readonly translation?: string;
}

/** A story that was read: ids and citations filled in, events in time order. */
export interface ParsedStory extends Story {
  readonly categories: readonly Category[];
  readonly sources: readonly ParsedSource[];
  readonly events: readonly ParsedEvent[];
  /** Of a story as it was known on a day: the end of that day, on the axis. */
  readonly knownAt?: number;
}

export interface ParsedEvent extends StoryEvent {
  readonly id: string;
  /** `date` and `end` together. */
  readonly when: EventDate;
  readonly importance: number;
  readonly corrections: readonly ParsedCorrection[];
  readonly sources: readonly ParsedCitation[];
}

export interface ParsedCorrection extends Correction {
  readonly when?: EventDate;
}

export interface ParsedSource extends Source {
  readonly id: string;
  readonly kind: SourceKind;
  /** Ids in the catalogue alone; no cycle. */
  readonly basedOn: readonly string[];
  /** `published`, read. */
  readonly publishedWhen?: EventDate;
}

/** The fields of an inline source have moved to the catalogue. */
export interface ParsedCitation extends Citation {
  /** Id in the catalogue. */
  readonly source: string;
  readonly stance: Stance;
  /**
   * Present only where the citation has its own; replaces its source's for this event. Ids in the catalogue
   * alone.
   */
  readonly basedOn?: readonly string[];
  /** `date`, read: when this source puts the event. */
  readonly when?: EventDate;
}
