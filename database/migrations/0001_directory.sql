CREATE SCHEMA dure;
COMMENT ON SCHEMA dure IS 'Everything Dure keeps';
GRANT USAGE ON SCHEMA dure TO dure_app;

CREATE TABLE dure.jurisdiction (
  sigungu text NOT NULL,
  code text NOT NULL,
  kind text NOT NULL,
  name text NOT NULL,
  valid_from date NOT NULL,
  valid_until date NOT NULL,
  successor_code text,
  longitude double precision,
  latitude double precision,
  PRIMARY KEY (sigungu, code, valid_from)
);
COMMENT ON TABLE dure.jurisdiction IS '행정구역 with its history; a case keeps the code of its day';
COMMENT ON COLUMN dure.jurisdiction.sigungu IS '시군구 code of the municipality that keeps the row; first in every key';
COMMENT ON COLUMN dure.jurisdiction.code IS '행정구역 code: 5 digits 시군구, 10 digits 행정동';
COMMENT ON COLUMN dure.jurisdiction.kind IS 'sigungu or emd';
COMMENT ON COLUMN dure.jurisdiction.name IS 'official name';
COMMENT ON COLUMN dure.jurisdiction.valid_from IS 'first day the code is in force';
COMMENT ON COLUMN dure.jurisdiction.valid_until IS 'last day the code is in force; 9999-12-31 while it is';
COMMENT ON COLUMN dure.jurisdiction.successor_code IS 'code that took its place';
COMMENT ON COLUMN dure.jurisdiction.longitude IS 'of the centroid, degrees';
COMMENT ON COLUMN dure.jurisdiction.latitude IS 'of the centroid, degrees';
ALTER TABLE dure.jurisdiction ENABLE ROW LEVEL SECURITY;
ALTER TABLE dure.jurisdiction FORCE ROW LEVEL SECURITY;
CREATE POLICY jurisdiction_migrator ON dure.jurisdiction TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY jurisdiction_read ON dure.jurisdiction FOR SELECT TO dure_app USING (
    true);
GRANT SELECT ON dure.jurisdiction TO dure_app;

CREATE TABLE dure.organisation (
  sigungu text NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  name text NOT NULL,
  programmes text[] NOT NULL DEFAULT '{}',
  areas text[] NOT NULL DEFAULT '{}',
  serves text[] NOT NULL DEFAULT '{}',
  phone text NOT NULL DEFAULT '',
  guarantee_number integer,
  inbound boolean,
  outbound text,
  capacity jsonb,
  PRIMARY KEY (sigungu, id)
);
COMMENT ON TABLE dure.organisation IS 'Teams, centres, providers and agencies, with the areas they serve';
COMMENT ON COLUMN dure.organisation.sigungu IS '시군구 code of the municipality that keeps the row; first in every key';
COMMENT ON COLUMN dure.organisation.id IS 'identifier, made by the application';
COMMENT ON COLUMN dure.organisation.kind IS 'OrganisationKind of the domain';
COMMENT ON COLUMN dure.organisation.name IS 'official name';
COMMENT ON COLUMN dure.organisation.programmes IS 'programme codes it runs';
COMMENT ON COLUMN dure.organisation.areas IS '행정동 served; empty is the whole municipality';
COMMENT ON COLUMN dure.organisation.serves IS 'further municipalities served (공단 지사)';
COMMENT ON COLUMN dure.organisation.phone IS 'office number';
COMMENT ON COLUMN dure.organisation.guarantee_number IS 'number in 부록3';
COMMENT ON COLUMN dure.organisation.inbound IS '부록3: may send to local government';
COMMENT ON COLUMN dure.organisation.outbound IS '부록3: yes, no or unconfirmed';
COMMENT ON COLUMN dure.organisation.capacity IS 'available, maximum, unit, updated (HSDS service_capacity)';
CREATE INDEX organisation_kind ON dure.organisation (sigungu, kind);
ALTER TABLE dure.organisation ENABLE ROW LEVEL SECURITY;
ALTER TABLE dure.organisation FORCE ROW LEVEL SECURITY;
CREATE POLICY organisation_migrator ON dure.organisation TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY organisation_read ON dure.organisation FOR SELECT TO dure_app USING (
    true);
GRANT SELECT ON dure.organisation TO dure_app;

