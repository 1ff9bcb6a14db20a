import type { Category } from "../model/story.js";

/** Colours that the element brings along. */
const paletteSize = 8;

/**
 * A CSS value for the marks of a category: its own colour, lightened where the scheme is dark, or the next of the palette. Null for
 * an event without category, which takes the accent. Colours in a parsed story have passed a closed grammar.
 */
export function categoryColor(categories: readonly Category[], place: number): string | null {
  const category = categories[place];
  if (category === undefined) return null;
  if (category.color === undefined) return `var(--_c${(place % paletteSize) + 1})`;
  return `color-mix(in oklab, ${category.color}, light-dark(${category.color}, #fff) 35%)`;
}

/**
 * Gives the marks among `root`'s elements, known by `data-category`, their colours. By the style object: a style attribute would be blocked
 * by strict content policies.
 */
export function colorMarks(root: ParentNode, categories: readonly Category[]): void {
  for (const element of root.querySelectorAll<HTMLElement>("[data-category]")) {
    element.style.setProperty("--_mark", categoryColor(categories, Number(element.dataset["category"])));
  }
}
