import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after } from "node:test";
import { fileURLToPath } from "node:url";
import type { JsonReport } from "../../server/src/features/output/json.ts";

export const repository = fileURLToPath(new URL("../..", import.meta.url));
/** The bundle, as it ships. */
export const cli = join(repository, "dist/cli.js");

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Surroundings {
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly uid?: number | undefined;
  /** For Node. */
  readonly flags?: readonly string[];
}

/** Root may do everything: as root, tests of what may not be done ask somebody else. */
export const nobody = process.getuid?.() === 0 ? 65534 : undefined;

/** Runs the command line to its end. */
export function run(
  args: readonly string[],
  { cwd = repository, input = "", env = {}, uid, flags = [] }: Surroundings = {},
): Outcome {
  const { NO_COLOR: _, FORCE_COLOR: __, ...outer } = process.env;
  const options = { cwd, input, uid, env: { ...outer, ...env }, encoding: "utf8", maxBuffer: 2 ** 28 } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [...flags, cli, ...args], options);
  assert.doesNotMatch(stderr, /^\s+at .*:\d+:\d+/m, "no stack trace is ever shown");
  return { code: status, stdout, stderr };
}

/** Runs `check --format json` and reads the one object that it prints. */
export function checkJson(args: readonly string[], surroundings: Surroundings = {}): JsonReport {
  return JSON.parse(run(["check", "--format", "json", ...args], surroundings).stdout) as JsonReport;
}

/** A new folder with these files, gone after the tests. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), "mlwarden-"));
  after(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

const schema = (kind: string): string => `$schema: https://azuremlschemas.azureedge.net/latest/${kind}.schema.json\n`;

/** An endpoint that takes keys: one warning, on line 3, columns 12 to 15. */
export const keyEndpoint = `${schema("managedOnlineEndpoint")}name: demo\nauth_mode: key\npublic_network_access: disabled\nidentity:\n  type: system_assigned\n`;
/** The same with tokens: nothing to say. */
export const tokenEndpoint = keyEndpoint.replace("key", "aad_token");
/** Metadata under a key that is only half configured, which cannot work: an error. */
export const halfKey = `${schema("workspace")}name: demo\npublic_network_access: disabled\ncustomer_managed_key:\n  key_uri: https://demo.vault.azure.net/keys/k/0123456789abcdef0123456789abcdef\n`;
/** None of ours. */
export const workflow = "name: build\non: push\njobs:\n  build:\n    runs-on: ubuntu-latest\n";
