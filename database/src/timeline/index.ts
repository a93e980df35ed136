import { statement, type Work } from '../scope/index.ts';

/** One thing that happened, from whichever history it stands in. */
export interface TimelineEntry {
  readonly at: string;
  readonly noun: 'homecare' | 'plan' | 'person' | 'intake' | 'emergency' | 'assessment' | 'guide' | 'consent' | 'referral' | 'case' | 'task' | 'visit' | 'conference' | 'move' | 'document';
  readonly id: string;
  readonly what: string;
  readonly organisationId: string | null;
  readonly staffId: string | null;
  readonly body: Readonly<Record<string, unknown>>;
}

// Each history under its own row policy; the fields named are what the page says in words.
const ofPerson = statement<TimelineEntry>(
  'timeline.of-person',
  `SELECT * FROM (
     SELECT e.at, 'person' AS noun, e.person_id AS id, e.kind AS what, e.organisation_id AS "organisationId", e.staff_id AS "staffId", e.body FROM dure.person_event e WHERE e.sigungu = $1 AND e.person_id = $2
     UNION ALL SELECT i.created_at, 'intake', i.id, i.kind, i.organisation_id, i.staff_id, jsonb_build_object('source', i.source) FROM dure.intake i WHERE i.sigungu = $1 AND i.person_id = $2
     UNION ALL SELECT m.created_at, 'emergency', m.id, m.tier, m.organisation_id, m.staff_id, jsonb_build_object('basis', m.basis, 'bypassed', m.bypassed) FROM dure.emergency m WHERE m.sigungu = $1 AND m.person_id = $2
     UNION ALL SELECT a.created_at, 'assessment', a.id, a.instrument, a.organisation_id, a.staff_id, a.result FROM dure.assessment a WHERE a.sigungu = $1 AND a.person_id = $2
     UNION ALL SELECT g.created_at, 'guide', g.id, g.programme, g.organisation_id, g.staff_id, jsonb_build_object('verdict', g.verdict, 'decided', g.decided, 'reason', g.reason) FROM dure.guide_decision g WHERE g.sigungu = $1 AND g.person_id = $2
     UNION ALL SELECT c.at, 'consent', c.consent_id, c.action, c.organisation_id, c.staff_id, c.body FROM dure.consent_event c WHERE c.sigungu = $1 AND c.person_id = $2
     UNION ALL SELECT r.at, 'referral', r.referral_id, r.action, r.organisation_id, r.staff_id, r.body FROM dure.referral_event r WHERE r.sigungu = $1 AND r.person_id = $2
     UNION ALL SELECT f.at, 'case', f.case_id, f.action, f.organisation_id, f.staff_id, f.body FROM dure.case_event f WHERE f.sigungu = $1 AND f.person_id = $2
     UNION ALL SELECT q.called_at, 'conference', q.conference_id, 'called', q.organisation_id, q.staff_id, jsonb_build_object('kind', q.kind, 'agenda', q.agenda) FROM dure.conference_item q WHERE q.sigungu = $1 AND q.person_id = $2 AND q.called_at IS NOT NULL AND NOT q.removed
     UNION ALL SELECT q.decided_at, 'conference', q.conference_id, 'decided', q.organisation_id, q.staff_id, jsonb_build_object('kind', q.kind, 'agenda', q.agenda, 'decision', q.decision, 'words', q.body #>> '{decision,words}') FROM dure.conference_item q WHERE q.sigungu = $1 AND q.person_id = $2 AND q.decided_at IS NOT NULL
     UNION ALL SELECT q.signed_at, 'conference', q.conference_id, 'signed', q.organisation_id, q.staff_id, jsonb_build_object('kind', q.kind) FROM dure.conference_item q WHERE q.sigungu = $1 AND q.person_id = $2 AND q.signed_at IS NOT NULL
     UNION ALL SELECT v.at, 'visit', v.visit_id, v.action, v.organisation_id, v.staff_id, v.body FROM dure.visit_event v WHERE v.sigungu = $1 AND v.person_id = $2
     UNION ALL SELECT y.at, 'plan', y.plan_id, y.action, y.organisation_id, y.staff_id, jsonb_build_object('version', y.plan_id, 'words', coalesce(y.body ->> 'words', y.body ->> 'reason', '')) FROM dure.plan_event y WHERE y.sigungu = $1 AND y.person_id = $2 AND y.action NOT IN ('write', 'hand-over')
     UNION ALL SELECT z.at, 'plan', z.plan_id, z.outcome, z.organisation_id, z.staff_id, jsonb_build_object('words', concat_ws(' · ', z.body ->> 'service', z.body ->> 'amount', nullif(z.body ->> 'words', ''))) FROM dure.plan_delivery z WHERE z.sigungu = $1 AND z.person_id = $2
     UNION ALL SELECT w.at, 'move', w.move_id, w.action, CASE WHEN w.body ->> 'party' = 'sender' THEN w.organisation_id END, w.staff_id, jsonb_build_object('words', coalesce(w.body ->> 'words', w.body ->> 'reason', '')) FROM dure.move_event w WHERE w.sigungu = $1 AND w.person_id = $2 AND w.action NOT IN ('remind', 'escalate')
     UNION ALL SELECT u.accepted_at, 'move', u.id, 'arrived', u.organisation_id, u.accepted_by, '{}'::jsonb FROM dure.move_arrival u WHERE u.sigungu = $1 AND u.person_id = $2 AND u.accepted_at IS NOT NULL
     UNION ALL SELECT o.at, 'document', o.document_id, o.action, o.organisation_id, o.staff_id, jsonb_build_object('form', o.body ->> 'form', 'number', o.body ->> 'number', 'words', coalesce(o.body ->> 'words', '')) FROM dure.document_event o WHERE o.sigungu = $1 AND o.person_id = $2
       AND EXISTS (SELECT FROM dure.document d WHERE d.sigungu = $1 AND d.id = o.document_id)
     UNION ALL SELECT k.at, 'homecare', k.homecare_id, k.action, k.organisation_id, k.staff_id, jsonb_build_object('words', concat_ws(' · ', k.body ->> 'hospital', nullif(k.body ->> 'words', ''), CASE WHEN k.action <> 'end' THEN nullif(k.body ->> 'reason', '') END)) FROM dure.homecare_event k WHERE k.sigungu = $1 AND k.person_id = $2 AND k.action NOT IN ('judge', 'remind')
     UNION ALL SELECT t.done_at, 'task', t.id, t.kind, t.organisation_id, t.done_by, coalesce(t.outcome, '{}') FROM dure.task t WHERE t.sigungu = $1 AND t.person_id = $2 AND t.done_at IS NOT NULL
   ) AS entries WHERE at < $3 ORDER BY at DESC LIMIT $4`,
);

/** Everything that happened to a person that the caller may see, the latest first, before a moment. */
export function findTimeline(work: Work, sigungu: string, personId: string, before: string, limit: number): Promise<readonly TimelineEntry[]> {
  return work.rows(ofPerson, [sigungu, personId, before, limit]);
}
