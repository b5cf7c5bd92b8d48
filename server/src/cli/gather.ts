import { basename } from "node:path";
import { type Content, decode, explainError, readText } from "../disk/read-file.ts";
import {
  configName,
  heedless,
  policyFor,
  printable,
  type ReportedFile,
  reportFile,
  withoutAccepted,
} from "../index.ts";
import { countLeftovers, openBaseline } from "./baseline.ts";
import { Configs, locationOf } from "./configs.ts";
import { filesAround } from "./files-around.ts";
import { judge } from "./judge.ts";
import { diffOf, mendFile } from "./mend-file.ts";
import { onlySince } from "./only-since.ts";
import { progress } from "./progress.ts";
import { note } from "./terminal.ts";
import { findFiles } from "./walk.ts";

export interface GatherOptions {
  /** A file of findings that are accepted: they are not told. */
  readonly baseline?: string;
  /** Apply every safe fix first. */
  readonly fix?: true;
  /** Work out what that would change. */
  readonly fixDryRun?: true;
  /** False: what comments silence is told all the same. */
  readonly inlineSuppressions: boolean;
  /** Tell nothing but findings, and what went wrong. */
  readonly quiet?: true;
  /** Only files that changed since this branch left a commit. */
  readonly since?: string;
  /** What standard input is to be called. */
  readonly stdinName?: string;
  /** Columns that excerpts fit into. */
  readonly width: number;
}

export interface Gathered {
  /** The files of ours, by path. */
  readonly files: readonly ReportedFile[];
  /** What the fixes would change. */
  readonly diff: string;
  /** Whether something could not be read, or not be fixed, or a configuration is broken. */
  readonly failed: boolean;
}

/** Finds, reads and judges the files that paths stand for, one after the other. */
export async function gather(paths: readonly string[], options: GatherOptions): Promise<Gathered> {
  const remark = options.quiet ? () => {} : note;
  const reports: ReportedFile[] = [];
  const diffs: string[] = [];
  const configs = new Configs();
  const baseline = options.baseline === undefined ? undefined : openBaseline(options.baseline);
  let failed = options.baseline !== undefined && !baseline;
  const fail = (what: string): void => {
    note(what);
    failed = true;
  };

  const inspectAt = async (path: string, name: string, read: () => Content | Promise<Content>, tell = remark) => {
    const content = await read();
    const config = await configs.of(name);
    if (basename(name) === configName) return undefined;
    const siblings = "text" in content ? await filesAround(name, content.text, configs) : [];
    return judge(path, name, content, siblings, config && policyFor(config, locationOf(name)), tell);
  };

  const add = async (path: string, name: string, read: () => Content | Promise<Content>): Promise<void> => {
    try {
      const inspection = await inspectAt(path, name, read);
      if (!inspection) return;
      if (options.fixDryRun) diffs.push(await diffOf(path, inspection));
      const told = options.inlineSuppressions ? inspection : heedless(inspection);
      const fresh = baseline ? withoutAccepted(told, baseline, locationOf(name)) : told;
      reports.push(reportFile(path, fresh, options.width));
    } catch (error) {
      fail(`cannot read ${printable(path)}: ${explainError(error)}`);
    }
  };

  /** What cannot be read is told where it is reported. */
  const fix = async (path: string): Promise<void> => {
    const inspection = await inspectAt(
      path,
      path,
      () => readText(path),
      () => {},
    ).catch(() => undefined);
    try {
      if (inspection) mendFile(path, inspection);
    } catch (error) {
      fail(`cannot fix ${printable(withSlashes(path))}: ${explainError(error)}`);
    }
  };

  const { files, unreadable } = findFiles(paths.filter((path) => path !== "-"));
  for (const { path, reason } of unreadable) fail(`cannot read ${printable(path)}: ${reason}`);
  const wanted = options.since === undefined ? files : await onlySince(options.since, files, configs);
  const { step, end } = progress(options.quiet ? 0 : wanted.length);
  // All of them first: what is found in a file may come from another.
  for (const path of options.fix ? wanted : []) await fix(path);
  for (const path of wanted) {
    await add(withSlashes(path), path, () => readText(path));
    step();
  }
  end();
  if (paths.includes("-")) await add(options.stdinName ?? "-", options.stdinName ?? "", readStandardInput);
  const leftovers = baseline ? countLeftovers(baseline, wanted, reports) : 0;
  if (leftovers > 0) remark(`${leftovers} of the findings that the baseline accepts are there no longer`);
  return { files: reports.sort(byPath), diff: diffs.join(""), failed: failed || configs.broken };
}

async function readStandardInput(): Promise<Content> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return decode(Buffer.concat(chunks));
}

const byPath = (a: ReportedFile, b: ReportedFile): number => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);

const withSlashes = (path: string): string => (process.platform === "win32" ? path.replaceAll("\\", "/") : path);
