CREATE TABLE dure.intake (
  sigungu text NOT NULL,
  id uuid NOT NULL,
  person_id uuid,
  emd_code text NOT NULL,
  organisation_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  restricted boolean NOT NULL DEFAULT false,
  source text NOT NULL,
  kind text NOT NULL,
  received_on date NOT NULL,
  from_organisation_id uuid,
  record jsonb NOT NULL,
  created_at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (sigungu, id)
);
COMMENT ON TABLE dure.intake IS '접수 and first counselling record';
COMMENT ON COLUMN dure.intake.sigungu IS '시군구 code of the municipality that keeps the row; first in every key';
COMMENT ON COLUMN dure.intake.id IS 'identifier, made by the application';
COMMENT ON COLUMN dure.intake.person_id IS 'the person this is about; empty until somebody is known';
COMMENT ON COLUMN dure.intake.emd_code IS '행정동 of the person, kept equal to person.emd_code, so that the row policy needs no look-up';
COMMENT ON COLUMN dure.intake.organisation_id IS 'organisation that wrote or owns the row';
COMMENT ON COLUMN dure.intake.staff_id IS 'staff member who wrote the row';
COMMENT ON COLUMN dure.intake.restricted IS 'mental-health and addiction work of a centre: only the owning organisation and break-glass see it';
COMMENT ON COLUMN dure.intake.source IS 'IntakeSource of the domain';
COMMENT ON COLUMN dure.intake.kind IS 'case, information-only or emergency';
COMMENT ON COLUMN dure.intake.received_on IS 'day it came in';
COMMENT ON COLUMN dure.intake.from_organisation_id IS 'agency that referred the person, where one did';
COMMENT ON COLUMN dure.intake.record IS 'first counselling record';
COMMENT ON COLUMN dure.intake.created_at IS 'registered at';
COMMENT ON COLUMN dure.intake.version IS 'optimistic lock; the ETag of the record';
CREATE INDEX intake_person ON dure.intake (sigungu, person_id);
ALTER TABLE dure.intake ENABLE ROW LEVEL SECURITY;
ALTER TABLE dure.intake FORCE ROW LEVEL SECURITY;
CREATE POLICY intake_migrator ON dure.intake TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY intake_read ON dure.intake FOR SELECT TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ','))
    AND (current_setting('app.system', true) = 'on'
      OR (current_setting('app.reader', true) = 'on' AND (
        organisation_id = nullif(current_setting('app.organisation', true), '')::uuid
        OR person_id = ANY (string_to_array(current_setting('app.glass', true), ',')::uuid[])
        OR (NOT restricted AND (current_setting('app.wide', true) = 'on' OR emd_code = ANY (string_to_array(current_setting('app.emds', true), ','))))))));
CREATE POLICY intake_add ON dure.intake FOR INSERT TO dure_app WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')));
CREATE POLICY intake_change ON dure.intake FOR UPDATE TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ','))
    AND (current_setting('app.system', true) = 'on'
      OR (current_setting('app.reader', true) = 'on' AND (
        organisation_id = nullif(current_setting('app.organisation', true), '')::uuid
        OR person_id = ANY (string_to_array(current_setting('app.glass', true), ',')::uuid[])
        OR (NOT restricted AND (current_setting('app.wide', true) = 'on' OR emd_code = ANY (string_to_array(current_setting('app.emds', true), ',')))))))) WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')));
GRANT SELECT, INSERT, UPDATE ON dure.intake TO dure_app;

