type Key = string | number;

/** What an element is made to have. `class` and other attributes by name, null takes one away; `text` is its text. */
export interface Look {
  readonly attributes?: Readonly<Record<string, string | number | null>>;
  /** Properties of the style object: a style attribute would be blocked by strict content policies. */
  readonly style?: Readonly<Record<string, string | null>>;
  readonly text?: string;
}

/** Makes an element look so. What it has already is not set again. */
export function dress(element: HTMLElement, { attributes = {}, style = {}, text }: Look): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null) element.removeAttribute(name);
    else if (element.getAttribute(name) !== String(value)) element.setAttribute(name, String(value));
  }
  for (const [name, value] of Object.entries(style)) element.style.setProperty(name, value);
  if (text !== undefined && element.textContent !== text) element.textContent = text;
}

/** A new element at the end of `parent`. */
export function appendTo(parent: HTMLElement, name: string, look: Look = {}): HTMLElement {
  const element = document.createElement(name);
  dress(element, look);
  parent.append(element);
  return element;
}

/** Elements of one kind inside one parent, kept by key from picture to picture. */
export class Pool<T> {
  readonly #parent: HTMLElement;
  readonly #create: (datum: T) => HTMLElement;
  #elements = new Map<Key, HTMLElement>();

  constructor(parent: HTMLElement, create: (datum: T) => HTMLElement) {
    this.#parent = parent;
    this.#create = create;
  }

  /**
   * Makes what is new, in the order of the data, lets go of what is gone, and has each look as `lookOf` says. What stays is not moved, or
   * it would lose its focus.
   */
  draw(data: readonly T[], keyOf: (datum: T, turn: number) => Key, lookOf: (datum: T) => Look): void {
    const old = this.#elements;
    this.#elements = new Map();
    let previous: HTMLElement | null = null;
    for (const [turn, datum] of data.entries()) {
      const key = keyOf(datum, turn);
      const element: HTMLElement = old.get(key) ?? this.#create(datum);
      if (!old.delete(key)) {
        if (previous === null) this.#parent.prepend(element);
        else previous.after(element);
      }
      dress(element, lookOf(datum));
      this.#elements.set(key, element);
      previous = element;
    }
    for (const element of old.values()) element.remove();
  }

  get(key: Key): HTMLElement | null {
    return this.#elements.get(key) ?? null;
  }

  clear(): void {
    for (const element of this.#elements.values()) element.remove();
    this.#elements.clear();
  }
}
