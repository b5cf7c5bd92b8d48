import assert from "node:assert/strict";
import { test } from "node:test";
import { levelOf, policyFor } from "../../server/src/config/policy.ts";
import { rules } from "../../server/src/rules/index.ts";
import { configFor, levelsFor } from "./files.ts";

const matched = async (glob: string, file: string): Promise<boolean> => {
  const overrides = [{ files: glob, rules: { "storage-weak-tls": "off" } }];
  return "storage-weak-tls" in (await levelsFor(file, { "/p/mlwarden.json": { overrides } }));
};

for (const [glob, hits, misses] of [
  ["dev/**", ["/p/dev/a.yml", "/p/dev/b/a.yml"], ["/p/a.yml", "/p/x/dev/a.yml"]],
  ["**/dev/*.json", ["/p/dev/a.json", "/p/x/dev/a.json"], ["/p/dev/x/a.json"]],
  ["*.dev.json", ["/p/a.dev.json", "/p/x/a.dev.json"], ["/p/a.json"]],
  ["./dev/a.yml", ["/p/dev/a.yml"], ["/p/x/dev/a.yml"]],
  ["{dev,test}/**", ["/p/dev/a.yml", "/p/test/a.yml"], ["/p/prod/a.yml"]],
  [".azureml/**", ["/p/.azureml/run"], ["/p/azureml/run"]],
] as const)
  test(`the glob ${glob}`, async () => {
    for (const file of hits) assert.ok(await matched(glob, file), file);
    for (const file of misses) assert.ok(!(await matched(glob, file)), file);
  });

test("later overrides win, and a profile holds only where its override does", async () => {
  const files = {
    "/p/mlwarden.json": {
      rules: { "storage-weak-tls": "error" },
      overrides: [
        { files: "dev/**", profile: "article", rules: { "storage-weak-tls": "hint" } },
        { files: "**/x.json", rules: { "storage-weak-tls": "off" } },
      ],
    },
  };
  const at = async (location: string) => {
    const { profile, levels } = policyFor(await configFor(location, files), location);
    return [profile, levels.get("storage-weak-tls")];
  };
  const file = "/p/mlwarden.json";
  assert.deepEqual(await at("/p/a.json"), ["recommended", { level: "error", by: "rules", file }]);
  assert.deepEqual(await at("/p/dev/a.json"), ["article", { level: "hint", by: "overrides[0]", file }]);
  assert.deepEqual(await at("/p/dev/x.json"), ["article", { level: "off", by: "overrides[1]", file }]);
});

test("a level that is set by hand beats the profile, and holds for absence as for values", async () => {
  const policy = policyFor(
    await configFor("/a.yml", {
      "/mlwarden.json": { profile: "strict", rules: { "online-endpoint-key-auth": "hint" } },
    }),
    "/a.yml",
  );
  const severity = (id: string) => {
    const rule = rules.find((r) => r.id === id);
    return rule && levelOf(policy, rule, "information");
  };
  assert.equal(severity("online-endpoint-key-auth"), "hint");
  assert.equal(severity("managed-network-off"), "warning");
});
