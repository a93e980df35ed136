CREATE TABLE dure.case_file (
  sigungu text NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  emd_code text NOT NULL,
  organisation_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  restricted boolean NOT NULL DEFAULT false,
  household_id uuid,
  programme text NOT NULL,
  edition text NOT NULL,
  status text NOT NULL,
  member_organisations uuid[] NOT NULL DEFAULT '{}',
  owner_staff_id uuid,
  watcher_staff_id uuid,
  referral_id uuid,
  opened_on date NOT NULL,
  closed_on date,
  next_on date,
  live boolean NOT NULL,
  state jsonb NOT NULL,
  seq integer NOT NULL,
  changed_at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (sigungu, id)
);
COMMENT ON TABLE dure.case_file IS '사례: the folded state beside its append-only history';
COMMENT ON COLUMN dure.case_file.sigungu IS '시군구 code of the municipality that keeps the row; first in every key';
COMMENT ON COLUMN dure.case_file.id IS 'identifier, made by the application';
COMMENT ON COLUMN dure.case_file.person_id IS 'the person this is about';
COMMENT ON COLUMN dure.case_file.emd_code IS '행정동 of the person, kept equal to person.emd_code, so that the row policy needs no look-up';
COMMENT ON COLUMN dure.case_file.organisation_id IS 'organisation that wrote or owns the row';
COMMENT ON COLUMN dure.case_file.staff_id IS 'staff member who wrote the row';
COMMENT ON COLUMN dure.case_file.restricted IS 'mental-health and addiction work of a centre: only the owning organisation and break-glass see it';
COMMENT ON COLUMN dure.case_file.household_id IS 'household at registration';
COMMENT ON COLUMN dure.case_file.programme IS 'programme code';
COMMENT ON COLUMN dure.case_file.edition IS 'guide edition of the day it was registered';
COMMENT ON COLUMN dure.case_file.status IS 'case status, folded';
COMMENT ON COLUMN dure.case_file.member_organisations IS 'co-managing organisations';
COMMENT ON COLUMN dure.case_file.owner_staff_id IS 'case manager';
COMMENT ON COLUMN dure.case_file.watcher_staff_id IS 'who is told when the next date passes';
COMMENT ON COLUMN dure.case_file.referral_id IS 'referral it was opened from';
COMMENT ON COLUMN dure.case_file.opened_on IS 'registered on';
COMMENT ON COLUMN dure.case_file.closed_on IS 'closed on';
COMMENT ON COLUMN dure.case_file.next_on IS 'next date';
COMMENT ON COLUMN dure.case_file.live IS 'not ended';
COMMENT ON COLUMN dure.case_file.state IS 'whole folded state of the domain';
COMMENT ON COLUMN dure.case_file.seq IS 'events so far';
COMMENT ON COLUMN dure.case_file.changed_at IS 'last event at';
COMMENT ON COLUMN dure.case_file.version IS 'optimistic lock; the ETag of the record';
CREATE INDEX case_file_person ON dure.case_file (sigungu, person_id);
CREATE INDEX case_file_owner ON dure.case_file (sigungu, organisation_id, next_on) WHERE live;
CREATE INDEX case_file_staff ON dure.case_file (sigungu, owner_staff_id) WHERE live;
ALTER TABLE dure.case_file ENABLE ROW LEVEL SECURITY;
ALTER TABLE dure.case_file FORCE ROW LEVEL SECURITY;
CREATE POLICY case_file_migrator ON dure.case_file TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY case_file_read ON dure.case_file FOR SELECT TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ','))
    AND (current_setting('app.system', true) = 'on'
      OR (current_setting('app.reader', true) = 'on' AND (
        organisation_id = nullif(current_setting('app.organisation', true), '')::uuid
        OR person_id = ANY (string_to_array(current_setting('app.glass', true), ',')::uuid[])
        OR nullif(current_setting('app.organisation', true), '')::uuid = ANY (member_organisations)
        OR (NOT restricted AND (current_setting('app.wide', true) = 'on' OR emd_code = ANY (string_to_array(current_setting('app.emds', true), ','))))))));
CREATE POLICY case_file_add ON dure.case_file FOR INSERT TO dure_app WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')));
CREATE POLICY case_file_change ON dure.case_file FOR UPDATE TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ','))
    AND (current_setting('app.system', true) = 'on'
      OR (current_setting('app.reader', true) = 'on' AND (
        organisation_id = nullif(current_setting('app.organisation', true), '')::uuid
        OR person_id = ANY (string_to_array(current_setting('app.glass', true), ',')::uuid[])
        OR nullif(current_setting('app.organisation', true), '')::uuid = ANY (member_organisations)
        OR (NOT restricted AND (current_setting('app.wide', true) = 'on' OR emd_code = ANY (string_to_array(current_setting('app.emds', true), ',')))))))) WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')));
GRANT SELECT, INSERT, UPDATE ON dure.case_file TO dure_app;

