import { contract } from '@dure/server/contract';
import { describe, expect, test } from 'vitest';

import { textFiles } from './files.ts';
import { read } from '../pages/repository.ts';

/**
 * How the page answers "somebody saved meanwhile" (412) for each versioned write.
 * `sides`: a record that several people write; what both changed stands side by side.
 * `again`: an act or a choice on what is seen; the screen reads the record again, keeps the words and says so.
 */
const HANDLING = {
  'PUT /api/persons/:id': 'sides',
  'PUT /api/persons/:id/household': 'sides',
  'PUT /api/intakes/:id': 'sides',
  'PUT /api/emergencies/:id': 'sides',
  'PUT /api/plans/:id': 'sides',
  'PUT /api/persons/:id/pictures/ecomap': 'sides',
  'PUT /api/persons/:id/pictures/genogram': 'sides',
  'POST /api/persons/:id/merge': 'again',
  'POST /api/conferences/:id/actions': 'again',
  'POST /api/plans/:id/actions': 'again',
  'POST /api/homecares/:id/actions': 'again',
  'POST /api/discovery/rounds/:id/actions': 'again',
  'POST /api/discovery/candidates/:id/actions': 'again',
  'POST /api/discovery/candidates/:id/person': 'again',
  'POST /api/visits/:id/actions': 'again',
  'POST /api/emergencies/:id/admission': 'again',
  'POST /api/inbound-requests/:id/answer': 'again',
  'POST /api/inbound-requests/:id/outcomes': 'again',
  'POST /api/cases/:id/actions': 'again',
  'POST /api/moves/:id/actions': 'again',
  'POST /api/consents/:id/answer': 'again',
  'POST /api/referrals/:id/actions': 'again',
  'POST /api/discovery/criteria/:id/wordings': 'again',
  'POST /api/discovery/thresholds': 'again',
  'POST /api/explanations/:id/answer': 'again',
  'POST /api/explanations/:id/decision': 'again',
  'POST /api/downloads/:id/decision': 'again',
  'POST /api/downloads/:id/withdrawal': 'again',
  'POST /api/settings/:key': 'again',
} as const satisfies Record<string, 'sides' | 'again'>;

const versioned = Object.entries(contract).filter(([, route]) => 'versioned' in route && route.versioned === true).map(([key]) => key);
const pages = textFiles().filter((path) => path.startsWith('web/src/') && /[.]tsx?$/.test(path) && !path.includes('.test.'));
const writersOf = (key: string): readonly string[] => pages.filter((path) => read(path).includes(`useWrite('${key}'`));

test('every versioned write says what happens when somebody saved meanwhile', () => {
  expect(Object.keys(HANDLING).toSorted()).toEqual(versioned.toSorted());
});

describe('a record that several people write is never written over unseen', () => {
  const editors = Object.entries(HANDLING).filter(([, how]) => how === 'sides').map(([key]) => key);

  test.each(editors)('%s', (key) => {
    expect(writersOf(key)).not.toEqual([]);
    // The dialog of a person who is registered already shows both sides before the first try, on the version it read.
    const without = writersOf(key).filter((path) => path !== 'web/src/person/TakeOverDialog.tsx').filter((path) => !/useVersioned/.test(read(path)) || !/<\w*Conflict\w* /.test(read(path)));
    expect(without).toEqual([]);
  });
});

test('no other versioned write is sent without the version that was seen', () => {
  const blind = versioned.flatMap((key) => writersOf(key).filter((path) => !read(path).includes('ifMatch')).map((path) => `${path}: ${key}`));
  expect(blind).toEqual([]);
});
