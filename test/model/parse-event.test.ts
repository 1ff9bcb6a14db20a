import { expect } from "@open-wc/testing";
import { eventFindings, findings, parsedEvent, problemsOf } from "./parsing.js";

describe("parsing an event", () => {
  const dropped: readonly (readonly [field: string, value: unknown, finding: string])[] = [
    ["status", "sure", "status-unknown at events[0].status"],
    ["status", 7, "status-unknown at events[0].status"],
    ["text", ["a"], "text-invalid at events[0].text"],
    ["category", {}, "category-invalid at events[0].category"],
    ["importance", "2", "importance-invalid at events[0].importance"],
    ["importance", NaN, "importance-invalid at events[0].importance"],
    ["url", "javascript:alert(1)", "url-invalid at events[0].url"],
    ["url", 7, "url-invalid at events[0].url"],
    ["url", `https://example.org/${"a".repeat(2_048)}`, "url-long at events[0].url"],
    ["end", "soon", "end-invalid at events[0].end"],
    ["end", "2026-07-09", "end-before-start at events[0].end"],
    ["image", 7, "image-invalid at events[0].image"],
    ["image", { url: "http://example.org/a.png", alt: "" }, "url-invalid at events[0].image.url"],
    ["image", { alt: "A" }, "url-missing at events[0].image.url"],
    ["corrections", "none", "corrections-invalid at events[0].corrections"],
    ["corrections", ["none"], "correction-invalid at events[0].corrections[0]"],
    ["corrections", [{ date: "2026" }], "text-missing at events[0].corrections[0].text"],
    ["sources", {}, "sources-invalid at events[0].sources"],
  ];
  for (const [field, value, finding] of dropped) {
    it(`${field} ${JSON.stringify(value).slice(0, 40)} is left out, and the event shown: ${finding}`, () => {
      expect(eventFindings({ [field]: value })).to.deep.equal([finding]);
      const plain = parsedEvent({});
      expect(parsedEvent({ [field]: value })).to.deep.equal(plain);
    });
  }

  const absent = [undefined, null, ""];
  const optional = "id end text status category importance url image corrections sources".split(" ");
  for (const field of optional) {
    it(`${field} may be missing, null or blank`, () => {
      for (const value of absent) expect(eventFindings({ [field]: value })).to.deep.equal([]);
    });
  }

  it("a status in another case is mended", () => {
    expect(parsedEvent({ status: "Confirmed" }).status).to.equal("confirmed");
    expect(eventFindings({ status: "Confirmed" })).to.deep.equal(["status-unknown at events[0].status"]);
  });

  it("an unknown status is told with the words that are known", () => {
    const [problem] = problemsOf([{ date: "2026", title: "T", status: "sure" }]);
    expect(problem?.message).to.equal(
      "Event 1 (“T”): “sure” is not a known “status”; it may be confirmed, reported, alleged, disputed, retracted or scheduled.",
    );
  });

  it("a missing title and a missing date are told with what looks like them", () => {
    const messages = problemsOf([
      { start_date: { year: "1908" }, text: { headline: "Twain" } },
      { items: [] },
    ]).map(({ message }) => message);
    expect(messages).to.deep.include.members([
      "Event 1: “title” is missing; “text.headline” looks like our “title”.",
      "Event 1: “date” is missing; “start_date” looks like our “date”.",
      "Event 2: “date” is missing; the events in “items” belong in the one list of the story.",
    ]);
  });

  it("an event that is left out still has its other mistakes told, but adds no sources", () => {
    expect(
      findings([{ date: "x", title: "T", status: "sure", sources: [{ url: "javascript:x" }] }]),
    ).to.deep.equal(["date-invalid at events[0].date", "status-unknown at events[0].status"]);
  });

  it("a picture without alternative text is shown, and told; a blank one says that it decorates", () => {
    expect(eventFindings({ image: { url: "https://example.org/a.png" } })).to.deep.equal([
      "alt-missing at events[0].image.alt",
    ]);
    expect(parsedEvent({ image: { url: "https://example.org/a.png" } }).image).to.deep.equal({
      url: "https://example.org/a.png",
    });
    expect(eventFindings({ image: { url: "https://example.org/a.png", alt: "" } })).to.deep.equal([]);
    expect(parsedEvent({ image: { url: "./a.png", alt: " " } }).image).to.deep.equal({
      url: "./a.png",
      alt: "",
    });
  });

  it("a picture that is only an address is shown, and told", () => {
    expect(parsedEvent({ image: "./a.png" }).image).to.deep.equal({ url: "./a.png" });
    expect(eventFindings({ image: "./a.png" })).to.include("image-invalid at events[0].image");
  });

  it("links in the text that may not be used are told, and the text is kept", () => {
    const text = "See [this](javascript:alert(1)) and [that](https://example.org/).";
    expect(parsedEvent({ text }).text).to.equal(text);
    expect(eventFindings({ text })).to.deep.equal(["link-invalid at events[0].text"]);
  });

  it("a title is one line, and a text has several", () => {
    const event = parsedEvent({
      title: " A\ttitle\r\nof\u0000 two\u0085lines ",
      text: "One\r\ntwo\u0007\n\nthree",
    });
    expect(event.title).to.equal("A title of two lines");
    expect(event.text).to.equal("One\ntwo\n\nthree");
  });

  it("a text over 5,000 graphemes is cut, and told", () => {
    expect(parsedEvent({ text: "é".repeat(5_001) }).text).to.equal(`${"é".repeat(4_999)}…`);
    expect(eventFindings({ text: "e".repeat(5_001) })).to.deep.equal(["text-long at events[0].text"]);
    expect(eventFindings({ text: "e".repeat(5_000) })).to.deep.equal([]);
  });

  it("bidirectional controls stay in the title, but not in the message that names it", () => {
    const title = "abc\u202Edef";
    expect(parsedEvent({ title }).title).to.equal(title);
    expect(problemsOf([{ date: "x", title }])[0]?.message).not.to.include("\u202E");
  });
});
