// Runs test/vscode/suite in the desktop VS Code, which @vscode/test-electron downloads, against the packaged
// extension. usage: node scripts/test-desktop.mjs [version, such as 1.91.0 or insiders]
import { spawnSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installPackages } from "./install.mjs";
import { packageVsix } from "./package-vsix.mjs";
import { inRepository } from "./repository.mjs";
import { exitCode, Failure, main, node, run } from "./run.mjs";

await main(async () => {
  await installPackages();
  // @vscode/test-electron needs a newer Node than the machine may have.
  if (Number(process.versions.node.split(".")[0]) < 22) return exitCode(node, process.argv.slice(1));
  await run(node, [inRepository("scripts", "build.mjs")]);
  const vsix = await packageVsix();
  const electron = await import("@vscode/test-electron");
  const { bundleSuite } = await import("./vscode-host/bundle-suite.mjs");
  const { newWorkspace } = await import("./vscode-host/new-workspace.mjs");
  const vscodeExecutablePath = await electron.downloadAndUnzipVSCode(process.argv[2] ?? "stable").catch((error) => {
    throw new Failure(`VS Code could not be downloaded (${error.message}); "npm test" needs no download of it.`);
  });
  const data = await mkdtemp(join(tmpdir(), "mlwarden-"));
  const own = [`--user-data-dir=${join(data, "user")}`, `--extensions-dir=${join(data, "extensions")}`];
  try {
    const [cli] = electron.resolveCliArgsFromVSCodeExecutablePath(vscodeExecutablePath);
    const shell = process.platform === "win32";
    const { status } = spawnSync(shell ? `"${cli}"` : cli, [...own, "--install-extension", vsix], {
      stdio: "inherit",
      shell,
    });
    if (status !== 0) throw new Failure(`VS Code did not install ${vsix}.`);
    return await electron.runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: inRepository("test", "vscode", "stub"),
      extensionTestsPath: await bundleSuite(),
      launchArgs: [await newWorkspace(data), ...own, "--disable-workspace-trust"],
    });
  } finally {
    await rm(data, { recursive: true, force: true, maxRetries: 5 }).catch(() => undefined);
  }
});
