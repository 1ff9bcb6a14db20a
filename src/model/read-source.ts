import { cleanLine, wellFormed } from "./clean-text.js";
import { describeValue, isList } from "./describe-value.js";
import { setField, type Draft } from "./draft.js";
import type { FieldReader } from "./field-reader.js";
import { maxLineGraphemes } from "./limits.js";
import type { Place } from "./place.js";
import type { ParsedSource, SourceKind } from "./story.js";

/**
 * A source on its way into the story: its fields as far as they are good. Its id is empty where it has none, and may
 * change if another has it; `kind` and `basedOn` are undefined while nobody has told them.
 */
export type SourceDraft = Draft<Omit<ParsedSource, "kind" | "basedOn">> & {
  kind: SourceKind | undefined;
  basedOn: WantedIds | undefined;
};

/** Ids as an author wrote them, still to be looked up; undefined where one was refused. */
export type WantedIds = readonly (string | undefined)[];

const kinds: readonly SourceKind[] = ["article", "statement", "post", "document", "data"];

/** The fields of a source, as given. */
export type RawSource = ReturnType<typeof takeSource>;

/** Takes the fields that a source of the catalogue and one inside an event have in common. */
export function takeSource(object: Record<string, unknown>) {
  const { id, publisher, title, author, url, archived, published, kind, language, basedOn, attribution } =
    object;
  return { id, publisher, title, author, url, archived, published, kind, language, basedOn, attribution };
}

/**
 * Reads those fields.
 *
 * Nearly all sources have few of them, and a big story has hundreds of thousands: each is looked at before it is
 * read, and set where it stands, since one function that sets any field of any thing takes ten times as long.
 */
export function readSource(raw: RawSource, place: Place, reader: FieldReader): SourceDraft {
  const source: SourceDraft = { id: "", kind: undefined, basedOn: undefined };
  const id = reader.id(raw.id, "id", place);
  if (id !== undefined) source.id = id;
  const publisher = reader.line(raw.publisher, "publisher", place);
  if (publisher !== undefined) source.publisher = publisher;
  const title = reader.line(raw.title, "title", place);
  if (title !== undefined) source.title = title;
  place.label = publisher ?? title ?? id ?? "";
  const author = reader.line(raw.author, "author", place);
  const url = reader.url(raw.url, "url", place);
  if (typeof raw.url === "string" && url === undefined && !isNamed(source))
    setField(source, "title", urlAsTitle(raw.url));
  if (author !== undefined) source.author = author;
  if (url !== undefined) source.url = url;
  if (raw.archived !== undefined) setField(source, "archived", reader.url(raw.archived, "archived", place));
  const published = reader.date(raw.published, "published", place);
  if (published !== undefined) {
    source.publishedWhen = published;
    source.published = published.edtf;
  }
  source.kind = reader.word(raw.kind, "kind", place, kinds);
  if (raw.language !== undefined)
    setField(source, "language", reader.language(raw.language, "language", place));
  if (raw.basedOn !== undefined) source.basedOn = readWantedIds(raw.basedOn, place, reader);
  if (raw.attribution !== undefined)
    setField(source, "attribution", reader.line(raw.attribution, "attribution", place));
  return source;
}

/** Whether there is anything to show. */
export function isNamed({ publisher, title, url }: SourceDraft): boolean {
  return publisher !== undefined || title !== undefined || url !== undefined;
}

/** A URL that may not be used is still what the author cites: it is shown as text. */
function urlAsTitle(url: string): string | undefined {
  return cleanLine(url, maxLineGraphemes).text || undefined;
}

function readWantedIds(value: unknown, place: Place, reader: FieldReader): WantedIds | undefined {
  if (value === undefined || value === null || value === "") return undefined;
  if (!isList(value)) {
    reader.problems.warn(
      "based-on-invalid",
      place,
      "basedOn",
      () => `“basedOn” is ${describeValue(value)}; write a list of ids.`,
    );
    return typeof value === "string" ? [value] : undefined;
  }
  const ids: (string | undefined)[] = [];
  for (let index = 0, count = reader.countItems(value, "basedOn", place); index < count; index++) {
    const id = reader.item(value, index, "basedOn", place);
    ids.push(typeof id === "number" ? String(id) : typeof id === "string" ? wellFormed(id) : undefined);
    if (ids[index] === undefined) {
      reader.problems.warn(
        "based-on-invalid",
        place,
        `basedOn[${index}]`,
        () => `“basedOn” holds ${describeValue(id)}; write the id of a source.`,
      );
    }
  }
  return ids;
}
