import type { Reading, Value } from "../model/resource.ts";
import { isExample, isNoSecret } from "./no-secret.ts";
import type { Report } from "./rule.ts";

/** The texts of a secret setting that the file itself gives away: written on the spot, as a default, in a variable. */
export function writtenSecrets(reading: Reading): readonly Value[] {
  if (reading.is !== "known") return [];
  return reading.values.filter(
    ({ raw, via }) =>
      via !== "computed" &&
      via !== "allowed" &&
      (typeof raw === "string" || typeof raw === "number") &&
      !isNoSecret(String(raw)),
  );
}

/** Where a secret stands: `This file`, or the parameter whose default or given value it is. */
export const holderOf = ({ parameter, given }: Pick<Value, "parameter" | "given">): string =>
  parameter === undefined ? "This file" : `The ${given ? "value" : "default"} of parameter '${parameter}'`;

/** Level and words for a secret that stands in a file. A text that is only an example accuses less, but would be used. */
export function tell(
  value: Pick<Value, "raw" | "parameter" | "given">,
  what: string,
  remedy: string,
): Pick<Report, "severity" | "message"> {
  const holder = holderOf(value);
  if (isExample(String(value.raw))) {
    const message = `${holder} has an example as ${what}, which a deployment would use as it is. ${remedy}.`;
    return { severity: "information", message };
  }
  return { severity: "error", message: `${holder} holds ${what} in plain text. ${remedy}, and renew it.` };
}
