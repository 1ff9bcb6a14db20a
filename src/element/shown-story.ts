import { arrange, type Arrangement } from "../layout/arrange.js";
import { restrict } from "../layout/restrict.js";
import type { Words } from "../locale/words.js";
import { storyAsOf } from "../model/as-of.js";
import { filterStory, type StoryFilter } from "../model/filter.js";
import type { ParsedStory } from "../model/story.js";
import { storyContext, type StoryContext } from "../render/context.js";
import { remembersLast } from "./remembers-last.js";

/** Of what and how the story is shown. */
export interface Wishes {
  /** As it was read; null where there is none. */
  readonly story: ParsedStory | null;
  /** What relative URLs in it count from. */
  readonly base: string;
  readonly words: Words;
  readonly filter: StoryFilter;
  /** EDTF: the day that it is shown as of; null: now. */
  readonly asOf: string | null;
  /** Of the title, as an author wrote it. */
  readonly headingLevel: number;
}

/**
 * From the data to what is drawn, step by step. What is shown is a story too, with fewer events, or with less known of
 * them; it is laid out as the whole story is, so that nothing moves. Each step is taken again only where what it rests on
 * has changed.
 */
export class ShownStory {
  words: Words;
  /** All that the data holds. */
  full: Arrangement | null = null;
  /** What is drawn: list, stage, keyboard and panels go by it. */
  arrangement: Arrangement | null = null;
  /** Of the story that is drawn. */
  context: StoryContext | null = null;

  readonly #arrange = remembersLast((story: ParsedStory, words: Words): Arrangement => {
    const { full } = this;
    // Its outline was arranged before: the same events stand where they stood.
    const isCompleted = full !== null && full.words === words && full.story.events === story.events;
    return isCompleted ? restrict(full, story) : arrange(story, words);
  });
  readonly #filter = remembersLast(filterStory);
  readonly #known = remembersLast(storyAsOf);
  readonly #restrict = remembersLast(restrict);
  readonly #context = remembersLast(storyContext);

  constructor(words: Words) {
    this.words = words;
  }

  update({ story, base, words, asOf, filter, headingLevel }: Wishes): void {
    // The day that it is now is read once for each story: as it goes by nothing is to move.
    if (story?.events !== this.full?.story.events || !isSame(words, this.words)) this.words = words;
    if (story === null) {
      this.full = this.arrangement = this.context = null;
      return;
    }
    this.full = this.#arrange(story, this.words);
    // Here stories are narrowed: `shown` is what was known then, of that what passes the filter, placed as in `full`.
    const known = asOf === null ? story : this.#known(story, asOf, this.words.timeZone);
    const shown = this.#filter(known, filter);
    this.arrangement = shown === story ? this.full : this.#restrict(this.full, shown);
    this.context = this.#context(shown, known, this.words, base, levelOf(headingLevel));
  }
}

function isSame(a: Words, b: Words): boolean {
  return a.locale === b.locale && a.language === b.language && a.timeZone === b.timeZone;
}

function levelOf(headingLevel: number): number {
  return Math.min(6, Math.max(1, Math.round(headingLevel) || 2));
}
