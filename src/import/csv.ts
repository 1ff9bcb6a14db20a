// Stories as spreadsheets write them.
export { parseStoryCsv } from "./parse-story-csv.js";
