import type { LabelText } from "../layout/label-text.js";
import type { LabelStyle, Measure } from "../layout/measure.js";

/** Sizes of a label, in em of the stage's type; the style sheet has the same. */
const longestTitle = 13.5;
const longestLine = 34;

/** The same for titles on one line, the least cut first. */
const oneLineTitles = [18, longestTitle] as const;

/** Of date, status and count on one line, where nobody measures each. */
const commonLine = 21;

/** What canvas leaves out: tabular figures, kerning across fonts, rounding. */
const slack = 1.03;

interface LineStyle {
  readonly font: string;
  readonly height: number;
  /** Pixels. */
  readonly widthOf: (text: string) => number;
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

  const metaText = (text: LabelText) =>
    [text.status, [text.sources, text.notes && ` [${text.notes}]`].join("")]
      .filter((part) => part !== "")
      .join(metaJoint);
  /** Of a label whose title is on `rows` lines, each at the most `longestTitle` pixels. */
  const widths = (linesOf: (text: LabelText) => number, rows: number, longestTitle: number) =>
    remember((text) => {
      const width = Math.max(
        Math.min(longest, linesOf(text)),
        wrappedWidth(text.title, title, longestTitle, rows),
      );
      return Math.ceil(width * slack + 2 * padding);
    });
  const stackedLines = (text: LabelText) => Math.max(date.widthOf(text.date), meta.widthOf(metaText(text)));
  const stacked = (name: string, rows: number, longestTitle: number): LabelStyle => {
    const height = date.height + rows * title.height + meta.height;
    return {
      name,
      height,
      rowHeight: height + rows * 0.4 * size,
      widthOf: widths(stackedLines, rows, longestTitle * size),
      fullWidthOf: widths(stackedLines, rows, longest),
      commonWidth: longestTitle * size + 2 * padding,
    };
  };
  const compactHeight = date.height + title.height;
  const compactLine = (text: LabelText) =>
    date.widthOf([text.date, metaText(text)].filter((part) => part !== "").join(metaJoint));
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
  let context: CanvasRenderingContext2D | null = null;
  return {
    font,
    height,
    widthOf: (text) => {
      context ??= measuringContext(font);
      return context?.measureText(text).width ?? text.length * height * 0.4;
    },
  };
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

/** The narrowest width at which `text` takes `most` lines, at the most `longest`. */
function wrappedWidth(text: string, style: LineStyle, longest: number, most: number): number {
  const whole = style.widthOf(text);
  if (most === 1 || whole <= longest * 0.6) return Math.min(whole, longest);
  const words = text.split(" ");
  let best = whole;
  for (let cut = 1; cut < words.length; cut++) {
    const first = style.widthOf(words.slice(0, cut).join(" "));
    if (first >= best) break;
    best = Math.min(best, Math.max(first, style.widthOf(words.slice(cut).join(" "))));
  }
  // Scripts without spaces break anywhere.
  if (words.length === 1) best = whole / 2 + style.height;
  return Math.min(best, longest);
}

function remember(measure: (text: LabelText) => number): (text: LabelText) => number {
  const widths = new WeakMap<LabelText, number>();
  return (text) => {
    let width = widths.get(text);
    if (width === undefined) widths.set(text, (width = measure(text)));
    return width;
  };
}
