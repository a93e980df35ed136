-- 전출·사례 이관: somebody moves to another municipality, and the history follows. Each municipality keeps a row of its own.
CREATE TABLE dure.move (
  sigungu text NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  emd_code text NOT NULL,
  organisation_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  restricted boolean NOT NULL DEFAULT false,
  case_id uuid NOT NULL,
  consent_id uuid,
  to_sigungu text NOT NULL,
  to_organisation_id uuid NOT NULL,
  status text NOT NULL,
  live boolean NOT NULL,
  next_on date,
  state jsonb NOT NULL,
  packet jsonb NOT NULL,
  created_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (sigungu, id)
);
COMMENT ON TABLE dure.move IS '전출: what the municipality that somebody leaves sent after the person; the folded state beside its append-only history';
COMMENT ON COLUMN dure.move.sigungu IS '시군구 code of the municipality that keeps the row; first in every key';
COMMENT ON COLUMN dure.move.id IS 'identifier, made by the application; the same on the other side';
COMMENT ON COLUMN dure.move.person_id IS 'the person this is about';
COMMENT ON COLUMN dure.move.emd_code IS '행정동 of the person, kept equal to person.emd_code, so that the row policy needs no look-up';
COMMENT ON COLUMN dure.move.organisation_id IS 'organisation that owned the case and sent it';
COMMENT ON COLUMN dure.move.staff_id IS 'who sent it';
COMMENT ON COLUMN dure.move.restricted IS 'a centre''s own case: neither the area nor the coordinator sees it';
COMMENT ON COLUMN dure.move.case_id IS 'case that goes along';
COMMENT ON COLUMN dure.move.consent_id IS 'consent on which it goes, where it goes on one';
COMMENT ON COLUMN dure.move.to_sigungu IS 'municipality that the person moves to';
COMMENT ON COLUMN dure.move.to_organisation_id IS 'team over there that is asked to take over';
COMMENT ON COLUMN dure.move.status IS 'MoveStatus of the domain, folded';
COMMENT ON COLUMN dure.move.live IS 'somebody still has to do something about it';
COMMENT ON COLUMN dure.move.next_on IS 'next date on which somebody must act';
COMMENT ON COLUMN dure.move.state IS 'whole folded state of the domain';
COMMENT ON COLUMN dure.move.packet IS 'exactly what was sent; never changed';
COMMENT ON COLUMN dure.move.created_at IS 'sent at';
COMMENT ON COLUMN dure.move.changed_at IS 'last event at';
COMMENT ON COLUMN dure.move.version IS 'optimistic lock; the ETag of the record';
CREATE INDEX move_person ON dure.move (sigungu, person_id);
CREATE INDEX move_team ON dure.move (sigungu, organisation_id, changed_at);
CREATE INDEX move_waiting ON dure.move (sigungu, next_on, id) WHERE next_on IS NOT NULL;
CREATE INDEX move_consent ON dure.move (sigungu, consent_id) WHERE consent_id IS NOT NULL;
CREATE UNIQUE INDEX move_one_live ON dure.move (sigungu, case_id) WHERE live;
ALTER TABLE dure.move ENABLE ROW LEVEL SECURITY;
ALTER TABLE dure.move FORCE ROW LEVEL SECURITY;
CREATE POLICY move_migrator ON dure.move TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY move_read ON dure.move FOR SELECT TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ','))
    AND (current_setting('app.system', true) = 'on'
      OR (current_setting('app.reader', true) = 'on' AND (
        organisation_id = nullif(current_setting('app.organisation', true), '')::uuid
        OR person_id = ANY (string_to_array(current_setting('app.glass', true), ',')::uuid[])
        OR (NOT restricted AND (current_setting('app.wide', true) = 'on' OR emd_code = ANY (string_to_array(current_setting('app.emds', true), ','))))))));
