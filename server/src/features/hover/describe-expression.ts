import { isSecret, sourcesOf } from "../../dialects/arm/sources.ts";
import { evaluate } from "../../expressions/arm/evaluator.ts";
import type { Possible } from "../../expressions/possible.ts";
import { inCode } from "../effective-value.ts";
import { type ExpressionPlace, nameIn } from "../expression-at.ts";
import { shortened } from "../shortened.ts";

const most = 6;
const longest = 80;
/** Shorter texts are part of a secret by chance. */
const shortestPart = 12;

/**
 * What a part of an expression comes to and why, in Markdown. What a secure parameter holds is never shown, nor what was found
 * to be a secret.
 */
export function describeExpression({ part, scope, node }: ExpressionPlace, secrets: readonly string[]): string {
  const named = nameIn(part);
  const parameter = named?.of === "parameters" ? scope.parameter(named.name) : undefined;
  const head = `**ML Warden** ${inCode(part.kind === "call" ? `${part.name}(…)` : "…")}`;
  const { possible, complete } = evaluate(node, scope);
  if (sourcesOf(node, scope).some(isSecret)) return `${head}: what a secure parameter or a key holds is not shown.`;
  if (possible.length === 0) {
    const because =
      parameter && !parameter.defaultValue
        ? `parameter '${parameter.name}' has no default`
        : "it depends on what is not in this file";
    return `${head}: not known before a deployment, since ${because}.`;
  }
  const lines = possible.slice(0, most).map((p) => {
    const word = wordOf(p);
    const isSecretWord = secrets.some(
      (secret) => word.includes(secret) || (word.length >= shortestPart && secret.includes(word)),
    );
    return `- ${isSecretWord ? "a secret, which is not shown" : inCode(shortened(word, longest))}${reasonOf(p)}`;
  });
  const more = possible.length > most ? [`- … and ${possible.length - most} more`] : [];
  const open = complete ? [] : ["- or something that is not known before a deployment"];
  return `${head} comes to:\n\n${[...lines, ...more, ...open].join("\n")}`;
}

function wordOf({ value }: Possible): string {
  if (value.kind === "map") return `{ ${value.members.map((m) => m.key).join(", ")} }`.slice(0, longest);
  if (value.kind === "list") return `[ ${value.items.length} items ]`;
  return String(value.value);
}

function reasonOf({ via, parameter, certain }: Possible): string {
  if (parameter !== undefined && via === "allowed") return `, allowed for parameter '${parameter}'`;
  if (parameter !== undefined && !certain) return `, by the default of parameter '${parameter}'`;
  return via === "variable" ? ", by a variable" : "";
}