CREATE TABLE dure.case_event (
  sigungu text NOT NULL,
  case_id uuid NOT NULL,
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
  PRIMARY KEY (sigungu, case_id, seq)
);
COMMENT ON TABLE dure.case_event IS 'History of a case; INSERT-only';
COMMENT ON COLUMN dure.case_event.sigungu IS '시군구 code of the municipality that keeps the row; first in every key';
COMMENT ON COLUMN dure.case_event.case_id IS 'which case';
COMMENT ON COLUMN dure.case_event.seq IS 'order, from 1';
COMMENT ON COLUMN dure.case_event.person_id IS 'the person this is about';
COMMENT ON COLUMN dure.case_event.emd_code IS '행정동 of the person, kept equal to person.emd_code, so that the row policy needs no look-up';
COMMENT ON COLUMN dure.case_event.organisation_id IS 'organisation that wrote or owns the row';
COMMENT ON COLUMN dure.case_event.staff_id IS 'staff member who wrote the row';
COMMENT ON COLUMN dure.case_event.restricted IS 'mental-health and addiction work of a centre: only the owning organisation and break-glass see it';
COMMENT ON COLUMN dure.case_event.member_organisations IS 'copy for the row policy';
COMMENT ON COLUMN dure.case_event.at IS 'moment it happened';
COMMENT ON COLUMN dure.case_event.action IS 'CaseEvent action of the domain';
COMMENT ON COLUMN dure.case_event.body IS 'the event';
CREATE INDEX case_event_person ON dure.case_event (sigungu, person_id);
ALTER TABLE dure.case_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE dure.case_event FORCE ROW LEVEL SECURITY;
CREATE POLICY case_event_migrator ON dure.case_event TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY case_event_read ON dure.case_event FOR SELECT TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ','))
    AND (current_setting('app.system', true) = 'on'
      OR (current_setting('app.reader', true) = 'on' AND (
        organisation_id = nullif(current_setting('app.organisation', true), '')::uuid
        OR person_id = ANY (string_to_array(current_setting('app.glass', true), ',')::uuid[])
        OR nullif(current_setting('app.organisation', true), '')::uuid = ANY (member_organisations)
        OR (NOT restricted AND (current_setting('app.wide', true) = 'on' OR emd_code = ANY (string_to_array(current_setting('app.emds', true), ','))))))));
CREATE POLICY case_event_add ON dure.case_event FOR INSERT TO dure_app WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')));
GRANT SELECT, INSERT ON dure.case_event TO dure_app;

CREATE TABLE dure.task (
  sigungu text NOT NULL,
  id uuid NOT NULL,
  person_id uuid,
  emd_code text NOT NULL DEFAULT '',
  organisation_id uuid NOT NULL,
  staff_id uuid,
  restricted boolean NOT NULL DEFAULT false,
  kind text NOT NULL,
  title text NOT NULL,
  case_id uuid,
  referral_id uuid,
  due_on date NOT NULL,
  at timestamptz,
  body jsonb NOT NULL DEFAULT '{}',
  done_at timestamptz,
  done_by uuid,
  outcome jsonb,
  created_at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (sigungu, id)
);
COMMENT ON TABLE dure.task IS 'Something one person or team must do by a day';
COMMENT ON COLUMN dure.task.sigungu IS '시군구 code of the municipality that keeps the row; first in every key';
COMMENT ON COLUMN dure.task.id IS 'identifier, made by the application';
COMMENT ON COLUMN dure.task.person_id IS 'whom it is about';
COMMENT ON COLUMN dure.task.emd_code IS '행정동 of the person';
COMMENT ON COLUMN dure.task.organisation_id IS 'team that must do it';
COMMENT ON COLUMN dure.task.staff_id IS 'who of them, where known';
COMMENT ON COLUMN dure.task.restricted IS 'mental-health and addiction work of a centre: only the owning organisation and break-glass see it';
COMMENT ON COLUMN dure.task.kind IS 'TaskKind of the domain';
COMMENT ON COLUMN dure.task.title IS 'what to do';
COMMENT ON COLUMN dure.task.case_id IS 'case it belongs to';
COMMENT ON COLUMN dure.task.referral_id IS 'referral it belongs to';
COMMENT ON COLUMN dure.task.due_on IS 'by when';
COMMENT ON COLUMN dure.task.at IS 'moment, for a visit';
COMMENT ON COLUMN dure.task.body IS 'facts of the task';
COMMENT ON COLUMN dure.task.done_at IS 'done at';
COMMENT ON COLUMN dure.task.done_by IS 'done by';
COMMENT ON COLUMN dure.task.outcome IS 'what came of it';
COMMENT ON COLUMN dure.task.created_at IS 'made at';
COMMENT ON COLUMN dure.task.version IS 'optimistic lock; the ETag of the record';
CREATE INDEX task_open ON dure.task (sigungu, organisation_id, due_on) WHERE done_at IS NULL;
CREATE INDEX task_person ON dure.task (sigungu, person_id);
ALTER TABLE dure.task ENABLE ROW LEVEL SECURITY;
ALTER TABLE dure.task FORCE ROW LEVEL SECURITY;
CREATE POLICY task_migrator ON dure.task TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY task_read ON dure.task FOR SELECT TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ','))
    AND (current_setting('app.system', true) = 'on'
      OR (current_setting('app.reader', true) = 'on' AND (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid
        OR person_id = ANY (string_to_array(current_setting('app.glass', true), ',')::uuid[])
        OR (NOT restricted AND (current_setting('app.wide', true) = 'on' OR emd_code = ANY (string_to_array(current_setting('app.emds', true), ','))))))));
CREATE POLICY task_add ON dure.task FOR INSERT TO dure_app WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')));
CREATE POLICY task_change ON dure.task FOR UPDATE TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND (current_setting('app.system', true) = 'on' OR (current_setting('app.reader', true) = 'on' AND (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid OR current_setting('app.wide', true) = 'on')))) WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')));
GRANT SELECT, INSERT, UPDATE ON dure.task TO dure_app;
