-- 사례: classification, model, lead and co-managing agencies, hand-over of a caseload and supervision.

-- The last day of the co-manager whose time ends first: the clock looks here.
ALTER TABLE dure.case_file ADD COLUMN members_until date;
COMMENT ON COLUMN dure.case_file.members_until IS 'first last day of a co-managing organisation; the clock ends its sight on the day after';
CREATE INDEX case_file_members ON dure.case_file (sigungu, members_until) WHERE members_until IS NOT NULL;

-- Folded states from before these were kept get what their history says: who led from when, and when somebody last saw the person.
UPDATE dure.case_file c SET state = '{"classification":{"kind":"none"},"model":{"kind":"none"},"members":[],"previous":null}'::jsonb
  || jsonb_build_object('leads', coalesce(l.leads, jsonb_build_array(jsonb_build_object('organisationId', c.organisation_id, 'from', to_char(c.opened_on, 'YYYY-MM-DD'), 'until', NULL))))
  || jsonb_build_object('contactOn', coalesce(k.contact_on, to_char(c.opened_on, 'YYYY-MM-DD')))
  || c.state
FROM dure.case_file f
LEFT JOIN LATERAL (
  SELECT jsonb_agg(jsonb_build_object('organisationId', p.organisation_id, 'from', to_char(p.day, 'YYYY-MM-DD'), 'until', to_char(p.next_day - 1, 'YYYY-MM-DD')) ORDER BY p.day) AS leads
  FROM (
    SELECT d.organisation_id, d.day, lead(d.day) OVER (ORDER BY d.day) AS next_day
    FROM (
      SELECT e.organisation_id, e.day, lag(e.organisation_id) OVER (ORDER BY e.day) AS before
      FROM (SELECT DISTINCT ON ((v.at AT TIME ZONE 'Asia/Seoul')::date) v.organisation_id, (v.at AT TIME ZONE 'Asia/Seoul')::date AS day FROM dure.case_event v
            WHERE v.sigungu = f.sigungu AND v.case_id = f.id ORDER BY (v.at AT TIME ZONE 'Asia/Seoul')::date, v.seq DESC) e
    ) d WHERE d.before IS DISTINCT FROM d.organisation_id
  ) p
) l ON true
LEFT JOIN LATERAL (
  SELECT to_char(max((v.at AT TIME ZONE 'Asia/Seoul')::date), 'YYYY-MM-DD') AS contact_on FROM dure.case_event v
  WHERE v.sigungu = f.sigungu AND v.case_id = f.id AND v.action IN ('register', 'start-assessment', 'start-service', 'report-monitoring', 'report-aftercare')
) k ON true
WHERE f.sigungu = c.sigungu AND f.id = c.id;

CREATE TABLE dure.supervision_note (
  sigungu text NOT NULL,
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  person_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  owner_staff_id uuid NOT NULL,
  at timestamptz NOT NULL,
  words text NOT NULL,
  answer text,
  answered_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (sigungu, id)
);
COMMENT ON TABLE dure.supervision_note IS '지도·감독: what a lead tells the owner of a case, and the answer; between the two of them and the leads of their own team';
COMMENT ON COLUMN dure.supervision_note.sigungu IS '시군구 code of the municipality that keeps the row; first in every key';
COMMENT ON COLUMN dure.supervision_note.id IS 'identifier, made by the application';
COMMENT ON COLUMN dure.supervision_note.case_id IS 'which case';
COMMENT ON COLUMN dure.supervision_note.person_id IS 'the person this is about';
COMMENT ON COLUMN dure.supervision_note.organisation_id IS 'organisation of the lead and of the owner';
COMMENT ON COLUMN dure.supervision_note.staff_id IS 'lead who wrote it';
COMMENT ON COLUMN dure.supervision_note.owner_staff_id IS 'owner of the case on that day: who reads and answers it';
COMMENT ON COLUMN dure.supervision_note.at IS 'moment it was written';
COMMENT ON COLUMN dure.supervision_note.words IS 'what the lead says';
COMMENT ON COLUMN dure.supervision_note.answer IS 'what the owner answers';
COMMENT ON COLUMN dure.supervision_note.answered_at IS 'moment of the answer';
COMMENT ON COLUMN dure.supervision_note.version IS 'optimistic lock; the ETag of the record';
CREATE INDEX supervision_note_case ON dure.supervision_note (sigungu, case_id, at);
CREATE INDEX supervision_note_person ON dure.supervision_note (sigungu, person_id);
ALTER TABLE dure.supervision_note ENABLE ROW LEVEL SECURITY;
ALTER TABLE dure.supervision_note FORCE ROW LEVEL SECURITY;
CREATE POLICY supervision_note_migrator ON dure.supervision_note TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY supervision_note_read ON dure.supervision_note FOR SELECT TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ','))
    AND (current_setting('app.system', true) = 'on' OR (current_setting('app.reader', true) = 'on' AND organisation_id = nullif(current_setting('app.organisation', true), '')::uuid AND (owner_staff_id = nullif(current_setting('app.staff', true), '')::uuid OR current_setting('app.role', true) IN ('team-lead', 'coordinator')))));
