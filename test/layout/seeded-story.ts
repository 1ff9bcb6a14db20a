import { arrange, type Arrangement, type ArrangeOptions } from "../../src/layout/arrange.js";
import type { Measure } from "../../src/layout/measure.js";
import { fitMargin } from "../../src/layout/stage.js";
import { parseStory } from "../../src/model/parse-story.js";
import type { ParsedStory, Story, StoryEvent } from "../../src/model/story.js";
import { fitView, type View } from "../../src/view/view.js";

/** Numbers from 0 to 1, the same for the same seed: mulberry32. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const day = 86_400_000;

/** Kinds of stories that a layout finds hard, by name. */
export const shapes: Readonly<Record<string, (random: () => number) => readonly StoryEvent[]>> = {
  "bursts on a thin background": (random) =>
    many(60, random, (turn) => dayText(turn % 3 === 0 ? random() * 3650 : 900 + random() * 25)),
  ties: (random) => many(40, random, () => dayText(Math.floor(random() * 5) * 30)),
  "one instant": (random) => many(12, random, () => "2024-05-01T12:00:00Z"),
  "10,000 years": (random) =>
    many(
      50,
      random,
      () => `${random() < 0.5 ? "-" : ""}${String(Math.floor(1 + random() * 4999)).padStart(4, "0")}`,
    ),
  "vague dates": (random) =>
    many(
      30,
      random,
      (turn) => ["2024", "2024-05", "2024-05~", "202X", "[2024-02-01,2024-03-01]", "2024-21?"][turn % 6]!,
    ),
  spans: (random) =>
    many(40, random, () => dayText(random() * 900)).map((event, turn) =>
      turn % 2 === 0 ? event : { ...event, end: dayText(900 + random() * 900) },
    ),
};

/** Some more, that take longer or need a special look. */
export const extremeShapes: Readonly<Record<string, (random: () => number) => readonly StoryEvent[]>> = {
  "one event": () => [{ date: "2024-05-01", title: "Alone" }],
  "seconds next to millennia": (random) =>
    many(60, random, (turn) =>
      turn % 3 === 0
        ? `-${String(Math.floor(1 + random() * 7999)).padStart(4, "0")}`
        : `2024-05-01T12:00:${String(Math.floor(random() * 60)).padStart(2, "0")}Z`,
    ),
  "very long and very short titles": (random) =>
    many(50, random, () => dayText(random() * 400)).map((event, turn) => ({
      ...event,
      title: turn % 2 === 0 ? "A" : "Something that goes on ".repeat(12),
    })),
  "open ends": (random) =>
    many(40, random, (turn) => [`${dayText(random() * 900)}/..`, `../${dayText(random() * 900)}`][turn % 2]!),
  "many statuses and categories": (random) =>
    many(90, random, () => dayText(random() * 500)).map((event, turn) => ({
      ...event,
      ...(turn % 5 === 0 ? {} : { category: `Category ${Math.floor(random() * 9)}` }),
      ...(turn % 3 === 0 ? {} : { status: (["confirmed", "alleged", "scheduled"] as const)[turn % 3]! }),
      ...(turn % 4 === 0 && { end: dayText(500 + random() * 100) }),
    })),
  "sets and spans without number": (random) =>
    many(90, random, (turn) =>
      turn % 2 === 0 ? `[${dayText(random() * 50)},${dayText(60 + random() * 90)}]` : "2020-01/2020-06",
    ),
  "more than are planned at once": (random) =>
    many(2_300, random, (turn) => dayText(turn % 4 === 0 ? random() * 2000 : 700 + random() * 40)).map(
      (event, turn) => ({
        ...event,
        ...(turn % 9 === 0 && { end: dayText(2000 + random() * 100) }),
        category: `Category ${turn % 4}`,
      }),
    ),
  "more than are planned at once, in a minute": (random) =>
    many(2_100, random, () => new Date(Date.UTC(2024, 0, 1) + Math.floor(random() * 60_000)).toISOString()),
  "more than are planned, at one instant": (random) =>
    many(2_100, random, (turn) => (turn === 0 ? "-3000" : "2024-05-01T12:00:00Z")),
};

export function parsed(story: Story | readonly StoryEvent[]): ParsedStory {
  const { story: result, problems } = parseStory(story);
  if (result === null) throw new Error(problems.map((problem) => problem.message).join("\n"));
  return result;
}

export function arranged(events: readonly StoryEvent[], options: ArrangeOptions = {}): Arrangement {
  return arrange(parsed(events), undefined, options);
}

export function fitted(arrangement: Arrangement, measure: Measure): View {
  return fitView(arrangement.extent, measure.width, fitMargin);
}

function many(count: number, random: () => number, date: (turn: number) => string): readonly StoryEvent[] {
  return Array.from({ length: count }, (_, turn) => ({
    id: `event-${turn}`,
    date: date(turn),
    title: "word ".repeat(1 + Math.floor(random() * (turn % 7 === 0 ? 30 : 6))).trim(),
    importance: Math.floor(random() * 3),
  }));
}

function dayText(days: number): string {
  return new Date(Date.UTC(2020, 0, 1) + Math.floor(days) * day).toISOString().slice(0, 10);
}
