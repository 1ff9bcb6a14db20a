import { reaches } from "./based-on.js";
import type { Catalogue } from "./catalogue.js";
import { describeValue, isObject, quote } from "./describe-value.js";
import { setField, type Draft } from "./draft.js";
import type { FieldReader } from "./field-reader.js";
import { makePlace, type Place } from "./place.js";
import { isNamed, readSource, type SourceDraft, type WantedIds } from "./read-source.js";
import type { Steps } from "./steps.js";
import type { ParsedCitation, ParsedSource, Stance } from "./story.js";
import { checkUrl, describeUrlFault, isAbsoluteUrl } from "./url.js";

const stances: readonly Stance[] = ["supports", "disputes", "mentions"];

/**
 * Reads what events cite. An id may belong to a source that stands inside a later event, so citations are
 * linked to sources when all were read.
 */
export class CitationReader {
  readonly #reader: FieldReader;
  readonly #catalogue: Catalogue;
  /** Citations, and at the same places the sources that they cite. */
  readonly #citations: Draft<ParsedCitation>[] = [];
  readonly #targets: SourceDraft[] = [];
  readonly #unknown: UnknownSource[] = [];
  readonly #ownLists: OwnList[] = [];

  constructor(reader: FieldReader, catalogue: Catalogue) {
    this.#reader = reader;
    this.#catalogue = catalogue;
  }

  /** Reads the `sources` of an event; each citation is still without the id of its source. */
  read(value: unknown, eventPlace: Place): readonly ParsedCitation[] {
    const list = this.#reader.list(value, "sources", eventPlace);
    const count = this.#reader.countItems(list, "sources", eventPlace);
    if (count === 0) return noCitations;
    const citations: ParsedCitation[] = [];
    for (let index = 0; index < count; index++) {
      const item = this.#reader.item(list, index, "sources", eventPlace);
      const citation = this.#readItem(item, makePlace("citation", index, eventPlace));
      if (citation !== null) citations.push(citation);
    }
    return citations;
  }

  /**
   * Gives each citation the id of its source; true when there was one for all. The others are for `isLinked` to tell.
   * After `Catalogue.finish`.
   */
  *link(sources: readonly ParsedSource[]): Steps<boolean> {
    for (let index = 0; index < this.#citations.length; index++) {
      const citation = this.#citations[index];
      if (citation !== undefined) citation.source = this.#targets[index]?.id ?? "";
      if (index % 64 === 0) yield;
    }
    let isComplete = true;
    for (const unknown of this.#unknown) {
      const source = this.#lookUp(unknown);
      if (source === undefined) isComplete = false;
      else unknown.citation.source = source.id;
      yield;
    }
    yield* this.#linkOwnLists(sources);
    return isComplete;
  }

