CREATE TABLE dure.household (
  sigungu text NOT NULL,
  id uuid NOT NULL,
  emd_code text NOT NULL,
  organisation_id uuid NOT NULL,
  type text NOT NULL,
  type_set_by_hand boolean NOT NULL DEFAULT false,
  address text NOT NULL DEFAULT '',
  facts jsonb NOT NULL DEFAULT '{}',
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (sigungu, id)
);
COMMENT ON TABLE dure.household IS 'A household and its address';
COMMENT ON COLUMN dure.household.sigungu IS '시군구 code of the municipality that keeps the row; first in every key';
COMMENT ON COLUMN dure.household.id IS 'identifier, made by the application';
COMMENT ON COLUMN dure.household.emd_code IS '행정동 of the person, kept equal to person.emd_code, so that the row policy needs no look-up';
COMMENT ON COLUMN dure.household.organisation_id IS 'organisation that recorded it';
COMMENT ON COLUMN dure.household.type IS '가구 유형, derived or set by hand';
COMMENT ON COLUMN dure.household.type_set_by_hand IS 'the officer chose the type';
COMMENT ON COLUMN dure.household.address IS 'road address';
COMMENT ON COLUMN dure.household.facts IS 'household.* facts with source';
COMMENT ON COLUMN dure.household.version IS 'optimistic lock; the ETag of the record';
ALTER TABLE dure.household ENABLE ROW LEVEL SECURITY;
ALTER TABLE dure.household FORCE ROW LEVEL SECURITY;
CREATE POLICY household_migrator ON dure.household TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY household_read ON dure.household FOR SELECT TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND (current_setting('app.system', true) = 'on' OR (current_setting('app.reader', true) = 'on' AND (current_setting('app.wide', true) = 'on' OR emd_code = ANY (string_to_array(current_setting('app.emds', true), ',')) OR organisation_id = nullif(current_setting('app.organisation', true), '')::uuid))));
CREATE POLICY household_add ON dure.household FOR INSERT TO dure_app WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')));
CREATE POLICY household_change ON dure.household FOR UPDATE TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND (current_setting('app.system', true) = 'on' OR (current_setting('app.reader', true) = 'on' AND (current_setting('app.wide', true) = 'on' OR emd_code = ANY (string_to_array(current_setting('app.emds', true), ',')) OR organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)))) WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')));
GRANT SELECT, INSERT, UPDATE ON dure.household TO dure_app;

CREATE TABLE dure.person (
  sigungu text NOT NULL,
  id uuid NOT NULL,
  household_id uuid,
  relation text NOT NULL DEFAULT 'self',
  emd_code text NOT NULL,
  name text NOT NULL,
  search_name text NOT NULL,
  choseong text NOT NULL,
  birth_on date,
  sex text NOT NULL,
  phones jsonb NOT NULL DEFAULT '[]',
  phone_digits text[] NOT NULL DEFAULT '{}',
  phone_tail text NOT NULL DEFAULT '',
  address jsonb NOT NULL DEFAULT '{}',
  contact_preference jsonb NOT NULL DEFAULT '{}',
  deceased_on date,
  merged_into_id uuid,
  facts jsonb NOT NULL DEFAULT '{}',
  shared jsonb NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL,
  created_by uuid NOT NULL,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (sigungu, id)
);
COMMENT ON TABLE dure.person IS 'One record that follows the person';
COMMENT ON COLUMN dure.person.sigungu IS '시군구 code of the municipality that keeps the row; first in every key';
COMMENT ON COLUMN dure.person.id IS 'identifier, made by the application';
COMMENT ON COLUMN dure.person.household_id IS 'household now';
COMMENT ON COLUMN dure.person.relation IS 'relation to the head of the household';
COMMENT ON COLUMN dure.person.emd_code IS '행정동 of the person, kept equal to person.emd_code, so that the row policy needs no look-up';
COMMENT ON COLUMN dure.person.name IS 'as written, NFC';
COMMENT ON COLUMN dure.person.search_name IS 'NFC, without spaces, lower case';
COMMENT ON COLUMN dure.person.choseong IS 'initial consonants of search_name';
COMMENT ON COLUMN dure.person.birth_on IS 'birth date';
COMMENT ON COLUMN dure.person.sex IS 'male, female or unknown';
COMMENT ON COLUMN dure.person.phones IS 'Phone list of the domain: digits, use, holder';
COMMENT ON COLUMN dure.person.phone_digits IS 'digits only, for search';
COMMENT ON COLUMN dure.person.phone_tail IS 'last four digits of the first phone, for search';
COMMENT ON COLUMN dure.person.address IS 'Address of the domain: text, detail, emdCode';
COMMENT ON COLUMN dure.person.contact_preference IS 'method, time, language, what to avoid';
COMMENT ON COLUMN dure.person.deceased_on IS 'day of death';
COMMENT ON COLUMN dure.person.merged_into_id IS 'the record that stands for this one since a merge';
COMMENT ON COLUMN dure.person.facts IS 'guide fact key to {value, source, at, by}';
COMMENT ON COLUMN dure.person.shared IS 'Shared of the domain: organisation id to {until, grants}; who else may see which items until when';
COMMENT ON COLUMN dure.person.created_at IS 'registered at';
COMMENT ON COLUMN dure.person.created_by IS 'registered by';
COMMENT ON COLUMN dure.person.version IS 'optimistic lock; the ETag of the record';
CREATE INDEX person_search_name ON dure.person (sigungu, search_name text_pattern_ops);
CREATE INDEX person_choseong ON dure.person (sigungu, choseong text_pattern_ops);
CREATE INDEX person_birth ON dure.person (sigungu, birth_on);
CREATE INDEX person_phone_tail ON dure.person (sigungu, phone_tail);
CREATE INDEX person_household ON dure.person (sigungu, household_id);
CREATE INDEX person_emd ON dure.person (sigungu, emd_code, search_name);
ALTER TABLE dure.person ENABLE ROW LEVEL SECURITY;
ALTER TABLE dure.person FORCE ROW LEVEL SECURITY;
CREATE POLICY person_migrator ON dure.person TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY person_read ON dure.person FOR SELECT TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ','))
    AND (current_setting('app.system', true) = 'on'
      OR (current_setting('app.reader', true) = 'on' AND (
        current_setting('app.wide', true) = 'on'
        OR emd_code = ANY (string_to_array(current_setting('app.emds', true), ','))
        OR (shared -> current_setting('app.organisation', true) ->> 'until') >= current_setting('app.today', true)
        OR id = ANY (string_to_array(current_setting('app.glass', true), ',')::uuid[])))));
