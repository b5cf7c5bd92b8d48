import type { Action } from "./action.ts";
import { actionNamed, actions } from "./actions.ts";
import { builtInRole } from "./built-in-role.ts";
import { covers } from "./permissions.ts";
import { secretActions } from "./special-actions.ts";
import { sentenceOf, summarise } from "./summary.ts";

/** How many actions of a pattern are named, and how many operations of a role. */
const shown = 4;
const most = 8;

/** What an action of a role lets its holder do, or which actions a pattern stands for; Markdown of a few lines. */
export function describeAction(text: string): string | undefined {
  const action = actionNamed(text);
  if (action)
    return [`\`${action.name}\``, "", `Lets the holder ${action.meaning}.`, ...warningOf([action])].join("\n");
  return text.includes("*") ? describePattern(text) : undefined;
}

function describePattern(pattern: string): string | undefined {
  const covered = actions().filter(({ name }) => covers(pattern, name) === "yes");
  const doubtful = actions().filter(({ name }) => covers(pattern, name) === "unsure");
  if (covered.length + doubtful.length === 0) return undefined;
  const reach = pattern.startsWith("*") ? "Covers actions of every Azure service, among them" : "Covers";
  const also = doubtful.map(({ name }) => `\`${shorten(name)}\``).join(", ");
  return [
    `\`${pattern}\``,
    "",
    `${reach} ${counted(covered.length)} of Azure Machine Learning${covered.length > 0 ? ":" : "."}`,
    ...covered.slice(0, shown).map(({ name, meaning }) => `- \`${shorten(name)}\`: ${meaning}`),
    ...(covered.length > shown ? [`- and ${covered.length - shown} more`] : []),
    ...warningOf(covered),
    ...(doubtful.length > 0 && doubtful.length <= shown ? ["", `Whether it covers ${also} is not documented.`] : []),
  ].join("\n");
}

const counted = (count: number): string => (count === 1 ? "one action" : `${count === 0 ? "no" : count} known actions`);
const shorten = (name: string): string => name.slice(name.indexOf("/") + 1);

function warningOf(covered: readonly Action[]): readonly string[] {
  const secret = covered.filter(({ name }) => secretActions.has(name)).length;
  if (secret === 0) return [];
  const what = covered.length === 1 ? "It hands" : secret === 1 ? "One of them hands" : `${secret} of them hand`;
  return ["", `**${what} out keys, tokens or other secrets.**`];
}

/** A built-in role by its name, or by a text that holds its GUID; Markdown of a few lines. */
export function describeRole(nameOrGuid: string): string | undefined {
  const found = builtInRole(nameOrGuid);
  if (!found) return undefined;
  const { name, meaning, caution, role } = found;
  return [
    `**${name}** (\`${found.guid}\`)`,
    "",
    meaning,
    ...(caution === undefined ? [] : ["", `**Note:** ${caution}`]),
    ...(role ? ["", sentenceOf(summarise(role), most).replaceAll("; ", "  \n")] : []),
  ].join("\n");
}
