import { createColors } from "picocolors";
import { masked, type Terminal } from "../index.ts";
import { say } from "./language.ts";

/** The terminal that standard output goes to; without colours where it goes elsewhere. */
export function terminal(coloured = isColoured()): Terminal {
  const { bold, red, yellow, cyan, dim, green } = createColors(coloured);
  return {
    width: process.stdout.columns ?? 120,
    colour: { error: red, warning: yellow, information: cyan, hint: green, place: bold, faint: dim },
  };
}

/** See no-color.org and force-color.org. */
function isColoured(): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR) return false;
  if (FORCE_COLOR) return FORCE_COLOR !== "0";
  return process.stdout.isTTY === true && TERM !== "dumb";
}

export const print = (text: string): void => void process.stdout.write(text);

/** Tells the person at the terminal something that is not part of the output. */
export const note = (text: string): void =>
  void process.stderr.write(`${overProgress()}mlwarden: ${masked(say(text))}\n`);

/** On a terminal, a line may say how far a run is. */
const overProgress = (): string => (process.stderr.isTTY ? "\r\u001b[K" : "");

/** A reader that goes away early (`| head`) is no fault of ours. */
export function surviveBrokenPipes(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE" && error.code !== "EOF") process.exitCode = 2;
    });
}
