import { type BuiltInRole, builtInRoles } from "./built-in-roles.ts";
import { serviceRoles } from "./service-roles.ts";

const guid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;
const roles: readonly BuiltInRole[] = [...builtInRoles, ...serviceRoles];

/** A role of Azure by its name, or by a text that holds its GUID, such as the id of its definition. */
export function builtInRole(nameOrGuid: string): BuiltInRole | undefined {
  const wanted = (guid.exec(nameOrGuid)?.[0] ?? nameOrGuid.trim()).toLowerCase();
  return roles.find((role) => role.guid === wanted || role.name.toLowerCase() === wanted);
}
