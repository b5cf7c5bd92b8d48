import { operations, permits } from "./operations.ts";
import type { Role, Verdict } from "./permissions.ts";

/** Which operations a role is enough for. */
export interface Summary {
  readonly can: readonly string[];
  readonly cannot: readonly string[];
  /** It hangs on what the file does not say, or on how Azure reads a pattern. */
  readonly unsure: readonly string[];
}

export function summarise(role: Role): Summary {
  const having = (verdict: Verdict): readonly string[] =>
    operations.filter((operation) => permits(role, operation) === verdict).map(({ name }) => name);
  return { can: having("yes"), cannot: having("no"), unsure: having("unsure") };
}

/** One line: `can: view runs, view models; cannot: create compute`. A list that is longer than `most` is cut off. */
export function sentenceOf({ can, cannot, unsure }: Summary, most = Number.POSITIVE_INFINITY): string {
  const part = (word: string, names: readonly string[]): readonly string[] => {
    if (names.length === 0) return [];
    const more = names.length > most ? `, and ${names.length - most} more` : "";
    return [`${word}: ${names.slice(0, most).join(", ")}${more}`];
  };
  if (cannot.length + unsure.length === 0) return "can: everything";
  if (can.length + unsure.length === 0) return "cannot: anything with a workspace";
  return [...part("can", can), ...part("cannot", cannot), ...part("cannot tell", unsure)].join("; ");
}
