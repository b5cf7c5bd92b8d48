import assert from "node:assert/strict";
import { test } from "node:test";
import { fileKinds } from "../../server/src/dialects/cli-v2/kinds.ts";
import { type Schema, schemaOf } from "../../server/src/structure/schema.ts";

/** Keys that look as if security hung on them. */
const relevant =
  /password|secret|token|account_key|access_key|api_key|^key$|^pat$|certificate|ssh|identity|public|network|subnet|encrypt|customer_managed|protocol|auth|isolation|firewall|_url$|_uri$|egress|acls|root|sso|env.*variables|docker_args|credential|is_shared|collector|capture/;

/** Maps whose own keys are settings; output of the service; and keys that only say where something is. */
const notSettings = new Set(
  `identity jobs.*.identity managed_network network_acls ssh_settings materialization_identity discovery_url scoring_uri openapi_uri
   network_settings.subnet credentials.resource_url credentials.access_key_id`.split(/\s+/),
);

/** Settings that the catalog does not have yet. */
const yetToCome = new Set(
  "settings.environment_variables services.*.ssh_public_keys jobs.*.services.*.ssh_public_keys".split(" "),
);

test("every key that security hangs on is in the catalog, and so has its words in the schema", () => {
  const found = new Set<string>();
  for (const { id, declares } of fileKinds) if (declares) collect(schemaOf(id), [], found);
  const unknown = [...found].filter((path) => !notSettings.has(path) && !yetToCome.has(path));
  assert.deepEqual(unknown, []);
});

function collect(schema: Schema | undefined, path: readonly string[], found: Set<string>): void {
  if (!schema || path.length > 6) return;
  for (const [key, inner] of Object.entries(schema.properties ?? {})) {
    if (inner.readOnly) continue;
    if (relevant.test(key) && inner.description === undefined && inner.not === undefined)
      found.add([...path, key].join("."));
    collect(inner, [...path, key], found);
  }
  collect(schema.items, [...path, "[]"], found);
  if (typeof schema.additionalProperties === "object") collect(schema.additionalProperties, [...path, "*"], found);
  for (const branch of [...(schema.anyOf ?? []), ...(schema.allOf ?? []), ...(schema.then ? [schema.then] : [])]) {
    collect(branch, path, found);
  }
}
