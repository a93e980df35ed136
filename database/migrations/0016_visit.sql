-- Visits had been rows of dure.task: a day and a title. They become a record of their own, with a history, and the old rows move here.
CREATE TABLE dure.visit (
  sigungu text NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  emd_code text NOT NULL,
  organisation_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  restricted boolean NOT NULL DEFAULT false,
  member_organisations uuid[] NOT NULL DEFAULT '{}',
  case_id uuid,
  series_id uuid,
  status text NOT NULL,
  planned_on date NOT NULL,
  open boolean NOT NULL,
  state jsonb NOT NULL,
  seq integer NOT NULL,
  changed_at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (sigungu, id)
);
COMMENT ON TABLE dure.visit IS '방문: the folded state beside its append-only history';
COMMENT ON COLUMN dure.visit.sigungu IS '시군구 code of the municipality that keeps the row; first in every key';
COMMENT ON COLUMN dure.visit.id IS 'identifier, made by the application';
COMMENT ON COLUMN dure.visit.person_id IS 'the person this is about';
COMMENT ON COLUMN dure.visit.emd_code IS '행정동 of the person, so that the row policy needs no look-up';
COMMENT ON COLUMN dure.visit.organisation_id IS 'organisation whose visit it is';
COMMENT ON COLUMN dure.visit.staff_id IS 'who goes';
COMMENT ON COLUMN dure.visit.restricted IS 'mental-health and addiction work of a centre: only the owning organisation and break-glass see it';
COMMENT ON COLUMN dure.visit.member_organisations IS 'organisations that come along and did not decline';
COMMENT ON COLUMN dure.visit.case_id IS 'case it belongs to';
COMMENT ON COLUMN dure.visit.series_id IS 'series it is one of';
COMMENT ON COLUMN dure.visit.status IS 'visit status, folded';
COMMENT ON COLUMN dure.visit.planned_on IS 'day of the visit';
COMMENT ON COLUMN dure.visit.open IS 'somebody still has to go';
COMMENT ON COLUMN dure.visit.state IS 'whole folded state of the domain';
COMMENT ON COLUMN dure.visit.seq IS 'events so far';
COMMENT ON COLUMN dure.visit.changed_at IS 'last event at';
COMMENT ON COLUMN dure.visit.version IS 'optimistic lock; the ETag of the record';
CREATE INDEX visit_person ON dure.visit (sigungu, person_id);
CREATE INDEX visit_day ON dure.visit (sigungu, organisation_id, planned_on);
CREATE INDEX visit_week ON dure.visit (sigungu, planned_on) WHERE open;
CREATE INDEX visit_series ON dure.visit (sigungu, series_id) WHERE series_id IS NOT NULL;
CREATE INDEX visit_member ON dure.visit USING gin (member_organisations);
ALTER TABLE dure.visit ENABLE ROW LEVEL SECURITY;
ALTER TABLE dure.visit FORCE ROW LEVEL SECURITY;
CREATE POLICY visit_migrator ON dure.visit TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY visit_read ON dure.visit FOR SELECT TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ','))
    AND (current_setting('app.system', true) = 'on'
      OR (current_setting('app.reader', true) = 'on' AND (
      organisation_id = nullif(current_setting('app.organisation', true), '')::uuid
      OR person_id = ANY (string_to_array(current_setting('app.glass', true), ',')::uuid[])
      OR nullif(current_setting('app.organisation', true), '')::uuid = ANY (member_organisations)
      OR (NOT restricted AND (current_setting('app.wide', true) = 'on' OR emd_code = ANY (string_to_array(current_setting('app.emds', true), ','))))))));
