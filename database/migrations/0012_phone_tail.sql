-- Search reads dure.person_phone, which holds the last digits of every phone; the first phone's tail beside it was written and never read.
ALTER TABLE dure.person DROP COLUMN phone_tail;
