import { expect } from "@open-wc/testing";
import { english } from "../../src/locale/languages/en.js";
import { findLocale, onLocale, registerLocale } from "../../src/locale/registry.js";
import german from "../../src/locale/languages/de.js";
import hebrew from "../../src/locale/languages/he.js";

describe("the registry of locales", () => {
  it("finds a language for all its regions and hands the whole tag on", () => {
    expect(findLocale("de-CH")).to.deep.equal({ locale: german, language: "de-CH" });
    expect(findLocale("de-CH-u-nu-latn").locale).to.equal(german);
    expect(findLocale("EN-us")).to.deep.equal({ locale: english, language: "en-US" });
  });

  it("knows a language by its older tag", () => {
    expect(findLocale("iw")).to.deep.equal({ locale: hebrew, language: "he" });
  });

  it("gives English as a whole for what is not known or no tag", () => {
    for (const tag of ["tlh", "zh-Hant", "", "*", "en_US", "a".repeat(50)]) {
      expect(findLocale(tag), tag).to.deep.equal({ locale: english, language: "en" });
    }
  });

  it("tells of late registrations until it is asked no more", () => {
    let told = 0;
    const stop = onLocale(() => told++);
    const late = { ...english, language: "sw" };
    registerLocale(late);
    expect(findLocale("sw-KE")).to.deep.equal({ locale: late, language: "sw-KE" });
    stop();
    registerLocale(late);
    expect(told).to.equal(1);
  });

  it("prefers the longest tag", () => {
    const swiss = { ...german, language: "de-CH" };
    registerLocale(swiss);
    expect(findLocale("de-CH").locale).to.equal(swiss);
    expect(findLocale("de-AT").locale).to.equal(german);
  });

  it("is one for all copies of the library in a page", () => {
    const registry: unknown = Reflect.get(globalThis, Symbol.for("story-timeline.locales"));
    expect(registry).to.have.property("locales").that.is.an.instanceOf(Map);
  });
});
