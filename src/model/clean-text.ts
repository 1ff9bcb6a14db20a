import { maxMarks } from "./limits.js";

/** Text that is safe to draw, and whether it was too long. */
export interface CleanText {
  readonly text: string;
  readonly isCut: boolean;
}

/**
 * Text for one line: trimmed, well-formed, without control characters (line breaks and tabs become spaces),
 * with a bounded number of marks on a character, and of at most `limit` graphemes. Bidirectional controls
 * stay: whoever draws the text isolates it.
 */
export function cleanLine(raw: string, limit: number): CleanText {
  return clean(raw, limit, (text) => text.replace(lineBreaks, " ").replace(controls, ""));
}

/** As `cleanLine`, for text of several lines: line breaks, all as `\n`, and tabs stay. */
export function cleanText(raw: string, limit: number): CleanText {
  return clean(raw, limit, (text) => text.replace(windowsBreaks, "\n").replace(controls, ""));
}

/**
 * Whether cleaning would leave a line as it is, as for nearly all: cheap, and wrong only on the side of
 * doubt.
 */
export function isCleanLine(raw: string, limit: number): boolean {
  return raw.length <= limit && (plainLine.test(raw) || !doubtfulLine.test(raw));
}

/** The same for text of several lines. */
export function isCleanText(raw: string, limit: number): boolean {
  return raw.length <= limit && (plainText.test(raw) || !doubtfulText.test(raw));
}

/** Whether a text is one short word of ASCII, in which nothing needs cleaning. */
export function isPlainWord(raw: string): boolean {
  return raw.length <= longestWord && plainWord.test(raw);
}

const longestWord = 100;

/**
 * Lone halves of surrogate pairs become U+FFFD, as `toWellFormed` does, which is younger than some browsers
 * in use.
 */
export function wellFormed(text: string): string {
  return halfPair.test(text) ? text.replace(halfPairs, "\uFFFD") : text;
}

// The properties of Unicode need the `u` flag, under which halves of pairs are found alone.
const halfPair = /\p{Cs}/u;
const halfPairs = /\p{Cs}/gu;
const lineBreaks = /[\t-\r\u0085]+/g;
const windowsBreaks = /\r\n?|[\v\f\u0085]/g;
// eslint-disable-next-line no-control-regex -- these are what the expression is for
const controls = /[\0-\x08\x0E-\x1F\x7F-\x9F]/g;
// Latin letters, in a quarter of the time of the expressions with properties of Unicode, which take milliseconds to compile too.
const plainWord = /^[!-~]+$/;
const plainLine = /^[!-~\xA1-\u02FF](?:[ -~\xA0-\u02FF]*[!-~\xA1-\u02FF])?$/;
const plainText = /^[!-~\xA1-\u02FF](?:[\t\n -~\xA0-\u02FF]*[!-~\xA1-\u02FF])?$/;
// eslint-disable-next-line no-control-regex -- as above
const doubtfulLine = /^\s|\s$|[\0-\x1F\x7F-\x9F\uD800-\uDFFF]|(?:\p{M}\p{Cf}*){3}/u;
// eslint-disable-next-line no-control-regex -- as above
const doubtfulText = /^\s|\s$|[\0-\x08\x0B-\x1F\x7F-\x9F\uD800-\uDFFF]|(?:\p{M}\p{Cf}*){3}/u;
/** Invisible formatting between marks does not begin a new pile. */
const piledMarks = new RegExp(String.raw`((?:\p{M}\p{Cf}*){${maxMarks}})(?:\p{M}\p{Cf}*)+`, "gu");

/** UTF-16 units for one grapheme: enough for any in use (a family of four with skin tones has 15). */
const unitsPerGrapheme = 32;

function clean(raw: string, limit: number, removeControls: (text: string) => string): CleanText {
  const trimmed = raw.trim();
  // A title of a megabyte costs no more than its beginning.
  const head = trimmed.slice(0, limit * unitsPerGrapheme);
  const text = wellFormed(removeControls(head)).replace(piledMarks, "$1").trim();
  return cutAtGrapheme(text, limit, head.length < trimmed.length);
}

/**
 * Cuts on a border of graphemes so that at most `limit` remain, the last of them “…”. `isBeginning`: more
 * text followed.
 */
function cutAtGrapheme(text: string, limit: number, isBeginning: boolean): CleanText {
  if (text.length <= limit && !isBeginning) return { text, isCut: false };
  // Segmenting a long text takes milliseconds; of these scripts each character is a grapheme.
  if (simpleScripts.test(text)) return ellipsis(text.slice(0, limit - 1));
  const starts = graphemeStarts(text, limit + 1);
  if (starts.length > limit) return ellipsis(text.slice(0, starts[limit - 1]));
  // The last grapheme of a beginning may be half of one.
  return isBeginning ? ellipsis(text.slice(0, starts.at(-1))) : { text, isCut: false };
}

/** Where graphemes begin, the first `count` of them. */
function graphemeStarts(text: string, count: number): readonly number[] {
  segmenter ??= new Intl.Segmenter();
  const starts: number[] = [];
  let length = chunkLength;
  for (let from = 0; from < text.length && starts.length < count;) {
    const isLast = from + length >= text.length;
    const borders = Array.from(
      segmenter.segment(text.slice(from, from + length)),
      ({ index }) => from + index,
    );
    // The last grapheme of a chunk may go on in the next one.
    const end = isLast ? text.length : (borders.pop() ?? from);
    if (end === from) length *= 2;
    starts.push(...borders);
    from = end;
  }
  return starts.slice(0, count);
}

/** In UTF-16 units. Chromium spends time on the whole string for each grapheme of it. */
const chunkLength = 256;

/** Latin, kana, Han and their punctuation. */
const simpleScripts =
  /^[\n -~\xA1-\u02FF\u2010-\u2027\u3001-\u3029\u3041-\u3096\u30A1-\u30FA\u4E00-\u9FFF\uFF01-\uFF5E]*$/;

// Made when first needed: that takes longer than cutting.
let segmenter: Intl.Segmenter | undefined;

function ellipsis(text: string): CleanText {
  return { text: `${text.trimEnd()}…`, isCut: true };
}
