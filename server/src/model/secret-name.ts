const secret = /(?:password|passwd|passphrase|pwd|secret|key|token|sas|pat|credentials?|connection_?string)(?:_?\d)?$/i;
const open = /public_?key$/i;

/** Whether a name says that a secret stands there. It proves nothing by itself. */
export const isSecretName = (name: string): boolean => secret.test(name) && !open.test(name);
