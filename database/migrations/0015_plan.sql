CREATE TABLE dure.plan (
  sigungu text NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  emd_code text NOT NULL,
  organisation_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  restricted boolean NOT NULL DEFAULT false,
  member_organisations uuid[] NOT NULL DEFAULT '{}',
  series_id uuid NOT NULL,
  number integer NOT NULL,
  case_id uuid NOT NULL,
  kind text NOT NULL,
  status text NOT NULL,
  stands_for text,
  next_on date,
  live boolean NOT NULL,
  state jsonb NOT NULL,
  changed_at timestamptz NOT NULL,
  version integer NOT NULL,
  PRIMARY KEY (sigungu, id)
);
COMMENT ON TABLE dure.plan IS 'One version of a plan: the folded state beside its append-only history';
COMMENT ON COLUMN dure.plan.sigungu IS '시군구 code of the municipality that keeps the row; first in every key';
COMMENT ON COLUMN dure.plan.id IS 'identifier of this version, made by the application';
COMMENT ON COLUMN dure.plan.person_id IS 'the person this is about';
COMMENT ON COLUMN dure.plan.emd_code IS '행정동 of the person, kept equal to person.emd_code, so that the row policy needs no look-up';
COMMENT ON COLUMN dure.plan.organisation_id IS 'organisation that wrote or owns the row';
COMMENT ON COLUMN dure.plan.staff_id IS 'staff member who wrote the row';
COMMENT ON COLUMN dure.plan.restricted IS 'mental-health and addiction work of a centre: only the owning organisation and break-glass see it';
COMMENT ON COLUMN dure.plan.member_organisations IS 'organisations that see the row besides its owner';
COMMENT ON COLUMN dure.plan.series_id IS 'first version of the plan; all its versions share it';
COMMENT ON COLUMN dure.plan.number IS '1 for the first version';
COMMENT ON COLUMN dure.plan.case_id IS 'case it belongs to';
COMMENT ON COLUMN dure.plan.kind IS 'PlanKind of the domain';
COMMENT ON COLUMN dure.plan.status IS 'PlanStatus, folded';
COMMENT ON COLUMN dure.plan.stands_for IS 'kind of plan that this one stands for under the law; null for none';
COMMENT ON COLUMN dure.plan.next_on IS 'next date';
COMMENT ON COLUMN dure.plan.live IS 'neither revised nor ended';
COMMENT ON COLUMN dure.plan.state IS 'whole folded state of the domain';
COMMENT ON COLUMN dure.plan.changed_at IS 'last event at';
COMMENT ON COLUMN dure.plan.version IS 'events so far; the ETag of the record';
CREATE INDEX plan_case ON dure.plan (sigungu, case_id, number);
CREATE INDEX plan_person ON dure.plan (sigungu, person_id);
CREATE INDEX plan_waiting ON dure.plan (sigungu, organisation_id, next_on) WHERE live;
ALTER TABLE dure.plan ENABLE ROW LEVEL SECURITY;
ALTER TABLE dure.plan FORCE ROW LEVEL SECURITY;
CREATE POLICY plan_migrator ON dure.plan TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY plan_read ON dure.plan FOR SELECT TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ','))
    AND (current_setting('app.system', true) = 'on'
      OR (current_setting('app.reader', true) = 'on' AND (
        organisation_id = nullif(current_setting('app.organisation', true), '')::uuid
        OR person_id = ANY (string_to_array(current_setting('app.glass', true), ',')::uuid[])
        OR nullif(current_setting('app.organisation', true), '')::uuid = ANY (member_organisations)
        OR (NOT restricted AND (current_setting('app.wide', true) = 'on' OR emd_code = ANY (string_to_array(current_setting('app.emds', true), ','))))))));
CREATE POLICY plan_add ON dure.plan FOR INSERT TO dure_app WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND (current_setting('app.system', true) = 'on' OR (current_setting('app.reader', true) = 'on' AND organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)));
CREATE POLICY plan_change ON dure.plan FOR UPDATE TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ','))
    AND (current_setting('app.system', true) = 'on'
      OR (current_setting('app.reader', true) = 'on' AND (
        organisation_id = nullif(current_setting('app.organisation', true), '')::uuid
        OR person_id = ANY (string_to_array(current_setting('app.glass', true), ',')::uuid[])
        OR nullif(current_setting('app.organisation', true), '')::uuid = ANY (member_organisations)
        OR (NOT restricted AND (current_setting('app.wide', true) = 'on' OR emd_code = ANY (string_to_array(current_setting('app.emds', true), ',')))))))) WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')));
GRANT SELECT, INSERT, UPDATE ON dure.plan TO dure_app;

