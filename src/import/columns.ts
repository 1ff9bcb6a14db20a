/** What a row of a table tells of: an event, its use of a source, or a source of the catalogue. */
export type Subject = "event" | "citation" | "source";

/** What a column holds. */
export interface Column {
  readonly subject: Subject;
  /** Of the field of its cells in our data: `date`, `image.alt`. */
  readonly path: string;
  /** As the author wrote it. */
  readonly heading: string;
}

/** The columns of a table, with null for those that are not ours. */
export type Columns = readonly (Column | null)[];

/** By heading, as `nameOf` has it. */
type KnownColumns = ReadonlyMap<string, Omit<Column, "heading">>;

const sourceFields = words(
  "id publisher title author url archived published kind language basedOn attribution",
);
const citationFields = [...sourceFields, ...words("quote speaker stance date note translation")];

const sourceColumns: KnownColumns = new Map(sourceFields.map((field) => column("source", field)));

/** Where an event and a source have a field of the same name, that of the source is `source title`. */
const eventColumns: KnownColumns = new Map([
  ...["source", ...citationFields].map((field) => column("citation", field)),
  ...citationFields.map((field) => column("citation", field, `source${field}`)),
  ...words("id date end title text status category importance url sources").map((field) =>
    column("event", field),
  ),
  ...words("alt caption credit").map((field) => column("event", `image.${field}`, `image${field}`)),
  column("event", "image.url", "image"),
  column("event", "correction.text", "correction"),
  column("event", "correction.date", "correctiondate"),
]);

function words(text: string): readonly string[] {
  return text.split(" ");
}

function column(subject: Subject, path: string, heading = path): [string, Omit<Column, "heading">] {
  return [nameOf(heading), { subject, path }];
}

/** “Image alt”, “image_alt” and “imageAlt” are the same column. */
function nameOf(heading: string): string {
  return heading.replace(/[\s_-]+/g, "").toLowerCase();
}

/** The columns that a row of headings names; null where it does not begin a table of ours. */
export function readHeadings(cells: readonly string[]): Columns | null {
  const names = cells.map(nameOf);
  const isEvents = names.includes("date") && names.includes("title");
  const written = names.filter((name) => name !== "");
  const isSources = written.length > 1 && written.every((name) => sourceColumns.has(name));
  if (!isEvents && !isSources) return null;
  return names.map((name, index) => {
    const known = (isEvents ? eventColumns : sourceColumns).get(name);
    return known === undefined ? null : { ...known, heading: cells[index]?.trim() ?? "" };
  });
}
