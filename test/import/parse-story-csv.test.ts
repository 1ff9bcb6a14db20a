import { expect } from "@open-wc/testing";
import { parseStoryCsv } from "../../src/import/csv.js";
import { parseStory } from "../../src/model/parse-story.js";

/** Rows of a table, cells separated by |, as text with another separator. */
function table(rows: readonly string[], separator = ","): string {
  return rows
    .map((row) =>
      row
        .split("|")
        .map((cell) => cell.trim())
        .join(separator),
    )
    .join("\n");
}

function messages(text: string): readonly string[] {
  return parseStoryCsv(text).problems.map(({ message }) => message);
}

/** `code at path (severity)` of each problem. */
function findings(text: string): readonly string[] {
  return parseStoryCsv(text).problems.map(({ code, path, severity }) => `${code} at ${path} (${severity})`);
}

function titles(text: string): readonly string[] {
  return parseStoryCsv(text).story?.events.map(({ title }) => title) ?? [];
}

describe("a story as CSV", () => {
  it("is the story that the same data is as JSON", () => {
    const text = [
      "id,date,end,title,text,status,category,importance,url,image,image alt,image caption,image credit,correction,correction date,sources,publisher,source title,source url,author,published,kind,quote,speaker,stance,source date,based on",
      'ban,2026-07-10,2026-08,"Ban, at last","It *begins*.\n\nAll stop.",scheduled,Company,2,https://example.org/ban,./a.png,A gate,The gate,Us,Not June.,2026-07-05,wire | https://example.org/x,Paper,He said,https://example.org/p,A. Uthor,2026-07-04,post,we ban it,A speaker,disputes,2026-07-12,wire|desk',
      ",,,,,,,,,,,,,,,,Radio,,,,,,,,,,",
      ",,,,,,,,,,,,,,,desk,,,,,,,,,,,",
      ",2026-03,,Test",
      "",
      "Id,Publisher,Based on",
      "wire,Wire,desk",
      "desk,Desk,",
    ].join("\r\n");
    const { story, problems } = parseStoryCsv(text);
    expect(problems.map(({ code }) => code)).to.deep.equal(["csv-row-short"]);
    const same = {
      sources: [
        { id: "wire", publisher: "Wire", basedOn: ["desk"] },
        { id: "desk", publisher: "Desk" },
      ],
      events: [
        {
          id: "ban",
          date: "2026-07-10",
          end: "2026-08",
          title: "Ban, at last",
          text: "It *begins*.\n\nAll stop.",
          status: "scheduled",
          category: "Company",
          importance: 2,
          url: "https://example.org/ban",
          image: { url: "./a.png", alt: "A gate", caption: "The gate", credit: "Us" },
          corrections: [{ date: "2026-07-05", text: "Not June." }],
          sources: [
            "wire",
            "https://example.org/x",
            {
              publisher: "Paper",
              title: "He said",
              url: "https://example.org/p",
              author: "A. Uthor",
              published: "2026-07-04",
              kind: "post",
              quote: "we ban it",
              speaker: "A speaker",
              stance: "disputes",
              date: "2026-07-12",
              basedOn: ["wire", "desk"],
            },
            { publisher: "Radio" },
            "desk",
          ],
        },
        { date: "2026-03", title: "Test" },
      ],
    };
    expect(story).to.deep.equal(parseStory(same).story);
  });

  for (const separator of [",", ";", "\t"]) {
    it(`may have a byte order mark and ${JSON.stringify(separator)} between cells`, () => {
      const text = `\uFEFF${table(["Date | Title | Text", "2026 | One | a"], separator)}`;
      expect(parseStoryCsv(text).problems).to.deep.equal([]);
      expect(titles(text)).to.deep.equal(["One"]);
    });
  }

  it("takes headings in any case, with blanks, dashes or underscores", () => {
    const text = table([
      "DATE | title | Image-Alt | image_url | imageCaption | IMAGE",
      "2026 | T | a | - | c | ./a.png",
    ]);
    expect(parseStoryCsv(text).story?.events[0]?.image).to.deep.equal({
      url: "./a.png",
      alt: "a",
      caption: "c",
    });
  });

  it("may begin with its sources, and take its events up again below a blank row", () => {
    const text = table([
      "publisher | id",
      "Wire | wire",
      "",
      "date | title | sources",
      "2026 | One | wire",
      " | | ",
      "2027 | Two | wire",
      "",
      "title | date",
      "Three | 2028",
    ]);
    expect(findings(text)).to.deep.equal([]);
    expect(titles(text)).to.deep.equal(["One", "Two", "Three"]);
  });

  it("shows events whose date has no year as problems, not as guesses", () => {
    const text = table(["date | title", "7/10/2026 | A", "Oct-06 | B", "2026 | C"]);
    expect(findings(text)).to.deep.equal([
      "date-invalid at row 2, date (error)",
      "date-invalid at row 3, date (error)",
    ]);
    expect(titles(text)).to.deep.equal(["C"]);
  });

  const faulty: readonly (readonly [
    what: string,
    text: string,
    findings: readonly string[],
    titles: readonly string[],
  ])[] = [
    ["is empty", " \n", ["text-empty at  (error)"], []],
    ["is a web page", "<!doctype html>", ["text-html at  (error)"], []],
    ["lost characters", "date,title\n2026,Caf\uFFFD", ["text-encoding at  (warning)"], ["Caf\uFFFD"]],
    ["has sources alone", "title,url\nA,https://example.org", ["csv-column-missing at  (error)"], []],
    ["has no title", "date,text\n2026,a", ["csv-column-missing at  (error)"], []],
    [
      "has neither date nor title",
      "a,b\nc,d",
      ["csv-column-missing at  (error)", "csv-column-missing at  (error)"],
      [],
    ],
    ["has a row that is too long", "date,title\n2026,A,b\n2027,C", ["csv-row-long at row 2 (error)"], ["C"]],
    ["has blank cells too many", "date,title\n2026,A,,", [], ["A"]],
    [
      "has a row that is too short",
      "date,title,text\n2026,A\n2027,C,",
      ["csv-row-short at row 2 (warning)"],
      ["A", "C"],
    ],
    [
      "has a quotation mark that never closes",
      'date,title\n2026,A\n2027,"B\n2028,C',
      ["csv-quote-unclosed at row 3 (error)"],
      ["A"],
    ],
    [
      "has text behind a closing quotation mark",
      'date,title\n2026,"A" B\n2028,C',
      ["csv-quote-misplaced at row 2 (error)"],
      ["C"],
    ],
    ["has a column twice", "date,title,Title\n2026,A,B", ["csv-column-duplicate at row 1 (warning)"], ["A"]],
    [
      "has a row without a date",
      "date,title,text\n,A,t\n2027,B,",
      ["date-missing at row 2, date (error)"],
      ["B"],
    ],
    [
      "begins with a source",
      "date,title,publisher\n,,P\n2027,B,",
      ["title-missing at row 2, title (error)", "date-missing at row 2, date (error)"],
      ["B"],
    ],
    [
      "cites an id of nobody",
      "date,title,sources\n2026,A,\n2027,B,x",
      ["source-unknown at row 3, sources (error)"],
      ["A", "B"],
    ],
    [
      "has a bad word for a source on a row of its own",
      "date,title,publisher,stance\n2026,A,P,\n,,Q,against",
      ["stance-unknown at row 3, stance (warning)"],
      ["A"],
    ],
    [
      "has a bad source in its second table",
      "date,title\n2026,A\n\npublisher,published\nP,soon",
      ["published-invalid at row 5, published (warning)"],
      ["A"],
    ],
    [
      "has a bad image",
      "date,title,Image,Image alt\n2026,A,a.png,x",
      ["url-invalid at row 2, Image (warning)"],
      ["A"],
    ],
    [
      "has a date of a correction that is none",
      "date,title,correction,correction date\n2026,A,No.,June",
      ["date-invalid at row 2, correction date (warning)"],
      ["A"],
    ],
    [
      "has importance in words",
      "date,title,importance\n2026,A,high",
      ["importance-invalid at row 2, importance (warning)"],
      ["A"],
    ],
  ];
  for (const [what, text, found, shown] of faulty) {
    it(`that ${what} has ${found.join(" and ") || "no problem"}`, () => {
      expect(findings(text)).to.deep.equal(found);
      expect(titles(text)).to.deep.equal(shown);
    });
  }

  const sentences: readonly (readonly [text: string, message: string])[] = [
    [
      "date,title\n2026,A,b",
      "Row 2: it has 3 cells, but the headings are 2; text with a separator in it needs quotation marks.",
    ],
    ["date,title\n2024-13,A", "Row 2 (“A”): “2024-13” is not a date; months go from 01 to 12."],
    [
      "date,title,publisher,source url\n2026,A,,\n,,P,ftp://x",
      "Row 3 (“A”), source 1 (“P”): “ftp:” is not allowed in a URL; begin with https://.",
    ],
    [
      "Year,Month,Headline\n2026,7,A",
      "The table has no column “date” in its first row; write year, month and day in one column, such as 2026, 2026-07 or 2026-07-10.",
    ],
    ["date,Name\n2026,A", "The table has no column “title” in its first row; if that is “Name”, call it so."],
    ["d\0a\0t\0e\0", "The table has no column “date” in its first row; save it as “CSV UTF-8”."],
    ["date;text\n2026;A", "The table has no column “title” in its first row; its headings are “date, text”."],
  ];
  for (const [text, message] of sentences) {
    it(`is told: ${message}`, () => {
      expect(messages(text)[0]).to.equal(message);
    });
  }

  it("tells a hundred problems and the number of the rest", () => {
    const rows = Array.from({ length: 150 }, (_, index) => (index % 2 === 0 ? "never,A" : "2026,A,b"));
    const { problems } = parseStoryCsv(`date,title\n${rows.join("\n")}`);
    expect(problems).to.have.length(101);
    expect(problems.at(-1)).to.deep.equal({
      code: "problems-omitted",
      path: "",
      message: "50 more problems are not listed; mend these first.",
      severity: "error",
    });
  });

  it("is read in time that grows with its length alone", () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => (index === 0 ? "2026,A," : ",,P"));
    const { story, problems } = parseStoryCsv(`date,title,publisher\n${rows.join("\n")}`);
    expect(story?.events[0]?.sources).to.have.length(1_000);
    expect(problems.map(({ code }) => code)).to.deep.equal(["sources-omitted"]);
  });
});
