CREATE TABLE dure.break_glass (
  sigungu text NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  reason text NOT NULL,
  words text NOT NULL,
  at timestamptz NOT NULL,
  until_at timestamptz NOT NULL,
  reviewed_at timestamptz,
  reviewed_by uuid,
  review text,
  PRIMARY KEY (sigungu, id)
);
COMMENT ON TABLE dure.break_glass IS 'Emergency access to one person for at most three hours';
COMMENT ON COLUMN dure.break_glass.sigungu IS '시군구 code of the municipality that keeps the row; first in every key';
COMMENT ON COLUMN dure.break_glass.id IS 'identifier, made by the application';
COMMENT ON COLUMN dure.break_glass.person_id IS 'the person this is about';
COMMENT ON COLUMN dure.break_glass.organisation_id IS 'organisation that wrote or owns the row';
COMMENT ON COLUMN dure.break_glass.staff_id IS 'staff member who wrote the row';
COMMENT ON COLUMN dure.break_glass.reason IS 'coded reason';
COMMENT ON COLUMN dure.break_glass.words IS 'reason in words';
COMMENT ON COLUMN dure.break_glass.at IS 'moment it happened';
COMMENT ON COLUMN dure.break_glass.until_at IS 'access ends at this moment';
COMMENT ON COLUMN dure.break_glass.reviewed_at IS 'supervisor looked at it';
COMMENT ON COLUMN dure.break_glass.reviewed_by IS 'which supervisor';
COMMENT ON COLUMN dure.break_glass.review IS 'what the supervisor found';
CREATE INDEX break_glass_open ON dure.break_glass (sigungu, staff_id, until_at);
ALTER TABLE dure.break_glass ENABLE ROW LEVEL SECURITY;
ALTER TABLE dure.break_glass FORCE ROW LEVEL SECURITY;
CREATE POLICY break_glass_migrator ON dure.break_glass TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY break_glass_read ON dure.break_glass FOR SELECT TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND (current_setting('app.system', true) = 'on' OR staff_id = nullif(current_setting('app.staff', true), '')::uuid OR organisation_id = nullif(current_setting('app.organisation', true), '')::uuid OR current_setting('app.wide', true) = 'on' OR current_setting('app.role', true) = 'auditor'));
CREATE POLICY break_glass_add ON dure.break_glass FOR INSERT TO dure_app WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND staff_id = nullif(current_setting('app.staff', true), '')::uuid);
CREATE POLICY break_glass_change ON dure.break_glass FOR UPDATE TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND (current_setting('app.system', true) = 'on' OR organisation_id = nullif(current_setting('app.organisation', true), '')::uuid OR current_setting('app.wide', true) = 'on')) WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')));
GRANT SELECT, INSERT, UPDATE ON dure.break_glass TO dure_app;

CREATE TABLE dure.access_log (
  sigungu text NOT NULL,
  id uuid NOT NULL,
  at timestamptz NOT NULL,
  staff_id uuid,
  organisation_id uuid,
  role text NOT NULL DEFAULT '',
  address text NOT NULL DEFAULT '',
  purpose text NOT NULL,
  event text NOT NULL,
  person_ids uuid[] NOT NULL DEFAULT '{}',
  subject jsonb NOT NULL DEFAULT '{}',
  outcome text NOT NULL DEFAULT 'done',
  reason text,
  PRIMARY KEY (sigungu, at, id)
);
COMMENT ON TABLE dure.access_log IS '접속기록: who, when, from where, whose data, what, on what purpose; INSERT-only';
COMMENT ON COLUMN dure.access_log.sigungu IS '시군구 code of the municipality that keeps the row; first in every key';
COMMENT ON COLUMN dure.access_log.id IS 'identifier, made by the application';
COMMENT ON COLUMN dure.access_log.at IS 'moment it happened';
COMMENT ON COLUMN dure.access_log.staff_id IS 'who; empty for a job or before sign-in';
COMMENT ON COLUMN dure.access_log.organisation_id IS 'of which organisation';
COMMENT ON COLUMN dure.access_log.role IS 'in which role';
COMMENT ON COLUMN dure.access_log.address IS 'from where';
COMMENT ON COLUMN dure.access_log.purpose IS 'purpose code';
COMMENT ON COLUMN dure.access_log.event IS 'what was done';
COMMENT ON COLUMN dure.access_log.person_ids IS 'whose data';
COMMENT ON COLUMN dure.access_log.subject IS 'record ids and counts, never contents';
COMMENT ON COLUMN dure.access_log.outcome IS 'done or refused';
COMMENT ON COLUMN dure.access_log.reason IS 'reason given, for reveal, download and break-glass';
CREATE INDEX access_log_staff ON dure.access_log (sigungu, staff_id, at);
ALTER TABLE dure.access_log ENABLE ROW LEVEL SECURITY;
ALTER TABLE dure.access_log FORCE ROW LEVEL SECURITY;
CREATE POLICY access_log_migrator ON dure.access_log TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY access_log_read ON dure.access_log FOR SELECT TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND (current_setting('app.system', true) = 'on' OR current_setting('app.role', true) = 'auditor'));
CREATE POLICY access_log_add ON dure.access_log FOR INSERT TO dure_app WITH CHECK (
    true);
