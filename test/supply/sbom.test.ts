import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { repository } from "../cli/run.ts";

interface Component {
  readonly "bom-ref": string;
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly hashes: readonly { readonly alg: string; readonly content: string }[];
  readonly licenses: readonly { readonly license: { readonly id: string } }[];
}

const folder = mkdtempSync(join(tmpdir(), "mlwarden-"));
after(() => rmSync(folder, { recursive: true, force: true }));
const file = join(folder, "sbom.json");
execFileSync(process.execPath, ["scripts/sbom.mjs", file], { cwd: repository, stdio: "ignore" });
const { components } = JSON.parse(readFileSync(file, "utf8")) as { readonly components: readonly Component[] };
const names = components.map(({ name }) => name);

test("the bill of materials names what is bundled, and nothing else", () => {
  for (const bundled of ["@dagrejs/dagre", "yaml", "jsonc-parser", "vscode-languageserver", "vscode-languageclient"])
    assert.ok(names.includes(bundled), bundled);
  for (const tool of ["typescript", "esbuild", "@vscode/vsce", "fast-check"]) assert.ok(!names.includes(tool), tool);
});

test("every package is named as it is installed, once, and with the hash that npm knows", () => {
  const lock = JSON.parse(readFileSync(join(repository, "package-lock.json"), "utf8"));
  const known = new Map<string, string>();
  for (const [path, { version, integrity }] of Object.entries<{ version: string; integrity?: string }>(lock.packages))
    known.set(`${path.split("node_modules/").at(-1)}@${version}`, integrity ?? "");
  const refs = components.map((component) => component["bom-ref"]);
  assert.equal(new Set(refs).size, refs.length);
  for (const { name, version, purl, hashes, licenses } of components) {
    const [hash] = hashes;
    assert.equal(
      known.get(`${name}@${version}`),
      `sha512-${Buffer.from(hash?.content ?? "", "hex").toString("base64")}`,
    );
    assert.equal(hash?.alg, "SHA-512");
    assert.equal(decodeURIComponent(purl), `pkg:npm/${name}@${version}`);
    assert.match(
      licenses[0]?.license.id ?? "",
      /^(?:MIT|ISC|BSD-3-Clause|BSD-2-Clause|Apache-2\.0|0BSD|BlueOak-1\.0\.0)$/,
      name,
    );
  }
});
