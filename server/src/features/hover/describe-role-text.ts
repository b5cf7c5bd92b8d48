import type { Analysis } from "../../engine/finding.ts";
import { describeAction, describeRole } from "../../roles/index.ts";
import type { Cursor } from "../../syntax/cursor.ts";
import { textOf } from "../../syntax/tree.ts";

const lists = /^(?:not)?(?:data)?actions$/i;
const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What an action of a custom role allows, and what a built-in role is that a template names. */
export function describeRoleText(
  { recognition, resources }: Analysis,
  { steps, node, onKey }: Cursor,
): string | undefined {
  const text = onKey ? undefined : textOf(node);
  if (text === undefined || !(recognition?.dialect === "arm" || recognition?.dialect === "role-definition"))
    return undefined;
  const key = steps.findLast((step) => step.member)?.member?.key ?? "";
  const isInRole = resources.some((r) => r.kind === "roleDefinition" && steps.some(({ owner }) => owner === r.node));
  const namesRole = /role/i.test(key) || /\broleDefinitions\b/i.test(text) || guid.test(text);
  const said = isInRole && lists.test(key) ? describeAction(text) : namesRole ? describeRole(text) : undefined;
  return said === undefined ? undefined : `**ML Warden** ${said}`;
}
