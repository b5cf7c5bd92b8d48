export const table = (head, rows) =>
  [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.map(inCell).join(" | ")} |`).join("\n");

const inCell = (text) => text.replaceAll("|", "\\|").replace(/\s*\n\s*/g, " ");

export const code = (word) => `\`${word}\``;

/** Blocks with an empty line between them, and one line end at the end. */
export const page = (...blocks) => `${blocks.filter((block) => block !== "").join("\n\n")}\n`;

export const generatedNote = (from) => `<!-- Generated from ${from} by \`npm run generate\`; do not edit. -->`;
