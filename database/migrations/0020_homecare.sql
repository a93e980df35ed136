-- 재가 의료급여: the course of a person from a long stay in hospital to the end of support at home.

CREATE TABLE dure.homecare (
  sigungu text NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  emd_code text NOT NULL,
  organisation_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  member_organisations uuid[] NOT NULL DEFAULT '{}',
  case_id uuid,
  status text NOT NULL,
  next_on date,
  remind_on date,
  ends_on date,
  live boolean NOT NULL,
  state jsonb NOT NULL,
  changed_at timestamptz NOT NULL,
  version integer NOT NULL,
  PRIMARY KEY (sigungu, id)
);
COMMENT ON TABLE dure.homecare IS '재가 의료급여 of one person: the folded state beside its append-only history; read by the Medical Aid team that keeps it and by the members of its case';
COMMENT ON COLUMN dure.homecare.sigungu IS '시군구 code of the municipality that keeps the row; first in every key';
COMMENT ON COLUMN dure.homecare.id IS 'identifier, made by the application';
COMMENT ON COLUMN dure.homecare.person_id IS 'the person this is about';
COMMENT ON COLUMN dure.homecare.emd_code IS '행정동 of the person, kept equal to person.emd_code';
COMMENT ON COLUMN dure.homecare.organisation_id IS 'team that keeps it: that of its case, once there is one';
COMMENT ON COLUMN dure.homecare.staff_id IS 'who answers for it';
COMMENT ON COLUMN dure.homecare.member_organisations IS 'organisations that manage its case together with the team';
COMMENT ON COLUMN dure.homecare.case_id IS 'case it belongs to; null for a candidate';
COMMENT ON COLUMN dure.homecare.status IS 'HomecareStatus, folded';
COMMENT ON COLUMN dure.homecare.next_on IS 'next date';
COMMENT ON COLUMN dure.homecare.remind_on IS 'day on which the clock looks at it next';
COMMENT ON COLUMN dure.homecare.ends_on IS 'last day of support, an extension included';
COMMENT ON COLUMN dure.homecare.live IS 'neither ended nor declined';
COMMENT ON COLUMN dure.homecare.state IS 'whole folded state of the domain';
COMMENT ON COLUMN dure.homecare.changed_at IS 'last event at';
COMMENT ON COLUMN dure.homecare.version IS 'events so far; the ETag of the record';
-- Nobody is a candidate twice at one time.
CREATE UNIQUE INDEX homecare_person ON dure.homecare (sigungu, person_id) WHERE live;
CREATE INDEX homecare_case ON dure.homecare (sigungu, case_id) WHERE case_id IS NOT NULL;
CREATE INDEX homecare_team ON dure.homecare (sigungu, organisation_id, next_on) WHERE live;
CREATE INDEX homecare_remind ON dure.homecare (sigungu, remind_on) WHERE remind_on IS NOT NULL;
ALTER TABLE dure.homecare ENABLE ROW LEVEL SECURITY;
ALTER TABLE dure.homecare FORCE ROW LEVEL SECURITY;
CREATE POLICY homecare_migrator ON dure.homecare TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY homecare_read ON dure.homecare FOR SELECT TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ','))
    AND (current_setting('app.system', true) = 'on'
      OR (current_setting('app.reader', true) = 'on' AND (
        organisation_id = nullif(current_setting('app.organisation', true), '')::uuid
        OR nullif(current_setting('app.organisation', true), '')::uuid = ANY (member_organisations)))));
CREATE POLICY homecare_add ON dure.homecare FOR INSERT TO dure_app WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ','))
    AND (current_setting('app.system', true) = 'on' OR (current_setting('app.reader', true) = 'on' AND organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)));
CREATE POLICY homecare_change ON dure.homecare FOR UPDATE TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ','))
    AND (current_setting('app.system', true) = 'on' OR (current_setting('app.reader', true) = 'on' AND organisation_id = nullif(current_setting('app.organisation', true), '')::uuid))) WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')));
GRANT SELECT, INSERT, UPDATE ON dure.homecare TO dure_app;

CREATE TABLE dure.homecare_event (
  sigungu text NOT NULL,
  homecare_id uuid NOT NULL,
  seq integer NOT NULL,
  person_id uuid NOT NULL,
  emd_code text NOT NULL,
  organisation_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  member_organisations uuid[] NOT NULL DEFAULT '{}',
  at timestamptz NOT NULL,
  action text NOT NULL,
  body jsonb NOT NULL,
  PRIMARY KEY (sigungu, homecare_id, seq)
);
COMMENT ON TABLE dure.homecare_event IS 'History of a course of 재가 의료급여; INSERT-only';
COMMENT ON COLUMN dure.homecare_event.sigungu IS '시군구 code of the municipality that keeps the row; first in every key';
COMMENT ON COLUMN dure.homecare_event.homecare_id IS 'which course';
COMMENT ON COLUMN dure.homecare_event.seq IS 'order, from 1';
COMMENT ON COLUMN dure.homecare_event.person_id IS 'the person this is about';
COMMENT ON COLUMN dure.homecare_event.emd_code IS '행정동 of the person, kept equal to person.emd_code';
COMMENT ON COLUMN dure.homecare_event.organisation_id IS 'team that keeps the course';
COMMENT ON COLUMN dure.homecare_event.staff_id IS 'who did it; of the clock, who answers for the course';
COMMENT ON COLUMN dure.homecare_event.member_organisations IS 'organisations that managed its case together with the team on that day';
COMMENT ON COLUMN dure.homecare_event.at IS 'moment it happened';
COMMENT ON COLUMN dure.homecare_event.action IS 'HomecareEvent action of the domain';
COMMENT ON COLUMN dure.homecare_event.body IS 'the event';
CREATE INDEX homecare_event_person ON dure.homecare_event (sigungu, person_id);
ALTER TABLE dure.homecare_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE dure.homecare_event FORCE ROW LEVEL SECURITY;
CREATE POLICY homecare_event_migrator ON dure.homecare_event TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY homecare_event_read ON dure.homecare_event FOR SELECT TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ','))
    AND (current_setting('app.system', true) = 'on'
      OR (current_setting('app.reader', true) = 'on' AND (
        organisation_id = nullif(current_setting('app.organisation', true), '')::uuid
        OR nullif(current_setting('app.organisation', true), '')::uuid = ANY (member_organisations)))));
CREATE POLICY homecare_event_add ON dure.homecare_event FOR INSERT TO dure_app WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ','))
    AND (current_setting('app.system', true) = 'on' OR (current_setting('app.reader', true) = 'on' AND organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)));
GRANT SELECT, INSERT ON dure.homecare_event TO dure_app;