CREATE TABLE dure.staff (
  sigungu text NOT NULL,
  id uuid NOT NULL,
  login text NOT NULL,
  name text NOT NULL,
  title text NOT NULL DEFAULT '',
  role text NOT NULL,
  organisation_id uuid NOT NULL,
  programmes text[] NOT NULL DEFAULT '{}',
  phone text NOT NULL DEFAULT '',
  active boolean NOT NULL DEFAULT true,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (sigungu, id)
);
COMMENT ON TABLE dure.staff IS 'People who work here';
COMMENT ON COLUMN dure.staff.sigungu IS '시군구 code of the municipality that keeps the row; first in every key';
COMMENT ON COLUMN dure.staff.id IS 'identifier, made by the application';
COMMENT ON COLUMN dure.staff.login IS 'sign-in name, unique over all municipalities';
COMMENT ON COLUMN dure.staff.name IS 'name as colleagues know it';
COMMENT ON COLUMN dure.staff.title IS '직급·직위';
COMMENT ON COLUMN dure.staff.role IS 'Role of the domain';
COMMENT ON COLUMN dure.staff.organisation_id IS 'where this person works';
COMMENT ON COLUMN dure.staff.programmes IS 'programmes this person works for';
COMMENT ON COLUMN dure.staff.phone IS 'office number';
COMMENT ON COLUMN dure.staff.active IS 'false ends every session';
COMMENT ON COLUMN dure.staff.version IS 'optimistic lock; the ETag of the record';
CREATE UNIQUE INDEX staff_login ON dure.staff (login, sigungu);
CREATE INDEX staff_organisation ON dure.staff (sigungu, organisation_id);
ALTER TABLE dure.staff ENABLE ROW LEVEL SECURITY;
ALTER TABLE dure.staff FORCE ROW LEVEL SECURITY;
CREATE POLICY staff_migrator ON dure.staff TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY staff_read ON dure.staff FOR SELECT TO dure_app USING (
    true);
GRANT SELECT ON dure.staff TO dure_app;

CREATE TABLE dure.staff_credential (
  sigungu text NOT NULL,
  staff_id uuid NOT NULL,
  login text NOT NULL,
  password_hash text NOT NULL,
  totp_cipher bytea,
  totp_confirmed_at timestamptz,
  failures integer NOT NULL DEFAULT 0,
  locked_until timestamptz,
  changed_at timestamptz NOT NULL,
  oidc_subject text,
  demo boolean NOT NULL DEFAULT false,
  PRIMARY KEY (sigungu, staff_id)
);
COMMENT ON TABLE dure.staff_credential IS 'Password and second factor; read only while signing in as that login, or by oneself';
COMMENT ON COLUMN dure.staff_credential.sigungu IS '시군구 code of the municipality that keeps the row; first in every key';
COMMENT ON COLUMN dure.staff_credential.staff_id IS 'whose';
COMMENT ON COLUMN dure.staff_credential.login IS 'copy of staff.login for the policy';
COMMENT ON COLUMN dure.staff_credential.password_hash IS 'argon2id';
COMMENT ON COLUMN dure.staff_credential.totp_cipher IS 'AES-256-GCM of the TOTP secret';
COMMENT ON COLUMN dure.staff_credential.totp_confirmed_at IS 'second factor in use since';
COMMENT ON COLUMN dure.staff_credential.failures IS 'wrong passwords in a row';
COMMENT ON COLUMN dure.staff_credential.locked_until IS 'no sign-in before';
COMMENT ON COLUMN dure.staff_credential.changed_at IS 'password set at';
COMMENT ON COLUMN dure.staff_credential.oidc_subject IS 'subject at the identity provider';
COMMENT ON COLUMN dure.staff_credential.demo IS 'one-click account, in demo mode only';
ALTER TABLE dure.staff_credential ENABLE ROW LEVEL SECURITY;
ALTER TABLE dure.staff_credential FORCE ROW LEVEL SECURITY;
CREATE POLICY staff_credential_migrator ON dure.staff_credential TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY staff_credential_read ON dure.staff_credential FOR SELECT TO dure_app USING (
    login = current_setting('app.login', true) OR staff_id = nullif(current_setting('app.staff', true), '')::uuid OR (oidc_subject IS NOT NULL AND oidc_subject = current_setting('app.oidc_subject', true)) OR (demo AND current_setting('app.demo', true) = 'on'));
CREATE POLICY staff_credential_change ON dure.staff_credential FOR UPDATE TO dure_app USING (
    login = current_setting('app.login', true) OR staff_id = nullif(current_setting('app.staff', true), '')::uuid) WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')));
GRANT SELECT, UPDATE ON dure.staff_credential TO dure_app;

