import { armSchema } from "../schemas/arm.mjs";
import { armTypes } from "../schemas/arm-types.mjs";
import { carried } from "../schemas/carried.mjs";
import { cliV2Schemas } from "../schemas/cli-v2.mjs";
import { deploymentConfigs } from "../schemas/deployment-config.mjs";
import { describe } from "../schemas/describe.mjs";
import { githubActions } from "../schemas/github-actions.mjs";
import { otherV1 } from "../schemas/other-v1.mjs";
import { print } from "../schemas/print.mjs";
import { share } from "../schemas/share.mjs";
import { titles } from "../schemas/titles.mjs";

const draft = "http://json-schema.org/draft-07/schema#";
/** Fragments are shared between kinds: each schema gets its own, since descriptions differ. */
const own = (schema) => JSON.parse(JSON.stringify(schema));

/** A JSON Schema for each kind of file, and the copies that the checker carries. */
export function generate() {
  const sources = [
    ...cliV2Schemas(),
    ...[deploymentConfigs, otherV1, githubActions].flatMap((group) => Object.entries(group)),
  ];
  const schemas = new Map(
    sources.map(([kind, schema]) => [kind, own({ $schema: draft, title: titles[kind] ?? kind, ...schema })]),
  );
  describe(schemas);
  for (const [kind, schema] of schemas) schemas.set(kind, share(schema));
  return [
    ...[...schemas].map(([kind, schema]) => [`schemas/${kind}.schema.json`, print(schema)]),
    ...carried(schemas).map(([name, text]) => [`server/src/structure/generated/${name}`, text]),
    ["server/src/structure/generated/arm-types.ts", armTypes()],
    ["schemas/arm-machine-learning.schema.json", print({ $schema: draft, ...armSchema() })],
  ];
}
