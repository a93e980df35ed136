-- 발굴: what became of each delivery of claims, told by the batch, so that whoever asks the claims knows what they hold; and findings that
-- are removed when their time is over (개인정보 보호법 제21조), of which the run says so.
CREATE TABLE dure.discovery_import (
  sigungu text NOT NULL,
  id text NOT NULL,
  at timestamptz NOT NULL,
  account text,
  adds boolean NOT NULL,
  loaded boolean NOT NULL,
  first_month date,
  last_month date,
  people integer NOT NULL DEFAULT 0,
  claims integer NOT NULL DEFAULT 0,
  prescriptions integer NOT NULL DEFAULT 0,
  report jsonb NOT NULL,
  PRIMARY KEY (sigungu, id)
);
COMMENT ON TABLE dure.discovery_import IS 'One delivery of claims and what became of it, told to every municipality of the installation; lines are told by number and reason, never by what stands in them; INSERT-only';
COMMENT ON COLUMN dure.discovery_import.sigungu IS '시군구 code of the municipality that keeps the row; first in every key';
COMMENT ON COLUMN dure.discovery_import.id IS 'names the import; the version of the claims where it was loaded';
COMMENT ON COLUMN dure.discovery_import.at IS 'when it ended';
COMMENT ON COLUMN dure.discovery_import.account IS 'account of the machine that ran the command; absent where the product invented the claims of its demo';
COMMENT ON COLUMN dure.discovery_import.adds IS 'whether newer months were added, or the files took the place of everything';
COMMENT ON COLUMN dure.discovery_import.loaded IS 'false: a file could not be read, and nothing of the delivery was taken';
COMMENT ON COLUMN dure.discovery_import.first_month IS 'first day of the first month of all claims after it';
COMMENT ON COLUMN dure.discovery_import.last_month IS 'first day of the last month of all claims after it';
COMMENT ON COLUMN dure.discovery_import.people IS 'whom the claims know after it';
COMMENT ON COLUMN dure.discovery_import.claims IS '명세서 after it';
COMMENT ON COLUMN dure.discovery_import.prescriptions IS '처방 after it';
COMMENT ON COLUMN dure.discovery_import.report IS 'DeliveryReport of the domain: of each file what was read, taken and refused, and the first refused lines';
ALTER TABLE dure.discovery_import ENABLE ROW LEVEL SECURITY;
ALTER TABLE dure.discovery_import FORCE ROW LEVEL SECURITY;
CREATE POLICY discovery_import_migrator ON dure.discovery_import TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY discovery_import_read ON dure.discovery_import FOR SELECT TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ','))
    AND (current_setting('app.system', true) = 'on'
      OR current_setting('app.role', true) = 'analyst'
      OR (current_setting('app.reader', true) = 'on' AND current_setting('app.wide', true) = 'on')));
CREATE POLICY discovery_import_batch ON dure.discovery_import FOR ALL TO dure_screening USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'discovery') WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'discovery');
GRANT SELECT ON dure.discovery_import TO dure_app;
GRANT SELECT, INSERT ON dure.discovery_import TO dure_screening;

ALTER TABLE dure.discovery_run ADD COLUMN findings_removed_at timestamptz;
COMMENT ON COLUMN dure.discovery_run.findings_removed_at IS 'when the findings were removed because their time was over; what was asked and the counts stay';
GRANT UPDATE (findings_removed_at) ON dure.discovery_run TO dure_screening;
