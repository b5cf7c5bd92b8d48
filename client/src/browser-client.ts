/// <reference lib="webworker" />
import type { LogOutputChannel } from "vscode";
import type { LanguageClientOptions } from "vscode-languageclient";
import { LanguageClient } from "vscode-languageclient/browser";
import { createLanguageClient } from "./language-client.ts";

export function createBrowserClient(
  script: string,
  translations: unknown,
  output: LogOutputChannel,
  ended: () => void,
) {
  const launch = async () => new Worker(script);
  const connect = ({ initializationOptions, ...options }: LanguageClientOptions) =>
    new LanguageClient("mlwarden", "ML Warden", launch, {
      ...options,
      initializationOptions: { ...initializationOptions, translations },
    });
  return createLanguageClient(connect, output, ended);
}
