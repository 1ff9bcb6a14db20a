// What one story may hold. Whatever goes beyond is cut or left out, with a problem that says so.

/** The first so many events are shown. */
export const maxEvents = 1_000_000;

/** Items of the story's own list of sources. */
export const maxSources = 1_000_000;

/** Items of every other list: categories, and the sources, corrections and `basedOn` of one thing. */
export const maxListLength = 1_000;

/** Problems told one by one; a last one counts the rest. */
export const maxProblems = 100;

/** Graphemes of a title and of any other field of one line. */
export const maxLineGraphemes = 300;

/** Graphemes of `text`, `description`, `quote` and other fields of several lines. */
export const maxTextGraphemes = 5_000;

/** UTF-16 units, the longest that every browser and most servers take. */
export const maxUrlLength = 2_048;

/** UTF-16 units. As long as a URL, since some stories use URLs as ids. */
export const maxIdLength = 2_048;

/** Combining marks on one base character. The most that any living script needs is five or six. */
export const maxMarks = 8;