CREATE TABLE dure.emergency (
  sigungu text NOT NULL,
  id uuid NOT NULL,
  person_id uuid,
  emd_code text NOT NULL,
  organisation_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  restricted boolean NOT NULL DEFAULT false,
  tier text NOT NULL,
  bypassed text[] NOT NULL DEFAULT '{}',
  basis text NOT NULL,
  record jsonb NOT NULL,
  complete_by_on date NOT NULL,
  completed_at timestamptz,
  created_at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (sigungu, id)
);
COMMENT ON TABLE dure.emergency IS 'Emergency, crisis or intensive tier: what was done first and what must be completed';
COMMENT ON COLUMN dure.emergency.sigungu IS '시군구 code of the municipality that keeps the row; first in every key';
COMMENT ON COLUMN dure.emergency.id IS 'identifier, made by the application';
COMMENT ON COLUMN dure.emergency.person_id IS 'the person this is about; empty until somebody is known';
COMMENT ON COLUMN dure.emergency.emd_code IS '행정동 of the person, kept equal to person.emd_code, so that the row policy needs no look-up';
COMMENT ON COLUMN dure.emergency.organisation_id IS 'organisation that wrote or owns the row';
COMMENT ON COLUMN dure.emergency.staff_id IS 'staff member who wrote the row';
COMMENT ON COLUMN dure.emergency.restricted IS 'mental-health and addiction work of a centre: only the owning organisation and break-glass see it';
COMMENT ON COLUMN dure.emergency.tier IS '응급, 위기 or 집중';
COMMENT ON COLUMN dure.emergency.bypassed IS 'steps skipped: consent, screening, letter';
COMMENT ON COLUMN dure.emergency.basis IS 'legal basis of the bypass';
COMMENT ON COLUMN dure.emergency.record IS 'steps taken with times; emergency admission record';
COMMENT ON COLUMN dure.emergency.complete_by_on IS 'the record must be completed by';
COMMENT ON COLUMN dure.emergency.completed_at IS 'completed at';
COMMENT ON COLUMN dure.emergency.created_at IS 'recorded at';
COMMENT ON COLUMN dure.emergency.version IS 'optimistic lock; the ETag of the record';
CREATE INDEX emergency_person ON dure.emergency (sigungu, person_id);
ALTER TABLE dure.emergency ENABLE ROW LEVEL SECURITY;
ALTER TABLE dure.emergency FORCE ROW LEVEL SECURITY;
CREATE POLICY emergency_migrator ON dure.emergency TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY emergency_read ON dure.emergency FOR SELECT TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ','))
    AND (current_setting('app.system', true) = 'on'
      OR (current_setting('app.reader', true) = 'on' AND (
        organisation_id = nullif(current_setting('app.organisation', true), '')::uuid
        OR person_id = ANY (string_to_array(current_setting('app.glass', true), ',')::uuid[])
        OR (NOT restricted AND (current_setting('app.wide', true) = 'on' OR emd_code = ANY (string_to_array(current_setting('app.emds', true), ','))))))));
CREATE POLICY emergency_add ON dure.emergency FOR INSERT TO dure_app WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')));
CREATE POLICY emergency_change ON dure.emergency FOR UPDATE TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ','))
    AND (current_setting('app.system', true) = 'on'
      OR (current_setting('app.reader', true) = 'on' AND (
        organisation_id = nullif(current_setting('app.organisation', true), '')::uuid
        OR person_id = ANY (string_to_array(current_setting('app.glass', true), ',')::uuid[])
        OR (NOT restricted AND (current_setting('app.wide', true) = 'on' OR emd_code = ANY (string_to_array(current_setting('app.emds', true), ',')))))))) WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')));
GRANT SELECT, INSERT, UPDATE ON dure.emergency TO dure_app;

CREATE TABLE dure.assessment (
  sigungu text NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  emd_code text NOT NULL,
  organisation_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  restricted boolean NOT NULL DEFAULT false,
  instrument text NOT NULL,
  instrument_version text NOT NULL,
  answers jsonb NOT NULL,
  result jsonb NOT NULL,
  done_on date NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (sigungu, id)
);
COMMENT ON TABLE dure.assessment IS 'A completed instrument with its version';
COMMENT ON COLUMN dure.assessment.sigungu IS '시군구 code of the municipality that keeps the row; first in every key';
COMMENT ON COLUMN dure.assessment.id IS 'identifier, made by the application';
COMMENT ON COLUMN dure.assessment.person_id IS 'the person this is about';
COMMENT ON COLUMN dure.assessment.emd_code IS '행정동 of the person, kept equal to person.emd_code, so that the row policy needs no look-up';
COMMENT ON COLUMN dure.assessment.organisation_id IS 'organisation that wrote or owns the row';
COMMENT ON COLUMN dure.assessment.staff_id IS 'staff member who wrote the row';
COMMENT ON COLUMN dure.assessment.restricted IS 'mental-health and addiction work of a centre: only the owning organisation and break-glass see it';
COMMENT ON COLUMN dure.assessment.instrument IS 'which instrument';
COMMENT ON COLUMN dure.assessment.instrument_version IS 'which version of it';
COMMENT ON COLUMN dure.assessment.answers IS 'item to answer';
COMMENT ON COLUMN dure.assessment.result IS 'score, band, signals';
COMMENT ON COLUMN dure.assessment.done_on IS 'day it was done';
COMMENT ON COLUMN dure.assessment.created_at IS 'saved at';
CREATE INDEX assessment_person ON dure.assessment (sigungu, person_id);
ALTER TABLE dure.assessment ENABLE ROW LEVEL SECURITY;
ALTER TABLE dure.assessment FORCE ROW LEVEL SECURITY;
CREATE POLICY assessment_migrator ON dure.assessment TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY assessment_read ON dure.assessment FOR SELECT TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ','))
    AND (current_setting('app.system', true) = 'on'
      OR (current_setting('app.reader', true) = 'on' AND (
        organisation_id = nullif(current_setting('app.organisation', true), '')::uuid
        OR person_id = ANY (string_to_array(current_setting('app.glass', true), ',')::uuid[])
        OR (NOT restricted AND (current_setting('app.wide', true) = 'on' OR emd_code = ANY (string_to_array(current_setting('app.emds', true), ','))))))));
