/** The address of a file by its path from another. */
export const addressFrom = (uri: string, path: string): string =>
  new URL(path.split("/").map(encodeURIComponent).join("/"), uri).href;
