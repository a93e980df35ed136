CREATE TABLE dure.referral (
  sigungu text NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  emd_code text NOT NULL,
  intake_id uuid,
  case_id uuid,
  parent_id uuid,
  from_organisation_id uuid NOT NULL,
  from_staff_id uuid NOT NULL,
  to_organisation_id uuid NOT NULL,
  to_staff_id uuid,
  programme text,
  service text NOT NULL,
  urgency text NOT NULL,
  channel text NOT NULL,
  reason text NOT NULL DEFAULT '',
  requested jsonb NOT NULL DEFAULT '[]',
  packet jsonb NOT NULL DEFAULT '{}',
  status text NOT NULL,
  delivery text NOT NULL,
  letter text NOT NULL,
  follow_up text NOT NULL,
  letter_number text,
  state jsonb NOT NULL,
  restricted boolean NOT NULL DEFAULT false,
  receiver_until date NOT NULL DEFAULT '1900-01-01',
  owner_organisation_id uuid NOT NULL,
  owner_staff_id uuid,
  watcher_staff_id uuid,
  due_on date,
  next_on date,
  signal_on date,
  live boolean NOT NULL,
  seq integer NOT NULL,
  created_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (sigungu, id)
);
COMMENT ON TABLE dure.referral IS '의뢰: the folded state beside its append-only history';
COMMENT ON COLUMN dure.referral.sigungu IS '시군구 code of the municipality that keeps the row; first in every key';
COMMENT ON COLUMN dure.referral.id IS 'identifier, made by the application';
COMMENT ON COLUMN dure.referral.person_id IS 'the person this is about';
COMMENT ON COLUMN dure.referral.emd_code IS '행정동 of the person, kept equal to person.emd_code, so that the row policy needs no look-up';
COMMENT ON COLUMN dure.referral.intake_id IS 'intake it came from';
COMMENT ON COLUMN dure.referral.case_id IS 'case it belongs to';
COMMENT ON COLUMN dure.referral.parent_id IS 'referral it was redirected from';
COMMENT ON COLUMN dure.referral.from_organisation_id IS 'sender';
COMMENT ON COLUMN dure.referral.from_staff_id IS 'who sends';
COMMENT ON COLUMN dure.referral.to_organisation_id IS 'receiver';
COMMENT ON COLUMN dure.referral.to_staff_id IS 'named contact at the receiver';
COMMENT ON COLUMN dure.referral.programme IS 'programme code, where it goes to a programme';
COMMENT ON COLUMN dure.referral.service IS 'service asked for: a programme code or a row of the service catalogue';
COMMENT ON COLUMN dure.referral.urgency IS '응급, 위기, 집중, 의뢰 or 일반';
COMMENT ON COLUMN dure.referral.channel IS 'how it is sent';
COMMENT ON COLUMN dure.referral.reason IS 'why, in words';
COMMENT ON COLUMN dure.referral.requested IS 'items asked for';
COMMENT ON COLUMN dure.referral.packet IS 'exactly what the receiver sees of the person';
COMMENT ON COLUMN dure.referral.status IS 'referral status, folded';
COMMENT ON COLUMN dure.referral.delivery IS 'delivery status after acceptance, folded';
COMMENT ON COLUMN dure.referral.letter IS 'approval state of the letter channel, folded';
COMMENT ON COLUMN dure.referral.follow_up IS 'what the sender still owes after a return, folded';
COMMENT ON COLUMN dure.referral.letter_number IS 'number of the official letter';
COMMENT ON COLUMN dure.referral.state IS 'whole folded state of the domain';
COMMENT ON COLUMN dure.referral.restricted IS 'mental-health and addiction work of a centre: only the owning organisation and break-glass see it';
COMMENT ON COLUMN dure.referral.receiver_until IS 'last day the receiver may see it';
COMMENT ON COLUMN dure.referral.owner_organisation_id IS 'who must act now';
COMMENT ON COLUMN dure.referral.owner_staff_id IS 'who of them, where known';
COMMENT ON COLUMN dure.referral.watcher_staff_id IS 'who is told when the next date passes';
COMMENT ON COLUMN dure.referral.due_on IS 'answer due';
COMMENT ON COLUMN dure.referral.next_on IS 'next date of any kind';
COMMENT ON COLUMN dure.referral.signal_on IS 'day on which the clock must look at it next';
COMMENT ON COLUMN dure.referral.live IS 'not yet finished on either axis';
COMMENT ON COLUMN dure.referral.seq IS 'events so far';
COMMENT ON COLUMN dure.referral.created_at IS 'drafted at';
COMMENT ON COLUMN dure.referral.changed_at IS 'last event at';
COMMENT ON COLUMN dure.referral.version IS 'optimistic lock; the ETag of the record';
CREATE INDEX referral_inbox ON dure.referral (sigungu, to_organisation_id, next_on, id) WHERE live AND status <> 'draft';
CREATE INDEX referral_sent ON dure.referral (sigungu, from_organisation_id, next_on, id) WHERE next_on IS NOT NULL;
CREATE INDEX referral_ended_in ON dure.referral (sigungu, to_organisation_id, changed_at) WHERE NOT live;
CREATE INDEX referral_ended_out ON dure.referral (sigungu, from_organisation_id, changed_at) WHERE NOT live;
CREATE INDEX referral_person ON dure.referral (sigungu, person_id);
CREATE INDEX referral_signal ON dure.referral (sigungu, signal_on, id) WHERE signal_on IS NOT NULL;
CREATE INDEX referral_owner ON dure.referral (sigungu, owner_organisation_id, next_on, id) WHERE next_on IS NOT NULL;
CREATE UNIQUE INDEX referral_one_live ON dure.referral (sigungu, person_id, to_organisation_id, service) WHERE live;
ALTER TABLE dure.referral ENABLE ROW LEVEL SECURITY;
ALTER TABLE dure.referral FORCE ROW LEVEL SECURITY;
CREATE POLICY referral_migrator ON dure.referral TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY referral_read ON dure.referral FOR SELECT TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ','))
    AND (current_setting('app.system', true) = 'on'
      OR (current_setting('app.reader', true) = 'on' AND (
        from_organisation_id = nullif(current_setting('app.organisation', true), '')::uuid
        OR (to_organisation_id = nullif(current_setting('app.organisation', true), '')::uuid AND status <> 'draft' AND receiver_until >= nullif(current_setting('app.today', true), '')::date)
        OR (current_setting('app.wide', true) = 'on' AND NOT restricted)))));
