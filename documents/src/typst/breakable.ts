/** Signs in a row at which no line may be broken: an address of the web, a number without end. */
const LONG = /[\u0021-\u007E]{18,}/gu;
const AT = /.{9}(?=.)/gu;

/** A word that is wider than a cell runs out of the page, and what runs out is lost on paper: it may be broken anywhere. */
export const breakable = (text: string): string => text.replace(LONG, (word) => word.replace(AT, '$&\u200B'));
