export { hwpxRunning, sheetRow } from './parts.ts';
export { unlocked } from './unlock.ts';
