-- 소명: what the log shows without work behind it is asked about, and the review of each month is signed.

CREATE TABLE dure.staff_identity (
  sigungu text NOT NULL,
  staff_id uuid NOT NULL,
  search_name text NOT NULL,
  birth_on date NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (sigungu, staff_id)
);
COMMENT ON TABLE dure.staff_identity IS 'Birth date of a member of staff from the personnel records, to recognise his own record and those of his household and neighbours; read by the product alone';
COMMENT ON COLUMN dure.staff_identity.sigungu IS '시군구 code of the municipality that keeps the row; first in every key';
COMMENT ON COLUMN dure.staff_identity.staff_id IS 'who';
COMMENT ON COLUMN dure.staff_identity.search_name IS 'name as the register searches it';
COMMENT ON COLUMN dure.staff_identity.birth_on IS 'birth date';
COMMENT ON COLUMN dure.staff_identity.at IS 'when it was taken over';
ALTER TABLE dure.staff_identity ENABLE ROW LEVEL SECURITY;
ALTER TABLE dure.staff_identity FORCE ROW LEVEL SECURITY;
CREATE POLICY staff_identity_migrator ON dure.staff_identity TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY staff_identity_read ON dure.staff_identity FOR SELECT TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.system', true) = 'on');
CREATE POLICY staff_identity_add ON dure.staff_identity FOR INSERT TO dure_app WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.system', true) = 'on');
CREATE POLICY staff_identity_change ON dure.staff_identity FOR UPDATE TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.system', true) = 'on') WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')));
GRANT SELECT, INSERT, UPDATE ON dure.staff_identity TO dure_app;

CREATE TABLE dure.misuse_day (
  sigungu text NOT NULL,
  day date NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (sigungu, day)
);
COMMENT ON TABLE dure.misuse_day IS 'Days up to which the access log was looked through for misuse; INSERT-only';
COMMENT ON COLUMN dure.misuse_day.sigungu IS '시군구 code of the municipality that keeps the row; first in every key';
COMMENT ON COLUMN dure.misuse_day.day IS 'last day that was looked at';
COMMENT ON COLUMN dure.misuse_day.at IS 'when';
ALTER TABLE dure.misuse_day ENABLE ROW LEVEL SECURITY;
ALTER TABLE dure.misuse_day FORCE ROW LEVEL SECURITY;
CREATE POLICY misuse_day_migrator ON dure.misuse_day TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY misuse_day_read ON dure.misuse_day FOR SELECT TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.system', true) = 'on');
CREATE POLICY misuse_day_add ON dure.misuse_day FOR INSERT TO dure_app WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.system', true) = 'on');
GRANT SELECT, INSERT ON dure.misuse_day TO dure_app;

