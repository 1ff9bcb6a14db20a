import { arrange, type Arrangement } from "../layout/arrange.js";
import type { GroupBy } from "../layout/groups.js";
import { restrict } from "../layout/restrict.js";
import type { Words } from "../locale/words.js";
import { storyAsOf } from "../model/as-of.js";
import { filterStory, type StoryFilter } from "../model/filter.js";
import { columnsOf, haveSameEvents } from "../model/story-columns.js";
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
  readonly groupBy: GroupBy;
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

  readonly #rowsOf: (shown: Arrangement) => ReadonlyMap<string, number>;
  #groupBy: GroupBy = "none";
  readonly #arrange = remembersLast((story: ParsedStory, words: Words, groupBy: GroupBy): Arrangement => {
    const before = this.#groupBy === groupBy ? this.full : null;
    this.#groupBy = groupBy;
    // Its outline was arranged before: the same events stand where they stood.
    if (before?.words === words && haveSameEvents(before.story, story)) return restrict(before, story);
    // A story that has changed a little keeps its labels in their rows.
    const rowsBefore = before !== null && isSequel(before, story) ? this.#rowsOf(before) : new Map();
    return arrange(story, words, { groupBy, rowsBefore });
  });
  readonly #filter = remembersLast(filterStory);
  readonly #sharing = remembersLast(filterStory);
  readonly #known = remembersLast(storyAsOf);
  readonly #restrict = remembersLast(restrict);
  readonly #context = remembersLast(storyContext);

  /** `rowsOf` tells the rows that the labels of a picture have; of none where nothing is drawn. */
  constructor(words: Words, rowsOf: (shown: Arrangement) => ReadonlyMap<string, number>) {
    this.words = words;
    this.#rowsOf = rowsOf;
  }

  update({ story, base, words, asOf, filter, groupBy, headingLevel }: Wishes): void {
    // The day that it is now is read once for each story: as it goes by nothing is to move.
    if (!haveSameEvents(story, this.full?.story) || !isSame(words, this.words)) this.words = words;
    if (story === null) {
      this.full = this.arrangement = this.context = null;
      return;
    }
    this.full = this.#arrange(story, this.words, groupBy);
    // Here stories are narrowed: `shown` is what was known then, of that what passes the filter, placed as in `full`.
    const known = asOf === null ? story : this.#known(story, asOf, this.words.timeZone);
    const shown = this.#filter(known, filter);
    // On another day the room for labels is shared as on the last one, or they would come and go. A status is not the same on each.
    const sharing = asOf === null ? shown : filter.statuses.length > 0 ? story : this.#sharing(story, filter);
    this.arrangement = shown === story ? this.full : this.#restrict(this.full, shown, sharing);
    this.context = this.#context(shown, known, this.words, base, levelOf(headingLevel));
  }
}

/** Whether a story is the one that was shown, with changes, and not another: an event of it was there before. */
export function isSequel(before: Arrangement, story: ParsedStory): boolean {
  // Nearly always; and places by id are only made where somebody asks for them.
  if (haveSameEvents(before.story, story)) return true;
  const columns = columnsOf(story);
  return columns.titles.some((given, place) => {
    const index = before.places.get(columns.ids.at(place));
    const title = columns.made[place]?.title ?? given;
    return index !== undefined && before.itemAt(index).event.title === title;
  });
}

function isSame(a: Words, b: Words): boolean {
  return a.locale === b.locale && a.language === b.language && a.timeZone === b.timeZone;
}

function levelOf(headingLevel: number): number {
  return Math.min(6, Math.max(1, Math.round(headingLevel) || 2));
}
