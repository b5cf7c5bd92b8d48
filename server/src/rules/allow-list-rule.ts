import { ofKind } from "../catalog/setting.ts";
import type { Resource, Value } from "../model/resource.ts";
import type { AllowLists } from "./project.ts";
import type { Rule } from "./rule.ts";
import { severityOf, violated } from "./setting-rule.ts";
import { code } from "./wording.ts";

/** A rule that objects to what is not on a list of the project. Without the list it is silent. */
export interface AllowListRule extends Omit<Rule, "kinds" | "dialects" | "check"> {
  readonly list: keyof AllowLists;
  /** What has to be on the list; undefined for a text that is no business of it. */
  readonly nameIn: (text: string, resource: Resource) => string | undefined;
}

export function allowListRule({ list, nameIn, ...metadata }: AllowListRule): Rule {
  return {
    ...metadata,
    kinds: [...new Set(metadata.settings.map(({ kind }) => kind))],
    *check(resource, _others, { allow }) {
      const allowed = allow[list];
      if (!allowed) return;
      const nameOf = ({ raw }: Value): string | undefined =>
        typeof raw === "string" ? nameIn(raw, resource) : undefined;
      const isBad = (value: Value): boolean => {
        const name = nameOf(value);
        return name !== undefined && !allowed.some((entry) => covers(entry, name));
      };
      for (const setting of ofKind(metadata.settings, resource.kind)) {
        const value = violated(resource.read(setting), isBad);
        if (!value) continue;
        const message = `${metadata.title.replace(/\.$/, "")}: ${code(nameOf(value) ?? "")}.`;
        yield { span: value.site.span, message, severity: severityOf(metadata.severity, value), fixes: [] };
      }
    },
  };
}

/** `*.example.com` stands for every host below that domain. */
export function covers(entry: string, name: string): boolean {
  const [wanted, given] = [entry.toLowerCase(), name.toLowerCase()];
  return wanted === given || (wanted.startsWith("*.") && given.endsWith(wanted.slice(1)));
}