GRANT SELECT, INSERT ON dure.access_log TO dure_app;

CREATE TABLE dure.access_log_person (
  sigungu text NOT NULL,
  person_id uuid NOT NULL,
  at timestamptz NOT NULL,
  log_id uuid NOT NULL,
  PRIMARY KEY (sigungu, person_id, at, log_id)
);
COMMENT ON TABLE dure.access_log_person IS 'One row for each person in an access-log row, so that whose-data is an index look-up';
COMMENT ON COLUMN dure.access_log_person.sigungu IS '시군구 code of the municipality that keeps the row; first in every key';
COMMENT ON COLUMN dure.access_log_person.person_id IS 'the person this is about';
COMMENT ON COLUMN dure.access_log_person.at IS 'moment it happened';
COMMENT ON COLUMN dure.access_log_person.log_id IS 'access_log.id';
ALTER TABLE dure.access_log_person ENABLE ROW LEVEL SECURITY;
ALTER TABLE dure.access_log_person FORCE ROW LEVEL SECURITY;
CREATE POLICY access_log_person_migrator ON dure.access_log_person TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY access_log_person_read ON dure.access_log_person FOR SELECT TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND (current_setting('app.system', true) = 'on' OR current_setting('app.role', true) = 'auditor'));
CREATE POLICY access_log_person_add ON dure.access_log_person FOR INSERT TO dure_app WITH CHECK (
    true);
GRANT SELECT, INSERT ON dure.access_log_person TO dure_app;

CREATE TABLE dure.access_log_seal (
  sigungu text NOT NULL,
  seq bigint NOT NULL,
  from_at timestamptz NOT NULL,
  until_at timestamptz NOT NULL,
  rows integer NOT NULL,
  digest text NOT NULL,
  previous text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (sigungu, seq)
);
COMMENT ON TABLE dure.access_log_seal IS 'Hash chain over batches of the access log; INSERT-only';
COMMENT ON COLUMN dure.access_log_seal.sigungu IS '시군구 code of the municipality that keeps the row; first in every key';
COMMENT ON COLUMN dure.access_log_seal.seq IS 'order, from 1';
COMMENT ON COLUMN dure.access_log_seal.from_at IS 'first moment sealed';
COMMENT ON COLUMN dure.access_log_seal.until_at IS 'sealed up to this moment, exclusive';
COMMENT ON COLUMN dure.access_log_seal.rows IS 'rows sealed';
COMMENT ON COLUMN dure.access_log_seal.digest IS 'SHA-256 over the rows and the previous digest, hex';
COMMENT ON COLUMN dure.access_log_seal.previous IS 'digest of the seal before';
COMMENT ON COLUMN dure.access_log_seal.at IS 'sealed at';
ALTER TABLE dure.access_log_seal ENABLE ROW LEVEL SECURITY;
ALTER TABLE dure.access_log_seal FORCE ROW LEVEL SECURITY;
CREATE POLICY access_log_seal_migrator ON dure.access_log_seal TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY access_log_seal_read ON dure.access_log_seal FOR SELECT TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND (current_setting('app.system', true) = 'on' OR current_setting('app.role', true) = 'auditor'));
CREATE POLICY access_log_seal_add ON dure.access_log_seal FOR INSERT TO dure_app WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.system', true) = 'on');
GRANT SELECT, INSERT ON dure.access_log_seal TO dure_app;

