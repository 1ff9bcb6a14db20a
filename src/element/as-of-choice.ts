import type { Words } from "../locale/words.js";
import { asOfDay, countUndated, publicationDays } from "../model/as-of.js";
import type { ParsedStory } from "../model/story.js";
import { newOn } from "../model/what-is-new.js";
import type { AsOfActions, AsOfState } from "../render/as-of.js";
import { TimelineAsOfEvent } from "./events.js";
import { remembersLast } from "./remembers-last.js";

/** What the choice reads and asks of its element. */
export interface AsOfHost {
  readonly element: HTMLElement & {
    asOf: string | null;
    readonly renderRoot: ParentNode;
    readonly updateComplete: Promise<boolean>;
  };
  readonly requestUpdate: () => void;
  readonly onOpen: (id: string) => void;
}

/** The day that the story is shown as of, and the control that a person chooses it by. */
export class AsOfChoice {
  /** EDTF; null: now. */
  value: string | null = null;
  readonly #host: AsOfHost;
  #isOpen = false;
  #reportsShown = false;
  readonly #days = remembersLast(publicationDays);
  readonly #undated = remembersLast(countUndated);
  readonly #news = remembersLast(newOn);

  constructor(host: AsOfHost) {
    this.#host = host;
  }

  /** By program. What is no day is told on the console and changes nothing. */
  set(value: unknown): void {
    if (value === null || value === undefined || value === "") this.value = null;
    else if (typeof value === "string" && asOfDay(value) !== null) this.value = value;
    else warn(typeof value === "string" ? value : typeof value);
  }

  /** A day that is chosen is always told, or readers would miss events without a word. */
  get isOpen(): boolean {
    return this.#isOpen || this.value !== null;
  }

  /** Whether all that have a label show when they were reported. */
  get reportsShown(): boolean {
    return this.#reportsShown && this.isOpen;
  }

  /** `story` is all that the data holds, of which `known` events are shown; `unknown` is the title of the open event, if it is not known on that day. */
  state(story: ParsedStory, known: number, unknown: string | null, { timeZone }: Words): AsOfState | null {
    if (!this.isOpen) return null;
    const days = this.#days(story, timeZone);
    const day = this.value === null ? null : asOfDay(this.value, timeZone);
    return {
      days,
      day,
      unknown: day === null ? null : unknown,
      known,
      undated: this.#undated(story),
      news: day === null ? null : this.#news(story, day, timeZone, days),
      reportsShown: this.#reportsShown,
    };
  }

  readonly actions: AsOfActions = {
    onAsOf: (day) => {
      this.#isOpen = true;
      this.#choose(day);
    },
    onAsOfToggle: () => {
      if (this.isOpen) this.#close();
      else this.#isOpen = true;
      this.#host.requestUpdate();
    },
    onReports: () => {
      this.#reportsShown = !this.#reportsShown;
      this.#host.requestUpdate();
    },
    onNews: (id) => {
      this.#host.onOpen(id);
    },
  };

  /** Back to now: the control goes, and what it has hidden returns. Focus goes to what opens it. */
  #close(): void {
    this.#isOpen = false;
    this.#choose(null);
    const { element } = this.#host;
    void element.updateComplete.then(() => {
      element.renderRoot.querySelector<HTMLElement>(".toolbar .as-of-toggle")?.focus();
    });
  }

  #choose(day: string | null): void {
    if (day === this.value) return;
    this.#host.element.asOf = day;
    this.#host.element.dispatchEvent(new TimelineAsOfEvent(day));
  }
}

function warn(value: string): void {
  console.warn(
    `story-timeline: “${value}” is no date to show the story as of; write one that ends, as EDTF, such as “2026-07-04”. It stays as it was.`,
  );
}
