import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';

import { ROOT, exists, read } from '../pages/repository.ts';

const BINARY = /[.](png|jpg|jpeg|gif|ico|woff2?|ttf|otf|pdf|hwpx|xlsx|zip|gz|br)$/;
const LARGEST_TEXT_BYTES = 8 * 1024 * 1024;

/** Files that git has or would take: what a clone of this tree would contain. */
function repositoryFiles(): string[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 26 });
  return listed.split('\0').filter((path) => path !== '' && exists(path));
}

export function textFiles(): string[] {
  return repositoryFiles().filter((path) => !BINARY.test(path) && statSync(`${ROOT}${path}`).size <= LARGEST_TEXT_BYTES);
}

export function markdownPages(): string[] {
  return textFiles().filter((path) => path.endsWith('.md'));
}

/** Relative link targets of a page, without their anchors. */
export function linksOf(page: string): string[] {
  const links = [...read(page).matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? '');
  return links.filter((link) => !/^([a-z]+:|#)/.test(link)).map((link) => decodeURIComponent(link.split('#')[0] ?? ''));
}