CREATE TABLE dure.session (
  sigungu text NOT NULL,
  token_hash text NOT NULL,
  staff_id uuid NOT NULL,
  started_at timestamptz NOT NULL,
  seen_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  strong_at timestamptz,
  ended_at timestamptz,
  end_reason text,
  address text NOT NULL DEFAULT '',
  PRIMARY KEY (sigungu, token_hash)
);
COMMENT ON TABLE dure.session IS 'One sign-in; the token itself is never kept';
COMMENT ON COLUMN dure.session.sigungu IS '시군구 code of the municipality that keeps the row; first in every key';
COMMENT ON COLUMN dure.session.token_hash IS 'SHA-256 of the cookie value, hex';
COMMENT ON COLUMN dure.session.staff_id IS 'who';
COMMENT ON COLUMN dure.session.started_at IS 'signed in at';
COMMENT ON COLUMN dure.session.seen_at IS 'last request, written at most once a minute';
COMMENT ON COLUMN dure.session.ends_at IS 'absolute end';
COMMENT ON COLUMN dure.session.strong_at IS 'last password or second-factor proof, for step-up';
COMMENT ON COLUMN dure.session.ended_at IS 'signed out, replaced or locked at';
COMMENT ON COLUMN dure.session.end_reason IS 'sign-out, idle, absolute, replaced, disabled';
COMMENT ON COLUMN dure.session.address IS 'where from';
CREATE INDEX session_token ON dure.session (token_hash);
CREATE INDEX session_staff ON dure.session (sigungu, staff_id) WHERE ended_at IS NULL;
ALTER TABLE dure.session ENABLE ROW LEVEL SECURITY;
ALTER TABLE dure.session FORCE ROW LEVEL SECURITY;
CREATE POLICY session_migrator ON dure.session TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY session_read ON dure.session FOR SELECT TO dure_app USING (
    token_hash = current_setting('app.session', true) OR staff_id = nullif(current_setting('app.staff', true), '')::uuid);
CREATE POLICY session_add ON dure.session FOR INSERT TO dure_app WITH CHECK (
    staff_id = nullif(current_setting('app.staff', true), '')::uuid);
CREATE POLICY session_change ON dure.session FOR UPDATE TO dure_app USING (
    token_hash = current_setting('app.session', true) OR staff_id = nullif(current_setting('app.staff', true), '')::uuid) WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')));
GRANT SELECT, INSERT, UPDATE ON dure.session TO dure_app;

CREATE TABLE dure.holiday (
  sigungu text NOT NULL,
  day date NOT NULL,
  name text NOT NULL,
  PRIMARY KEY (sigungu, day)
);
COMMENT ON TABLE dure.holiday IS 'Public holidays; 임시공휴일 are added by hand';
COMMENT ON COLUMN dure.holiday.sigungu IS '시군구 code of the municipality that keeps the row; first in every key';
COMMENT ON COLUMN dure.holiday.day IS 'the day';
COMMENT ON COLUMN dure.holiday.name IS 'its name';
ALTER TABLE dure.holiday ENABLE ROW LEVEL SECURITY;
ALTER TABLE dure.holiday FORCE ROW LEVEL SECURITY;
CREATE POLICY holiday_migrator ON dure.holiday TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY holiday_read ON dure.holiday FOR SELECT TO dure_app USING (
    true);
CREATE POLICY holiday_add ON dure.holiday FOR INSERT TO dure_app WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.role', true) = 'administrator');
GRANT SELECT, INSERT ON dure.holiday TO dure_app;

CREATE TABLE dure.setting (
  sigungu text NOT NULL,
  key text NOT NULL,
  valid_from date NOT NULL,
  value jsonb NOT NULL,
  staff_id uuid,
  at timestamptz NOT NULL,
  PRIMARY KEY (sigungu, key, valid_from)
);
COMMENT ON TABLE dure.setting IS 'Municipal settings as dated data';
COMMENT ON COLUMN dure.setting.sigungu IS '시군구 code of the municipality that keeps the row; first in every key';
COMMENT ON COLUMN dure.setting.key IS 'which setting';
COMMENT ON COLUMN dure.setting.valid_from IS 'in force from';
COMMENT ON COLUMN dure.setting.value IS 'its value';
COMMENT ON COLUMN dure.setting.staff_id IS 'who set it';
COMMENT ON COLUMN dure.setting.at IS 'when it was set';
ALTER TABLE dure.setting ENABLE ROW LEVEL SECURITY;
ALTER TABLE dure.setting FORCE ROW LEVEL SECURITY;
CREATE POLICY setting_migrator ON dure.setting TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY setting_read ON dure.setting FOR SELECT TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')));
CREATE POLICY setting_add ON dure.setting FOR INSERT TO dure_app WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.role', true) = 'administrator');
GRANT SELECT, INSERT ON dure.setting TO dure_app;
