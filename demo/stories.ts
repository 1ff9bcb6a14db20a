/** A story of the gallery. */
export interface GalleryStory {
  /** As in the page's address: `?story=…`. */
  readonly id: string;
  readonly src: string;
  readonly name: string;
  /** What it is there to show. */
  readonly shows: string;
  /** Given where the element needs a locale file for it. */
  readonly language?: "ar" | "he";
  /** Given where its language is written from right to left. */
  readonly direction?: "rtl";
}

export const stories: readonly [GalleryStory, ...GalleryStory[]] = [
  {
    id: "harbour-crossing",
    src: "./stories/harbour-crossing.json",
    name: "A harbour crossing",
    shows: "Fictional. 46 events, spans, pictures, corrections, reports over four hops, rival dates, plans.",
  },
  {
    id: "claude-code-ban",
    src: "./stories/claude-code-ban.json",
    name: "A ban on Claude Code",
    shows: "Five real articles: unnamed sources, disputes, dates that nobody gives.",
  },
  {
    id: "hallin-dam",
    src: "./stories/hallin-dam.json",
    name: "The leak at Hallin Dam",
    shows:
      "Fictional. Dated reports that travel over four hops, reprints, both sides of disputes, a retraction.",
  },
  {
    id: "suez-canal",
    src: "./stories/suez-canal.ar.json",
    name: "قناة السويس",
    shows: "Arabic, right to left.",
    language: "ar",
    direction: "rtl",
  },
  {
    id: "library",
    src: "./stories/library.he.json",
    name: "הספרייה של נווה־ים",
    shows: "Hebrew, right to left. Fictional.",
    language: "he",
    direction: "rtl",
  },
  {
    id: "seconds-to-millennia",
    src: "./stories/seconds-to-millennia.json",
    name: "Seconds to millennia",
    shows: "Twelve thousand years on one axis, and six seconds of it.",
  },
  {
    id: "one-event",
    src: "./stories/one-event.json",
    name: "One event",
    shows: "The smallest story.",
  },
  {
    id: "empty",
    src: "./stories/empty.json",
    name: "No events",
    shows: "What an empty list looks like.",
  },
  {
    id: "problems",
    src: "./stories/problems.json",
    name: "With mistakes",
    shows: "What the data got wrong. Tick “Show problems”.",
  },
];

/** The story with that id, else the first. */
export function findStory(id: string | null): GalleryStory {
  return stories.find((story) => story.id === id) ?? stories[0];
}
