import type { Tree } from "../syntax/tree.ts";
import { arm } from "./arm/index.ts";
import { cliV2 } from "./cli-v2/index.ts";
import type { Dialect, Recognition } from "./dialect.ts";
import { roleDefinition } from "./role-definition.ts";
import { sdkV1 } from "./sdk-v1.ts";

const dialects: readonly Dialect[] = [arm, sdkV1, roleDefinition, cliV2];

/** Whether a text is worth parsing at all. */
export const mayBeOurs = (text: string): boolean => dialects.some((dialect) => dialect.mayHold(text));

/** The dialect of a file with what it saw; undefined for a file that is none of ours. */
export function recognise(tree: Tree): { readonly dialect: Dialect; readonly recognition: Recognition } | undefined {
  for (const dialect of dialects) {
    const recognition = dialect.recognise(tree);
    if (recognition) return { dialect, recognition };
  }
  return undefined;
}
