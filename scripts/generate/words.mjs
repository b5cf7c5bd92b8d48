/** A heading out of the name of a kind or control. */
export const capitalise = (words) => words.replace(/^./, (letter) => letter.toUpperCase());

/** `onlineEndpoint` → `online-endpoint` */
export const fileName = (kind) => kind.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
