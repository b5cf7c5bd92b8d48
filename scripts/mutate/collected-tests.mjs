// Stands for `node:test` where mutants are tried: keeps the tests of a file, to be run in this process whenever wanted.
let collected = [];

export const test = (name, ...rest) => void collected.push({ name, run: () => rest.at(-1)(context) });

const context = { test: async (_name, ...rest) => rest.at(-1)(context) };

/** The tests of the file that was loaded last. */
export function takeTests() {
  const taken = collected;
  collected = [];
  return taken;
}