CREATE POLICY visit_add ON dure.visit FOR INSERT TO dure_app WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND (current_setting('app.system', true) = 'on' OR (current_setting('app.reader', true) = 'on' AND organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)));
CREATE POLICY visit_change ON dure.visit FOR UPDATE TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ','))
    AND (current_setting('app.system', true) = 'on'
      OR (current_setting('app.reader', true) = 'on' AND (
      organisation_id = nullif(current_setting('app.organisation', true), '')::uuid
      OR person_id = ANY (string_to_array(current_setting('app.glass', true), ',')::uuid[])
      OR nullif(current_setting('app.organisation', true), '')::uuid = ANY (member_organisations)
      OR (NOT restricted AND (current_setting('app.wide', true) = 'on' OR emd_code = ANY (string_to_array(current_setting('app.emds', true), ',')))))))) WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')));
GRANT SELECT, INSERT, UPDATE ON dure.visit TO dure_app;

CREATE TABLE dure.visit_event (
  sigungu text NOT NULL,
  visit_id uuid NOT NULL,
  seq integer NOT NULL,
  person_id uuid NOT NULL,
  emd_code text NOT NULL,
  organisation_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  restricted boolean NOT NULL DEFAULT false,
  member_organisations uuid[] NOT NULL DEFAULT '{}',
  at timestamptz NOT NULL,
  action text NOT NULL,
  body jsonb NOT NULL,
  PRIMARY KEY (sigungu, visit_id, seq)
);
COMMENT ON TABLE dure.visit_event IS 'History of a visit; INSERT-only';
COMMENT ON COLUMN dure.visit_event.sigungu IS '시군구 code of the municipality that keeps the row; first in every key';
COMMENT ON COLUMN dure.visit_event.visit_id IS 'which visit';
COMMENT ON COLUMN dure.visit_event.seq IS 'order, from 1';
COMMENT ON COLUMN dure.visit_event.person_id IS 'the person this is about';
COMMENT ON COLUMN dure.visit_event.emd_code IS '행정동 of the person, so that the row policy needs no look-up';
COMMENT ON COLUMN dure.visit_event.organisation_id IS 'organisation whose visit it is';
COMMENT ON COLUMN dure.visit_event.staff_id IS 'who did it';
COMMENT ON COLUMN dure.visit_event.restricted IS 'mental-health and addiction work of a centre: only the owning organisation and break-glass see it';
COMMENT ON COLUMN dure.visit_event.member_organisations IS 'organisations that come along and did not decline';
COMMENT ON COLUMN dure.visit_event.at IS 'moment it happened';
COMMENT ON COLUMN dure.visit_event.action IS 'VisitEvent action of the domain';
COMMENT ON COLUMN dure.visit_event.body IS 'the event';
CREATE INDEX visit_event_person ON dure.visit_event (sigungu, person_id);
ALTER TABLE dure.visit_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE dure.visit_event FORCE ROW LEVEL SECURITY;
CREATE POLICY visit_event_migrator ON dure.visit_event TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY visit_event_read ON dure.visit_event FOR SELECT TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ','))
    AND (current_setting('app.system', true) = 'on'
      OR (current_setting('app.reader', true) = 'on' AND (
      organisation_id = nullif(current_setting('app.organisation', true), '')::uuid
      OR person_id = ANY (string_to_array(current_setting('app.glass', true), ',')::uuid[])
      OR nullif(current_setting('app.organisation', true), '')::uuid = ANY (member_organisations)
      OR (NOT restricted AND (current_setting('app.wide', true) = 'on' OR emd_code = ANY (string_to_array(current_setting('app.emds', true), ','))))))));
CREATE POLICY visit_event_add ON dure.visit_event FOR INSERT TO dure_app WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ','))
    AND (current_setting('app.system', true) = 'on'
      OR (current_setting('app.reader', true) = 'on' AND (
      organisation_id = nullif(current_setting('app.organisation', true), '')::uuid
      OR person_id = ANY (string_to_array(current_setting('app.glass', true), ',')::uuid[])
      OR nullif(current_setting('app.organisation', true), '')::uuid = ANY (member_organisations)
      OR (NOT restricted AND (current_setting('app.wide', true) = 'on' OR emd_code = ANY (string_to_array(current_setting('app.emds', true), ','))))))));
GRANT SELECT, INSERT ON dure.visit_event TO dure_app;