CREATE POLICY person_add ON dure.person FOR INSERT TO dure_app WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')));
CREATE POLICY person_change ON dure.person FOR UPDATE TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ','))
    AND (current_setting('app.system', true) = 'on'
      OR (current_setting('app.reader', true) = 'on' AND (
        current_setting('app.wide', true) = 'on'
        OR emd_code = ANY (string_to_array(current_setting('app.emds', true), ','))
        OR (shared -> current_setting('app.organisation', true) ->> 'until') >= current_setting('app.today', true)
        OR id = ANY (string_to_array(current_setting('app.glass', true), ',')::uuid[]))))) WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')));
GRANT SELECT, INSERT, UPDATE ON dure.person TO dure_app;

CREATE TABLE dure.person_event (
  sigungu text NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  emd_code text NOT NULL,
  organisation_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  restricted boolean NOT NULL DEFAULT false,
  at timestamptz NOT NULL,
  kind text NOT NULL,
  body jsonb NOT NULL,
  PRIMARY KEY (sigungu, id)
);
COMMENT ON TABLE dure.person_event IS 'What happened to the person record itself; INSERT-only';
COMMENT ON COLUMN dure.person_event.sigungu IS '시군구 code of the municipality that keeps the row; first in every key';
COMMENT ON COLUMN dure.person_event.id IS 'identifier, made by the application';
COMMENT ON COLUMN dure.person_event.person_id IS 'the person this is about';
COMMENT ON COLUMN dure.person_event.emd_code IS '행정동 of the person, kept equal to person.emd_code, so that the row policy needs no look-up';
COMMENT ON COLUMN dure.person_event.organisation_id IS 'organisation that wrote or owns the row';
COMMENT ON COLUMN dure.person_event.staff_id IS 'staff member who wrote the row';
COMMENT ON COLUMN dure.person_event.restricted IS 'mental-health and addiction work of a centre: only the owning organisation and break-glass see it';
COMMENT ON COLUMN dure.person_event.at IS 'moment it happened';
COMMENT ON COLUMN dure.person_event.kind IS 'registered, changed, facts, moved, merged, unmerged, safety, shared, share-ended, override';
COMMENT ON COLUMN dure.person_event.body IS 'what changed';
CREATE INDEX person_event_person ON dure.person_event (sigungu, person_id, at);
ALTER TABLE dure.person_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE dure.person_event FORCE ROW LEVEL SECURITY;
CREATE POLICY person_event_migrator ON dure.person_event TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY person_event_read ON dure.person_event FOR SELECT TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ','))
    AND (current_setting('app.system', true) = 'on'
      OR (current_setting('app.reader', true) = 'on' AND (
        organisation_id = nullif(current_setting('app.organisation', true), '')::uuid
        OR person_id = ANY (string_to_array(current_setting('app.glass', true), ',')::uuid[])
        OR (NOT restricted AND (current_setting('app.wide', true) = 'on' OR emd_code = ANY (string_to_array(current_setting('app.emds', true), ','))))))));
