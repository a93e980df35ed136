-- A list of more than a hundred people leaves only after a second person has agreed; the list itself is not kept here.

CREATE TABLE dure.download_request (
  sigungu text NOT NULL,
  id uuid NOT NULL,
  staff_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  list text NOT NULL,
  parameters jsonb NOT NULL,
  reason text NOT NULL,
  people integer NOT NULL,
  asked_at timestamptz NOT NULL,
  until_at timestamptz NOT NULL,
  state text NOT NULL,
  decided_by uuid,
  decision text NOT NULL,
  decided_at timestamptz,
  taken_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (sigungu, id),
  CONSTRAINT download_request_second_person CHECK (decided_by <> staff_id),
  CONSTRAINT download_request_agreed CHECK (state NOT IN ('approved', 'taken') OR decided_by IS NOT NULL)
);
COMMENT ON TABLE dure.download_request IS 'A large list that somebody wants to take out, and what a second person decided on it';
COMMENT ON COLUMN dure.download_request.sigungu IS '시군구 code of the municipality that keeps the row; first in every key';
COMMENT ON COLUMN dure.download_request.id IS 'identifier, made by the application';
COMMENT ON COLUMN dure.download_request.staff_id IS 'who asked; nobody else takes the file';
COMMENT ON COLUMN dure.download_request.organisation_id IS 'organisation in which it was asked for';
COMMENT ON COLUMN dure.download_request.list IS 'ListName';
COMMENT ON COLUMN dure.download_request.parameters IS 'which part of the list: a box, a period, whose rows';
COMMENT ON COLUMN dure.download_request.reason IS 'what the list is for';
COMMENT ON COLUMN dure.download_request.people IS 'people in the list when it was asked for';
COMMENT ON COLUMN dure.download_request.asked_at IS 'when it was asked for';
COMMENT ON COLUMN dure.download_request.until_at IS 'first moment at which it can neither be decided nor taken';
COMMENT ON COLUMN dure.download_request.state IS 'DownloadState';
COMMENT ON COLUMN dure.download_request.decided_by IS 'who decided; never who asked';
COMMENT ON COLUMN dure.download_request.decision IS 'why it was decided so; empty until then';
COMMENT ON COLUMN dure.download_request.decided_at IS 'decided at';
COMMENT ON COLUMN dure.download_request.taken_at IS 'when the file left';
COMMENT ON COLUMN dure.download_request.version IS 'the ETag of the record';
CREATE INDEX download_request_mine ON dure.download_request (sigungu, staff_id, asked_at DESC);
CREATE INDEX download_request_of_team ON dure.download_request (sigungu, organisation_id, asked_at DESC);
ALTER TABLE dure.download_request ENABLE ROW LEVEL SECURITY;
ALTER TABLE dure.download_request FORCE ROW LEVEL SECURITY;
CREATE POLICY download_request_migrator ON dure.download_request TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY download_request_read ON dure.download_request FOR SELECT TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND (current_setting('app.system', true) = 'on' OR staff_id = nullif(current_setting('app.staff', true), '')::uuid OR current_setting('app.role', true) = 'auditor'
      OR (current_setting('app.role', true) IN ('team-lead', 'coordinator') AND organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)));
CREATE POLICY download_request_add ON dure.download_request FOR INSERT TO dure_app WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND staff_id = nullif(current_setting('app.staff', true), '')::uuid AND organisation_id = nullif(current_setting('app.organisation', true), '')::uuid AND state = 'asked');
CREATE POLICY download_request_change ON dure.download_request FOR UPDATE TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND (staff_id = nullif(current_setting('app.staff', true), '')::uuid OR current_setting('app.role', true) = 'auditor'
      OR (current_setting('app.role', true) IN ('team-lead', 'coordinator') AND organisation_id = nullif(current_setting('app.organisation', true), '')::uuid))) WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')));
GRANT SELECT, INSERT ON dure.download_request TO dure_app;
GRANT UPDATE (until_at, state, decided_by, decision, decided_at, taken_at, version) ON dure.download_request TO dure_app;
