import type { EventDate } from "../time/event-date.js";
import { joinDates } from "../time/interval.js";
import { momentOnAxis, spanOnAxis } from "../time/on-axis.js";
import { plainDate, plainDuration, plainText } from "../time/read-plain-date.js";
import { cleanLine, isCleanLine } from "./clean-text.js";
import { draftEvent, type Draft } from "./draft.js";
import { EventIds } from "./event-ids.js";
import { maxLineGraphemes } from "./limits.js";
import { remember } from "./remember.js";
import { statuses } from "./statuses.js";
import type { ParsedEvent, Status } from "./story.js";
import { LateDates, timeOrder, type TimeOrder } from "./time-order.js";

/**
 * The events of a story in columns, by their place in the data. Objects are made of those that somebody asks for, once each: to make 100,000 of
 * them, with their dates, takes longer than to read all that their picture needs.
 */
export class EventColumns {
  /** How many are shown. */
  count = 0;
  /** As given; of what cannot be shown too, where it was told by that. */
  readonly titles: unknown[];
  readonly ids: EventIds;
  /** Names, each once, in the order of the data. */
  readonly categories: string[] = [];
  /** How long the text of a plain date is; 1 where an event is an object, 0 where there is none. */
  readonly #forms: Uint8Array;
  /** 1 where it is no moment: of those with a plain date where they have an end, with a text as long as that of its date. */
  readonly isWide: Uint8Array;
  /** On the axis of a story without a time zone. */
  readonly #starts: Float64Array;
  readonly #ends: Float64Array;
  readonly #statuses: Uint8Array;
  /** Places in `categories`, or -1. */
  readonly categoryPlaces: Int32Array;
  readonly #categoriesByName = new Map<string, number>();
  /** Of those that have another than 0. */
  readonly #importances = new Map<number, number>();
  /** The events that are objects already. Others have a plain date, and no sources yet. */
  readonly made: (Draft<ParsedEvent> | undefined)[];
  /** Stories repeat their days. */
  readonly #dayAt = remember((start: number) => plainDateAt(start, dayForm));
  #hasInstants = false;
  readonly #late = new LateDates();
  #order: TimeOrder | null = null;
  #orderZone: string | undefined;
  #events: readonly ParsedEvent[] | null = null;

  /** For so many places, at which nothing is shown yet. */
  constructor(size: number) {
    this.titles = new Array<unknown>(size);
    this.ids = new EventIds(size, (place, id) => {
      const event = this.made[place];
      if (event !== undefined) event.id = id;
    });
    this.#forms = new Uint8Array(size);
    this.isWide = new Uint8Array(size);
    this.#starts = new Float64Array(size);
    this.#ends = new Float64Array(size);
    this.#statuses = new Uint8Array(size);
    this.categoryPlaces = new Int32Array(size).fill(-1);
    this.made = new Array<Draft<ParsedEvent> | undefined>(size);
  }

  /** Of events that have been read to the end. */
  static of(events: readonly ParsedEvent[]): EventColumns {
    const columns = new EventColumns(events.length);
    for (const [place, event] of events.entries()) columns.add(place, event);
    return columns;
  }

  /** Shows an event with a plain date (`plainTime`). What it has besides is set then. */
  addPlain(place: number, id: unknown, title: unknown, form: number, start: number, end: number): void {
    this.#forms[place] = form;
    this.ids.give(place, id);
    this.titles[place] = title;
    this.#starts[place] = start;
    this.#ends[place] = end;
    if (form !== dayForm) this.#hasInstants = true;
    this.#late.take(start, end);
    this.count++;
  }

  /** It says when it ends. */
  setEnd(place: number): void {
    this.isWide[place] = 1;
  }

  setStatus(place: number, status: Status): void {
    this.#statuses[place] = 1 + statuses.indexOf(status);
  }

  /** The place of a category in `categories`, or the one that it will have; -1 of none, undefined where a value cannot be its name as it is. */
  findCategory(name: unknown): number | undefined {
    if (name == null) return -1;
    if (typeof name !== "string") return undefined;
    const known = this.#categoriesByName.get(name);
    if (known !== undefined) return known;
    return name !== "" && isCleanLine(name, maxLineGraphemes) ? this.categories.length : undefined;
  }

  /** `category`: its place, as found. */
  setCategory(place: number, name: string, category: number): void {
    if (category === this.categories.length) {
      this.categories.push(name);
      this.#categoriesByName.set(name, category);
    }
    this.categoryPlaces[place] = category;
  }

  setImportance(place: number, importance: number): void {
    if (importance !== 0) this.#importances.set(place, importance);
  }

