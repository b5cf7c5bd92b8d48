import { once } from "../text/once.ts";
import { actionNotes } from "./key-notes/actions.ts";
import { assetNotes } from "./key-notes/assets.ts";
import { commonNotes } from "./key-notes/common.ts";
import { computeNotes } from "./key-notes/computes.ts";
import { deploymentNotes } from "./key-notes/deployments.ts";
import { jobNotes } from "./key-notes/jobs.ts";
import { roleNotes } from "./key-notes/roles.ts";
import { runConfigNotes } from "./key-notes/run-config.ts";
import { scheduleNotes } from "./key-notes/schedules.ts";
import { webServiceNotes } from "./key-notes/web-services.ts";
import { workspaceNotes } from "./key-notes/workspaces.ts";

/**
 * What keys are that no setting of the catalog is about and that their schema does not describe.
 * One meaning wherever a key stands, so each sentence must hold in every file that has the key.
 * Each part names its sources; pages are those of Microsoft Learn, by slug.
 */
export const keyNotes = once(
  (): Readonly<Record<string, string>> => ({
    ...commonNotes,
    ...assetNotes,
    ...jobNotes,
    ...deploymentNotes,
    ...computeNotes,
    ...workspaceNotes,
    ...scheduleNotes,
    ...webServiceNotes,
    ...runConfigNotes,
    ...actionNotes,
    ...roleNotes,
  }),
);
