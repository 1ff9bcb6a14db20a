import { checkUrl } from "./url.js";

/** Places in a text: of `[`, of `]`, and after `)`. */
export interface LinkSpan {
  readonly open: number;
  readonly close: number;
  readonly end: number;
  readonly url: string;
}

/**
 * The links of a text, and the URLs of what is written as a link but may not be one.
 *
 * Each `]` looks back to its `[` and forward to the next `](` at most, so that hostile text takes linear time
 * too.
 */
export function findLinks(text: string): {
  readonly links: readonly LinkSpan[];
  readonly refused: readonly string[];
} {
  const links: LinkSpan[] = [];
  const refused: string[] = [];
  let opened: number[] = [];
  let ready = 0;
  for (const { 0: mark, index } of text.matchAll(/\\[!-/:-@[-`{-~]|\[|\]/g)) {
    if (index < ready) continue;
    if (mark === "[") opened.push(index);
    if (mark !== "]") continue;
    const open = opened.pop();
    const target = open === undefined || open + 1 === index ? null : linkTarget(text, index + 1);
    if (open === undefined || target === null) continue;
    if (checkUrl(target.url, "link") !== null) {
      refused.push(target.url);
      continue;
    }
    links.push({ open, close: index, end: target.end, url: target.url });
    ready = target.end;
    // A link holds no link.
    opened = [];
  }
  return { links, refused };
}

/** Only those URLs, for a warning. */
export function refusedLinks(text: string): readonly string[] {
  // For nearly all texts this says that there is nothing to read.
  return text.includes("](") ? findLinks(text).refused : [];
}

/**
 * What stands in the brackets from `start`, which may hold pairs of brackets, but neither blanks nor `](`.
 */
function linkTarget(text: string, start: number): { readonly url: string; readonly end: number } | null {
  if (text[start] !== "(") return null;
  let depth = 0;
  for (let i = start; i < text.length; i++) {
    const character = text[i] ?? "";
    if (/\s/.test(character) || (character === "]" && text[i + 1] === "(")) return null;
    if (character === "\\") i++;
    if (character === "(") depth++;
    if (character === ")" && --depth === 0) {
      return { url: text.slice(start + 1, i).replace(/\\([!-/:-@[-`{-~])/g, "$1"), end: i + 1 };
    }
  }
  return null;
}