CREATE POLICY assessment_add ON dure.assessment FOR INSERT TO dure_app WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')));
GRANT SELECT, INSERT ON dure.assessment TO dure_app;

CREATE TABLE dure.guide_decision (
  sigungu text NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  emd_code text NOT NULL,
  organisation_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  restricted boolean NOT NULL DEFAULT false,
  edition text NOT NULL,
  programme text NOT NULL,
  verdict text NOT NULL,
  decided text NOT NULL,
  reason text NOT NULL,
  authority text NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (sigungu, id)
);
COMMENT ON TABLE dure.guide_decision IS 'What an officer decided on a programme, against or with the guide';
COMMENT ON COLUMN dure.guide_decision.sigungu IS '시군구 code of the municipality that keeps the row; first in every key';
COMMENT ON COLUMN dure.guide_decision.id IS 'identifier, made by the application';
COMMENT ON COLUMN dure.guide_decision.person_id IS 'the person this is about';
COMMENT ON COLUMN dure.guide_decision.emd_code IS '행정동 of the person, kept equal to person.emd_code, so that the row policy needs no look-up';
COMMENT ON COLUMN dure.guide_decision.organisation_id IS 'organisation that wrote or owns the row';
COMMENT ON COLUMN dure.guide_decision.staff_id IS 'staff member who wrote the row';
COMMENT ON COLUMN dure.guide_decision.restricted IS 'mental-health and addiction work of a centre: only the owning organisation and break-glass see it';
COMMENT ON COLUMN dure.guide_decision.edition IS 'edition of the guide';
COMMENT ON COLUMN dure.guide_decision.programme IS 'programme code';
COMMENT ON COLUMN dure.guide_decision.verdict IS 'what the guide said';
COMMENT ON COLUMN dure.guide_decision.decided IS 'what the officer decided';
COMMENT ON COLUMN dure.guide_decision.reason IS 'why';
COMMENT ON COLUMN dure.guide_decision.authority IS 'on what authority';
COMMENT ON COLUMN dure.guide_decision.created_at IS 'decided at';
CREATE INDEX guide_decision_person ON dure.guide_decision (sigungu, person_id);
ALTER TABLE dure.guide_decision ENABLE ROW LEVEL SECURITY;
ALTER TABLE dure.guide_decision FORCE ROW LEVEL SECURITY;
CREATE POLICY guide_decision_migrator ON dure.guide_decision TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY guide_decision_read ON dure.guide_decision FOR SELECT TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ','))
    AND (current_setting('app.system', true) = 'on'
      OR (current_setting('app.reader', true) = 'on' AND (
        organisation_id = nullif(current_setting('app.organisation', true), '')::uuid
        OR person_id = ANY (string_to_array(current_setting('app.glass', true), ',')::uuid[])
        OR (NOT restricted AND (current_setting('app.wide', true) = 'on' OR emd_code = ANY (string_to_array(current_setting('app.emds', true), ','))))))));
CREATE POLICY guide_decision_add ON dure.guide_decision FOR INSERT TO dure_app WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')));
GRANT SELECT, INSERT ON dure.guide_decision TO dure_app;

