import { setTimeout as pause } from "node:timers/promises";

/** Waits until what is asserted holds, ten seconds at most: what comes unasked comes when the server has time. */
export async function eventually(holds: () => void): Promise<void> {
  for (const end = performance.now() + 10_000; performance.now() < end; await pause(20)) {
    try {
      return holds();
    } catch {}
  }
  holds();
}
