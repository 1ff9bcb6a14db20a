import { listWords, quote } from "../model/describe-value.js";
import { makePlace, storyPlace, type Place } from "../model/place.js";
import { sourceName } from "../model/source-name.js";
import { sourceById } from "../model/story-index.js";
import type { ParsedSource, ParsedStory } from "../model/story.js";
import { onAxis } from "../time/on-axis.js";
import type { Tell } from "./finding.js";

/** How many names a sentence lists. */
const named = 3;

/** `places` are those of the sources that the data lists, in the order of the catalogue. */
export function checkCatalogue(story: ParsedStory, places: readonly number[], tell: Tell): void {
  const used = usedIds(story);
  story.sources.forEach((source, index) => {
    const place = { ...placeOf(source, places[index], story), label: sourceName(source) };
    for (const basis of laterBases(source, story))
      tell(
        "published-before-basis",
        place,
        "",
        `it was published ${quote(source.published ?? "")}, before what it rests on, ${quote(sourceName(basis))}, ${quote(basis.published ?? "")}; mend a date, or “basedOn”.`,
      );
    if (!used.has(source.id))
      tell(
        "source-unused",
        place,
        "",
        "no event cites it, nor does any source rest on it; cite it, or leave it out.",
      );
  });
  checkDates(story, tell);
}

/** In the list of sources, else where it stands inside an event. */
function placeOf(source: ParsedSource, listed: number | undefined, story: ParsedStory): Place {
  if (listed !== undefined) return makePlace("source", listed);
  const citing = story.events
    .filter((event) => event.sources.some((citation) => citation.source === source.id))
    .map((event) => Number(event.id));
  const event = makePlace("event", Math.min(...citing));
  const [first] = story.events.filter(({ id }) => Number(id) === event.index);
  const index = first?.sources.findIndex((citation) => citation.source === source.id) ?? 0;
  return makePlace("citation", index, { ...event, label: first?.title ?? "" });
}

function usedIds(story: ParsedStory): ReadonlySet<string> {
  const cited = story.events.flatMap((event) => event.sources);
  return new Set([
    ...cited.flatMap(({ source, basedOn = [] }) => [source, ...basedOn]),
    ...story.sources.flatMap(({ basedOn }) => basedOn),
  ]);
}

function laterBases(source: ParsedSource, story: ParsedStory): readonly ParsedSource[] {
  const { publishedWhen, basedOn } = source;
  if (publishedWhen === undefined) return [];
  const { end } = onAxis(publishedWhen, story.timeZone);
  return basedOn.flatMap((id) => {
    const basis = sourceById(story, id);
    if (basis?.publishedWhen === undefined) return [];
    return onAxis(basis.publishedWhen, story.timeZone).start >= end ? [basis] : [];
  });
}

/** One finding for all, since of some stories that is every source. */
function checkDates(story: ParsedStory, tell: Tell): void {
  const cited = new Set(story.events.flatMap((event) => event.sources.map(({ source }) => source)));
  const undated = story.sources.filter(
    ({ id, publishedWhen }) => cited.has(id) && publishedWhen === undefined,
  );
  if (undated.length === 0) return;
  const names = undated.slice(0, named).map((source) => quote(sourceName(source)));
  const rest = undated.length - names.length;
  const list = listWords(rest > 0 ? [...names, `${rest} more`] : names, "and");
  const verb = undated.length === 1 ? "has" : "have";
  tell(
    "sources-undated",
    storyPlace,
    "sources",
    `${list} ${verb} no publication date, so that “as known on” leaves what they say out; add “published”.`,
  );
}
