import { readColor } from "./color.js";
import { describeValue, isObject, quote } from "./describe-value.js";
import type { FieldReader } from "./field-reader.js";
import { makePlace, storyPlace, type Place } from "./place.js";
import type { Category } from "./story.js";

/** The categories of a story: those it lists, in this order, then those that only its events name. */
export class CategoryList {
  readonly #reader: FieldReader;
  readonly #byName = new Map<string, Category>();

  /** `value`: the `categories` of a story. */
  constructor(value: unknown, reader: FieldReader) {
    this.#reader = reader;
    const list = reader.list(value, "categories", storyPlace);
    for (let index = 0, count = reader.countItems(list, "categories", storyPlace); index < count; index++) {
      this.#read(reader.item(list, index, "categories", storyPlace), makePlace("category", index));
    }
  }

  /** `names`: those of the events, in the order of the data. */
  completeWith(names: Iterable<string>): readonly Category[] {
    const byName = new Map(this.#byName);
    for (const name of names) if (!byName.has(name)) byName.set(name, { name });
    return Array.from(byName.values());
  }

  #read(item: unknown, place: Place): void {
    const { problems } = this.#reader;
    if (!isObject(item)) {
      problems.report(
        typeof item === "string" ? "warning" : "error",
        "category-invalid",
        place,
        "",
        () => `it is ${describeValue(item)}; write an object with “name”.`,
      );
      if (typeof item !== "string") return;
    }
    const raw = isObject(item)
      ? this.#reader.fields(item, place, takeCategory)
      : takeCategory({ name: item });
    const name = this.#reader.line(raw.name, "name", place, "error");
    place.label = name ?? "";
    const color = this.#readColor(raw.color, place);
    if (name === undefined)
      problems.refuse(
        "name-missing",
        place,
        "name",
        () => "“name” is missing; write the word that events have as “category”.",
      );
    else if (this.#byName.has(name))
      problems.refuse(
        "name-duplicate",
        place,
        "name",
        () => `${quote(name)} is listed twice; leave one out.`,
      );
    else this.#byName.set(name, color === undefined ? { name } : { name, color });
  }

  #readColor(value: unknown, place: Place): string | undefined {
    const text = this.#reader.line(value, "color", place);
    const color = text === undefined ? undefined : readColor(text);
    if (color !== null) return color;
    this.#reader.problems.warn(
      "color-invalid",
      place,
      "color",
      () => `${quote(text ?? "")} is not a colour; write one as “#8a4b2f”, by name, or with rgb() or hsl().`,
    );
    return undefined;
  }
}

function takeCategory(object: Record<string, unknown>) {
  const { name, color } = object;
  return { name, color };
}