CREATE TABLE dure.plan_event (
  sigungu text NOT NULL,
  plan_id uuid NOT NULL,
  seq integer NOT NULL,
  person_id uuid NOT NULL,
  emd_code text NOT NULL,
  organisation_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  restricted boolean NOT NULL DEFAULT false,
  member_organisations uuid[] NOT NULL DEFAULT '{}',
  at timestamptz NOT NULL,
  action text NOT NULL,
  body jsonb NOT NULL,
  PRIMARY KEY (sigungu, plan_id, seq)
);
COMMENT ON TABLE dure.plan_event IS 'History of a plan; INSERT-only';
COMMENT ON COLUMN dure.plan_event.sigungu IS '시군구 code of the municipality that keeps the row; first in every key';
COMMENT ON COLUMN dure.plan_event.plan_id IS 'which version';
COMMENT ON COLUMN dure.plan_event.seq IS 'order, from 1';
COMMENT ON COLUMN dure.plan_event.person_id IS 'the person this is about';
COMMENT ON COLUMN dure.plan_event.emd_code IS '행정동 of the person, kept equal to person.emd_code, so that the row policy needs no look-up';
COMMENT ON COLUMN dure.plan_event.organisation_id IS 'organisation that wrote or owns the row';
COMMENT ON COLUMN dure.plan_event.staff_id IS 'staff member who wrote the row';
COMMENT ON COLUMN dure.plan_event.restricted IS 'mental-health and addiction work of a centre: only the owning organisation and break-glass see it';
COMMENT ON COLUMN dure.plan_event.member_organisations IS 'organisations that see the row besides its owner';
COMMENT ON COLUMN dure.plan_event.at IS 'moment it happened';
COMMENT ON COLUMN dure.plan_event.action IS 'PlanEvent action of the domain';
COMMENT ON COLUMN dure.plan_event.body IS 'the event';
CREATE INDEX plan_event_person ON dure.plan_event (sigungu, person_id);
ALTER TABLE dure.plan_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE dure.plan_event FORCE ROW LEVEL SECURITY;
CREATE POLICY plan_event_migrator ON dure.plan_event TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY plan_event_read ON dure.plan_event FOR SELECT TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ','))
    AND (current_setting('app.system', true) = 'on'
      OR (current_setting('app.reader', true) = 'on' AND (
        organisation_id = nullif(current_setting('app.organisation', true), '')::uuid
        OR person_id = ANY (string_to_array(current_setting('app.glass', true), ',')::uuid[])
        OR nullif(current_setting('app.organisation', true), '')::uuid = ANY (member_organisations)
        OR (NOT restricted AND (current_setting('app.wide', true) = 'on' OR emd_code = ANY (string_to_array(current_setting('app.emds', true), ','))))))));
CREATE POLICY plan_event_add ON dure.plan_event FOR INSERT TO dure_app WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ','))
    AND (current_setting('app.system', true) = 'on'
      OR (current_setting('app.reader', true) = 'on' AND (
        organisation_id = nullif(current_setting('app.organisation', true), '')::uuid
        OR person_id = ANY (string_to_array(current_setting('app.glass', true), ',')::uuid[])
        OR nullif(current_setting('app.organisation', true), '')::uuid = ANY (member_organisations)
        OR (NOT restricted AND (current_setting('app.wide', true) = 'on' OR emd_code = ANY (string_to_array(current_setting('app.emds', true), ','))))))));
GRANT SELECT, INSERT ON dure.plan_event TO dure_app;

CREATE TABLE dure.plan_signature (
  sigungu text NOT NULL,
  id uuid NOT NULL,
  plan_id uuid NOT NULL,
  person_id uuid NOT NULL,
  emd_code text NOT NULL,
  organisation_id uuid NOT NULL,
  restricted boolean NOT NULL DEFAULT false,
  media_type text NOT NULL,
  content bytea NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (sigungu, id)
);
COMMENT ON TABLE dure.plan_signature IS 'Signature on a plan, drawn on screen or scanned from paper; INSERT-only';
COMMENT ON COLUMN dure.plan_signature.sigungu IS '시군구 code of the municipality that keeps the row; first in every key';
COMMENT ON COLUMN dure.plan_signature.id IS 'identifier, made by the application; the agreement names it';
COMMENT ON COLUMN dure.plan_signature.plan_id IS 'which version was signed';
COMMENT ON COLUMN dure.plan_signature.person_id IS 'the person this is about';
COMMENT ON COLUMN dure.plan_signature.emd_code IS '행정동 of the person, kept equal to person.emd_code, so that the row policy needs no look-up';
COMMENT ON COLUMN dure.plan_signature.organisation_id IS 'organisation that wrote or owns the row';
COMMENT ON COLUMN dure.plan_signature.restricted IS 'mental-health and addiction work of a centre: only the owning organisation and break-glass see it';
COMMENT ON COLUMN dure.plan_signature.media_type IS 'image/png, image/jpeg or application/pdf';
COMMENT ON COLUMN dure.plan_signature.content IS 'the file';
COMMENT ON COLUMN dure.plan_signature.at IS 'moment it happened';
ALTER TABLE dure.plan_signature ENABLE ROW LEVEL SECURITY;
ALTER TABLE dure.plan_signature FORCE ROW LEVEL SECURITY;
CREATE POLICY plan_signature_migrator ON dure.plan_signature TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY plan_signature_read ON dure.plan_signature FOR SELECT TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ','))
    AND (current_setting('app.system', true) = 'on'
      OR (current_setting('app.reader', true) = 'on' AND (
        organisation_id = nullif(current_setting('app.organisation', true), '')::uuid
        OR person_id = ANY (string_to_array(current_setting('app.glass', true), ',')::uuid[])
        OR (NOT restricted AND (current_setting('app.wide', true) = 'on' OR emd_code = ANY (string_to_array(current_setting('app.emds', true), ','))))))));
