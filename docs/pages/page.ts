/** A page under docs/ that is written by `npm run docs` and compared by docs/checks/drift.test.ts. */
export interface Page {
  /** Path from the repository's root. */
  readonly path: string;
  readonly text: string;
}

const NOTICE = '<!-- Written by `npm run docs`; edit the source that it names, not this page. -->';

export function generatedPage(name: string, title: string, source: string, body: string): Page {
  const text = `${NOTICE}\n# ${title}\n\nFrom ${source}.\n\n${body.trim()}\n`;
  return { path: `docs/generated/${name}.md`, text };
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

export function mermaid(lines: readonly string[]): string {
  return ['```mermaid', ...lines, '```'].join('\n');
}

/** Measurements stand beside the generated pages, and nothing regenerates or compares them: they belong to a machine and a day. */
export const isMeasured = (name: string): boolean => name.startsWith('bench-') || name === 'trust.md';