  #readItem(item: unknown, place: Place): ParsedCitation | null {
    if (typeof item === "string" && item.trim() !== "")
      return this.#cite({ source: "", stance: "supports" }, this.#find(item, place));
    if (isObject(item)) return this.#readObject(item, place);
    this.#refuseItem(item, place);
    return null;
  }

  #refuseItem(item: unknown, place: Place): void {
    this.#reader.problems.refuse("source-invalid", place, "", () => {
      const value = item === "" ? "empty" : describeValue(item);
      return `it is ${value}; write the id of a source, a URL, or an object with publisher, title or url.`;
    });
  }

  #readObject(object: object, place: Place): ParsedCitation | null {
    const reader = this.#reader;
    const raw = reader.fields(object, place, takeCitation);
    const fields = readSource(raw, place, reader);
    const id = reader.id(raw.source, "source", place);
    const cited = id === undefined ? this.#fromFields(fields, place) : this.#fromId(id, fields, place);
    if (cited === null) return null;
    const citation: Draft<ParsedCitation> = { source: "", stance: this.#readStance(raw.stance, place) };
    if (raw.quote !== undefined) setField(citation, "quote", reader.text(raw.quote, "quote", place));
    if (raw.speaker !== undefined) setField(citation, "speaker", reader.line(raw.speaker, "speaker", place));
    if (raw.date !== undefined) {
      setField(citation, "when", reader.date(raw.date, "date", place));
      setField(citation, "date", citation.when?.edtf);
    }
    if (raw.note !== undefined) setField(citation, "note", reader.text(raw.note, "note", place));
    if (raw.translation !== undefined)
      setField(citation, "translation", reader.text(raw.translation, "translation", place));
    const { target, own } = cited;
    if (own.language !== undefined) citation.language = own.language;
    if (own.attribution !== undefined) citation.attribution = own.attribution;
    if (own.basedOn !== undefined) this.#ownLists.push({ citation, wants: own.basedOn, place });
    return this.#cite(citation, target);
  }

  /**
   * What is cited by the id of a source; the fields of a source that stand beside it count only where there
   * is none of that id.
   */
  #fromId(id: string, fields: SourceDraft, place: Place): Cited | null {
    const { problems } = this.#reader;
    const target = this.#find(id, place);
    if (!isNamed(fields)) return { target, own: fields };
    if (isUnknown(target)) {
      problems.warn(
        "source-unknown",
        place,
        "source",
        () => `no source has the id ${quote(id)}; leave “source” out, its other fields are enough.`,
      );
      return this.#fromFields(fields, place);
    }
    problems.warn("source-mixed", place, "source", () => {
      return "“source” names a source of the story, so its publisher, title and url here are not used; leave the one or the others out.";
    });
    return { target, own: fields };
  }

  /** What is cited by the fields of a source. */
  #fromFields(fields: SourceDraft, place: Place): Cited | null {
    if (isNamed(fields)) {
      // The catalogue takes it for itself.
      const { basedOn } = fields;
      const source = this.#catalogue.join(fields, place);
      return { target: source, own: source === fields ? ownReporting(basedOn) : differences(fields, source) };
    }
    return this.#fromIdAlone(fields, place);
  }

  #fromIdAlone(fields: SourceDraft, place: Place): Cited | null {
    const known = fields.id === "" ? undefined : this.#catalogue.byId(fields.id);
    if (known === undefined) {
      this.#reader.problems.refuse(
        "source-empty",
        place,
        "",
        () => "a source needs a publisher, a title or a url, or the id of a source as “source”.",
      );
      return null;
    }
    this.#reader.problems.warn(
      "source-missing",
      place,
      "source",
      () => "it has an “id” alone; write the id of the source as “source”.",
    );
    return { target: known, own: fields };
  }

  /** A source by the text that stands for it: an id, else an absolute URL. */
  #find(text: string, place: Place): SourceDraft | UnknownId {
    const known = this.#catalogue.byId(text);
    if (known !== undefined) return known;
    const url = text.trim();
    if (!isAbsoluteUrl(url) || checkUrl(url, "link") !== null) return { id: text, place };
    place.label = url;
    return this.#catalogue.join({ id: "", kind: undefined, basedOn: undefined, url }, place);
  }

  /** An unknown word must not count as support, which is what none at all means. */
  #readStance(value: unknown, place: Place): Stance {
    if (value === undefined || value === null || value === "") return "supports";
    return this.#reader.word(value, "stance", place, stances) ?? "mentions";
  }

  #cite(citation: Draft<ParsedCitation>, target: SourceDraft | UnknownId): ParsedCitation {
    if (isUnknown(target)) this.#unknown.push({ citation, ...target });
    else {
      this.#citations.push(citation);
      this.#targets.push(target);
    }
    return citation;
  }

  /** The source that turned up for an id after all; otherwise that is a problem. */
  #lookUp({ id, place }: UnknownId): SourceDraft | undefined {
    const source = this.#catalogue.find(id);
    if (source !== undefined) return source;
    const text = id.trim();
    const fault = isAbsoluteUrl(text) || text.startsWith("//") ? checkUrl(text, "link") : null;
    if (fault === null) this.#catalogue.reportUnknown("error", "source-unknown", id, place, "");
    else this.#reader.problems.refuse("source-invalid", place, "", () => describeUrlFault(text, fault));
    return undefined;
  }

  /**
   * Looks up what citations say for themselves, event by event: together with the catalogue these lists may
   * have cycles again.
   */
  *#linkOwnLists(sources: readonly ParsedSource[]): Steps<void> {
    if (this.#ownLists.length === 0) return;
    const listed = new Map(sources.map((source) => [source.id, source.basedOn]));
    const byEvent = new Map<Place | undefined, OwnList[]>();
    for (const list of this.#ownLists) {
      const others = byEvent.get(list.place.parent);
      if (others === undefined) byEvent.set(list.place.parent, [list]);
      else others.push(list);
    }
    for (const lists of byEvent.values()) {
      this.#linkOwnListsOfEvent(lists, listed);
      yield;
    }
  }

  #linkOwnListsOfEvent(lists: readonly OwnList[], listed: ReadonlyMap<string, readonly string[]>): void {
    const found = lists
      .filter(({ citation }) => isLinked(citation))
      .map(({ citation, wants, place }) => ({ citation, wants, edges: this.#catalogue.lookUp(wants, place) }))
      // Where no id was good, nothing is left to replace the source's list: an empty one would say that it
      // rests on nobody.
      .filter(({ wants, edges }) => edges.length > 0 || wants.length === 0);
    const accepted = new Map(found.map(({ citation }) => [citation.source, new Array<string>()]));
    for (const { citation, edges } of found) {
      const ids: string[] = [];
      for (const edge of edges) {
        if (reaches(edge.id, citation.source, (id) => accepted.get(id) ?? listed.get(id) ?? []))
          this.#catalogue.reportCycle(edge);
        else {
          ids.push(edge.id);
          accepted.get(citation.source)?.push(edge.id);
        }
      }
      citation.basedOn = ids;
    }
  }
}

/** The fields of a citation: those of a source, and its own. Written out, since what a spread makes is slow to read. */
function takeCitation(object: Record<string, unknown>) {
  const { id, publisher, title, author, url, archived, published, kind, language, basedOn, attribution } =
    object;
  const { source, quote, speaker, stance, date, note, translation } = object;
  return {
    id,
    publisher,
    title,
    author,
    url,
    archived,
    published,
    kind,
    language,
    basedOn,
    attribution,
    source,
    quote,
    speaker,
    stance,
    date,
    note,
    translation,
  };
}

/** What a citation cites, and the fields that are its own, not its source's. */
interface Cited {
  readonly target: SourceDraft | UnknownId;
  readonly own: Partial<Pick<SourceDraft, "language" | "attribution" | "basedOn">>;
}

/** An id that no source has had so far. */
interface UnknownId {
  readonly id: string;
  readonly place: Place;
}

interface UnknownSource extends UnknownId {
  readonly citation: Draft<ParsedCitation>;
}

interface OwnList {
  readonly citation: Draft<ParsedCitation>;
  readonly wants: WantedIds;
  readonly place: Place;
}

const nothing: Cited["own"] = {};
const noCitations: readonly ParsedCitation[] = [];

function isUnknown(target: SourceDraft | UnknownId): target is UnknownId {
  return "place" in target;
}

/** Whether a citation has found its source. */
export function isLinked(citation: ParsedCitation): boolean {
  return citation.source !== "";
}

/** Of a source that stands in one event: what of it would be lost in the catalogue, that an empty list is said. */
function ownReporting(basedOn: WantedIds | undefined): Cited["own"] {
  return basedOn?.length === 0 ? { basedOn } : nothing;
}

/** Of a source that stands in several events: what this one says otherwise. */
function differences({ language, attribution, basedOn }: SourceDraft, source: SourceDraft): Cited["own"] {
  return {
    ...(language !== undefined && language !== source.language && { language }),
    ...(attribution !== undefined && attribution !== source.attribution && { attribution }),
    ...(basedOn !== undefined && { basedOn }),
  };
}
