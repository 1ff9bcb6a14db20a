import { expect } from "@open-wc/testing";
import { measureStage, type LabelProbe } from "../../src/render/label-measure.js";

describe("room for a title on two lines", () => {
  it("is as wide as a word that no line may break", () => {
    for (const title of ["DirectComposition", "Donaudampfschiff", "Госдепартамент"])
      expect(roomFor(title), title).to.be.at.least(lengthOf(title));
  });

  it("is about half as wide as a title in a script without spaces", () => {
    for (const title of ["市议会投票决定保留旧磨坊", "สภาเมืองลงมติให้คงโรงสีเก่าไว้"])
      expect(roomFor(title), title).to.be.below(lengthOf(title) * 0.8);
  });

  it("is about half as wide as a title that can be broken in the middle", () => {
    expect(roomFor("Reactor is restarted")).to.be.below(lengthOf("Reactor is restarted") * 0.8);
  });
});

const box = document.createElement("div");
box.style.font = "16px / 20px sans-serif";
const part = () => box.appendChild(document.createElement("span"));
const probe: LabelProbe = { label: box, date: part(), title: part(), meta: part() };

beforeEach(() => {
  document.body.append(box);
});

afterEach(() => {
  box.remove();
});

/** Pixels that the roomiest label leaves for a title. */
function roomFor(title: string): number {
  const style = measureStage(box, probe, null).labelStyles[0]!;
  expect(style.name).to.equal("roomy");
  return style.widthOf({ date: "1", title, status: "", sources: "", notes: "" });
}

/** Pixels of a text on one line. */
function lengthOf(text: string): number {
  probe.title.textContent = text;
  probe.title.style.whiteSpace = "nowrap";
  return probe.title.getBoundingClientRect().width;
}
