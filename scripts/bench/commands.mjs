import { spawnSync } from "node:child_process";
import { performance } from "node:perf_hooks";
import { quantile } from "./keystrokes.mjs";

const runs = 9;

/** Milliseconds that a command takes as a whole process; undefined where it does not run. */
export function wholeProcess(command, cwd) {
  const times = [];
  for (let n = 0; n < runs; n++) {
    const start = performance.now();
    const { status, error } = spawnSync(command[0], command.slice(1), { cwd, stdio: "ignore" });
    if (error || status > 2) return undefined;
    times.push(performance.now() - start);
  }
  return quantile(times, 0.5);
}