CREATE POLICY referral_add ON dure.referral FOR INSERT TO dure_app WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND (current_setting('app.system', true) = 'on' OR from_organisation_id = nullif(current_setting('app.organisation', true), '')::uuid));
CREATE POLICY referral_change ON dure.referral FOR UPDATE TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ','))
    AND (current_setting('app.system', true) = 'on'
      OR (current_setting('app.reader', true) = 'on' AND (
        from_organisation_id = nullif(current_setting('app.organisation', true), '')::uuid
        OR (to_organisation_id = nullif(current_setting('app.organisation', true), '')::uuid AND status <> 'draft' AND receiver_until >= nullif(current_setting('app.today', true), '')::date)
        OR (current_setting('app.wide', true) = 'on' AND NOT restricted))))) WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')));
GRANT SELECT, INSERT, UPDATE ON dure.referral TO dure_app;

CREATE TABLE dure.referral_event (
  sigungu text NOT NULL,
  referral_id uuid NOT NULL,
  seq integer NOT NULL,
  person_id uuid NOT NULL,
  from_organisation_id uuid NOT NULL,
  to_organisation_id uuid NOT NULL,
  restricted boolean NOT NULL DEFAULT false,
  receiver_until date NOT NULL,
  staff_id uuid,
  organisation_id uuid,
  at timestamptz NOT NULL,
  action text NOT NULL,
  body jsonb NOT NULL,
  PRIMARY KEY (sigungu, referral_id, seq)
);
COMMENT ON TABLE dure.referral_event IS 'History of a referral; INSERT-only but for the end of the receivers access';
COMMENT ON COLUMN dure.referral_event.sigungu IS '시군구 code of the municipality that keeps the row; first in every key';
COMMENT ON COLUMN dure.referral_event.referral_id IS 'which referral';
COMMENT ON COLUMN dure.referral_event.seq IS 'order, from 1';
COMMENT ON COLUMN dure.referral_event.person_id IS 'the person this is about';
COMMENT ON COLUMN dure.referral_event.from_organisation_id IS 'copy for the row policy';
COMMENT ON COLUMN dure.referral_event.to_organisation_id IS 'copy for the row policy';
COMMENT ON COLUMN dure.referral_event.restricted IS 'mental-health and addiction work of a centre: only the owning organisation and break-glass see it';
COMMENT ON COLUMN dure.referral_event.receiver_until IS 'copy for the row policy';
COMMENT ON COLUMN dure.referral_event.staff_id IS 'who acted; empty for the clock';
COMMENT ON COLUMN dure.referral_event.organisation_id IS 'whose staff';
COMMENT ON COLUMN dure.referral_event.at IS 'moment it happened';
COMMENT ON COLUMN dure.referral_event.action IS 'ReferralEvent action of the domain';
COMMENT ON COLUMN dure.referral_event.body IS 'the event';
CREATE INDEX referral_event_person ON dure.referral_event (sigungu, person_id, at);
ALTER TABLE dure.referral_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE dure.referral_event FORCE ROW LEVEL SECURITY;
CREATE POLICY referral_event_migrator ON dure.referral_event TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY referral_event_read ON dure.referral_event FOR SELECT TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ','))
    AND (current_setting('app.system', true) = 'on'
      OR (current_setting('app.reader', true) = 'on' AND (
        from_organisation_id = nullif(current_setting('app.organisation', true), '')::uuid
        OR (to_organisation_id = nullif(current_setting('app.organisation', true), '')::uuid AND receiver_until >= nullif(current_setting('app.today', true), '')::date)
        OR (current_setting('app.wide', true) = 'on' AND NOT restricted)))));
