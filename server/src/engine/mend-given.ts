import type { Policy } from "../config/policy.ts";
import { allowedValue } from "../dialects/arm/allowed-value.ts";
import { originalOf } from "../dialects/arm/given-value.ts";
import { resourcesGiven } from "../dialects/arm/index.ts";
import { declaredIn, valuesIn } from "../dialects/arm/parameter-file.ts";
import type { Resource } from "../model/resource.ts";
import type { Fix, Rule } from "../rules/rule.ts";
import { isWorse } from "../rules/severity.ts";
import { syntaxes } from "../syntax/index.ts";
import { placeOf } from "../syntax/place.ts";
import type { MapNode, Path, Scalar, ScalarNode, Tree } from "../syntax/tree.ts";
import { applyEdits } from "../text/span.ts";
import { check } from "./check.ts";
import { byPlace, checkIn } from "./environments.ts";
import type { Analysis, Finding } from "./finding.ts";

/** A parameter file, and what its template comes to with it. */
export interface Given {
  readonly tree: Tree;
  readonly template: string;
  readonly deployed: Analysis;
  readonly resources: readonly Resource[];
  /** By their places in the template. */
  readonly findings: ReadonlyMap<string, Finding>;
  readonly rules: readonly Rule[];
  readonly policy: Policy;
}

/** A value in a parameter file that is to be another one. */
interface Change {
  readonly node: ScalarNode;
  readonly parameter: string;
  /** The way to it inside the value of the parameter. */
  readonly path: Path;
  readonly value: Scalar;
  readonly safe: boolean;
}

/**
 * What mends a finding of the template in the parameter file that causes it: the value that the rule would write, or the other
 * one of a switch, where the template allows that and does better with it. Else why there is none, where the rule has a fix.
 */
export function mendGiven(given: Given, finding: Finding): Pick<Finding, "fixes" | "unmended"> {
  const changes = finding.fixes.flatMap((fix) => changeOf(given, fix) ?? []);
  const allowed = changes.flatMap((change) => allow(given, change) ?? []);
  const fixes = allowed.filter((change) => isMended(given, change, finding)).map(toFix);
  const [change] = changes;
  if (fixes.length > 0 || !change) return { fixes };
  const unmended =
    allowed.length > 0
      ? `With '${change.value}' for parameter '${nameIn(change)}', ${given.template} comes out no better`
      : `${given.template} does not allow '${change.value}' for parameter '${nameIn(change)}'`;
  return { fixes, unmended };
}

function changeOf({ tree }: Given, { ops, safe }: Fix): Change | undefined {
  const [op, other] = ops;
  const node = op?.op === "replace" ? originalOf(op.node) : undefined;
  const steps = node && placeOf(tree, node)?.steps.map((s) => ("member" in s ? s.member.key : s.index));
  if (op?.op !== "replace" || other || node?.kind !== "scalar" || typeof op.value === "object") return undefined;
  // `parameters`, the name, `value`.
  const [, parameter, , ...path] = steps ?? [];
  if (typeof parameter !== "string") return undefined;
  const isSwitch = typeof node.value === "boolean";
  const value = isSwitch ? !node.value : op.value;
  return { node, parameter, path, value, safe: safe && value === op.value };
}

function allow({ deployed: { tree } }: Given, change: Change): Change | undefined {
  const declared = declaredIn(tree, change.parameter);
  const value = declared && allowedValue(tree, declared.value, change.path, change.value);
  return value === undefined ? undefined : { ...change, value };
}

/** Whether the finding goes, all that is deployed stays, and nothing as bad comes up of the same resource. */
function isMended(given: Given, change: Change, finding: Finding): boolean {
  const { deployed, resources, findings, rules, policy } = given;
  const { rule, resource, severity } = finding;
  const values = valuesAfter(given, change);
  const then = values ? resourcesGiven(deployed.tree, values) : [];
  const nodes = new Set(then.map(({ node }) => node));
  if (!resources.every(({ node }) => nodes.has(node))) return false;
  const only = rules.filter(({ id }) => id === rule);
  const still = checkIn(deployed, then, only, policy);
  if ([...findings].some(([place, found]) => found === finding && still.has(place))) return false;
  const isIt = ({ node }: Resource): boolean => node === resource?.node;
  const alone = { ...deployed, file: undefined, resources: then.filter(isIt), linked: then.filter((r) => !isIt(r)) };
  const found = byPlace(check(alone, rules, policy));
  return [...found].every(([where, other]) => findings.has(where) || isWorse(severity, other.severity));
}

function valuesAfter({ tree }: Given, { node, value }: Change): MapNode | undefined {
  const { json } = syntaxes;
  const edits = json.print(tree, [{ op: "replace", node, value }]);
  return edits && valuesIn(json.parse(applyEdits(tree.text, edits)));
}

const toFix = ({ node, value, safe, ...where }: Change): Fix => ({
  title: `Set parameter '${nameIn(where)}' to '${value}'`,
  safe,
  ops: [{ op: "replace", node, value }],
});

const nameIn = ({ parameter, path }: Pick<Change, "parameter" | "path">): string => [parameter, ...path].join(".");
