// Writes what is in the programs that ship, as a CycloneDX bill of materials. usage: node scripts/sbom.mjs [FILE]
import { readFile, writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { bundlings } from "./build/programs.mjs";
import { inRepository } from "./repository.mjs";
import { main } from "./run.mjs";

const readJson = async (path) => JSON.parse(await readFile(inRepository(path), "utf8"));

/** The folders of the packages that end up in a program, whatever kind of dependency they are. */
async function bundledPackages() {
  const built = await Promise.all(bundlings(false).map((each) => build({ ...each, write: false, metafile: true })));
  const inputs = built.flatMap(({ metafile }) =>
    Object.values(metafile.outputs).flatMap((output) =>
      Object.entries(output.inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
    ),
  );
  const folders = inputs.flatMap((path) => /node_modules\/(?:.*node_modules\/)?(?:@[^/]+\/)?[^/]+/.exec(path) ?? []);
  return [...new Set(folders)].sort();
}

const purl = (name, version) => `pkg:npm/${name.replace("@", "%40")}@${version}`;

function componentOf({ name, version, license, description }, integrity) {
  const [, algorithm, digest] = /^(sha\d+)-(.+)$/.exec(integrity);
  return {
    type: "library",
    "bom-ref": `${name}@${version}`,
    name,
    version,
    description,
    licenses: [{ license: { id: license } }],
    purl: purl(name, version),
    hashes: [{ alg: algorithm.replace("sha", "SHA-"), content: Buffer.from(digest, "base64").toString("hex") }],
  };
}

/** The same for the same commit: it tells no time and has no number of its own. */
export async function billOfMaterials() {
  const { packages } = await readJson("package-lock.json");
  const { name, version, license } = await readJson("package.json");
  const components = (await bundledPackages()).map(async (folder) =>
    componentOf(await readJson(`${folder}/package.json`), packages[folder].integrity),
  );
  return {
    $schema: "http://cyclonedx.org/schema/bom-1.5.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.5",
    version: 1,
    metadata: {
      component: {
        type: "application",
        "bom-ref": `${name}@${version}`,
        name,
        version,
        licenses: [{ license: { id: license } }],
        purl: purl(name, version),
      },
    },
    components: await Promise.all(components),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await main(async () => {
    const [file = inRepository("dist", "sbom.cdx.json")] = process.argv.slice(2);
    await writeFile(file, `${JSON.stringify(await billOfMaterials(), null, 2)}\n`);
    console.log(file);
  });
}
