import { builtInRoles } from "./built-in-roles.ts";
import { codeActsAs } from "./code-acts-as.ts";
import { collectedByMicrosoft } from "./collected-by-microsoft.ts";
import { customerManagedKey } from "./customer-managed-key.ts";
import { editions } from "./editions.ts";
import { encryptionByStore } from "./encryption-by-store.ts";
import { encryptionInTransit } from "./encryption-in-transit.ts";
import { highBusinessImpact } from "./high-business-impact.ts";
import { identityPermissions } from "./identity-permissions.ts";
import { loggedWhere } from "./logged-where.ts";
import { secretsKept } from "./secrets-kept.ts";
import type { Topic, TopicRow } from "./topic.ts";
import { webServiceAuthentication } from "./web-service-authentication.ts";
import { withoutKeys } from "./without-keys.ts";

/** Every topic. Where several have rows about a setting, its hover shows the first. */
export const topics: readonly Topic[] = [
  webServiceAuthentication,
  withoutKeys,
  identityPermissions,
  codeActsAs,
  secretsKept,
  highBusinessImpact,
  customerManagedKey,
  encryptionByStore,
  encryptionInTransit,
  collectedByMicrosoft,
  loggedWhere,
  builtInRoles,
  editions,
];

export const topicById = (id: string): Topic | undefined => topics.find((topic) => topic.id === id);

/** The topics that say something of a setting or key. */
export const topicsAbout = (subject: string): readonly Topic[] =>
  topics.filter(({ rows }) => rows.some(({ about }) => about.includes(subject)));

export const rowsAbout = (topic: Topic, subject: string): readonly TopicRow[] =>
  topic.rows.filter(({ about }) => about.includes(subject));
