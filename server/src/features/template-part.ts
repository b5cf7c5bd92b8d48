import type { Kind } from "../catalog/setting.ts";

const parts: ReadonlySet<Kind> = new Set<Kind>(["templateParameter", "templateOutput", "givenParameter"]);

/** Whether it is one of the things that a template has beside resources. */
export const isTemplatePart = ({ kind }: { readonly kind: Kind }): boolean => parts.has(kind);
