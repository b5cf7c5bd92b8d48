import {
  type Connection,
  DocumentDiagnosticReportKind,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
} from "vscode-languageserver";
import {
  codeActions,
  codeLenses,
  completion,
  definition,
  documentLinks,
  documentSymbols,
  fixAllKind,
  hover,
  locationIn,
  plainEditor,
  translator,
} from "../index.ts";
import { askToWatch, canWatch, lookAgain } from "./follow-disk.ts";
import type { Host } from "./host.ts";
import { answerOwnRequests } from "./own-requests.ts";
import { pushDiagnostics } from "./push-diagnostics.ts";
import { Session } from "./session.ts";
import type { FolderSettings } from "./settings.ts";
import { filesOfClient, filesOfFolders } from "./workspace/files.ts";
import { serveWorkspace } from "./workspace/serve-workspace.ts";
import type { WorkspaceDiagnostics } from "./workspace/workspace-diagnostics.ts";

/** Serves an editor. Wiring only: every handler is one call of the facade. */
export function serve(connection: Connection, host: Host): void {
  const session = new Session(connection, host);
  let snippets = false;
  let chooses = false;
  let editor = plainEditor;
  let followsFolders = false;
  let watches = false;
  let workspace: WorkspaceDiagnostics | undefined;

  connection.onInitialize(async (params: InitializeParams) => {
    const { capabilities, initializationOptions, workspaceFolders, rootUri, locale } = params;
    const {
      siblings,
      files,
      workspace: listsFiles,
      environments,
      pages,
      levels,
      lists,
      translations: told,
      ...given
    } = initializationOptions ?? {};
    const translated = told ?? (locale && (await host.translations(locale.toLowerCase())));
    if (translated) session.translate = translator(translated);
    editor = {
      stops: capabilities.workspace?.workspaceEdit?.snippetEditSupport === true,
      disabled: capabilities.textDocument?.codeAction?.disabledSupport === true,
      pages: pages === true,
      levels: levels === true,
      lists: lists === true,
      annotations: capabilities.workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    };
    followsFolders = capabilities.workspace?.workspaceFolders === true;
    watches = canWatch(capabilities);
    if (!watches) lookAgain(session);
    session.folders = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
    session.settings.change(given);
    if (capabilities.workspace?.configuration) session.settings.askClient();
    session.surroundings.useClient(connection, { siblings, files });
    const { diagnostic, completion: completes, documentSymbol, definition: defines } = capabilities.textDocument ?? {};
    const pulls = diagnostic !== undefined;
    const registers = diagnostic?.dynamicRegistration === true;
    if (pulls)
      workspace = serveWorkspace(
        session,
        listsFiles === true ? filesOfClient(connection) : filesOfFolders(session, host.disk),
        registers,
      );
    chooses = environments === true;
    snippets = completes?.completionItem?.snippetSupport === true;
    if (!pulls) session.refresh = pushDiagnostics(session);
    else if (capabilities.workspace?.diagnostics?.refreshSupport)
      session.refresh = () => {
        connection.languages.diagnostics.refresh();
        if (capabilities.workspace?.codeLens?.refreshSupport) connection.sendRequest("workspace/codeLens/refresh");
      };
    const result: InitializeResult = {
      serverInfo: { name: "ML Warden" },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: !watches },
        hoverProvider: true,
        ...(defines?.linkSupport === true && { definitionProvider: true }),
        completionProvider: { triggerCharacters: [" ", ":", '"'] },
        documentLinkProvider: {},
        codeLensProvider: {},
        codeActionProvider: { codeActionKinds: ["quickfix", fixAllKind] },
        ...(documentSymbol?.hierarchicalDocumentSymbolSupport && { documentSymbolProvider: true }),
        ...(pulls && { diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: !registers } }),
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    };
    return result;
  });

  connection.languages.diagnostics.on(async ({ textDocument }) => {
    const document = session.documents.get(textDocument.uri);
    return { kind: DocumentDiagnosticReportKind.Full, items: document ? await session.diagnose(document) : [] };
  });
  connection.onInitialized(() => {
    if (followsFolders) connection.workspace.onDidChangeWorkspaceFolders((change) => session.foldersChanged(change));
    if (watches) askToWatch(session);
    workspace?.list();
  });
  connection.onHover(({ textDocument, position }) =>
    session.about(textDocument, "hover", null, (document) => hover(document, position, editor.pages)),
  );
  connection.onDefinition(({ textDocument, position }) =>
    session.about(textDocument, "definition", [], (document) => definition(document, position)),
  );
  connection.onCompletion(({ textDocument, position }) =>
    session.about(textDocument, "completion", [], (document) => completion(document, position, { snippets })),
  );
  connection.onDocumentSymbol(({ textDocument }) => session.about(textDocument, "symbols", [], documentSymbols));
  connection.onCodeLens(async ({ textDocument }) => {
    const document = session.documents.get(textDocument.uri);
    if (document) await session.prepare(document);
    return session.about(textDocument, "lenses", [], (open) => codeLenses(open, chooses));
  });
  connection.onDocumentLinks(({ textDocument }) =>
    session.about(textDocument, "links", [], (document) =>
      documentLinks(document, session.homeOf(locationIn(document.uri))),
    ),
  );
  connection.onCodeAction(async ({ textDocument, range, context }) => {
    const [settings, config] = await Promise.all([
      session.settings.of(textDocument.uri),
      session.configFile(textDocument.uri),
    ]);
    return session.about(textDocument, "code actions", [], (document) =>
      codeActions(document, range, context, settings, editor, config),
    );
  });
  connection.onDidChangeConfiguration(({ settings }: { settings?: { mlwarden?: Partial<FolderSettings> } }) => {
    session.settings.change(settings?.mlwarden);
    session.judgeAnew();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => session.filesChanged(changes));
  answerOwnRequests(session);

  session.documents.listen(connection);
  connection.listen();
}
