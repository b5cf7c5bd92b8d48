import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { exitCode } from "./run.mjs";

/** Installs a package of Debian where that is possible; resolves to whether it was. */
export async function installFromDebian(name) {
  if (process.getuid?.() !== 0 || !onPath("apt-get")) return false;
  console.log(`Installing Debian's ${name} …`);
  const options = {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  };
  await exitCode("apt-get", ["update", "-qq"], options);
  return (await exitCode("apt-get", ["install", "-y", "-qq", "--no-install-recommends", name], options)) === 0;
}

/** The path of a program, or undefined where PATH does not lead to it. */
export function onPath(name) {
  const endings = process.platform === "win32" ? [".exe", ".cmd"] : [""];
  return (process.env.PATH ?? "")
    .split(delimiter)
    .flatMap((folder) => endings.map((ending) => join(folder, name + ending)))
    .find(existsSync);
}
