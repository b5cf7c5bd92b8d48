/// <reference lib="webworker" />
import type { LogOutputChannel } from "vscode";
import { LanguageClient } from "vscode-languageclient/browser";
import { createLanguageClient } from "./language-client.ts";

export function createBrowserClient(script: string, output: LogOutputChannel, ended: () => void) {
  const launch = async () => new Worker(script);
  return createLanguageClient((options) => new LanguageClient("mlwarden", "ML Warden", launch, options), output, ended);
}
