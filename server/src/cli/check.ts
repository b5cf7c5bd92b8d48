import { basename } from "node:path";
import { type CheckedFile, configName, heedless, policyFor, printable, type Severity, severities } from "../index.ts";
import { Configs, locationOf } from "./configs.ts";
import { type Delivery, deliver } from "./deliver.ts";
import { judge } from "./judge.ts";
import { limit } from "./limit.ts";
import { type Content, decode, explainError, readText } from "./read-file.ts";
import { note, terminal } from "./terminal.ts";
import { findFiles } from "./walk.ts";

export interface CheckOptions {
  readonly deliveries: readonly Delivery[];
  readonly failOn: Severity | "never";
  /** False: what comments silence is told all the same. */
  readonly inlineSuppressions: boolean;
  /** How many findings to tell at most. */
  readonly maxFindings?: number;
  /** Tell nothing but findings, and what went wrong. */
  readonly quiet?: true;
  /** What standard input is to be called. */
  readonly stdinName?: string;
  /** Of ML Warden. */
  readonly version: string;
}

/** Checks files and folders, writes the reports, and answers the exit code. */
export async function check(paths: readonly string[], options: CheckOptions): Promise<number> {
  const remark = options.quiet ? () => {} : note;
  const { files, unreadable } = findFiles(paths.filter((path) => path !== "-"));
  for (const { path, reason } of unreadable) note(`cannot read ${printable(path)}: ${reason}`);
  let failed = unreadable.length > 0;
  const checked: CheckedFile[] = [];
  const configs = new Configs();
  const add = async (path: string, name: string, read: () => Content | Promise<Content>): Promise<void> => {
    try {
      const content = await read();
      const config = await configs.of(name);
      if (basename(name) === configName) return;
      const file = judge(path, name, content, config && policyFor(config, locationOf(name)), remark);
      if (file) checked.push(options.inlineSuppressions ? file : { path, ...heedless(file) });
    } catch (error) {
      note(`cannot read ${printable(path)}: ${explainError(error)}`);
      failed = true;
    }
  };
  for (const path of files) await add(withSlashes(path), path, () => readText(path));
  if (paths.includes("-")) await add(options.stdinName ?? "-", options.stdinName ?? "", readStandardInput);
  checked.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const fails = failsOn(options.failOn);
  const found = checked.flatMap(({ findings }) => findings);
  const { maxFindings = found.length, version, quiet = false } = options;
  if (found.length > maxFindings) remark(`${found.length - maxFindings} of ${found.length} findings are not shown`);
  const circumstances = { terminal: terminal(), version, quiet, fails };
  if (!deliver(limit(checked, maxFindings), options.deliveries, circumstances)) failed = true;
  return failed || configs.broken ? 2 : found.some(({ severity }) => fails(severity)) ? 1 : 0;
}

async function readStandardInput(): Promise<Content> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return decode(Buffer.concat(chunks));
}

function failsOn(least: CheckOptions["failOn"]): (severity: Severity) => boolean {
  const failing = least === "never" ? [] : severities.slice(0, severities.indexOf(least) + 1);
  return (severity) => failing.includes(severity);
}

const withSlashes = (path: string): string => (process.platform === "win32" ? path.replaceAll("\\", "/") : path);
