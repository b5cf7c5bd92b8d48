/** The address of a file by its path from another. */
export const addressFrom = (uri: string, path: string): string =>
  new URL(path.split("/").map(encodeURIComponent).join("/"), uri).href;

/** The address of a folder that a file names, with the slash at its end. */
export const folderAddress = (uri: string, path: string): string =>
  new URL(`${path.split(/[\\/]/).map(encodeURIComponent).join("/").replace(/\/$/, "")}/`, uri).href;
