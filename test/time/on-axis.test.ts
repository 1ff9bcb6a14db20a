import { expect } from "@open-wc/testing";
import type { EventDate } from "../../src/time/event-date.js";
import { joinDates } from "../../src/time/interval.js";
import { onAxis, spanOnAxis } from "../../src/time/on-axis.js";
import { parseDate } from "../../src/time/parse-date.js";
import { isTimeZone, wallTime } from "../../src/time/zone.js";

const utc = (...parts: Parameters<typeof Date.UTC>) => Date.UTC(...parts);
const read = (value: string | number): EventDate => {
  const date = parseDate(value);
  if (date === null) throw new Error(`${value} was refused`);
  return date;
};

describe("the axis", () => {
  it("has instants on the clock of the story's zone", () => {
    const date = onAxis(read("2026-07-04T09:30+08:00"), "America/New_York");
    expect([date.start, date.end]).to.deep.equal([utc(2026, 6, 3, 21, 30), utc(2026, 6, 3, 21, 31)]);
    expect(date).not.to.have.property("offset");
  });

  it("has instants at their own offset without a zone", () => {
    expect(onAxis(read("2026-07-04T09:30+08:00")).start).to.equal(utc(2026, 6, 4, 9, 30));
  });

  it("leaves alone what floats, so nothing moves twice", () => {
    for (const text of ["2026-07-10", "2026-07-10T09:30", "2026/..", "[2026-03,2026-05]"]) {
      const date = read(text);
      expect(onAxis(date, "Asia/Shanghai")).to.equal(date);
    }
    const moved = onAxis(read("2026-07-04T09:30Z"), "Asia/Shanghai");
    expect(onAxis(moved, "Asia/Shanghai")).to.equal(moved);
  });

  it("moves both ends of an interval", () => {
    const date = joinDates(read("2026-07-04T09:00Z"), read("2026-07-04T11:00Z"));
    const moved = date && onAxis(date, "Asia/Shanghai");
    expect([moved?.start, moved?.end]).to.deep.equal([utc(2026, 6, 4, 17), utc(2026, 6, 4, 19, 1)]);
  });

  it("never turns a span round where the clock goes back", () => {
    const date = joinDates(read("2024-10-27T02:50+02:00"), read("2024-10-27T02:10+01:00"));
    const moved = date && onAxis(date, "Europe/Berlin");
    expect(moved?.start).to.be.lessThan(moved?.end ?? NaN);
  });

  it("tells the span alone as it tells the whole date", () => {
    const dates = [
      read("2026-07-10"),
      read("2026-10-25T01:30+02:00"),
      read("[2026-01-02,2026-02]"),
      read("2026-03-01/.."),
      joinDates(read("2026-03-01T09:00Z"), read("2026-03-02")),
      joinDates(read("2026-03-01T09:00+05:30"), read("2026-03-01T09:00Z")),
      joinDates(read("2026-10-25T01:10+01:00"), read("2026-10-25T02:20+02:00")),
      joinDates(read("2026-10-25T02:10+02:00"), read("2026-10-25T01:20+01:00")),
    ];
    for (const date of dates) {
      if (date === null) continue;
      for (const zone of [undefined, "Europe/Berlin", "Asia/Kathmandu"]) {
        const { start, end } = onAxis(date, zone);
        const span = spanOnAxis(date, zone);
        expect([span.start, span.end], `${date.edtf} ${zone}`).to.deep.equal([start, end]);
      }
    }
  });

  it("keeps spans at the ends of the range of dates", () => {
    for (const time of [8.64e15 - 1, -8.64e15 + 1]) {
      for (const zone of ["Asia/Shanghai", "America/New_York"]) {
        const { start, end } = onAxis(read(time), zone);
        expect(end - start).to.equal(1);
        expect(Math.abs(start)).to.be.at.most(8.64e15);
      }
    }
  });
});

describe("wall time", () => {
  const cases: readonly [instant: string, zone: string, wall: string][] = [
    ["2026-07-04T01:30:00.250Z", "Asia/Shanghai", "2026-07-04T09:30:00.250"],
    ["2024-03-31T00:59:59.999Z", "Europe/Berlin", "2024-03-31T01:59:59.999"],
    ["2024-03-31T01:00:00.000Z", "Europe/Berlin", "2024-03-31T03:00:00.000"],
    ["2018-11-04T02:59:59.999Z", "America/Sao_Paulo", "2018-11-03T23:59:59.999"],
    ["2018-11-04T03:00:00.000Z", "America/Sao_Paulo", "2018-11-04T01:00:00.000"],
    ["2011-12-30T09:59:59.999Z", "Pacific/Apia", "2011-12-29T23:59:59.999"],
    ["2011-12-30T10:00:00.000Z", "Pacific/Apia", "2011-12-31T00:00:00.000"],
    ["2024-04-06T14:59:59.000Z", "Australia/Lord_Howe", "2024-04-07T01:59:59.000"],
    ["2024-04-06T15:00:00.000Z", "Australia/Lord_Howe", "2024-04-07T01:30:00.000"],
  ];
  for (const [instant, zone, wall] of cases) {
    it(`${zone} shows ${wall} at ${instant}`, () => {
      expect(new Date(wallTime(Date.parse(instant), zone)).toISOString()).to.equal(`${wall}Z`);
    });
  }

  it("is right before the year 1 and in the first century", () => {
    for (const year of [-43, 0, 44, 99]) {
      const instant = new Date(0).setUTCFullYear(year, 2, 15);
      expect(wallTime(instant, "UTC")).to.equal(instant);
      expect(Math.abs(wallTime(instant, "Asia/Shanghai") - instant)).to.be.lessThan(9 * 3_600_000);
    }
  });

  it("agrees with Intl at any instant", () => {
    const zone = "America/New_York";
    const format = new Intl.DateTimeFormat("sv-SE", {
      timeZone: zone,
      dateStyle: "short",
      timeStyle: "medium",
    });
    for (let instant = utc(1990, 0); instant < utc(2040, 0); instant += 12_345_678_000) {
      expect(new Date(wallTime(instant, zone)).toISOString().slice(0, 19).replace("T", " ")).to.equal(
        format.format(instant),
      );
    }
  });

  it("is known for names of the time zone database alone", () => {
    for (const name of ["Asia/Shanghai", "UTC", "America/Argentina/Buenos_Aires"])
      expect(isTimeZone(name), name).to.equal(true);
    for (const name of ["", "Mars/Olympus", "+08:00", "Asia/Shanghai ", "undefined"])
      expect(isTimeZone(name), name).to.equal(false);
  });
});