CREATE POLICY referral_event_add ON dure.referral_event FOR INSERT TO dure_app WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')));
CREATE POLICY referral_event_change ON dure.referral_event FOR UPDATE TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ','))
    AND (current_setting('app.system', true) = 'on'
      OR (current_setting('app.reader', true) = 'on' AND (
        from_organisation_id = nullif(current_setting('app.organisation', true), '')::uuid
        OR (to_organisation_id = nullif(current_setting('app.organisation', true), '')::uuid AND receiver_until >= nullif(current_setting('app.today', true), '')::date)
        OR (current_setting('app.wide', true) = 'on' AND NOT restricted))))) WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')));
GRANT SELECT, INSERT, UPDATE (receiver_until) ON dure.referral_event TO dure_app;

CREATE TABLE dure.letter_number (
  sigungu text NOT NULL,
  organisation_id uuid NOT NULL,
  year integer NOT NULL,
  last integer NOT NULL,
  PRIMARY KEY (sigungu, organisation_id, year)
);
COMMENT ON TABLE dure.letter_number IS 'Counter of outgoing letters of an organisation and year';
COMMENT ON COLUMN dure.letter_number.sigungu IS '시군구 code of the municipality that keeps the row; first in every key';
COMMENT ON COLUMN dure.letter_number.organisation_id IS 'organisation that wrote or owns the row';
COMMENT ON COLUMN dure.letter_number.year IS 'calendar year';
COMMENT ON COLUMN dure.letter_number.last IS 'last number given';
ALTER TABLE dure.letter_number ENABLE ROW LEVEL SECURITY;
ALTER TABLE dure.letter_number FORCE ROW LEVEL SECURITY;
CREATE POLICY letter_number_migrator ON dure.letter_number TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY letter_number_read ON dure.letter_number FOR SELECT TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND (current_setting('app.system', true) = 'on' OR organisation_id = nullif(current_setting('app.organisation', true), '')::uuid));
CREATE POLICY letter_number_add ON dure.letter_number FOR INSERT TO dure_app WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND (current_setting('app.system', true) = 'on' OR organisation_id = nullif(current_setting('app.organisation', true), '')::uuid));
CREATE POLICY letter_number_change ON dure.letter_number FOR UPDATE TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND (current_setting('app.system', true) = 'on' OR organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)) WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')));
GRANT SELECT, INSERT, UPDATE ON dure.letter_number TO dure_app;
