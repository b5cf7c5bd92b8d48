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

/** Whether files exist is no matter of the schema: makes what the files name, until the client misses nothing more. */
export async function makeMissingPaths(root, files) {
  for (let round = 0; round < 4; round++) {
    const answers = await askLoader(root, files);
    const missing = new Set(answers.flatMap(({ errors }) => errors.flatMap(([, message]) => missingPath(message))));
    if (missing.size === 0) return;
    await Promise.all([...missing].map(make));
  }
}

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
