import { foldCase } from '@dure/domain/case';
import type { CaseEvent, CaseState } from '@dure/domain/case';
import { foldConsent } from '@dure/domain/consent';
import type { Consent, ConsentEvent } from '@dure/domain/consent';
import { foldMove, MOVE_STATUSES, type MoveEvent, type MoveState } from '@dure/domain/move';
import { foldReferral } from '@dure/domain/referral';
import type { ReferralEvent, ReferralState } from '@dure/domain/referral';
import { foldVisit, type VisitEvent, type VisitState } from '@dure/domain/visit';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../../testing/index.ts';
import type { FreshDatabase } from '../../../testing/index.ts';
import { openPool, withScope } from '../../scope/index.ts';
import type { ScopeSettings } from '../../scope/index.ts';
import { findQueue } from '../../referral/index.ts';
import { findPerson } from '../../person/index.ts';
import { seedDemo } from './index.ts';
import type { SeedSummary } from './index.ts';

const TODAY = '2026-11-23';
const OPTIONS = { seed: 7, today: TODAY, passwordHash: '$argon2id$of-nobody' } as const;
let database: FreshDatabase;
let owner: pg.Pool;
let app: pg.Pool;
let summary: SeedSummary;
let spent: NodeJS.CpuUsage;

beforeAll(async () => {
  database = await freshDatabase();
  owner = openPool(database.owner);
  app = openPool(database.config);
  const begun = process.cpuUsage();
  summary = await seedDemo(owner, OPTIONS);
  spent = process.cpuUsage(begun);
});
afterAll(async () => {
  await Promise.all([owner.end(), app.end()]);
  await database.drop();
});

const rows = async <Row>(text: string): Promise<readonly Row[]> => (await owner.query(text)).rows as Row[];

describe('the seed', () => {
  // In time of our own, since the other test files share the two cores; PostgreSQL adds about half a second.
  it('writes the whole town in well under 8 seconds', () => {
    expect(summary).toMatchObject({ person: 2000, household: 1200, case_file: 600 });
    expect(spent.user / 1000).toBeLessThan(6000);
  });
  it('is refused where organisations are, and then leaves nothing', async () => {
    await expect(seedDemo(owner, OPTIONS)).rejects.toThrow(/already has organisations/);
    expect(await rows('SELECT count(*) FROM dure.person')).toEqual([{ count: 2000 }]);
  });
});

describe('what is stored', () => {
  it('of each consent that was given has a signature that can be opened, in one hand for each person', async () => {
    const signed = await rows<{ given: boolean; hands: number; size: number; mark: string }>(
      `SELECT bool_and(c.terms -> 'signature' IS NOT NULL) AS given, max(hands) AS hands, min(length(s.content)) AS size, min(encode(substring(s.content FROM 1 FOR 8), 'hex')) AS mark
       FROM dure.consent_signature s JOIN dure.consent c ON c.sigungu = s.sigungu AND c.id = s.consent_id,
         LATERAL (SELECT count(DISTINCT o.content)::int AS hands FROM dure.consent_signature o WHERE o.sigungu = s.sigungu AND o.person_id = s.person_id) h`,
    );
    expect(signed).toMatchObject([{ given: true, hands: 1, mark: '89504e470d0a1a0a' }]);
    expect(await rows(`SELECT c.id FROM dure.consent c LEFT JOIN dure.consent_signature s ON s.sigungu = c.sigungu AND s.consent_id = c.id WHERE c.terms -> 'signature' IS NOT NULL AND s.consent_id IS NULL`)).toEqual([]);
  });
  it('of each referral is what its history folds to', async () => {
    const stored = await rows<{ state: ReferralState; status: string; seq: number; events: ReferralEvent[] }>(
      `SELECT r.state, r.status, r.seq, (SELECT jsonb_agg(e.body ORDER BY e.seq) FROM dure.referral_event e WHERE e.sigungu = r.sigungu AND e.referral_id = r.id) AS events FROM dure.referral r`,
    );
    expect(stored).toHaveLength(summary['referral']!);
    for (const { state, status, seq, events } of stored) {
      expect(state).toEqual(foldReferral(events));
      expect([status, seq]).toEqual([state.status, events.length]);
    }
  });
  it('of each case is what its history folds to', async () => {
    const stored = await rows<{ state: CaseState; status: string; seq: number; events: CaseEvent[] }>(
      `SELECT c.state, c.status, c.seq, (SELECT jsonb_agg(e.body ORDER BY e.seq) FROM dure.case_event e WHERE e.sigungu = c.sigungu AND e.case_id = c.id) AS events FROM dure.case_file c`,
    );
    for (const { state, status, seq, events } of stored) {
      expect(state).toEqual(foldCase(events));
      expect([status, seq]).toEqual([state.status, events.length]);
    }
  });
  it('of each visit is what its history folds to', async () => {
    const stored = await rows<{ state: VisitState; status: string; seq: number; events: VisitEvent[] }>(
      `SELECT v.state, v.status, v.seq, (SELECT jsonb_agg(e.body ORDER BY e.seq) FROM dure.visit_event e WHERE e.sigungu = v.sigungu AND e.visit_id = v.id) AS events FROM dure.visit v`,
    );
    expect(stored).toHaveLength(summary['visit']!);
    for (const { state, status, seq, events } of stored) {
      expect(state).toEqual(foldVisit(events));
      expect([status, seq]).toEqual([state.status, events.length]);
    }
  });
  it('of each move is what its history folds to, on both sides, and every state before a take-over is there', async () => {
    const stored = await rows<{ state: MoveState; arrival: string; status: string; events: MoveEvent[] }>(
      `SELECT m.state, m.status, a.status AS arrival, (SELECT jsonb_agg(e.body ORDER BY e.seq) FROM dure.move_event e WHERE e.sigungu = m.sigungu AND e.move_id = m.id) AS events FROM dure.move m JOIN dure.move_arrival a ON a.sigungu = m.to_sigungu AND a.id = m.id`,
    );
    for (const { state, arrival, status, events } of stored) {
      expect(state).toEqual(foldMove(events));
      expect([status, arrival]).toEqual([state.status, state.status]);
    }
    // One that was taken over is there only where a case over there began at the right time.
    expect(MOVE_STATUSES.filter((status) => status !== 'accepted' && !stored.some((one) => one.status === status))).toEqual([]);
  });
  it('of each consent is what its history folds to', async () => {
    const stored = await rows<{ terms: Consent; state: string; events: ConsentEvent[] }>(
      `SELECT c.terms, c.state, (SELECT jsonb_agg(e.body ORDER BY e.seq) FROM dure.consent_event e WHERE e.sigungu = c.sigungu AND e.consent_id = c.id) AS events FROM dure.consent c`,
    );
    for (const { terms, state, events } of stored) {
      expect(terms).toEqual(foldConsent(events));
      expect(state).toBe(terms.state);
    }
  });
  it('leaves no live referral without an owner, a next date and somebody who is told', async () => {
    const silent = await rows(`SELECT id FROM dure.referral WHERE live AND status <> 'recalled' AND (next_on IS NULL OR owner_organisation_id IS NULL)`);
    expect(silent).toEqual([]);
  });
  it('names nobody in NFD and nothing that is not there', async () => {
    expect(await rows(`SELECT id FROM dure.person WHERE name <> normalize(name, NFC) OR search_name = '' OR choseong = ''`)).toEqual([]);
    const lost = await rows(`SELECT p.id FROM dure.person p LEFT JOIN dure.household h ON h.sigungu = p.sigungu AND h.id = p.household_id WHERE h.id IS NULL OR h.emd_code <> p.emd_code`);
    expect(lost).toEqual([]);
    const strangers = await rows(`SELECT s.id FROM dure.staff s LEFT JOIN dure.organisation o ON o.sigungu = s.sigungu AND o.id = s.organisation_id WHERE o.id IS NULL`);
    expect(strangers).toEqual([]);
  });
});

