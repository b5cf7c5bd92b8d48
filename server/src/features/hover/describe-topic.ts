import { rowsAbout, topicsAbout } from "../../catalog/topics/index.ts";
import type { Topic, TopicRow } from "../../catalog/topics/topic.ts";
import { rowsOf } from "./rows-of.ts";

/** A topic as a page of the documentation, in Markdown. */
export const topicPage = ({ title, summary, columns, rows, notes, sources }: Topic): string =>
  `${[
    `# ${title}`,
    summary,
    table(columns, rows).join("\n"),
    notes.map((note) => `- ${note}`).join("\n"),
    `## Sources\n\n${sources.map((source) => `- <${source}>`).join("\n")}`,
  ].join("\n\n")}\n`;

/** What the topics say of a setting or a key, for its hover. */
export interface TopicExcerpt {
  /** The rows of the first topic that are about it: a table in Markdown, line by line. Empty where no topic is. */
  readonly table: readonly string[];
  readonly topics: readonly Topic[];
}

export function excerptAbout(subject: string): TopicExcerpt {
  const topics = topicsAbout(subject);
  const [first] = topics;
  return { table: first ? table(first.columns, rowsAbout(first, subject)) : [], topics };
}

/** As much of a table as fits in so many rows of the screen; nothing where that is less than one row below the head. */
export function fitTable(lines: readonly string[], rows: number): readonly string[] {
  const sizes = lines.map((_, i) => lines.slice(0, i + 1)).filter((part) => part.length > 2 && rowsOf(part) <= rows);
  return sizes.at(-1) ?? [];
}

const table = (columns: readonly string[], rows: readonly TopicRow[]): readonly string[] =>
  [columns, columns.map(() => "---"), ...rows.map(({ cells }) => cells)].map((cells) => `| ${cells.join(" | ")} |`);
