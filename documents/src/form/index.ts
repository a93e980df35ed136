export type { Approval, Entry, Form, Item, Receipt, Seal, Signer } from './model.ts';
export type { GuideQuote, Issue } from './parts.ts';
export { type Format, FORMATS, type Rendered, renderForm } from './render.ts';
export type { DayTime } from './written.ts';
export { wordsOf } from './words.ts';
