import { basename } from "node:path";
import {
  type CheckedFile,
  inspect,
  placesIn,
  printable,
  reportJson,
  reportText,
  type Severity,
  severities,
} from "../index.ts";
import { type Content, decode, explainError, readText } from "./read-file.ts";
import { siblingsOf } from "./siblings.ts";
import { note, print, terminal } from "./terminal.ts";
import { findFiles } from "./walk.ts";

export interface CheckOptions {
  readonly format: "text" | "json";
  readonly failOn: Severity | "never";
  /** What standard input is to be called. */
  readonly stdinName?: string;
}

/** Checks files and folders, prints a report, and answers the exit code. */
export async function check(paths: readonly string[], options: CheckOptions): Promise<number> {
  const { files, unreadable } = findFiles(paths.filter((path) => path !== "-"));
  for (const { path, reason } of unreadable) note(`cannot read ${printable(path)}: ${reason}`);
  let failed = unreadable.length > 0;
  const checked: CheckedFile[] = [];
  const add = async (path: string, name: string, read: () => Content | Promise<Content>): Promise<void> => {
    try {
      const file = judge(path, name, await read());
      if (file) checked.push(file);
    } catch (error) {
      note(`cannot read ${printable(path)}: ${explainError(error)}`);
      failed = true;
    }
  };
  for (const path of files) await add(withSlashes(path), path, () => readText(path));
  if (paths.includes("-")) await add(options.stdinName ?? "-", options.stdinName ?? "", readStandardInput);
  checked.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  print(options.format === "json" ? reportJson(checked) : reportText(checked, terminal()));
  return failed ? 2 : isFailure(checked, options.failOn) ? 1 : 0;
}

/** A file of ours with its findings; undefined for any other. */
function judge(path: string, name: string, content: Content): CheckedFile | undefined {
  if ("passedOver" in content) {
    note(`passed over ${printable(path)}: ${content.passedOver}`);
    return undefined;
  }
  const inspection = inspect(basename(name), content.text, siblingsOf(name, content.text));
  if (!inspection.recognition) return undefined;
  const [problem] = inspection.tree.problems;
  if (problem) {
    const { line, column } = placesIn(content.text).at(problem.span.start);
    note(`${printable(path)}:${line}:${column}: not all of it could be read: ${printable(problem.message)}`);
  }
  return { path, ...inspection };
}

async function readStandardInput(): Promise<Content> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return decode(Buffer.concat(chunks));
}

function isFailure(files: readonly CheckedFile[], failOn: CheckOptions["failOn"]): boolean {
  if (failOn === "never") return false;
  const failing = severities.slice(0, severities.indexOf(failOn) + 1);
  return files.some(({ findings }) => findings.some(({ severity }) => failing.includes(severity)));
}

const withSlashes = (path: string): string => (process.platform === "win32" ? path.replaceAll("\\", "/") : path);