CREATE POLICY plan_signature_add ON dure.plan_signature FOR INSERT TO dure_app WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND (current_setting('app.system', true) = 'on' OR (current_setting('app.reader', true) = 'on' AND organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)));
GRANT SELECT, INSERT ON dure.plan_signature TO dure_app;

CREATE TABLE dure.plan_service (
  sigungu text NOT NULL,
  plan_id uuid NOT NULL,
  service_id uuid NOT NULL,
  series_id uuid NOT NULL,
  case_id uuid NOT NULL,
  person_id uuid NOT NULL,
  emd_code text NOT NULL,
  organisation_id uuid NOT NULL,
  restricted boolean NOT NULL DEFAULT false,
  member_organisations uuid[] NOT NULL DEFAULT '{}',
  kind text NOT NULL,
  from_on date NOT NULL,
  until_on date NOT NULL,
  live boolean NOT NULL,
  body jsonb NOT NULL,
  PRIMARY KEY (sigungu, plan_id, service_id)
);
COMMENT ON TABLE dure.plan_service IS 'A service of a plan that is under way, as its provider sees it: the service and nothing else of the plan';
COMMENT ON COLUMN dure.plan_service.sigungu IS '시군구 code of the municipality that keeps the row; first in every key';
COMMENT ON COLUMN dure.plan_service.plan_id IS 'which version';
COMMENT ON COLUMN dure.plan_service.service_id IS 'which service of the plan; the same in every version';
COMMENT ON COLUMN dure.plan_service.series_id IS 'first version of the plan';
COMMENT ON COLUMN dure.plan_service.case_id IS 'case it belongs to';
COMMENT ON COLUMN dure.plan_service.person_id IS 'the person this is about';
COMMENT ON COLUMN dure.plan_service.emd_code IS '행정동 of the person, kept equal to person.emd_code, so that the row policy needs no look-up';
COMMENT ON COLUMN dure.plan_service.organisation_id IS 'organisation that wrote or owns the row';
COMMENT ON COLUMN dure.plan_service.restricted IS 'mental-health and addiction work of a centre: only the owning organisation and break-glass see it';
COMMENT ON COLUMN dure.plan_service.member_organisations IS 'organisations that see the row besides its owner';
COMMENT ON COLUMN dure.plan_service.kind IS 'PlanKind of the domain';
COMMENT ON COLUMN dure.plan_service.from_on IS 'first day';
COMMENT ON COLUMN dure.plan_service.until_on IS 'last day';
COMMENT ON COLUMN dure.plan_service.live IS 'its version is under way';
COMMENT ON COLUMN dure.plan_service.body IS 'PlanService of the domain';
CREATE INDEX plan_service_person ON dure.plan_service (sigungu, person_id) WHERE live;
CREATE INDEX plan_service_members ON dure.plan_service USING gin (member_organisations) WHERE live;
ALTER TABLE dure.plan_service ENABLE ROW LEVEL SECURITY;
ALTER TABLE dure.plan_service FORCE ROW LEVEL SECURITY;
CREATE POLICY plan_service_migrator ON dure.plan_service TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY plan_service_read ON dure.plan_service FOR SELECT TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ','))
    AND (current_setting('app.system', true) = 'on'
      OR (current_setting('app.reader', true) = 'on' AND (
        organisation_id = nullif(current_setting('app.organisation', true), '')::uuid
        OR person_id = ANY (string_to_array(current_setting('app.glass', true), ',')::uuid[])
        OR nullif(current_setting('app.organisation', true), '')::uuid = ANY (member_organisations)
        OR (NOT restricted AND (current_setting('app.wide', true) = 'on' OR emd_code = ANY (string_to_array(current_setting('app.emds', true), ','))))))));
