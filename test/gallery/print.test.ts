import { expect } from "@open-wc/testing";
import type { ParsedStory } from "../../src/element.js";
import { printed } from "../runner/print.js";
import { placeGalleryStory, toldStories } from "./gallery-page.js";

// One engine is enough here: test/element/print.test.ts prints in two, and Firefox takes half a minute for these.
const stories = /Chrome/.test(navigator.userAgent) ? toldStories : [];

describe("the gallery on paper", function () {
  this.timeout(30_000);

  for (const story of stories) {
    it(`${story.id}: every title, every quote and every address is there`, async function () {
      const timeline = await placeGalleryStory(story, { width: 1000 });
      // Lines break in long words too, and right-to-left text comes out in the order of the eye.
      const plain = (text: string) => text.normalize("NFKC").replace(/[\s\u2066-\u2069]/g, "");
      const text = plain((await printed(this)).join(""));
      const { events, sources } = timeline.story as ParsedStory;
      const wanted = [
        ...events.flatMap(({ title, sources: citations }) => [
          title,
          ...citations.flatMap(({ quote }) => quote ?? []),
        ]),
        ...sources.flatMap(({ url, archived }) => [url ?? [], archived ?? []].flat()),
      ].filter((words) => /^[\x20-\x7e]+$/.test(words) && /^(https:|[A-Z])/.test(words));
      if (story.direction !== "rtl") expect(wanted.length).to.be.greaterThan(0);
      expect(wanted.filter((words) => !text.includes(plain(words)))).to.deep.equal([]);
    });
  }
});
