-- 발굴: criteria in a municipality's own words, runs over claims, and whom they found under the insurer's pseudonyms.
-- The claims themselves never come here: a batch of its own walks them as dure_screening and writes what is below. The application
-- asks for a run and reads what came of it; it cannot write a finding.
GRANT USAGE ON SCHEMA dure TO dure_screening;

CREATE TABLE dure.discovery_wording (
  sigungu text NOT NULL,
  criterion text NOT NULL,
  version integer NOT NULL,
  valid_from date NOT NULL,
  name text NOT NULL,
  says text NOT NULL,
  condition jsonb,
  reason text NOT NULL,
  staff_id uuid NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (sigungu, criterion, version)
);
COMMENT ON TABLE dure.discovery_wording IS 'A criterion as a municipality words it, from a day on: its own, or a new wording of one that the product brings; INSERT-only';
COMMENT ON COLUMN dure.discovery_wording.sigungu IS '시군구 code of the municipality that keeps the row; first in every key';
COMMENT ON COLUMN dure.discovery_wording.criterion IS 'which criterion';
COMMENT ON COLUMN dure.discovery_wording.version IS 'counts the wordings of one criterion, those that the product brings included';
COMMENT ON COLUMN dure.discovery_wording.valid_from IS 'in force from; until the next one begins';
COMMENT ON COLUMN dure.discovery_wording.name IS 'its name';
COMMENT ON COLUMN dure.discovery_wording.says IS 'whom it looks for, in one sentence';
COMMENT ON COLUMN dure.discovery_wording.condition IS 'DiscoveryCondition of the domain; absent where the criterion is given up from that day on';
COMMENT ON COLUMN dure.discovery_wording.reason IS 'why it was worded so, by what authority';
COMMENT ON COLUMN dure.discovery_wording.staff_id IS 'who worded it';
COMMENT ON COLUMN dure.discovery_wording.at IS 'when it was worded';
ALTER TABLE dure.discovery_wording ENABLE ROW LEVEL SECURITY;
ALTER TABLE dure.discovery_wording FORCE ROW LEVEL SECURITY;
CREATE POLICY discovery_wording_migrator ON dure.discovery_wording TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY discovery_wording_read ON dure.discovery_wording FOR SELECT TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')));
CREATE POLICY discovery_wording_add ON dure.discovery_wording FOR INSERT TO dure_app WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ','))
    AND (current_setting('app.role', true) = 'analyst' OR (current_setting('app.reader', true) = 'on' AND current_setting('app.wide', true) = 'on')));
GRANT SELECT, INSERT ON dure.discovery_wording TO dure_app;

CREATE TABLE dure.discovery_threshold (
  sigungu text NOT NULL,
  key text NOT NULL,
  version integer NOT NULL,
  valid_from date NOT NULL,
  valid_until date,
  value integer NOT NULL,
  reason text NOT NULL,
  staff_id uuid,
  at timestamptz NOT NULL,
  PRIMARY KEY (sigungu, key, version)
);
COMMENT ON TABLE dure.discovery_threshold IS 'A number on which criteria turn, as a municipality decided it for a span of days; INSERT-only';
COMMENT ON COLUMN dure.discovery_threshold.sigungu IS '시군구 code of the municipality that keeps the row; first in every key';
COMMENT ON COLUMN dure.discovery_threshold.key IS 'which threshold';
COMMENT ON COLUMN dure.discovery_threshold.version IS 'counts the decisions on one threshold';
COMMENT ON COLUMN dure.discovery_threshold.valid_from IS 'in force from';
COMMENT ON COLUMN dure.discovery_threshold.valid_until IS 'last day it is in force; null while no end is known';
COMMENT ON COLUMN dure.discovery_threshold.value IS 'the number';
COMMENT ON COLUMN dure.discovery_threshold.reason IS 'why it was decided, by what authority';
COMMENT ON COLUMN dure.discovery_threshold.staff_id IS 'who decided it';
COMMENT ON COLUMN dure.discovery_threshold.at IS 'when it was decided';
ALTER TABLE dure.discovery_threshold ENABLE ROW LEVEL SECURITY;
ALTER TABLE dure.discovery_threshold FORCE ROW LEVEL SECURITY;
CREATE POLICY discovery_threshold_migrator ON dure.discovery_threshold TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY discovery_threshold_read ON dure.discovery_threshold FOR SELECT TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')));
CREATE POLICY discovery_threshold_add ON dure.discovery_threshold FOR INSERT TO dure_app WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ','))
    AND (current_setting('app.role', true) = 'analyst' OR (current_setting('app.reader', true) = 'on' AND current_setting('app.wide', true) = 'on')));
