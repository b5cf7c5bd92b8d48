// A test runner for Stryker that stays in one process, and loads anew only what has to be.
import { glob } from "node:fs/promises";
import { commonTokens, declareClassPlugin, PluginKind, tokens } from "@stryker-mutator/api/plugin";
import {
  DryRunStatus,
  determineHitLimitReached,
  TestStatus,
  toMutantRunResult,
} from "@stryker-mutator/api/test-runner";
import { takeTests } from "./collected-tests.mjs";
import { fileUrl, load, renew, usersOf } from "./modules.mjs";

/** Where instrumented code looks for the mutant that is active, and tells what it ran. */
const space = globalThis.__stryker__ ?? {};
globalThis.__stryker__ = space;

/** What these make is kept from test to test, so that a change would come too late. */
const keeper = /\/(?:expressions\/arm\/(?:lexer|parser)|engine\/rules-for)\.ts$/;

class InProcessRunner {
  static inject = tokens(commonTokens.options);
  #globs;
  #files = [];
  #tests = new Map();
  #changed;

  constructor({ inProcess }) {
    this.#globs = inProcess.tests;
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    this.#files = await Array.fromAsync(glob(this.#globs));
  }

  async dryRun() {
    const results = [];
    for (const file of this.#files) for (const test of await this.#testsIn(file)) results.push(await run(test));
    return { status: DryRunStatus.Complete, tests: results, mutantCoverage: space.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, sandboxFileName, reloadEnvironment }) {
    if (this.#changed) this.#renew(this.#changed);
    const isKept = reloadEnvironment || keeper.test(sandboxFileName);
    this.#changed = isKept ? sandboxFileName : undefined;
    if (isKept) this.#renew(sandboxFileName);
    Object.assign(space, { activeMutant: activeMutant.id, hitCount: hitLimit && 0, hitLimit });
    const tests = await this.#runUntilFailure(sandboxFileName, testFilter);
    space.activeMutant = undefined;
    return toMutantRunResult(
      determineHitLimitReached(space.hitCount, hitLimit) ?? { status: DryRunStatus.Complete, tests },
    );
  }

  async #runUntilFailure(changed, filter) {
    const results = [];
    const users = rulesAmong(usersOf(changed));
    for (const file of this.#files) {
      if (filter && !filter.some((id) => id.startsWith(`${file} `))) continue;
      for (const test of await this.#testsIn(file)) {
        if (!mayNotice(test, users) || (test.name && filter?.includes(test.id) === false)) continue;
        const result = await run(test);
        results.push(result);
        if (result.status === TestStatus.Failed) return results;
      }
    }
    return results;
  }

  #renew(changed) {
    const renewed = renew(changed);
    for (const file of this.#files) if (renewed.has(fileUrl(file))) this.#tests.delete(file);
  }

  /** The tests of a file; one that fails, where it cannot even be loaded. */
  async #testsIn(file) {
    const known = this.#tests.get(file);
    if (known) return known;
    const failure = await load(file).then(
      () => undefined,
      (error) => error,
    );
    const collected = takeTests().map((test) => ({ ...test, id: `${file} ${test.name}` }));
    const tests = failure ? [{ id: file, name: undefined, run: () => Promise.reject(failure) }] : collected;
    this.#tests.set(file, tests);
    return tests;
  }
}

/** Of the cases of all rules, those are run whose rule is changed or uses what is changed. */
const mayNotice = ({ id, name }, users) => !id.startsWith("test/rules.test.ts ") || users.has(name);

const rulesAmong = (users) =>
  new Set([...users].flatMap((url) => /\/server\/src\/rules\/[\w-]+\/([\w-]+)\.ts$/.exec(url)?.[1] ?? []));

async function run({ id, name, run }) {
  space.currentTestId = id;
  const start = performance.now();
  const failure = await Promise.try(run).then(
    () => undefined,
    (error) => String(error?.message ?? error),
  );
  space.currentTestId = undefined;
  const result = { id, name, timeSpentMs: performance.now() - start };
  return failure === undefined
    ? { ...result, status: TestStatus.Success }
    : { ...result, status: TestStatus.Failed, failureMessage: failure };
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, "in-process", InProcessRunner)];
