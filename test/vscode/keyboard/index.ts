import type { Page } from "playwright-core";
import { Person } from "./person.ts";
import type { Step } from "./step.ts";

/** Runs the steps in order, a line each. Resolves to whether each passed. */
export async function runKeyboard(
  page: Page,
  steps: readonly Step[],
  folder: string,
  pictures: string,
): Promise<boolean[]> {
  const person = new Person(page, folder, pictures);
  const results: boolean[] = [];
  for (const [name, step] of steps) {
    try {
      await step(person);
      console.log(`ok ${name}`);
      results.push(true);
    } catch (error) {
      console.log(`not ok ${name}\n${error instanceof Error ? error.message : error}`);
      await person.picture(`failed-${results.length + 1}`);
      await person.press("Escape", "Escape");
      results.push(false);
    }
  }
  return results;
}
