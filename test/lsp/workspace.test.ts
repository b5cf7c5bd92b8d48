import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import type {
  RegistrationParams,
  WorkspaceDiagnosticReport,
  WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver";
import { giving, workspaceTemplate } from "../templates.ts";
import { Editor, modern } from "./editor.ts";
import { eventually } from "./eventually.ts";

const rule = "online-endpoint-key-auth";
const endpoint = (
  auth: string,
): string => `$schema: https://azuremlschemas.azureedge.net/latest/managedOnlineEndpoint.schema.json
name: demo
public_network_access: disabled
auth_mode: ${auth}
`;
const registering = { ...modern, textDocument: { ...modern.textDocument, diagnostic: { dynamicRegistration: true } } };

let editor: Editor;
let files: Map<string, string>;
/** What was asked to be read. */
let read: string[];
let registered: string[];
beforeEach(() => {
  editor = new Editor();
  files = new Map();
  read = [];
  registered = [];
  editor.reply("mlwarden/filesInScope", () => [...files.keys()]);
  editor.reply("mlwarden/contents", ({ uris }: { uris: readonly string[] }) => {
    read.push(...uris);
    return uris.map((uri) => (files.has(uri) ? { text: files.get(uri) } : null));
  });
  editor.reply("mlwarden/firstFile", ({ uris }: { uris: readonly string[] }) => {
    const index = uris.findIndex((uri) => files.has(uri));
    return index < 0 ? null : { index, text: files.get(uris[index] ?? "") };
  });
  editor.reply("mlwarden/siblings", ({ uri }: { uri: string }) => {
    const folder = uri.slice(0, uri.lastIndexOf("/") + 1);
    return [...files].flatMap(([other, text]) =>
      other.startsWith(folder) ? [{ name: other.slice(folder.length), text }] : [],
    );
  });
  editor.reply("client/registerCapability", ({ registrations }: RegistrationParams) => {
    registered.push(...registrations.map(({ method }) => method));
    return null;
  });
  editor.reply("client/unregisterCapability", () => {
    registered.pop();
    return null;
  });
});
afterEach(async () => {
  assert.equal(await editor.end(), 0);
  assert.deepEqual(
    editor.log.filter((line) => /error|workspace:/i.test(line)),
    [],
  );
});

const options = { siblings: true, files: true, workspace: true };
const pull = async (previousResultIds: object[] = []) =>
  (await editor.ask<WorkspaceDiagnosticReport>("workspace/diagnostic", { previousResultIds })).items;

const told = (reports: readonly WorkspaceDocumentDiagnosticReport[]): string[] =>
  reports.map((report) => {
    const name = report.uri.replace("file:///", "");
    return report.kind === "full" ? `${name}: ${report.items.map(({ code }) => code).join(" ")}` : `${name}: unchanged`;
  });

/** Asks as VS Code does: once, for whatever comes. */
function listen(previousResultIds: object[] = []) {
  const reports: WorkspaceDocumentDiagnosticReport[] = [];
  const { answer, cancel } = editor.stream<WorkspaceDiagnosticReport>(
    "workspace/diagnostic",
    { previousResultIds },
    ({ items }) => reports.push(...items),
  );
  answer.catch(() => undefined); // ends with the server
  const next = async (): Promise<string[]> => {
    for (const start = Date.now(); reports.length === 0 && Date.now() - start < 5000; ) await pause(10);
    return told(reports.splice(0));
  };
  return { answer, cancel, next };
}

const changed = (uri: string, type: 1 | 2 | 3) =>
  editor.tell("workspace/didChangeWatchedFiles", { changes: [{ uri, type }] });

test("files that are not open are told in the order in which the client lists them, those without findings not at all", async () => {
  files.set("file:///b/bad.yml", endpoint("key"));
  files.set("file:///a/bad.yml", endpoint("key"));
  files.set("file:///a/good.yml", endpoint("aad_token"));
  files.set("file:///package.json", '{ "name": "x" }');
  await editor.start(modern, options);
  const reports = await pull();
  assert.deepEqual(told(reports), [`b/bad.yml: ${rule}`, `a/bad.yml: ${rule}`]);
  assert.deepEqual(told(await pull(reports.map(({ uri, resultId }) => ({ uri, value: resultId })))), [
    "b/bad.yml: unchanged",
    "a/bad.yml: unchanged",
  ]);
});

test("a result is that of a text, a configuration and what lies around: where one of them changes, it is told anew", async () => {
  const uri = "file:///a/bad.yml";
  files.set(uri, endpoint("key"));
  await editor.start(modern, options);
  const [report] = await pull();
  assert.ok(report);
  const previous = [{ uri, value: report.resultId }];
  files.set(uri, `${endpoint("key")}# more\n`);
  assert.deepEqual(told(await pull(previous)), [`a/bad.yml: ${rule}`]);
  files.set(uri, endpoint("key"));
  assert.deepEqual(told(await pull(previous)), ["a/bad.yml: unchanged"]);
  files.set("file:///mlwarden.json", JSON.stringify({ rules: { [rule]: "off" } }));
  await changed("file:///mlwarden.json", 1);
  assert.deepEqual(told(await pull(previous)), ["a/bad.yml: "]);
});

test("a document that is open is asked for by itself; closed, it is told again", async () => {
  const uri = "file:///a/bad.yml";
  files.set(uri, endpoint("key"));
  await editor.start(modern, options);
  const stream = listen();
  assert.deepEqual(await stream.next(), [`a/bad.yml: ${rule}`]);
  const document = await editor.open(endpoint("key"), "yaml", "a/bad");
  assert.deepEqual(await stream.next(), ["a/bad.yml: "]);
  assert.equal((await editor.diagnostics(document)).length, 1);
  await editor.close(document);
  assert.deepEqual(await stream.next(), [`a/bad.yml: ${rule}`]);
  await editor.open(endpoint("key"), "yaml", "a/bad");
  assert.deepEqual(await stream.next(), ["a/bad.yml: "]);
  assert.deepEqual(await pull(), []);
});

test("a document that the editor keeps open without showing it counts as closed", async () => {
  const uri = "file:///a/bad.yml";
  files.set(uri, endpoint("key"));
  await editor.start(modern, options);
  const stream = listen();
  await stream.next();
  await editor.tell("mlwarden/shown", { uris: [uri] });
  await editor.open(endpoint("key"), "yaml", "a/bad");
  assert.deepEqual(await stream.next(), ["a/bad.yml: "]);
  await editor.tell("mlwarden/shown", { uris: [] });
  assert.deepEqual(await stream.next(), [`a/bad.yml: ${rule}`]);
  await editor.tell("mlwarden/shown", { uris: [uri] });
  assert.deepEqual(await stream.next(), ["a/bad.yml: "]);
});

test("a change on disk has that file read again, and no other", async () => {
  for (const name of ["a", "b", "c"]) files.set(`file:///${name}/e.yml`, endpoint("key"));
  await editor.start(modern, options);
  const stream = listen();
  assert.equal((await stream.next()).length, 3);
  read = [];
  files.set("file:///b/e.yml", endpoint("aad_token"));
  await changed("file:///b/e.yml", 2);
  assert.deepEqual(await stream.next(), ["b/e.yml: "]);
  assert.deepEqual(read, ["file:///b/e.yml"]);
});

test("findings come and go with their files, and go when less is asked for", async () => {
  files.set("file:///a.yml", endpoint("key"));
  files.set("file:///b.yml", endpoint("key"));
  await editor.start(modern, options);
  const stream = listen();
  await stream.next();
  files.delete("file:///a.yml");
  await changed("file:///a.yml", 3);
  assert.deepEqual(await stream.next(), ["a.yml: "]);
  files.set("file:///c.yml", endpoint("key"));
  await changed("file:///c.yml", 1);
  assert.deepEqual(await stream.next(), [`c.yml: ${rule}`]);
  files.clear();
  await editor.tell("mlwarden/scopeChanged", {});
  assert.deepEqual((await stream.next()).toSorted(), ["b.yml: ", "c.yml: "]);
});

test("a template is told again when the parameter file beside it changes, open or on disk", async () => {
  const [main, parameters] = ["file:///infra/main.json", "file:///infra/main.parameters.dev.json"];
  files.set(main, JSON.stringify(workspaceTemplate));
  files.set(parameters, JSON.stringify(giving("Disabled")));
  await editor.start(modern, options);
  const isTold = async (stream: ReturnType<typeof listen>): Promise<boolean> =>
    (await stream.next()).some((line) => /^infra\/main\.json: .*workspace-public-network-access/.test(line));
  const stream = listen();
  assert.ok(!(await isTold(stream)));
  files.set(parameters, JSON.stringify(giving("Enabled")));
  await changed(parameters, 2);
  assert.ok(await isTold(stream));
  const document = await editor.open(JSON.stringify(giving("Enabled")), "json", "infra/main.parameters.dev");
  await stream.next();
  await editor.replace(document, "Enabled", "Disabled");
  assert.ok(!(await isTold(stream)));
});

test("it ends when it is cancelled, without reading on", async () => {
  for (let i = 0; i < 400; i++) files.set(`file:///${i}.yml`, endpoint("key"));
  await editor.start(modern, options);
  const stream = listen();
  await stream.next();
  stream.cancel();
  await stream.answer;
  assert.ok(read.length < 400, `${read.length} were read`);
  assert.equal((await pull()).length, 400);
});

test("while it goes on, a keystroke is answered, and what is typed comes first", async (t) => {
  for (let i = 0; i < 300; i++) files.set(`file:///${i}.yml`, endpoint("key"));
  await editor.start(modern, options);
  const document = await editor.open(endpoint("key"), "yaml", "open");
  await editor.diagnostics(document);
  const median = async (): Promise<number> => {
    const times: number[] = [];
    for (let i = 0; i < 11; i++) {
      await pause(20);
      const start = performance.now();
      await editor.replace(document, "demo", "demo");
      await editor.diagnostics(document);
      times.push(performance.now() - start);
    }
    return times.toSorted((a, b) => a - b)[5] ?? 0;
  };
  const all = pull();
  const meanwhile = await median();
  assert.ok(read.length < 300, "it was still going on");
  assert.equal((await all).length, 300);
  const alone = await median();
  t.diagnostic(`a keystroke: ${meanwhile.toFixed(1)} ms, alone ${alone.toFixed(1)} ms`);
  assert.ok(meanwhile <= Math.max(30, 10 * alone), `${meanwhile} ms, alone ${alone} ms`);
});

test("a client that can be told when to ask is told so once there is something to ask for, and while there is", async () => {
  const { capabilities } = await editor.start(registering, options);
  assert.deepEqual(capabilities.diagnosticProvider, { interFileDependencies: false, workspaceDiagnostics: false });
  await pause(100);
  assert.deepEqual(registered, []);
  files.set("file:///a.yml", endpoint("key"));
  await editor.tell("mlwarden/scopeChanged", {});
  await eventually(() => assert.deepEqual(registered, ["textDocument/diagnostic"]));
  files.clear();
  await editor.tell("mlwarden/scopeChanged", {});
  await eventually(() => assert.deepEqual(registered, []));
});

test("a folder is checked on request, and what came of it is told", async () => {
  files.set("file:///a/bad.yml", endpoint("key"));
  files.set("file:///a/good.yml", endpoint("aad_token"));
  files.set("file:///a/open.yml", endpoint("key"));
  files.set("file:///ab/bad.yml", endpoint("key"));
  await editor.start(modern, options);
  await editor.open(endpoint("key"), "yaml", "a/open");
  const stream = listen();
  await stream.next();
  const totals = await editor.ask("mlwarden/checkFolder", { folder: "file:///a", workDoneToken: "t" });
  assert.deepEqual(totals, { files: 3, filesWithFindings: 2, findings: 2, unread: 0 });
  const none = await editor.ask("mlwarden/checkFolder", { folder: "file:///none", workDoneToken: "u" });
  assert.deepEqual(none, { files: 0, filesWithFindings: 0, findings: 0, unread: 0 });
});

test("two folders: each has its settings and its configuration", async () => {
  const misspelt = `${endpoint("key")}descripton: mine\n`;
  files.set("file:///one/a.yml", misspelt);
  files.set("file:///two/a.yml", misspelt);
  files.set("file:///two/mlwarden.json", JSON.stringify({ rules: { [rule]: "off" } }));
  const asked: (string | undefined)[] = [];
  editor.reply("workspace/configuration", ({ items }: { items: readonly { scopeUri?: string }[] }) =>
    items.map(({ scopeUri }) => {
      asked.push(scopeUri);
      return { schemaValidation: scopeUri === "file:///one" ? "off" : "on" };
    }),
  );
  const workspaceFolders = ["one", "two"].map((name) => ({ uri: `file:///${name}`, name }));
  await editor.start({ ...modern, workspace: { configuration: true } }, options, undefined, workspaceFolders);
  assert.deepEqual(told(await pull()), [`one/a.yml: ${rule}`, "two/a.yml: unknown-key"]);
  assert.deepEqual(asked, ["file:///one", "file:///two"]);
  const document = await editor.open(misspelt, "yaml", "two/open");
  assert.deepEqual(
    (await editor.diagnostics(document)).map(({ code }) => code),
    ["unknown-key"],
  );
});

test("for an editor that cannot tell which files there are, those of its folders are looked for on disk", async () => {
  const folder = mkdtempSync(join(tmpdir(), "mlwarden "));
  try {
    for (const name of ["infra", "node_modules"]) {
      mkdirSync(join(folder, name));
      writeFileSync(join(folder, name, "bad.yml"), endpoint("key"));
    }
    const uri = pathToFileURL(folder).href;
    await editor.start(modern, {}, undefined, [{ uri, name: "w" }]);
    assert.deepEqual(await pull(), []);
    await editor.tell("workspace/didChangeConfiguration", { settings: { mlwarden: { scope: "all" } } });
    assert.deepEqual(
      (await pull()).map((report) => report.uri),
      [`${uri}/infra/bad.yml`],
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});
