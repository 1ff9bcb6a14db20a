import type { Citation, Source, Story, StoryEvent } from "../../src/model/story.js";

const day = 86_400_000;
const first = Date.UTC(1950, 0, 1);
const years = 80;

/** A story of `count` events over 80 years; the same for the same seed. */
export function randomStory(count: number, seed = 1): Story {
  const random = mulberry32(seed);
  const pick = (below: number): number => Math.floor(random() * below);
  const sources = Array.from({ length: Math.max(3, Math.round(Math.sqrt(count))) }, (_, index): Source => ({
    id: `source-${index}`,
    publisher: `Publisher ${index}`,
    published: dateText(first + pick(years * 365) * day, "day"),
    ...(index > 2 && random() < 0.5 ? { basedOn: [`source-${pick(index)}`] } : {}),
  }));
  const citation = (): Citation => ({ source: `source-${pick(sources.length)}` });
  const events = Array.from({ length: count }, (_, index): StoryEvent => {
    const at = first + pick(years * 365) * day;
    return {
      id: `event-${index}`,
      date: dateText(at, (["day", "day", "day", "month", "year"] as const)[pick(5)] ?? "day"),
      title: `Event ${index} ${"of some length ".repeat(pick(4))}`.trim(),
      importance: pick(3),
      category: `Category ${pick(5)}`,
      ...(random() < 0.1
        ? { date: dateText(at, "day"), end: dateText(at + (1 + pick(900)) * day, "day") }
        : {}),
      sources: Array.from({ length: 1 + pick(3) }, citation),
    };
  });
  return { title: `${count} events`, sources, events };
}

function dateText(time: number, precision: "day" | "month" | "year"): string {
  return new Date(time).toISOString().slice(0, { day: 10, month: 7, year: 4 }[precision]);
}

/** Tommy Ettinger's generator: small, seeded, even enough for test data. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
