import type { Setting } from "./setting.ts";

export const publicAccess: Setting = {
  id: "blobContainer.publicAccess",
  kind: "blobContainer",
  type: "choice",
  summary: "What everyone may read in the container without signing in.",
  values: {
    none: "nothing",
    blob: "every blob whose name is known",
    container: "every blob, and the list of them",
  },
  whenAbsent: "none",
  safer: "none",
  constraint: "Counts only while the account's `allowBlobPublicAccess` is true.",
  source: "https://learn.microsoft.com/azure/storage/blobs/anonymous-read-access-prevent",
  in: {
    arm: { path: "properties.publicAccess", words: { none: "None", blob: "Blob", container: "Container" } },
  },
};
