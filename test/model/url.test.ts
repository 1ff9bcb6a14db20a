import { expect } from "@open-wc/testing";
import fc from "fast-check";
import {
  checkUrl,
  describeUrlFault,
  resolveUrl,
  urlKey,
  type UrlFault,
  type UrlUse,
} from "../../src/model/url.js";

const base = "https://news.example/world/story.html";

describe("URLs from data", () => {
  const allowed: readonly (readonly [text: string, href: string, use?: UrlUse])[] = [
    ["https://example.org/report?a=1#part", "https://example.org/report?a=1#part"],
    ["HTTPS://Example.ORG", "https://example.org/"],
    ["http://example.org/", "http://example.org/"],
    ["https://example.org:8443/a", "https://example.org:8443/a"],
    ["mailto:desk@example.org", "mailto:desk@example.org"],
    ["/report", "https://news.example/report"],
    ["./report", "https://news.example/world/report"],
    ["../report", "https://news.example/report"],
    ["#part", "https://news.example/world/story.html#part"],
    [" https://example.org/ ", "https://example.org/"],
    ["https://example.org/“quoted”", "https://example.org/%E2%80%9Cquoted%E2%80%9D"],
    ["https://[2001:db8::1]/", "https://[2001:db8::1]/"],
    ["https://example.org/pic.png", "https://example.org/pic.png", "image"],
    ["./pic.png", "https://news.example/world/pic.png", "image"],
    ["story.json", "https://news.example/world/story.json", "load"],
    ["//cdn.example/story.json", "https://cdn.example/story.json", "load"],
  ];
  for (const [text, href, use = "link"] of allowed) {
    it(`${text} is written as ${href}`, () => {
      expect(checkUrl(text, use)).to.equal(null);
      expect(resolveUrl(text, base, use)).to.equal(href);
    });
  }

  const refused: readonly (readonly [text: string, fault: UrlFault, use?: UrlUse])[] = [
    ["", "empty"],
    [`https://example.org/${"a".repeat(2_048)}`, "long"],
    ["https://exa mple.org/", "blank"],
    ["java\tscript:alert(1)", "blank"],
    ["https://example.org/\u0000", "blank"],
    ["https://example.org\\@evil.example/", "backslash"],
    ["/\\evil.example", "backslash"],
    ["//evil.example/x", "protocolRelative"],
    ["report.html", "relative"],
    ["www.example.org", "relative"],
    ["javascript%3Aalert(1)", "relative"],
    ["javascript&colon;alert(1)", "relative"],
    ["javascript&#58;alert(1)", "relative"],
    ["javascript:alert(1)", "scheme"],
    ["JaVaScRiPt:alert(1)", "scheme"],
    ["data:text/html,x", "scheme"],
    ["blob:https://example.org/1", "scheme"],
    ["http://example.org/pic.png", "insecure", "image"],
    ["data:image/svg+xml,x", "scheme", "image"],
    ["mailto:desk@example.org", "scheme", "image"],
    ["#part", "relative", "image"],
    ["https:example.org", "unparsable"],
    ["https:/example.org", "unparsable"],
    ["https:///example.org", "unparsable"],
    ["https://user@example.org/", "user"],
    ["https://news.example@evil.example/", "user"],
    ["https://:secret@example.org/", "user"],
    ["https://example.org:99999/", "unparsable"],
    ["https://a..b%/", "unparsable"],
    ["file:///etc/passwd", "scheme", "load"],
    ["javascript:alert(1)", "scheme", "load"],
  ];
  for (const [text, fault, use = "link"] of refused) {
    it(`${JSON.stringify(text.slice(0, 40))} is refused as ${use}: ${fault}`, () => {
      expect(checkUrl(text, use)).to.equal(fault);
      expect(resolveUrl(text, base, use)).to.equal(null);
      expect(describeUrlFault(text, fault)).to.match(/\.$|…$/);
    });
  }

  it("what is written is https, http or mailto, and names no user, whatever comes", () => {
    const pieces = fc.constantFrom(
      "https",
      "javascript",
      "data",
      ":",
      "/",
      "//",
      "\\",
      "@",
      ".",
      "..",
      "#",
      "?",
      "a.example",
      "%3A",
      "&colon;",
      "\t",
      " ",
      "é",
      "0x7f",
    );
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 8 }),
        fc.constantFrom<UrlUse>("link", "image"),
        (parts, use) => {
          const href = resolveUrl(parts.join(""), base, use);
          if (href === null) return;
          const url = new URL(href);
          expect(["https:", "http:", "mailto:"]).to.include(url.protocol);
          expect(url.username + url.password).to.equal("");
        },
      ),
      { seed: 7, numRuns: 2_000 },
    );
  });

  it("a plain https URL is checked without parsing, but as the parser would", () => {
    const host = fc.stringMatching(/^[a-z0-9.-]{1,12}$/);
    const rest = fc.stringMatching(/^(?:[/?#][!-~]{0,12})?$/);
    fc.assert(
      fc.property(host, rest, (name, path) => {
        const text = `https://${name}${path}`;
        if (checkUrl(text, "link") !== null) return;
        expect(URL.canParse(text), text).to.equal(true);
        expect(new URL(text).username, text).to.equal("");
        expect(urlKey(text), text).to.equal(new URL(text).href);
      }),
      { seed: 7, numRuns: 5_000 },
    );
  });

  it("without a base a path is written as a path that stays on its site", () => {
    expect(resolveUrl("/report?a=1#b", undefined, "link")).to.equal("/report?a=1#b");
    expect(resolveUrl("#part", undefined, "link")).to.equal("#part");
    expect(resolveUrl("/.//evil.example/", undefined, "link")).to.equal(null);
    expect(resolveUrl("./report", undefined, "link")).to.equal(null);
    expect(resolveUrl("https://example.org/a", undefined, "link")).to.equal("https://example.org/a");
  });

  it("is the same with and without what the parser adds", () => {
    expect(urlKey("https://Example.org")).to.equal(urlKey("https://example.org/"));
    expect(urlKey("https://example.org/a/./b")).to.equal(urlKey("https://example.org/a/b"));
    expect(urlKey("https://example.org/a")).not.to.equal(urlKey("https://example.org/b"));
  });
});
