import type { Setting } from "../../catalog/setting.ts";
import type { Resource } from "../../model/resource.ts";
import { type Identities, identitiesOf } from "./identities.ts";
import { reach } from "./reach.ts";
import { resourcesOf } from "./resources.ts";
import type { Contents, Declaration } from "./template.ts";

/** The resources that a template declares, each knowing which others it refers to and which it is a part of. */
export function relatedResourcesOf(contents: Contents): readonly Resource[] {
  const made = new Map<Declaration, Resource>();
  let known: Identities | undefined;
  const identities = (): Identities => {
    known ??= identitiesOf(contents);
    return known;
  };
  const toResources = (found: readonly Declaration[]): readonly Resource[] => [
    ...new Set(found.flatMap((declaration) => made.get(declaration) ?? [])),
  ];
  return contents.declarations.flatMap((declaration) => {
    const [resource, ...inside] = resourcesOf(declaration);
    if (!resource) return [];
    const related: Resource = {
      ...resource,
      ...(declaration.optional ? { optional: true } : {}),
      refersTo: (setting) => toResources(placesOf(declaration, setting).flatMap((place) => identities().named(place))),
      holders: () => toResources(identities().holdersOf(declaration)),
    };
    made.set(declaration, related);
    return [related, ...inside];
  });
}

function placesOf(declaration: Declaration, { in: { arm } }: Setting) {
  return arm ? [arm.path, ...(arm.also ?? [])].flatMap((path) => reach(declaration, path)) : [];
}
