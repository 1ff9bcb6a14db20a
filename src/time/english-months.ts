/** For messages to editors, and to know a month that was written as a word. Readers' words come from `Intl`. */
export const englishMonths: readonly string[] = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
