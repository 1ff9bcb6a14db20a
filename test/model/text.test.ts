import { expect } from "@open-wc/testing";
import fc from "fast-check";
import { refusedLinks } from "../../src/model/links.js";
import { parseText, plainText, type TextBlock, type TextInline } from "../../src/model/text.js";

/** A tree as text: p(…) paragraphs, q(…) quotations, l(…|…) lists, e(…) emphasis, s(…) strong, a(url: …) links. */
function shown(blocks: readonly TextBlock[]): string {
  return blocks.map(showBlock).join(" ");
}

function showBlock(block: TextBlock): string {
  if (block.kind === "paragraph") return `p(${showInlines(block.children)})`;
  if (block.kind === "list") return `l(${block.items.map(showInlines).join("|")})`;
  return `q(${shown(block.blocks)})`;
}

function showInlines(inlines: readonly TextInline[]): string {
  return inlines.map(showInline).join("");
}

function showInline(inline: TextInline): string {
  if (inline.kind === "text") return inline.text;
  if (inline.kind === "link") return `a(${inline.url}: ${showInlines(inline.children)})`;
  return `${inline.kind.charAt(0)}(${showInlines(inline.children)})`;
}

describe("the little language of text", () => {
  const cases: readonly (readonly [name: string, text: string, tree: string])[] = [
    ["plain text is a paragraph", "Just text.", "p(Just text.)"],
    ["nothing is nothing", " \n ", ""],
    ["a blank line ends a paragraph, a line break does not", "one\ntwo\r\n \nthree", "p(one\ntwo) p(three)"],
    [
      "lines of > are a quotation, which may hold paragraphs and lists",
      "> one\n>\n> - a\n> - b",
      "q(p(one) l(a|b))",
    ],
    ["a quotation holds no quotation", "> > one", "q(p(> one))"],
    ["a line without > ends a quotation", "> one\ntwo", "q(p(one)) p(two)"],
    [
      "lines of - are a list, and indented lines go on",
      "- one\n  more\n- *two*\nafter",
      "l(one\nmore|e(two)) p(after)",
    ],
    ["a list needs no blank line before it", "Points:\n- one", "p(Points:) l(one)"],
    ["a dash without a blank is a dash", "-one\n–two", "p(-one\n–two)"],
    [
      "escapes keep a mark literal",
      "\\- one \\*two\\* \\[three](four) \\\\ \\a",
      "p(- one *two* [three](four) \\ \\a)",
    ],
    ["one star is emphasis, two are strong", "*one* and **two**", "p(e(one) and s(two))"],
    ["they nest either way", "*one **two*** **three *four***", "p(e(one s(two)) s(three e(four)))"],
    [
      "three stars open both, and either may end first",
      "***one*** ***two** three* ***four* five**",
      "p(s(e(one)) e(s(two) three) s(e(four) five))",
    ],
    ["stars inside words count", "un*frigging*believable", "p(une(frigging)believable)"],
    ["stars beside blanks do not", "2 * 3 * 4 and ** 5", "p(2 * 3 * 4 and ** 5)"],
    ["stars that never close are literal", "*one **two *three", "p(*one **two *three)"],
    ["a later star opens anew", "*note and *one*", "p(*note and e(one))"],
    ["what crosses is closed by the outer one", "*one **two* three**", "p(e(one **two) three**)"],
    ["four stars and more are literal", "****one****", "p(****one****)"],
    ["too many stars at the end stay", "*one**", "p(e(one)*)"],
    [
      "links have words and a URL",
      "See [the *report*](https://example.org/a).",
      "p(See a(https://example.org/a: the e(report)).)",
    ],
    [
      "a URL may hold pairs of brackets",
      "[a](https://example.org/b_(c))",
      "p(a(https://example.org/b_(c): a))",
    ],
    ["a URL may have escapes", "[a](https://example.org/b\\))", "p(a(https://example.org/b): a))"],
    ["words may hold brackets", "[a [1]](https://example.org/)", "p(a(https://example.org/: a [1]))"],
    [
      "a link holds no link",
      "[a [b](https://example.org/) c](https://example.com/)",
      "p([a a(https://example.org/: b) c](https://example.com/))",
    ],
    [
      "marks do not cross the border of a link",
      "*a [b*](https://example.org/) c*",
      "p(e(a a(https://example.org/: b*) c))",
    ],
    ["relative URLs are links too", "[a](/b) [c](./d) [e](#f)", "p(a(/b: a) a(./d: c) a(#f: e))"],
    [
      "a URL that may not be used stays as written",
      "[a](javascript:alert(1))",
      "p([a](javascript:alert(1)))",
    ],
    ["a URL with a blank stays as written", "[a](https://example.org/ b)", "p([a](https://example.org/ b))"],
    ["a link without words stays as written", "[](https://example.org/)", "p([](https://example.org/))"],
    ["markup of other languages is text", "<b>a</b> &amp; _b_ # c `d`", "p(<b>a</b> &amp; _b_ # c `d`)"],
  ];
  for (const [name, text, tree] of cases) {
    it(name, () => {
      expect(shown(parseText(text))).to.equal(tree);
    });
  }

  it("its words alone are the text without marks", () => {
    expect(plainText(parseText("*One* [two](/a)\n\n> three\n\n- four\n- **five**"))).to.equal(
      "One two\nthree\nfour\nfive",
    );
  });

  it("links that may not be used are listed", () => {
    expect(refusedLinks("[a](javascript:b) [c](/d) [e](f.html)")).to.deep.equal(["javascript:b", "f.html"]);
    expect(refusedLinks("array[0] (see below)")).to.deep.equal([]);
  });

  const hostile: Readonly<Record<string, string>> = {
    stars: "*",
    "stars and letters": "*a",
    "double stars": "**a ",
    "both kinds": "*a **b ",
    brackets: "[",
    "closing brackets": "]",
    "links without end": "[a](",
    "brackets in a URL": "[a](((((",
    "empty links": "[]()",
    escapes: "\\",
    quotations: "> ",
    "quotations by lines": "> a\n",
    lists: "- *a\n",
  };
  for (const [name, unit] of Object.entries(hostile)) {
    it(`100,000 ${name} take no square time, and nothing is lost`, () => {
      const text = unit.repeat(100_000);
      const start = performance.now();
      const letters = plainText(parseText(text)).replace(/[^a-b]/g, "").length;
      expect(performance.now() - start).to.be.lessThan(2_000);
      expect(letters).to.equal(text.replace(/[^a-b]/g, "").length);
    });
  }

  it("nests no deeper than strong in emphasis in a link in a quotation, whatever comes", () => {
    const pieces = fc.constantFrom(
      "*",
      "**",
      "***",
      "a",
      " ",
      "[",
      "](",
      "](/a)",
      ")",
      "\\",
      "> ",
      "- ",
      "\n",
      "\n\n",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        expect(depthOf(shown(parseText(parts.join(""))))).to.be.lessThan(9);
      }),
      { seed: 7, numRuns: 2_000 },
    );
  });
});

/** Of the brackets that `shown` writes; those of the text itself are few. */
function depthOf(text: string): number {
  let deepest = 0;
  let depth = 0;
  for (const [mark] of text.matchAll(/[pqlesa]\((?!\/a)|\)/g)) {
    depth += mark === ")" ? -1 : 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