GRANT SELECT, INSERT ON dure.discovery_threshold TO dure_app;

-- One home for these numbers: what was decided as the setting discovery.criteria is decided here from now on.
INSERT INTO dure.discovery_threshold (sigungu, key, version, valid_from, valid_until, value, reason, staff_id, at)
SELECT s.sigungu, moved.key, s.version, s.valid_from, s.valid_until, (s.value ->> moved.field)::integer, s.reason, s.staff_id, s.at
FROM dure.setting s CROSS JOIN (VALUES ('admissionDays', 'stay.days'), ('benefitDaysPerYear', 'days.year'), ('admissionsPerYear', 'readmission.times')) AS moved (field, key)
WHERE s.key = 'discovery.criteria' AND s.value ->> moved.field IS NOT NULL;

CREATE TABLE dure.discovery_data (
  sigungu text NOT NULL,
  version text,
  people integer NOT NULL DEFAULT 0,
  first_on date,
  last_on date,
  at timestamptz NOT NULL,
  PRIMARY KEY (sigungu)
);
COMMENT ON TABLE dure.discovery_data IS 'Which claims the batch has for a municipality, and when it last said so; no person is in it';
COMMENT ON COLUMN dure.discovery_data.sigungu IS '시군구 code of the municipality that keeps the row; first in every key';
COMMENT ON COLUMN dure.discovery_data.version IS 'names the import; absent before the first one';
COMMENT ON COLUMN dure.discovery_data.people IS 'whom the claims know, over all municipalities';
COMMENT ON COLUMN dure.discovery_data.first_on IS 'first day of the months that were imported';
COMMENT ON COLUMN dure.discovery_data.last_on IS 'last day of them: what a run asks about unless it is told another day';
COMMENT ON COLUMN dure.discovery_data.at IS 'when the batch last looked; long ago where none runs';
ALTER TABLE dure.discovery_data ENABLE ROW LEVEL SECURITY;
ALTER TABLE dure.discovery_data FORCE ROW LEVEL SECURITY;
CREATE POLICY discovery_data_migrator ON dure.discovery_data TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY discovery_data_read ON dure.discovery_data FOR SELECT TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')));
CREATE POLICY discovery_data_batch ON dure.discovery_data FOR ALL TO dure_screening USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'discovery') WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'discovery');
GRANT SELECT ON dure.discovery_data TO dure_app;
GRANT SELECT, INSERT, UPDATE ON dure.discovery_data TO dure_screening;

CREATE TABLE dure.discovery_run (
  sigungu text NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  organisation_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  asked_at timestamptz NOT NULL,
  as_of date NOT NULL,
  purpose text NOT NULL,
  criteria jsonb NOT NULL,
  base_run uuid,
  status text NOT NULL,
  data_version text,
  parts_done integer NOT NULL DEFAULT 0,
  parts_total integer,
  people integer NOT NULL DEFAULT 0,
  started_at timestamptz,
  taken_at timestamptz,
  taken_parts integer NOT NULL DEFAULT 0,
  worker uuid,
  heartbeat_at timestamptz,
  ended_at timestamptz,
  failure text,
  counts jsonb,
  change jsonb,
  version integer NOT NULL,
  PRIMARY KEY (sigungu, id)
);
COMMENT ON TABLE dure.discovery_run IS 'One question to the claims: what was asked, how far it is, and how many it found';
COMMENT ON COLUMN dure.discovery_run.sigungu IS '시군구 code of the municipality that keeps the row; first in every key';
COMMENT ON COLUMN dure.discovery_run.id IS 'identifier, made by the application';
COMMENT ON COLUMN dure.discovery_run.kind IS 'full, which writes findings, or preview, which counts only';
COMMENT ON COLUMN dure.discovery_run.organisation_id IS 'organisation that asks';
COMMENT ON COLUMN dure.discovery_run.staff_id IS 'who asks';
COMMENT ON COLUMN dure.discovery_run.asked_at IS 'asked at';
COMMENT ON COLUMN dure.discovery_run.as_of IS 'the day about which it asks';
COMMENT ON COLUMN dure.discovery_run.purpose IS 'what it is for, in words; empty for a preview';
COMMENT ON COLUMN dure.discovery_run.criteria IS 'the criteria with the versions, thresholds and spans of their day: what makes the run reproducible';
COMMENT ON COLUMN dure.discovery_run.base_run IS 'the run that it is compared with';
COMMENT ON COLUMN dure.discovery_run.status IS 'RunStatus of the domain';
COMMENT ON COLUMN dure.discovery_run.data_version IS 'which import it walks';
COMMENT ON COLUMN dure.discovery_run.parts_done IS 'parts of the population that are finished';
COMMENT ON COLUMN dure.discovery_run.parts_total IS 'parts that there are; absent until the run is taken';
COMMENT ON COLUMN dure.discovery_run.people IS 'people walked so far';
COMMENT ON COLUMN dure.discovery_run.started_at IS 'first taken at';
COMMENT ON COLUMN dure.discovery_run.taken_at IS 'last taken at, by the process that works on it';
COMMENT ON COLUMN dure.discovery_run.taken_parts IS 'parts that were finished when it was last taken: what the estimate of the time left is counted from';
COMMENT ON COLUMN dure.discovery_run.worker IS 'process that works on it';
COMMENT ON COLUMN dure.discovery_run.heartbeat_at IS 'last sign of life of that process; another one takes the run when it stays away';
COMMENT ON COLUMN dure.discovery_run.ended_at IS 'done, failed or cancelled at';
COMMENT ON COLUMN dure.discovery_run.failure IS 'RunFailure of the domain';
COMMENT ON COLUMN dure.discovery_run.counts IS 'DiscoveryCounts of the domain, without gaps; the server tells of them what the viewer may know';
COMMENT ON COLUMN dure.discovery_run.change IS 'CountsChange of the domain, against the base run';
COMMENT ON COLUMN dure.discovery_run.version IS 'optimistic lock; the ETag of the record';
CREATE INDEX discovery_run_asked ON dure.discovery_run (sigungu, asked_at DESC, id);
CREATE INDEX discovery_run_live ON dure.discovery_run (sigungu, asked_at) WHERE status IN ('queued', 'running', 'cancelling');
ALTER TABLE dure.discovery_run ENABLE ROW LEVEL SECURITY;
ALTER TABLE dure.discovery_run FORCE ROW LEVEL SECURITY;
CREATE POLICY discovery_run_migrator ON dure.discovery_run TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY discovery_run_read ON dure.discovery_run FOR SELECT TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ','))
    AND (current_setting('app.system', true) = 'on'
      OR current_setting('app.role', true) = 'analyst'
      OR (current_setting('app.reader', true) = 'on' AND current_setting('app.wide', true) = 'on')));
