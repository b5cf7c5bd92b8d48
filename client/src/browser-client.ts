/// <reference lib="webworker" />
import type { LogOutputChannel } from "vscode";
import type { LanguageClientOptions } from "vscode-languageclient";
import { LanguageClient } from "vscode-languageclient/browser";
import { createLanguageClient } from "./language-client.ts";

export function createBrowserClient(
  scripts: readonly string[],
  translations: unknown,
  output: LogOutputChannel,
  ended: () => void,
) {
  const launch = async () => new Worker(startOf(scripts));
  const connect = ({ initializationOptions, ...options }: LanguageClientOptions) =>
    new LanguageClient("mlwarden", "ML Warden", launch, {
      ...options,
      initializationOptions: { ...initializationOptions, translations },
    });
  return createLanguageClient(connect, output, ended);
}

/** The address of a program that runs scripts one after the other: a worker cannot tell where its own script lies. */
const startOf = (scripts: readonly string[]): string => {
  const source = `importScripts(${scripts.map((script) => JSON.stringify(script)).join()});`;
  return URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
};
