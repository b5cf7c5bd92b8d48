import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import type { Diagnostic } from "vscode-languageserver";
import { Editor, modern } from "../lsp/editor.ts";
import { readMarks } from "../marks.ts";
import { loaded } from "../rule-cases.ts";
import { checkJson, folderWith, repository } from "./run.ts";

const walk = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [join(entry.parentPath, entry.name)] : [],
  );

/** The cases of every rule, each in a folder of its own, with what is beside it. */
function casesOfRules(): Record<string, string> {
  const files: Record<string, string> = {};
  for (const [i, { cases }] of loaded.entries())
    for (const [j, { syntax, text, template, beside = [] }] of cases.entries()) {
      const { clean } = readMarks(text);
      const folder = `${i}-${j}/so/far/down`; // what is above belongs to this case, too
      for (const { name, text } of beside) files[posix.join(folder, name)] = text;
      if (template === undefined) files[`${folder}/main.${syntax === "yaml" ? "yml" : "json"}`] = clean;
      else {
        files[`${folder}/main.json`] = template;
        files[`${folder}/main.parameters.json`] = clean;
      }
    }
  return files;
}

function samples(): Record<string, string> {
  const folder = join(repository, "samples");
  const paths = walk(folder).filter((path) => /\.(ya?ml|json)$/.test(path));
  return Object.fromEntries(
    paths.map((path) => [`samples${path.slice(folder.length).replaceAll("\\", "/")}`, readFileSync(path, "utf8")]),
  );
}

/** A template in a folder, and the one above that deploys it. */
const deployed: Record<string, string> = {
  "linked/main.json": `{
    "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
    "resources": [{
      "type": "Microsoft.Resources/deployments", "apiVersion": "2022-09-01", "name": "inside",
      "properties": {
        "mode": "Incremental",
        "templateLink": { "relativePath": "nested/workspace.json" },
        "parameters": { "access": { "value": "Enabled" }, "isolation": { "value": "AllowOnlyApprovedOutbound" } }
      }
    }]
  }`,
  "linked/nested/workspace.json": `{
    "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
    "parameters": { "access": { "type": "string" }, "isolation": { "type": "string", "defaultValue": "Disabled" } },
    "resources": [{
      "type": "Microsoft.MachineLearningServices/workspaces", "apiVersion": "2024-04-01", "name": "demo",
      "properties": {
        "publicNetworkAccess": "[parameters('access')]",
        "managedNetwork": { "isolationMode": "[parameters('isolation')]" }
      }
    }]
  }`,
};

const severities = ["", "error", "warning", "information", "hint"];
const ofEditor = ({ code, severity, message, range: { start, end } }: Diagnostic): string =>
  `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1} ${severities[severity ?? 0]} ${code} ${message}`;

const files = { ...samples(), ...deployed, ...casesOfRules() };

/** An editor that has these files in a folder, and how paths in it begin. */
type Start = (folder: string, files: Readonly<Record<string, string>>) => Promise<readonly [Editor, string]>;

const editors: Readonly<Record<string, Start>> = {
  "an editor that looks files up": async (_, files) => [await looking(files), ""],
  "an editor that leaves it to the server": async (folder) => {
    const editor = new Editor();
    const { href } = pathToFileURL(folder);
    await editor.start(modern, {}, undefined, [{ uri: href, name: "here" }]);
    return [editor, `${href.slice("file:///".length)}/`];
  },
};

for (const profile of ["recommended", "strict"])
  for (const [which, start] of Object.entries(editors))
    test(`${which} and the command line find the same in every sample and every case of a rule, ${profile}`, async () => {
      const configured: Record<string, string> = { ...files, "mlwarden.json": JSON.stringify({ profile }) };
      const cwd = folderWith(configured);
      const ofCommand = new Map(
        checkJson(["."], { cwd }).files.map(({ path, findings }) => [
          path,
          findings.map(
            ({ rule, severity, message, start, end }) =>
              `${start.line}:${start.column}-${end.line}:${end.column} ${severity} ${rule} ${message}`,
          ),
        ]),
      );
      assert.ok(ofCommand.size > 500);
      assert.ok([...ofCommand.values()].flat().length > 1000);
      assert.match(String(ofCommand.get("linked/nested/workspace.json")), /when deployed by \.\.\/main\.json/);
      assert.doesNotMatch(String(ofCommand.get("linked/nested/workspace.json")), /managed-network-off/);

      const [editor, root] = await start(cwd, configured);
      after(() => editor.end());
      for (const [path, text] of Object.entries(files)) {
        const [, name = "", ending] = /^(.*)\.(\w+)$/.exec(path) ?? [];
        const document = await editor.open(text, ending === "json" ? "json" : "yaml", root + name);
        const found = (await editor.diagnostics(document)).map(ofEditor);
        assert.deepEqual(found.sort(), (ofCommand.get(path) ?? []).toSorted(), path);
        await editor.close(document);
      }
    });

/** An editor that has these files, at the root. */
async function looking(files: Readonly<Record<string, string>>): Promise<Editor> {
  const pathOf = (uri: string): string => decodeURIComponent(uri.replace(/^file:\/\/\//, ""));
  const editor = new Editor();
  const filesIn = (folder: string, ending: RegExp) =>
    Object.entries(files).flatMap(([path, text]) => {
      const name = path.startsWith(folder) ? path.slice(folder.length) : "/";
      return name.includes("/") || !ending.test(name) ? [] : [{ name, text }];
    });
  const endingBeside = (uri: string): RegExp => (/\.ya?ml$/.test(uri) ? /\.ya?ml$/ : /\.json$/);
  const folderOf = (uri: string): string => pathOf(uri).replace(/[^/]*$/, "");
  editor.reply("mlwarden/siblings", ({ uri }: { uri: string }) => filesIn(folderOf(uri), endingBeside(uri)));
  editor.reply("mlwarden/above", ({ uri, level }: { uri: string; level: number }) =>
    filesIn(folderOf(new URL(`${"../".repeat(level)}_`, uri).href), endingBeside(uri)),
  );
  editor.reply("mlwarden/linked", ({ uri, path }: { uri: string; path: string }) => {
    const text = files[pathOf(new URL(path, uri).href)];
    return text === undefined ? null : { text };
  });
  editor.reply("mlwarden/filesBelow", ({ uri, path }: { uri: string; path: string }) => {
    const folder = pathOf(new URL(path, uri).href).replace(/\/*$/, "/");
    return Object.entries(files).flatMap(([name, text]) =>
      name.startsWith(folder) ? [{ name: name.slice(folder.length), text }] : [],
    );
  });
  editor.reply("mlwarden/firstFile", ({ uris }: { uris: readonly string[] }) => {
    const index = uris.findIndex((uri) => files[pathOf(uri)] !== undefined);
    return index < 0 ? null : { index, text: files[pathOf(uris[index] ?? "")] };
  });
  await editor.start(modern, { siblings: true, files: true });
  return editor;
}
