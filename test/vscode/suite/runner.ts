interface Test {
  readonly name: string;
  /** May answer what it measured, in words. */
  readonly body: () => Promise<unknown>;
}

const tests: Test[] = [];
const slowest = 60_000;

export function test(name: string, body: Test["body"]): void {
  tests.push({ name, body });
}

/** Runs every test in order, a line each; throws when one failed. */
export async function runAll(): Promise<void> {
  let failed = 0;
  for (const { name, body } of tests) {
    try {
      const measured = await within(slowest, body());
      console.log(`ok ${name}${typeof measured === "string" ? `: ${measured}` : ""}`);
    } catch (error) {
      failed++;
      console.log(`not ok ${name}\n${error instanceof Error ? (error.stack ?? error.message) : error}`);
    }
  }
  if (failed > 0) throw new Error(`${failed} of ${tests.length} tests in VS Code failed`);
}

function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error(`no end after ${milliseconds} ms`)), milliseconds).unref();
  });
  return Promise.race([work, late]);
}
