import { spawnSync } from "node:child_process";
import { performance } from "node:perf_hooks";
import { quantile } from "./keystrokes.mjs";

const runs = 9;

/** Milliseconds that a command takes as a whole process, in the middle of several runs; undefined where it does not run. */
export function wholeProcess(command, cwd) {
  const times = [];
  for (let n = 0; n < runs; n++) {
    const time = timeOf(command, cwd);
    if (time === undefined) return undefined;
    times.push(time);
  }
  return quantile(times, 0.5);
}

/** The same of one run. */
export function timeOf([program, ...parameters], cwd) {
  const start = performance.now();
  const { status, error } = spawnSync(program, parameters, { cwd, stdio: "ignore" });
  return error || status > 2 ? undefined : performance.now() - start;
}
