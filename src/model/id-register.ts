import { isPlainWord, wellFormed } from "./clean-text.js";
import { maxIdLength } from "./limits.js";

/** An id exactly as given, for it is compared; empty for what is none. */
export function idOf(value: unknown): string {
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  if (typeof value !== "string" || isPlainWord(value)) return typeof value === "string" ? value : "";
  return value.length > maxIdLength || value.trim() === "" ? "" : wellFormed(value);
}

/** The ids of one kind of thing in a story. None is given out twice. */
export class IdRegister {
  readonly #taken = new Set<string>();
  /** The next number to try after an id that others wanted too. */
  readonly #next = new Map<string, number>();

  get size(): number {
    return this.#taken.size;
  }

  /** False when somebody has it already. */
  take(id: string): boolean {
    if (this.#taken.has(id)) return false;
    this.#taken.add(id);
    return true;
  }

  /** `wanted` itself if it is free, else `wanted-2`, `wanted-3`, … */
  assign(wanted: string): string {
    if (this.take(wanted)) return wanted;
    let number = this.#next.get(wanted) ?? 2;
    while (!this.take(`${wanted}-${number}`)) number++;
    this.#next.set(wanted, number + 1);
    return `${wanted}-${number}`;
  }
}

/** How often one id may meet others that lie where it should: hardly ever more than ten, unless data were made for it. */
const mostTries = 100;

/**
 * Where ids stand in a list of their own, no two the same. It holds places, no strings, and does not grow: 100,000 of them take 10 ms where a
 * `Map` takes 50.
 */
export class IdIndex {
  readonly #ids: readonly unknown[];
  /** Places, counted from 1, at the hash of their ids or after it. At least half of it stays free. */
  readonly #table: Int32Array;
  /** By place: what is far away in memory is only looked at where these are equal. */
  readonly #hashes: Int32Array;

  /** Of `ids` up to `count`, which may be filled in one by one. */
  constructor(ids: readonly unknown[], count: number) {
    this.#ids = ids;
    this.#hashes = new Int32Array(count);
    this.#table = new Int32Array(2 ** (33 - Math.clz32(count)));
  }

  /** Takes the id at a place. False where an earlier place has it, and where that would take long to tell. */
  add(place: number, id: string): boolean {
    const hash = hashOf(id);
    const at = this.#find(id, hash);
    if (at < 0 || this.#table[at] !== 0) return false;
    this.#table[at] = place + 1;
    this.#hashes[place] = hash;
    return true;
  }

  /** The place of an id, or -1. */
  placeOf(id: string): number {
    const at = this.#find(id, hashOf(id));
    return at < 0 ? -1 : this.#table[at]! - 1;
  }

  /** Where it is in the table, or would be; -1 where that cannot be told soon. */
  #find(id: string, hash: number): number {
    const table = this.#table;
    const last = table.length - 1;
    let at = (hash ^ (hash >>> 15)) & last;
    for (let tries = 0; tries < mostTries; tries++, at = (at + 1) & last) {
      const place = table[at]! - 1;
      if (place < 0 || (this.#hashes[place] === hash && this.#ids[place] === id)) return at;
    }
    return -1;
  }
}

/** Of all its characters. */
function hashOf(id: string): number {
  let hash = 0;
  for (let k = 0; k < id.length; k++) hash = Math.imul(hash ^ id.charCodeAt(k), 0x9e3779b1);
  return hash;
}
