import { expect } from "@open-wc/testing";
import type { AxeResults, RunOptions } from "axe-core";
import "axe-core/axe.min.js";
import { emulate } from "../runner/gestures.js";
import type { StoryTimeline } from "../../src/element.js";
import { writeMarkup } from "../element/markup.js";
import { addBox, all, button, drawn, find, part, rootOf, sayAll, until } from "../element/timeline-page.js";
import { openDetails, placeGalleryStory, settled, toldStories, type Stage } from "./gallery-page.js";

declare const axe: { run(context: Element, options: RunOptions): Promise<AxeResults> };

/** The slower engines check two stories: what differs between engines is not the tree that axe reads. */
const isChromium = /Chrome/.test(navigator.userAgent);
const checked = isChromium
  ? toldStories
  : toldStories.filter(({ id }) => id === "claude-code-ban" || id === "suez-canal");

const everything: RunOptions = { rules: { "target-size": { enabled: true } } };
const contrast: RunOptions = { runOnly: ["color-contrast"] };

/** What axe finds, a line each. */
async function findings(timeline: StoryTimeline, options: RunOptions): Promise<string[]> {
  await settled(timeline);
  const { violations } = await axe.run(timeline, { ...options, resultTypes: ["violations"] });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) =>
        `${id}: ${target.join(" ")}: ${failureSummary?.split("\n")[1]?.trim() ?? ""}`,
    ),
  );
}

const layouts: Readonly<Record<string, Stage>> = {
  horizontal: { width: 1000, layout: "horizontal" },
  vertical: { width: 360, layout: "vertical" },
};

for (const story of checked) {
  for (const [layout, stage] of Object.entries(layouts)) {
    describe(`axe on ${story.id}, ${layout}`, function () {
      // Two browsers share two cores.
      this.timeout(30_000);

      it("finds nothing, with details open and with sources open", async () => {
        const timeline = await placeGalleryStory(story, stage);
        expect(await findings(timeline, everything), "closed").to.deep.equal([]);
        const asOf = all<HTMLButtonElement>(rootOf(timeline), ".as-of-toggle").at(0);
        if (asOf !== undefined) {
          asOf.click();
          await until(() => part(timeline, "as-of"), "the control is there");
          find(part(timeline, "as-of")!, "button").click();
          expect(await findings(timeline, everything), "as known on a day").to.deep.equal([]);
          asOf.click();
        }
        await openDetails(timeline);
        expect(await findings(timeline, everything), "details").to.deep.equal([]);
        const toggle = all<HTMLButtonElement>(rootOf(timeline), '[part~="toolbar"] [aria-expanded]').at(-1);
        toggle?.click();
        if (toggle !== undefined) await until(() => part(timeline, "sources"), "the sources are shown");
        timeline.showProblems = true;
        await timeline.updateComplete;
        expect(await findings(timeline, everything), "sources").to.deep.equal([]);
        const only = all<HTMLButtonElement>(rootOf(timeline), '[part~="sources"] [aria-pressed]').at(0);
        only?.click();
        await timeline.updateComplete;
        // What lies under the line that stays in view can be scrolled from under it.
        scrollTo(0, 0);
        expect(await findings(timeline, everything), "filtered").to.deep.equal([]);
      });

      it("finds enough contrast in the dark", async () => {
        const timeline = await placeGalleryStory(story, { ...stage, scheme: "dark" });
        await openDetails(timeline);
        expect(await findings(timeline, contrast), "details").to.deep.equal([]);
        all<HTMLButtonElement>(rootOf(timeline), '[part~="toolbar"] [aria-expanded]').at(-1)?.click();
        timeline.showProblems = true;
        await timeline.updateComplete;
        expect(await findings(timeline, contrast), "sources").to.deep.equal([]);
      });
    });
  }
}

describe("axe on the other states", function () {
  this.timeout(30_000);

  const states: Readonly<Record<string, (timeline: StoryTimeline) => Promise<unknown>>> = {
    loading: async (timeline) => {
      timeline.src = "/__test__/hang";
      await until(() => sayAll(timeline).includes("Loading"), "it loads");
    },
    failed: async (timeline) => {
      timeline.src = "/__test__/status/404";
      await until(() => sayAll(timeline).includes("404"), "it has failed");
    },
    empty: async (timeline) => {
      timeline.events = [];
      await until(() => sayAll(timeline).includes("no events"), "it is empty");
    },
    "failed over an older story": async (timeline) => {
      timeline.events = [{ id: "a", date: "2021", title: "A" }];
      await drawn(timeline);
      timeline.src = "/__test__/status/404";
      await until(() => sayAll(timeline).includes("404"), "it has failed");
      button(timeline, "Try again").focus();
    },
  };
  for (const [state, reach] of Object.entries(states)) {
    it(`finds nothing: ${state}`, async () => {
      for (const scheme of ["light", "dark"]) {
        const box = addBox();
        box.style.cssText += `color-scheme: ${scheme}; background: Canvas; color: CanvasText`;
        const timeline = document.createElement("story-timeline");
        writeMarkup(timeline, "<p>The page’s own words.</p>");
        box.append(timeline);
        await reach(timeline);
        expect(await findings(timeline, everything), scheme).to.deep.equal([]);
        timeline.remove();
      }
    });
  }

  it("finds enough contrast where the reader’s system is dark", async function () {
    if (!(await emulate({ colorScheme: "dark" }))) this.skip(); // Chromium alone can be told so.
    document.documentElement.style.colorScheme = "light dark";
    document.body.style.background = "Canvas";
    try {
      const timeline = document.createElement("story-timeline");
      timeline.events = [{ id: "a", date: "2021", title: "A", status: "reported" }];
      addBox().append(timeline);
      await drawn(timeline);
      const [red = 0] = /\d+/.exec(getComputedStyle(timeline).color)?.map(Number) ?? [];
      expect(red, "light text").to.be.greaterThan(150);
      expect(await findings(timeline, contrast)).to.deep.equal([]);
    } finally {
      document.documentElement.style.colorScheme = "";
      document.body.style.background = "";
      await emulate({});
    }
  });
});