CREATE TABLE dure.consent (
  sigungu text NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  emd_code text NOT NULL,
  organisation_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  restricted boolean NOT NULL DEFAULT false,
  kind text NOT NULL,
  recipient_organisation_id uuid,
  recipient_name text NOT NULL,
  purpose text NOT NULL,
  items text[] NOT NULL,
  starts_on date NOT NULL,
  ends_on date NOT NULL,
  state text NOT NULL,
  terms jsonb NOT NULL,
  created_at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (sigungu, id)
);
COMMENT ON TABLE dure.consent IS 'Consent ledger: recipient, purpose, items and period; terms never change';
COMMENT ON COLUMN dure.consent.sigungu IS '시군구 code of the municipality that keeps the row; first in every key';
COMMENT ON COLUMN dure.consent.id IS 'identifier, made by the application';
COMMENT ON COLUMN dure.consent.person_id IS 'the person this is about';
COMMENT ON COLUMN dure.consent.emd_code IS '행정동 of the person, kept equal to person.emd_code, so that the row policy needs no look-up';
COMMENT ON COLUMN dure.consent.organisation_id IS 'organisation that wrote or owns the row';
COMMENT ON COLUMN dure.consent.staff_id IS 'staff member who wrote the row';
COMMENT ON COLUMN dure.consent.restricted IS 'mental-health and addiction work of a centre: only the owning organisation and break-glass see it';
COMMENT ON COLUMN dure.consent.kind IS 'ConsentKind of the domain';
COMMENT ON COLUMN dure.consent.recipient_organisation_id IS 'recipient, named';
COMMENT ON COLUMN dure.consent.recipient_name IS 'recipient as it was shown';
COMMENT ON COLUMN dure.consent.purpose IS 'purpose as it was shown';
COMMENT ON COLUMN dure.consent.items IS 'items disclosed';
COMMENT ON COLUMN dure.consent.starts_on IS 'from';
COMMENT ON COLUMN dure.consent.ends_on IS 'until, inclusive';
COMMENT ON COLUMN dure.consent.state IS 'folded from consent_event';
COMMENT ON COLUMN dure.consent.terms IS 'everything shown and signed: five disclosures, guardian, signature';
COMMENT ON COLUMN dure.consent.created_at IS 'recorded at';
COMMENT ON COLUMN dure.consent.version IS 'optimistic lock; the ETag of the record';
CREATE INDEX consent_person ON dure.consent (sigungu, person_id);
ALTER TABLE dure.consent ENABLE ROW LEVEL SECURITY;
ALTER TABLE dure.consent FORCE ROW LEVEL SECURITY;
CREATE POLICY consent_migrator ON dure.consent TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY consent_read ON dure.consent FOR SELECT TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ','))
    AND (current_setting('app.system', true) = 'on'
      OR (current_setting('app.reader', true) = 'on' AND (
        organisation_id = nullif(current_setting('app.organisation', true), '')::uuid
        OR person_id = ANY (string_to_array(current_setting('app.glass', true), ',')::uuid[])
        OR (recipient_organisation_id = nullif(current_setting('app.organisation', true), '')::uuid AND state = 'given' AND ends_on >= nullif(current_setting('app.today', true), '')::date)
        OR (NOT restricted AND (current_setting('app.wide', true) = 'on' OR emd_code = ANY (string_to_array(current_setting('app.emds', true), ','))))))));
CREATE POLICY consent_add ON dure.consent FOR INSERT TO dure_app WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')));
CREATE POLICY consent_change ON dure.consent FOR UPDATE TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ','))
    AND (current_setting('app.system', true) = 'on'
      OR (current_setting('app.reader', true) = 'on' AND (
        organisation_id = nullif(current_setting('app.organisation', true), '')::uuid
        OR person_id = ANY (string_to_array(current_setting('app.glass', true), ',')::uuid[])
        OR (NOT restricted AND (current_setting('app.wide', true) = 'on' OR emd_code = ANY (string_to_array(current_setting('app.emds', true), ',')))))))) WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')));
GRANT SELECT, INSERT, UPDATE ON dure.consent TO dure_app;

