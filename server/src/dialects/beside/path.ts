import { isPlaceholder } from "../../model/placeholder.ts";

/** Whether a path may lead to what lies beside a file: assets, addresses and paths from the root of a disk do not. */
export const isBeside = (path: string): boolean => !/^[a-z][\w+.-]*:|^[/\\~]/i.test(path) && !isPlaceholder(path);
