import { Uri, workspace } from "vscode";
import { type BaseLanguageClient, DocumentDiagnosticRequest, type Middleware } from "vscode-languageclient";
import { sharesStructure } from "../settings.ts";
import { offerBesideOthers } from "./completion.ts";
import { SharedDiagnostics } from "./diagnostics.ts";

/** It outlives restarts of the server. */
let shared: SharedDiagnostics | undefined;

/** Gets on with other extensions that know the same files: what they show is not shown a second time. */
export function company(client: () => BaseLanguageClient): Middleware {
  shared?.dispose();
  const diagnostics = new SharedDiagnostics((uri) => {
    const document = workspace.textDocuments.find((open) => open.uri.toString() === uri.toString());
    const feature = client().getFeature(DocumentDiagnosticRequest.method);
    if (document) feature?.getProvider(document)?.onDidChangeDiagnosticsEmitter.fire();
  });
  shared = diagnostics;
  return {
    provideCompletionItem: (document, position, context, token, next) => {
      const offer = async () => next(document, position, context, token);
      return sharesStructure() ? offerBesideOthers(document, position, token, offer) : offer();
    },
    provideDiagnostics: async (document, previous, token, next) => {
      const report = await next(document, previous, token);
      if (!report || !("items" in report) || !sharesStructure()) return report;
      return { ...report, items: diagnostics.fresh(document instanceof Uri ? document : document.uri, report.items) };
    },
  };
}
