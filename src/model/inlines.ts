import { findLinks } from "./links.js";
import type { TextInline } from "./text-tree.js";

/** Reads links, emphasis and escapes; line breaks stay. */
export function readInlines(text: string): readonly TextInline[] {
  const { links } = findLinks(text);
  const inlines = new InlineBuilder();
  let from = 0;
  for (const link of links) {
    readMarks(text, from, link.open, inlines);
    const words = new InlineBuilder();
    readMarks(text, link.open + 1, link.close, words);
    inlines.add({ kind: "link", url: link.url, children: words.finish() });
    from = link.end;
  }
  readMarks(text, from, text.length, inlines);
  return inlines.finish();
}

/** Adds what stands from `start` to `end`, without links, to `inlines`. */
function readMarks(text: string, start: number, end: number, inlines: InlineBuilder): void {
  const part = text.slice(start, end);
  let from = 0;
  for (const { 0: mark, index } of part.matchAll(/\\[!-/:-@[-`{-~]|\*+/g)) {
    inlines.addText(part.slice(from, index));
    from = index + mark.length;
    if (mark.startsWith("\\")) {
      inlines.addText(mark.slice(1));
      continue;
    }
    const before = text[start + index - 1] ?? " ";
    const after = text[start + from] ?? " ";
    inlines.addStars(mark.length, !/\s/.test(before), !/\s/.test(after));
  }
  inlines.addText(part.slice(from));
}

interface OpenMark {
  readonly kind: "emphasis" | "strong";
  readonly stars: "*" | "**";
  readonly children: TextInline[];
}

/**
 * Puts inlines into a tree while they are read. At most one emphasis and one strong are open at a time, so
 * nothing nests deeper.
 */
class InlineBuilder {
  readonly #root: TextInline[] = [];
  /** From the outside in. */
  #open: OpenMark[] = [];

  add(inline: TextInline): void {
    (this.#open.at(-1)?.children ?? this.#root).push(inline);
  }

  addText(text: string): void {
    if (text !== "") append(this.#open.at(-1)?.children ?? this.#root, [{ kind: "text", text }]);
  }

  /** A run of stars after a character (`mayClose`: no blank) and before one (`mayOpen`: no blank). */
  addStars(count: number, mayClose: boolean, mayOpen: boolean): void {
    let left = count;
    if (mayClose && count <= 3) {
      for (let stars = this.#closable(left); stars > 0; stars = this.#closable(left)) {
        this.#close(stars);
        left -= stars;
      }
    }
    if (left === count && mayOpen && count <= 3) {
      if (count > 1) this.#start({ kind: "strong", stars: "**", children: [] });
      if (count !== 2) this.#start({ kind: "emphasis", stars: "*", children: [] });
    } else this.addText("*".repeat(left));
  }

  /** What never closed is literal. */
  finish(): readonly TextInline[] {
    while (this.#open.length > 0) this.#unmark(this.#open.length - 1);
    return this.#root;
  }

  /** How many of `left` stars can close an open mark: the one of as many stars, else the innermost. */
  #closable(left: number): number {
    if (this.#open.some(({ stars }) => stars.length === left)) return left;
    const innermost = this.#open.at(-1)?.stars.length ?? 0;
    return innermost < left ? innermost : 0;
  }

  #close(stars: number): void {
    const place = this.#open.findIndex((mark) => mark.stars.length === stars);
    const inner = this.#open[place + 1];
    if (inner !== undefined) {
      if (this.#open[place]?.children.length === 0) this.#turnAround();
      else this.#unmark(place + 1);
    }
    const mark = this.#open.pop();
    if (mark !== undefined) this.add({ kind: mark.kind, children: mark.children });
  }

  /** Where three stars opened both marks, it shows only when the first closes that it is the inner one. */
  #turnAround(): void {
    const [outer, inner] = this.#open;
    if (outer === undefined || inner === undefined) return;
    this.#open = [
      { ...inner, children: outer.children },
      { ...outer, children: inner.children },
    ];
  }

  #start(mark: OpenMark): void {
    const same = this.#open.findIndex(({ kind }) => kind === mark.kind);
    if (same >= 0) this.#unmark(same);
    this.#open.push(mark);
  }

  /** Makes an open mark literal: its stars and children go to the mark around it. */
  #unmark(place: number): void {
    const [mark] = this.#open.splice(place, 1);
    if (mark === undefined) return;
    append(this.#open[place - 1]?.children ?? this.#root, [
      { kind: "text", text: mark.stars },
      ...mark.children,
    ]);
  }
}

/** Appends `inlines`, joining text to text. */
function append(children: TextInline[], inlines: readonly TextInline[]): void {
  for (const inline of inlines) {
    const last = children.at(-1);
    if (inline.kind === "text" && last?.kind === "text") {
      children[children.length - 1] = { kind: "text", text: last.text + inline.text };
    } else children.push(inline);
  }
}
