import assert from "node:assert/strict";
import { test } from "node:test";
import type { CodeAction, TextDocumentEdit, TextEdit, WorkspaceEdit } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { type Abilities, plainEditor } from "../../server/src/features/actions/action.ts";
import {
  type Config,
  codeActions,
  configOf,
  defaultSettings,
  type LevelFile,
  surround,
} from "../../server/src/index.ts";
import { configFor, inFiles } from "../config/files.ts";
import { applyAll, open, template } from "./open.ts";

const able: Abilities = { stops: true, disabled: true, pages: true, levels: true, annotations: false, lists: false };
const endpoint = "name: e\ntraffic: {}\nauth_mode: k|ey\npublic_network_access: disabled\n";
const fileToConfigure: LevelFile = { uri: "file:///mlwarden.json", text: undefined, version: null };

interface Given {
  readonly languageId?: string;
  readonly editor?: Abilities;
  readonly config?: Config;
  readonly file?: LevelFile;
}

function bulb(text: string, { languageId = "yaml", editor = able, config, file = fileToConfigure }: Given = {}) {
  const { document, position } = open(text, languageId);
  surround(document, [], config);
  const range = { start: position, end: position };
  return { document, actions: codeActions(document, range, { diagnostics: [] }, defaultSettings, editor, file) };
}

const titles = (actions: readonly CodeAction[]): readonly string[] => actions.map(({ title }) => title);

function find(actions: readonly CodeAction[], title: RegExp): CodeAction {
  const action = actions.find((each) => title.test(each.title));
  assert.ok(action, `${title} is among ${titles(actions).join(", ")}`);
  return action;
}

const changesIn = (edit: WorkspaceEdit | undefined): readonly TextDocumentEdit[] =>
  (edit?.documentChanges ?? []).filter((change) => "edits" in change);

/** What the text is once the snippet is inserted and nothing is filled in; and the hints of its stops. */
function insertSnippet(document: TextDocument, { edit }: CodeAction): { text: string; stops: readonly string[] } {
  const snippetEdit = changesIn(edit)[0]?.edits[0];
  assert.ok(snippetEdit && "snippet" in snippetEdit);
  const { range, snippet } = snippetEdit;
  assert.equal(range.start.character, 0, "no editor has anything to indent");
  const stops: string[] = [];
  const newText = snippet.value
    .replace(/\$\{(\d+):([^}]*)\}/g, (_, stop: string, hint: string) => {
      assert.equal(Number(stop), stops.push(hint));
      return hint;
    })
    .replace(/\\([\\$}])/g, "$1");
  return { text: TextDocument.applyEdits(document, [{ range, newText }]), stops };
}

test("every finding has a fix, its page, its suppressions and its level, in this order", () => {
  assert.deepEqual(titles(bulb(endpoint).actions), [
    "Set 'auth_mode' to 'aad_token' (online-endpoint-key-auth)",
    "Explain online-endpoint-key-auth",
    "Suppress online-endpoint-key-auth on this line",
    "Suppress online-endpoint-key-auth in this file",
    "Change the level of online-endpoint-key-auth in mlwarden.json…",
  ]);
});

for (const eol of ["\n", "\r\n"])
  test(`a suppression stops at the reason, with ${JSON.stringify(eol)}`, () => {
    const { document, actions } = bulb(endpoint.replaceAll("\n", eol));
    const { text, stops } = insertSnippet(document, find(actions, /on this line$/));
    assert.deepEqual(stops, ["<reason>"]);
    const comment = `# mlwarden-disable-next-line online-endpoint-key-auth -- <reason>${eol}`;
    assert.equal(text, document.getText().replace("auth_mode", `${comment}auth_mode`));
  });

