import { textsOf, type WrittenText } from "../model/file-text.ts";
import type { Resource, Value } from "../model/resource.ts";
import { member } from "../syntax/tree.ts";
import type { Fix } from "./rule.ts";

/**
 * Puts a reference to a new secure parameter in place of a secret of a template. `others` are the resources of the file. None
 * where the secret does not stand in a resource of the template itself: a nested one has parameters of its own.
 */
export function takeFromParameter(
  { site, via }: Pick<Value, "site" | "via">,
  others: readonly Resource[],
): readonly Fix[] {
  const file = others.find(({ kind }) => kind === "fileText");
  const written = file && textsOf(file).find(({ node }) => node === site);
  if (!file || !written || via !== "literal" || !isInResource(file, written)) return [];
  const name = freeName(file, nameFor(written));
  return [
    {
      title: `Take it from a new secure parameter '${name}'`,
      safe: false,
      ops: [
        { op: "replace", node: site, value: `[parameters('${name}')]` },
        { op: "set", owner: file.node, path: ["parameters", name], value: { type: "securestring" } },
      ],
    },
  ];
}

const isInResource = ({ dialect }: Resource, { keys }: WrittenText): boolean =>
  dialect === "arm" && keys[0]?.toLowerCase() === "resources" && !keys.some((key) => key.toLowerCase() === "template");

/** `primaryKey`; what is only called `value` gets a name that says more. */
function nameFor({ keys }: WrittenText): string {
  const key = keys.at(-1) ?? "";
  return /^(?:value|key)$/i.test(key) || !/^[a-z]\w*$/i.test(key) ? "secret" : key;
}

function freeName({ node }: Resource, wanted: string): string {
  const declared = member(node, "parameters")?.value;
  const names = [wanted, ...Array.from({ length: 50 }, (_, i) => `${wanted}${i + 2}`)];
  return names.find((name) => !member(declared, name)) ?? wanted;
}
