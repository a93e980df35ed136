-- 회의: conferences, what they decide on people, their history, and links for guests from outside.
CREATE TABLE dure.conference (
  sigungu text NOT NULL,
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  restricted boolean NOT NULL DEFAULT false,
  member_organisations uuid[] NOT NULL DEFAULT '{}',
  kind text NOT NULL,
  mode text NOT NULL,
  status text NOT NULL,
  starts_at timestamptz,
  next_on date,
  items integer NOT NULL,
  state jsonb NOT NULL,
  seq integer NOT NULL,
  created_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (sigungu, id)
);
COMMENT ON TABLE dure.conference IS '회의: the folded state beside its append-only history, without anything about the people it is about';
COMMENT ON COLUMN dure.conference.sigungu IS '시군구 code of the municipality that keeps the row; first in every key';
COMMENT ON COLUMN dure.conference.id IS 'identifier, made by the application';
COMMENT ON COLUMN dure.conference.organisation_id IS 'organisation that convenes it';
COMMENT ON COLUMN dure.conference.staff_id IS 'who convenes it';
COMMENT ON COLUMN dure.conference.restricted IS 'convened by a mental-health or addiction centre: the coordinator does not see it';
COMMENT ON COLUMN dure.conference.member_organisations IS 'organisations that were asked to come; empty until it is called';
COMMENT ON COLUMN dure.conference.kind IS 'ConferenceKind of the domain';
COMMENT ON COLUMN dure.conference.mode IS 'meeting or written';
COMMENT ON COLUMN dure.conference.status IS 'conference status, folded';
COMMENT ON COLUMN dure.conference.starts_at IS 'when it takes place';
COMMENT ON COLUMN dure.conference.next_on IS 'next date on which somebody must act';
COMMENT ON COLUMN dure.conference.items IS 'how many cases are on the agenda';
COMMENT ON COLUMN dure.conference.state IS 'folded state of the domain without its items';
COMMENT ON COLUMN dure.conference.seq IS 'events so far';
COMMENT ON COLUMN dure.conference.created_at IS 'made at';
COMMENT ON COLUMN dure.conference.changed_at IS 'last event at';
COMMENT ON COLUMN dure.conference.version IS 'optimistic lock; the ETag of the record';
CREATE INDEX conference_convened ON dure.conference (sigungu, organisation_id, changed_at);
CREATE INDEX conference_waiting ON dure.conference (sigungu, next_on) WHERE next_on IS NOT NULL;
ALTER TABLE dure.conference ENABLE ROW LEVEL SECURITY;
ALTER TABLE dure.conference FORCE ROW LEVEL SECURITY;
CREATE POLICY conference_migrator ON dure.conference TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY conference_read ON dure.conference FOR SELECT TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ','))
    AND (current_setting('app.system', true) = 'on'
      OR (current_setting('app.reader', true) = 'on' AND (
        organisation_id = nullif(current_setting('app.organisation', true), '')::uuid
        OR nullif(current_setting('app.organisation', true), '')::uuid = ANY (member_organisations)
        OR (NOT restricted AND current_setting('app.wide', true) = 'on')))));
CREATE POLICY conference_add ON dure.conference FOR INSERT TO dure_app WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ','))
    AND (current_setting('app.system', true) = 'on' OR (current_setting('app.reader', true) = 'on' AND organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)));
CREATE POLICY conference_change ON dure.conference FOR UPDATE TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ','))
    AND (current_setting('app.system', true) = 'on'
      OR (current_setting('app.reader', true) = 'on' AND (
        organisation_id = nullif(current_setting('app.organisation', true), '')::uuid
        OR nullif(current_setting('app.organisation', true), '')::uuid = ANY (member_organisations)
        OR (NOT restricted AND current_setting('app.wide', true) = 'on'))))) WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')));
GRANT SELECT, INSERT, UPDATE ON dure.conference TO dure_app;

