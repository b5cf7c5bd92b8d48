import {
  type Connection,
  createConnection,
  DocumentDiagnosticReportKind,
  type InitializeParams,
  type InitializeResult,
  ProposedFeatures,
  TextDocumentSyncKind,
  TextDocuments,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import {
  codeActions,
  codeLenses,
  completion,
  defaultSettings,
  definition,
  diagnostics,
  diagnosticsOf,
  documentLinks,
  documentSymbols,
  explainFile,
  fixAllKind,
  hover,
  inspect,
  locationIn,
  nameIn,
  policyFor,
  posture,
  rulePageOf,
  type Settings,
  scaffold,
  scaffolds,
  status,
  surround,
} from "../index.ts";
import { Configs, findByClient, findOnDisk } from "./configs.ts";
import { debounced } from "./debounced.ts";
import { pushDiagnostics } from "./push-diagnostics.ts";
import { noSiblings, type Siblings, siblingsFromClient } from "./siblings.ts";

/** Wiring only: every handler is one call of the facade. */
const connection = connect();
const documents = new TextDocuments(TextDocument);
let snippets = false;
let refresh = (): void => {};
const refreshSoon = debounced(() => refresh());
let settings: Settings = defaultSettings;
let siblings: Siblings = noSiblings;
let configs: Configs;

connection.onInitialize(({ capabilities, initializationOptions }: InitializeParams): InitializeResult => {
  const { siblings: tells, files, ...given } = initializationOptions ?? {};
  settings = { ...defaultSettings, ...given };
  const { diagnostic, completion: completes, documentSymbol, definition: defines } = capabilities.textDocument ?? {};
  const links = defines?.linkSupport === true;
  const pulls = diagnostic !== undefined;
  snippets = completes?.completionItem?.snippetSupport === true;
  if (!pulls)
    refresh = pushDiagnostics(
      documents,
      async (document) => {
        await prepare(document);
        return answer("diagnostics", [], () => diagnostics(document, settings));
      },
      connection,
    );
  else if (capabilities.workspace?.diagnostics?.refreshSupport)
    refresh = () => connection.languages.diagnostics.refresh();
  if (tells === true) siblings = siblingsFromClient(connection, documents, refreshSoon);
  configs = new Configs(documents, files === true ? findByClient(connection) : findOnDisk, refreshSoon);
  return {
    serverInfo: { name: "ML Warden" },
    capabilities: {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      hoverProvider: true,
      ...(links && { definitionProvider: true }),
      completionProvider: { triggerCharacters: [" ", ":", '"'] },
      documentLinkProvider: {},
      codeLensProvider: {},
      codeActionProvider: { codeActionKinds: ["quickfix", fixAllKind] },
      ...(documentSymbol?.hierarchicalDocumentSymbolSupport && { documentSymbolProvider: true }),
      ...(pulls && { diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false } }),
    },
  };
});

connection.languages.diagnostics.on(async ({ textDocument }) => {
  const document = documents.get(textDocument.uri);
  if (document) await prepare(document);
  return {
    kind: DocumentDiagnosticReportKind.Full,
    items: about(textDocument, "diagnostics", [], (document) => diagnostics(document, settings)),
  };
});
connection.onHover(({ textDocument, position }) =>
  about(textDocument, "hover", null, (document) => hover(document, position)),
);
connection.onDefinition(({ textDocument, position }) =>
  about(textDocument, "definition", [], (document) => definition(document, position)),
);
connection.onCompletion(({ textDocument, position }) =>
  about(textDocument, "completion", [], (document) => completion(document, position, { snippets })),
);
connection.onDocumentSymbol(({ textDocument }) => about(textDocument, "symbols", [], documentSymbols));
connection.onCodeLens(({ textDocument }) => about(textDocument, "lenses", [], codeLenses));
connection.onDocumentLinks(({ textDocument }) => about(textDocument, "links", [], documentLinks));
connection.onCodeAction(({ textDocument, range, context }) =>
  about(textDocument, "code actions", [], (document) => codeActions(document, range, context, settings)),
);

connection.onRequest("mlwarden/rulePage", ({ id }: { id: string }) =>
  answer("rule page", null, () => {
    const markdown = rulePageOf(id);
    return markdown === undefined ? null : { markdown };
  }),
);
connection.onRequest("mlwarden/check", async ({ uri, text }: { uri: string; text: string }) => {
  const [around, config] = await Promise.all([siblings.of(uri, text), configs.of(uri)]);
  return answer("check", { diagnostics: [] }, () => ({
    diagnostics: diagnosticsOf(uri, text, settings, around, config),
  }));
});

connection.onRequest("mlwarden/explainFile", async ({ uri, text }: { uri: string; text: string }) => {
  const [around, config] = await Promise.all([siblings.of(uri, text), configs.of(uri)]);
  const policy = config && policyFor(config, locationIn(uri));
  return answer("file", { text: "" }, () => ({ text: explainFile(inspect(nameIn(uri), text, around, policy), text) }));
});

connection.onRequest("mlwarden/status", ({ uri }: { uri: string }) =>
  about({ uri }, "status", null, (document) => status(document) ?? null),
);

connection.onRequest("mlwarden/posture", ({ files }: { files: readonly { uri: string; text: string }[] }) =>
  answer("posture", null, () =>
    posture(files.map(({ uri, text }) => documents.get(uri) ?? TextDocument.create(uri, "", 0, text))),
  ),
);

connection.onRequest("mlwarden/scaffolds", () => answer("scaffolds", [], () => scaffolds));
connection.onRequest("mlwarden/scaffold", ({ id, answers }: { id: string; answers: Record<string, string> }) =>
  answer("scaffold", null, () => scaffold(id, answers) ?? null),
);

connection.onDidChangeConfiguration(({ settings: changed }: { settings?: { mlwarden?: Partial<Settings> } }) => {
  settings = { ...settings, ...changed?.mlwarden };
  refresh();
});

connection.onDidChangeWatchedFiles(({ changes }) => {
  const uris = changes.map(({ uri }) => uri);
  const concerned = [siblings.forget(uris), configs.forget(uris)];
  if (concerned.includes(true)) refreshSoon();
});

/** Finds out what a document is judged by besides its text. */
async function prepare(document: TextDocument): Promise<void> {
  const [around, config] = await Promise.all([siblings.of(document.uri, document.getText()), configs.of(document.uri)]);
  surround(document, around, config);
}

/** Answers a request about an open document; one about any other has the empty answer. */
function about<T>({ uri }: { uri: string }, what: string, empty: T, handle: (document: TextDocument) => T): T {
  const document = documents.get(uri);
  return document ? answer(what, empty, () => handle(document)) : empty;
}

/** A fault of ours is for the log: the person who types gets an empty answer, and the next one may be right again. */
function answer<T>(what: string, empty: T, handle: () => T): T {
  try {
    return handle();
  } catch (error) {
    connection.console.error(`${what}: ${error instanceof Error ? error.stack : error}`);
    return empty;
  }
}

function connect(): Connection {
  try {
    return createConnection(ProposedFeatures.all);
  } catch {
    console.error("usage: server.js --stdio | --node-ipc | --pipe=<name> | --socket=<port>");
    process.exit(1);
  }
}

documents.listen(connection);
connection.listen();
