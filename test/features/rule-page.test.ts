import assert from "node:assert/strict";
import { test } from "node:test";
import { rulePage } from "../../server/src/features/rule-page.ts";
import rule, { cases } from "../../server/src/rules/workspace/workspace-public-network-access.ts";

const headings = (page: string): string[] => [...page.matchAll(/^## (.*)$/gm)].map(([, heading = ""]) => heading);

test("a page says what, why, where and how to silence it", () => {
  const page = rulePage(rule);
  assert.ok(page.startsWith(`# ${rule.id}\n\n${rule.title}\n`));
  assert.deepEqual(headings(page), [
    "Why",
    "What the fix does",
    "Settings",
    "Profiles",
    "Same check elsewhere",
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

test("with cases it has examples, without their marks", () => {
  const page = rulePage(rule, cases);
  assert.ok(headings(page).includes("Examples"));
  assert.match(
    page,
    /```yaml\n\$schema: [^`]*public_network_access: Enabled\n[^`]*```\n\nwrite:\n\n```yaml\n[^`]*: disabled\n/,
  );
  assert.match(page, /```jsonc\n/);
  assert.doesNotMatch(page, /\^\^|#<-/);
});
