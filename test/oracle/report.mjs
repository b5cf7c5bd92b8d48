/** The agreement by kind, and the disagreements by reason, as Markdown. */
export function report(results, folder, all) {
  const counted = results.filter(({ byDesign }) => !byDesign);
  const kinds = [...Map.groupBy(results, ({ kind }) => kind)].sort(([a], [b]) => (a < b ? -1 : 1));
  const rows = kinds.map(([kind, of]) => {
    const files = of.filter(({ origin }) => !origin);
    const open = of.filter(({ byDesign }) => !byDesign);
    const meant = of.length - open.length;
    return `| ${kind} | ${files.filter(({ isSeed }) => !isSeed).length} + ${files.filter(({ isSeed }) => isSeed).length} | ${of.length - files.length} | ${share(of)} | ${meant} | ${share(open)} |`;
  });
  const wrong = results.filter(({ agrees }) => !agrees);
  const reasons = [
    ...Map.groupBy(wrong, ({ reason, byDesign }) => `${byDesign ? "by design" : "open"}: ${reason}`),
  ].sort((a, b) => b[1].length - a[1].length);
  return [
    "| Kind | Files + seeds | Mutants | Agreement | By design | Agreement without these |",
    "|---|---|---|---|---|---|",
    ...rows,
    `| **All** | ${results.filter(({ origin }) => !origin).length} | ${results.filter(({ origin }) => origin).length} | ${share(results)} | ${results.length - counted.length} | ${share(counted)} |`,
    "",
    `Files that the client accepts and that carry an error or a warning from us: ${noisy(results, folder)}`,
    "",
    "Disagreements:",
    ...reasons.flatMap(([reason, of]) => [
      `- ${of.length} × ${reason}`,
      ...of.slice(0, all ? of.length : 3).map(
        (one) =>
          `  - ${one.kind}, ${one.mutation ?? "as it is"} ${one.key ?? ""} (${one.path.slice(folder.length + 1)})${one.ours.findings
            .slice(0, 2)
            .map((f) => `: ${f.message}`)
            .join("")}`,
      ),
    ]),
  ].join("\n");
}

const share = (results) =>
  `${results.filter(({ agrees }) => agrees).length}/${results.length} (${((100 * results.filter(({ agrees }) => agrees).length) / Math.max(1, results.length)).toFixed(1)} %)`;

function noisy(results, folder) {
  const files = results.filter(
    ({ origin, loader, ours }) =>
      !origin && loader.ok && ours.findings.some(({ severity }) => severity === "error" || severity === "warning"),
  );
  return files.length === 0
    ? "none."
    : files
        .map(
          ({ path, ours }) =>
            `\n- ${path.slice(folder.length + 1)}: ${ours.findings.map(({ message }) => message).join(" ")}`,
        )
        .join("");
}
