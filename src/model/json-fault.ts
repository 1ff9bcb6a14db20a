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

/** What may stand next. */
type Expected = "value" | "name" | "colon" | "comma" | "end";

interface Fault {
  readonly index: number;
  readonly remedy: string;
}

const blanks = /[ \t\n\r]*/y;
const string = /"(?:[^"\\\0-\x1F]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y; // eslint-disable-line no-control-regex -- JSON's own rule
const word = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;

/** Where what `pattern` means ends, or -1 where it does not stand. */
function endOf(pattern: RegExp, text: string, index: number): number {
  pattern.lastIndex = index;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

function scan(text: string): Fault | null {
  /** The brackets that still have to come, from the outside in. */
  const closers: string[] = [];
  let expected: Expected = "value";
  let isFirst = false;
  let index = endOf(blanks, text, 0);
  while (index < text.length) {
    const character = text.charAt(index);
    const closer = closers.at(-1);
    const isValue: boolean = expected === "value";
    let end = index + 1;
    if (character === closer && (expected === "comma" || isFirst)) {
      closers.pop();
      expected = "comma";
    } else if (expected === "comma" && character === "," && closer !== undefined) {
      expected = closer === "}" ? "name" : "value";
    } else if (expected === "colon" && character === ":") {
      expected = "value";
    } else if (isValue && (character === "{" || character === "[")) {
      closers.push(character === "{" ? "}" : "]");
      expected = character === "{" ? "name" : "value";
    } else {
      end = isValue || expected === "name" ? endOf(string, text, index) : -1;
      if (end < 0 && isValue) end = endOf(word, text, index);
      if (end < 0) return faultAt(text, index, closers.length === 0 && !isValue ? "end" : expected, closer);
      expected = isValue ? "comma" : "colon";
    }
    isFirst = isValue && (character === "{" || character === "[");
    index = endOf(blanks, text, end);
  }
  if (expected === "comma" && closers.length === 0) return null;
  const closer = closers.at(-1);
  return {
    index,
    remedy: closer ? `it ends before ${quote(closer)}; a part may be missing` : "there is nothing in it",
  };
}

function faultAt(text: string, index: number, expected: Expected, closer: string | undefined): Fault {
  const character = text.charAt(index);
  const found = quote(/^[^\s,:[\]{}"]+/.exec(text.slice(index, index + 40))?.[0] ?? character);
  if (character === closer && expected !== "colon") {
    return { index: text.lastIndexOf(",", index), remedy: `a comma stands before ${found}; remove it` };
  }
  return {
    index,
    remedy: knownFault(character, text.charAt(index + 1)) ?? remedies[expected](found, character, closer),
  };
}

/** Mistakes that show in their first characters. */
function knownFault(character: string, next: string): string | undefined {
  if (character === "/" && "/*".includes(next)) return "JSON has no comments; remove it";
  return /['‘’“”„«`]/.test(character) ? `text needs straight double quotes, not ${character}` : undefined;
}

const remedies: Record<Expected, (found: string, character: string, closer: string | undefined) => string> = {
  value: (found, character, closer) => {
    if (character === '"') return badString;
    return closer === undefined
      ? `it should begin with { or [, not with ${found}`
      : `${found} is not JSON; write text in double quotes`;
  },
  name: (found, character) => (character === '"' ? badString : `the name ${found} needs double quotes`),
  colon: () => "a colon is missing after the name of a field",
  comma: (found) => `a comma is missing before ${found}`,
  end: () => "something follows after the end; remove it",
};

const badString =
  "this text never closes, or holds a line break, a tab or a lone backslash; write these as \\n, \\t and \\\\";
