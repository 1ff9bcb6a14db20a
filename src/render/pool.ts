type Key = string | number;

/** A new element at the end of `parent`. */
export function appendTo(
  parent: HTMLElement,
  name: string,
  attributes: Readonly<Record<string, string>> = {},
): HTMLElement {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  parent.append(element);
  return element;
}

/** Less than this, in CSS pixels, is the rounding of a view that has been moved. */
const rounding = 0.01;

/** An element that remembers how it looks: a frame writes what has changed, and reads nothing. */
export class Drawn {
  readonly element: HTMLElement;
  #x = NaN;
  #y = NaN;
  #width = NaN;
  #height = NaN;
  #className = "";
  #text = "";
  #color: string | null = null;

  constructor(element: HTMLElement) {
    this.element = element;
    this.#className = element.className;
  }

  /** In CSS pixels from the corner of its layer. */
  moveTo(x: number, y: number): void {
    if (Math.abs(x - this.#x) < rounding && Math.abs(y - this.#y) < rounding) return;
    this.#x = x;
    this.#y = y;
    this.element.style.transform = `translate(${hundredths(x)}px, ${hundredths(y)}px)`;
  }

  /** The same at whole pixels. What stays where it was is rounded as it was, or it would tremble. */
  snapTo(x: number, y: number): void {
    if (Math.abs(x - this.#x) < rounding && Math.abs(y - this.#y) < rounding) return;
    this.#x = x;
    this.#y = y;
    this.element.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
  }

  resize(width: number, height?: number): void {
    if (!(Math.abs(width - this.#width) < rounding)) {
      this.#width = width;
      this.element.style.width = `${hundredths(width)}px`;
    }
    if (height === undefined || Math.abs(height - this.#height) < rounding) return;
    this.#height = height;
    this.element.style.height = `${hundredths(height)}px`;
  }

  set className(name: string) {
    if (name !== this.#className) this.element.className = this.#className = name;
  }

  /** Of the marks in it, a value of CSS; null for the accent. */
  set color(color: string | null) {
    if (color === this.#color) return;
    this.#color = color;
    this.element.style.setProperty("--_mark", color);
  }

  set text(text: string) {
    if (text !== this.#text) this.element.textContent = this.#text = text;
  }
}

/** No exponents, which style does not take everywhere. */
function hundredths(x: number): number {
  return Math.round(x * 100) / 100;
}

/** Elements of one kind inside one parent, kept by key from picture to picture. */
export class Pool<Datum, Each extends { readonly element: HTMLElement } = Drawn> {
  readonly #parent: HTMLElement;
  readonly #create: (datum: Datum) => Each;
  #drawn = new Map<Key, Each>();

  constructor(parent: HTMLElement, create: (datum: Datum) => Each) {
    this.#parent = parent;
    this.#create = create;
  }

  /**
   * Makes what is new, in the order of the data, lets go of what is gone, and has each look as it should. What stays is not moved, or it
   * would lose its focus.
   */
  draw(
    data: readonly Datum[],
    keyOf: (datum: Datum, turn: number) => Key,
    dress: (each: Each, datum: Datum) => void,
  ): void {
    const old = this.#drawn;
    this.#drawn = new Map();
    let previous: HTMLElement | null = null;
    let turn = 0;
    for (const datum of data) {
      const key = keyOf(datum, turn++);
      const known = old.get(key);
      const each = known ?? this.#create(datum);
      // Before it is in the document, where each change would be looked into.
      dress(each, datum);
      if (known === undefined) {
        if (previous === null) this.#parent.prepend(each.element);
        else previous.after(each.element);
      } else old.delete(key);
      this.#drawn.set(key, each);
      previous = each.element;
    }
    for (const { element } of old.values()) element.remove();
  }

  get(key: Key): Each | undefined {
    return this.#drawn.get(key);
  }

  clear(): void {
    for (const { element } of this.#drawn.values()) element.remove();
    this.#drawn.clear();
  }
}

/** Elements of one kind whose order nobody meets: what one datum leaves the next one takes. */
export class Spares<Datum, Each extends { readonly element: HTMLElement } = Drawn> {
  readonly #parent: HTMLElement;
  readonly #create: () => Each;
  #drawn = new Map<Key, Each>();

  constructor(parent: HTMLElement, create: () => Each) {
    this.#parent = parent;
    this.#create = create;
  }

  draw(
    data: readonly Datum[],
    keyOf: (datum: Datum) => Key,
    dress: (each: Each, datum: Datum) => void,
  ): void {
    const old = this.#drawn;
    const keys = data.map(keyOf);
    const kept = keys.map((key) => take(old, key));
    const spare = [...old.values()];
    this.#drawn = new Map();
    for (const [turn, datum] of data.entries()) {
      const known = kept[turn] ?? spare.pop();
      const each = known ?? this.#create();
      dress(each, datum);
      if (known === undefined) this.#parent.append(each.element);
      this.#drawn.set(keys[turn]!, each);
    }
    for (const { element } of spare) element.remove();
  }
}

function take<Each>(drawn: Map<Key, Each>, key: Key): Each | undefined {
  const each = drawn.get(key);
  drawn.delete(key);
  return each;
}
