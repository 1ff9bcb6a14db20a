import { expect } from "@open-wc/testing";
import { jsonLdText, toJsonLd } from "../../src/export/json-ld.js";
import { parsed } from "../model/parsing.js";

const story = {
  title: "The ban",
  description: "All of *it*.",
  language: "en",
  timeZone: "Asia/Shanghai",
  updated: "2026-07-10",
  sources: [
    { id: "reuters", publisher: "Reuters", published: "2026-07-03" },
    {
      id: "techcrunch",
      publisher: "TechCrunch",
      title: "Alibaba bans it",
      author: "A and B",
      url: "/report",
      archived: "https://archive.example.org/report",
      published: "2026-07-04T09:30+08:00",
      language: "en-US",
      basedOn: ["reuters"],
    },
    { id: "agency", publisher: "Agency", kind: "statement", published: "2026-07~" },
    { id: "thread", title: "Thread", kind: "post" },
  ],
  events: [
    { id: "later", date: "2026-07-10", title: "Ban begins", status: "scheduled" },
    {
      id: "test",
      date: "2026-03~",
      end: "2026-05",
      title: "Test",
      text: "Meant to *prevent* [abuse](https://example.org).\n\nIt did.",
      status: "disputed",
      category: "Company",
      url: "#more",
      image: { url: "./a.png", alt: "A", credit: "Us" },
      corrections: [{ date: "2026-07-05", text: "Not June." }],
      sources: [
        "techcrunch",
        { source: "reuters", quote: "in March", speaker: "Somebody" },
        { source: "agency", stance: "disputes" },
        { source: "thread", stance: "mentions" },
      ],
    },
  ],
};
const base = "https://example.com/news/story.json";

type Node = Readonly<Record<string, unknown>>;

function graphOf(value: unknown, from?: string): readonly Node[] {
  // As it arrives: fields that are undefined are gone.
  return (JSON.parse(JSON.stringify(toJsonLd(parsed(value), from))) as { "@graph": Node[] })["@graph"];
}

function claimOf(event: object, others: object = {}): Node {
  const [list] = graphOf({ ...others, events: [{ date: "2026", title: "T", ...event }] });
  return (list!.itemListElement as { item: Node }[])[0]!.item;
}

describe("a story as JSON-LD", () => {
  it("is a list of claims in time order, with the works in which they appear", () => {
    const [list, ...works] = graphOf(story, base);
    const { itemListElement, ...about } = list!;
    expect(about).to.deep.equal({
      "@type": ["CreativeWork", "ItemList"],
      name: "The ban",
      description: "All of it.",
      inLanguage: "en",
      dateModified: "2026-07-10",
      itemListOrder: "https://schema.org/ItemListOrderAscending",
      numberOfItems: 2,
    });
    expect(itemListElement).to.deep.equal([
      {
        "@type": "ListItem",
        position: 1,
        item: {
          "@type": "Claim",
          name: "Test",
          description: "Meant to prevent abuse.\nIt did.",
          url: "https://example.com/news/story.json#more",
          image: {
            "@type": "ImageObject",
            contentUrl: "https://example.com/news/a.png",
            description: "A",
            creditText: "Us",
          },
          temporalCoverage: "2026-03~/2026-05",
          creativeWorkStatus: "disputed",
          keywords: "Company",
          appearance: [{ "@id": "_:source-2" }, { "@id": "_:source-1" }],
          firstAppearance: { "@id": "_:source-1" },
          isBasedOn: [{ "@id": "_:source-1" }],
          subjectOf: [{ "@id": "_:source-3" }, { "@id": "_:source-4" }],
          citation: [
            {
              "@type": "Quotation",
              text: "in March",
              creator: "Somebody",
              isPartOf: { "@id": "_:source-1" },
            },
          ],
          correction: [{ "@type": "CorrectionComment", text: "Not June.", datePublished: "2026-07-05" }],
        },
      },
      {
        "@type": "ListItem",
        position: 2,
        item: {
          "@type": "Claim",
          name: "Ban begins",
          temporalCoverage: "2026-07-10",
          creativeWorkStatus: "scheduled",
        },
      },
    ]);
    expect(works).to.deep.equal([
      {
        "@id": "_:source-1",
        "@type": "NewsArticle",
        publisher: { "@type": "Organization", name: "Reuters" },
        datePublished: "2026-07-03",
      },
      {
        "@id": "_:source-2",
        "@type": "NewsArticle",
        headline: "Alibaba bans it",
        name: "Alibaba bans it",
        author: "A and B",
        publisher: { "@type": "Organization", name: "TechCrunch" },
        datePublished: "2026-07-04T09:30+08:00",
        inLanguage: "en-US",
        url: "https://example.com/report",
        archivedAt: "https://archive.example.org/report",
        isBasedOn: [{ "@id": "_:source-1" }],
      },
      {
        "@id": "_:source-3",
        "@type": "CreativeWork",
        genre: "statement",
        publisher: { "@type": "Organization", name: "Agency" },
      },
      { "@id": "_:source-4", "@type": "SocialMediaPosting", name: "Thread" },
    ]);
  });

  const firsts: readonly (readonly [
    published: readonly (string | undefined)[],
    first: string | undefined,
  ])[] = [
    [["2026-07-04", "2026-07-03"], "_:source-2"],
    [[undefined, "2026-07-03"], "_:source-2"],
    // Which of one day was first nobody knows; a day may be any of its month.
    [["2026-07-03", "2026-07-03"], undefined],
    [["2026-07", "2026-07-03"], undefined],
    [[undefined, undefined], undefined],
  ];
  for (const [published, first] of firsts) {
    it(`first appeared in ${first ?? "no source"} where these are dated ${published.join(", ")}`, () => {
      const sources = published.map((date, index) => ({ id: `s${index}`, publisher: "P", published: date }));
      const claim = claimOf({ sources: ["s0", "s1"] }, { sources });
      expect((claim.firstAppearance as Node | undefined)?.["@id"]).to.equal(first);
    });
  }

  const dates: readonly (readonly [edtf: string, iso: string | undefined])[] = [
    ["2026", "2026"],
    ["2026-07", "2026-07"],
    ["2026-07-04T09:30", "2026-07-04T09:30"],
    ["2026-07~", undefined],
    ["2026-21", undefined],
    ["2026-03/2026-07", undefined],
    ["202X", undefined],
    ["-0043", undefined],
    ["Y12026", undefined],
  ];
  for (const [edtf, iso] of dates) {
    it(`says of a source published ${edtf} that this was ${iso ?? "on no date of ISO 8601"}`, () => {
      const [, work] = graphOf({ sources: [{ publisher: "P", published: edtf }], events: [] });
      expect(work!.datePublished).to.equal(iso);
      expect(claimOf({ date: edtf }).temporalCoverage).to.equal(edtf);
    });
  }

  it("keeps relative URLs as written where their base is not known", () => {
    const [, , work] = graphOf(story);
    expect(work!.url).to.equal("/report");
  });

  it("is text that nothing in the data can break out of a script with, and the same bytes each time", () => {
    const title = "</script><script>alert(1)</script><!--<script>-->&\u2028\u2029";
    const hostile = { title, sources: [{ publisher: title }], events: [{ date: "2026", title }] };
    const text = jsonLdText(parsed(hostile));
    expect(text).not.to.match(/[<>&\u2028\u2029]/);
    expect(JSON.parse(text)).to.deep.equal(JSON.parse(JSON.stringify(toJsonLd(parsed(hostile)))));
    expect(jsonLdText(parsed(structuredClone(hostile)))).to.equal(text);
  });
});
