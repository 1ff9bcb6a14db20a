import { expect } from "@open-wc/testing";
import { readChildren } from "../../src/element/read-children.js";
import type { Story } from "../../src/element.js";
import { parseText, plainText } from "../../src/model/text.js";
import { writeMarkup } from "../element/markup.js";

/** The first event of a list item with this content. */
function read(content: string): Story["events"][number] {
  const host = document.createElement("div");
  writeMarkup(host, `<ol><li><time>2021</time> ${content}</li></ol>`);
  const data = readChildren(host);
  return (data?.kind === "list" ? data.story.events[0] : undefined)!;
}

function linksOf(text = ""): (readonly [url: string, words: string])[] {
  const found: (readonly [string, string])[] = [];
  for (const block of parseText(text)) {
    if (block.kind !== "paragraph") continue;
    for (const inline of block.children) {
      if (inline.kind === "link")
        found.push([inline.url, plainText([{ kind: "paragraph", children: inline.children }])]);
    }
  }
  return found;
}

describe("a list on the page", () => {
  const at = (href: string) => new URL(href, document.baseURI).href;
  for (const href of [
    "report.html",
    "?p=1",
    "#below",
    "./a_(b)_c",
    "a (1).html",
    "a)b(c",
    "x[1](y)?q=[2]#[3]",
    "https://news.example/a*b-c>d",
    "mailto:desk@news.example",
    "//news.example/x",
  ]) {
    it(`a link to “${href}” leads where the page's does`, () => {
      const { text } = read(`<h3>A</h3><p>See <a href="${href}">our report</a>, it [says].</p>`);
      expect(linksOf(text)).to.deep.equal([[at(href), "our report"]]);
      expect(plainText(parseText(text!))).to.equal("See our report, it [says].");
    });
  }

  for (const href of ["javascript:alert(1)", "data:text/html,x", "https://user@news.example/", "https://["]) {
    it(`of a link to “${href}” the words stay`, () => {
      const { text } = read(`<h3>A</h3><p>See <a href="${href}">our report</a>.</p>`);
      expect(text).to.equal("See our report.");
    });
  }

  it("a cite keeps a link of the page's own", () => {
    expect(read('<h3>A</h3><cite><a href="more.html">More</a></cite>').sources).to.deep.equal([
      { publisher: "More", url: at("more.html") },
    ]);
  });

  it("a line break parts words", () => {
    const { title, text, sources } = read(
      "<h3>A<br>title</h3><p>line<br>break</p><cite>The<br>Gazette</cite>",
    );
    expect([title, text, sources]).to.deep.equal(["A title", "line break", [{ publisher: "The Gazette" }]]);
    expect(read("Without<br>heading <p>text</p>").title).to.equal("Without heading");
  });

  it("blanks in an element part it from the words around", () => {
    const { text } = read("<h3>A</h3><p>one<b> two </b>three <i> </i><span> four</span></p>");
    expect(text).to.equal("one **two** three four");
  });
});
