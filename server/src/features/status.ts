import type { Inspection } from "./inspection.ts";
import { dialectNames } from "./names.ts";
import { count } from "./output/reported-file.ts";

/** What a file is taken for and how it fares, in a few words; undefined where it is none of ours. */
export interface Status {
  readonly kind: string;
  readonly detail: string;
}

export function statusOf(inspection: Inspection): Status | undefined {
  const { recognition } = inspection;
  if (!recognition) return undefined;
  const { error, warning, information, hint } = count([inspection]);
  const counts = [
    [error, "error"],
    [warning, "warning"],
    [information, "note"],
    [hint, "hint"],
  ] as const;
  const told = counts.filter(([n]) => n > 0).map(([n, word]) => `${n} ${word}${n === 1 ? "" : "s"}`);
  return {
    kind: `${dialectNames[recognition.dialect]}: ${recognition.kind}`,
    detail: told.join(", ") || "nothing found",
  };
}
