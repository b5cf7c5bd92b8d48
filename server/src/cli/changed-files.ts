import { execFileSync } from "node:child_process";
import { join } from "node:path";

/** Why Git could not say what changed, in words for a person. */
export class GitError extends Error {}

/**
 * The files that changed since this branch left `ref`, committed or not, also those that are gone, by their real paths. Files that Git is told to
 * ignore are none of them. Throws a `GitError`.
 */
export function changedSince(ref: string): ReadonlySet<string> {
  const root = git(["rev-parse", "--show-toplevel"], "this folder is in no Git repository").replace(/\n$/, "");
  const commit = git(
    ["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`],
    `Git knows no commit '${ref}' here; fetch it first`,
  ).trim();
  const base = git(
    ["merge-base", commit, "HEAD"],
    `Git knows no commit that '${ref}' and this branch have in common; fetch more of the history`,
  ).trim();
  const changed = git(
    ["-C", root, "diff", "--name-only", "--no-renames", "--no-ext-diff", "-z", base, "--"],
    `Git cannot tell what changed since '${ref}'`,
  );
  const fresh = git(
    ["-C", root, "ls-files", "--others", "--exclude-standard", "-z"],
    "Git cannot tell which files are new",
  );
  return new Set(`${changed}${fresh}`.split("\0").flatMap((name) => (name === "" ? [] : [join(root, name)])));
}

/** What Git answers. No shell takes part, so that nothing in a name or reference is a command. */
function git(parameters: readonly string[], otherwise: string): string {
  try {
    return execFileSync("git", parameters, {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      maxBuffer: 2 ** 30,
    });
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === "ENOENT";
    throw new GitError(isMissing ? "--since needs Git, and there is no command 'git'" : otherwise);
  }
}
