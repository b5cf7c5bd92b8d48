import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join, posix, sep } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

/** Each folder may import from itself and from those before it. */
const order =
  "text syntax expressions catalog roles model dialects rules config engine structure features language index.ts disk lsp cli".split(
    " ",
  );
/** What runs on Node, and what they know of the others. */
const shells = ["disk", "lsp", "cli"];
const known = ["index.ts", "disk"];
/** What comes from outside the repository, and where it may be used. Types are free. */
const packages: Readonly<Record<string, readonly string[]>> = {
  "jsonc-parser": ["syntax"],
  picomatch: ["config"],
  yaml: ["syntax"],
  "vscode-languageserver-textdocument": ["features", "index.ts", "lsp"],
  "vscode-languageserver": ["lsp"],
  "vscode-languageserver/browser": ["lsp"],
  "vscode-languageserver/node": ["lsp"],
  commander: ["cli"],
  diff: ["features", "cli"],
  ignore: ["dialects", "cli"],
  picocolors: ["cli"],
};

interface Import {
  readonly file: string;
  readonly from: string;
  readonly isType: boolean;
}

const root = fileURLToPath(new URL("../", import.meta.url));

function importsIn(folder: string): readonly Import[] {
  const files = readdirSync(join(root, folder), { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && entry.name.endsWith(".ts"),
  );
  return files.flatMap((entry) => {
    const path = join(entry.parentPath, entry.name);
    const file = path.slice(join(root, folder).length + 1).replaceAll(sep, "/");
    const statements = readFileSync(path, "utf8").matchAll(
      /^(?:import|export)\s(type\s)?(?:[^"';]*?\sfrom\s)?"([^"]+)"|\bimport\("([^"]+)"\)/gm,
    );
    return [...statements].map(([, type, from = "", dynamic = ""]) => ({
      file,
      from: from || dynamic,
      isType: type !== undefined,
    }));
  });
}

const server = importsIn("server/src");
const roomOf = (file: string): string => file.split("/")[0] ?? "";
const isOutside = ({ from }: Import): boolean => !from.startsWith(".");
const targetOf = ({ file, from }: Import): string => posix.join(posix.dirname(file), from);
const show = ({ file, from }: Import): string => `${file} imports ${from}`;

test("every folder has a place in the order", () => {
  assert.deepEqual(
    readdirSync(join(root, "server/src")).filter((name) => !order.includes(name)),
    [],
  );
  assert.ok(server.length > 50, "imports are found");
});

test("folders only look to their left", () => {
  const wrong = server.filter(
    (i) => !isOutside(i) && order.indexOf(roomOf(targetOf(i))) > order.indexOf(roomOf(i.file)),
  );
  assert.deepEqual(wrong.map(show), []);
});

test("shells know the facade and the disk, not each other", () => {
  const wrong = server.filter((i) => {
    const room = roomOf(i.file);
    return shells.includes(room) && i.from.endsWith(".ts") && ![room, ...known].includes(roomOf(targetOf(i)));
  });
  assert.deepEqual(wrong.map(show), []);
});

test("the core runs anywhere: Node is for the shells", () => {
  const wrong = server.filter((i) => i.from.startsWith("node:") && !shells.includes(roomOf(i.file)));
  assert.deepEqual(wrong.map(show), []);
});

test("what a browser runs reaches neither Node nor the disk", () => {
  const reached = new Set(["lsp/worker.ts"]);
  for (const file of reached)
    for (const i of server) if (i.file === file && !isOutside(i) && !i.isType) reached.add(targetOf(i));
  assert.ok(reached.has("lsp/serve.ts") && reached.has("index.ts"));
  const wrong = server.filter(
    (i) => reached.has(i.file) && (i.from.startsWith("node:") || roomOf(targetOf(i)) === "disk"),
  );
  assert.deepEqual(wrong.map(show), []);
});

test("packages are used where they belong", () => {
  const foreign = server.filter((i) => isOutside(i) && !i.isType && !i.from.startsWith("node:"));
  assert.deepEqual(foreign.filter((i) => !packages[i.from]?.includes(roomOf(i.file))).map(show), []);
});

/** What need not be forgotten with a keystroke, by the file that remembers it. */
const unchanging: Readonly<Record<string, string>> = {
  "dialects/arm/given-value.ts": "nodes made up for one deployment",
  "dialects/arm/parameter-file.ts": "of another file",
  "dialects/beside/conda-files.ts": "of another file",
  "dialects/beside/neighbours.ts": "of another file",
  "expressions/arm/deferred.ts": "nodes made up for one evaluation",
};

test("what is remembered of a tree is remembered by 'keep', so that typing in it does not leave it behind", () => {
  const folders = ["model", "dialects", "expressions"];
  const files = readdirSync(join(root, "server/src"), { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith(".ts") && folders.includes(roomOf(file)),
  );
  const maps = files.flatMap((file) =>
    readFileSync(join(root, "server/src", file), "utf8")
      .split("\n")
      .filter((line) => /new WeakMap<|onceForEach\(/.test(line) && !/Kept<|<Node, number>/.test(line))
      .map(() => file),
  );
  assert.deepEqual([...new Set(maps)].toSorted(), Object.keys(unchanging));
});

test("the engine is handed its rules", () => {
  const users = server.filter((i) => targetOf(i) === "rules/index.ts").map((i) => i.file);
  assert.deepEqual(
    users.filter((file) => roomOf(file) === "engine"),
    [],
  );
});

test("rules know no other rule, and no text or tree but what a report speaks of", () => {
  const wrong = server.filter(
    (i) =>
      /^rules\/.+\//.test(i.file) &&
      !isOutside(i) &&
      (/^rules\/.+\//.test(targetOf(i)) || ["dialects", "engine"].includes(roomOf(targetOf(i)))),
  );
  assert.deepEqual(wrong.map(show), []);
});

test("the client speaks to the server by protocol alone", () => {
  const client = importsIn("client/src").filter((i) => !isOutside(i) && targetOf(i).startsWith(".."));
  assert.deepEqual(client.map(show), []);
});
