-- A municipal setting is never changed, only decided anew: every decision keeps who made it, from when it holds and why.
ALTER TABLE dure.setting DROP CONSTRAINT setting_pkey;
ALTER TABLE dure.setting ADD COLUMN version integer NOT NULL DEFAULT 1;
ALTER TABLE dure.setting ADD COLUMN valid_until date;
ALTER TABLE dure.setting ADD COLUMN reason text NOT NULL DEFAULT '';
-- Two who decide at the same moment make the same version: the second is refused instead of lost.
ALTER TABLE dure.setting ADD PRIMARY KEY (sigungu, key, version);
COMMENT ON TABLE dure.setting IS 'Municipal settings as dated decisions; INSERT-only';
COMMENT ON COLUMN dure.setting.version IS 'counts the decisions on one setting; the ETag of the setting';
COMMENT ON COLUMN dure.setting.valid_until IS 'last day it is in force; null while no end is known';
COMMENT ON COLUMN dure.setting.reason IS 'why it was decided, by what authority';
