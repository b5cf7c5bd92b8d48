import type { Reading, Value } from "../model/resource.ts";
import { isNoSecret } from "./secret-shapes.ts";

/** The texts of a secret setting that the file itself gives away: written on the spot, as a default, in a variable. */
export function writtenSecrets(reading: Reading): readonly Value[] {
  if (reading.is !== "known") return [];
  return reading.values.filter(
    ({ raw, via, absent }) =>
      !absent &&
      via !== "computed" &&
      via !== "allowed" &&
      (typeof raw === "string" || typeof raw === "number") &&
      !isNoSecret(String(raw)),
  );
}

/** Where a secret stands: `This file`, or the parameter whose default or given value it is. */
export const holderOf = ({ parameter, given }: Pick<Value, "parameter" | "given">): string =>
  parameter === undefined ? "This file" : `The ${given ? "value" : "default"} of parameter '${parameter}'`;
