import type { LabelText } from "./label-text.js";

/** The room for one picture and the sizes of its type, in CSS pixels. A new value where any of it changes. */
export interface Measure {
  readonly width: number;
  readonly height: number;
  /** Default `ltr`. */
  readonly direction?: "ltr" | "rtl";
  /** Room for ticks and their context below the axis line. */
  readonly axisHeight: number;
  /** From one tick to the next at least. */
  readonly tickGap: number;
  /** Where there is room for all. */
  readonly laneHeight: number;
  /** Of a character in a count. Default 7. */
  readonly digitWidth?: number;
  /** Between two labels of a row. */
  readonly labelGap: number;
  /** Anatomies of a label, from the roomiest to the most compact; the first that shows all is taken, else the last. */
  readonly labelStyles: readonly LabelStyle[];
}

export interface LabelStyle {
  readonly name: string;
  /** Height of a label. */
  readonly height: number;
  /** From a row to the next; larger than `height`. */
  readonly rowHeight: number;
  /** Width of a label with this text, a long title cut. Also asked of a title alone: the other lines make a label no narrower. */
  readonly widthOf: (text: LabelText) => number;
  /** The same with nothing cut, where there is room for it. */
  readonly fullWidthOf: (text: LabelText) => number;
  /** Of a usual label, where there are too many to measure all: a style is chosen by it. */
  readonly commonWidth: number;
}

/** A measure for code without a browser: type of 14 pixels, its width guessed at half of that a character. */
export function plainMeasure(width: number, height: number): Measure {
  return {
    width,
    height,
    axisHeight: 44,
    tickGap: 84,
    laneHeight: 12,
    labelGap: 16,
    labelStyles: [
      {
        name: "compact",
        height: 38,
        rowHeight: 46,
        widthOf: (text) => Math.min(240, 7 * text.title.length),
        fullWidthOf: (text) => 7 * text.title.length,
        commonWidth: 200,
      },
    ],
  };
}
