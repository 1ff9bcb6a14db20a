import { spanOnAxis } from "../time/on-axis.js";
import type { ParsedCitation, ParsedCorrection, ParsedEvent, Status } from "./story.js";

/**
 * What was known of events at the end of one day or another. Of each it is remembered from when until when that holds, so that a step from day to
 * day costs little more than what changes on it. All times are on the axis.
 */
export class KnownEvents {
  readonly timeZone: string | undefined;
  readonly #events: readonly ParsedEvent[];
  /** When sources counted as published, by id: the end of that day, month or moment. */
  readonly #published: ReadonlyMap<string, number>;
  /** Half-open: of what is remembered. */
  readonly #froms: Float64Array;
  readonly #untils: Float64Array;
  /** Null of what nobody knew of. */
  readonly #known: (ParsedEvent | null)[];
  /** While an event is read: the last change before the day's end, and the first after it. */
  #from = 0;
  #until = 0;

  constructor(
    events: readonly ParsedEvent[],
    published: ReadonlyMap<string, number>,
    timeZone: string | undefined,
  ) {
    this.timeZone = timeZone;
    this.#events = events;
    this.#published = published;
    this.#froms = new Float64Array(events.length).fill(Infinity);
    this.#untils = new Float64Array(events.length);
    this.#known = new Array<ParsedEvent | null>(events.length).fill(null);
  }

  /** The event at a place, as it was known at `end`, the end of a day; null where nobody knew of it. */
  at(place: number, end: number): ParsedEvent | null {
    if (this.#froms[place]! <= end && end < this.#untils[place]!) return this.#known[place]!;
    this.#from = -Infinity;
    this.#until = Infinity;
    this.#known[place] = this.#read(this.#events[place]!, end);
    this.#froms[place] = this.#from;
    this.#untils[place] = this.#until;
    return this.#known[place]!;
  }

  #read(event: ParsedEvent, end: number): ParsedEvent | null {
    let dated = 0;
    let known = 0;
    for (const { source } of event.sources) {
      const publishedBy = this.#published.get(source);
      if (publishedBy === undefined) continue;
      dated += 1;
      if (this.#isOver(publishedBy, end)) known += 1;
    }
    const when = spanOnAxis(event.when, this.timeZone);
    if (dated === 0 ? !this.#isOver(when.end, end) : known === 0) return null;
    const sources =
      known === event.sources.length
        ? event.sources
        : event.sources.filter(({ source }) => (this.#published.get(source) ?? Infinity) <= end);
    const made = event.corrections.filter((each) => this.#isMade(each, end));
    const corrections = made.length === event.corrections.length ? event.corrections : made;
    // In whole milliseconds: it is ahead until the one that it begins with has come.
    const status = statusAsOf(event, sources, known === dated, !this.#isOver(when.start + 1, end));
    const isSame = sources === event.sources && corrections === event.corrections && status === event.status;
    if (isSame) return event;
    if (status !== undefined) return { ...event, corrections, sources, status };
    const { status: _, ...others } = event;
    return { ...others, corrections, sources };
  }

  /** Of undated ones the text has been corrected already. */
  #isMade({ when }: ParsedCorrection, end: number): boolean {
    return when === undefined || this.#isOver(spanOnAxis(when, this.timeZone).end, end);
  }

  /** Whether a moment at which something changes has come by `end`. */
  #isOver(moment: number, end: number): boolean {
    if (moment > end) {
      this.#until = Math.min(this.#until, moment);
      return false;
    }
    this.#from = Math.max(this.#from, moment);
    return true;
  }
}

function statusAsOf(
  event: ParsedEvent,
  known: readonly ParsedCitation[],
  isComplete: boolean,
  isAhead: boolean,
): Status | undefined {
  if (isAhead) return "scheduled";
  if (known.some((citation) => citation.stance === "disputes")) return "disputed";
  return isComplete ? event.status : "reported";
}
