import { withClient } from '@dure/database/connection';
import type { Ground } from './ground.ts';

/* Faults that are planted in the database, so that no line of the product has to know of them. */

const PLANTED = {
  /** A commit is acknowledged before it is on the disk, and nothing else writes it out; who is signed in already is there. */
  'acknowledged-early': ["ALTER SYSTEM SET synchronous_commit = 'off'", "ALTER SYSTEM SET wal_writer_delay = '10s'", "ALTER SYSTEM SET wal_writer_flush_after = '1GB'", 'CHECKPOINT', 'SELECT pg_reload_conf()'],
  /** The answer to a write is not kept: sent again, it is done again. */
  'key-ignored': 'CREATE RULE planted AS ON INSERT TO dure.idempotency DO INSTEAD NOTHING',
  /** One outbox row in ten is missing from the transaction that it belongs to. */
  'half-saved': `CREATE RULE planted AS ON INSERT TO dure.outbox WHERE (get_byte(uuid_send(NEW.id), 15) < 26) DO INSTEAD NOTHING`,
  /** One change in fifty is acknowledged and not made. */
  'edit-lost': `CREATE FUNCTION dure.planted() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN CASE WHEN random() < 0.02 THEN NULL ELSE NEW END; END $$;
    GRANT EXECUTE ON FUNCTION dure.planted() TO dure_app; CREATE TRIGGER planted BEFORE UPDATE ON dure.referral FOR EACH ROW EXECUTE FUNCTION dure.planted()`,
  /** One outcome of a visit in ten is acknowledged and not kept. */
  'visit-lost': `CREATE FUNCTION dure.planted_visit() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN CASE WHEN random() < 0.1 THEN NULL ELSE NEW END; END $$;
    GRANT EXECUTE ON FUNCTION dure.planted_visit() TO dure_app; CREATE TRIGGER planted BEFORE UPDATE ON dure.visit FOR EACH ROW EXECUTE FUNCTION dure.planted_visit()`,
  /** One intake in ten that is entered afterwards stands as received when it was entered. */
  'receipt-lost': `CREATE FUNCTION dure.planted_receipt() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF random() < 0.1 THEN NEW.created_at := NEW.entered_at; END IF; RETURN NEW; END $$;
    GRANT EXECUTE ON FUNCTION dure.planted_receipt() TO dure_app; CREATE TRIGGER planted BEFORE INSERT ON dure.intake FOR EACH ROW WHEN (NEW.entered_at IS NOT NULL) EXECUTE FUNCTION dure.planted_receipt()`,
  /** What is due is due a day later than anybody said. */
  'due-a-day-late': `CREATE FUNCTION dure.planted_due() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.next_on := NEW.next_on + 1; RETURN NEW; END $$;
    GRANT EXECUTE ON FUNCTION dure.planted_due() TO dure_app; CREATE TRIGGER planted BEFORE UPDATE ON dure.referral FOR EACH ROW EXECUTE FUNCTION dure.planted_due()`,
  /** An emergency opening lasts an hour longer than was asked for. */
  'opening-prolonged': `CREATE FUNCTION dure.planted_opening() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.until_at := NEW.until_at + interval '1 hour'; RETURN NEW; END $$;
    GRANT EXECUTE ON FUNCTION dure.planted_opening() TO dure_app; CREATE TRIGGER planted BEFORE INSERT ON dure.break_glass FOR EACH ROW EXECUTE FUNCTION dure.planted_opening()`,
  /** One look in a hundred leaves no row in the access log. */
  'look-forgotten': `CREATE FUNCTION dure.planted_look() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN CASE WHEN random() < 0.01 THEN NULL ELSE NEW END; END $$;
    GRANT EXECUTE ON FUNCTION dure.planted_look() TO dure_app; CREATE TRIGGER planted BEFORE INSERT ON dure.access_log FOR EACH ROW EXECUTE FUNCTION dure.planted_look()`,
  /** Two events may carry one number. */
  'history-not-unique': 'ALTER TABLE dure.referral_event DROP CONSTRAINT referral_event_pkey',
} as const;

export type Planted = keyof typeof PLANTED;

export async function plant(ground: Ground, ...faults: readonly Planted[]): Promise<void> {
  await withClient({ ...ground.superuser, database: 'dure' }, async (client) => {
    for (const statement of faults.flatMap((fault): string | readonly string[] => PLANTED[fault])) await client.query(statement);
  });
}

export const isPlanted = (fault: string | undefined): fault is Planted => fault !== undefined && Object.hasOwn(PLANTED, fault);
