import { expect } from "@open-wc/testing";
import { datesGiven, rivalDates } from "../../src/model/rival-dates.js";
import { parsed } from "./parsing.js";

function rivals(date: string, dates: Readonly<Record<string, string>>, timeZone?: string): string[] {
  const sources = Object.entries(dates).map(([id, own]) => ({ id, publisher: id, date: own }));
  const [event] = parsed([{ date, title: "T", sources }]).events;
  return (event === undefined ? [] : rivalDates(event, timeZone)).map(
    ({ when, sources: ids }) => `${when.edtf}: ${ids.join(", ")}`,
  );
}

describe("rival dates", () => {
  it("are those that share no moment with the event's own", () => {
    expect(
      rivals("2026-07-10", { a: "2026-07-11", b: "2026-07", c: "2026-07-10", d: "2026-06" }),
    ).to.deep.equal(["2026-07-11: a", "2026-06: d"]);
  });

  it("name all sources that give the same one", () => {
    expect(rivals("2026-07-10", { a: "2026-07-11", b: "2026-07-12", c: "2026-07-11" })).to.deep.equal([
      "2026-07-11: a, c",
      "2026-07-12: b",
    ]);
  });

  it("count as one where the one is a vaguer word for the other, whichever came first", () => {
    expect(rivals("2026-07-10", { a: "2026-08-03", b: "2026-08", c: "2026-08-04" })).to.deep.equal([
      "2026-08: a, b, c",
    ]);
    expect(rivals("2026-07-10", { a: "2026-08-03/2026-08-10", b: "2026-08-09/2026-08-20" })).to.have.length(
      2,
    );
  });

  it("compare on the story's clock", () => {
    const dates = { a: "2026-07-10T20:00Z" };
    expect(rivals("2026-07-10", dates)).to.deep.equal([]);
    expect(rivals("2026-07-10", dates, "Asia/Shanghai")).to.deep.equal(["2026-07-10T20:00Z: a"]);
  });
});

describe("the dates given for an event", () => {
  function given(...sources: readonly object[]): string[] {
    const [event] = parsed([{ date: "2026-05-10", title: "T", sources }]).events;
    return datesGiven(event!).map(({ when, sources: ids }) => `${when.edtf}: ${ids.join(", ")}`);
  }

  it("are none where nobody gives another", () => {
    expect(given({ id: "a", publisher: "A" }, { id: "b", publisher: "B", date: "2026-05" })).to.deep.equal(
      [],
    );
  });

  it("are its own, by those who date it so, and its rivals", () => {
    expect(
      given(
        { id: "a", publisher: "A", date: "2026-05-10" },
        { id: "b", publisher: "B" },
        { id: "c", publisher: "C", date: "2026-05-12" },
      ),
    ).to.deep.equal(["2026-05-10: a", "2026-05-12: c"]);
  });

  it("have its own by those who support it and say no other, where none says a date", () => {
    expect(
      given(
        { id: "a", publisher: "A" },
        { id: "b", publisher: "B", stance: "mentions" },
        { id: "c", publisher: "C", stance: "disputes", date: "2026-05-12" },
        { id: "d", publisher: "D", date: "2026-05-12" },
      ),
    ).to.deep.equal(["2026-05-10: a", "2026-05-12: c, d"]);
  });
});
