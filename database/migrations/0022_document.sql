-- A paper may be about several people (회의록): then it lies with nobody's area, and each of them has a line of its history.
ALTER TABLE dure.document ALTER COLUMN person_id DROP NOT NULL;
ALTER TABLE dure.document ALTER COLUMN emd_code DROP NOT NULL;
COMMENT ON COLUMN dure.document.person_id IS 'the person this is about; absent where it is about several, each of whom has a line in document_event';
COMMENT ON COLUMN dure.document.emd_code IS '행정동 of the person on the day of issue, so that the row policy needs no look-up; absent where it is about several';

-- What happened to a paper: that it was issued, and that it was declared void. The paper itself is never changed or removed.
CREATE TABLE dure.document_event (
  sigungu text NOT NULL,
  document_id uuid NOT NULL,
  person_id uuid NOT NULL,
  action text NOT NULL,
  emd_code text NOT NULL,
  organisation_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  restricted boolean NOT NULL DEFAULT false,
  member_organisations uuid[] NOT NULL DEFAULT '{}',
  case_id uuid,
  at timestamptz NOT NULL,
  body jsonb NOT NULL,
  PRIMARY KEY (sigungu, document_id, person_id, action)
);
COMMENT ON TABLE dure.document_event IS 'History of an issued paper, a line for each person on it; INSERT-only';
COMMENT ON COLUMN dure.document_event.sigungu IS '시군구 code of the municipality that keeps the row; first in every key';
COMMENT ON COLUMN dure.document_event.document_id IS 'which paper';
COMMENT ON COLUMN dure.document_event.person_id IS 'the person this is about';
COMMENT ON COLUMN dure.document_event.action IS 'issue or void; each happens once';
COMMENT ON COLUMN dure.document_event.emd_code IS '행정동 of the person, so that the row policy needs no look-up';
COMMENT ON COLUMN dure.document_event.organisation_id IS 'organisation in whose name the paper was issued';
COMMENT ON COLUMN dure.document_event.staff_id IS 'who did it';
COMMENT ON COLUMN dure.document_event.restricted IS 'as the paper';
COMMENT ON COLUMN dure.document_event.member_organisations IS 'as the paper';
COMMENT ON COLUMN dure.document_event.case_id IS 'case that the record belongs to, where it belongs to one';
COMMENT ON COLUMN dure.document_event.at IS 'moment it happened';
COMMENT ON COLUMN dure.document_event.body IS 'of an issue: form, number and what of the person the paper shows; of a void: why';
CREATE INDEX document_event_person ON dure.document_event (sigungu, person_id);
CREATE INDEX document_event_case ON dure.document_event (sigungu, case_id) WHERE case_id IS NOT NULL;
ALTER TABLE dure.document_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE dure.document_event FORCE ROW LEVEL SECURITY;
CREATE POLICY document_event_migrator ON dure.document_event TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY document_event_read ON dure.document_event FOR SELECT TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ','))
    AND (current_setting('app.system', true) = 'on'
      OR (current_setting('app.reader', true) = 'on' AND (
      organisation_id = nullif(current_setting('app.organisation', true), '')::uuid
      OR person_id = ANY (string_to_array(current_setting('app.glass', true), ',')::uuid[])
      OR nullif(current_setting('app.organisation', true), '')::uuid = ANY (member_organisations)
      OR (NOT restricted AND (current_setting('app.wide', true) = 'on' OR emd_code = ANY (string_to_array(current_setting('app.emds', true), ','))))))));
CREATE POLICY document_event_add ON dure.document_event FOR INSERT TO dure_app WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND (current_setting('app.system', true) = 'on' OR (current_setting('app.reader', true) = 'on' AND organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)));
GRANT SELECT, INSERT ON dure.document_event TO dure_app;

-- Papers that were issued before this have their line too.
INSERT INTO dure.document_event (sigungu, document_id, person_id, action, emd_code, organisation_id, staff_id, restricted, member_organisations, case_id, at, body)
SELECT d.sigungu, d.id, d.person_id, 'issue', d.emd_code, d.organisation_id, d.staff_id, d.restricted, d.member_organisations, CASE WHEN d.subject_kind = 'case' THEN d.subject_id END, d.issued_at,
  jsonb_build_object('form', d.form, 'number', d.number, 'items', '[]'::jsonb)
FROM dure.document d WHERE d.person_id IS NOT NULL;
