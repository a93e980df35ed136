-- A branch of the insurer serves several municipalities; discovery is asked for one of them at a time, by each session's choice.
ALTER TABLE dure.session ADD COLUMN acting_sigungu text;
COMMENT ON COLUMN dure.session.acting_sigungu IS 'municipality chosen for discovery by staff of an insurer branch; null is the home, and whether the branch still serves it is asked anew by every request';
