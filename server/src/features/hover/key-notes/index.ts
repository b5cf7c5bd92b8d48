import { once } from "../../../text/once.ts";
import { actionNotes } from "./actions.ts";
import { assetNotes } from "./assets.ts";
import { computeNotes } from "./computes.ts";
import { deploymentNotes } from "./deployments.ts";
import { commonNotes } from "./every-kind.ts";
import { jobNotes } from "./jobs.ts";
import { roleNotes } from "./roles.ts";
import { runConfigNotes } from "./run-config.ts";
import { scheduleNotes } from "./schedules.ts";
import { webServiceNotes } from "./web-services.ts";
import { workspaceNotes } from "./workspaces.ts";

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
