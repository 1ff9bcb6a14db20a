import type { ReactiveController, ReactiveControllerHost } from "lit";

/** Those on the page, to be told together. */
const views = new Set<PrintView>();

let isPrinting = false;

/**
 * Whether the page is being printed, told in time for another picture of the story.
 *
 * Style alone cannot print a story in full: the drawing has no list, details and sources stand in the document only while
 * they are open, and to keep all of that hidden would cost thousands of elements for a page that hardly anybody prints.
 */
export class PrintView implements ReactiveController {
  /** Has to render before it returns: the browser does not wait. */
  readonly onChange: () => void;

  constructor(host: ReactiveControllerHost, onChange: () => void) {
    this.onChange = onChange;
    host.addController(this);
  }

  get isPrinting(): boolean {
    return isPrinting && views.has(this);
  }

  hostConnected(): void {
    views.add(this);
  }

  hostDisconnected(): void {
    views.delete(this);
  }
}

/**
 * Listens to the page being printed, once for all timelines that will come and go on it.
 *
 * `beforeprint` comes before the page is laid out for paper: by window.print(), by the browser's menu and by remote control.
 * It is told to the window alone, and Chromium has counted its pages when the media query changes; that one is for previews.
 */
export function listenToPrinting(): void {
  if (typeof matchMedia === "undefined") return;
  // The same listeners: whoever asks again changes nothing.
  for (const type of ["beforeprint", "afterprint"]) addEventListener(type, tell);
  matchMedia("print").addEventListener("change", tell);
}

function tell(event: Event): void {
  const is = event.type === "beforeprint" || (event as MediaQueryListEvent).matches;
  if (is === isPrinting) return;
  isPrinting = is;
  for (const view of views) view.onChange();
}
