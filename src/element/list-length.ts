/** Entries of the reading list before "Show more", and with each press of it. */
const listPage = 500;

/** How far the reading list goes: long ones continue when somebody asks, or where what is open or focused stands further down. */
export class ListLength {
  /** Entries that stand there. */
  shown = listPage;

  /** For another story. */
  reset(): void {
    this.shown = listPage;
  }

  more(): void {
    this.shown += listPage;
  }

  /** Makes sure that the list reaches a place, counted from 0 at its top. */
  reach(place: number): void {
    this.shown = Math.max(this.shown, Math.ceil((place + 1) / listPage) * listPage);
  }
}
