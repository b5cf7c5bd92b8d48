import {
  type CancellationToken,
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  commands,
  type Position,
  type TextDocument,
} from "vscode";

type Offered = CompletionItem[] | CompletionList | null | undefined;

/** The places where the others are being asked, which asks us as well. */
const asked = new Set<string>();

/**
 * What we offer at a place, without what another extension offers under the same name. However long the others take: the editor
 * shows nothing before all have answered.
 */
export async function offerBesideOthers(
  document: TextDocument,
  position: Position,
  token: CancellationToken,
  offer: () => Promise<Offered>,
): Promise<Offered> {
  const place = `${document.uri} ${document.version} ${position.line}:${position.character}`;
  if (asked.delete(place)) return undefined;
  const ours = await offer();
  const items = Array.isArray(ours) ? ours : (ours?.items ?? []);
  if (items.length === 0) return ours;
  asked.add(place);
  const theirs = await Promise.race([labelsOfOthers(document, position), cancelled(token)]);
  asked.delete(place);
  return items.filter((item) => !theirs.has(labelOf(item)));
}

async function labelsOfOthers({ uri }: TextDocument, position: Position): Promise<ReadonlySet<string>> {
  const list = await commands
    .executeCommand<CompletionList>("vscode.executeCompletionItemProvider", uri, position)
    .then(undefined, () => undefined);
  return new Set((list?.items ?? []).filter(isOfSchema).map(labelOf));
}

const cancelled = (token: CancellationToken): Promise<ReadonlySet<string>> =>
  new Promise((resolve) => token.onCancellationRequested(() => resolve(new Set())));

/** Words of the text and snippets mean something else by the same name. */
const isOfSchema = ({ kind }: CompletionItem): boolean =>
  kind !== CompletionItemKind.Text && kind !== CompletionItemKind.Snippet;

/** JSON's own service shows values in quotes. */
const labelOf = ({ label }: CompletionItem): string =>
  (typeof label === "string" ? label : label.label).replace(/^(["'])(.*)\1$/, "$2");