CREATE TABLE dure.idempotency (
  sigungu text NOT NULL,
  staff_id uuid NOT NULL,
  key text NOT NULL,
  route text NOT NULL,
  body_hash text NOT NULL,
  status integer NOT NULL,
  answer json,
  etag text,
  at timestamptz NOT NULL,
  PRIMARY KEY (sigungu, staff_id, key)
);
COMMENT ON TABLE dure.idempotency IS 'Answers to writes already done';
COMMENT ON COLUMN dure.idempotency.sigungu IS '시군구 code of the municipality that keeps the row; first in every key';
COMMENT ON COLUMN dure.idempotency.staff_id IS 'whose write';
COMMENT ON COLUMN dure.idempotency.key IS 'Idempotency-Key';
COMMENT ON COLUMN dure.idempotency.route IS 'method and path';
COMMENT ON COLUMN dure.idempotency.body_hash IS 'SHA-256 of the body, hex';
COMMENT ON COLUMN dure.idempotency.status IS 'HTTP status answered';
COMMENT ON COLUMN dure.idempotency.answer IS 'body answered, byte for byte';
COMMENT ON COLUMN dure.idempotency.etag IS 'ETag answered';
COMMENT ON COLUMN dure.idempotency.at IS 'moment it happened';
ALTER TABLE dure.idempotency ENABLE ROW LEVEL SECURITY;
ALTER TABLE dure.idempotency FORCE ROW LEVEL SECURITY;
CREATE POLICY idempotency_migrator ON dure.idempotency TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY idempotency_read ON dure.idempotency FOR SELECT TO dure_app USING (
    staff_id = nullif(current_setting('app.staff', true), '')::uuid);
CREATE POLICY idempotency_add ON dure.idempotency FOR INSERT TO dure_app WITH CHECK (
    staff_id = nullif(current_setting('app.staff', true), '')::uuid);
GRANT SELECT, INSERT ON dure.idempotency TO dure_app;

CREATE TABLE dure.outbox (
  sigungu text NOT NULL,
  id uuid NOT NULL,
  topic text NOT NULL,
  payload jsonb NOT NULL,
  at timestamptz NOT NULL,
  delivered_at timestamptz,
  attempts integer NOT NULL DEFAULT 0,
  PRIMARY KEY (sigungu, id)
);
COMMENT ON TABLE dure.outbox IS 'What must leave: live updates and partner calls; at least once out';
COMMENT ON COLUMN dure.outbox.sigungu IS '시군구 code of the municipality that keeps the row; first in every key';
COMMENT ON COLUMN dure.outbox.id IS 'identifier, made by the application';
COMMENT ON COLUMN dure.outbox.topic IS 'what it is';
COMMENT ON COLUMN dure.outbox.payload IS 'ids, never contents';
COMMENT ON COLUMN dure.outbox.at IS 'moment it happened';
COMMENT ON COLUMN dure.outbox.delivered_at IS 'out at';
COMMENT ON COLUMN dure.outbox.attempts IS 'tries so far';
CREATE INDEX outbox_waiting ON dure.outbox (sigungu, at) WHERE delivered_at IS NULL;
ALTER TABLE dure.outbox ENABLE ROW LEVEL SECURITY;
ALTER TABLE dure.outbox FORCE ROW LEVEL SECURITY;
CREATE POLICY outbox_migrator ON dure.outbox TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY outbox_read ON dure.outbox FOR SELECT TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.system', true) = 'on');
CREATE POLICY outbox_add ON dure.outbox FOR INSERT TO dure_app WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')));
CREATE POLICY outbox_change ON dure.outbox FOR UPDATE TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.system', true) = 'on') WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')));
GRANT SELECT, INSERT, UPDATE ON dure.outbox TO dure_app;

