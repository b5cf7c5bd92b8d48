/** Why the client and the checker differ on a file: `by design` where the checker is meant to, for each of the client's errors. */
export function reasonOf(loader, ours) {
  if (loader.ok) return { reason: `we refuse: ${ours.findings.map(({ rule }) => rule).join(", ")}`, byDesign: false };
  const meant = loader.errors.map(([at, message]) => designOf(at, message, ours));
  if (meant.every((reason) => reason !== undefined)) return { reason: [...new Set(meant)].join("; "), byDesign: true };
  const [at, message] = loader.errors[meant.indexOf(undefined)];
  return { reason: `we accept: ${at.replace(/\d+/g, "n")}: ${message.slice(0, 70)}`, byDesign: false };
}

function designOf(at, message, ours) {
  if (/unhashable key|ConstructorError/.test(message)) return "a {{…}} that is not even YAML is a template";
  if (/absolute path|No such file|not found/i.test(message))
    return "whether a file is there is no matter of the structure";
  if (/Failed to find referenced source/.test(message)) return "what one step takes from another is not looked up";
  if (ours.isUpdate && at === "name" && /^Missing/.test(message)) return "what an update is to change has no name";
  return ours.waitsFor(at) ? "a value still to be filled in accuses no one" : undefined;
}
