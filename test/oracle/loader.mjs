import { spawn } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, extname } from "node:path";
import { fileURLToPath } from "node:url";

const script = fileURLToPath(new URL("loader.py", import.meta.url));

/** What the real client says of each of `files` (`{ kind, path }`): `{ ok, errors }`. */
export async function askLoader(root, files) {
  const child = spawn("python3.11", [script, root], { stdio: ["pipe", "pipe", "inherit"] });
  child.stdin.end(files.map(({ kind, path }) => `${kind}\t${path}\n`).join(""));
  let text = "";
  for await (const chunk of child.stdout) text += chunk;
  return text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
}

/** The same, with what the files name made first, since whether it is there is no matter of the schema. */
export async function askWithFiles(root, files) {
  const answers = new Map();
  let open = files;
  for (let round = 0; round < 5 && open.length > 0; round++) {
    const said = await askLoader(root, open);
    for (const [i, file] of open.entries()) answers.set(file, said[i]);
    const missing = open.filter((file) => missingIn(answers.get(file)).length > 0);
    await Promise.all([...new Set(missing.flatMap((file) => missingIn(answers.get(file))))].map(make));
    open = missing;
  }
  return files.map((file) => answers.get(file));
}

const missingIn = ({ errors }) => errors.flatMap(([, message]) => missingPath(message));

const missingPath = (message) =>
  [/absolute path: (.*)\.$/, /No such file or directory: '([^']+)'/, /No such file or directory: (\/.*)$/].flatMap(
    (pattern) => {
      const path = pattern.exec(message)?.[1];
      return path?.startsWith("/") && !/[<>{}$:]/.test(path) ? [path] : [];
    },
  );

async function make(path) {
  await mkdir(dirname(path), { recursive: true }).catch(() => undefined);
  if (extname(path) === "") await mkdir(path, { recursive: true }).catch(() => undefined);
  else await writeFile(path, "{}\n", { flag: "wx" }).catch(() => undefined);
}