test("an editor without stops gets the comment without a reason", () => {
  const { document, actions } = bulb(endpoint, { editor: plainEditor });
  assert.match(applyAll(document, find(actions, /on this line$/).edit), /^# mlwarden-disable-next-line \S+$/m);
});

const halfGiven = `{
\t"computeType": "ACI",
\t"containerResourceRequirements": { "cpu": 1, "memoryInGB": 1 },
\t"sslEnabled": fal|se, // $HOME } \\
\t"authEnabled": true
}
`;
test("what a fix leaves to be filled in are stops, and nothing else differs from the plain edit", () => {
  const { document, actions } = bulb(halfGiven, { languageId: "jsonc" });
  const action = actions.find(({ edit }) => JSON.stringify(edit)?.includes("snippet") && edit);
  assert.ok(action, titles(actions).join());
  const plain = find(bulb(halfGiven, { languageId: "jsonc", editor: plainEditor }).actions, /^Switch TLS on/);
  const { text, stops } = insertSnippet(document, action);
  assert.equal(text, applyAll(document, plain.edit));
  assert.deepEqual(
    stops,
    [...text.matchAll(/<[^>]+>/g)].map(([hint]) => hint),
  );
});

const written = (text: string, edit: WorkspaceEdit | undefined): string =>
  TextDocument.applyEdits(TextDocument.create("", "", 0, text), (changesIn(edit)[0]?.edits ?? []) as TextEdit[]);

test("an editor that cannot ask turns the rule off, in a file that is new or at hand", () => {
  const editor = { ...able, levels: false };
  const { edit } = find(bulb(endpoint, { editor }).actions, /^Turn online-endpoint-key-auth off in mlwarden\.json$/);
  assert.deepEqual(edit?.documentChanges?.[0], {
    kind: "create",
    uri: fileToConfigure.uri,
    options: { ignoreIfExists: true },
  });
  const fresh = written("", edit);
  assert.deepEqual(JSON.parse(fresh), { rules: { "online-endpoint-key-auth": "off" } });
});

test("the level is written where it is decided: in an override that has one already", async () => {
  const text = `{
  // ours
  "overrides": [{ "files": "*.yml", "rules": { "online-endpoint-key-auth": "error" } }]
}
`;
  const config = await configFor("file:///file.yml", { "file:///mlwarden.json": text });
  const given = { editor: { ...able, levels: false }, config, file: { ...fileToConfigure, text, version: 3 } };
  const { edit } = find(bulb(endpoint, given).actions, /^Turn /);
  assert.equal(changesIn(edit)[0]?.textDocument.version, 3);
  assert.equal(written(text, edit), text.replace('"error"', '"off"'));
});

const workspaces = (access: string): string =>
  template(
    ["a", "b"]
      .map(
        (
          name,
        ) => `{ "type": "Microsoft.MachineLearningServices/workspaces", "apiVersion": "2024-04-01", "name": "${name}",
      "identity": { "type": "SystemAssigned" }, "properties": { "publicNetworkAccess": ${access} } }`,
      )
      .join(",\n    "),
  );

test("where a value is worked out, the light bulb says why there is no fix", () => {
  const text = workspaces(`"[concat('Ena|', 'bled')]"`);
  const { actions } = bulb(text, { languageId: "json" });
  const refused = find(actions, /^Fix workspace-public-network-access$/);
  assert.deepEqual(refused.disabled, { reason: "An expression works the value out" });
  assert.equal(refused.edit, undefined);
  const plain = bulb(text, { languageId: "json", editor: plainEditor }).actions;
  assert.ok(plain.every(({ disabled }) => !disabled));
});

const misspelt = `$schema: https://azuremlschemas.azureedge.net/latest/batchEndpoint.schema.json
name: scores
Descripti|on: one
auth_mode: key
`;
test("all safe fixes of several rules are one action, which mends what it says", () => {
  const { document, actions } = bulb(misspelt);
  const action = find(actions, /^Apply all safe fixes of ML Warden in this file$/);
  const text = document.getText();
  const expected = text.replace("Description", "description").replace("key", "aad_token");
  assert.equal(applyAll(document, action.edit), expected);
});

test("a rule can be kept from what is applied unseen, and its fix is offered all the same", async () => {
  const unfixable = ["batch-endpoint-key-auth"];
  const files = { "file:///mlwarden.json": JSON.stringify({ unfixable }) };
  const config = await configOf("file:///file.yml", inFiles(files));
  assert.ok(config);
  const only = { only: ["source.fixAll"], diagnostics: [] };
  const { document } = bulb(misspelt, { config });
  const range = { start: document.positionAt(0), end: document.positionAt(0) };
  const [onSave] = codeActions(document, range, only, defaultSettings, able);
  assert.equal(applyAll(document, onSave?.edit), document.getText().replace("Description", "description"));
  const here = bulb(misspelt.replace("|", "").replace("key", "k|ey"), { config }).actions;
  find(here, /^Set 'auth_mode' to 'aad_token' \(batch-endpoint-key-auth\)$/);
});

const annotating: Abilities = { ...able, annotations: true };
const annotationsOf = ({ edit }: CodeAction) => Object.values(edit?.changeAnnotations ?? {});

test("a fix that may shut people out is confirmed first, and says what it does; one that only programs notice is not", () => {
  const open = "name: e\ntraffic: {}\nauth_mode: aad_token\npublic_network_access: ena|bled\n";
  const [people, ...others] = annotationsOf(
    find(bulb(open, { editor: annotating }).actions, /^Set 'public_network_access'/),
  );
  assert.deepEqual(others, []);
  assert.equal(people?.needsConfirmation, true);
  assert.match(String(people?.description), /lose access/);
  const fix = find(bulb(open, { editor: annotating }).actions, /^Set 'public_network_access'/);
  const [id] = Object.keys(fix.edit?.changeAnnotations ?? {});
  for (const { edits } of changesIn(fix.edit))
    assert.ok(edits.every((edit) => "annotationId" in edit && edit.annotationId === id));
  const [programs] = annotationsOf(find(bulb(endpoint, { editor: annotating }).actions, /^Set 'auth_mode'/));
  assert.equal(programs?.needsConfirmation, false);
  assert.match(String(programs?.description), /Clients that send a key are refused/);
});

test("a change of another file says so; a suppression, and an editor that knows no annotations, have none", () => {
  const { actions } = bulb(endpoint, { editor: { ...annotating, levels: false } });
  assert.deepEqual(annotationsOf(find(actions, /^Turn online-endpoint-key-auth off/)), [
    { label: "Changes another file" },
  ]);
  assert.deepEqual(annotationsOf(find(actions, /^Suppress/)), []);
  assert.ok(bulb(endpoint).actions.every((action) => annotationsOf(action).length === 0));
});

const bare = "$sch|ema: https://azuremlschemas.azureedge.net/latest/workspace.schema.json\nname: w\n";
const listing: Abilities = { ...able, lists: true };

test("where many rules speak of a place, what mends nothing is listed apart, by its kind", () => {
  const all = bulb(bare).actions;
  const { document, actions } = bulb(bare, { editor: listing });
  const rules = new Set(all.flatMap(({ diagnostics = [] }) => diagnostics.map(({ code }) => code))).size;
  assert.ok(rules > 2, "a workspace without any settings has several findings");
  const mends = titles(all.filter(({ kind }) => kind === "quickfix"));
  assert.ok(mends.length > 0);
  assert.deepEqual(titles(actions), [
    ...mends,
    `Explain one of ${rules} rules…`,
    `Suppress one of ${rules} rules…`,
    `Change the level of one of ${rules} rules…`,
  ]);
  const { position } = open(bare);
  const range = { start: position, end: position };
  const listed = actions.slice(mends.length).flatMap(({ command, diagnostics }) => {
    assert.equal(command?.command, "mlwarden.listActions");
    assert.equal(diagnostics?.length, rules);
    const [{ uri, range: where, kind }] = command?.arguments ?? [];
    assert.equal(uri, document.uri);
    assert.deepEqual(where, range);
    return codeActions(document, range, { only: [kind], diagnostics: [] }, defaultSettings, listing, fileToConfigure);
  });
  assert.deepEqual(
    titles(listed),
    titles(all.filter(({ kind }) => kind !== "quickfix")),
    "all of them are to be had, and nothing else",
  );
});

test("where one or two rules speak of a place, the menu shows all", () => {
  assert.deepEqual(titles(bulb(endpoint, { editor: listing }).actions), titles(bulb(endpoint).actions));
});

test("an editor that asks for quick fixes gets all, and one that asks for a kind of them gets that", () => {
  const { document, actions } = bulb(endpoint);
  const { position } = open(endpoint);
  const range = { start: position, end: position };
  const ask = (...only: readonly string[]) =>
    titles(codeActions(document, range, { only: [...only], diagnostics: [] }, defaultSettings, able, fileToConfigure));
  assert.deepEqual(ask("quickfix"), titles(actions));
  assert.deepEqual(ask("quickfix.mlwarden.suppress"), [
    "Suppress online-endpoint-key-auth on this line",
    "Suppress online-endpoint-key-auth in this file",
  ]);
  assert.deepEqual(ask("refactor"), []);
});
