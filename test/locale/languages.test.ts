import { expect } from "@open-wc/testing";
import arabic from "../../src/locale/languages/ar.js";
import { english } from "../../src/locale/languages/en.js";
import french from "../../src/locale/languages/fr.js";
import german from "../../src/locale/languages/de.js";
import hebrew from "../../src/locale/languages/he.js";
import dutch from "../../src/locale/languages/nl.js";
import spanish from "../../src/locale/languages/es.js";
import { fill, plural } from "../../src/locale/plural.js";

const locales = [english, arabic, dutch, french, german, hebrew, spanish];

describe("the languages", () => {
  for (const locale of locales.slice(1)) {
    it(`${locale.language} fills the same words into its phrases as English`, () => {
      expect(placeholdersOf(locale)).to.deep.equal(placeholdersOf(english));
    });
  }

  it("have a phrase for everything, without markup and exclamation marks", () => {
    for (const locale of locales) {
      for (const phrase of textsOf({ dates: locale.dates, phrases: locale.phrases })) {
        expect(phrase, locale.language).to.match(/^[^<>&!]+$/);
      }
    }
  });

  it("count sources as a newsroom does", () => {
    const { articles, origins, disputes, unnamed } = english.phrases;
    const say = (forms: typeof articles, n: number) => plural(forms, n, "en");
    expect(`${say(articles, 4)}, ${say(origins, 1)}`).to.equal("4 articles, 1 origin");
    expect(`${say(origins, 2)}, ${say(unnamed, 1)}`).to.equal("2 origins, 1 unnamed");
    expect(say(disputes, 1)).to.equal("1 disputes");
    expect(say(disputes, 3)).to.equal("3 dispute");
    expect(say(articles, 12_345)).to.equal("12,345 articles");
  });

  it("Arabic has a form for each of its six plurals", () => {
    const counts = [0, 1, 2, 3, 11, 100].map((n) => plural(arabic.phrases.articles, n, "ar"));
    expect(counts).to.deep.equal(["لا مقالات", "مقال واحد", "مقالان", "3 مقالات", "11 مقالًا", "100 مقال"]);
    for (const forms of Object.values<unknown>({ ...arabic.phrases })) {
      if (typeof forms === "object" && forms !== null) expect(Object.keys(forms)).to.have.lengthOf(6);
    }
  });

  it("a position is told with its total", () => {
    expect(fill(english.phrases.position, { n: 3, total: 12 })).to.equal("3 of 12");
  });
});

describe("filling a phrase", () => {
  it("leaves braces in a value as they are", () => {
    expect(fill("{a} and {b}", { a: "{b}", b: "$& {a}" })).to.equal("{b} and $& {a}");
  });

  it("leaves words in braces that no value is given for", () => {
    expect(fill("{a} {toString}", { a: 1 })).to.equal("1 {toString}");
  });
});

/** Every text of a locale, forms of plurals and parts of lists included. */
function textsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

/** The words in braces of each phrase by its name; of a plural those of the form for many. */
function placeholdersOf({ dates, phrases }: typeof english): Record<string, string[]> {
  const { durations: _, ...always } = dates;
  const entries = Object.entries({ ...always, ...phrases }).map(
    ([name, phrase]: [string, unknown]): [string, string[]] => {
      const [text = ""] = textsOf(phrase).slice(-1);
      return [name, [...text.matchAll(/\{\w+\}/g)].map(([word]) => word).sort()];
    },
  );
  return Object.fromEntries(entries);
}
