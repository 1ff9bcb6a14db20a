import type { Source, Story, StoryEvent } from "../src/element.js";

// Fictional: Merrow, its people and its papers are invented.

const day = 86_400_000;
const first = Date.UTC(1926, 0, 1);
const last = Date.UTC(2026, 0, 1);

interface Beat {
  readonly name: string;
  readonly affairs: readonly string[];
  readonly subjects: readonly string[];
  readonly deeds: readonly string[];
}

const beats: readonly Beat[] = [
  {
    name: "Harbour",
    affairs: ["harbour strike", "grounding of the Eider", "dredging dispute", "new quay", "customs affair"],
    subjects: [
      "The Harbour Board",
      "The ferry Eider",
      "The pilots",
      "Dockers",
      "A trawler",
      "The fish market",
    ],
    deeds: [
      "asked for higher dues",
      "sailed again",
      "stayed at pier 4",
      "agreed to talks",
      "reported a loss",
    ],
  },
  {
    name: "Politics",
    affairs: ["council election", "tunnel vote", "land scandal", "mayor’s resignation", "school reform"],
    subjects: ["The council", "The mayor", "The opposition", "A committee", "The clerk", "Voters"],
    deeds: ["voted by nine to four", "called for an inquiry", "put the matter off", "published a report"],
  },
  {
    name: "Weather",
    affairs: ["spring flood", "long drought", "great storm", "hard winter", "landslip at Eastquay"],
    subjects: ["The river", "The embankment", "Volunteers", "The lifeboat", "Westhaven", "The gauge"],
    deeds: [
      "stood above the mark",
      "held through the night",
      "lost touch for a day",
      "took in the last of them",
    ],
  },
  {
    name: "Justice",
    affairs: ["bridge trial", "bank robbery", "fraud case", "appeal of the six", "missing ledger"],
    subjects: ["The court", "A witness", "The prosecutor", "The jury", "Police", "The defence"],
    deeds: ["heard the first evidence", "withdrew a statement", "asked for more time", "spoke in private"],
  },
  {
    name: "Work",
    affairs: ["mill closure", "rail strike", "housing plan", "power cuts", "cannery fire"],
    subjects: ["The mill", "Weavers", "The railway", "The cannery", "The union", "Builders"],
    deeds: [
      "stood still",
      "took on forty hands",
      "went back to work",
      "asked for a tenth more",
      "changed hands",
    ],
  },
  {
    name: "Culture",
    affairs: ["town jubilee", "museum quarrel", "lost painting", "theatre opening", "football cup"],
    subjects: ["The theatre", "The museum", "The choir", "Rovers", "The library", "A painter"],
    deeds: ["opened the doors", "drew a record crowd", "won in extra time", "got a new roof", "moved house"],
  },
];

const papers = [
  "Merrow Gazette",
  "Coast Wire",
  "Eastquay Herald",
  "Radio Merrow",
  "The Capital Review",
  "Harbour Notes",
];
const statuses = [
  "confirmed",
  "confirmed",
  "confirmed",
  "reported",
  "reported",
  "alleged",
  "disputed",
] as const;

/** What the town talks about for a while. */
interface Affair {
  readonly beat: Beat;
  readonly name: string;
  readonly start: number;
  /** Mean of how long after the start its events come, in milliseconds. */
  readonly tail: number;
}

/** `count` events of a made-up town over a century: bursts on a steady background. The same for the same count and seed. */
export function townNews(count: number, seed = 1): Story {
  const random = mulberry32(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const dateOf = (t: number, length: number) => new Date(t).toISOString().slice(0, length);

  const sources = Array.from(
    { length: Math.max(8, Math.round(3 * Math.sqrt(count))) },
    (_, place): Source => {
      const basedOn = place > 2 && random() < 0.5 ? [`s${Math.floor(random() * place)}`] : undefined;
      const published = dateOf(first + random() * (last - first), 10);
      return {
        id: `s${place}`,
        publisher: pick(papers),
        title: `Report ${place + 1}`,
        published,
        ...(basedOn && { basedOn }),
      };
    },
  );
  const affairs = Array.from({ length: Math.max(3, Math.round(Math.sqrt(count) / 2)) }, (): Affair => {
    const beat = pick(beats);
    const start = first + random() * (last - first) * 0.98;
    return { beat, name: pick(beat.affairs), start, tail: (5 + 200 * random() ** 3) * day };
  });

  const newsOf = (place: number): StoryEvent => {
    // The early ones in the list are the great ones: their share of the news falls with their place, after Zipf.
    const turn = Math.floor(affairs.length ** random()) - 1;
    const isOpening = place < affairs.length;
    const affair = isOpening ? affairs[place]! : random() < 0.6 ? affairs[turn]! : null;
    const beat = affair?.beat ?? pick(beats);
    const after = isOpening ? 0 : -Math.log(1 - random()) * (affair?.tail ?? 0);
    const t = Math.min(
      affair === null ? first + random() * (last - first) : affair.start + after,
      last - day,
    );
    const year = new Date(t).getUTCFullYear();
    const subject = pick(beat.subjects);
    const title = isOpening
      ? `The ${affair!.name} of ${year} begins`
      : `${subject} ${pick(beat.deeds)}${affair === null || random() < 0.5 ? "" : ` in the ${affair.name}`}`;
    const kind = random();
    const length = kind < 0.01 ? 4 : kind < 0.06 ? 7 : kind < 0.16 ? 16 : 10;
    return {
      id: `e${place}`,
      date: dateOf(t, isOpening ? 10 : length) + (kind > 0.99 ? "~" : ""),
      ...(kind > 0.9 &&
        kind < 0.96 &&
        !isOpening && { date: dateOf(t, 10), end: dateOf(t + (2 + 60 * random()) * day, 10) }),
      title,
      category: beat.name,
      status: pick(statuses),
      ...(isOpening && { importance: 1 + Math.floor(6 / (1 + place / 4)) }),
      sources: Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(sources).id!),
    };
  };
  const events = Array.from({ length: count }, (_, place) => newsOf(place));
  events.sort((a, b) => (String(a.date) < String(b.date) ? -1 : 1));
  return {
    title: "Fictional: a century of Merrow",
    description: "Made up by a program: what a small town’s papers may have told in a hundred years.",
    language: "en",
    categories: beats.map(({ name }) => ({ name })),
    sources,
    events,
  };
}

/** Tommy Ettinger's generator: small, seeded, even enough. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
