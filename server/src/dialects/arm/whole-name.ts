import { member } from "../../syntax/tree.ts";
import { partsOf } from "./resource-id.ts";
import { symbolsOf } from "./symbols.ts";
import type { Declaration } from "./template.ts";

/** The parts of the whole name of a resource, `workspace` and `compute`; none where it cannot be known. */
export function wholeName({ holders, node, scope }: Declaration): readonly string[] {
  const names = [...holders, node].map((holder) => {
    const name = member(holder, "name")?.value;
    const [symbol, other] = name ? symbolsOf(name, scope) : [];
    return other === undefined ? symbol : undefined;
  });
  return names.every((name) => name !== undefined) ? names.flatMap(partsOf) : [];
}
