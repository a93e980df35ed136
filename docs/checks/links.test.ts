import { posix } from 'node:path';

import { describe, expect, test } from 'vitest';

import { exists, filesIn, foldersIn, manifest, read } from '../pages/repository.ts';
import { linksOf, markdownPages } from './files.ts';

const pages = markdownPages();

describe('a link in a page leads somewhere', () => {
  test.each(pages)('%s', (page) => {
    const dead = linksOf(page).filter((link) => !exists(posix.join(posix.dirname(page), link)));
    expect(dead).toEqual([]);
  });
});

/** Every `path/in/backticks` that starts with a folder of ours. A `<placeholder>` names what the reader will add: what stands before it must exist. */
function namedPaths(page: string): string[] {
  const folders = [...(manifest('').workspaces ?? []), 'docs', '.ci'];
  const quoted = [...read(page).matchAll(/`([^`\s]+)`/g)].map((match) => match[1] ?? '');
  return quoted.filter((text) => folders.some((folder) => text.startsWith(`${folder}/`)) && !text.includes('*'));
}

function leadsSomewhere(path: string): boolean {
  const known = path.includes('<') ? path.slice(0, path.indexOf('<')).replace(/[^/]*$/, '') : path.replace(/:\d+$/, '');
  return exists(known);
}

const guides = pages.filter((page) => /^(README|docs\/(architecture|deploy|glossary|how-to\/))/.test(page));

describe('a path that a page names exists', () => {
  test.each(guides)('%s', (page) => {
    expect(namedPaths(page).filter((path) => !leadsSomewhere(path))).toEqual([]);
  });

  test.each(filesIn('docs/how-to'))('docs/how-to/%s names at least one', (page) => {
    expect(namedPaths(`docs/how-to/${page}`).length).toBeGreaterThan(0);
  });
});

/** `npm run x`, `npm test`, `npm start` in a page is a script of the root, or of the room that `--workspace` or `-w` names. */
function unknownCommands(page: string): string[] {
  const text = read(page);
  const named = [...text.matchAll(/npm run (?:--silent |-s )?([a-z][a-z:-]*)(?:(?: --workspace[ =]| -w )(?:@dure\/)?([a-z0-9]+))?/g)].map(([, script = '', room = '']) => ({ script, room }));
  const short = [...text.matchAll(/npm (test|start)\b/g)].map(([, script = '']) => ({ script, room: '' }));
  return [...named, ...short].filter(({ script, room }) => !(script in (manifest(room).scripts ?? {}))).map(({ script, room }) => `${room} ${script}`);
}

describe('a command that a page names is a script', () => {
  test.each(guides)('%s', (page) => {
    expect(unknownCommands(page)).toEqual([]);
  });
});

test('every how-to page is reached from the README', () => {
  const reached = linksOf('README.md');
  expect(filesIn('docs/how-to').filter((page) => !reached.includes(`docs/how-to/${page}`))).toEqual([]);
});

test('every folder of docs is known', () => {
  expect(foldersIn('docs').filter((name) => name !== 'screens' && name !== 'samples')).toEqual(['checks', 'decisions', 'generated', 'how-to', 'pages', 'tools']);
});
