import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { inRepository } from "./repository.mjs";
import { Failure, node, npm } from "./run.mjs";

/** Installs the packages of package-lock.json, unless they are there. */
export async function installPackages() {
  if (Number(process.versions.node.split(".")[0]) < 20) {
    throw new Failure(`ML Warden needs Node 20 or newer; this is ${process.version}.`);
  }
  if (existsSync(node) && (await upToDate())) return;
  console.log("Installing packages from npm …");
  await npm(["ci", "--no-audit", "--no-fund", "--loglevel=error"]).catch((error) => {
    throw new Failure(`The packages could not be installed: is the npm registry within reach?\n${error.message}`);
  });
  if (!existsSync(node)) {
    throw new Failure('The package "node" did not install its program: are npm install scripts switched off?');
  }
}

async function upToDate() {
  const wanted = await packagesIn("package-lock.json");
  const present = await packagesIn("node_modules/.package-lock.json").catch(() => ({}));
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === "" || optional || present[path]?.version === version,
  );
}

const packagesIn = async (file) => JSON.parse(await readFile(inRepository(file), "utf8")).packages;
