import { IdIndex, idOf, IdRegister } from "./id-register.js";

/**
 * The ids of a story's events, by their place in the data: as given, but for those that are missing or that an earlier event has.
 *
 * Which these are is known once all have been looked at, and that takes as long as to find where all the marks lie. So it waits until somebody
 * asks by an id, or reads the story to its end; until then each has the one that it wants.
 */
export class EventIds {
  /** Undefined where there is no event. */
  readonly #given: unknown[];
  readonly #onChange: (place: number, id: string) => void;
  /** How many places were looked at. */
  #settled = 0;
  /** Each has the one that was given, in text. */
  #isAsGiven = false;
  #hasNameless = false;
  #isDistinct = true;
  /** Null where nobody gave any: places are enough. */
  #index: IdIndex | null = null;
  /** Null where each has the one that it wanted. */
  #assigned: (string | undefined)[] | null = null;
  #duplicates: readonly number[] = [];
  /** Made when first asked, where the index is of no use. */
  #places: Map<string | undefined, number> | null = null;

  /** For so many places. `onChange` is told of each event that gets another id than it wanted. */
  constructor(size: number, onChange: (place: number, id: string) => void) {
    this.#given = new Array<unknown>(size);
    this.#onChange = onChange;
  }

  /** There is an event, and this is given as its id. */
  give(place: number, id: unknown): void {
    this.#given[place] = id ?? "";
  }

  /** As given; undefined where there is no event. */
  givenAt(place: number): unknown {
    return this.#given[place];
  }

  at(place: number): string {
    const id = (this.#assigned ?? this.#given)[place];
    return this.#isAsGiven ? (id as string) : idOf(id) || numbered(place);
  }

  /** The place of an id, or -1. */
  placeOf(id: string): number {
    this.settle();
    if (this.#index === null) {
      const place = Number(id.slice(prefix.length)) - 1;
      return this.#given[place] !== undefined && numbered(place) === id ? place : -1;
    }
    if (this.#assigned === null) return this.#index.placeOf(id);
    this.#places ??= new Map(Array.from(this.#assigned, (each, place) => [each, place]));
    return this.#places.get(id) ?? -1;
  }

  /** Places of those whose id an earlier one has. */
  get duplicates(): readonly number[] {
    this.settle();
    return this.#duplicates;
  }

  /** Looks at the ids at all places up to one, and after the last gives out what is missing. */
  settle(end = this.#given.length): void {
    if (this.#settled >= end) return;
    for (let place = this.#settled; place < end; place++) {
      const given = this.#given[place];
      if (given !== undefined) this.#take(place, idOf(given));
    }
    this.#settled = end;
    if (end < this.#given.length || this.#index === null) return;
    if (this.#hasNameless || !this.#isDistinct) this.#assign();
    else this.#isAsGiven = true;
  }

  #take(place: number, id: string): void {
    if (id === "") this.#hasNameless = true;
    else this.#given[place] = id;
    if (id !== "" && this.#isDistinct) {
      this.#index ??= new IdIndex(this.#given, this.#given.length);
      this.#isDistinct = this.#index.add(place, id);
    }
  }

  #assign(): void {
    const ids = new IdRegister();
    const assigned = Array.from(this.#given, (given) => (given === undefined ? given : idOf(given)));
    const others: number[] = [];
    for (const [place, id] of assigned.entries())
      if (id !== undefined && (id === "" || !ids.take(id))) others.push(place);
    this.#duplicates = others.filter((place) => assigned[place] !== "");
    for (const place of others) {
      const id = ids.assign(assigned[place]! || numbered(place));
      assigned[place] = id;
      this.#onChange(place, id);
    }
    this.#assigned = assigned;
  }
}

const prefix = "event-";

function numbered(place: number): string {
  return `${prefix}${place + 1}`;
}
