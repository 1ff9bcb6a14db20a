/** What of the timeline a browser event happened on: an event of the story, or a density cell. */
export type Target =
  | {
      readonly kind: "event";
      readonly id: string;
      /** The button that stands for it, not its details or mark. */ readonly isButton: boolean;
      /** One of its marks, which may lie under the target of another. */ readonly isMark: boolean;
    }
  | {
      readonly kind: "cell";
      readonly start: number;
      readonly end: number;
      readonly count: number;
      /** Place of its first event. */ readonly first: number;
    }
  | null;

export function eventUnder(event: Event): Target {
  const path = event.composedPath();
  const root = path.findIndex((node) => node instanceof ShadowRoot);
  const inside = path.slice(0, root < 0 ? path.length : root).filter((node) => node instanceof HTMLElement);
  const cell = inside.find((element) => element.classList.contains("density"));
  if (cell !== undefined) {
    const [start, end, first, count] = ["start", "end", "first", "count"].map((name) =>
      Number(cell.dataset[name]),
    );
    return { kind: "cell", start: start!, end: end!, first: first!, count: count! };
  }
  const id = inside.find((element) => element.dataset["event"] !== undefined)?.dataset["event"];
  if (id === undefined) return null;
  const isIn = (name: string) => inside.some((element) => element.classList.contains(name));
  return { kind: "event", id, isButton: isIn("open"), isMark: isIn("mark") };
}