CREATE POLICY discovery_run_add ON dure.discovery_run FOR INSERT TO dure_app WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ','))
    AND (current_setting('app.role', true) = 'analyst' OR (current_setting('app.reader', true) = 'on' AND current_setting('app.wide', true) = 'on'))
    AND organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);
CREATE POLICY discovery_run_change ON dure.discovery_run FOR UPDATE TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ','))
    AND (current_setting('app.role', true) = 'analyst' OR (current_setting('app.reader', true) = 'on' AND current_setting('app.wide', true) = 'on'))) WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')));
CREATE POLICY discovery_run_batch_read ON dure.discovery_run FOR SELECT TO dure_screening USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'discovery');
CREATE POLICY discovery_run_batch_change ON dure.discovery_run FOR UPDATE TO dure_screening USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'discovery') WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'discovery');
GRANT SELECT ON dure.discovery_run TO dure_app, dure_screening;
GRANT INSERT (sigungu, id, kind, organisation_id, staff_id, asked_at, as_of, purpose, criteria, base_run, status, version) ON dure.discovery_run TO dure_app;
-- Cancelling and asking again; what a run did and found is the batch's to write.
GRANT UPDATE (status, ended_at, failure, version) ON dure.discovery_run TO dure_app;
GRANT UPDATE (status, data_version, parts_done, parts_total, people, started_at, taken_at, taken_parts, worker, heartbeat_at, ended_at, failure, counts, change, version) ON dure.discovery_run TO dure_screening;

CREATE TABLE dure.discovery_part (
  sigungu text NOT NULL,
  run uuid NOT NULL,
  part integer NOT NULL,
  people integer NOT NULL,
  counts jsonb NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (sigungu, run, part)
);
COMMENT ON TABLE dure.discovery_part IS 'A part of the population that a run has finished, written with its findings in one transaction: no part is walked twice or lost';
COMMENT ON COLUMN dure.discovery_part.sigungu IS '시군구 code of the municipality that keeps the row; first in every key';
COMMENT ON COLUMN dure.discovery_part.run IS 'which run';
COMMENT ON COLUMN dure.discovery_part.part IS 'number of the part in the store of claims';
COMMENT ON COLUMN dure.discovery_part.people IS 'people in it';
COMMENT ON COLUMN dure.discovery_part.counts IS 'what it adds to the counts of the run';
COMMENT ON COLUMN dure.discovery_part.at IS 'finished at';
ALTER TABLE dure.discovery_part ENABLE ROW LEVEL SECURITY;
ALTER TABLE dure.discovery_part FORCE ROW LEVEL SECURITY;
CREATE POLICY discovery_part_migrator ON dure.discovery_part TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY discovery_part_batch ON dure.discovery_part FOR ALL TO dure_screening USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'discovery') WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'discovery');
GRANT SELECT, INSERT, DELETE ON dure.discovery_part TO dure_screening;

