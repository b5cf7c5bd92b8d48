import { isPlaceholder } from "./placeholder.ts";

/** `USER:TOKEN@` and a long `TOKEN@` of a web address. A short name alone is who asks, not what lets them in. */
const userInfo = /(?<=https?:\/\/)([^/\s@"']*)@/gi;
/** Where conda channels take a token: `/t/TOKEN/` */
const channelToken = /\/t\/([^/\s"']{8,200})(?=\/)/g;
const shortestToken = 20;

/** Whether a web address in a text carries a user's password or a token. What a deployment puts in later is none. */
export const hasCredentialsInUrl = (text: string): boolean => withoutCredentials(text) !== text;

/** The text with its addresses as they are without credentials. */
export const withoutCredentials = (text: string): string =>
  text
    .replace(userInfo, (whole, user: string) => (isCredential(user) ? "" : whole))
    .replace(channelToken, (whole, token: string) => (isPlaceholder(token) ? whole : ""));

function isCredential(user: string): boolean {
  const colon = user.indexOf(":");
  const secret = user.slice(colon + 1);
  return secret.length >= (colon < 0 ? shortestToken : 1) && !isPlaceholder(secret);
}
