import assert from "node:assert/strict";
import { test } from "node:test";
import { checkJson, folderWith, halfKey, keyEndpoint, run, tokenEndpoint, workflow } from "./run.ts";

test("one object, of exactly the promised shape", () => {
  const cwd = folderWith({ "b/endpoint.yml": keyEndpoint, "a.yml": tokenEndpoint, "ci.yml": workflow });
  const { stdout, stderr, code } = run(["check", ".", "--format", "json"], { cwd });
  assert.equal(stderr, "");
  assert.equal(code, 1);
  assert.deepEqual(JSON.parse(stdout), {
    version: 1,
    files: [
      { path: "a.yml", kind: "cli-v2/managedOnlineEndpoint", findings: [] },
      {
        path: "b/endpoint.yml",
        kind: "cli-v2/managedOnlineEndpoint",
        findings: [
          {
            rule: "online-endpoint-key-auth",
            severity: "warning",
            message: "The endpoint accepts keys that do not expire.",
            start: { line: 3, column: 12 },
            end: { line: 3, column: 15 },
            fix: "review",
            url: "https://learn.microsoft.com/azure/machine-learning/concept-endpoints-online-auth",
          },
        ],
      },
    ],
    summary: { files: 2, errors: 0, warnings: 1, information: 0, hints: 0 },
  });
});

test("the summary counts every severity", () => {
  const { files, summary } = checkJson(["samples"]);
  const count = (severity: string): number =>
    files.flatMap(({ findings }) => findings).filter((finding) => finding.severity === severity).length;
  assert.deepEqual(summary, {
    files: files.length,
    errors: count("error"),
    warnings: count("warning"),
    information: count("information"),
    hints: count("hint"),
  });
});

test("files come by path, findings by position, and twice the same", () => {
  const first = run(["check", "samples", "--format", "json"]).stdout;
  assert.equal(run(["check", "samples", "--format", "json"]).stdout, first);
  const { files } = checkJson(["samples"]);
  const paths = files.map(({ path }) => path);
  assert.deepEqual(paths, [...paths].sort());
  for (const { findings } of files) {
    const places = findings.map(({ start }) => start.line * 1e6 + start.column);
    assert.deepEqual(
      places,
      [...places].sort((a, b) => a - b),
    );
  }
});

test("columns are the same with CRLF, lines too", () => {
  const cwd = folderWith({ "lf.yml": keyEndpoint, "crlf.yml": keyEndpoint.replaceAll("\n", "\r\n") });
  const [crlf, lf] = checkJson(["."], { cwd }).files;
  assert.deepEqual(crlf?.findings, lf?.findings);
});

test("a byte order mark takes no column, and UTF-16 is read", () => {
  const oneLine = `{"computeType":"ACI","authEnabled":false}`;
  const utf16 = Uint8Array.from(Buffer.from(`\uFEFF${oneLine}`, "utf16le"));
  const cwd = folderWith({ "plain.json": oneLine, "bom.json": `\uFEFF${oneLine}`, "utf16.json": utf16 });
  const [bom, plain, wide] = checkJson(["."], { cwd }).files;
  assert.ok(plain && plain.findings.length > 0);
  assert.deepEqual(bom?.findings, plain.findings);
  assert.deepEqual(wide?.findings, plain.findings);
});

test("columns count UTF-16 units: an emoji takes two", () => {
  const cwd = folderWith({ "e.json": `{ "computeType": "ACI", /* 🔑 */ "authEnabled": false }` });
  const places = checkJson(["."], { cwd }).files.flatMap(({ findings }) => findings.map(({ start }) => start.column));
  assert.ok(places.includes(`{ "computeType": "ACI", /* 🔑 */ "authEnabled": `.length + 1));
});

test("what is broken elsewhere in a file hides nothing, and is told", () => {
  const cwd = folderWith({
    "broken.yml": `${keyEndpoint}tags: [a, "b\n`,
    "broken.json": `{ "computeType": "ACI", "authEnabled": false, "cpu": }`,
  });
  const { stdout, stderr } = run(["check", ".", "--format", "json"], { cwd });
  assert.match(stdout, /online-endpoint-key-auth/);
  assert.match(stdout, /"kind": "sdk-v1\/aciDeploymentConfig"/);
  assert.match(stderr, /^mlwarden: broken\.yml:\d+:\d+: not all of it could be read: /m);
  assert.match(stderr, /^mlwarden: broken\.json:1:\d+: not all of it could be read: /m);
});

test("an error is counted as one", () => {
  const cwd = folderWith({ "workspace.yml": halfKey });
  const { summary, files } = checkJson(["."], { cwd });
  assert.equal(summary.errors, 1);
  assert.ok(
    files[0]?.findings.some(({ rule, severity }) => rule === "customer-managed-key-incomplete" && severity === "error"),
  );
});

test("no file of ours is an empty list, not nothing", () => {
  const cwd = folderWith({ "ci.yml": workflow });
  assert.deepEqual(checkJson(["."], { cwd }), {
    version: 1,
    files: [],
    summary: { files: 0, errors: 0, warnings: 0, information: 0, hints: 0 },
  });
});
