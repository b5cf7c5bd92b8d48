import { serves, servesPrivate } from "../model/graph.ts";
import { openingOf } from "../model/opening.ts";
import type { Rule } from "./rule.ts";
import { severityOf } from "./setting-rule.ts";

/** A rule about something that serves a workspace and can be reached from every network. */
export interface OpenNetworkRule extends Omit<Rule, "check" | "settings" | "title"> {
  /** What is open, in a word or two: `storage account`. */
  readonly what: string;
  readonly gate: Parameters<typeof openingOf>[1];
}

export function openNetworkRule({ what, gate, ...metadata }: OpenNetworkRule): Rule {
  const title = `The ${what} can be reached from every network.`;
  const besidePrivate = `The workspace is private, but its ${what} can be reached from every network.`;
  return {
    ...metadata,
    title,
    settings: [...(gate.defaultAction ? [gate.defaultAction] : []), gate.access, ...(gate.rules ?? [])],
    *check(resource, others, project) {
      const opening = serves(resource, others, project) ? openingOf(resource, gate) : undefined;
      if (!opening) return;
      const beside = servesPrivate(resource, others);
      const severity = opening.isWritten ? metadata.severity : beside ? "information" : "hint";
      yield {
        span: opening.span,
        message: (beside ? besidePrivate : title).replace(/\.$/, `${opening.reason}.`),
        severity: severityOf(severity, opening),
        fixes: [],
      };
    },
  };
}
