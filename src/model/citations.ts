import { reaches } from "./based-on.js";
import type { Catalogue, SourceDraft } from "./catalogue.js";
import { describeValue, isObject, quote } from "./describe-value.js";
import { setField, type Draft } from "./draft.js";
import type { FieldReader } from "./field-reader.js";
import { makePlace, type Place } from "./place.js";
import { isNamed, readSource, type SourceFields, type WantedIds } from "./read-source.js";
import type { ParsedCitation, ParsedEvent, ParsedSource, Stance } from "./story.js";
import { checkUrl, describeUrlFault, isAbsoluteUrl } from "./url.js";

const stances: readonly Stance[] = ["supports", "disputes", "mentions"];

/**
 * Reads what events cite. An id may belong to a source that stands inside a later event, so citations are
 * linked to sources when all were read.
 */
export class CitationReader {
  readonly #reader: FieldReader;
  readonly #catalogue: Catalogue;
  /** Citations, and at the same places what they cite: a source, or an id still to be found. */
  readonly #citations: Draft<ParsedCitation>[] = [];
  readonly #targets: (SourceDraft | UnknownSource)[] = [];
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

  /** Gives each citation the id of its source, and drops those that have none. After `Catalogue.finish`. */
  link(events: readonly Draft<ParsedEvent>[], sources: readonly ParsedSource[]): void {
    let isComplete = true;
    for (const [index, citation] of this.#citations.entries()) {
      const target = this.#targets[index];
      const source = target !== undefined && isUnknown(target) ? this.#lookUp(target) : target;
      if (source === undefined) isComplete = false;
      else citation.source = source.id;
    }
    if (!isComplete) for (const event of events) event.sources = event.sources.filter(isLinked);
    this.#linkOwnLists(sources);
  }

  #readItem(item: unknown, place: Place): Draft<ParsedCitation> | null {
    if (typeof item === "string" && item.trim() !== "")
      return this.#cite({ source: "", stance: "supports" }, this.#find(item, place));
    if (isObject(item)) return this.#readObject(item, place);
    this.#reader.problems.refuse("source-invalid", place, "", () => {
      const value = item === "" ? "empty" : describeValue(item);
      return `it is ${value}; write the id of a source, a URL, or an object with publisher, title or url.`;
    });
    return null;
  }

  #readObject(object: object, place: Place): Draft<ParsedCitation> | null {
    const fields = readSource(object, place, this.#reader);
    const raw = this.#reader.fields(object, place, takeCitation);
    const id = this.#reader.id(raw.source, "source", place);
    const cited = id === undefined ? this.#fromFields(fields, place) : this.#fromId(id, fields, place);
    if (cited === null) return null;
    const citation: Draft<ParsedCitation> = { source: "", stance: this.#readStance(raw.stance, place) };
    setField(citation, "quote", this.#reader.text(raw.quote, "quote", place));
    setField(citation, "speaker", this.#reader.line(raw.speaker, "speaker", place));
    setField(citation, "when", this.#reader.date(raw.date, "date", place));
    setField(citation, "date", citation.when?.edtf);
    setField(citation, "note", this.#reader.text(raw.note, "note", place));
    setField(citation, "translation", this.#reader.text(raw.translation, "translation", place));
    setField(citation, "language", cited.own.language);
    setField(citation, "attribution", cited.own.attribution);
    if (cited.own.basedOn !== undefined) this.#ownLists.push({ citation, wants: cited.own.basedOn, place });
    return this.#cite(citation, cited.target);
  }

  /**
   * What is cited by the id of a source; the fields of a source that stand beside it count only where there
   * is none of that id.
   */
  #fromId(id: string, fields: SourceFields, place: Place): Cited | null {
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
  #fromFields(fields: SourceFields, place: Place): Cited | null {
    if (isNamed(fields)) {
      const { source, isNew } = this.#catalogue.join(fields, place);
      return { target: source, own: isNew ? ownReporting(fields) : differences(fields, source) };
    }
    const known = fields.id === undefined ? undefined : this.#catalogue.byId(fields.id);
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
  #find(text: string, place: Place): SourceDraft | UnknownSource {
    const known = this.#catalogue.byId(text);
    if (known !== undefined) return known;
    const url = text.trim();
    if (!isAbsoluteUrl(url) || checkUrl(url, "link") !== null) return { id: text, place };
    place.label = url;
    return this.#catalogue.join({ url }, place).source;
  }

  /** An unknown word must not count as support, which is what none at all means. */
  #readStance(value: unknown, place: Place): Stance {
    if (value === undefined || value === null || value === "") return "supports";
    return this.#reader.word(value, "stance", place, stances) ?? "mentions";
  }

  #cite(citation: Draft<ParsedCitation>, target: SourceDraft | UnknownSource): Draft<ParsedCitation> {
    this.#citations.push(citation);
    this.#targets.push(target);
    return citation;
  }

  /** The source that turned up for an id after all; otherwise that is a problem. */
  #lookUp({ id, place }: UnknownSource): SourceDraft | undefined {
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
  #linkOwnLists(sources: readonly ParsedSource[]): void {
    if (this.#ownLists.length === 0) return;
    const listed = new Map(sources.map((source) => [source.id, source.basedOn]));
    const byEvent = new Map<Place | undefined, OwnList[]>();
    for (const list of this.#ownLists) {
      const others = byEvent.get(list.place.parent);
      if (others === undefined) byEvent.set(list.place.parent, [list]);
      else others.push(list);
    }
    for (const lists of byEvent.values()) this.#linkOwnListsOfEvent(lists, listed);
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

/** The fields that a citation has beside those of a source. */
function takeCitation(object: Record<string, unknown>) {
  const { source, quote, speaker, stance, date, note, translation } = object;
  return { source, quote, speaker, stance, date, note, translation };
}

/** What a citation cites, and the fields that are its own, not its source's. */
interface Cited {
  readonly target: SourceDraft | UnknownSource;
  readonly own: Pick<SourceFields, "language" | "attribution" | "basedOn">;
}

/** An id that no source has had so far. */
interface UnknownSource {
  readonly id: string;
  readonly place: Place;
}

interface OwnList {
  readonly citation: Draft<ParsedCitation>;
  readonly wants: WantedIds;
  readonly place: Place;
}

const nothing: Cited["own"] = {};
const noCitations: readonly ParsedCitation[] = [];

function isUnknown(target: SourceDraft | UnknownSource): target is UnknownSource {
  return "place" in target;
}

function isLinked(citation: ParsedCitation): boolean {
  return citation.source !== "";
}

/** Of a source that stands in one event: what of it would be lost in the catalogue, that an empty list is said. */
function ownReporting({ basedOn }: SourceFields): Cited["own"] {
  return basedOn?.length === 0 ? { basedOn } : nothing;
}

/** Of a source that stands in several events: what this one says otherwise. */
function differences({ language, attribution, basedOn }: SourceFields, source: SourceDraft): Cited["own"] {
  return {
    ...(language !== undefined && language !== source.language && { language }),
    ...(attribution !== undefined && attribution !== source.attribution && { attribution }),
    ...(basedOn !== undefined && { basedOn }),
  };
}
