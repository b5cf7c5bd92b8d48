/** Why the client and the checker differ on a file: `by design` where the checker is meant to. */
export function reasonOf(loader, ours) {
  const messages = loader.errors.map(([, message]) => message).join(" ");
  if (!loader.ok && /unhashable key|ConstructorError/.test(messages))
    return design("a {{…}} that is not even YAML: a template, said elsewhere or not at all");
  if (!loader.ok && loader.errors.every(([at]) => ours.waitsFor(at)))
    return design("a value still to be filled in accuses no one");
  if (!loader.ok && /absolute path|No such file|not found/i.test(messages))
    return design("a file that is not there is no matter of the structure");
  if (
    !loader.ok &&
    ours.isUpdate &&
    loader.errors.every(([at, message]) => !at.includes(".") && /^Missing/.test(message))
  )
    return design("a file for an update lacks what a file for a creation must have");
  if (loader.ok)
    return {
      reason: `we refuse: ${ours.findings.map(({ rule }) => rule).join(", ") || "not YAML to us"}`,
      byDesign: false,
    };
  const [[at, message] = ["", ""]] = loader.errors;
  return {
    reason: `we accept: ${at.replace(/\d+/g, "n").replace(/^.*\.(?=[\w-]+(\._schema)?$)/, "…")}: ${message.slice(0, 70)}`,
    byDesign: false,
  };
}

const design = (reason) => ({ reason, byDesign: true });
