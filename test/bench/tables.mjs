/** A Markdown table: numbers to the right, the first column to the left. */
export function table(head, rows) {
  const line = (cells) =>
    `| ${cells.map((cell) => (typeof cell === "number" ? cell.toLocaleString("en") : cell)).join(" | ")} |`;
  const rule = line(head.map((_, place) => (place === 0 ? "---" : "---:")));
  return [line(head), rule, ...rows.map(line), ""].join("\n");
}

/** As many digits as mean something. */
export function round(value) {
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString("en");
  return Math.abs(value) >= 10 ? value.toFixed(0) : value.toFixed(Math.abs(value) >= 1 ? 1 : 2);
}

export function ratio(value, floor) {
  return (value / floor).toFixed(1);
}

export function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
