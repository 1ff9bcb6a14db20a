import { expect } from "@open-wc/testing";
import { withTextFragment } from "../../src/model/text-fragment.js";

const page = "https://paper.example/a";

/** The quote, its language and the directive that stands for it. */
const cases: readonly (readonly [quote: string, directive: string, language?: string])[] = [
  ["The ferry is late", "The%20ferry%20is%20late"],
  ["well-known, they said & left", "well%2Dknown%2C%20they%20said%20%26%20left"],
  ["  two\t blanks ", "two%20blanks"],
  // What is not on the page.
  ["an experiment we launched in March …", "an%20experiment%20we%20launched%20in%20March"],
  ["… and left", "and%20left"],
  ["The ferry [Eider] sank that day", "The%20ferry,sank%20that%20day"],
  ["[The ferry] sank that day", "sank%20that%20day"],
  ["It sank (…) in the morning ... of a Saturday", "It%20sank,of%20a%20Saturday"],
  // From one block of the page to the next.
  ["One line\nand the next", "One%20line,and%20the%20next"],
];

describe("a link to a quote", () => {
  for (const [quote, directive, language] of cases) {
    it(`looks for ${JSON.stringify(quote)} by ${directive}`, () => {
      expect(withTextFragment(page, quote, language)).to.equal(`${page}#:~:text=${directive}`);
    });
  }

  it("gives a long quote by its first and last words, whole ones", () => {
    const quote = `“Nobody here – not one – had ${"seen such a thing before and ".repeat(12)}will see it again.”`;
    expect(withTextFragment(page, quote)).to.equal(
      `${page}#:~:text=Nobody%20here%20%E2%80%93%20not%20one%20%E2%80%93%20had,and%20will%20see%20it%20again`,
    );
  });

  it("finds the ends of words where there are no blanks between them", () => {
    const quote = "港口在星期六早晨关闭，".repeat(30);
    const [first = "", last = ""] = withTextFragment(page, quote, "zh")
      .replace(`${page}#:~:text=`, "")
      .split(",")
      .map(decodeURIComponent);
    expect(quote.startsWith(first)).to.equal(true);
    expect(quote).to.include(last);
    expect(first.length).to.be.within(4, 20);
    expect(last.length).to.be.within(4, 20);
  });

  it("keeps the place in a page, and leaves other schemes, directives and empty quotes alone", () => {
    expect(withTextFragment(`${page}#part`, "Yes")).to.equal(`${page}#part:~:text=Yes`);
    for (const href of ["mailto:a@b.example", `${page}#:~:text=No`])
      expect(withTextFragment(href, "Yes")).to.equal(href);
    for (const quote of ["", " … ", "[…]", "–"]) expect(withTextFragment(page, quote)).to.equal(page);
  });
});
