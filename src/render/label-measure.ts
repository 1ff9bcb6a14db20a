import type { LabelText } from "../layout/label-text.js";
import type { LabelStyle, Measure } from "../layout/measure.js";

/** Sizes of a label, in em of the stage's type; the style sheet has the same. */
const longestTitle = 13.5;
const longestLine = 34;

/** The same for titles on one line, the least cut first. */
const oneLineTitles = [18, longestTitle] as const;

/** A usual title, and a usual line of date, status and count. */
const commonLine = 19.5;

/** Type of counts, to that of dates; styles/stage.ts has it too. */
const countSize = 0.75 / 0.8125;

/** What canvas leaves out: tabular figures, kerning across fonts, rounding. */
const slack = 1.03;

interface LineStyle {
  readonly font: string;
  readonly height: number;
  /** Of a word, in pixels. */
  readonly widthOf: (word: string) => number;
  /** Of the words of a text, in pixels. */
  readonly widthsOf: (text: string) => readonly number[];
}

/** A measure that tells whether another is the same. */
export interface StageMeasure extends Measure {
  readonly key: string;
}

/**
 * A stage, measured: its size, direction and the type that its labels have at this moment; `last` itself where nothing is new. Reads layout;
 * not for every frame.
 */
export function measureStage(stage: HTMLElement, probe: LabelProbe, last: StageMeasure | null): StageMeasure {
  const { fontSize, direction } = getComputedStyle(stage);
  const size = Number.parseFloat(fontSize);
  const date = lineStyle(probe.date);
  const title = lineStyle(probe.title);
  const meta = lineStyle(probe.meta);
  const padding = Number.parseFloat(getComputedStyle(probe.label).paddingInlineStart) || 0;
  const { clientWidth: width, clientHeight: height } = stage;
  // The width of the probe is another when a font arrives under the same name.
  const fonts = [date, title, meta].map((line) => `${line.font} ${line.height}`);
  const key = [width, height, direction, size, padding, probe.label.offsetWidth, ...fonts].join("|");
  if (key === last?.key) return last;
  contexts.clear();
  const longest = longestLine * size;

  /** Measured once for all styles. */
  const linesOf = remember((text): Lines => ({
    date: lengthOf(date, text.date),
    meta: lengthOf(meta, metaText(text)),
    title: title.widthsOf(text.title),
  }));
  /** Of a label whose title is on `rows` lines, each at the most `longestTitle` pixels. */
  const widths = (others: (lines: Lines) => number, rows: number, longestTitle: number) =>
    remember((text) => {
      const lines = linesOf(text);
      const width = Math.max(
        Math.min(longest, others(lines)),
        wrappedWidth(text.title, lines.title, title, longestTitle, rows),
      );
      return Math.ceil(width * slack + 2 * padding);
    });
  const stackedLines = (lines: Lines) => Math.max(lines.date, lines.meta);
  const stacked = (name: string, rows: number, longestTitle: number): LabelStyle => {
    const height = date.height + rows * title.height + meta.height;
    return {
      name,
      height,
      rowHeight: height + rows * 0.4 * size,
      widthOf: widths(stackedLines, rows, longestTitle * size),
      fullWidthOf: widths(stackedLines, rows, longest),
      commonWidth: (longestTitle + 1) * size + 2 * padding,
    };
  };
  const compactHeight = date.height + title.height;
  const compactLine = (lines: Lines) =>
    lines.date + (lines.meta === 0 ? 0 : lengthOf(meta, metaJoint) + lines.meta);
  const compact: LabelStyle = {
    name: "compact",
    height: compactHeight,
    rowHeight: compactHeight + 0.4 * size,
    widthOf: widths(compactLine, 1, oneLineTitles[0] * size),
    fullWidthOf: widths(compactLine, 1, longest),
    commonWidth: commonLine * size + 2 * padding,
  };
  return {
    key,
    width,
    height,
    direction: direction === "rtl" ? "rtl" : "ltr",
    axisHeight: 2.6 * size,
    tickGap: 5.5 * size,
    laneHeight: 0.625 * size,
    digitWidth: date.widthOf("0") * countSize * slack,
    // Each keeps its own room at both sides, so two may hang from one leader.
    labelGap: 0,
    labelStyles: [
      stacked("roomy", 2, longestTitle),
      ...oneLineTitles.map((most) => stacked("snug", 1, most)),
      compact,
    ],
  };
}