CREATE TABLE dure.visit_photo (
  sigungu text NOT NULL,
  id uuid NOT NULL,
  visit_id uuid NOT NULL,
  person_id uuid NOT NULL,
  emd_code text NOT NULL,
  organisation_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  restricted boolean NOT NULL DEFAULT false,
  member_organisations uuid[] NOT NULL DEFAULT '{}',
  at timestamptz NOT NULL,
  media_type text NOT NULL,
  words text NOT NULL,
  bytes integer NOT NULL,
  content bytea NOT NULL,
  key_id text NOT NULL,
  PRIMARY KEY (sigungu, id)
);
COMMENT ON TABLE dure.visit_photo IS 'Photo of a document, taken on a visit; INSERT-only';
COMMENT ON COLUMN dure.visit_photo.sigungu IS '시군구 code of the municipality that keeps the row; first in every key';
COMMENT ON COLUMN dure.visit_photo.id IS 'identifier, made by the application';
COMMENT ON COLUMN dure.visit_photo.visit_id IS 'which visit';
COMMENT ON COLUMN dure.visit_photo.person_id IS 'the person this is about';
COMMENT ON COLUMN dure.visit_photo.emd_code IS '행정동 of the person, so that the row policy needs no look-up';
COMMENT ON COLUMN dure.visit_photo.organisation_id IS 'organisation whose visit it is';
COMMENT ON COLUMN dure.visit_photo.staff_id IS 'who took it';
COMMENT ON COLUMN dure.visit_photo.restricted IS 'mental-health and addiction work of a centre: only the owning organisation and break-glass see it';
COMMENT ON COLUMN dure.visit_photo.member_organisations IS 'organisations that come along and did not decline';
COMMENT ON COLUMN dure.visit_photo.at IS 'kept at';
COMMENT ON COLUMN dure.visit_photo.media_type IS 'image/jpeg, image/png or image/webp';
COMMENT ON COLUMN dure.visit_photo.words IS 'what the document is';
COMMENT ON COLUMN dure.visit_photo.bytes IS 'size before sealing';
COMMENT ON COLUMN dure.visit_photo.content IS 'the picture, sealed with the data key (AES-256-GCM) for this very row';
COMMENT ON COLUMN dure.visit_photo.key_id IS 'data key it was sealed with';
CREATE INDEX visit_photo_visit ON dure.visit_photo (sigungu, visit_id);
ALTER TABLE dure.visit_photo ENABLE ROW LEVEL SECURITY;
ALTER TABLE dure.visit_photo FORCE ROW LEVEL SECURITY;
CREATE POLICY visit_photo_migrator ON dure.visit_photo TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY visit_photo_read ON dure.visit_photo FOR SELECT TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ','))
    AND (current_setting('app.system', true) = 'on'
      OR (current_setting('app.reader', true) = 'on' AND (
      organisation_id = nullif(current_setting('app.organisation', true), '')::uuid
      OR person_id = ANY (string_to_array(current_setting('app.glass', true), ',')::uuid[])
      OR nullif(current_setting('app.organisation', true), '')::uuid = ANY (member_organisations)
      OR (NOT restricted AND (current_setting('app.wide', true) = 'on' OR emd_code = ANY (string_to_array(current_setting('app.emds', true), ','))))))));
CREATE POLICY visit_photo_add ON dure.visit_photo FOR INSERT TO dure_app WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ','))
    AND (current_setting('app.system', true) = 'on'
      OR (current_setting('app.reader', true) = 'on' AND (
      organisation_id = nullif(current_setting('app.organisation', true), '')::uuid
      OR person_id = ANY (string_to_array(current_setting('app.glass', true), ',')::uuid[])
      OR nullif(current_setting('app.organisation', true), '')::uuid = ANY (member_organisations)
      OR (NOT restricted AND (current_setting('app.wide', true) = 'on' OR emd_code = ANY (string_to_array(current_setting('app.emds', true), ','))))))));
GRANT SELECT, INSERT ON dure.visit_photo TO dure_app;

