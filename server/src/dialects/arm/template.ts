import type { Scope } from "../../expressions/arm/scope.ts";
import { type MapNode, type Member, member, type Node } from "../../syntax/tree.ts";
import { isOptional, scopeWhereDeployed } from "./deployed.ts";
import { type FindOutput, outputsOf } from "./outputs.ts";
import { deploymentType, typeOf } from "./resource-type.ts";
import { type Handed, type Shared, scopeOf } from "./scope.ts";
import { templateOf } from "./template-of.ts";

/** A resource as a template declares it, with the scope that its expressions are read in. */
export interface Declaration {
  /** Full type, in lower case: `microsoft.machinelearningservices/workspaces/computes`. */
  readonly type: string;
  /** Of an extension: the type of what it extends, where the file says so. */
  readonly extends?: string;
  readonly node: MapNode;
  readonly scope: Scope;
  /** Whether it is deployed depends on what a deployment says. */
  readonly optional: boolean;
  /** Only referred to, never deployed: language version 2.0 marks it `existing`. */
  readonly existing: boolean;
  /** The resources that hold a child in short spelling, outermost first: its name goes on where theirs end. */
  readonly holders: readonly MapNode[];
  /** The resource that it is written inside of, in whatever spelling. */
  readonly inside?: MapNode;
  /** Its name inside the template in language version 2.0. */
  readonly symbolicName?: string;
  /** What a deployment deploys, where that is written inside it or in a file that is at hand. */
  readonly template?: Template;
}

/** A template, or one nested in it. */
export interface Template {
  readonly node: MapNode;
  readonly scope: Scope;
  /** False where it is nested and its expressions are read in the scope of its parent. */
  readonly hasOwnScope: boolean;
  /** The file that it stands in, as a path from the one that is read: empty for that one itself. */
  readonly path: string;
  /** The files by way of which it is linked to, its own included. */
  readonly linkedFrom: readonly string[];
}

/** Everything that a template declares, at any depth. */
export interface Contents {
  readonly templates: readonly Template[];
  /** `existing` resources included, switched-off ones not. */
  readonly declarations: readonly Declaration[];
  /** Those of the files that it links to, or that link to it: others may refer to them, but they are spoken of in their own files. */
  readonly linked: readonly Declaration[];
}

/** Whether some of a template was too much to work out, so that less was tried of the rest. */
export const wasSpent = ({ templates: [outermost] }: Contents): boolean => (outermost?.scope.patience.spent ?? 0) > 0;

const maxDepth = 128;
/** As many as Resource Manager deploys at once. */
const maxLinked = 800;

/** How a template is looked at. */
interface View {
  /** What a parameter file gives, where it is asked what one deployment comes to. */
  readonly handed?: Handed;
  /** The files at hand, by their path from the template. */
  readonly files?: ReadonlyMap<string, Node> | undefined;
  /** The path of the file that is spoken of, where that is one which the template links to. */
  readonly about?: string;
}

export function contentsOf(root: MapNode, { handed, files = new Map(), about = "" }: View = {}): Contents {
  const templates: Template[] = [];
  const declarations: Declaration[] = [];
  const linked: Declaration[] = [];
  let outputs: FindOutput | undefined;
  const shared: Shared = {
    findOutput: (deployment, name) => outputs?.(deployment, name),
    files,
    about,
    patience: { spent: 0 },
  };

  function visitTemplate(template: Template, optional: boolean, depth: number): void {
    if (template.path === about) templates.push(template);
    if (linked.length < maxLinked)
      visitResources(template.node, template.scope, { type: "", template, holders: [], optional }, depth);
  }

  function visitResources(holder: MapNode, scope: Scope, parent: Parent, depth: number): void {
    if (depth > maxDepth) return;
    for (const { node, ...named } of childrenOf(member(holder, "resources")?.value)) {
      const found = node.kind === "map" ? typeOf(node, parent.type) : undefined;
      if (node.kind !== "map" || !found) continue;
      const { isShort, ...what } = found;
      const holders = isShort ? parent.holders : [];
      const deployed = scopeWhereDeployed(node, scope);
      const optional = parent.optional || isOptional(node, scope);
      const isDeployment = deployed && what.type === deploymentType;
      const nested = isDeployment ? templateOf(node, deployed, parent.template, shared) : undefined;
      if (deployed)
        (parent.template.path === about ? declarations : linked).push({
          ...what,
          ...named,
          ...(parent.node ? { inside: parent.node } : {}),
          ...(nested ? { template: nested } : {}),
          node,
          scope: deployed,
          optional,
          existing: isExisting(node),
          holders,
        });
      // A condition does not hold for the children as well.
      visitResources(node, scope, { ...parent, type: what.type, node, holders: [...holders, node] }, depth + 1);
      if (nested) visitTemplate(nested, optional, depth + 1);
    }
  }

  const scope = scopeOf(root, shared, handed);
  visitTemplate({ node: root, scope, hasOwnScope: true, path: "", linkedFrom: [] }, false, 0);
  // Only now all deployments are there to be found.
  outputs = outputsOf([...declarations, ...linked]);
  return { templates, declarations, linked };
}

interface Parent {
  readonly type: string;
  /** The template around it. */
  readonly template: Template;
  /** None for what stands in a template itself. */
  readonly node?: MapNode;
  /** Whether a deployment decides if the template around it is deployed at all. */
  readonly optional: boolean;
  readonly holders: readonly MapNode[];
}

/** `resources` is a list, or in language version 2.0 a map of symbolic names. */
function childrenOf(resources: Node | undefined): readonly Child[] {
  if (resources?.kind === "list") return resources.items.map((node) => ({ node }));
  return resources?.kind === "map"
    ? resources.members.map(({ key, value }: Member) => ({ node: value, symbolicName: key }))
    : [];
}

interface Child {
  readonly node: Node;
  readonly symbolicName?: string;
}

function isExisting(node: MapNode): boolean {
  const value = member(node, "existing")?.value;
  return value?.kind === "scalar" && value.value === true;
}
