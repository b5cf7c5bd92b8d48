/** A text as it stands in XML and HTML, between tags and between quotes. */
export const inXml = (text: string): string =>
  text.replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`);
