/** How a hover names a page of the documentation, such as `rules/online-endpoint-key-auth`. */
export type PageLink = (title: string, page: string) => string;

/** For editors that know our command. */
export const commandLink: PageLink = (title, page) =>
  `[${title}](command:mlwarden.openPage?${encodeURIComponent(JSON.stringify([page]))})`;

/** For all others, where a person can ask the command line. */
export const namedPage: PageLink = (title) => title;
