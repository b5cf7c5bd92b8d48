import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { Validator } from "@cfworker/json-schema";
import { applyEdits } from "../../server/src/text/span.ts";
import { giving, workspaceTemplate } from "../templates.ts";
import { folderWith, halfKey, keyEndpoint, run } from "./run.ts";

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}
interface Location {
  readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: Region };
}
interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly locations: readonly Location[];
  readonly relatedLocations?: readonly Location[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly suppressions?: readonly unknown[];
  readonly fixes?: readonly {
    readonly artifactChanges: readonly {
      readonly replacements: readonly {
        readonly deletedRegion: Region;
        readonly insertedContent: { readonly text: string };
      }[];
    }[];
  }[];
}
interface Log {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string; readonly help: object }[] } };
    readonly results: readonly Result[];
  }[];
}

/** The schema that OASIS publishes for version 2.1.0. */
const schema = JSON.parse(
  readFileSync(
    new URL("../../node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json", import.meta.url),
    "utf8",
  ),
);
const validator = new Validator(schema, "4", false);

function sarif(paths: readonly string[], cwd?: string, ...more: readonly string[]): Log {
  const { stdout } = run(["check", "--format", "sarif", ...paths, ...more], cwd === undefined ? {} : { cwd });
  const log = JSON.parse(stdout);
  assert.deepEqual(validator.validate(log).errors, []);
  return log;
}

const resultsOf = (log: Log): readonly Result[] => log.runs.flatMap(({ results }) => results);

test("the schema refuses what is no SARIF", () => {
  assert.equal(validator.validate({ version: "2.1.0", runs: [{ tool: {}, results: [] }] }).valid, false);
});

test("samples, whole, are valid; every result has its rule with a page of help", () => {
  const log = sarif(["samples"]);
  const [{ tool, results } = assert.fail()] = log.runs;
  assert.ok(results.length > 20);
  for (const { ruleId, ruleIndex } of results) assert.equal(tool.driver.rules[ruleIndex]?.id, ruleId);
  for (const { id, help } of tool.driver.rules)
    assert.match((help as { markdown: string }).markdown, new RegExp(`^# ${id}\n`));
});

test("nothing found is a run without results", () => {
  const log = sarif(["."], folderWith({ "a.txt": "" }));
  assert.deepEqual(
    log.runs.map(({ results }) => results),
    [[]],
  );
});

test("levels, places and paths", () => {
  const cwd = folderWith({ "dir name/e#1.yml": keyEndpoint, "w.yml": halfKey });
  const results = resultsOf(sarif(["."], cwd));
  const key = results.find(({ ruleId }) => ruleId === "online-endpoint-key-auth");
  assert.equal(key?.level, "warning");
  assert.deepEqual(key.locations[0]?.physicalLocation, {
    artifactLocation: { uri: "dir%20name/e%231.yml", uriBaseId: "%SRCROOT%" },
    region: { startLine: 3, startColumn: 12, endLine: 3, endColumn: 15 },
  });
  assert.ok(results.some(({ ruleId, level }) => ruleId === "customer-managed-key-incomplete" && level === "error"));
  const [absolute] = resultsOf(sarif([`${cwd}/w.yml`]));
  assert.equal(absolute?.locations[0]?.physicalLocation.artifactLocation.uri, `file://${cwd}/w.yml`);
});

test("a fix, applied as it is written, mends the file", () => {
  const cwd = folderWith({ "e.yml": keyEndpoint });
  const replacements = resultsOf(sarif(["."], cwd))[0]?.fixes?.[0]?.artifactChanges[0]?.replacements ?? [];
  const lines = keyEndpoint.split("\n");
  const offset = (line: number, column: number): number =>
    lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, column - 1);
  const edits = replacements.map(({ deletedRegion: r, insertedContent: { text } }) => ({
    span: { start: offset(r.startLine, r.startColumn), end: offset(r.endLine, r.endColumn) },
    newText: text,
  }));
  assert.equal(applyEdits(keyEndpoint, edits), keyEndpoint.replace("auth_mode: key", "auth_mode: aad_token"));
});

test("a place in another file is a related location there", () => {
  const cwd = folderWith({
    "infra/main.json": JSON.stringify(workspaceTemplate, null, 2),
    "infra/main.parameters.dev.json": JSON.stringify(giving("Enabled"), null, 2),
  });
  const [finding] = resultsOf(sarif(["infra/main.json"], cwd)).filter(
    ({ ruleId }) => ruleId === "workspace-public-network-access",
  );
  const uris = finding?.relatedLocations?.map(({ physicalLocation }) => physicalLocation.artifactLocation.uri);
  assert.ok(uris?.includes("infra/main.parameters.dev.json"));
});

const silenced = keyEndpoint.replace(
  "auth_mode",
  "# mlwarden-disable-next-line online-endpoint-key-auth -- a device calls it\nauth_mode",
);

test("what a comment silences is listed as suppressed, with its reason", () => {
  const cwd = folderWith({ "e.yml": silenced });
  const [result] = resultsOf(sarif(["."], cwd));
  assert.deepEqual(result?.suppressions, [{ kind: "inSource", justification: "a device calls it" }]);
  const [heedless] = resultsOf(sarif(["."], cwd, "--no-inline-suppressions"));
  assert.equal(heedless?.suppressions, undefined);
});

const prints = (content: string, name: string): readonly string[] =>
  resultsOf(sarif(["."], folderWith({ [name]: content })))
    .flatMap(({ partialFingerprints }) => Object.values(partialFingerprints))
    .sort();

test("fingerprints differ within a file, and stay while other places change", () => {
  const template = readFileSync(new URL("../../samples/azuredeploy.json", import.meta.url), "utf8");
  const before = prints(template, "a.json");
  assert.equal(new Set(before).size, before.length);
  const other = { type: "Microsoft.Storage/storageAccounts", apiVersion: "2023-01-01", name: "other" };
  const moved = template.replace(/"resources": \[/, (start) => `${start}\n\n\n${JSON.stringify(other)},`);
  assert.notEqual(moved, template);
  const after = new Set(prints(moved, "a.json"));
  assert.deepEqual(
    before.filter((print) => !after.has(print)),
    [],
  );
});

test("no report for programs repeats a secret", () => {
  for (const format of ["sarif", "json", "junit", "github", "azure-pipelines", "markdown"]) {
    const { stdout } = run(["check", "samples", "--format", format]);
    assert.doesNotMatch(stdout, /Delicious|bm8gcmVhbC/, format);
  }
});
