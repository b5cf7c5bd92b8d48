import { say } from "./language.ts";

const enough = 200;
const interval = 100;

/** Tells a person at the terminal how far a long run is; into a file or a log it says nothing. */
export function progress(total: number): { step(): void; end(): void } {
  const { stderr } = process;
  if (!stderr.isTTY || total < enough) return { step() {}, end() {} };
  let done = 0;
  let last = Date.now();
  let shown = false;
  return {
    step() {
      done++;
      if (Date.now() - last < interval) return;
      last = Date.now();
      shown = true;
      stderr.write(`\r${say(`${done} of ${total} files`)}`);
    },
    end() {
      if (shown) stderr.write("\r\u001b[K");
    },
  };
}
