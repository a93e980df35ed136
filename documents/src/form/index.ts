export type { Approval, Entry, Form, Item, Receipt, Seal, Signer } from './model.ts';
export { type Copy, type GuideQuote, type Issue, traced } from './parts.ts';
export { type Format, FORMATS, type Rendered, renderForm } from './render.ts';
export type { DayTime } from './written.ts';
export { wordsOf } from './words.ts';