/** Between the parts of a label's last line: as wide as the dot and the space that the style sheet draws there. */
const metaJoint = " · ";

function metaText(text: LabelText): string {
  return [text.status, [text.sources, text.notes && ` [${text.notes}]`].join("")]
    .filter((part) => part !== "")
    .join(metaJoint);
}

/** The lines of a label, in pixels; the title by its words. */
interface Lines {
  readonly date: number;
  readonly meta: number;
  readonly title: readonly number[];
}

/** The parts of a label that is laid out but not seen. */
export interface LabelProbe {
  readonly label: HTMLElement;
  readonly date: HTMLElement;
  readonly title: HTMLElement;
  readonly meta: HTMLElement;
}

function lineStyle(element: HTMLElement): LineStyle {
  const style = getComputedStyle(element);
  const font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const height = Number.parseFloat(style.lineHeight) || Number.parseFloat(style.fontSize) * 1.3;
  const known = new Map<string, number>();
  let context: CanvasRenderingContext2D | null = null;
  const widthOf = (word: string): number => {
    let width = known.get(word);
    if (width === undefined) {
      context ??= measuringContext(font);
      width = context?.measureText(word).width ?? word.length * height * 0.4;
      if (known.size >= mostWords) known.clear();
      known.set(word, width);
    }
    return width;
  };
  return { font, height, widthOf, widthsOf: (text) => text.split(" ").map(widthOf) };
}

/** Of each font; the same words come again and again, and to look a width up takes a tenth of what measuring takes. */
const mostWords = 20_000;

function lengthOf({ widthOf, widthsOf }: LineStyle, text: string): number {
  return text === "" ? 0 : total(widthsOf(text), widthOf(" "));
}

/** Of words and the spaces between them. */
function total(words: readonly number[], space: number): number {
  return words.reduce((sum, width) => sum + width + space, -space);
}

/** The few fonts that a page has labels in. To set one on a canvas costs as much as to measure by it. */
const contexts = new Map<string, CanvasRenderingContext2D | null>();

function measuringContext(font: string): CanvasRenderingContext2D | null {
  let context = contexts.get(font);
  if (context !== undefined) return context;
  context = document.createElement("canvas").getContext("2d");
  if (context !== null) context.font = font;
  contexts.set(font, context);
  return context;
}

/** Scripts that are written without spaces: lines may end between any two of their letters, or nearly. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** The narrowest width at which words take `most` lines, at the most `longest`. */
function wrappedWidth(
  text: string,
  words: readonly number[],
  style: LineStyle,
  longest: number,
  most: number,
): number {
  const space = style.widthOf(" ");
  const whole = total(words, space);
  if (most === 1 || whole <= longest * 0.6) return Math.min(whole, longest);
  if (words.length === 1) return Math.min(unspaced.test(text) ? whole / 2 + style.height : whole, longest);
  let best = whole;
  let first = -space;
  for (const word of words) {
    first += word + space;
    if (first >= best) break;
    best = Math.min(best, Math.max(first, whole - first - space));
  }
  return Math.min(best, longest);
}

function remember<Measured>(measure: (text: LabelText) => Measured): (text: LabelText) => Measured {
  const known = new WeakMap<LabelText, Measured>();
  return (text) => {
    let measured = known.get(text);
    if (measured === undefined) known.set(text, (measured = measure(text)));
    return measured;
  };
}
