import "./own-settings.ts";
import "./virtual.ts";
import { runAll } from "../suite/runner.ts";

/** What VS Code calls in a workspace of several folders. */
export const run = (): Promise<void> => runAll();
