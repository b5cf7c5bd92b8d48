import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * Has VS Code speak a language without a language pack from the Marketplace: extensions speak it, the workbench itself, for
 * which nothing is translated here, stays English.
 */
export async function writeLanguagePack(userData, language) {
  const folder = join(userData, "language-pack");
  const translations = join(folder, "main.i18n.json");
  await mkdir(folder, { recursive: true });
  await writeFile(translations, JSON.stringify({ version: "1.0.0", contents: {} }));
  const pack = {
    hash: createHash("md5").update(language).digest("hex"),
    label: language,
    extensions: [{ extensionIdentifier: { id: `mlwarden.${language}` }, version: "1.0.0" }],
    translations: { vscode: translations },
  };
  await writeFile(join(userData, "languagepacks.json"), JSON.stringify({ [language]: pack }));
}
