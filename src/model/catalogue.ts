import { dropCycles, type SourceEdge } from "./based-on.js";
import { quote } from "./describe-value.js";
import { setField } from "./draft.js";
import { IdRegister } from "./id-register.js";
import type { Place } from "./place.js";
import type { Severity } from "./problem.js";
import type { ProblemList } from "./problem-list.js";
import type { SourceDraft, WantedIds } from "./read-source.js";
import type { Steps } from "./steps.js";
import type { ParsedSource } from "./story.js";
import { urlKey } from "./url.js";

/**
 * The sources of a story while it is read: those of its own list and those that stand inside its events, in
 * this order. The same URL is the same source, and so is the same id unless the URLs differ. Of each field
 * the first word counts; later ones fill the gaps.
 */
export class Catalogue {
  readonly #problems: ProblemList;
  readonly #sources: SourceDraft[] = [];
  readonly #byId = new Map<string, SourceDraft>();
  readonly #byUrl = new Map<string, SourceDraft>();
  readonly #ids = new IdRegister();
  /** Those without an id of their own: it gets one when all given ones are known. */
  readonly #nameless: SourceDraft[] = [];
  /** Whom sources rest on, as written. */
  readonly #wants = new Map<SourceDraft, { readonly wants: WantedIds; readonly place: Place }>();
  #lowerCaseIds: Map<string, string> | undefined;
  /** How many places of sources were met, for ids. */
  #places: number;

  /** `listed`: the length of the story's own list, mistakes included. */
  constructor(problems: ProblemList, listed: number) {
    this.#problems = problems;
    this.#places = listed;
  }

  /** An item of the story's own list. */
  list(source: SourceDraft, place: Place): void {
    const key = keyOf(source);
    const same = key === undefined ? undefined : this.#byUrl.get(key);
    if (same === undefined) this.#enter(source, key, place, place.index + 1);
    else this.#joinListed(source, same, place);
  }

  /** A source that stands inside an event: itself, or the one that the catalogue had already. */
  join(source: SourceDraft, place: Place): SourceDraft {
    const key = keyOf(source);
    const same = (key === undefined ? undefined : this.#byUrl.get(key)) ?? this.#withId(source);
    if (same === undefined) return this.#enter(source, key, place, ++this.#places);
    // What was said of language, attribution and `basedOn`, or was not, was meant for that use.
    fillGaps(same, source, descriptiveFields);
    if (key !== undefined) this.#byUrl.set(key, same);
    return same;
  }

  /** Ids that were given out are found after `finish` only. */
  byId(id: string): SourceDraft | undefined {
    return this.#byId.get(id);
  }

  /** The sources, each with its id; problems of `basedOn` are told. Nothing joins after this. */
  *finish(): Steps<ParsedSource[]> {
    // Where nobody gave an id, places are enough.
    if (this.#ids.size > 0) {
      for (const source of this.#nameless) {
        source.id = this.#ids.assign(source.id);
        yield;
      }
    }
    const edges = new Map<string, SourceEdge[]>();
    for (const [{ id }, { wants, place }] of this.#wants) {
      edges.set(id, this.lookUp(wants, place));
      yield;
    }
    yield* dropCycles(edges, (edge) => {
      this.reportCycle(edge);
    });
    for (const source of this.#wants.keys())
      source.basedOn = (edges.get(source.id) ?? []).map(({ id }) => id);
    for (const source of this.#sources) {
      source.kind ??= "article";
      source.basedOn ??= noIds;
    }
    return this.#sources as ParsedSource[];
  }

  /** A source by the id that somebody wants, given out ones included. After `finish`. */
  find(id: string): SourceDraft | undefined {
    // Written out only when somebody asks: most stories refer to no such id.
    for (const source of this.#nameless.splice(0)) this.#byId.set(source.id, source);
    return this.#byId.get(id);
  }

  /** The ids of what is wanted, each once; unknown ones are told. */
  lookUp(wants: WantedIds, place: Place): SourceEdge[] {
    const edges = new Map<string, SourceEdge>();
    wants.forEach((wanted, index) => {
      if (wanted === undefined) return;
      const id = this.find(wanted)?.id;
      if (id === undefined)
        this.reportUnknown("warning", "based-on-unknown", wanted, place, `basedOn[${index}]`);
      else if (!edges.has(id)) edges.set(id, { id, index, place });
    });
    return Array.from(edges.values());
  }

  reportUnknown(severity: Severity, code: string, id: string, place: Place, field: string): void {
    this.#problems.report(severity, code, place, field, () => {
      this.#lowerCaseIds ??= new Map(Array.from(this.#byId.keys(), (known) => [known.toLowerCase(), known]));
      const meant = this.#lowerCaseIds.get(id.trim().toLowerCase());
      const remedy =
        meant === undefined ? "add it to the story’s “sources”, or mend the id" : `write ${quote(meant)}`;
      return `no source has the id ${quote(id)}; ${remedy}.`;
    });
  }

  reportCycle({ id, index, place }: SourceEdge): void {
    this.#problems.warn("based-on-cycle", place, `basedOn[${index}]`, () => {
      return `${quote(id)} rests on this source itself, so it cannot be what this one rests on; leave one of the two out.`;
    });
  }

  #joinListed(source: SourceDraft, same: SourceDraft, place: Place): void {
    this.#problems.warn("url-duplicate", place, "url", () => {
      return `its URL is that of an earlier source, ${quote(same.publisher ?? same.title ?? same.id)}, so both are taken for one; join them.`;
    });
    fillGaps(same, source, plainFields);
    if (!this.#wants.has(same)) this.#want(same, source.basedOn, place);
    if (source.id !== "" && this.#ids.take(source.id)) this.#byId.set(source.id, same);
  }

  #withId({ id, url }: SourceDraft): SourceDraft | undefined {
    const source = id === "" ? undefined : this.#byId.get(id);
    return url !== undefined && source?.url !== undefined ? undefined : source;
  }

  #enter(source: SourceDraft, key: string | undefined, place: Place, number: number): SourceDraft {
    this.#sources.push(source);
    if (source.basedOn !== undefined) this.#want(source, source.basedOn, place);
    source.basedOn = undefined;
    if (key !== undefined) this.#byUrl.set(key, source);
    if (source.id !== "" && this.#ids.take(source.id)) {
      this.#byId.set(source.id, source);
      return source;
    }
    this.#nameless.push(source);
    if (source.id === "") source.id = `source-${number}`;
    else this.#warnOfDuplicate(source.id, place);
    return source;
  }

  #warnOfDuplicate(id: string, place: Place): void {
    this.#problems.warn(
      "id-duplicate",
      place,
      "id",
      () => `the id ${quote(id)} is taken by an earlier source; give this one another.`,
    );
  }

  #want(source: SourceDraft, basedOn: WantedIds | undefined, place: Place): void {
    if (basedOn !== undefined && basedOn.length > 0) this.#wants.set(source, { wants: basedOn, place });
  }
}

const noIds: readonly string[] = [];

function keyOf({ url }: SourceDraft): string | undefined {
  return url === undefined ? undefined : urlKey(url);
}

const descriptiveFields = [
  "kind",
  "publisher",
  "title",
  "author",
  "url",
  "archived",
  "published",
  "publishedWhen",
] as const;
const plainFields = [...descriptiveFields, "language", "attribution"] as const;

function fillGaps(
  source: SourceDraft,
  fields: SourceDraft,
  names: readonly (typeof plainFields)[number][],
): void {
  for (const name of names) if (source[name] === undefined) setField(source, name, fields[name]);
}
