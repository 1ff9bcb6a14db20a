import { html, render, type ReactiveController, type ReactiveControllerHost } from "lit";
import { jsonLdText } from "../export/schema-org.js";
import { countEvents, haveSameEvents } from "../model/story-columns.js";
import type { ParsedStory } from "../model/story.js";

/** Beyond this a page would carry megabytes that no search engine reads. */
const maxJsonLdEvents = 1_000;

/** What is to be written; `story` is null where nothing is. */
interface Written {
  readonly story: ParsedStory | null;
  readonly base: string;
}

/**
 * Keeps the story as JSON-LD in the page: one `<script type="application/ld+json">` among the children of the element.
 *
 * The element is found again by its slot, so that a copy of the timeline, or one from a server, does not get a second.
 */
export class JsonLdScript implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #read: () => Written;
  #written: Written = { story: null, base: "" };

  constructor(host: ReactiveControllerHost & Element, read: () => Written) {
    this.#host = host;
    this.#read = read;
    host.addController(this);
  }

  hostUpdated(): void {
    const { story, base } = this.#read();
    const before = this.#written;
    if (story === before.story && base === before.base) return;
    this.#written = { story, base };
    const isLong = story !== null && countEvents(story) > maxJsonLdEvents;
    // A big story comes twice, first without its sources, with the same list of events.
    if (isLong && !haveSameEvents(story, before.story))
      console.warn(
        `story-timeline: a story of over ${maxJsonLdEvents} events is not written as JSON-LD; shorten it, or use export/json-ld.js.`,
      );
    const script = this.#host.querySelector(":scope > script[slot=json-ld]");
    if (story === null || countEvents(story) === 0 || isLong) script?.remove();
    else this.#write(script ?? this.#host.appendChild(makeScript()), jsonLdText(story, base));
  }

  #write(script: Element, text: string): void {
    if (script.textContent !== text) script.replaceChildren(document.createTextNode(text));
  }
}

/**
 * Under `require-trusted-types-for 'script'` the text of a script may come from its author alone, be it data or code. One
 * that was made by parsing a template counts as having run, so that nobody looks at its text again.
 */
function makeScript(): Element {
  const holder = document.createElement("div");
  render(html`<script type="application/ld+json" slot="json-ld"></script>`, holder);
  return holder.querySelector("script") as Element;
}
