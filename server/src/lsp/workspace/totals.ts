import type { Session } from "../session.ts";
import { type ClosedFiles, countOf } from "./closed-files.ts";

/** What came of checking a folder. */
export interface Totals {
  readonly files: number;
  readonly filesWithFindings: number;
  readonly findings: number;
  readonly unread: number;
}

/** Adds up what is found in files: in the open ones now, in the others when they were checked. */
export async function totalsOf(
  uris: readonly string[],
  unread: number,
  session: Session,
  known: ClosedFiles,
): Promise<Totals> {
  const counts = await Promise.all(
    uris.map(async (uri) => {
      const document = session.isShown(uri) && session.documents.get(uri);
      return document ? countOf(await session.diagnose(document)) : known.findingsIn(uri);
    }),
  );
  const findings = counts.reduce((sum, count) => sum + count, 0);
  return { files: uris.length, filesWithFindings: counts.filter((count) => count > 0).length, findings, unread };
}
