import { performance } from "node:perf_hooks";
import { parseTree } from "jsonc-parser";
import { bigTemplate } from "../scripts/bench/big-template.mts";

const text = bigTemplate(50_000);
/** Work whose time is known: what a machine takes for it tells how fast it is and how busy. */
const yardstick = (): unknown => parseTree(text);
/** Milliseconds that the yardstick takes on an idle machine of 2026 (AMD EPYC, Node 24). */
const idle = 1.2;

for (let warm = 0; warm < 40; warm++) yardstick();

/** Milliseconds that a run takes. Others share the processor: of the time on the clock and that on the processor the shorter one counts. */
function time(run: () => unknown): number {
  const used = process.cpuUsage();
  const start = performance.now();
  run();
  const took = performance.now() - start;
  const { user, system } = process.cpuUsage(used);
  return Math.min(took, (user + system) / 1000);
}

/** The fastest run of each so far, in milliseconds. */
interface Best {
  readonly run: number;
  readonly floor: number;
}

/** Lets two runs take turns, so that whatever slows the machine slows both, until the best of each will do. */
function fastest(run: () => unknown, floor: () => unknown, rounds: number, willDo: (best: Best) => boolean): Best {
  let best: Best = { run: Number.POSITIVE_INFINITY, floor: Number.POSITIVE_INFINITY };
  for (let round = 0; round < rounds && !willDo(best); round++)
    best = { floor: Math.min(best.floor, time(floor)), run: Math.min(best.run, time(run)) };
  return best;
}

const ratio = ({ run, floor }: Best): number => run / floor;
const onIdle = ({ run, floor }: Best): number => run * Math.min(1, idle / floor);

/** How many times as long `run` takes as `floor`, both at their fastest; tried until that is at most `enough`. */
export const timesAsLong = (run: () => unknown, floor: () => unknown, enough = 0, rounds = 10): number =>
  ratio(fastest(run, floor, rounds, (best) => ratio(best) <= enough));

/**
 * How long `run` takes at its fastest, in milliseconds of an idle machine of 2026, however slow or crowded this one is; tried until
 * that is at most `enough`.
 */
export const idleMilliseconds = (run: () => unknown, enough = 0, rounds = 10): number =>
  onIdle(fastest(run, yardstick, rounds, (best) => onIdle(best) <= enough));
