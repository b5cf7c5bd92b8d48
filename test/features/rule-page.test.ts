import assert from "node:assert/strict";
import { test } from "node:test";
import { settings } from "../../server/src/catalog/index.ts";
import { unshown } from "../../server/src/catalog/show-commands.ts";
import { analyse } from "../../server/src/engine/analyse.ts";
import { check } from "../../server/src/engine/check.ts";
import { secretsIn } from "../../server/src/features/output/secrets.ts";
import { shownBy } from "../../server/src/features/pages/examples.ts";
import { rulePage } from "../../server/src/features/pages/rule-page.ts";
import { showCommand } from "../../server/src/features/pages/show-command.ts";
import { type Example, exampleOf } from "../../server/src/rules/case.ts";
import { rules } from "../../server/src/rules/index.ts";
import type { Rule } from "../../server/src/rules/rule.ts";
import rule, { cases } from "../../server/src/rules/workspace/workspace-public-network-access.ts";
import { readMarks } from "../marks.ts";

const headings = (page: string): string[] => [...page.matchAll(/^## (.*)$/gm)].map(([, heading = ""]) => heading);
const page = rulePage(rule, shownBy(cases.map(exampleOf)));

test("a page says what, why, where and how to silence it", () => {
  assert.ok(page.startsWith(`# ${rule.id}\n\n${rule.title}\n`));
  assert.deepEqual(headings(page), [
    "Why",
    "What the fix does",
    "Examples",
    "Not reported",
    "Check what runs",
    "Settings",
    "Profiles",
    "Same check elsewhere",
    ...(rule.differs === undefined ? [] : ["Where we differ"]),
    "Source",
    "Silence it",
  ]);
  assert.match(page, /\*\*Severity:\*\* warning · \*\*Control:\*\* network · \*\*Looks at:\*\* workspace/);
  assert.match(
    page,
    /ARM template: `properties\.publicNetworkAccess`; one of `Enabled` \(assumed when left out\), `Disabled` \(safer\)/,
  );
  assert.match(page, /CLI v2 YAML: `public_network_access`/);
  assert.match(page, /# mlwarden-disable-next-line workspace-public-network-access -- reason/);
  assert.doesNotMatch(page, /undefined|\n\n\n/);
  assert.ok(page.endsWith("```\n"));
});

test("it shows bad and good in every format, without the marks of the cases", () => {
  assert.match(
    page,
    /### CLI v2 YAML\n\n[^`]*```yaml\n\$schema: [^`]*public_network_access: Enabled\n[^`]*```\n\nbut this:\n\n```diff\n[^`]*\n-public_network_access: Enabled\n\+public_network_access: disabled\n/,
  );
  assert.match(page, /### ARM template\n\n[^`]*```jsonc\n/);
  assert.doesNotMatch(page, /\^\^|#<-/);
});

test("it leads to the same check elsewhere", () => {
  assert.match(
    page,
    /\(https:\/\/azure\.github\.io\/PSRule\.Rules\.Azure\/en\/rules\/Azure\.ML\.PublicAccess\/\), `AZR-000406`/,
  );
  assert.match(page, /\(https:\/\/learn\.microsoft\.com\/security\/benchmark\/azure\/mcsb-network-security\)/);
});

test("it tells how to look at what runs", () => {
  assert.match(
    page,
    /```sh\naz ml workspace show --name <workspace> --resource-group <group> --query public_network_access\n/,
  );
});

test("a resource that the client does not know is shown by its id", () => {
  const setting = settings.find(({ id }) => id === "keyVault.enablePurgeProtection");
  assert.equal(
    setting && showCommand(setting),
    "az resource show --ids <id of the key vault> --query properties.enablePurgeProtection",
  );
});

test("secrets are not asked for, and everything else that Azure keeps is", () => {
  for (const setting of settings) {
    const isKept = !unshown.includes(setting.kind) && (setting.in.arm ?? setting.in["cli-v2"]) !== undefined;
    const isAsked = setting.type !== "secret" && isKept;
    assert.equal(showCommand(setting) !== undefined, isAsked, setting.id);
  }
});

test("no page repeats a secret, not even a made-up one", async () => {
  const { loadRules } = (await import(new URL("../../scripts/generate/rule-files.mjs", import.meta.url).href)) as {
    loadRules: () => Promise<readonly { rule: Rule; cases: readonly Example[] }[]>;
  };
  for (const { rule: each, cases: tests } of await loadRules()) {
    const shown = rulePage(each, shownBy(tests));
    for (const { syntax, text } of tests.filter((c) => c.template === undefined)) {
      const { clean } = readMarks(text);
      for (const secret of secretsIn(clean, check(analyse(syntax, clean), rules)).filter(
        (s) => s.length > 12 && /[a-z]/i.test(s),
      ))
        assert.ok(!shown.includes(secret), `${each.id}: ${secret.slice(0, 4)}`);
    }
  }
});