CREATE TABLE dure.draft (
  sigungu text NOT NULL,
  staff_id uuid NOT NULL,
  key text NOT NULL,
  body jsonb NOT NULL,
  person_id uuid,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (sigungu, staff_id, key)
);
COMMENT ON TABLE dure.draft IS 'What is being typed; belongs to one person at work';
COMMENT ON COLUMN dure.draft.sigungu IS '시군구 code of the municipality that keeps the row; first in every key';
COMMENT ON COLUMN dure.draft.staff_id IS 'staff member who wrote the row';
COMMENT ON COLUMN dure.draft.key IS 'which form';
COMMENT ON COLUMN dure.draft.body IS 'what was typed';
COMMENT ON COLUMN dure.draft.person_id IS 'whom it is about';
COMMENT ON COLUMN dure.draft.updated_at IS 'saved at';
ALTER TABLE dure.draft ENABLE ROW LEVEL SECURITY;
ALTER TABLE dure.draft FORCE ROW LEVEL SECURITY;
CREATE POLICY draft_migrator ON dure.draft TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY draft_read ON dure.draft FOR SELECT TO dure_app USING (
    staff_id = nullif(current_setting('app.staff', true), '')::uuid);
CREATE POLICY draft_add ON dure.draft FOR INSERT TO dure_app WITH CHECK (
    staff_id = nullif(current_setting('app.staff', true), '')::uuid);
CREATE POLICY draft_change ON dure.draft FOR UPDATE TO dure_app USING (
    staff_id = nullif(current_setting('app.staff', true), '')::uuid) WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')));
CREATE POLICY draft_remove ON dure.draft FOR DELETE TO dure_app USING (
    staff_id = nullif(current_setting('app.staff', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON dure.draft TO dure_app;

CREATE TABLE dure.notice (
  sigungu text NOT NULL,
  id uuid NOT NULL,
  staff_id uuid,
  organisation_id uuid NOT NULL,
  kind text NOT NULL,
  referral_id uuid,
  case_id uuid,
  person_id uuid,
  body jsonb NOT NULL DEFAULT '{}',
  at timestamptz NOT NULL,
  read_at timestamptz,
  read_by uuid,
  PRIMARY KEY (sigungu, id)
);
COMMENT ON TABLE dure.notice IS 'Told to one person or one team';
COMMENT ON COLUMN dure.notice.sigungu IS '시군구 code of the municipality that keeps the row; first in every key';
COMMENT ON COLUMN dure.notice.id IS 'identifier, made by the application';
COMMENT ON COLUMN dure.notice.staff_id IS 'to whom; empty for the whole team';
COMMENT ON COLUMN dure.notice.organisation_id IS 'to which team';
COMMENT ON COLUMN dure.notice.kind IS 'what happened';
COMMENT ON COLUMN dure.notice.referral_id IS 'about which referral';
COMMENT ON COLUMN dure.notice.case_id IS 'about which case';
COMMENT ON COLUMN dure.notice.person_id IS 'about whom';
COMMENT ON COLUMN dure.notice.body IS 'facts for the sentence';
COMMENT ON COLUMN dure.notice.at IS 'moment it happened';
COMMENT ON COLUMN dure.notice.read_at IS 'read at';
COMMENT ON COLUMN dure.notice.read_by IS 'read by';
CREATE INDEX notice_unread ON dure.notice (sigungu, organisation_id, at) WHERE read_at IS NULL;
ALTER TABLE dure.notice ENABLE ROW LEVEL SECURITY;
ALTER TABLE dure.notice FORCE ROW LEVEL SECURITY;
CREATE POLICY notice_migrator ON dure.notice TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY notice_read ON dure.notice FOR SELECT TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND (current_setting('app.system', true) = 'on' OR staff_id = nullif(current_setting('app.staff', true), '')::uuid OR (staff_id IS NULL AND organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)));
CREATE POLICY notice_add ON dure.notice FOR INSERT TO dure_app WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')));
CREATE POLICY notice_change ON dure.notice FOR UPDATE TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND (current_setting('app.system', true) = 'on' OR staff_id = nullif(current_setting('app.staff', true), '')::uuid OR (staff_id IS NULL AND organisation_id = nullif(current_setting('app.organisation', true), '')::uuid))) WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')));
GRANT SELECT, INSERT, UPDATE ON dure.notice TO dure_app;
