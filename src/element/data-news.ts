import { TimelineLoadEvent, TimelineProblemEvent } from "./events.js";
import type { StorySource } from "./story-source.js";

/** Tells of data once it is drawn: by events, on the console, and by focus to whoever asked for it again. */
export class DataNews {
  readonly #element: HTMLElement & { readonly renderRoot: ParentNode };
  readonly #source: () => StorySource;
  /** Data that is not yet told of. */
  #hasNews = false;
  #isRetry = false;

  constructor(element: HTMLElement & { readonly renderRoot: ParentNode }, source: () => StorySource) {
    this.#element = element;
    this.#source = source;
  }

  /** Data came, or could not be had. */
  onData(): void {
    this.#hasNews = true;
  }

  /** A person asked to load again: focus goes to what comes of it. */
  onRetry(): void {
    this.#isRetry = true;
  }

  /** After the element has rendered. */
  tell(): void {
    if (!this.#hasNews) return;
    this.#hasNews = false;
    const { story, problems, failure } = this.#source();
    if (this.#isRetry) {
      this.#isRetry = false;
      this.#element.renderRoot.querySelector<HTMLElement>(".failure .button")?.focus();
      if (failure === null) this.#element.focus();
    }
    if (problems.length > 0) {
      const [first] = problems;
      const more = problems.length > 1 ? ` (and ${problems.length - 1} more: see .problems)` : "";
      console.warn(`story-timeline: ${first?.message ?? ""}${more}`);
      this.#element.dispatchEvent(new TimelineProblemEvent(problems));
    }
    if (story !== null && failure === null)
      this.#element.dispatchEvent(new TimelineLoadEvent(story, problems));
  }
}
