import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { npm } from "../run.mjs";

/** What others offer for the same files, from npm. */
const packages = {
  "vscode-langservers-extracted": "4.10.0",
  "yaml-language-server": "2.0.0",
  secretlint: "13.0.6",
  "@secretlint/secretlint-rule-preset-recommend": "13.0.7",
  "@stoplight/spectral-cli": "6.16.3",
};

/** Installs the peers into a folder outside of the repository, once; answers the path of one of their programs. */
export async function installPeers(folder) {
  if (!existsSync(join(folder, "node_modules"))) {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, "package.json"), JSON.stringify({ private: true, dependencies: packages }));
    await npm(["install", "--no-audit", "--no-fund", "--ignore-scripts", "--silent"], { cwd: folder });
  }
  return (program) => join(folder, "node_modules", ".bin", program);
}