CREATE TABLE dure.discovery_finding (
  sigungu text NOT NULL,
  run uuid NOT NULL,
  pseudonym text NOT NULL,
  emd text NOT NULL,
  sex text NOT NULL,
  birth_year integer,
  criteria text[] NOT NULL,
  reasons jsonb NOT NULL,
  weight integer NOT NULL,
  suppressed text,
  PRIMARY KEY (sigungu, run, pseudonym)
);
COMMENT ON TABLE dure.discovery_finding IS 'Whom a run found and why, under the insurer''s pseudonym: no name, and nothing that identifies by itself';
COMMENT ON COLUMN dure.discovery_finding.sigungu IS '시군구 code of the municipality that keeps the row; first in every key';
COMMENT ON COLUMN dure.discovery_finding.run IS 'which run';
COMMENT ON COLUMN dure.discovery_finding.pseudonym IS 'the insurer''s; a name is put to it only when it is handed out';
COMMENT ON COLUMN dure.discovery_finding.emd IS '행정동 by the claims, ten digits; empty where they do not know';
COMMENT ON COLUMN dure.discovery_finding.sex IS 'male, female or unknown';
COMMENT ON COLUMN dure.discovery_finding.birth_year IS 'year of birth; all that claims know of it';
COMMENT ON COLUMN dure.discovery_finding.criteria IS 'ids of the criteria that found the person';
COMMENT ON COLUMN dure.discovery_finding.reasons IS 'for each criterion its version and the facts for which its leaves hold';
COMMENT ON COLUMN dure.discovery_finding.weight IS 'rank: who is to be looked at first has the greatest';
COMMENT ON COLUMN dure.discovery_finding.suppressed IS 'in-case, dead, moved, refused or in-round: why the person is not handed out';
CREATE INDEX discovery_finding_rank ON dure.discovery_finding (sigungu, run, weight DESC, pseudonym);
ALTER TABLE dure.discovery_finding ENABLE ROW LEVEL SECURITY;
ALTER TABLE dure.discovery_finding FORCE ROW LEVEL SECURITY;
CREATE POLICY discovery_finding_migrator ON dure.discovery_finding TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY discovery_finding_read ON dure.discovery_finding FOR SELECT TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ','))
    AND (current_setting('app.system', true) = 'on'
      OR current_setting('app.role', true) = 'analyst'
      OR (current_setting('app.reader', true) = 'on' AND current_setting('app.wide', true) = 'on')));
CREATE POLICY discovery_finding_batch ON dure.discovery_finding FOR ALL TO dure_screening USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'discovery') WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'discovery');
GRANT SELECT ON dure.discovery_finding TO dure_app;
GRANT SELECT, INSERT, DELETE ON dure.discovery_finding TO dure_screening;

-- What the batch needs to leave out whom the municipality knows already: that somebody has a case, has died or has moved, matched by
-- the blind index of the resident number, or by name and birth date. Neither addresses nor facts nor the content of a case.
CREATE POLICY person_screening ON dure.person FOR SELECT TO dure_screening USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'discovery');
GRANT SELECT (sigungu, id, search_name, birth_on, sex, deceased_on, merged_into_id) ON dure.person TO dure_screening;
CREATE POLICY resident_number_screening ON dure.resident_number FOR SELECT TO dure_screening USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'discovery');
GRANT SELECT (sigungu, person_id, blind_index) ON dure.resident_number TO dure_screening;
CREATE POLICY case_file_screening ON dure.case_file FOR SELECT TO dure_screening USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'discovery');
GRANT SELECT (sigungu, person_id, live) ON dure.case_file TO dure_screening;
CREATE POLICY move_screening ON dure.move FOR SELECT TO dure_screening USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'discovery');
GRANT SELECT (sigungu, person_id, status, changed_at) ON dure.move TO dure_screening;
CREATE POLICY jurisdiction_screening ON dure.jurisdiction FOR SELECT TO dure_screening USING (
    true);
GRANT SELECT ON dure.jurisdiction TO dure_screening;

-- The batch leaves its line in the access log like everybody.
CREATE POLICY access_log_screening ON dure.access_log FOR INSERT TO dure_screening WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'discovery' AND purpose = 'discovery' AND role = 'screening');
GRANT INSERT ON dure.access_log TO dure_screening;
