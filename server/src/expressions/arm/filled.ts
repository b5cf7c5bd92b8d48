import type { Node } from "../../syntax/tree.ts";
import type { Access } from "./parser.ts";
import type { Result } from "./result.ts";

const calls =
  /^(?:(?:(?:subscription|tenant|extension|managementGroup)?resourceId)|uniqueString|guid|newGuid|utcNow)$/i;

/** Whether a function answers with a text that only a deployment knows, but never with an empty one. */
export const isFilledCall = (name: string): boolean => calls.test(name);

const surroundings = /^(?:resourceGroup|subscription|deployment|environment|tenant|managementGroup)$/i;
const parts = /^(?:id|name|location|subscriptionId|tenantId|displayName)$/i;

/** `resourceGroup().location`, `environment().suffixes.storage`; tags may be missing. */
export function isFilledPart({ of, key }: Access): boolean {
  const call = of.kind === "access" ? of.of : of;
  if (call.kind !== "call" || call.args.length > 0 || !surroundings.test(call.name) || key.kind !== "literal")
    return false;
  const isSuffix = of.kind === "access" && of.key.kind === "literal" && /^suffixes$/i.test(String(of.key.value));
  return isSuffix || (of.kind === "call" && parts.test(String(key.value)));
}

/** What can be said of texts that are only known to be there: they are neither empty nor null. */
export function decideFilled(name: string, inputs: readonly Result[]): false | undefined {
  if (!inputs.some(({ isFilled }) => isFilled)) return undefined;
  if (name === "empty") return inputs.length === 1 ? false : undefined;
  const others = inputs.filter(({ isFilled }) => !isFilled);
  const isNone = ({ possible, complete }: Result): boolean => complete && possible.every(({ value }) => isEmpty(value));
  return name === "equals" && inputs.length === 2 && others.length === 1 && others.every(isNone) ? false : undefined;
}

const isEmpty = (node: Node): boolean => node.kind === "scalar" && (node.value === "" || node.value === null);