CREATE TABLE dure.conference_item (
  sigungu text NOT NULL,
  id uuid NOT NULL,
  conference_id uuid NOT NULL,
  position integer NOT NULL,
  person_id uuid NOT NULL,
  emd_code text NOT NULL,
  organisation_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  restricted boolean NOT NULL DEFAULT false,
  member_organisations uuid[] NOT NULL DEFAULT '{}',
  case_id uuid,
  kind text NOT NULL,
  agenda text NOT NULL,
  decision text NOT NULL,
  called_at timestamptz,
  decided_at timestamptz,
  signed_at timestamptz,
  removed boolean NOT NULL DEFAULT false,
  body jsonb NOT NULL,
  PRIMARY KEY (sigungu, id)
);
COMMENT ON TABLE dure.conference_item IS 'One person on the agenda of a conference: what is asked, said and decided';
COMMENT ON COLUMN dure.conference_item.sigungu IS '시군구 code of the municipality that keeps the row; first in every key';
COMMENT ON COLUMN dure.conference_item.id IS 'identifier, made by the application';
COMMENT ON COLUMN dure.conference_item.conference_id IS 'which conference';
COMMENT ON COLUMN dure.conference_item.position IS 'order on the agenda, from 1';
COMMENT ON COLUMN dure.conference_item.person_id IS 'the person this is about';
COMMENT ON COLUMN dure.conference_item.emd_code IS '행정동 of the person, kept equal to person.emd_code, so that the row policy needs no look-up';
COMMENT ON COLUMN dure.conference_item.organisation_id IS 'organisation that convenes the conference';
COMMENT ON COLUMN dure.conference_item.staff_id IS 'who convenes it';
COMMENT ON COLUMN dure.conference_item.restricted IS 'mental-health and addiction work of a centre: neither the area nor the coordinator sees it';
COMMENT ON COLUMN dure.conference_item.member_organisations IS 'who keeps the case, and of those who were asked to come the ones whom a consent of this person names';
COMMENT ON COLUMN dure.conference_item.case_id IS 'case it is brought from, where there is one';
COMMENT ON COLUMN dure.conference_item.kind IS 'kind of the conference';
COMMENT ON COLUMN dure.conference_item.agenda IS 'AgendaKind of the domain';
COMMENT ON COLUMN dure.conference_item.decision IS 'DecisionKind, or none';
COMMENT ON COLUMN dure.conference_item.called_at IS 'the conference was called';
COMMENT ON COLUMN dure.conference_item.decided_at IS 'the decision was confirmed';
COMMENT ON COLUMN dure.conference_item.signed_at IS 'its minutes were signed';
COMMENT ON COLUMN dure.conference_item.removed IS 'taken from the agenda again';
COMMENT ON COLUMN dure.conference_item.body IS 'folded state of the item';
CREATE INDEX conference_item_conference ON dure.conference_item (sigungu, conference_id, position);
CREATE INDEX conference_item_person ON dure.conference_item (sigungu, person_id);
CREATE INDEX conference_item_case ON dure.conference_item (sigungu, case_id) WHERE case_id IS NOT NULL;
ALTER TABLE dure.conference_item ENABLE ROW LEVEL SECURITY;
ALTER TABLE dure.conference_item FORCE ROW LEVEL SECURITY;
CREATE POLICY conference_item_migrator ON dure.conference_item TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY conference_item_read ON dure.conference_item FOR SELECT TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ','))
    AND (current_setting('app.system', true) = 'on'
      OR (current_setting('app.reader', true) = 'on' AND (
        organisation_id = nullif(current_setting('app.organisation', true), '')::uuid
        OR person_id = ANY (string_to_array(current_setting('app.glass', true), ',')::uuid[])
        OR nullif(current_setting('app.organisation', true), '')::uuid = ANY (member_organisations)
        OR (NOT restricted AND (current_setting('app.wide', true) = 'on' OR emd_code = ANY (string_to_array(current_setting('app.emds', true), ','))))))));
CREATE POLICY conference_item_add ON dure.conference_item FOR INSERT TO dure_app WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ','))
    AND (current_setting('app.system', true) = 'on' OR (current_setting('app.reader', true) = 'on' AND organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)));
CREATE POLICY conference_item_change ON dure.conference_item FOR UPDATE TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ','))
    AND (current_setting('app.system', true) = 'on'
      OR (current_setting('app.reader', true) = 'on' AND (
        organisation_id = nullif(current_setting('app.organisation', true), '')::uuid
        OR person_id = ANY (string_to_array(current_setting('app.glass', true), ',')::uuid[])
        OR nullif(current_setting('app.organisation', true), '')::uuid = ANY (member_organisations)
        OR (NOT restricted AND (current_setting('app.wide', true) = 'on' OR emd_code = ANY (string_to_array(current_setting('app.emds', true), ',')))))))) WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')));
GRANT SELECT, INSERT, UPDATE ON dure.conference_item TO dure_app;

