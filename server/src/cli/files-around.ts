import { dirname, join } from "node:path";
import { type NamedText, withAssigned } from "../index.ts";
import type { Configs } from "./configs.ts";
import { siblingsOf } from "./siblings.ts";

/** The files that count for another: by where they are, and by what is configured. */
export async function filesAround(path: string, text: string, configs: Configs): Promise<readonly NamedText[]> {
  const siblings = await siblingsOf(path, text);
  const around = await withAssigned(siblings, (name) => configs.assigned(join(dirname(path), name)));
  return [...around, ...(await configs.assigned(path))];
}