CREATE TABLE dure.joint_plan (
  sigungu text NOT NULL,
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  participants uuid[] NOT NULL,
  week_on date NOT NULL,
  status text NOT NULL,
  input jsonb NOT NULL,
  proposal jsonb,
  accepted jsonb NOT NULL DEFAULT '[]',
  created_at timestamptz NOT NULL,
  finished_at timestamptz,
  PRIMARY KEY (sigungu, id)
);
COMMENT ON TABLE dure.joint_plan IS '합동 방문 계획: a week of several services planned together';
COMMENT ON COLUMN dure.joint_plan.sigungu IS '시군구 code of the municipality that keeps the row; first in every key';
COMMENT ON COLUMN dure.joint_plan.id IS 'identifier, made by the application';
COMMENT ON COLUMN dure.joint_plan.organisation_id IS 'organisation that planned';
COMMENT ON COLUMN dure.joint_plan.staff_id IS 'who planned';
COMMENT ON COLUMN dure.joint_plan.participants IS 'organisations whose visits are in it';
COMMENT ON COLUMN dure.joint_plan.week_on IS 'Monday of the week';
COMMENT ON COLUMN dure.joint_plan.status IS 'computing, ready or failed';
COMMENT ON COLUMN dure.joint_plan.input IS 'visits and workers as ids, places and minutes; never a name';
COMMENT ON COLUMN dure.joint_plan.proposal IS 'who goes when, and how it was found';
COMMENT ON COLUMN dure.joint_plan.accepted IS 'changes that were taken over, by whom and when';
COMMENT ON COLUMN dure.joint_plan.created_at IS 'asked for at';
COMMENT ON COLUMN dure.joint_plan.finished_at IS 'computed at';
CREATE INDEX joint_plan_week ON dure.joint_plan (sigungu, week_on, created_at);
ALTER TABLE dure.joint_plan ENABLE ROW LEVEL SECURITY;
ALTER TABLE dure.joint_plan FORCE ROW LEVEL SECURITY;
CREATE POLICY joint_plan_migrator ON dure.joint_plan TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY joint_plan_read ON dure.joint_plan FOR SELECT TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ','))
    AND (current_setting('app.system', true) = 'on'
      OR (current_setting('app.reader', true) = 'on' AND (
        organisation_id = nullif(current_setting('app.organisation', true), '')::uuid
        OR nullif(current_setting('app.organisation', true), '')::uuid = ANY (participants)))));
CREATE POLICY joint_plan_add ON dure.joint_plan FOR INSERT TO dure_app WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND (current_setting('app.system', true) = 'on' OR (current_setting('app.reader', true) = 'on' AND organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)));
CREATE POLICY joint_plan_change ON dure.joint_plan FOR UPDATE TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ','))
    AND (current_setting('app.system', true) = 'on'
      OR (current_setting('app.reader', true) = 'on' AND (
        organisation_id = nullif(current_setting('app.organisation', true), '')::uuid
        OR nullif(current_setting('app.organisation', true), '')::uuid = ANY (participants))))) WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')));
GRANT SELECT, INSERT, UPDATE ON dure.joint_plan TO dure_app;

