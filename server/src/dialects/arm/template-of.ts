import type { Scope } from "../../expressions/arm/scope.ts";
import { at, type MapNode, textOf } from "../../syntax/tree.ts";
import { pathFrom } from "../../text/relative-path.ts";
import { type Handed, type Shared, scopeOf } from "./scope.ts";
import type { Template } from "./template.ts";

/** What a deployment in a template deploys: what is written inside it, or stands in a file that it links to and that is at hand. */
export const templateOf = (deployment: MapNode, scope: Scope, around: Template, shared: Shared): Template | undefined =>
  nestedIn(deployment, scope, around, shared) ?? linkedBy(deployment, scope, around, shared);

/** Unless it says `inner`, it is read in the scope of its parent. */
function nestedIn(deployment: MapNode, scope: Scope, around: Template, shared: Shared): Template | undefined {
  const node = at(deployment, ["properties", "template"]);
  if (node?.kind !== "map") return undefined;
  if (!isInner(deployment)) return { ...around, node, scope, hasOwnScope: false };
  return { ...around, node, scope: scopeOf(node, shared, handedTo(deployment, scope)), hasOwnScope: true };
}

const isInner = (deployment: MapNode): boolean =>
  textOf(at(deployment, ["properties", "expressionEvaluationOptions", "scope"]))?.toLowerCase() === "inner";

function linkedBy(deployment: MapNode, scope: Scope, around: Template, shared: Shared): Template | undefined {
  const link = textOf(at(deployment, ["properties", "templateLink", "relativePath"]));
  const path = link === undefined ? "" : pathFrom(around.path, link);
  const node = shared.files.get(path);
  if (node?.kind !== "map" || around.linkedFrom.includes(path)) return undefined;
  const linkedFrom = [...around.linkedFrom, path];
  const handed = handedTo(deployment, scope);
  const own = scopeOf(node, shared, path === shared.about ? { ...handed, from: "caller" } : handed);
  return { node, scope: own, hasOwnScope: true, path, linkedFrom };
}

/** Of a link to parameters nobody knows what it gives. */
const handedTo = (deployment: MapNode, scope: Scope): Handed => ({
  values: at(deployment, ["properties", "parametersLink", "uri"]) ?? at(deployment, ["properties", "parameters"]),
  scope,
});
