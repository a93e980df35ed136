import type { FileAnswer } from './api.ts';

/** Hands a file to the browser's own download. */
export function saveFile({ name, content }: FileAnswer): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
