// Runs test/vscode/suite in the desktop VS Code, which @vscode/test-electron downloads, against the packaged
// extension. usage: node scripts/test-desktop.mjs [version, such as 1.91.0 or insiders]
import { spawnSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installPackages } from "./install.mjs";
import { packageVsix } from "./package-vsix.mjs";
import { inRepository } from "./repository.mjs";
import { Failure, main, node, run } from "./run.mjs";

await main(async () => {
  await installPackages();
  await run(node, [inRepository("scripts", "build.mjs")]);
  const vsix = await packageVsix();
  const electron = await import("@vscode/test-electron");
  const { bundleSuite } = await import("./vscode-host/bundle-suite.mjs");
  const { newWorkspace } = await import("./vscode-host/new-workspace.mjs");
  const vscodeExecutablePath = await electron.downloadAndUnzipVSCode(process.argv[2] ?? "stable");
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
