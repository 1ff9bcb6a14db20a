import type { CitationReader } from "./citations.js";
import { describeValue, isObject } from "./describe-value.js";
import { setField, type Draft } from "./draft.js";
import type { FieldReader } from "./field-reader.js";
import { refusedLinks } from "./links.js";
import { makePlace, type Place } from "./place.js";
import type { ParsedCorrection, ParsedEvent, StoryImage } from "./story.js";
import { checkUrl, describeUrlFault } from "./url.js";

/** What of an event only its details show, but for the citations, of which labels count the sources. */
export type EventDetails = Draft<
  Pick<ParsedEvent, "text" | "url" | "image"> &
    Partial<Pick<ParsedEvent, "corrections" | "sources" | "title">>
>;

/**
 * Reads what `readOutline` has left of an event. Without `citations`, as for an event that cannot be shown, its
 * sources do not join the catalogue.
 */
export function readDetails(
  event: object,
  place: Place,
  reader: FieldReader,
  citations: CitationReader | null,
): EventDetails {
  const raw = reader.fields(event, place, takeDetails);
  const details: EventDetails = {};
  if (raw.text !== undefined) setField(details, "text", readText(raw.text, place, reader));
  if (raw.url !== undefined) setField(details, "url", reader.url(raw.url, "url", place));
  if (raw.image !== undefined) setField(details, "image", readImage(raw.image, place, reader));
  if (raw.corrections !== undefined)
    setField(details, "corrections", readCorrections(raw.corrections, place, reader));
  if (citations !== null && raw.sources !== undefined) details.sources = citations.read(raw.sources, place);
  return details;
}

function takeDetails(object: Record<string, unknown>) {
  const { text, url, image, corrections, sources } = object;
  return { text, url, image, corrections, sources };
}
function readText(value: unknown, place: Place, reader: FieldReader): string | undefined {
  const text = reader.text(value, "text", place);
  for (const url of text === undefined ? [] : refusedLinks(text)) {
    const fault = checkUrl(url, "link");
    if (fault !== null)
      reader.problems.warn(
        "link-invalid",
        place,
        "text",
        () => `a link in its text stays text: ${describeUrlFault(url, fault)}`,
      );
  }
  return text;
}

function readImage(value: unknown, eventPlace: Place, reader: FieldReader): StoryImage | undefined {
  if (value === undefined || value === null || value === "") return undefined;
  const place = makePlace("image", 0, eventPlace);
  if (!isObject(value)) {
    reader.problems.warn(
      "image-invalid",
      eventPlace,
      "image",
      () => `“image” is ${describeValue(value)}; write an object with url and alt.`,
    );
  }
  const raw = isObject(value)
    ? reader.fields(value, place, takeImage)
    : takeImage({ url: typeof value === "string" ? value : undefined });
  const url = reader.url(raw.url, "url", place, "image");
  const image: Draft<StoryImage> = { url: url ?? "" };
  // Blank says that the image adds nothing to the words, missing that somebody forgot to say.
  const isBlank = typeof raw.alt === "string" && raw.alt.trim() === "";
  setField(image, "alt", isBlank ? "" : reader.line(raw.alt, "alt", place));
  setField(image, "caption", reader.text(raw.caption, "caption", place));
  setField(image, "credit", reader.line(raw.credit, "credit", place));
  if (url === undefined) {
    if (isObject(value) && (raw.url == null || raw.url === ""))
      reader.problems.warn("url-missing", place, "url", () => "“url” is missing; say where the image is.");
    return undefined;
  }
  if (image.alt === undefined) {
    reader.problems.warn(
      "alt-missing",
      place,
      "alt",
      () => '“alt” is missing; say what the image shows, or write "" if it only decorates.',
    );
  }
  return image;
}

function takeImage(object: Record<string, unknown>) {
  const { url, alt, caption, credit } = object;
  return { url, alt, caption, credit };
}

function readCorrections(
  value: unknown,
  eventPlace: Place,
  reader: FieldReader,
): readonly ParsedCorrection[] | undefined {
  const corrections: ParsedCorrection[] = [];
  for (const [object, place] of reader.objects(
    value,
    "corrections",
    eventPlace,
    "correction",
    "an object with date and text",
  )) {
    const raw = reader.fields(object, place, takeCorrection);
    const when = reader.date(raw.date, "date", place);
    const text = reader.text(raw.text, "text", place);
    if (text === undefined)
      reader.problems.refuse(
        "text-missing",
        place,
        "text",
        () => "“text” is missing; say what was corrected.",
      );
    else corrections.push(when === undefined ? { text } : { date: when.edtf, text, when });
  }
  return corrections.length === 0 ? undefined : corrections;
}

function takeCorrection(object: Record<string, unknown>) {
  const { date, text } = object;
  return { date, text };
}
