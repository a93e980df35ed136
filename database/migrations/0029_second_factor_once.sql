-- A code of the authenticator app opens one session and no second (ASVS 6.5.1): the last step that was used is kept.
ALTER TABLE dure.staff_credential
  ADD COLUMN totp_step bigint;
COMMENT ON COLUMN dure.staff_credential.totp_step IS 'last thirty-second step whose code was used; the same and earlier ones are worth nothing';
