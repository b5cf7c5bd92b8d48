import type { DialectId, Setting } from "../../catalog/setting.ts";
import { blank } from "./blanks.ts";
import type { Given } from "./draft.ts";
import type { Answers, Question } from "./scaffold.ts";

/** `who` acts: an endpoint, a compute. */
export const identityQuestion = (who: string, rights: string): Question => ({
  id: "identity",
  title: "Identity",
  explanation: `As whom ${who} reads data and pulls images.`,
  type: "choice",
  default: "system",
  choices: [
    { value: "system", label: "System-assigned", detail: `Made and deleted with it. ${rights}` },
    { value: "user", label: "User-assigned", detail: "One of yours, with the roles that you give it." },
  ],
});

/** Endpoints and computes have a list of identities in YAML, and a map by resource id in a template. */
export function identitySettings(
  dialect: DialectId,
  { identity }: Answers,
  type: Setting,
  assigned: Setting,
): readonly Given[] {
  if (identity !== "user") return [[type, "systemAssigned"]];
  const id = blank(dialect, "identityId");
  return [
    [type, "userAssigned"],
    [assigned, dialect === "arm" ? { [id]: {} } : [{ resource_id: id }]],
  ];
}
