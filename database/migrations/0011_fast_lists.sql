-- What a list shows of the folded state and of the packet, beside the row: opening the compressed documents cost more than everything else of a page.
ALTER TABLE dure.referral
  ADD COLUMN step text GENERATED ALWAYS AS (state #>> '{next,step}') STORED,
  ADD COLUMN party text GENERATED ALWAYS AS (state #>> '{next,party}') STORED,
  ADD COLUMN delay text GENERATED ALWAYS AS (state ->> 'delay') STORED,
  ADD COLUMN packet_name text GENERATED ALWAYS AS (packet ->> 'name') STORED;
COMMENT ON COLUMN dure.referral.step IS 'what is to be done next; from state';
COMMENT ON COLUMN dure.referral.party IS 'who is to do it: sender or receiver; from state';
COMMENT ON COLUMN dure.referral.delay IS 'how far the reply is late; from state';
COMMENT ON COLUMN dure.referral.packet_name IS 'the name that the receiver was given; from packet';