CREATE POLICY move_add ON dure.move FOR INSERT TO dure_app WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND (current_setting('app.system', true) = 'on' OR (current_setting('app.reader', true) = 'on' AND organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)));
CREATE POLICY move_change ON dure.move FOR UPDATE TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ','))
    AND (current_setting('app.system', true) = 'on'
      OR (current_setting('app.reader', true) = 'on' AND (
        organisation_id = nullif(current_setting('app.organisation', true), '')::uuid
        OR person_id = ANY (string_to_array(current_setting('app.glass', true), ',')::uuid[])
        OR (NOT restricted AND (current_setting('app.wide', true) = 'on' OR emd_code = ANY (string_to_array(current_setting('app.emds', true), ',')))))))) WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')));
GRANT SELECT, INSERT, UPDATE ON dure.move TO dure_app;

CREATE TABLE dure.move_event (
  sigungu text NOT NULL,
  move_id uuid NOT NULL,
  seq integer NOT NULL,
  person_id uuid NOT NULL,
  emd_code text NOT NULL,
  organisation_id uuid NOT NULL,
  staff_id uuid,
  restricted boolean NOT NULL DEFAULT false,
  at timestamptz NOT NULL,
  action text NOT NULL,
  body jsonb NOT NULL,
  PRIMARY KEY (sigungu, move_id, seq)
);
COMMENT ON TABLE dure.move_event IS 'History of a move, kept where it began; INSERT-only';
COMMENT ON COLUMN dure.move_event.sigungu IS '시군구 code of the municipality that keeps the row; first in every key';
COMMENT ON COLUMN dure.move_event.move_id IS 'which move';
COMMENT ON COLUMN dure.move_event.seq IS 'order, from 1';
COMMENT ON COLUMN dure.move_event.person_id IS 'the person this is about';
COMMENT ON COLUMN dure.move_event.emd_code IS 'copy for the row policy';
COMMENT ON COLUMN dure.move_event.organisation_id IS 'copy for the row policy';
COMMENT ON COLUMN dure.move_event.staff_id IS 'who acted; empty for the clock and for the other municipality';
COMMENT ON COLUMN dure.move_event.restricted IS 'copy for the row policy';
COMMENT ON COLUMN dure.move_event.at IS 'moment it happened';
COMMENT ON COLUMN dure.move_event.action IS 'MoveEvent action of the domain';
COMMENT ON COLUMN dure.move_event.body IS 'the event';
CREATE INDEX move_event_person ON dure.move_event (sigungu, person_id, at);
ALTER TABLE dure.move_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE dure.move_event FORCE ROW LEVEL SECURITY;
CREATE POLICY move_event_migrator ON dure.move_event TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY move_event_read ON dure.move_event FOR SELECT TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ','))
    AND (current_setting('app.system', true) = 'on'
      OR (current_setting('app.reader', true) = 'on' AND (
        organisation_id = nullif(current_setting('app.organisation', true), '')::uuid
        OR person_id = ANY (string_to_array(current_setting('app.glass', true), ',')::uuid[])
        OR (NOT restricted AND (current_setting('app.wide', true) = 'on' OR emd_code = ANY (string_to_array(current_setting('app.emds', true), ','))))))));
CREATE POLICY move_event_add ON dure.move_event FOR INSERT TO dure_app WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ','))
    AND (current_setting('app.system', true) = 'on'
      OR (current_setting('app.reader', true) = 'on' AND (
        organisation_id = nullif(current_setting('app.organisation', true), '')::uuid
        OR person_id = ANY (string_to_array(current_setting('app.glass', true), ',')::uuid[])
        OR (NOT restricted AND (current_setting('app.wide', true) = 'on' OR emd_code = ANY (string_to_array(current_setting('app.emds', true), ','))))))));
GRANT SELECT, INSERT ON dure.move_event TO dure_app;

