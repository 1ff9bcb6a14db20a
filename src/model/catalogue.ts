import { dropCycles, type SourceEdge } from "./based-on.js";
import { quote } from "./describe-value.js";
import { setField, type Draft } from "./draft.js";
import { IdRegister } from "./id-register.js";
import type { Place } from "./place.js";
import type { Severity } from "./problem.js";
import type { ProblemList } from "./problem-list.js";
import type { SourceFields, WantedIds } from "./read-source.js";
import type { ParsedSource, SourceKind } from "./story.js";
import { urlKey } from "./url.js";

/** A source on its way into the story: its kind may still be told, and its id change if another has it. */
export type SourceDraft = Omit<Draft<ParsedSource>, "kind"> & { kind: SourceKind | undefined };

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
  list(fields: SourceFields, place: Place): void {
    const key = keyOf(fields);
    const same = key === undefined ? undefined : this.#byUrl.get(key);
    if (same === undefined) {
      this.#enter(fields, key, place, place.index + 1);
      return;
    }
    this.#problems.warn("url-duplicate", place, "url", () => {
      return `its URL is that of an earlier source, ${quote(same.publisher ?? same.title ?? same.id)}, so both are taken for one; join them.`;
    });
    fillGaps(same, fields, plainFields);
    if (!this.#wants.has(same)) this.#want(same, fields, place);
    if (fields.id !== undefined && this.#ids.take(fields.id)) this.#byId.set(fields.id, same);
  }

  /** A source that stands inside an event; `isNew` when the catalogue did not have it. */
  join(fields: SourceFields, place: Place): { readonly source: SourceDraft; readonly isNew: boolean } {
    const key = keyOf(fields);
    const same = (key === undefined ? undefined : this.#byUrl.get(key)) ?? this.#withId(fields);
    if (same === undefined) return { source: this.#enter(fields, key, place, ++this.#places), isNew: true };
    // What was said of language, attribution and `basedOn`, or was not, was meant for that use.
    fillGaps(same, fields, descriptiveFields);
    if (key !== undefined) this.#byUrl.set(key, same);
    return { source: same, isNew: false };
  }

  /** Ids that were given out are found after `finish` only. */
  byId(id: string): SourceDraft | undefined {
    return this.#byId.get(id);
  }

  /** The sources, each with its id; problems of `basedOn` are told. Nothing joins after this. */
  finish(): ParsedSource[] {
    // Where nobody gave an id, places are enough.
    if (this.#ids.size > 0) for (const source of this.#nameless) source.id = this.#ids.assign(source.id);
    const edges = new Map<string, SourceEdge[]>();
    for (const [{ id }, { wants, place }] of this.#wants) edges.set(id, this.lookUp(wants, place));
    dropCycles(edges, (edge) => {
      this.reportCycle(edge);
    });
    for (const source of this.#wants.keys())
      source.basedOn = (edges.get(source.id) ?? []).map(({ id }) => id);
    return this.#sources.map((source) => Object.assign(source, { kind: source.kind ?? "article" }));
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

  #withId({ id, url }: SourceFields): SourceDraft | undefined {
    const source = id === undefined ? undefined : this.#byId.get(id);
    return url !== undefined && source?.url !== undefined ? undefined : source;
  }

  #enter(fields: SourceFields, key: string | undefined, place: Place, number: number): SourceDraft {
    const { id, kind } = fields;
    const source: SourceDraft = { id: id ?? `source-${number}`, kind, basedOn: noIds };
    fillGaps(source, fields, plainFields);
    this.#sources.push(source);
    this.#want(source, fields, place);
    if (key !== undefined) this.#byUrl.set(key, source);
    if (id !== undefined && this.#ids.take(id)) this.#byId.set(id, source);
    else this.#nameless.push(source);
    if (id !== undefined && this.#byId.get(id) !== source) {
      this.#problems.warn(
        "id-duplicate",
        place,
        "id",
        () => `the id ${quote(id)} is taken by an earlier source; give this one another.`,
      );
    }
    return source;
  }

  #want(source: SourceDraft, { basedOn }: SourceFields, place: Place): void {
    if (basedOn !== undefined && basedOn.length > 0) this.#wants.set(source, { wants: basedOn, place });
  }
}

const noIds: readonly string[] = [];

function keyOf({ url }: SourceFields): string | undefined {
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
  fields: SourceFields,
  names: readonly (typeof plainFields)[number][],
): void {
  for (const name of names) if (source[name] === undefined) setField(source, name, fields[name]);
}
