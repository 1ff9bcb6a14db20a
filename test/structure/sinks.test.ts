import { expect } from "@open-wc/testing";

/** What could make markup, code, style, selectors or requests of data, and the only files that may have it, each with why. */
interface Sink {
  readonly pattern: RegExp;
  /** Lines that it has to find, or it would hold nothing. */
  readonly finds: readonly string[];
  readonly allowed?: Readonly<Record<string, string>>;
}

const sinks: Readonly<Record<string, Sink>> = {
  "markup is made of no text": {
    finds: [
      "element.innerHTML = title",
      ".html((d) => d.title)",
      "html`${unsafeHTML(text)}`",
      "document.writeln(x)",
      'import { literal } from "lit/static-html.js"',
    ],
    pattern:
      /\b(?:innerHTML|outerHTML|insertAdjacentHTML|setHTML|setHTMLUnsafe|parseHTMLUnsafe|createContextualFragment|DOMParser|srcdoc|unsafeHTML|unsafeSVG|unsafeMathML|unsafeStatic)\b|\bdocument\s*\.\s*write|\.html\(|\/static-html/,
  },
  "code is made of no text": {
    finds: [
      "eval(text)",
      "new Function(text)",
      'setTimeout("run()", 1)',
      "setTimeout(`${text}`)",
      "import(url)",
      'href="javascript:x"',
    ],
    pattern:
      /\beval\b|\bFunction\(|\bset(?:Timeout|Interval)\(\s*["'`]|\bimport\((?!\s*")|javascript:|\bnew\s+Worker\b|\bimportScripts\b/,
  },
  "no policy of its own decides what is trusted": {
    finds: ['trustedTypes.createPolicy("x", {})'],
    pattern: /\btrustedTypes\b|\bcreatePolicy\b/,
  },
  "style is made of no text": {
    finds: [
      "element.style.cssText = color",
      "html`<p style=${x}>`",
      'html`<p style="color: ${x}">`',
      "sheet.replaceSync(text)",
      'element.setAttribute("style", x)',
    ],
    pattern:
      /\bcssText\b|\binsertRule\b|\breplaceSync\b|\bunsafeCSS\b|\badoptedStyleSheets\b|<style\b|\sstyle=|\bstyleMap\b|\("style"/,
    allowed: { "element/copy-styles.ts": "gives the source's own style to another document" },
  },
  "attributes and properties of style have names that stand in the source": {
    finds: [
      "element.setAttribute(name, value)",
      "style.setProperty(`--${name}`, x)",
      "selection.attr(name, x)",
      "document.createElement(kind)",
    ],
    pattern:
      /(?:\b(?:setAttribute(?:NS)?|toggleAttribute|setProperty|createElement(?:NS)?|createAttribute)|\.attr|\.style)\(\s*(?![")])[^)]/,
    allowed: {
      "render/pool.ts": "its callers name them; the next rule holds those",
      "render/stage-labels.ts": "names stand beside in the same file",
    },
  },
  "no look that an element is given has a computed name": {
    finds: ['dress(element, { attributes: { class: "a", [name]: value } })'],
    pattern: /\b(?:attributes|style):\s*\{[^}]*\[(?!\])[^\]]*\]:/,
  },
  "handlers are functions, never attributes": {
    finds: ['html`<b onclick="${x}">`', 'element.setAttribute("onclick", x)', "element.onclick = run"],
    pattern: /\s[oO][nN][a-z]+="|\("on[a-z]+"|\.on[a-z]+\s*=[^=>]/,
  },
  "selectors are made of no data": {
    finds: [
      'root.querySelector(`[data-event="${id}"]`)',
      "root.querySelectorAll<HTMLElement>(`#${id}`)",
      "select(`#${id}`)",
    ],
    pattern: /\b(?:querySelector(?:All)?|matches|closest|select(?:All)?)(?:<[^>()]*>)?\(\s*`/,
  },
  "elements are found by no name or id of the page": {
    finds: ["document.getElementById(id)", "document.currentScript"],
    pattern: /\bgetElementById\b|\bgetElementsByName\b|\bdocument\.(?:all|forms|images|currentScript)\b/,
  },
  "nothing is asked of the network but stories": {
    finds: ["await fetch(url)", "navigator.sendBeacon(url)", "new WebSocket(url)"],
    pattern:
      /\bfetch\(|\bXMLHttpRequest\b|\bsendBeacon\b|\bWebSocket\b|\bEventSource\b|\bnew Image\b|\bimport\(/,
    allowed: { "element/fetch-story.ts": "loads `src`, whose scheme it has checked" },
  },
  "nothing is kept in the browser": {
    finds: ['document.cookie = "a"', 'localStorage.setItem("a", "b")'],
    pattern: /\bcookie\b|\blocalStorage\b|\bsessionStorage\b|\bindexedDB\b|\bcaches\b|\bserviceWorker\b/,
  },
  "no global is left behind": {
    finds: ["window.timeline = this", 'globalThis["x"] ??= []'],
    pattern:
      /\b(?:globalThis|window|self)(?:\.(?!className)\w+|\[[^\]]*\])\s*(?:\?\?|\|\|)?=[^=>]|\bdefineProperty\((?:globalThis|window)/,
  },
  "the page is left nowhere, and told to no other": {
    finds: ["window.open(url)", "location.href = url", "location.assign(url)"],
    pattern:
      /\bwindow\.open\b|\blocation\s*(?:\.href\s*)?=[^=]|\blocation\.(?:assign|replace)\b|\bpostMessage\b/,
  },
  "objects of data are not walked by for…in, and no prototype is named": {
    finds: ["for (const key in event) {"],
    pattern: /\bfor\s*\(\s*(?:const|let|var)\s+\w+\s+in\b|__proto__/,
  },
};

/** What the file for a script tag may have of it, bundled packages included: at most so many places. */
const builtSinks: Readonly<Record<string, readonly [pattern: RegExp, most: number, why: string]>> = {
  "markup from text": [
    /\binnerHTML\b/g,
    1,
    "Lit makes its templates so, of the source's own text, by its policy",
  ],
  "markup by other ways": [
    /\b(?:outerHTML|insertAdjacentHTML|setHTMLUnsafe|createContextualFragment|DOMParser|srcdoc)\b|\bdocument\.write/g,
    0,
    "",
  ],
  "code from text": [/\beval\(|\bnew Function\b|[^.\w]Function\(|javascript:/g, 0, ""],
  "a policy": [/\bcreatePolicy\(/g, 1, "Lit's own"],
  requests: [
    /\bfetch\(|\bXMLHttpRequest\b|\bsendBeacon\b|\bWebSocket\b|\bEventSource\b|\bimport\(/g,
    1,
    "of `src`",
  ],
  storage: [/\bcookie\b|\blocalStorage\b|\bsessionStorage\b|\bindexedDB\b|\bserviceWorker\b/g, 0, ""],
};

/** Addresses in that file: names of vocabularies, and what messages say to write. */
const harmlessUrls =
  /^https:\/\/(?:\.?$|nowhere\.invalid$|schema\.org|www\.w3\.org|lit\.dev)|^http:\/\/www\.w3\.org/;

describe("ways from data to harm", () => {
  let sources: Readonly<Record<string, string>> = {};

  before(async () => {
    const found = (await (await fetch("/__test__/sources")).json()) as Record<string, string>;
    sources = Object.fromEntries(Object.entries(found).map(([path, text]) => [path, withoutComments(text)]));
  });

  it("the source is there to be looked at", () => {
    expect(Object.keys(sources).length).to.be.greaterThan(100);
  });

  for (const [rule, { pattern, finds, allowed = {} }] of Object.entries(sinks)) {
    it(rule, () => {
      expect(finds.filter((line) => !pattern.test(line))).to.deep.equal([]);
      const found = Object.entries(sources)
        .filter(([path]) => !Object.hasOwn(allowed, path))
        .flatMap(([path, text]) => {
          const place = pattern.exec(text);
          return place === null ? [] : [`${path}: ${place[0]}`];
        });
      expect(found).to.deep.equal([]);
      for (const path of Object.keys(allowed))
        expect(pattern.test(sources[path] ?? ""), `${path} needs its exception no more`).to.equal(true);
    });
  }

  for (const [rule, [pattern, most]] of Object.entries(builtSinks)) {
    it(`the file for a script tag, where it is built, has no more ${rule} than is known`, async function () {
      const text = await builtFile();
      if (text === null) this.skip();
      const found = Array.from(text.matchAll(pattern), ({ index }) => text.slice(index - 40, index + 40));
      expect(found.length, found.join("\n")).to.be.at.most(most);
    });
  }

  it("the file for a script tag, where it is built, names no address of anybody", async function () {
    const text = await builtFile();
    if (text === null) this.skip();
    const urls = Array.from(text.matchAll(/https?:\/\/[\w.-]*/g), ([url]) => url);
    expect(urls.filter((url) => !harmlessUrls.test(url))).to.deep.equal([]);
  });
});

async function builtFile(): Promise<string | null> {
  const response = await fetch("/__test__/built");
  return response.status === 204 ? null : response.text();
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|(?<![:"'`\\])\/\/[^\n]*/g, "");
}
