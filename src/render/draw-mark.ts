import type { Mark } from "../layout/scene.js";
import { fadeLength } from "../layout/stage.js";
import type { Ink } from "./stage-colors.js";

/** What marks are drawn with. */
export interface Brush {
  readonly context: CanvasRenderingContext2D;
  readonly surface: Ink;
  /** Device pixels to a CSS pixel. */
  readonly ratio: number;
  /** Of 1: less where other events are to be seen before it. */
  readonly strength: number;
}

type Paint = string | CanvasGradient;

/** How much of a mark's colour is in what is not certain; styles/marks.ts has the same. */
const tints = { band: 0.32, bar: 0.4 } as const;

/** A mark as styles/marks.ts has it: ink for what is known, tint for what is not, an edge that says how sure the bounds are. */
export function drawMark(mark: Mark, ink: Ink, isOpen: boolean, brush: Brush): void {
  const { context, surface, strength } = brush;
  const box = snapped(mark);
  const paint = fadingPaint(mark, ink, context);
  context.globalAlpha = strength;
  if (mark.shape === "dot") {
    context.fillStyle = surface.full;
    context.beginPath();
    outline(context, box, 1.5, true);
    context.fill();
  }
  context.beginPath();
  outline(context, box, 0, mark.shape === "dot");
  const fill = (style: Paint, alpha = 1) => {
    context.globalAlpha = alpha * strength;
    context.fillStyle = style;
    context.fill();
    context.globalAlpha = strength;
  };
  if (mark.core !== null && mark.shape === "bar") {
    fill(paint, tints.bar);
    context.fillRect(mark.core.x, box.y, mark.core.width, box.height);
  } else if (isOpen) fill(paint);
  else if (mark.isUncertain || mark.isHollow) fill(fadingPaint(mark, surface, context));
  else if (mark.shape === "band") {
    fill(fadingPaint(mark, surface, context));
    fill(paint, tints.band);
  } else fill(paint);
  drawEdge(mark, box, paint, brush);
  context.globalAlpha = 1;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Upper and lower edges on whole pixels. */
export function snapped({ x, y, width, height }: Box): Box {
  const top = Math.round(y);
  return { x, y: top, width, height: Math.round(y + height) - top };
}

function outline(context: CanvasRenderingContext2D, box: Box, room: number, isRound: boolean): void {
  const { x, y, width, height } = box;
  if (!isRound) context.rect(x - room, y - room, width + 2 * room, height + 2 * room);
  else context.ellipse(x + width / 2, y + height / 2, width / 2 + room, height / 2 + room, 0, 0, 2 * Math.PI);
}

function drawEdge(mark: Mark, box: Box, paint: Paint, { context, ratio }: Brush): void {
  const wanted = mark.isUncertain ? 1.5 : mark.isHollow && mark.shape !== "bar" ? 1.5 : 1;
  if (!mark.isUncertain && !mark.isHollow && mark.shape !== "band") return;
  // Style rounds borders down to pixels of the device, but never away.
  const line = Math.max(1, Math.floor(wanted * ratio)) / ratio;
  const { x, y, width, height } = box;
  const half = line / 2;
  context.strokeStyle = paint;
  context.lineWidth = line;
  if (mark.isUncertain) context.setLineDash([3 * line, 2.5 * line]);
  context.beginPath();
  if (mark.shape === "dot") outline(context, box, -half, true);
  else {
    context.moveTo(x, y + half);
    context.lineTo(x + width, y + half);
    context.moveTo(x, y + height - half);
    context.lineTo(x + width, y + height - half);
    if (!mark.fadesLeft) context.rect(x + half, y, 0, height);
    if (!mark.fadesRight) context.rect(x + width - half, y, 0, height);
  }
  context.stroke();
  context.setLineDash([]);
}

/** An ink that fades where the mark does. */
function fadingPaint(mark: Mark, ink: Ink, context: CanvasRenderingContext2D): Paint {
  const { x, width, fadesLeft, fadesRight } = mark;
  if (!fadesLeft && !fadesRight) return ink.full;
  const gradient = context.createLinearGradient(x, 0, x + width, 0);
  const share = Math.min(1, fadeLength / width);
  gradient.addColorStop(0, fadesLeft ? ink.clear : ink.full);
  if (fadesLeft) gradient.addColorStop(share, ink.full);
  if (fadesRight) gradient.addColorStop(Math.max(fadesLeft ? share : 0, 1 - share), ink.full);
  gradient.addColorStop(1, fadesRight ? ink.clear : ink.full);
  return gradient;
}
