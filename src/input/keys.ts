/** What a key asks of the timeline. */
export type KeyCommand = "next" | "previous" | "first" | "last" | "zoom-in" | "zoom-out" | "fit" | "close";

/** How the events lie before the reader's eyes. */
export interface KeyContext {
  readonly layout: "horizontal" | "vertical";
  readonly isRightToLeft: boolean;
  /** Vertical, the newest on top. */
  readonly isNewestFirst: boolean;
}

const plainKeys: Readonly<Record<string, KeyCommand>> = {
  "+": "zoom-in",
  "=": "zoom-in",
  "-": "zoom-out",
  "0": "fit",
  Escape: "close",
};

/** Null where the key is not ours. Arrow keys follow the eye: under right-to-left the left one goes on in time. */
export function keyCommand(
  event: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey">,
  context: KeyContext,
): KeyCommand | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  const sideways = context.isRightToLeft ? "ArrowLeft" : "ArrowRight";
  const isReversed = context.layout === "vertical" && context.isNewestFirst;
  switch (event.key) {
    case "ArrowDown":
      return isReversed ? "previous" : "next";
    case "ArrowUp":
      return isReversed ? "next" : "previous";
    case "ArrowLeft":
    case "ArrowRight":
      return (event.key === sideways) === isReversed ? "previous" : "next";
    case "Home":
      return isReversed ? "last" : "first";
    case "End":
      return isReversed ? "first" : "last";
    default:
      return plainKeys[event.key] ?? null;
  }
}