async function scopeOf(login: string): Promise<ScopeSettings> {
  const [member] = await rows<{ id: string; sigungu: string; role: string; organisation: string; areas: string[]; kind: string }>(
    `SELECT s.id, s.sigungu, s.role, s.organisation_id AS organisation, o.areas, o.kind FROM dure.staff s JOIN dure.organisation o ON o.sigungu = s.sigungu AND o.id = s.organisation_id WHERE s.login = '${login}'`,
  );
  const { id, sigungu, role, organisation, areas, kind } = member!;
  return { sigungus: [sigungu], staff: id, role, reader: true, organisation, emds: kind === 'town-office' ? areas : [], wide: role === 'coordinator', safety: false, glass: [], today: TODAY, purpose: 'referral' };
}

describe('under the row policies', () => {
  it.each(['care-song', 'nurse-yoon', 'mental-seo', 'kinfa-jang'])('%s finds a filled inbox and everybody in it, by what was disclosed', async (login) => {
    const scope = await scopeOf(login);
    const { queue, people } = await withScope(app, scope, async (work) => {
      const inbox = await findQueue(work, 'inbox', scope.sigungus[0]!, scope.organisation as never, undefined, 100);
      return { queue: inbox, people: await Promise.all(inbox.map((row) => findPerson(work, scope.sigungus, row.personId))) };
    });
    expect(queue.length).toBeGreaterThanOrEqual(5);
    expect(queue.filter((row) => row.packetName === null)).toEqual([]);
    expect(people.filter((person) => person === undefined)).toEqual([]);
  });
  it('hyoja-kim sees the people of 효자4동 and not those of 송천1동', async () => {
    const scope = await scopeOf('hyoja-kim');
    const emds = await withScope(app, scope, (work) => work.rows<{ emd: string }>({ name: 'demo.test.emds', text: 'SELECT DISTINCT emd_code AS emd FROM dure.person' }, []));
    expect(emds).toEqual([{ emd: '5211171400' }]);
  });
  it('everybody who keeps a case sees the person', async () => {
    const blind = await rows(
      `SELECT c.id FROM dure.case_file c JOIN dure.person p ON p.sigungu = c.sigungu AND p.id = c.person_id JOIN dure.organisation o ON o.id = c.organisation_id
       WHERE c.status <> 'ended' AND o.kind NOT IN ('town-office', 'hope-welfare') AND coalesce(p.shared -> c.organisation_id::text ->> 'until', '') < '${TODAY}'`,
    );
    expect(blind).toEqual([]);
  });
});
