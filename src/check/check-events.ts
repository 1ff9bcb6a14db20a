import { isList, listWords, quote } from "../model/describe-value.js";
import { isUnnamed, originsOf } from "../model/origins.js";
import { makePlace, type Place } from "../model/place.js";
import { rivalDates } from "../model/rival-dates.js";
import { sourceName } from "../model/source-name.js";
import { sourceById } from "../model/story-index.js";
import type { ParsedCitation, ParsedEvent, ParsedSource, ParsedStory, Status } from "../model/story.js";
import { onAxis } from "../time/on-axis.js";
import type { Tell } from "./finding.js";

/** What the checks of one event look at. */
interface Subject {
  readonly event: ParsedEvent;
  readonly story: ParsedStory;
  readonly place: Place;
  /** Supporting sources, each once. */
  readonly supporting: readonly ParsedSource[];
  readonly now: number | null;
  /** The place of a citation, or null where some in the data could not be read, so that places are not known. */
  readonly citationPlace: (citation: ParsedCitation) => Place | null;
  readonly tell: Tell;
}

/** `story` has the places of events in `data` as their ids; `now` is on the axis. */
export function checkEvents(story: ParsedStory, data: object, now: number | null, tell: Tell): void {
  const inData = [...story.events].sort((a, b) => Number(a.id) - Number(b.id));
  const seen = new Map<string, Place>();
  for (const event of inData) {
    const index = Number(event.id);
    const place = { ...makePlace("event", index), label: event.title };
    const subject: Subject = {
      event,
      story,
      place,
      supporting: supportingSources(event, story),
      now,
      citationPlace: citationPlaces(event, place, data),
      tell,
    };
    for (const check of checks) check(subject);
    checkDuplicate(subject, seen);
  }
}

const checks: readonly ((subject: Subject) => void)[] = [
  checkSources,
  checkQuotes,
  checkPublication,
  checkStatus,
];

function checkSources({ event, story, place, supporting, tell }: Subject): void {
  const [only] = supporting;
  if (only === undefined) {
    const others = event.sources.length > 0 ? "none of its sources supports it" : "it has no source";
    tell("unsourced", place, "sources", `${others}; cite who says so.`);
    return;
  }
  const [first, ...others] = originsOf(story, event);
  if (first === undefined || others.length > 0) return;
  const origin = quote(sourceName(first));
  const isOwn = first === only;
  const claim =
    supporting.length > 1
      ? `its ${supporting.length} sources all have it from ${origin}`
      : `its one source is ${quote(sourceName(only))}${isOwn ? "" : `, which has it from ${origin}`}`;
  tell("single-origin", place, "sources", `${claim}; find another that has it from elsewhere, or say so.`);
}

function checkQuotes({ event, story, place, citationPlace, tell }: Subject): void {
  const quoted = event.sources.filter((citation) => citation.quote !== undefined);
  // Nobody quotes a table.
  const isQuotable = event.sources.some(({ source }) => sourceById(story, source)?.kind !== "data");
  if (quoted.length === 0 && isQuotable)
    tell(
      "quote-missing",
      place,
      "sources",
      "none of its sources is quoted; add the “quote” that readers can look for.",
    );
  for (const citation of quoted) {
    const language = citation.language ?? sourceById(story, citation.source)?.language;
    if (citation.translation !== undefined || isSameLanguage(language, story.language)) continue;
    const at = citationPlace(citation);
    const sentence = `the quote from ${nameOfCited(citation, story)} is in another language (${language ?? ""}); add a “translation”.`;
    tell("translation-missing", at ?? place, at === null ? "sources" : "translation", sentence);
  }
}

/** Reports that came out before what they report, unless it was announced. */
function checkPublication({ event, story, place, citationPlace, tell }: Subject): void {
  if (event.status === "scheduled") return;
  const { start } = onAxis(event.when, story.timeZone);
  for (const citation of event.sources) {
    const published = sourceById(story, citation.source)?.publishedWhen;
    if (citation.stance !== "supports" || published === undefined) continue;
    if (onAxis(published, story.timeZone).end > start) continue;
    tell(
      "published-before-event",
      citationPlace(citation) ?? place,
      citationPlace(citation) === null ? "sources" : "",
      `${nameOfCited(citation, story)} was published ${quote(published.edtf)}, before the event, ${quote(event.when.edtf)}; mend a date, or mark the event as “scheduled”.`,
    );
  }
}