CREATE TABLE dure.explanation (
  sigungu text NOT NULL,
  id uuid NOT NULL,
  staff_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  person_id uuid,
  rule text NOT NULL,
  month text NOT NULL,
  looks integer NOT NULL,
  persons integer NOT NULL,
  first_at timestamptz NOT NULL,
  last_at timestamptz NOT NULL,
  found_at timestamptz NOT NULL,
  due_on date NOT NULL,
  state text NOT NULL,
  words text,
  answered_at timestamptz,
  decided_by uuid,
  decision text,
  decided_at timestamptz,
  overdue_told_on date,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (sigungu, id)
);
COMMENT ON TABLE dure.explanation IS '소명: a look that stands out, what was asked and answered, and what became of it';
COMMENT ON COLUMN dure.explanation.sigungu IS '시군구 code of the municipality that keeps the row; first in every key';
COMMENT ON COLUMN dure.explanation.id IS 'identifier, made by the application';
COMMENT ON COLUMN dure.explanation.staff_id IS 'who looked and is asked';
COMMENT ON COLUMN dure.explanation.organisation_id IS 'organisation in which it was looked';
COMMENT ON COLUMN dure.explanation.person_id IS 'whose record; null where it is about many';
COMMENT ON COLUMN dure.explanation.rule IS 'MisuseRule that found it';
COMMENT ON COLUMN dure.explanation.month IS 'month of the looks, YYYY-MM';
COMMENT ON COLUMN dure.explanation.looks IS 'looks when it was found';
COMMENT ON COLUMN dure.explanation.persons IS 'people when it was found';
COMMENT ON COLUMN dure.explanation.first_at IS 'first look';
COMMENT ON COLUMN dure.explanation.last_at IS 'last look when it was found';
COMMENT ON COLUMN dure.explanation.found_at IS 'when it was found';
COMMENT ON COLUMN dure.explanation.due_on IS 'day by which it is answered';
COMMENT ON COLUMN dure.explanation.state IS 'ExplanationState';
COMMENT ON COLUMN dure.explanation.words IS 'answer of who looked';
COMMENT ON COLUMN dure.explanation.answered_at IS 'answered at';
COMMENT ON COLUMN dure.explanation.decided_by IS 'who decided';
COMMENT ON COLUMN dure.explanation.decision IS 'why it was decided so';
COMMENT ON COLUMN dure.explanation.decided_at IS 'decided at';
COMMENT ON COLUMN dure.explanation.overdue_told_on IS 'day on which it was told that nobody answered';
COMMENT ON COLUMN dure.explanation.version IS 'the ETag of the record';
CREATE UNIQUE INDEX explanation_once ON dure.explanation (sigungu, staff_id, month, rule, coalesce(person_id, '00000000-0000-0000-0000-000000000000'::uuid));
CREATE INDEX explanation_month ON dure.explanation (sigungu, month);
CREATE INDEX explanation_due ON dure.explanation (sigungu, due_on) WHERE state = 'asked' AND overdue_told_on IS NULL;
ALTER TABLE dure.explanation ENABLE ROW LEVEL SECURITY;
ALTER TABLE dure.explanation FORCE ROW LEVEL SECURITY;
CREATE POLICY explanation_migrator ON dure.explanation TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY explanation_read ON dure.explanation FOR SELECT TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND (current_setting('app.system', true) = 'on' OR staff_id = nullif(current_setting('app.staff', true), '')::uuid OR current_setting('app.role', true) = 'auditor'
      OR (current_setting('app.role', true) IN ('team-lead', 'coordinator') AND organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)));
CREATE POLICY explanation_add ON dure.explanation FOR INSERT TO dure_app WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.system', true) = 'on');
CREATE POLICY explanation_change ON dure.explanation FOR UPDATE TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND (current_setting('app.system', true) = 'on' OR staff_id = nullif(current_setting('app.staff', true), '')::uuid OR current_setting('app.role', true) = 'auditor'
      OR (current_setting('app.role', true) IN ('team-lead', 'coordinator') AND organisation_id = nullif(current_setting('app.organisation', true), '')::uuid))) WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')));
GRANT SELECT, INSERT, UPDATE ON dure.explanation TO dure_app;

CREATE TABLE dure.access_review (
  sigungu text NOT NULL,
  month text NOT NULL,
  staff_id uuid NOT NULL,
  at timestamptz NOT NULL,
  words text NOT NULL,
  figures jsonb NOT NULL,
  PRIMARY KEY (sigungu, month)
);
COMMENT ON TABLE dure.access_review IS '월 점검: the review of the access log of one month as it was signed off; INSERT-only';
COMMENT ON COLUMN dure.access_review.sigungu IS '시군구 code of the municipality that keeps the row; first in every key';
COMMENT ON COLUMN dure.access_review.month IS 'month that was reviewed, YYYY-MM';
COMMENT ON COLUMN dure.access_review.staff_id IS 'who signed it off';
COMMENT ON COLUMN dure.access_review.at IS 'signed off at';
COMMENT ON COLUMN dure.access_review.words IS 'what the reviewer found';
COMMENT ON COLUMN dure.access_review.figures IS 'counts as they stood when it was signed off';
ALTER TABLE dure.access_review ENABLE ROW LEVEL SECURITY;
ALTER TABLE dure.access_review FORCE ROW LEVEL SECURITY;
CREATE POLICY access_review_migrator ON dure.access_review TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY access_review_read ON dure.access_review FOR SELECT TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.role', true) = 'auditor');
CREATE POLICY access_review_add ON dure.access_review FOR INSERT TO dure_app WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.role', true) = 'auditor');
GRANT SELECT, INSERT ON dure.access_review TO dure_app;
