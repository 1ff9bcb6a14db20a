// Fictional: the mill, its town, its papers and their addresses are invented.
import type { Story } from "../../src/element.js";

/** Six events, one of each kind that tests need to tell apart. */
export const mill: Story = {
  title: "The mill at Lower Ferry",
  description: "Invented for tests.",
  sources: [
    {
      id: "minutes",
      publisher: "Town council",
      title: "Minutes of the meeting",
      url: "https://council.example/minutes",
      published: "2021-02-27",
      kind: "document",
    },
    { id: "wire", publisher: "Coast Wire" },
    {
      id: "gazette",
      publisher: "Gazette",
      title: "Mill to close",
      author: "Ada Lind",
      url: "https://gazette.example/mill",
      archived: "https://archive.example/gazette-mill",
      published: "2021-03-02",
      basedOn: ["wire"],
    },
    {
      id: "herald",
      publisher: "Herald",
      title: "End of the mill",
      url: "https://herald.example/end",
      basedOn: ["wire"],
    },
    { id: "letter", title: "A letter of the owner", kind: "statement", published: "2021-03" },
  ],
  events: [
    {
      id: "vote",
      date: "2021-02-27",
      title: "The council votes",
      status: "confirmed",
      sources: [
        {
          source: "minutes",
          quote: "It was resolved, by nine votes to four.",
          speaker: "Clerk of the council",
        },
      ],
    },
    {
      id: "closing",
      date: "2021-03-01",
      title: "The mill is said to close",
      text: "After *ninety* years.\n\nThe [notice](https://mill.example/notice) hangs on the door.",
      status: "reported",
      importance: 2,
      sources: [
        { source: "gazette", quote: "It closes in spring – for good, said one, two & three." },
        "herald",
        { source: "letter", stance: "disputes", note: "Signed on the day before." },
      ],
      corrections: [{ date: "2021-03-05", text: "An earlier version gave eighty years." }],
    },
    { id: "fire", date: "2021-06-11", title: "A fire in the loft", status: "alleged" },
    { id: "plan", date: "2022~", title: "A plan for flats" },
    { id: "works", date: "2022-05/2022-11", title: "Walls are repaired", status: "confirmed" },
    {
      id: "reopening",
      date: "2024-09-14",
      title: "The mill opens as a museum",
      status: "scheduled",
      sources: ["https://museum.example/opening"],
    },
  ],
};

/** In time order. */
export const millIds = ["vote", "closing", "fire", "plan", "works", "reopening"];

/** A story of events that are only named and dated. */
export function plainStory(dates: Readonly<Record<string, string>>, story: Partial<Story> = {}): Story {
  return {
    ...story,
    events: Object.entries(dates).map(([id, date]) => ({ id, date, title: `Title of ${id}` })),
  };
}
