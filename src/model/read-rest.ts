import { Catalogue } from "./catalogue.js";
import { CitationReader, isLinked } from "./citations.js";
import { describeValue, isObject } from "./describe-value.js";
import type { Draft } from "./draft.js";
import type { FieldReader } from "./field-reader.js";
import type { Outline } from "./outline.js";
import { makePlace, type Place } from "./place.js";
import { readDetails, type EventDetails } from "./read-details.js";
import { isNamed, readSource, takeSource } from "./read-source.js";
import type { Steps } from "./steps.js";
import type { ParsedEvent } from "./story.js";
import type { ParseResult } from "./story-reading.js";

/** Reads what the outline of a story has left: its sources, and of each event what its details show. */
export function* readRest(outline: Outline | null, reader: FieldReader): Steps<ParseResult> {
  const { problems } = reader;
  if (outline === null) return { story: null, problems: problems.list() };
  problems.beginPass();
  const catalogue = yield* readCatalogue(outline.sources, reader);
  const citations = new CitationReader(reader, catalogue);
  const details = yield* readAllDetails(outline, reader, citations);
  problems.part = Infinity;
  const sources = yield* catalogue.finish();
  const isComplete = yield* citations.link(sources);
  for (const [index, event] of outline.drafts.entries()) {
    const found = details[index];
    if (event !== null && found !== undefined) complete(event, found, isComplete);
  }
  return { story: { ...outline.story, sources }, problems: problems.list() };
}

function* readCatalogue(items: readonly unknown[], reader: FieldReader): Steps<Catalogue> {
  const catalogue = new Catalogue(reader.problems, items.length);
  for (const [index, item] of items.entries()) {
    reader.problems.part = index + 1;
    listSource(item, makePlace("source", index), reader, catalogue);
    yield;
  }
  return catalogue;
}

function listSource(item: unknown, place: Place, reader: FieldReader, catalogue: Catalogue): void {
  if (!isObject(item)) {
    reader.problems.refuse(
      "source-invalid",
      place,
      "",
      () => `it is ${describeValue(item)}; write an object with publisher, title or url.`,
    );
    return;
  }
  const source = readSource(reader.fields(item, place, takeSource), place, reader);
  if (isNamed(source)) catalogue.list(source, place);
  else
    reader.problems.refuse("source-empty", place, "", () => "a source needs a publisher, a title or a url.");
}

/** Place by place in the data; undefined for what is no event at all. */
function* readAllDetails(
  { sources, events, drafts, titles }: Outline,
  reader: FieldReader,
  citations: CitationReader,
): Steps<readonly (EventDetails | undefined)[]> {
  const details: (EventDetails | undefined)[] = [];
  for (const [index, item] of events.entries()) {
    reader.problems.part = sources.length + 1 + index;
    const event = drafts[index] ?? null;
    const place = makePlace("event", index);
    place.label = event?.title ?? titles.get(index) ?? "";
    details.push(
      isObject(item) ? readDetails(item, place, reader, event === null ? null : citations) : undefined,
    );
    yield;
  }
  return details;
}

function complete(event: Draft<ParsedEvent>, details: EventDetails, isComplete: boolean): void {
  const { text, url, image, corrections, sources } = details;
  if (text !== undefined) event.text = text;
  if (url !== undefined) event.url = url;
  if (image !== undefined) event.image = image;
  if (corrections !== undefined) event.corrections = corrections;
  if (sources !== undefined) event.sources = isComplete ? sources : sources.filter(isLinked);
}
