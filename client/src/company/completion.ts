import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  commands,
  type Position,
  type TextDocument,
} from "vscode";

type Offered = CompletionItem[] | CompletionList | null | undefined;

const longest = 150;

/** The places where the others are being asked, which asks us as well. */
const asked = new Set<string>();

/** What we offer at a place, without what another extension offers under the same name. */
export async function offerBesideOthers(
  document: TextDocument,
  position: Position,
  offer: () => Promise<Offered>,
): Promise<Offered> {
  const place = `${document.uri} ${document.version} ${position.line}:${position.character}`;
  if (asked.delete(place)) return undefined;
  const ours = await offer();
  const items = Array.isArray(ours) ? ours : (ours?.items ?? []);
  if (items.length === 0) return ours;
  asked.add(place);
  const theirs = await labelsOfOthers(document, position);
  asked.delete(place);
  return items.filter((item) => !theirs.has(labelOf(item)));
}

/** None where the others take too long: what is there is shown at once, at worst twice. */
async function labelsOfOthers({ uri }: TextDocument, position: Position): Promise<ReadonlySet<string>> {
  const asking = commands.executeCommand<CompletionList>("vscode.executeCompletionItemProvider", uri, position);
  const tooLate = new Promise<undefined>((resolve) => setTimeout(resolve, longest, undefined));
  const list = await Promise.race([
    asking.then(
      (found) => found,
      () => undefined,
    ),
    tooLate,
  ]);
  return new Set((list?.items ?? []).filter(isOfSchema).map(labelOf));
}

/** Words of the text and snippets mean something else by the same name. */
const isOfSchema = ({ kind }: CompletionItem): boolean =>
  kind !== CompletionItemKind.Text && kind !== CompletionItemKind.Snippet;

/** JSON's own service shows values in quotes. */
const labelOf = ({ label }: CompletionItem): string =>
  (typeof label === "string" ? label : label.label).replace(/^(["'])(.*)\1$/, "$2");