  /** Shows an event that is an object already. */
  add(place: number, event: Draft<ParsedEvent>): void {
    const { id, title, when, category, importance } = event;
    const { start, end } = spanOnAxis(when);
    this.#forms[place] = madeForm;
    this.ids.give(place, id);
    if (id === "") event.id = this.ids.at(place);
    this.titles[place] = title;
    this.#starts[place] = start;
    this.#ends[place] = end;
    if (category !== undefined)
      this.setCategory(place, category, this.#categoriesByName.get(category) ?? this.categories.length);
    this.setImportance(place, importance);
    this.made[place] = event;
    if ((when.first ?? when.last ?? when.alternatives) !== undefined) this.isWide[place] = 1;
    this.#late.take(start, end);
    this.#hasInstants ||= [when, when.first, when.last].some((date) => date?.offset !== undefined);
    this.count++;
  }

  /** The event at a place; null where nothing is shown. */
  at(place: number): Draft<ParsedEvent> | null {
    return this.#forms[place] === 0 ? null : this.shownAt(place);
  }

  /** The event at a place where one is shown. */
  shownAt(place: number): Draft<ParsedEvent> {
    return (this.made[place] ??= this.#make(place));
  }

  statusAt(place: number): Status | undefined {
    const event = this.made[place];
    return event === undefined ? statuses[this.#statuses[place]! - 1] : event.status;
  }

  importanceAt(place: number): number {
    return this.#importances.get(place) ?? 0;
  }

  /** Whether all are of one importance. */
  get isFlat(): boolean {
    const others = this.#importances;
    return others.size === 0 || (others.size === this.count && new Set(others.values()).size === 1);
  }

  /** All events as objects, in time order on the clock of a zone: that of the story. */
  events(timeZone: string | undefined): readonly ParsedEvent[] {
    if (this.#events !== null) return this.#events;
    this.ids.settle();
    const { places } = this.inOrder(timeZone);
    const length = this.count;
    return (this.#events = Array.from({ length }, (_, slot) => this.shownAt(places?.[slot] ?? slot)));
  }

  /** In time order on the clock of a zone. O(n) where the data are in this order, else O(n log n). */
  inOrder(timeZone: string | undefined): TimeOrder {
    if (this.#order !== null && this.#orderZone === timeZone) return this.#order;
    const { starts, ends } = this.#onAxis(timeZone);
    this.#orderZone = timeZone;
    const late = starts === this.#starts ? this.#late.turns : undefined;
    return (this.#order = timeOrder(starts, ends, this.#shownPlaces(), late));
  }

  #shownPlaces(): Uint32Array | null {
    if (this.count === this.#forms.length) return null;
    const places = new Uint32Array(this.count);
    let at = 0;
    for (let place = 0; at < places.length; place++) if (this.#forms[place] !== 0) places[at++] = place;
    return places;
  }

  #onAxis(timeZone: string | undefined): { readonly starts: Float64Array; readonly ends: Float64Array } {
    if (timeZone === undefined || !this.#hasInstants) return { starts: this.#starts, ends: this.#ends };
    const starts = this.#starts.slice();
    const ends = this.#ends.slice();
    for (let place = 0; place < starts.length; place++) {
      const form = this.#forms[place]!;
      if (form === 0 || form === dayForm) continue;
      if (form !== madeForm && this.isWide[place] === 0) {
        const duration = ends[place]! - starts[place]!;
        starts[place] = momentOnAxis(starts[place]!, duration, timeZone);
        ends[place] = starts[place]! + duration;
      } else {
        const { start, end } = spanOnAxis(this.shownAt(place).when, timeZone);
        starts[place] = start;
        ends[place] = end;
      }
    }
    return { starts, ends };
  }

  #make(place: number): Draft<ParsedEvent> {
    const title = this.titles[place];
    const form = this.#forms[place]!;
    const first = this.#plainDateAt(this.#starts[place]!, form);
    const last =
      this.isWide[place] === 1
        ? this.#plainDateAt(this.#ends[place]! - plainDuration(form), form)
        : undefined;
    const event = draftEvent({
      id: this.ids.at(place),
      date: first.edtf,
      title: isTrustedTitle(title) ? title : titleInDoubt(title),
      category: this.categories[this.categoryPlaces[place]!],
      importance: this.importanceAt(place),
      when: last === undefined ? first : joinDates(first, last)!,
    });
    if (last !== undefined) event.end = last.edtf;
    const status = statuses[this.#statuses[place]! - 1];
    if (status !== undefined) event.status = status;
    return event;
  }

  #plainDateAt(start: number, form: number): EventDate {
    // Times of day hardly repeat.
    return form === dayForm ? this.#dayAt(start) : plainDateAt(start, form);
  }
}

/** `form`: how long its text is. */
function plainDateAt(start: number, form: number): EventDate {
  return plainDate(plainText(start, form), start);
}

const madeForm = 1;
const dayForm = "2026-07-10".length;

/** A title of common length, as it is: what it says is looked at in the second step. */
export function isTrustedTitle(value: unknown): value is string {
  return typeof value === "string" && value.length > 0 && value.length <= maxLineGraphemes;
}

/** Until the second step tells, and leaves out what has none. */
function titleInDoubt(value: unknown): string {
  const isText = typeof value === "string" || (typeof value === "number" && Number.isFinite(value));
  return isText ? cleanLine(String(value), maxLineGraphemes).text : "";
}