CREATE TABLE dure.consent_event (
  sigungu text NOT NULL,
  consent_id uuid NOT NULL,
  seq integer NOT NULL,
  person_id uuid NOT NULL,
  emd_code text NOT NULL,
  organisation_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  restricted boolean NOT NULL DEFAULT false,
  at timestamptz NOT NULL,
  action text NOT NULL,
  body jsonb NOT NULL,
  PRIMARY KEY (sigungu, consent_id, seq)
);
COMMENT ON TABLE dure.consent_event IS 'History of a consent; INSERT-only';
COMMENT ON COLUMN dure.consent_event.sigungu IS '시군구 code of the municipality that keeps the row; first in every key';
COMMENT ON COLUMN dure.consent_event.consent_id IS 'which consent';
COMMENT ON COLUMN dure.consent_event.seq IS 'order, from 1';
COMMENT ON COLUMN dure.consent_event.person_id IS 'the person this is about';
COMMENT ON COLUMN dure.consent_event.emd_code IS '행정동 of the person, kept equal to person.emd_code, so that the row policy needs no look-up';
COMMENT ON COLUMN dure.consent_event.organisation_id IS 'organisation that wrote or owns the row';
COMMENT ON COLUMN dure.consent_event.staff_id IS 'staff member who wrote the row';
COMMENT ON COLUMN dure.consent_event.restricted IS 'mental-health and addiction work of a centre: only the owning organisation and break-glass see it';
COMMENT ON COLUMN dure.consent_event.at IS 'moment it happened';
COMMENT ON COLUMN dure.consent_event.action IS 'give, refuse, withdraw, expire, renew';
COMMENT ON COLUMN dure.consent_event.body IS 'facts of the act';
CREATE INDEX consent_event_person ON dure.consent_event (sigungu, person_id);
ALTER TABLE dure.consent_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE dure.consent_event FORCE ROW LEVEL SECURITY;
CREATE POLICY consent_event_migrator ON dure.consent_event TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY consent_event_read ON dure.consent_event FOR SELECT TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ','))
    AND (current_setting('app.system', true) = 'on'
      OR (current_setting('app.reader', true) = 'on' AND (
        organisation_id = nullif(current_setting('app.organisation', true), '')::uuid
        OR person_id = ANY (string_to_array(current_setting('app.glass', true), ',')::uuid[])
        OR (NOT restricted AND (current_setting('app.wide', true) = 'on' OR emd_code = ANY (string_to_array(current_setting('app.emds', true), ','))))))));
CREATE POLICY consent_event_add ON dure.consent_event FOR INSERT TO dure_app WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')));
GRANT SELECT, INSERT ON dure.consent_event TO dure_app;

CREATE TABLE dure.consent_signature (
  sigungu text NOT NULL,
  consent_id uuid NOT NULL,
  person_id uuid NOT NULL,
  emd_code text NOT NULL,
  organisation_id uuid NOT NULL,
  restricted boolean NOT NULL DEFAULT false,
  media_type text NOT NULL,
  content bytea NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (sigungu, consent_id)
);
COMMENT ON TABLE dure.consent_signature IS 'Signature drawn on screen or the scanned paper';
COMMENT ON COLUMN dure.consent_signature.sigungu IS '시군구 code of the municipality that keeps the row; first in every key';
COMMENT ON COLUMN dure.consent_signature.consent_id IS 'which consent';
COMMENT ON COLUMN dure.consent_signature.person_id IS 'the person this is about';
COMMENT ON COLUMN dure.consent_signature.emd_code IS '행정동 of the person, kept equal to person.emd_code, so that the row policy needs no look-up';
COMMENT ON COLUMN dure.consent_signature.organisation_id IS 'organisation that wrote or owns the row';
COMMENT ON COLUMN dure.consent_signature.restricted IS 'mental-health and addiction work of a centre: only the owning organisation and break-glass see it';
COMMENT ON COLUMN dure.consent_signature.media_type IS 'image/png, image/jpeg or application/pdf';
COMMENT ON COLUMN dure.consent_signature.content IS 'the file';
COMMENT ON COLUMN dure.consent_signature.at IS 'moment it happened';
ALTER TABLE dure.consent_signature ENABLE ROW LEVEL SECURITY;
ALTER TABLE dure.consent_signature FORCE ROW LEVEL SECURITY;
CREATE POLICY consent_signature_migrator ON dure.consent_signature TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY consent_signature_read ON dure.consent_signature FOR SELECT TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ','))
    AND (current_setting('app.system', true) = 'on'
      OR (current_setting('app.reader', true) = 'on' AND (
        organisation_id = nullif(current_setting('app.organisation', true), '')::uuid
        OR person_id = ANY (string_to_array(current_setting('app.glass', true), ',')::uuid[])
        OR (NOT restricted AND (current_setting('app.wide', true) = 'on' OR emd_code = ANY (string_to_array(current_setting('app.emds', true), ','))))))));
CREATE POLICY consent_signature_add ON dure.consent_signature FOR INSERT TO dure_app WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')));
GRANT SELECT, INSERT ON dure.consent_signature TO dure_app;
