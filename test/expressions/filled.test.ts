import assert from "node:assert/strict";
import { test } from "node:test";
import { evaluateIn, plain } from "./scope.ts";

const names = {
  parameters: { free: {}, maybe: { allowedValues: ["", "a"] }, none: { allowedValues: ["", null] } },
};

/** What is known of a text that only a deployment knows: that it is neither empty nor null. */
for (const [expression, expected] of [
  ["empty(resourceId('Microsoft.Network/virtualNetworks', 'x'))", false],
  ["empty(subscriptionResourceId('Microsoft.Network/virtualNetworks', 'x'))", false],
  ["empty(guid('x'))", false],
  ["empty(newGuid())", false],
  ["empty(utcNow())", false],
  ["empty(resourceGroup().location)", false],
  ["empty(resourceGroup().NAME)", false],
  ["empty(subscription().tenantId)", false],
  ["equals(uniqueString('x'), '')", false],
  ["equals(null(), uniqueString('x'))", false],
  ["equals(uniqueString('x'), parameters('none'))", false],
  ["equals(uniqueString('x'), 'a')", undefined],
  ["equals(uniqueString('x'), parameters('maybe'))", undefined],
  ["equals(uniqueString('x'), parameters('free'))", undefined],
  ["equals(uniqueString('x'), uniqueString('x'))", undefined],
  ["equals(uniqueString('x'), '', '')", undefined],
  ["equals(uniqueString('x'), createArray())", undefined],
  ["equals(uniqueString('x'))", undefined],
  ["empty(uniqueString('x'), '')", undefined],
  ["contains(uniqueString('x'), '')", undefined],
  ["startsWith(uniqueString('x'), '')", undefined],
  ["empty(resourceGroup().tags)", undefined],
  ["empty(resourceGroup().managedBy)", undefined],
  ["empty(resourceGroup().names)", undefined],
  ["empty(resourceGroup().displayname2)", undefined],
  ["empty(resourceGroup().tags.name)", undefined],
  ["empty(resourceGroup().tags.suffixes)", undefined],
  ["empty(resourceGroup('x').location)", undefined],
  ["empty(resourceGroup()[concat('location')])", undefined],
  ["empty(reference('x').location)", undefined],
  ["empty(myResourceGroup().location)", undefined],
  ["empty(resourceGroups().location)", undefined],
  ["empty(guids('x'))", undefined],
  ["empty(anguid('x'))", undefined],
  ["empty('text'.name)", undefined],
] as const)
  test(`${expression} is ${expected ?? "not known"}`, () => {
    const { outcome, scope } = evaluateIn(`[${expression}]`, names);
    assert.deepEqual(
      outcome.possible.map(({ value }) => plain(value, scope)),
      expected === undefined ? [] : [expected],
    );
    assert.equal(outcome.complete, expected !== undefined);
  });
