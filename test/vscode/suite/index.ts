import "./activation.ts";
import "./findings.ts";
import "./linked.ts";
import "./commands.ts";
import "./company.ts";
import "./restart.ts";
import { runAll } from "./runner.ts";

/** What @vscode/test-electron, and VS Code itself, call. */
export const run = (): Promise<void> => runAll();
