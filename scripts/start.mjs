// Opens ML Warden on samples/ in a real VS Code. With --once: looks at it headless, and ends.
// Needs nothing but Node and git: packages, VS Code and a browser are found or installed.
import { randomBytes } from "node:crypto";
import { onPath } from "./debian.mjs";
import { installPackages } from "./install.mjs";
import { packageVsix } from "./package-vsix.mjs";
import { inRepository } from "./repository.mjs";
import { exitCode, main, node, run } from "./run.mjs";
import { serveVSCode } from "./vscode-host/serve.mjs";

const samples = inRepository("samples");
const once = process.argv.includes("--once");

async function openDesktop(code) {
  const development = `--extensionDevelopmentPath=${inRepository()}`;
  await run(code, ["--new-window", development, samples], { shell: process.platform === "win32" });
  console.log("\nVS Code is open on samples/ with ML Warden.");
}

async function openInTab() {
  const token = randomBytes(16).toString("hex");
  const host = await serveVSCode({ vsix: await packageVsix(), token });
  const query = new URLSearchParams({ tkn: token, folder: samples.replaceAll("\\", "/") });
  console.log(`\nVS Code with ML Warden, on samples/:\n\n  http://${host.authority}/?${query}\n\nCtrl+C ends it.`);
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => host.stop());
  await host.ended;
}

await main(async () => {
  await installPackages();
  await run(node, [inRepository("scripts", "build.mjs")]);
  await exitCode(node, [inRepository("dist", "cli.js"), "check", "samples", "--fail-on", "never"]);
  if (once) return exitCode(node, [inRepository("scripts", "vscode-host", "look-once.mjs"), await packageVsix()]);
  const code = onPath("code");
  await (code ? openDesktop(code) : openInTab());
  return 0;
});
