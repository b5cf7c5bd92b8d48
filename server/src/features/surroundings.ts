import type { TextDocument } from "vscode-languageserver-textdocument";
import { acceptedIn, type Baseline } from "../config/baseline.ts";
import type { Config } from "../config/config.ts";
import { type Policy, policyFor, unconfigured } from "../config/policy.ts";
import type { Finding } from "../engine/finding.ts";
import type { NamedText } from "../text/named-text.ts";
import { configFaults } from "./config-faults.ts";
import { locationIn, nameIn } from "./range.ts";

/** What a file is judged by besides its text. */
export interface Surroundings {
  readonly name: string;
  /** The files of its folder that may be deployed together with it. */
  readonly siblings: readonly NamedText[];
  readonly policy: Policy;
  /** The environment that a template is worked out in, where one is chosen. */
  readonly environment?: string | undefined;
  /** The fingerprints of the findings that a baseline accepts. */
  readonly accepted?: ReadonlySet<string>;
  /** A date such as `2026-12-31`, where it is not that of the clock. */
  readonly today?: string;
  /** Of a configuration file: what is wrong with it. */
  readonly faults?: readonly Finding[];
}

export const nowhere: Surroundings = { name: "", siblings: [], policy: unconfigured };

interface Known extends Surroundings {
  readonly config: Config | undefined;
  readonly baseline: Baseline | undefined;
}

const known = new WeakMap<TextDocument, Known>();

export const surroundingsOf = (document: TextDocument): Surroundings => known.get(document) ?? nowhere;

/** Tells what lies around a document. What was worked out before is kept where that is still the same. */
export function surround(
  document: TextDocument,
  siblings: readonly NamedText[],
  config: Config | undefined,
  {
    environment,
    baseline,
  }: { readonly environment?: string | undefined; readonly baseline?: Baseline | undefined } = {},
): void {
  const last = known.get(document);
  const isSame = (a: NamedText, b: NamedText | undefined): boolean => a.name === b?.name && a.text === b.text;
  const before = last?.siblings ?? [];
  const areSame = siblings.length === before.length && siblings.every((s, i) => isSame(s, before[i]));
  if (areSame && config === last?.config && environment === last?.environment && baseline === last?.baseline) return;
  known.set(document, {
    ...surroundingsIn(document.uri, siblings, config),
    environment,
    config,
    baseline,
    ...(baseline && { accepted: acceptedIn(baseline, locationIn(document.uri)) }),
  });
}

/** What lies around the file at an address. */
export function surroundingsIn(uri: string, siblings: readonly NamedText[], config: Config | undefined): Surroundings {
  const location = locationIn(uri);
  const policy = config ? policyFor(config, location) : unconfigured;
  const own = config?.location === location ? { faults: configFaults(config, location) } : {};
  return { name: nameIn(uri), siblings, policy, ...own };
}
