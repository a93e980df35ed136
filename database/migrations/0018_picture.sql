-- 가계도·생태도: what is drawn by hand beside what the record says. The rest of a picture is derived when it is read and kept nowhere.
CREATE TABLE dure.picture (
  sigungu text NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  emd_code text NOT NULL,
  organisation_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  restricted boolean NOT NULL DEFAULT false,
  kind text NOT NULL,
  sketch jsonb NOT NULL,
  changed_at timestamptz NOT NULL,
  version integer NOT NULL,
  PRIMARY KEY (sigungu, id),
  UNIQUE (sigungu, person_id, kind, organisation_id)
);
COMMENT ON TABLE dure.picture IS 'What an organisation has drawn by hand into a picture of a person';
COMMENT ON COLUMN dure.picture.sigungu IS '시군구 code of the municipality that keeps the row; first in every key';
COMMENT ON COLUMN dure.picture.id IS 'identifier, made by the application';
COMMENT ON COLUMN dure.picture.person_id IS 'the person this is about';
COMMENT ON COLUMN dure.picture.emd_code IS '행정동 of the person, written anew with every change, so that the row policy needs no look-up';
COMMENT ON COLUMN dure.picture.organisation_id IS 'organisation that began the drawing';
COMMENT ON COLUMN dure.picture.staff_id IS 'staff member who changed it last';
COMMENT ON COLUMN dure.picture.restricted IS 'mental-health and addiction work of a centre: only the owning organisation and break-glass see it';
COMMENT ON COLUMN dure.picture.kind IS 'genogram or ecomap';
COMMENT ON COLUMN dure.picture.sketch IS 'GenogramSketch or EcomapSketch of the domain';
COMMENT ON COLUMN dure.picture.changed_at IS 'moment of the last change';
COMMENT ON COLUMN dure.picture.version IS 'changes so far; the ETag of the drawing';
ALTER TABLE dure.picture ENABLE ROW LEVEL SECURITY;
ALTER TABLE dure.picture FORCE ROW LEVEL SECURITY;
CREATE POLICY picture_migrator ON dure.picture TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY picture_read ON dure.picture FOR SELECT TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ','))
    AND (current_setting('app.system', true) = 'on'
      OR (current_setting('app.reader', true) = 'on' AND (
        organisation_id = nullif(current_setting('app.organisation', true), '')::uuid
        OR person_id = ANY (string_to_array(current_setting('app.glass', true), ',')::uuid[])
        OR (NOT restricted AND (current_setting('app.wide', true) = 'on' OR emd_code = ANY (string_to_array(current_setting('app.emds', true), ','))))))));
CREATE POLICY picture_add ON dure.picture FOR INSERT TO dure_app WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND (current_setting('app.system', true) = 'on' OR (current_setting('app.reader', true) = 'on' AND organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)));
CREATE POLICY picture_change ON dure.picture FOR UPDATE TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ','))
    AND (current_setting('app.system', true) = 'on'
      OR (current_setting('app.reader', true) = 'on' AND (
        organisation_id = nullif(current_setting('app.organisation', true), '')::uuid
        OR person_id = ANY (string_to_array(current_setting('app.glass', true), ',')::uuid[])
        OR (NOT restricted AND (current_setting('app.wide', true) = 'on' OR emd_code = ANY (string_to_array(current_setting('app.emds', true), ',')))))))) WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')));
GRANT SELECT, INSERT, UPDATE ON dure.picture TO dure_app;