CREATE POLICY plan_service_add ON dure.plan_service FOR INSERT TO dure_app WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND (current_setting('app.system', true) = 'on' OR (current_setting('app.reader', true) = 'on' AND organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)));
CREATE POLICY plan_service_change ON dure.plan_service FOR UPDATE TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ','))
    AND (current_setting('app.system', true) = 'on'
      OR (current_setting('app.reader', true) = 'on' AND (
        organisation_id = nullif(current_setting('app.organisation', true), '')::uuid
        OR person_id = ANY (string_to_array(current_setting('app.glass', true), ',')::uuid[])
        OR nullif(current_setting('app.organisation', true), '')::uuid = ANY (member_organisations)
        OR (NOT restricted AND (current_setting('app.wide', true) = 'on' OR emd_code = ANY (string_to_array(current_setting('app.emds', true), ',')))))))) WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')));
GRANT SELECT, INSERT, UPDATE ON dure.plan_service TO dure_app;

CREATE TABLE dure.plan_delivery (
  sigungu text NOT NULL,
  id uuid NOT NULL,
  series_id uuid NOT NULL,
  plan_id uuid NOT NULL,
  service_id uuid NOT NULL,
  person_id uuid NOT NULL,
  emd_code text NOT NULL,
  organisation_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  restricted boolean NOT NULL DEFAULT false,
  member_organisations uuid[] NOT NULL DEFAULT '{}',
  on_day date NOT NULL,
  outcome text NOT NULL,
  body jsonb NOT NULL,
  group_id uuid,
  corrects uuid,
  at timestamptz NOT NULL,
  PRIMARY KEY (sigungu, id)
);
COMMENT ON TABLE dure.plan_delivery IS 'What was delivered of a plan; INSERT-only, a wrong line is corrected by another';
COMMENT ON COLUMN dure.plan_delivery.sigungu IS '시군구 code of the municipality that keeps the row; first in every key';
COMMENT ON COLUMN dure.plan_delivery.id IS 'identifier, made by the application';
COMMENT ON COLUMN dure.plan_delivery.series_id IS 'first version of the plan';
COMMENT ON COLUMN dure.plan_delivery.plan_id IS 'version that was under way';
COMMENT ON COLUMN dure.plan_delivery.service_id IS 'which service of the plan';
COMMENT ON COLUMN dure.plan_delivery.person_id IS 'the person this is about';
COMMENT ON COLUMN dure.plan_delivery.emd_code IS '행정동 of the person, kept equal to person.emd_code, so that the row policy needs no look-up';
COMMENT ON COLUMN dure.plan_delivery.organisation_id IS 'organisation that wrote or owns the row';
COMMENT ON COLUMN dure.plan_delivery.staff_id IS 'staff member who wrote the row';
COMMENT ON COLUMN dure.plan_delivery.restricted IS 'mental-health and addiction work of a centre: only the owning organisation and break-glass see it';
COMMENT ON COLUMN dure.plan_delivery.member_organisations IS 'organisations that see the row besides its owner';
COMMENT ON COLUMN dure.plan_delivery.on_day IS 'day of the delivery';
COMMENT ON COLUMN dure.plan_delivery.outcome IS 'DeliveryOutcome of the domain';
COMMENT ON COLUMN dure.plan_delivery.body IS 'the line: amount, reason, words';
COMMENT ON COLUMN dure.plan_delivery.group_id IS 'session of several people; the same for each of them';
COMMENT ON COLUMN dure.plan_delivery.corrects IS 'line that this one takes the place of';
COMMENT ON COLUMN dure.plan_delivery.at IS 'written down at';
CREATE INDEX plan_delivery_series ON dure.plan_delivery (sigungu, series_id, on_day);
CREATE INDEX plan_delivery_person ON dure.plan_delivery (sigungu, person_id);
ALTER TABLE dure.plan_delivery ENABLE ROW LEVEL SECURITY;
ALTER TABLE dure.plan_delivery FORCE ROW LEVEL SECURITY;
CREATE POLICY plan_delivery_migrator ON dure.plan_delivery TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY plan_delivery_read ON dure.plan_delivery FOR SELECT TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ','))
    AND (current_setting('app.system', true) = 'on'
      OR (current_setting('app.reader', true) = 'on' AND (
        organisation_id = nullif(current_setting('app.organisation', true), '')::uuid
        OR person_id = ANY (string_to_array(current_setting('app.glass', true), ',')::uuid[])
        OR nullif(current_setting('app.organisation', true), '')::uuid = ANY (member_organisations)
        OR (NOT restricted AND (current_setting('app.wide', true) = 'on' OR emd_code = ANY (string_to_array(current_setting('app.emds', true), ','))))))));
CREATE POLICY plan_delivery_add ON dure.plan_delivery FOR INSERT TO dure_app WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND (current_setting('app.system', true) = 'on' OR (current_setting('app.reader', true) = 'on' AND organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)));
GRANT SELECT, INSERT ON dure.plan_delivery TO dure_app;