CREATE TABLE dure.conference_event (
  sigungu text NOT NULL,
  conference_id uuid NOT NULL,
  seq integer NOT NULL,
  item_id uuid,
  organisation_id uuid NOT NULL,
  staff_id uuid,
  restricted boolean NOT NULL DEFAULT false,
  member_organisations uuid[] NOT NULL DEFAULT '{}',
  at timestamptz NOT NULL,
  action text NOT NULL,
  body jsonb NOT NULL,
  PRIMARY KEY (sigungu, conference_id, seq)
);
COMMENT ON TABLE dure.conference_event IS 'History of a conference; INSERT-only';
COMMENT ON COLUMN dure.conference_event.sigungu IS '시군구 code of the municipality that keeps the row; first in every key';
COMMENT ON COLUMN dure.conference_event.conference_id IS 'which conference';
COMMENT ON COLUMN dure.conference_event.seq IS 'order, from 1';
COMMENT ON COLUMN dure.conference_event.item_id IS 'the item it is about; empty where it is about the conference as a whole';
COMMENT ON COLUMN dure.conference_event.organisation_id IS 'organisation that convenes it';
COMMENT ON COLUMN dure.conference_event.staff_id IS 'who acted; empty for the product and for a guest';
COMMENT ON COLUMN dure.conference_event.restricted IS 'copy for the row policy';
COMMENT ON COLUMN dure.conference_event.member_organisations IS 'copy for the row policy; of an event about an item, the members of that item';
COMMENT ON COLUMN dure.conference_event.at IS 'moment it happened';
COMMENT ON COLUMN dure.conference_event.action IS 'ConferenceEvent action of the domain';
COMMENT ON COLUMN dure.conference_event.body IS 'the event';
ALTER TABLE dure.conference_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE dure.conference_event FORCE ROW LEVEL SECURITY;
CREATE POLICY conference_event_migrator ON dure.conference_event TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY conference_event_read ON dure.conference_event FOR SELECT TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ','))
    AND (current_setting('app.system', true) = 'on'
      OR (current_setting('app.reader', true) = 'on' AND (
        organisation_id = nullif(current_setting('app.organisation', true), '')::uuid
        OR nullif(current_setting('app.organisation', true), '')::uuid = ANY (member_organisations)
        OR (NOT restricted AND current_setting('app.wide', true) = 'on')))));
CREATE POLICY conference_event_add ON dure.conference_event FOR INSERT TO dure_app WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ','))
    AND (current_setting('app.system', true) = 'on'
      OR (current_setting('app.reader', true) = 'on' AND (
        organisation_id = nullif(current_setting('app.organisation', true), '')::uuid
        OR nullif(current_setting('app.organisation', true), '')::uuid = ANY (member_organisations)
        OR (NOT restricted AND current_setting('app.wide', true) = 'on')))));
GRANT SELECT, INSERT ON dure.conference_event TO dure_app;

CREATE TABLE dure.conference_guest (
  sigungu text NOT NULL,
  id uuid NOT NULL,
  conference_id uuid NOT NULL,
  attendee_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  secret_hash text NOT NULL,
  code_hash text NOT NULL,
  expires_at timestamptz NOT NULL,
  tries integer NOT NULL DEFAULT 0,
  used_at timestamptz,
  ticket_hash text,
  revoked_at timestamptz,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (sigungu, id)
);
COMMENT ON TABLE dure.conference_guest IS 'An expiring link for one place at one conference; neither its secret nor its code is kept, only their hashes';
COMMENT ON COLUMN dure.conference_guest.sigungu IS '시군구 code of the municipality that keeps the row; first in every key';
COMMENT ON COLUMN dure.conference_guest.id IS 'identifier, made by the application; part of the link';
COMMENT ON COLUMN dure.conference_guest.conference_id IS 'which conference';
COMMENT ON COLUMN dure.conference_guest.attendee_id IS 'which place at it';
COMMENT ON COLUMN dure.conference_guest.organisation_id IS 'organisation that convenes it';
COMMENT ON COLUMN dure.conference_guest.staff_id IS 'who made the link';
COMMENT ON COLUMN dure.conference_guest.secret_hash IS 'hash of the secret in the link';
COMMENT ON COLUMN dure.conference_guest.code_hash IS 'keyed hash of the six digits that are read out by telephone';
COMMENT ON COLUMN dure.conference_guest.expires_at IS 'no longer good from this moment';
COMMENT ON COLUMN dure.conference_guest.tries IS 'wrong codes so far';
COMMENT ON COLUMN dure.conference_guest.used_at IS 'opened with the right code';
COMMENT ON COLUMN dure.conference_guest.ticket_hash IS 'hash of what the opened page reads with for an hour';
COMMENT ON COLUMN dure.conference_guest.revoked_at IS 'taken back';
COMMENT ON COLUMN dure.conference_guest.created_at IS 'made at';
CREATE INDEX conference_guest_conference ON dure.conference_guest (sigungu, conference_id);
ALTER TABLE dure.conference_guest ENABLE ROW LEVEL SECURITY;
ALTER TABLE dure.conference_guest FORCE ROW LEVEL SECURITY;
CREATE POLICY conference_guest_migrator ON dure.conference_guest TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY conference_guest_read ON dure.conference_guest FOR SELECT TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ','))
    AND (current_setting('app.system', true) = 'on' OR (current_setting('app.reader', true) = 'on' AND organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)));
CREATE POLICY conference_guest_add ON dure.conference_guest FOR INSERT TO dure_app WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ','))
    AND (current_setting('app.system', true) = 'on' OR (current_setting('app.reader', true) = 'on' AND organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)));
CREATE POLICY conference_guest_change ON dure.conference_guest FOR UPDATE TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ','))
    AND (current_setting('app.system', true) = 'on' OR (current_setting('app.reader', true) = 'on' AND organisation_id = nullif(current_setting('app.organisation', true), '')::uuid))) WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')));
GRANT SELECT, INSERT, UPDATE ON dure.conference_guest TO dure_app;
