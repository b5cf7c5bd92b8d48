import { fileURLToPath } from "node:url";
import { repository } from "../cli/run.ts";

const seal = fileURLToPath(new URL("seal.cjs", import.meta.url));

/** Flags for Node that leave a program its own folder and some to read, some files to write, and nothing else. */
export const sealed = (reads: readonly string[], writes: readonly string[] = []): readonly string[] => [
  "--permission",
  "--disallow-code-generation-from-strings",
  `--require=${seal}`,
  ...[seal, `${repository}dist/`, ...reads].map((path) => `--allow-fs-read=${path}`),
  ...writes.map((path) => `--allow-fs-write=${path}`),
];