CREATE TABLE dure.move_arrival (
  sigungu text NOT NULL,
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  restricted boolean NOT NULL DEFAULT false,
  readable_until date NOT NULL,
  emd_code text NOT NULL,
  from_sigungu text NOT NULL,
  status text NOT NULL,
  next_on date,
  person_id uuid,
  case_id uuid,
  accepted_at timestamptz,
  accepted_by uuid,
  state jsonb NOT NULL,
  packet jsonb NOT NULL,
  created_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (sigungu, id)
);
COMMENT ON TABLE dure.move_arrival IS '전입: what came from the municipality that somebody left, as the team that was asked may read it';
COMMENT ON COLUMN dure.move_arrival.sigungu IS '시군구 code of the municipality that keeps the row; first in every key';
COMMENT ON COLUMN dure.move_arrival.id IS 'identifier of the move; the same on the other side';
COMMENT ON COLUMN dure.move_arrival.organisation_id IS 'team that was asked to take over';
COMMENT ON COLUMN dure.move_arrival.restricted IS 'a centre''s own case: the coordinator does not see it';
COMMENT ON COLUMN dure.move_arrival.readable_until IS 'last day on which the receiving side reads it: that of the consent, or the day before a return, a recall or a withdrawal';
COMMENT ON COLUMN dure.move_arrival.emd_code IS '행정동 that the person moves to';
COMMENT ON COLUMN dure.move_arrival.from_sigungu IS 'municipality that the person leaves';
COMMENT ON COLUMN dure.move_arrival.status IS 'MoveStatus of the domain, folded';
COMMENT ON COLUMN dure.move_arrival.next_on IS 'next date on which the receiver must act';
COMMENT ON COLUMN dure.move_arrival.person_id IS 'record of the person here, once it was taken over';
COMMENT ON COLUMN dure.move_arrival.case_id IS 'case here, once it was taken over';
COMMENT ON COLUMN dure.move_arrival.accepted_at IS 'taken over at';
COMMENT ON COLUMN dure.move_arrival.accepted_by IS 'who took it over';
COMMENT ON COLUMN dure.move_arrival.state IS 'whole folded state of the domain';
COMMENT ON COLUMN dure.move_arrival.packet IS 'exactly what was sent; emptied when reading ends';
COMMENT ON COLUMN dure.move_arrival.created_at IS 'came at';
COMMENT ON COLUMN dure.move_arrival.changed_at IS 'last event at';
COMMENT ON COLUMN dure.move_arrival.version IS 'the same as of the move';
CREATE INDEX move_arrival_team ON dure.move_arrival (sigungu, organisation_id, changed_at);
CREATE INDEX move_arrival_person ON dure.move_arrival (sigungu, person_id) WHERE person_id IS NOT NULL;
CREATE INDEX move_arrival_waiting ON dure.move_arrival (sigungu, organisation_id, next_on) WHERE next_on IS NOT NULL;
ALTER TABLE dure.move_arrival ENABLE ROW LEVEL SECURITY;
ALTER TABLE dure.move_arrival FORCE ROW LEVEL SECURITY;
CREATE POLICY move_arrival_migrator ON dure.move_arrival TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY move_arrival_read ON dure.move_arrival FOR SELECT TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ','))
    AND (current_setting('app.system', true) = 'on' OR (current_setting('app.reader', true) = 'on' AND readable_until >= nullif(current_setting('app.today', true), '')::date AND (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid OR (NOT restricted AND current_setting('app.wide', true) = 'on')))));
CREATE POLICY move_arrival_add ON dure.move_arrival FOR INSERT TO dure_app WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND (current_setting('app.system', true) = 'on' OR (current_setting('app.reader', true) = 'on' AND organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)));
CREATE POLICY move_arrival_change ON dure.move_arrival FOR UPDATE TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ','))
    AND (current_setting('app.system', true) = 'on' OR (current_setting('app.reader', true) = 'on' AND readable_until >= nullif(current_setting('app.today', true), '')::date AND (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid OR (NOT restricted AND current_setting('app.wide', true) = 'on'))))) WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')));
GRANT SELECT, INSERT, UPDATE ON dure.move_arrival TO dure_app;
