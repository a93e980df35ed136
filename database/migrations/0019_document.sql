-- Issued papers. A paper that has left stays what it was: there is no right to change or remove a row.
CREATE TABLE dure.document (
  sigungu text NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  emd_code text NOT NULL,
  organisation_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  restricted boolean NOT NULL DEFAULT false,
  member_organisations uuid[] NOT NULL DEFAULT '{}',
  form text NOT NULL,
  subject_kind text NOT NULL,
  subject_id uuid NOT NULL,
  number text NOT NULL,
  issued_on date NOT NULL,
  issued_at timestamptz NOT NULL,
  pdf bytea NOT NULL,
  pdf_sha256 text NOT NULL,
  pdf_bytes integer NOT NULL,
  hwpx bytea NOT NULL,
  hwpx_sha256 text NOT NULL,
  hwpx_bytes integer NOT NULL,
  key_id text NOT NULL,
  PRIMARY KEY (sigungu, id)
);
COMMENT ON TABLE dure.document IS '발급 문서: the bytes of a paper as it left; INSERT-only';
COMMENT ON COLUMN dure.document.sigungu IS '시군구 code of the municipality that keeps the row; first in every key';
COMMENT ON COLUMN dure.document.id IS 'identifier, made by the application';
COMMENT ON COLUMN dure.document.person_id IS 'the person this is about';
COMMENT ON COLUMN dure.document.emd_code IS '행정동 of the person on the day of issue, so that the row policy needs no look-up';
COMMENT ON COLUMN dure.document.organisation_id IS 'organisation in whose name it was issued';
COMMENT ON COLUMN dure.document.staff_id IS 'who issued it';
COMMENT ON COLUMN dure.document.restricted IS 'mental-health and addiction work of a centre: only the issuing organisation, those it was made for and break-glass see it';
COMMENT ON COLUMN dure.document.member_organisations IS 'organisations that read the record besides: the other side of a referral, who co-manages a case';
COMMENT ON COLUMN dure.document.form IS 'DocumentForm of the domain';
COMMENT ON COLUMN dure.document.subject_kind IS 'DocumentSubject of the domain';
COMMENT ON COLUMN dure.document.subject_id IS 'record it was made from; whoever may not read that does not read the paper';
COMMENT ON COLUMN dure.document.number IS '생산등록번호: name of the organisation and its running number of the year';
COMMENT ON COLUMN dure.document.issued_on IS '시행일';
COMMENT ON COLUMN dure.document.issued_at IS 'moment of issue';
COMMENT ON COLUMN dure.document.pdf IS 'the PDF, sealed under the data key';
COMMENT ON COLUMN dure.document.pdf_sha256 IS 'digest of the PDF before it was sealed';
COMMENT ON COLUMN dure.document.pdf_bytes IS 'length of the PDF before it was sealed';
COMMENT ON COLUMN dure.document.hwpx IS 'the HWPX, sealed under the data key';
COMMENT ON COLUMN dure.document.hwpx_sha256 IS 'digest of the HWPX before it was sealed';
COMMENT ON COLUMN dure.document.hwpx_bytes IS 'length of the HWPX before it was sealed';
COMMENT ON COLUMN dure.document.key_id IS 'which data key sealed it';
CREATE INDEX document_person ON dure.document (sigungu, person_id);
CREATE INDEX document_subject ON dure.document (sigungu, subject_id);
ALTER TABLE dure.document ENABLE ROW LEVEL SECURITY;
ALTER TABLE dure.document FORCE ROW LEVEL SECURITY;
CREATE POLICY document_migrator ON dure.document TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY document_read ON dure.document FOR SELECT TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ','))
    AND (current_setting('app.system', true) = 'on'
      OR (current_setting('app.reader', true) = 'on' AND (
      organisation_id = nullif(current_setting('app.organisation', true), '')::uuid
      OR person_id = ANY (string_to_array(current_setting('app.glass', true), ',')::uuid[])
      OR nullif(current_setting('app.organisation', true), '')::uuid = ANY (member_organisations)
      OR (NOT restricted AND (current_setting('app.wide', true) = 'on' OR emd_code = ANY (string_to_array(current_setting('app.emds', true), ','))))))));
CREATE POLICY document_add ON dure.document FOR INSERT TO dure_app WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND (current_setting('app.system', true) = 'on' OR (current_setting('app.reader', true) = 'on' AND organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)));
GRANT SELECT, INSERT ON dure.document TO dure_app;