function checkStatus(subject: Subject): void {
  const { event } = subject;
  if (event.status !== undefined) statusChecks[event.status]?.(subject);
}

const statusChecks: Partial<Record<Status, (subject: Subject) => void>> = {
  disputed({ event, story, place, tell }) {
    const isDisputed =
      event.sources.some(({ stance }) => stance === "disputes") ||
      rivalDates(event, story.timeZone).length > 0;
    if (!isDisputed)
      tell(
        "disputed-by-nobody",
        place,
        "status",
        "no source disputes it; cite one with “stance”: “disputes”, or mend the status.",
      );
  },

  confirmed({ event, story, place, tell }) {
    const disputing = event.sources.filter(({ stance }) => stance === "disputes");
    if (disputing.length > 0) {
      const names = listWords(
        disputing.map((citation) => nameOfCited(citation, story)),
        "and",
      );
      const verb = disputing.length === 1 ? "disputes" : "dispute";
      tell(
        "confirmed-but-disputed",
        place,
        "status",
        `it is confirmed, yet ${names} ${verb} it; mend the status, or say why in its text.`,
      );
    }
    const origins = originsOf(story, event);
    if (origins.length > 0 && origins.every((origin) => isUnnamed(event, origin)))
      tell(
        "confirmed-by-unnamed",
        place,
        "status",
        "it is confirmed, yet nobody who says so is named; write “reported”, or find who can be named.",
      );
  },

  scheduled({ event, story, place, now, tell }) {
    if (now !== null && onAxis(event.when, story.timeZone).end <= now)
      tell(
        "scheduled-past",
        place,
        "status",
        `it was scheduled for ${quote(event.when.edtf)}, which has passed; say what came of it.`,
      );
  },

  retracted({ event, place, tell }) {
    if (event.corrections.length === 0)
      tell(
        "retracted-without-correction",
        place,
        "corrections",
        "it is retracted without a word why; add a correction that says it.",
      );
  },
};

function checkDuplicate({ event, place, tell }: Subject, seen: Map<string, Place>): void {
  const key = `${event.when.edtf} ${event.title.toLowerCase()}`;
  const earlier = seen.get(key);
  if (earlier === undefined) seen.set(key, place);
  else
    tell(
      "duplicate-event",
      place,
      "title",
      `event ${earlier.index + 1} has the same title and date; join the two, or tell them apart.`,
    );
}

function supportingSources(event: ParsedEvent, story: ParsedStory): readonly ParsedSource[] {
  const ids = new Set(
    event.sources.filter(({ stance }) => stance === "supports").map(({ source }) => source),
  );
  return Array.from(ids, (id) => sourceById(story, id)).filter((source) => source !== undefined);
}

function citationPlaces(event: ParsedEvent, place: Place, data: object): Subject["citationPlace"] {
  return (citation) => {
    const isWhole = countWritten(data, place.index) === event.sources.length;
    return isWhole ? makePlace("citation", event.sources.indexOf(citation), place) : null;
  };
}

/** How many sources the data gives an event, good and bad. */
function countWritten(data: object, index: number): number | undefined {
  try {
    const { events } = data as { events: readonly { sources?: unknown }[] };
    const sources = events[index]?.sources;
    return isList(sources) ? sources.length : undefined;
  } catch {
    return undefined;
  }
}

/** Where nobody says which language, it is the story's. */
function isSameLanguage(language: string | undefined, storyLanguage: string | undefined): boolean {
  if (language === undefined || storyLanguage === undefined) return true;
  const [own] = language.toLowerCase().split("-");
  const [others] = storyLanguage.toLowerCase().split("-");
  return own === others;
}

function nameOfCited(citation: ParsedCitation, story: ParsedStory): string {
  const source = sourceById(story, citation.source);
  return quote(source === undefined ? "" : sourceName(source));
}
