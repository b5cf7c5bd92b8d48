import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** An absolute path in this repository. */
export const inRepository = (...parts) => join(root, ...parts);
