import { expect } from "@open-wc/testing";
import { dsvFormat } from "d3-dsv";
import fc from "fast-check";
import { readRows, type Separator } from "../../src/import/read-rows.js";

function cells(text: string, separator: Separator = ","): readonly (readonly string[] | string)[] {
  return Array.from(readRows(text, separator), ({ cells, fault }) => fault ?? cells);
}

const cases: readonly (readonly [text: string, rows: ReturnType<typeof cells>])[] = [
  ["", []],
  [
    "a,b\nc,d",
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
  [
    "a,b\nc,d\n",
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
  ["a\r\nb\rc\nd", [["a"], ["b"], ["c"], ["d"]]],
  ["a\n\nb", [["a"], [""], ["b"]]],
  [
    "a,\n,b",
    [
      ["a", ""],
      ["", "b"],
    ],
  ],
  ['"a,b","c\r\nd"', [["a,b", "c\r\nd"]]],
  ['"say ""hi""",""', [['say "hi"', ""]]],
  ['"a" ,b', [["a", "b"]]],
  ['6" pipe,the "launch"', [['6" pipe', 'the "launch"']]],
  [" a , b", [[" a ", " b"]]],
  ['a,"b\nc,d\n', ["unclosed"]],
  ['x\n"', [["x"], "unclosed"]],
  ['"a"b,c\nd,e', ["misplaced", ["d", "e"]]],
  ['"a" "b",c\nd', ["misplaced", ["d"]]],
  ['a, "b, c"\nd', ["misplaced", ["d"]]],
];

describe("the rows of a table", () => {
  for (const [text, rows] of cases) {
    it(`of ${JSON.stringify(text)} are ${JSON.stringify(rows)}`, () => {
      expect(cells(text)).to.deep.equal(rows);
    });
  }

  it("are numbered as a spreadsheet does, where a cell holds line breaks too", () => {
    const numbers = Array.from(readRows('a\n"b\nc"\n\nd', ","), ({ number }) => number);
    expect(numbers).to.deep.equal([1, 2, 3, 4]);
  });

  it("part at semicolons and tabs as well", () => {
    expect(cells('a,b;"c;d"', ";")).to.deep.equal([["a,b", "c;d"]]);
    expect(cells("a;b\tc", "\t")).to.deep.equal([["a;b", "c"]]);
  });

  it("are those that d3-dsv reads from what d3-dsv wrote", () => {
    const cell = fc.string({
      unit: fc.constantFrom("a", "é", " ", ",", ";", "\t", '"', "\n", "\r"),
      maxLength: 6,
    });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 5 });
    fc.assert(
      fc.property(table, fc.constantFrom<Separator>(",", ";", "\t"), (rows, separator) => {
        const format = dsvFormat(separator);
        const text = format.formatRows(rows);
        expect(cells(text, separator)).to.deep.equal(format.parseRows(text));
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  it("end, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", ",", '"', "\n", "\r", " ") }), (text) => {
        const rows = Array.from(readRows(text, ","));
        expect(rows.length).to.be.at.most(text.length);
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});
