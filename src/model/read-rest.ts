import { Catalogue } from "./catalogue.js";
import { CitationReader, isLinked } from "./citations.js";
import { describeValue, isObject, quote } from "./describe-value.js";
import type { Draft } from "./draft.js";
import type { FieldReader } from "./field-reader.js";
import { completeStory, type Outline } from "./outline.js";
import { makePlace, type Place } from "./place.js";
import { readDetails, type EventDetails } from "./read-details.js";
import { readTitle } from "./read-outline.js";
import { isNamed, readSource, takeSource } from "./read-source.js";
import { indexSources } from "./story-index.js";
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
  const untitled = new Set<number>();
  const details = yield* readAllDetails(outline, untitled, reader, citations);
  problems.part = Infinity;
  const sources = yield* catalogue.finish();
  const isLinkedAll = yield* citations.link(sources);
  yield* indexSources(sources);
  const { story, duplicates } = completeStory(outline, sources, untitled);
  warnOfDuplicates(duplicates, outline, reader);
  for (const [index, found] of details.entries()) {
    const event = outline.columns.at(index);
    if (event !== null && found !== undefined) complete(event, found, isLinkedAll);
  }
  return { story, problems: problems.list() };
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

/** Place by place in the data; undefined for what is no event at all. Adds to `untitled` those whose title is blank. */
function* readAllDetails(
  { sources, events, columns }: Outline,
  untitled: Set<number>,
  reader: FieldReader,
  citations: CitationReader,
): Steps<readonly (EventDetails | undefined)[]> {
  const details: (EventDetails | undefined)[] = [];
  for (const [index, item] of events.entries()) {
    yield;
    if (!isObject(item)) {
      details.push(undefined);
      continue;
    }
    reader.problems.part = sources.length + 1 + index;
    const event = columns.at(index);
    const given = columns.titles[index];
    const place = makePlace("event", index);
    const title = given === undefined ? undefined : readTitle(given, item, place, reader);
    place.label = title ?? "";
    reader.id(columns.ids.givenAt(index), "id", place);
    columns.ids.settle(index + 1);
    const isShown = event !== null && title !== undefined;
    if (event !== null && !isShown) untitled.add(index);
    const found = readDetails(item, place, reader, isShown ? citations : null);
    if (isShown && title !== event.title) found.title = title;
    details.push(found);
  }
  return details;
}

function warnOfDuplicates(duplicates: readonly number[], outline: Outline, reader: FieldReader): void {
  for (const index of duplicates) {
    reader.problems.part = outline.sources.length + 1 + index;
    const place = makePlace("event", index);
    place.label = outline.columns.at(index)?.title ?? "";
    const remedy = `the id ${quote(String(outline.columns.ids.givenAt(index)))} is taken by an earlier event; give this one another.`;
    reader.problems.warn("id-duplicate", place, "id", () => remedy);
  }
}

function complete(event: Draft<ParsedEvent>, details: EventDetails, isLinkedAll: boolean): void {
  const { title, text, url, image, corrections, sources } = details;
  if (title !== undefined) event.title = title;
  if (text !== undefined) event.text = text;
  if (url !== undefined) event.url = url;
  if (image !== undefined) event.image = image;
  if (corrections !== undefined) event.corrections = corrections;
  if (sources !== undefined) event.sources = isLinkedAll ? sources : sources.filter(isLinked);
}
