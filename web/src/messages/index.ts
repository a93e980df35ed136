export { defineMessages } from './define.ts';
export { speakKorean } from './mark-korean.ts';
export { withParticle } from './particle.ts';
export { chooseLanguage, currentLanguage, localeOf, useLanguage } from './language.ts';
export type { Language } from './language.ts';
export { messagesNow, useMessages } from './useMessages.ts';
export { useFormats } from './formats.ts';
export type { Formats } from './formats.ts';
