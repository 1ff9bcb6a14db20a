import fc from "fast-check";

const names = [
  ...[
    "id",
    "date",
    "end",
    "title",
    "text",
    "status",
    "category",
    "importance",
    "url",
    "image",
    "corrections",
    "sources",
  ],
  ...[
    "publisher",
    "author",
    "archived",
    "published",
    "kind",
    "language",
    "basedOn",
    "attribution",
    "source",
    "quote",
  ],
  ...["speaker", "stance", "note", "translation", "alt", "caption", "credit", "name", "color"],
];
const words = [
  ...[
    "a",
    "b",
    "source-1",
    "event-2",
    "__proto__",
    "",
    " ",
    "2026",
    "2026-07-10",
    "2026-13",
    "1999-01/..",
    "en",
    "de-AT",
  ],
  ...[
    "supports",
    "disputes",
    "Mentions",
    "confirmed",
    "scheduled",
    "post",
    "https://example.org/",
    "https://example.org",
  ],
  ...["javascript:alert(1)", "//example.org", "./a.png", "#8a4b2f", "*a* [b](c)", "a\uD800", "x".repeat(400)],
];
const scalars = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...words) },
  { weight: 1, arbitrary: fc.date({ min: new Date("0001-01-01"), max: new Date("9999-01-01") }) },
  { weight: 1, arbitrary: fc.anything({ withBigInt: true, withNullPrototype: true, withSparseArray: true }) },
);

/** Objects with our fields, holding words, lists and such objects. */
const { item: items } = fc.letrec<{ item: unknown; value: unknown }>((tie) => ({
  value: fc.oneof({ maxDepth: 4 }, scalars, tie("item"), fc.array(tie("value"), { maxLength: 4 })),
  item: fc.dictionary(fc.constantFrom(...names), tie("value"), { maxKeys: 8 }),
}));
const events = fc.array(fc.tuple(items, fc.boolean()), { maxLength: 6 }).map((pairs) =>
  // Most random events have neither date nor title, and would test little.
  pairs.map(([item, isSound]) => (isSound ? { date: "2026-07", title: "T", ...(item as object) } : item)),
);
const stories = fc.record({
  title: scalars,
  timeZone: fc.constantFrom("Asia/Shanghai", "Nowhere", undefined),
  categories: fc.array(items, { maxLength: 3 }),
  sources: fc.array(items, { maxLength: 6 }),
  events,
});

/** Stories and lists of events, sound and spoiled, and whatever else. */
export const anyStory = fc.oneof(stories, events, fc.anything());
