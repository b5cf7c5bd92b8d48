// Lists what the product shows and a language lacks, as JSON to be filled in. usage: node scripts/translations.mjs zh-tw
import { localise } from "../server/src/language/localise.ts";
import { translator } from "../server/src/language/translator.ts";
import { saidOfFaults } from "../test/language/faulty.ts";
import { allCases, saidAlways, saidOf } from "../test/language/shown.ts";
import { pagesAsJson } from "./build/pages.mjs";
import { translationsInto } from "./build/translations.mjs";
import { main } from "./run.mjs";

await main(async () => {
  const missing = new Set();
  const translate = translator(await translationsInto(process.argv[2]), (text) => missing.add(text));
  for (const said of saidAlways(JSON.parse(await pagesAsJson()))) localise(said, translate);
  for (const each of allCases) for (const said of saidOf(each)) localise(said, translate);
  for await (const said of saidOfFaults()) localise(said, translate);
  console.log(JSON.stringify(Object.fromEntries([...missing].map((text) => [text, ""])), null, 2));
});