CREATE POLICY person_event_add ON dure.person_event FOR INSERT TO dure_app WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')));
GRANT SELECT, INSERT ON dure.person_event TO dure_app;

CREATE TABLE dure.person_merge (
  sigungu text NOT NULL,
  id uuid NOT NULL,
  kept_id uuid NOT NULL,
  merged_id uuid NOT NULL,
  before jsonb NOT NULL,
  organisation_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  at timestamptz NOT NULL,
  undone_at timestamptz,
  undone_by uuid,
  PRIMARY KEY (sigungu, id)
);
COMMENT ON TABLE dure.person_merge IS 'Two records joined, undoable exactly';
COMMENT ON COLUMN dure.person_merge.sigungu IS '시군구 code of the municipality that keeps the row; first in every key';
COMMENT ON COLUMN dure.person_merge.id IS 'identifier, made by the application';
COMMENT ON COLUMN dure.person_merge.kept_id IS 'record that stays';
COMMENT ON COLUMN dure.person_merge.merged_id IS 'record that points to it';
COMMENT ON COLUMN dure.person_merge.before IS 'both records as they were';
COMMENT ON COLUMN dure.person_merge.organisation_id IS 'organisation that wrote or owns the row';
COMMENT ON COLUMN dure.person_merge.staff_id IS 'staff member who wrote the row';
COMMENT ON COLUMN dure.person_merge.at IS 'moment it happened';
COMMENT ON COLUMN dure.person_merge.undone_at IS 'undone at';
COMMENT ON COLUMN dure.person_merge.undone_by IS 'undone by';
ALTER TABLE dure.person_merge ENABLE ROW LEVEL SECURITY;
ALTER TABLE dure.person_merge FORCE ROW LEVEL SECURITY;
CREATE POLICY person_merge_migrator ON dure.person_merge TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY person_merge_read ON dure.person_merge FOR SELECT TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND (current_setting('app.system', true) = 'on' OR (current_setting('app.reader', true) = 'on' AND (current_setting('app.wide', true) = 'on' OR organisation_id = nullif(current_setting('app.organisation', true), '')::uuid))));
CREATE POLICY person_merge_add ON dure.person_merge FOR INSERT TO dure_app WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')));
CREATE POLICY person_merge_change ON dure.person_merge FOR UPDATE TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND (current_setting('app.system', true) = 'on' OR (current_setting('app.reader', true) = 'on' AND (current_setting('app.wide', true) = 'on' OR organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)))) WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')));
GRANT SELECT, INSERT, UPDATE ON dure.person_merge TO dure_app;

CREATE TABLE dure.person_distinct (
  sigungu text NOT NULL,
  one_id uuid NOT NULL,
  other_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (sigungu, one_id, other_id)
);
COMMENT ON TABLE dure.person_distinct IS 'Pairs that an officer found not to be the same person';
COMMENT ON COLUMN dure.person_distinct.sigungu IS '시군구 code of the municipality that keeps the row; first in every key';
COMMENT ON COLUMN dure.person_distinct.one_id IS 'the smaller id';
COMMENT ON COLUMN dure.person_distinct.other_id IS 'the larger id';
COMMENT ON COLUMN dure.person_distinct.staff_id IS 'staff member who wrote the row';
COMMENT ON COLUMN dure.person_distinct.at IS 'moment it happened';
ALTER TABLE dure.person_distinct ENABLE ROW LEVEL SECURITY;
ALTER TABLE dure.person_distinct FORCE ROW LEVEL SECURITY;
CREATE POLICY person_distinct_migrator ON dure.person_distinct TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY person_distinct_read ON dure.person_distinct FOR SELECT TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND (current_setting('app.system', true) = 'on' OR current_setting('app.reader', true) = 'on'));
CREATE POLICY person_distinct_add ON dure.person_distinct FOR INSERT TO dure_app WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')));
GRANT SELECT, INSERT ON dure.person_distinct TO dure_app;

