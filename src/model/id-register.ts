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