-- What was planned and done so far. The history that a row implies is written with it, so that folding it gives the row.
CREATE TEMPORARY TABLE moved_visit ON COMMIT DROP AS
SELECT t.*,
  jsonb_build_object('visitId', t.id, 'sigungu', t.sigungu, 'emdCode', t.emd_code, 'personId', t.person_id, 'caseId', t.case_id, 'series', NULL, 'organisationId', t.organisation_id, 'programme', NULL) AS identity,
  jsonb_build_object('on', t.due_on, 'time', CASE WHEN t.at IS NULL THEN '{"kind": "band", "band": "any"}'::jsonb ELSE jsonb_build_object('kind', 'fixed', 'at', to_char(t.at AT TIME ZONE 'Asia/Seoul', 'HH24:MI')) END,
    'minutes', 60, 'purpose', CASE t.kind WHEN 'aftercare-visit' THEN 'aftercare' ELSE 'other' END, 'words', t.title, 'staffId', t.staff_id) AS plan,
  jsonb_build_object('at', to_char(t.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'on', to_char(t.created_at AT TIME ZONE 'Asia/Seoul', 'YYYY-MM-DD'), 'by', t.staff_id, 'party', 'visitor') AS planned_act,
  jsonb_build_object('at', to_char(t.done_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'on', to_char(t.done_at AT TIME ZONE 'Asia/Seoul', 'YYYY-MM-DD'), 'by', coalesce(t.done_by, t.staff_id), 'party', 'visitor') AS done_act,
  CASE WHEN t.done_at IS NULL THEN 'null'::jsonb
    WHEN t.outcome ->> 'met' = 'false' THEN jsonb_build_object('kind', 'not-met', 'reason', 'absent', 'words', coalesce(t.outcome ->> 'words', ''), 'nextOn', NULL)
    ELSE jsonb_build_object('kind', 'met', 'attendance', '["person"]'::jsonb, 'present', '[]'::jsonb, 'did', '[]'::jsonb, 'words', coalesce(t.outcome ->> 'words', ''), 'learnt', '[]'::jsonb, 'startedAt', NULL, 'nextOn', NULL) END AS result,
  CASE WHEN t.done_at IS NULL THEN 'planned' WHEN t.outcome ->> 'met' = 'false' THEN 'not-met' ELSE 'done' END AS status
FROM dure.task t WHERE t.kind IN ('visit', 'aftercare-visit') AND t.person_id IS NOT NULL AND t.staff_id IS NOT NULL;

INSERT INTO dure.visit (sigungu, id, person_id, emd_code, organisation_id, staff_id, restricted, case_id, status, planned_on, open, state, seq, changed_at, version)
SELECT m.sigungu, m.id, m.person_id, m.emd_code, m.organisation_id, m.staff_id, m.restricted, m.case_id, m.status, m.due_on, m.done_at IS NULL,
  jsonb_build_object('identity', m.identity, 'status', m.status, 'plan', m.plan, 'companions', '[]'::jsonb, 'joined', '[]'::jsonb, 'emergency', NULL, 'startedAt', NULL, 'outcome', m.result, 'reason', NULL, 'words', '[]'::jsonb,
    'lastChangeAt', CASE WHEN m.done_at IS NULL THEN m.planned_act -> 'at' ELSE m.done_act -> 'at' END, 'version', CASE WHEN m.done_at IS NULL THEN 1 ELSE 2 END),
  CASE WHEN m.done_at IS NULL THEN 1 ELSE 2 END, coalesce(m.done_at, m.created_at), CASE WHEN m.done_at IS NULL THEN 1 ELSE 2 END
FROM moved_visit m;

INSERT INTO dure.visit_event (sigungu, visit_id, seq, person_id, emd_code, organisation_id, staff_id, restricted, at, action, body)
SELECT m.sigungu, m.id, 1, m.person_id, m.emd_code, m.organisation_id, m.staff_id, m.restricted, m.created_at, 'plan', jsonb_build_object('action', 'plan', 'identity', m.identity, 'plan', m.plan, 'emergency', NULL) || m.planned_act
FROM moved_visit m
UNION ALL
SELECT m.sigungu, m.id, 2, m.person_id, m.emd_code, m.organisation_id, coalesce(m.done_by, m.staff_id), m.restricted, m.done_at, CASE m.status WHEN 'done' THEN 'record' ELSE 'record-not-met' END,
  jsonb_build_object('action', CASE m.status WHEN 'done' THEN 'record' ELSE 'record-not-met' END, 'outcome', m.result) || CASE m.status WHEN 'done' THEN '{"emergency": null}'::jsonb ELSE '{}'::jsonb END || m.done_act
FROM moved_visit m WHERE m.done_at IS NOT NULL;

DELETE FROM dure.task t USING moved_visit m WHERE t.sigungu = m.sigungu AND t.id = m.id;
