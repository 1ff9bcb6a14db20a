import { expect } from "@open-wc/testing";
import fc from "fast-check";
import { findJsonFault } from "../../src/model/json-fault.js";
import { parseStoryText } from "../../src/model/parse-story-text.js";

describe("a story as text", () => {
  it("may begin with a byte order mark", () => {
    expect(parseStoryText('\uFEFF[{"date":"2026","title":"T"}]').story?.events).to.have.length(1);
  });

  it("has its dates as text", () => {
    const { problems } = parseStoryText('[{"date":1783036800000,"title":"T"}]');
    expect(problems[0]?.message).to.equal(
      'Event 1 (“T”): 1783036800000 is a number; write "2026-07-03T00:00:00.000Z" in quotes.',
    );
  });

  const refused: readonly (readonly [name: string, text: string, code: string, words: string])[] = [
    ["nothing", "", "text-empty", "empty"],
    ["blanks", "\uFEFF \n", "text-empty", "empty"],
    ["a web page", "<!doctype html><title>404</title>", "text-html", "HTML or XML"],
    ["a script", 'storyjs_jsonp_data = {"timeline": {}}', "json-invalid", "a script, not JSON"],
    ["a call", 'callback({"events": []})', "json-invalid", "a script, not JSON"],
    ["CSV", "date,title\n2026,T\n", "json-invalid", "it should begin with { or [, not with “date”"],
    ["Markdown", "# Timeline\n", "json-invalid", "it should begin with { or [, not with “#”"],
    ["in UTF-16", "\uFFFD\uFFFD[\0]\0", "json-invalid", "save it so"],
  ];
  for (const [name, text, code, words] of refused) {
    it(`that is ${name} is one problem that says so`, () => {
      const { story, problems } = parseStoryText(text);
      expect(story).to.equal(null);
      expect(problems.map((problem) => problem.code)).to.deep.equal([code]);
      expect(problems[0]?.message).to.include(words);
    });
  }

  it("that lost characters when it was read is shown, and told", () => {
    const { story, problems } = parseStoryText('[{"date":"2026","title":"Caf\uFFFD"}]');
    expect(story?.events).to.have.length(1);
    expect(problems.map(({ code }) => code)).to.deep.equal(["text-encoding"]);
  });

  const badString =
    "this text never closes, or holds a line break, a tab or a lone backslash; write these as \\n, \\t and \\\\";
  const faults: readonly (readonly [text: string, line: number, column: number, remedy: string])[] = [
    ['{"a": 1,}', 1, 8, "a comma stands before “}”; remove it"],
    ["[1,\n2,\n]", 2, 2, "a comma stands before “]”; remove it"],
    ["{'a': 1}", 1, 2, "text needs straight double quotes, not '"],
    ["[“a”]", 1, 2, "text needs straight double quotes, not “"],
    ["{a: 1}", 1, 2, "the name “a” needs double quotes"],
    ['{"a" 1}', 1, 6, "a colon is missing after the name of a field"],
    ['{"a": 1\r\n"b": 2}', 2, 1, 'a comma is missing before “"”'],
    ["[1 2]", 1, 4, "a comma is missing before “2”"],
    ["// none\n[]", 1, 1, "JSON has no comments; remove it"],
    ["[1, /* two */ 2]", 1, 5, "JSON has no comments; remove it"],
    ["[undefined]", 1, 2, "“undefined” is not JSON; write text in double quotes"],
    ["[01]", 1, 2, "“01” is not JSON; write text in double quotes"],
    ["[2026-07-10]", 1, 2, "“2026-07-10” is not JSON; write text in double quotes"],
    ['["a\nb"]', 1, 2, badString],
    ['["a\\x"]', 1, 2, badString],
    ['["a]', 1, 2, badString],
    ['{"a": [1', 1, 9, "it ends before “]”; a part may be missing"],
    ["[] []", 1, 4, "something follows after the end; remove it"],
    ["[1}", 1, 3, "a comma is missing before “}”"],
  ];
  for (const [text, line, column, remedy] of faults) {
    it(`${JSON.stringify(text)} has a fault in line ${line}, column ${column}`, () => {
      expect(findJsonFault(text)).to.deep.equal({ line, column, remedy });
    });
  }

  it("has a fault exactly where JSON.parse refuses it", () => {
    const pieces = fc.constantFrom(
      "{",
      "}",
      "[",
      "]",
      ",",
      ":",
      '"a"',
      '"',
      "1",
      "-",
      "0",
      ".5",
      "e3",
      "true",
      "null",
      " ",
      "\n",
      "\\",
      "\\n",
      "/",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const text = parts.join("");
        expect(findJsonFault(text) === null, text).to.equal(isJson(text));
      }),
      { seed: 7, numRuns: 5_000 },
    );
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(findJsonFault(text)).to.equal(null);
      }),
      { seed: 7 },
    );
  });

  it("that is nested 100,000 deep is read without a stack overflow", () => {
    expect(findJsonFault("[".repeat(100_000))?.column).to.equal(100_001);
    expect(parseStoryText("[".repeat(100_000) + "]".repeat(100_000)).problems).to.have.length(1);
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
