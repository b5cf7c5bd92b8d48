import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const { activationEvents, capabilities, contributes } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

const sources = ["client/src", "server/src"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(folder, name)),
);
const sourcesWith = (pattern: RegExp): readonly string[] =>
  sources.filter((name) => pattern.test(readFileSync(join(root, name), "utf8")));

test("no key is bound", () => assert.equal(contributes.keybindings, undefined));

test("every setting is our own and says what it does, and each of its values, too", () => {
  for (const [name, setting] of Object.entries<Record<string, unknown>>(contributes.configuration.properties)) {
    assert.match(name, /^mlwarden\./);
    assert.ok(setting.description ?? setting.markdownDescription, name);
    const { enum: values = [], enumDescriptions = [] } = setting as Record<string, string[]>;
    assert.equal(enumDescriptions.length, values.length, name);
  }
});

test("no other default is touched but how our own pages open", () => {
  assert.deepEqual(contributes.configurationDefaults, {
    "workbench.editorAssociations": { "mlwarden:/rules/*.md": "vscode.markdown.preview.editor" },
  });
});

test("no file but our own gets another language", () => {
  const claims = contributes.languages.map(({ id, extensions = [], filenames = [] }: Record<string, unknown>) => [
    id,
    extensions,
    filenames,
  ]);
  assert.deepEqual(claims, [
    ["azureml-runconfig", [".runconfig"], []],
    ["amlignore", [], [".amlignore"]],
    ["jsonc", [], ["mlwarden.json"]],
  ]);
});

test("nothing is done before a file that may be ours is opened", () => {
  for (const event of activationEvents) assert.match(event, /^onLanguage:(json|jsonc|yaml|arm-template)$/);
});

test("untrusted and virtual workspaces are served, which no Node stands in the way of", () => {
  assert.deepEqual(capabilities, { untrustedWorkspaces: { supported: true }, virtualWorkspaces: true });
  assert.deepEqual(
    sourcesWith(/from "node:|import\("node:/).filter((name) => name.startsWith("client")),
    [],
  );
});

test("nothing is sent anywhere, and no program is started", () => {
  assert.ok(sources.length > 300, "the sources are found");
  assert.deepEqual(sourcesWith(/\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|TelemetryLogger|\beval\(/), []);
  assert.deepEqual(sourcesWith(/"node:(?:https?2?|net|tls|dgram|dns)"/), []);
  assert.deepEqual(
    sourcesWith(/"node:child_process"/).filter((name) => !name.includes("cli")),
    [],
  );
});
