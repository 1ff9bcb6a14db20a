import { quote } from "./describe-value.js";

/** Where a text stops being JSON, and how to mend it. */
export interface JsonFault {
  /** From 1, in UTF-16 units. */
  readonly line: number;
  readonly column: number;
  /** A clause: `a comma stands before “}”; remove it`. */
  readonly remedy: string;
}

/**
 * The first fault of a text that `JSON.parse` refused; null if none is found. Engines tell the place each in
 * its own words or not at all, and none tells the remedy. Linear, with a stack of its own.
 */
export function findJsonFault(text: string): JsonFault | null {
  const fault = scan(text);
  if (fault === null) return null;
  const before = text.slice(0, fault.index).split(/\r\n?|\n/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, remedy: fault.remedy };
}

/** What may stand next. `first…`: the list or object was just opened, so it may close. */
type Expected = "value" | "firstValue" | "name" | "firstName" | "colon" | "next" | "end";

/**
 * What stands at a place: what may follow it and where, or why nothing can. `open`: the brackets around it,
 * from the outside in.
 */
type Step = (text: string, index: number, open: string[]) => Move | Fault;

interface Move {
  readonly next: number;
  readonly expected: Expected;
}

interface Fault {
  readonly index: number;
  readonly remedy: string;
}

function scan(text: string): Fault | null {
  const open: string[] = [];
  let expected: Expected = "value";
  let index = skipBlanks(text, 0);
  while (index < text.length) {
    const step: Move | Fault = steps[expected](text, index, open);
    if ("remedy" in step) return step;
    expected = step.expected;
    index = skipBlanks(text, step.next);
  }
  if (expected === "end") return null;
  const remedy =
    open.length === 0
      ? "there is nothing in it"
      : `it ends before ${quote(closerOf(open))}; a part may be missing`;
  return { index, remedy };
}

const steps: Record<Expected, Step> = {
  value: readValue,
  firstValue: (text, index, open) =>
    text.charAt(index) === closerOf(open) ? close(index, open) : readValue(text, index, open),
  name: readName,
  firstName: (text, index, open) =>
    text.charAt(index) === closerOf(open) ? close(index, open) : readName(text, index, open),
  colon: (text, index) =>
    text.charAt(index) === ":"
      ? { next: index + 1, expected: "value" }
      : { index, remedy: "a colon is missing after the name of a field" },
  next: (text, index, open) => {
    if (text.charAt(index) === closerOf(open)) return close(index, open);
    if (text.charAt(index) === ",")
      return { next: index + 1, expected: open.at(-1) === "{" ? "name" : "value" };
    return (
      knownFault(text, index) ?? { index, remedy: `a comma is missing before ${quote(wordAt(text, index))}` }
    );
  },
  end: (_, index) => ({ index, remedy: "something follows after the end; remove it" }),
};

const closers: Readonly<Record<string, string>> = { "[": "]", "{": "}" };

function closerOf(open: readonly string[]): string {
  return closers[open.at(-1) ?? ""] ?? "";
}

function close(index: number, open: string[]): Move {
  open.pop();
  return { next: index + 1, expected: afterValue(open) };
}

function afterValue(open: readonly string[]): Expected {
  return open.length > 0 ? "next" : "end";
}

function readValue(text: string, index: number, open: string[]): Move | Fault {
  const character = text.charAt(index);
  if (character in closers) {
    open.push(character);
    return { next: index + 1, expected: character === "{" ? "firstName" : "firstValue" };
  }
  if (character === '"') return readText(text, index, afterValue(open));
  const word = plainValue.exec(text.slice(index, index + longestWord))?.[0];
  if (word !== undefined) return { next: index + word.length, expected: afterValue(open) };
  return (
    trailingComma(text, index, open) ??
    knownFault(text, index) ?? {
      index,
      remedy:
        open.length === 0
          ? `it should begin with { or [, not with ${quote(wordAt(text, index))}`
          : `${quote(wordAt(text, index))} is not JSON; write text in double quotes`,
    }
  );
}

function readName(text: string, index: number, open: string[]): Move | Fault {
  if (text.charAt(index) === '"') return readText(text, index, "colon");
  return (
    trailingComma(text, index, open) ??
    knownFault(text, index) ?? { index, remedy: `the name ${quote(wordAt(text, index))} needs double quotes` }
  );
}

function trailingComma(text: string, index: number, open: readonly string[]): Fault | undefined {
  const character = text.charAt(index);
  if (character !== closerOf(open)) return undefined;
  return {
    index: text.lastIndexOf(",", index),
    remedy: `a comma stands before ${quote(character)}; remove it`,
  };
}

/** Mistakes that show in their first character. */
function knownFault(text: string, index: number): Fault | undefined {
  if (/^\/[/*]/.test(text.slice(index, index + 2)))
    return { index, remedy: "JSON has no comments; remove it" };
  if (/['‘’“”„«`]/.test(text.charAt(index)))
    return { index, remedy: `text needs straight double quotes, not ${text.charAt(index)}` };
  return undefined;
}

/** Numbers and the three words; a longer number than this is none that anybody wrote. */
const plainValue = /^(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/;
const longestWord = 400;

function skipBlanks(text: string, index: number): number {
  while (index < text.length && " \t\n\r".includes(text.charAt(index))) index++;
  return index;
}

function readText(text: string, start: number, expected: Expected): Move | Fault {
  for (let index = start + 1; index < text.length; index++) {
    const character = text.charAt(index);
    if (character === '"') return { next: index + 1, expected };
    if (character < " ")
      return {
        index,
        remedy: "a line break or a tab stands inside a text; write \\n or \\t, or close its double quotes",
      };
    if (character !== "\\") continue;
    const escape = /^\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/.exec(text.slice(index, index + 6));
    if (escape === null)
      return { index, remedy: "a backslash starts no known character; write \\\\ for a backslash" };
    index += escape[0].length - 1;
  }
  return { index: start, remedy: "the double quotes of this text never close" };
}

function wordAt(text: string, index: number): string {
  return /^[^\s,:[\]{}"]+/.exec(text.slice(index, index + 40))?.[0] ?? text.charAt(index);
}
