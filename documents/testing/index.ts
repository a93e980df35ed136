export { sheetTables } from './opened.ts';
export { hwpxRunning, sheetParts, sheetRow } from './parts.ts';
export { unlocked } from './unlock.ts';
