import { readFile } from "node:fs/promises";

/** The lists of checks that were gone through, each a file of tab-separated rows in this folder. */
export const lists = {
  peers: "Known to other tools",
  docs: "Asked for by Microsoft's documentation",
  article: "Said by Microsoft's article of 2020",
} as const;

export type ListId = keyof typeof lists;
export const listIds = Object.keys(lists) as readonly ListId[];

interface Row {
  readonly id: string;
  readonly title: string;
  /** Ids of rules, checks of structure and settings, `topic:…` and `scaffold:…`. */
  readonly answers: readonly string[];
  /** Why nothing answers it, or why what does judges otherwise. */
  readonly why: string;
}

export async function readCoverage(list: ListId): Promise<readonly Row[]> {
  const text = await readFile(new URL(`${list}.tsv`, import.meta.url), "utf8");
  const lines = text.split("\n").filter((line) => line !== "");
  return lines.map((line) => {
    const [id = "", title = "", answers = "", why = ""] = line.split("\t");
    return { id, title, answers: answers.split(" ").filter((word) => word !== ""), why };
  });
}
