import type { Problem } from "./problem.js";
import { takeAll, type Steps } from "./steps.js";
import type { ParsedStory } from "./story.js";

export interface ParseResult {
  /** Null when the value is no story at all. A story of mistakes alone has no events. */
  readonly story: ParsedStory | null;
  readonly problems: readonly Problem[];
}

/**
 * Events: a story of more is drawn from its outline before it is read to its end. Half of the time of reading would be
 * saved for smaller ones too, but that is then 3 ms, and labels would change for it.
 */
export const mostAtOnce = 2_000;

/** A story that is being read: its outline is there, the rest comes when somebody wants it. */
export class StoryReading {
  /**
   * The story with its events in time order, each with its id, dates, title, status, category and importance, but no
   * sources yet, nor texts. Null when the value is no story.
   *
   * The complete story has the very same list of events: what they lack is put in with the last step, all at once, so
   * that nobody meets a story half of which is complete.
   */
  readonly outline: ParsedStory | null;
  readonly #rest: Steps<ParseResult>;
  #result: ParseResult | null = null;

  constructor(outline: ParsedStory | null, rest: Steps<ParseResult>) {
    this.outline = outline;
    this.#rest = rest;
  }

  /** What is no story, and why. */
  static refused(...problems: readonly Problem[]): StoryReading {
    return new StoryReading(null, refuse(problems));
  }

  /** Reads on while `mayGoOn`, which is asked every some ten microseconds; null until all is read. */
  readOn(mayGoOn: () => boolean): ParseResult | null {
    while (this.#result === null && mayGoOn()) {
      const { done, value } = this.#rest.next();
      if (done === true) this.#result = value;
    }
    return this.#result;
  }

  /** Reads all the rest now. */
  finish(): ParseResult {
    return (this.#result ??= takeAll(this.#rest));
  }

  /** The same reading, with one problem more at the end of the list. */
  telling(problem: Problem): StoryReading {
    return this.changing((result) => ({ ...result, problems: [...result.problems, problem] }));
  }

  /** The same reading, with another result. */
  changing(change: (result: ParseResult) => ParseResult): StoryReading {
    return new StoryReading(this.outline, thenChange(this.#rest, change));
  }
}

function* thenChange(
  rest: Steps<ParseResult>,
  change: (result: ParseResult) => ParseResult,
): Steps<ParseResult> {
  return change(yield* rest);
}

// eslint-disable-next-line require-yield -- it is done at once
function* refuse(problems: readonly Problem[]): Steps<ParseResult> {
  return { story: null, problems };
}
