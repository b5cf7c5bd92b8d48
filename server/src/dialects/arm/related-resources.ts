import { settings } from "../../catalog/index.ts";
import type { Setting } from "../../catalog/setting.ts";
import type { Resource, WrittenId } from "../../model/resource.ts";
import { member } from "../../syntax/tree.ts";
import { type Kept, keep, lazily } from "../../syntax/watch.ts";
import { identitiesOf } from "./identities.ts";
import { typeOfKind } from "./kinds.ts";
import { reach } from "./reach.ts";
import { isWhole } from "./resource-id.ts";
import { resourcesOf } from "./resources.ts";
import type { Located } from "./symbols.ts";
import type { Contents, Declaration } from "./template.ts";

/** A file may say of something that it extends itself. */
const maxDepth = 8;

const known = new WeakMap<Declaration, Kept<readonly Resource[]>>();

/** The resources that a template declares, each knowing which others it refers to and which it is a part of. */
export function relatedResourcesOf({ linked, ...contents }: Contents): readonly Resource[] {
  const made = new Map<Declaration, Resource>();
  const elsewhere = new Set(linked);
  const declarations = [...contents.declarations, ...linked];
  const identities = lazily(() => identitiesOf(declarations));
  /** What has no resource, such as the blob service of an account, leads on to what it is a part of. */
  const holdersOf = (declaration: Declaration, depth = 0): readonly Resource[] =>
    identities()
      .holdersOf(declaration)
      .flatMap((holder) => made.get(holder) ?? (depth < maxDepth ? holdersOf(holder, depth + 1) : []));
  const resourcesFor = (found: readonly Declaration[]): readonly Resource[] => found.flatMap((d) => made.get(d) ?? []);
  function idsIn(declaration: Declaration, setting: Setting): readonly WrittenId[] {
    const [kind] = (setting.byName && setting.names) || [];
    const type = kind && typeOfKind(kind);
    return placesOf(declaration, setting).flatMap((place) =>
      identities()
        .ids(place, type)
        .map((id) => ({ id, isWhole: isWhole(id), span: place.node.span })),
    );
  }
  const namedById = (declaration: Declaration, setting: Setting): readonly Resource[] =>
    idsIn(declaration, setting).flatMap(({ id }) => resourcesFor(identities().named(id)));
  /** Where an id cannot be compared, the one resource is meant that is deployed first, fits, and is named by nothing else. */
  function namedBy(declaration: Declaration, setting: Setting): readonly Resource[] {
    const { names } = setting;
    if (!names || idsIn(declaration, setting).length > 0) return namedById(declaration, setting);
    if (placesOf(declaration, setting).length === 0) return [];
    const rivals = settings.filter(
      (other) => other.kind === setting.kind && other.names?.some((k) => names.includes(k)),
    );
    const taken = new Set(rivals.flatMap((rival) => namedById(declaration, rival)));
    const dependencies = new Set(resourcesFor(identities().dependenciesOf(declaration)));
    const fitting = [...dependencies].filter((found) => names.includes(found.kind) && !taken.has(found));
    return fitting.length === 1 ? fitting : [];
  }
  return declarations.flatMap((declaration) => {
    const [resource, ...inside] = keep(known, declaration, () => resourcesOf(declaration)).map(
      (found): Resource => (elsewhere.has(declaration) ? { ...found, elsewhere: true } : found),
    );
    if (!resource) return [];
    const found = new Map<Setting, Kept<readonly Resource[]>>();
    const related: Resource = {
      ...resource,
      ...(declaration.optional ? { optional: true } : {}),
      ...(isExtension(declaration) ? { extends: true } : {}),
      refersTo: (setting) => keep(found, setting, () => distinct(namedBy(declaration, setting))),
      idsIn: (setting) => idsIn(declaration, setting),
      holders: lazily(() => distinct(holdersOf(declaration))),
    };
    made.set(declaration, related);
    return [related, ...inside];
  });
}

const distinct = (resources: readonly Resource[]): readonly Resource[] => [...new Set(resources)];

const isExtension = ({ extends: extended, inside, node }: Declaration): boolean =>
  extended !== undefined || inside !== undefined || member(node, "scope") !== undefined;

/** The texts that a setting is made of; of a map of ids, its keys. */
function placesOf(declaration: Declaration, { in: { arm } }: Setting): readonly Located[] {
  const places = arm ? [arm.path, ...(arm.also ?? [])].flatMap((path) => reach(declaration, path)) : [];
  return places.flatMap((place): readonly Located[] => {
    const { node, scope } = place;
    if (node.kind !== "map") return [place];
    return node.members.map(({ key, keySpan }) => ({ node: { kind: "scalar", span: keySpan, value: key }, scope }));
  });
}
