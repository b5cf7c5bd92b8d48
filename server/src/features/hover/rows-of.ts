const columns = 96;

/** Lines on screen: long ones wrap, and the rule under a table's head takes none. */
export function rowsOf(lines: readonly string[]): number {
  const shown = lines
    .filter((line) => line !== "" && !/^[| -]+$/.test(line))
    .map(
      (line) =>
        line
          .trimEnd()
          .replace(/\]\([^)]*\)/g, "]")
          .replace(/[`*[\]]/g, "").length,
    );
  return shown.reduce((rows, length) => rows + Math.max(1, Math.ceil(length / columns)), 0);
}
