/** What a role says about control-plane actions: names, or patterns in which `*` stands for any run of characters. */
export interface Role {
  readonly actions: readonly string[];
  /** Taken away from what `actions` of this role allow. No prohibition: another role may allow it. */
  readonly notActions: readonly string[];
  /** There are further actions, or exclusions, that cannot be read from the file. */
  readonly mayAllowMore?: boolean;
  readonly mayExcludeMore?: boolean;
}

/** `unsure`: it hangs on what the file does not say, or on how Azure reads a pattern, which nothing documents. */
export type Verdict = "yes" | "no" | "unsure";

/** Whether a role lets its holder do something: what `actions` allow, less what `notActions` take away. */
export function allows(role: Role, action: string): Verdict {
  const allowed = some(role.actions, action, role.mayAllowMore);
  if (allowed === "no") return "no";
  const excluded = some(role.notActions, action, role.mayExcludeMore);
  if (excluded === "yes") return "no";
  return excluded === "unsure" ? "unsure" : allowed;
}

function some(patterns: readonly string[], action: string, hasMore = false): Verdict {
  const verdicts = new Set(patterns.map((pattern) => covers(pattern, action)));
  if (verdicts.has("yes")) return "yes";
  return hasMore || verdicts.has("unsure") ? "unsure" : "no";
}

// Whether a pattern covers an action, in any case. Whether `a/*/b` covers `a/b` too is not documented, though Microsoft's
// own roles count on it: the answer to that is `unsure`.
export function covers(pattern: string, action: string): Verdict {
  const [shape, text] = [pattern.toLowerCase(), action.toLowerCase()];
  if (matches(shape, text)) return "yes";
  if (!shape.includes("/*/")) return "no";
  return shortened(shape).some((shorter) => matches(shorter, text)) ? "unsure" : "no";
}

/** The pattern as it would read if a whole `*` between slashes stood for nothing: everywhere, and in each place alone. */
function shortened(pattern: string): readonly string[] {
  const places = [...pattern.matchAll(/\/\*(?=\/)/g)].map((match) => match.index);
  const each = places.map((at) => pattern.slice(0, at) + pattern.slice(at + 2));
  return places.length > 1 ? [pattern.replace(/\/\*(?=\/)/g, ""), ...each] : each;
}

/** Finds the pieces between the stars one after the other, which takes no more time than reading the text. */
function matches(pattern: string, text: string): boolean {
  if (!pattern.includes("*")) return pattern === text;
  const [head = "", ...pieces] = pattern.split("*");
  const tail = pieces.pop() ?? "";
  if (!text.startsWith(head)) return false;
  let at = head.length;
  for (const piece of pieces) {
    const found = text.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return text.length - tail.length >= at && text.endsWith(tail);
}
