import { cleanLine, wellFormed } from "./clean-text.js";
import { describeValue, isList } from "./describe-value.js";
import { setField, type Draft } from "./draft.js";
import type { FieldReader } from "./field-reader.js";
import { maxLineGraphemes } from "./limits.js";
import type { Place } from "./place.js";
import type { ParsedSource, SourceKind } from "./story.js";

/** The fields of a source as far as they are good, before it has a place in the catalogue. */
export type SourceFields = Omit<ParsedSource, "id" | "kind" | "basedOn"> & {
  readonly id?: string;
  readonly kind?: SourceKind;
  readonly basedOn?: WantedIds;
};

/** Ids as an author wrote them, still to be looked up; undefined where one was refused. */
export type WantedIds = readonly (string | undefined)[];

const kinds: readonly SourceKind[] = ["article", "statement", "post", "document", "data"];

/** Reads the fields that a source of the catalogue and one inside an event have in common. */
export function readSource(object: object, place: Place, reader: FieldReader): SourceFields {
  const raw = reader.fields(object, place, takeSource);
  const source: Draft<SourceFields> = {};
  setField(source, "id", reader.id(raw.id, "id", place));
  setField(source, "publisher", reader.line(raw.publisher, "publisher", place));
  setField(source, "title", reader.line(raw.title, "title", place));
  place.label = source.publisher ?? source.title ?? source.id ?? "";
  setField(source, "author", reader.line(raw.author, "author", place));
  setField(source, "url", reader.url(raw.url, "url", place));
  if (typeof raw.url === "string" && !isNamed(source)) setField(source, "title", urlAsTitle(raw.url));
  setField(source, "archived", reader.url(raw.archived, "archived", place));
  setField(source, "publishedWhen", reader.date(raw.published, "published", place));
  setField(source, "published", source.publishedWhen?.edtf);
  setField(source, "kind", reader.word(raw.kind, "kind", place, kinds));
  setField(source, "language", reader.language(raw.language, "language", place));
  setField(source, "basedOn", readWantedIds(raw.basedOn, place, reader));
  setField(source, "attribution", reader.line(raw.attribution, "attribution", place));
  return source;
}

function takeSource(object: Record<string, unknown>) {
  const { id, publisher, title, author, url, archived, published, kind, language, basedOn, attribution } =
    object;
  return { id, publisher, title, author, url, archived, published, kind, language, basedOn, attribution };
}

/** Whether there is anything to show. */
export function isNamed({ publisher, title, url }: SourceFields): boolean {
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
