/** Quotes over this many characters, or lines, are given by their first and last words. */
const longestWhole = 200;
const wordsAtEnds = 5;

/**
 * `href` with a text fragment, so that a browser opens the very words. Dash, comma and ampersand are syntax there and
 * are percent-encoded: URL Fragment Text Directives, WICG, 2023. Other schemes than http and https stay as they are.
 *
 * What a quote leaves out (`…`) or puts in (`[the ship]`) is not on the page: then its first and last words stand for it.
 * `language` is the quote's, by whose rules words end.
 */
export function withTextFragment(href: string, quote: string, language?: string): string {
  const runs = quote.split(notOnThePage).filter((run) => /[\p{L}\p{N}]/u.test(run));
  const [first, last] = [runs.at(0), runs.at(-1)];
  if (!/^https?:/.test(href) || href.includes(":~:") || first === undefined || last === undefined)
    return href;
  const isWhole = runs.length === 1 && first.length <= longestWhole;
  const ends = [wordsOf(first, language).slice(0, wordsAtEnds), wordsOf(last, language).slice(-wordsAtEnds)];
  const isShort = first === last && wordsOf(first, language).length <= 2 * wordsAtEnds;
  const parts =
    isWhole || isShort ? [first] : ends.map((words, turn) => spanOf(turn === 0 ? first : last, words));
  const directive = parts.map(encodeDirective).join(",");
  return `${href}${href.includes("#") ? "" : "#"}:~:text=${directive}`;
}

/** Gaps, words put in, and the ends of lines: a text that is looked for as a whole may not cross from one block to the next. */
const notOnThePage = /\s*(?:\[[^\]]*\]|\(?(?:…|\.{3,})\)?|\n)\s*/u;

interface Word {
  readonly start: number;
  readonly end: number;
}

/** Browsers take the ends of a fragment for words' ends, also in scripts that leave no blanks between words. */
function wordsOf(text: string, language: string | undefined): readonly Word[] {
  const segments = new Intl.Segmenter(language ?? "und", { granularity: "word" }).segment(text);
  return Array.from(segments)
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => ({ start: index, end: index + segment.length }));
}

function spanOf(text: string, words: readonly Word[]): string {
  return text.slice(words[0]?.start, words.at(-1)?.end);
}

/** `encodeURIComponent` leaves the dash alone; it takes care of comma and ampersand. */
function encodeDirective(text: string): string {
  return encodeURIComponent(text.trim().replace(/\s+/g, " ")).replace(/-/g, "%2D");
}
