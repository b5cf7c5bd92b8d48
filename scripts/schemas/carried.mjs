const notice = "// Written by npm run generate from the schema of the same name in schemas/.";

/** The schemas as modules that hold text: a kind is parsed when its first file is met. */
export function carried(schemas) {
  const kinds = [...schemas.keys()];
  const files = kinds.map((kind) => [
    `${fileName(kind)}.ts`,
    `${notice}\nexport default ${quote(JSON.stringify(schemas.get(kind)))};\n`,
  ]);
  const imports = kinds.map((kind) => `import ${kind} from "./${fileName(kind)}.ts";`).sort(byPath);
  const index = `// Written by npm run generate.\n${imports.join("\n")}\n\nexport const texts: Readonly<Record<string, string>> = {\n${kinds.map((kind) => `  ${kind},`).join("\n")}\n};\n`;
  return [...files, ["texts.ts", index]];
}

const fileName = (kind) => kind.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const nameIn = (line) => line.split('"')[1].slice(0, -3);
const byPath = (a, b) => (nameIn(a) < nameIn(b) ? -1 : 1);
const quote = (text) => `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
