import type { Finding } from "../engine/finding.ts";
import { isStructural } from "../structure/checks.ts";
import { member, textOf } from "../syntax/tree.ts";
import { formatFault } from "./config-faults.ts";
import type { Inspection } from "./inspection.ts";

/** Other extensions that check files of ours against a schema. */
export type Validator = "azureml" | "yaml" | "json";

/** What a person has set, and what else is at work in the editor. */
export interface Settings {
  /** Whether the structure of files is checked; `auto`: where no other extension does it. */
  readonly schemaValidation: "auto" | "on" | "off";
  readonly validators: readonly Validator[];
}

export const defaultSettings: Settings = { schemaValidation: "auto", validators: [] };

/** The findings to show: all about security, and those about structure where nobody else reports them. */
export function shown(inspection: Inspection, settings: Settings): readonly Finding[] {
  const { recognition, findings } = inspection;
  if (!recognition)
    return settings.validators.includes("json") ? findings.filter((f) => f.rule !== formatFault) : findings;
  return isChecked(inspection, settings) ? findings : findings.filter((f) => !isStructural(f));
}

function isChecked(inspection: Inspection, { schemaValidation, validators }: Settings): boolean {
  if (schemaValidation !== "auto") return schemaValidation === "on";
  return !validators.some((validator) => validates(validator, inspection));
}

/**
 * Both go by `$schema`. The YAML extension has to fetch it, and the host that most files name is retired; a comment on top that
 * names a schema beats it.
 */
function validates(validator: Validator, { tree, recognition }: Inspection): boolean {
  const named =
    validator === "yaml" ? tree.comments.map(({ text }) => modeline.exec(text)?.[1]).find(Boolean) : undefined;
  const schema = named ?? textOf(member(tree.roots[0], "$schema")?.value);
  if (schema === undefined || recognition?.dialect !== "cli-v2") return false;
  return validator === "azureml" || !/^https?:\/\/(azureml\/|[^/]*\.azureedge\.net\/)/i.test(schema);
}

const modeline = /^#\s+(?:yaml-language-server\s*:.*?\$schema=|\$schema:\s*)(\S+)/;