CREATE POLICY supervision_note_add ON dure.supervision_note FOR INSERT TO dure_app WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ','))
    AND (current_setting('app.system', true) = 'on' OR (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid AND current_setting('app.role', true) IN ('team-lead', 'coordinator') AND staff_id = nullif(current_setting('app.staff', true), '')::uuid)));
CREATE POLICY supervision_note_change ON dure.supervision_note FOR UPDATE TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ','))
    AND (current_setting('app.system', true) = 'on' OR (current_setting('app.reader', true) = 'on' AND organisation_id = nullif(current_setting('app.organisation', true), '')::uuid AND owner_staff_id = nullif(current_setting('app.staff', true), '')::uuid))) WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')));
GRANT SELECT, INSERT, UPDATE ON dure.supervision_note TO dure_app;

CREATE TABLE dure.case_handover (
  sigungu text NOT NULL,
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  from_staff_id uuid NOT NULL,
  to_staff_id uuid,
  to_organisation_id uuid,
  reason text NOT NULL,
  at timestamptz NOT NULL,
  body jsonb NOT NULL,
  PRIMARY KEY (sigungu, id)
);
COMMENT ON TABLE dure.case_handover IS '사례 인계: that the cases of a member of staff went to somebody else, and what went with them; INSERT-only';
COMMENT ON COLUMN dure.case_handover.sigungu IS '시군구 code of the municipality that keeps the row; first in every key';
COMMENT ON COLUMN dure.case_handover.id IS 'identifier, made by the application';
COMMENT ON COLUMN dure.case_handover.organisation_id IS 'organisation that hands over';
COMMENT ON COLUMN dure.case_handover.staff_id IS 'lead who did it';
COMMENT ON COLUMN dure.case_handover.from_staff_id IS 'whose cases';
COMMENT ON COLUMN dure.case_handover.to_staff_id IS 'who has them now';
COMMENT ON COLUMN dure.case_handover.to_organisation_id IS 'organisation that they were offered to';
COMMENT ON COLUMN dure.case_handover.reason IS 'why';
COMMENT ON COLUMN dure.case_handover.at IS 'moment it happened';
COMMENT ON COLUMN dure.case_handover.body IS 'identifiers of the cases, referrals, visits, tasks and plans that went along; no names';
CREATE INDEX case_handover_team ON dure.case_handover (sigungu, organisation_id, at);
ALTER TABLE dure.case_handover ENABLE ROW LEVEL SECURITY;
ALTER TABLE dure.case_handover FORCE ROW LEVEL SECURITY;
CREATE POLICY case_handover_migrator ON dure.case_handover TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY case_handover_read ON dure.case_handover FOR SELECT TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ','))
    AND (current_setting('app.system', true) = 'on' OR (current_setting('app.reader', true) = 'on' AND organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)));
CREATE POLICY case_handover_add ON dure.case_handover FOR INSERT TO dure_app WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ','))
    AND (current_setting('app.system', true) = 'on' OR (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid AND current_setting('app.role', true) IN ('team-lead', 'coordinator'))));
GRANT SELECT, INSERT ON dure.case_handover TO dure_app;
