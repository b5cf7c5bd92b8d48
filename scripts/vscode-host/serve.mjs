import { spawn } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Failure, node } from "../run.mjs";
import { installHost } from "./install.mjs";
import { writeLanguagePack } from "./language-pack.mjs";

const quietSettings = {
  "chat.disableAIFeatures": true,
  "extensions.autoCheckUpdates": false,
  "extensions.autoUpdate": false,
  "extensions.ignoreRecommendations": true,
  "update.mode": "none",
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
};

/** Serves VS Code with the packaged extension installed, on loopback only, with its data in a new folder. */
export async function serveVSCode({ vsix, token, language, smokeTest = false }) {
  const main = await installHost();
  const data = await mkdtemp(join(tmpdir(), "mlwarden-vscode-"));
  await mkdir(join(data, "data", "Machine"), { recursive: true });
  await writeFile(join(data, "data", "Machine", "settings.json"), JSON.stringify(quietSettings));
  const own = ["--server-data-dir", data, "--accept-server-license-terms", "--telemetry-level", "off"];
  await install(main, own, vsix);
  if (language) await writeLanguagePack(join(data, "data"), language);
  const server = spawn(
    node,
    [
      main,
      ...own,
      ...["--host", "127.0.0.1", "--port", "0", "--disable-workspace-trust"],
      ...(token ? ["--connection-token", token] : ["--without-connection-token"]),
      ...(language ? ["--locale", language] : []),
      ...(smokeTest ? ["--enable-smoke-test-driver"] : []), // else the page may not name a test suite
    ],
    { stdio: ["ignore", "pipe", "pipe"] },
  );
  const ended = new Promise((resolve) => server.on("exit", resolve));
  const stop = async () => {
    server.kill();
    await ended;
    await rm(data, { recursive: true, force: true, maxRetries: 5 }).catch(() => undefined);
  };
  try {
    const authority = `127.0.0.1:${await listening(server)}`;
    return { authority, data, ended, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function install(main, own, vsix) {
  return new Promise((resolve, reject) => {
    const installer = spawn(node, [main, ...own, "--install-extension", vsix], { stdio: ["ignore", "pipe", "pipe"] });
    let said = "";
    installer.stdout.on("data", (text) => (said += text));
    installer.stderr.on("data", (text) => (said += text));
    installer.on("exit", (code) =>
      code === 0 ? resolve() : reject(new Failure(`VS Code did not install ${vsix}:\n${said}`)),
    );
  });
}

function listening(server) {
  return new Promise((resolve, reject) => {
    let said = "";
    const read = (text) => {
      said += text;
      const port = /listening on (\d+)/.exec(said)?.[1];
      if (port) resolve(port);
    };
    server.stdout.on("data", read);
    server.stderr.on("data", (text) => (said += text));
    server.on("exit", (code) => reject(new Failure(`VS Code's server ended with ${code}:\n${said}`)));
  });
}