CREATE TABLE dure.safety_note (
  sigungu text NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  emd_code text NOT NULL,
  organisation_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  at timestamptz NOT NULL,
  level text NOT NULL,
  words text NOT NULL,
  ended_at timestamptz,
  PRIMARY KEY (sigungu, id)
);
COMMENT ON TABLE dure.safety_note IS 'Warnings for those who visit, in a tier of their own';
COMMENT ON COLUMN dure.safety_note.sigungu IS '시군구 code of the municipality that keeps the row; first in every key';
COMMENT ON COLUMN dure.safety_note.id IS 'identifier, made by the application';
COMMENT ON COLUMN dure.safety_note.person_id IS 'the person this is about';
COMMENT ON COLUMN dure.safety_note.emd_code IS '행정동 of the person, kept equal to person.emd_code, so that the row policy needs no look-up';
COMMENT ON COLUMN dure.safety_note.organisation_id IS 'organisation that wrote or owns the row';
COMMENT ON COLUMN dure.safety_note.staff_id IS 'staff member who wrote the row';
COMMENT ON COLUMN dure.safety_note.at IS 'moment it happened';
COMMENT ON COLUMN dure.safety_note.level IS 'notice, caution or danger';
COMMENT ON COLUMN dure.safety_note.words IS 'what to mind';
COMMENT ON COLUMN dure.safety_note.ended_at IS 'no longer true since';
CREATE INDEX safety_note_person ON dure.safety_note (sigungu, person_id);
ALTER TABLE dure.safety_note ENABLE ROW LEVEL SECURITY;
ALTER TABLE dure.safety_note FORCE ROW LEVEL SECURITY;
CREATE POLICY safety_note_migrator ON dure.safety_note TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY safety_note_read ON dure.safety_note FOR SELECT TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ','))
    AND (current_setting('app.system', true) = 'on'
      OR (current_setting('app.reader', true) = 'on' AND current_setting('app.safety', true) = 'on'
        AND (current_setting('app.wide', true) = 'on' OR emd_code = ANY (string_to_array(current_setting('app.emds', true), ',')) OR person_id = ANY (string_to_array(current_setting('app.glass', true), ',')::uuid[])))));
CREATE POLICY safety_note_add ON dure.safety_note FOR INSERT TO dure_app WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.safety', true) = 'on');
CREATE POLICY safety_note_change ON dure.safety_note FOR UPDATE TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND (current_setting('app.system', true) = 'on' OR (current_setting('app.reader', true) = 'on' AND current_setting('app.safety', true) = 'on'))) WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')));
GRANT SELECT, INSERT, UPDATE ON dure.safety_note TO dure_app;

CREATE TABLE dure.resident_number (
  sigungu text NOT NULL,
  person_id uuid NOT NULL,
  emd_code text NOT NULL,
  cipher bytea NOT NULL,
  key_id text NOT NULL,
  blind_index bytea NOT NULL,
  task_code text NOT NULL,
  staff_id uuid NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (sigungu, person_id)
);
COMMENT ON TABLE dure.resident_number IS '주민등록번호, encrypted, where a law allows it';
COMMENT ON COLUMN dure.resident_number.sigungu IS '시군구 code of the municipality that keeps the row; first in every key';
COMMENT ON COLUMN dure.resident_number.person_id IS 'the person this is about';
COMMENT ON COLUMN dure.resident_number.emd_code IS '행정동 of the person, kept equal to person.emd_code, so that the row policy needs no look-up';
COMMENT ON COLUMN dure.resident_number.cipher IS 'AES-256-GCM: nonce, tag, ciphertext';
COMMENT ON COLUMN dure.resident_number.key_id IS 'which data key';
COMMENT ON COLUMN dure.resident_number.blind_index IS 'HMAC-SHA-256 for equality';
COMMENT ON COLUMN dure.resident_number.task_code IS 'task whose law allows it';
COMMENT ON COLUMN dure.resident_number.staff_id IS 'staff member who wrote the row';
COMMENT ON COLUMN dure.resident_number.at IS 'moment it happened';
CREATE INDEX resident_number_index ON dure.resident_number (sigungu, blind_index);
ALTER TABLE dure.resident_number ENABLE ROW LEVEL SECURITY;
ALTER TABLE dure.resident_number FORCE ROW LEVEL SECURITY;
CREATE POLICY resident_number_migrator ON dure.resident_number TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY resident_number_read ON dure.resident_number FOR SELECT TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ','))
    AND (current_setting('app.system', true) = 'on' OR (current_setting('app.reader', true) = 'on' AND (current_setting('app.wide', true) = 'on' OR emd_code = ANY (string_to_array(current_setting('app.emds', true), ',')) OR person_id = ANY (string_to_array(current_setting('app.glass', true), ',')::uuid[])))));
CREATE POLICY resident_number_add ON dure.resident_number FOR INSERT TO dure_app WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')));
CREATE POLICY resident_number_change ON dure.resident_number FOR UPDATE TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND (current_setting('app.system', true) = 'on' OR (current_setting('app.reader', true) = 'on' AND (current_setting('app.wide', true) = 'on' OR emd_code = ANY (string_to_array(current_setting('app.emds', true), ',')))))) WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')));
GRANT SELECT, INSERT, UPDATE ON dure.resident_number TO dure_app;
