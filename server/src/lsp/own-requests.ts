import type { Position } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import {
  effectiveConfig,
  explainFile,
  insertion,
  inspect,
  type Level,
  levelChange,
  locationIn,
  nameIn,
  policyFor,
  posture,
  scaffold,
  scaffolds,
  status,
} from "../index.ts";
import type { Session } from "./session.ts";

interface File {
  readonly uri: string;
  readonly text: string;
}

interface Answered {
  readonly id: string;
  readonly answers: Readonly<Record<string, string>>;
}

/** What our own client asks beyond the Language Server Protocol. */
export function answerOwnRequests(session: Session): void {
  const { connection } = session;
  connection.onRequest("mlwarden/explainFile", async ({ uri, text }: File) => {
    const { siblings, config } = await session.surroundings.of(uri, text);
    const policy = config && policyFor(config, locationIn(uri));
    return session.answer("file", { text: "" }, () => ({
      text: explainFile(inspect(nameIn(uri), text, siblings, policy), text),
    }));
  });
  connection.onRequest("mlwarden/effectiveConfiguration", async ({ uri }: { uri: string }) => {
    const { config } = await session.surroundings.of(uri, "");
    return session.attempt("configuration", { text: "" }, () => ({
      text: effectiveConfig(config, locationIn(uri), session.translate),
    }));
  });
  connection.onRequest(
    "mlwarden/setLevel",
    async ({ uri, rule, level }: { uri: string; rule: string; level: Level }) => {
      const config = await session.configFile(uri);
      return session.about(
        { uri },
        "level",
        null,
        (open) => (config && levelChange(open, config, rule, level)) ?? null,
      );
    },
  );
  connection.onNotification("mlwarden/environments", (chosen: Readonly<Record<string, string>>) => {
    if (JSON.stringify(chosen) === JSON.stringify(session.surroundings.environments)) return;
    session.surroundings.environments = chosen;
    session.judgeAnewSoon();
  });
  connection.onRequest("mlwarden/translate", ({ text }: { text: string }) => ({ text: session.translate(text) }));
  connection.onRequest("mlwarden/status", ({ uri }: { uri: string }) =>
    session.about({ uri }, "status", null, (document) => status(document) ?? null),
  );
  connection.onRequest("mlwarden/posture", async ({ files }: { files: readonly File[] }) => {
    const documents = files.map(({ uri, text }) => session.documents.get(uri) ?? TextDocument.create(uri, "", 0, text));
    await Promise.all(documents.map((document) => session.prepare(document)));
    return session.attempt("posture", null, () => posture(documents, session.translate));
  });
  connection.onRequest("mlwarden/scaffolds", () => session.answer("scaffolds", [], () => scaffolds));
  connection.onRequest("mlwarden/scaffold", ({ id, answers }: Answered) =>
    session.attempt("scaffold", null, () => scaffold(id, answers, session.translate) ?? null),
  );
  connection.onRequest(
    "mlwarden/insertion",
    ({ text, position, id, answers }: Answered & { text: string; position: Position }) =>
      session.attempt("insertion", null, () => insertion(text, position, id, answers, session.translate) ?? null),
  );
}
