import { formatNumber } from "../locale/format-number.js";
import { fill } from "../locale/plural.js";
import type { Words } from "../locale/words.js";
import { indexStory } from "../model/story-index.js";
import type { ParsedEvent, ParsedStory } from "../model/story.js";

/** Above this many sources the numbers would say nothing at a glance, and take room. */
const mostNumbered = 99;

/** The footnote numbers of the sources that support or dispute an event, as ranges: "1–4, 7". */
export function eventNotes(story: ParsedStory, event: ParsedEvent, words: Words): string {
  if (story.sources.length > mostNumbered) return "";
  const { places } = indexStory(story);
  const numbers = new Set<number>();
  for (const { source, stance } of event.sources) {
    const place = places.get(source);
    if (place !== undefined && stance !== "mentions") numbers.add(place + 1);
  }
  return noteRanges(numbers, words);
}

/** Numbers in their order, three or more that follow each other as a range. */
function noteRanges(numbers: Iterable<number>, { locale, language }: Words): string {
  const runs: number[][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run !== undefined && run.at(-1) === number - 1) run.push(number);
    else runs.push([number]);
  }
  const write = (number: number) => formatNumber(number, language);
  return runs
    .flatMap((run) => {
      const first = write(run[0]!);
      const last = write(run.at(-1)!);
      return run.length < 3 ? run.map(write) : [fill(locale.dates.range, { first, last })];
    })
    .join(locale.phrases.listComma);
}
