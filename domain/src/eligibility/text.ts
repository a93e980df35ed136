/** Text as `mentions` compares it: without white space and without the marks that writers use differently. */
export const squeeze = (text: string): string => text.replaceAll(/[\s·.,()/-]/g, '');
