import type { Setting } from "../../catalog/setting.ts";
import type { Resource } from "../../model/resource.ts";
import { type Identities, identitiesOf } from "./identities.ts";
import { reach } from "./reach.ts";
import { resourcesOf } from "./resources.ts";
import type { Contents, Declaration } from "./template.ts";

/** A file may say of something that it extends itself. */
const maxDepth = 8;

/** The resources that a template declares, each knowing which others it refers to and which it is a part of. */
export function relatedResourcesOf(contents: Contents): readonly Resource[] {
  const made = new Map<Declaration, Resource>();
  let known: Identities | undefined;
  const identities = (): Identities => {
    known ??= identitiesOf(contents);
    return known;
  };
  /** What has no resource, such as the blob service of an account, leads on to what it is a part of. */
  const holdersOf = (declaration: Declaration, depth = 0): readonly Resource[] =>
    identities()
      .holdersOf(declaration)
      .flatMap((holder) => made.get(holder) ?? (depth < maxDepth ? holdersOf(holder, depth + 1) : []));
  const namedBy = (declaration: Declaration, setting: Setting): readonly Resource[] =>
    placesOf(declaration, setting)
      .flatMap((place) => identities().named(place))
      .flatMap((named) => made.get(named) ?? []);
  return contents.declarations.flatMap((declaration) => {
    const [resource, ...inside] = resourcesOf(declaration);
    if (!resource) return [];
    const found = new Map<Setting | undefined, readonly Resource[]>();
    const related: Resource = {
      ...resource,
      ...(declaration.optional ? { optional: true } : {}),
      refersTo: (setting) => once(found, setting, () => namedBy(declaration, setting)),
      holders: () => once(found, undefined, () => holdersOf(declaration)),
    };
    made.set(declaration, related);
    return [related, ...inside];
  });
}

/** Many rules ask the same. */
function once<K>(known: Map<K, readonly Resource[]>, key: K, find: () => readonly Resource[]): readonly Resource[] {
  const found = known.get(key) ?? [...new Set(find())];
  known.set(key, found);
  return found;
}

function placesOf(declaration: Declaration, { in: { arm } }: Setting) {
  return arm ? [arm.path, ...(arm.also ?? [])].flatMap((path) => reach(declaration, path)) : [];
}
