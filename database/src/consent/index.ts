export { findConsents } from './read.ts';
