import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Failed sign-ins, counted for the whole installation: they are counted before it is known whose organisation it is, by
 * every process alike. A bucket is a keyed hash; it tells neither an address nor a place.
 */
export class SignInGuesses1763700000050 implements MigrationInterface {
  name = 'SignInGuesses1763700000050';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
    await runner.query(TAKE);
    await runner.query(RIGHT);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION sign_in_was_right(bytea, bytea, bytea, timestamptz, timestamptz);
      DROP FUNCTION take_sign_in(bytea, jsonb, bytea, jsonb, bytea, timestamptz);
      DROP FUNCTION count_guess(bytea, jsonb, timestamptz);
      DROP TABLE sign_in_guesses`);
  }
}

const TABLE = `
CREATE TABLE sign_in_guesses (
  bucket bytea PRIMARY KEY,
  guesses integer NOT NULL,
  last_at timestamptz NOT NULL,
  paused_until timestamptz NOT NULL,
  told_at timestamptz
);
CREATE INDEX sign_in_guesses_by_time ON sign_in_guesses (last_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON sign_in_guesses TO vouchsafe_app;`;

/**
 * A guess is counted before it is looked at, or a hundred at once would all find no pause. Rows are locked in the order
 * of their buckets. What is refused for a pause is not counted: a pause ends when it said it would.
 */
const TAKE = `
CREATE FUNCTION count_guess(which bytea, rule jsonb, at timestamptz) RETURNS sign_in_guesses LANGUAGE sql VOLATILE AS $$
  UPDATE sign_in_guesses g
     SET guesses = n.now, last_at = at,
         paused_until = at + CASE WHEN n.now < (rule->>'free')::integer THEN interval '0'
           ELSE least((rule->>'longest_s')::numeric, power(2::numeric, least(n.now - (rule->>'free')::integer, 30)))
                * interval '1 second' END
    FROM (SELECT CASE WHEN last_at > at - (rule->>'forgotten_s')::numeric * interval '1 second' THEN guesses ELSE 0 END + 1
            AS now FROM sign_in_guesses WHERE bucket = which) n
   WHERE g.bucket = which
  RETURNING g.*
$$;

CREATE FUNCTION take_sign_in(account bytea, account_rule jsonb, place bytea, place_rule jsonb, pair bytea, at timestamptz)
  RETURNS TABLE(account_wait_s integer, place_wait_s integer, tell boolean, account_until timestamptz, place_until timestamptz)
  LANGUAGE plpgsql VOLATILE AS $take$
DECLARE
  wanted bytea[] := array_remove(ARRAY[account, place, pair], NULL);
  counted sign_in_guesses;
  known boolean;
BEGIN
  FOR pass IN 1..2 LOOP
    account_wait_s := (SELECT ceil(extract(epoch FROM paused_until - at)) FROM sign_in_guesses WHERE bucket = account AND paused_until > at);
    place_wait_s := (SELECT ceil(extract(epoch FROM paused_until - at)) FROM sign_in_guesses WHERE bucket = place AND paused_until > at);
    IF account_wait_s IS NOT NULL OR place_wait_s IS NOT NULL THEN
      tell := false;
      RETURN NEXT;
      RETURN;
    END IF;
    IF pass = 1 THEN
      INSERT INTO sign_in_guesses AS g (bucket, guesses, last_at, paused_until)
        SELECT b, 0, at, at FROM unnest(wanted) AS b ORDER BY b ON CONFLICT DO NOTHING;
      PERFORM FROM sign_in_guesses WHERE bucket = ANY (wanted) ORDER BY bucket FOR UPDATE;
    END IF;
  END LOOP;
  counted := count_guess(account, account_rule, at);
  account_until := counted.paused_until;
  tell := counted.guesses >= (account_rule->>'told_from')::integer
    AND (counted.told_at IS NULL OR counted.told_at <= at - interval '1 day');
  IF tell IS TRUE THEN
    UPDATE sign_in_guesses SET told_at = at WHERE bucket = account;
  END IF;
  IF place IS NOT NULL THEN
    -- One person who keeps mistyping counts once for their place: it is told how many accounts were tried there.
    SELECT guesses > 0 AND last_at > at - (place_rule->>'forgotten_s')::numeric * interval '1 second'
      INTO known FROM sign_in_guesses WHERE bucket = pair;
    IF NOT known THEN
      UPDATE sign_in_guesses SET guesses = 1, last_at = at WHERE bucket = pair;
      counted := count_guess(place, place_rule, at);
      place_until := counted.paused_until;
    END IF;
  END IF;
  DELETE FROM sign_in_guesses WHERE bucket IN (
    SELECT bucket FROM sign_in_guesses WHERE last_at < at - interval '2 days' LIMIT 20 FOR UPDATE SKIP LOCKED);
  tell := coalesce(tell, false);
  RETURN NEXT;
END $take$;`;

/** Undoes what one attempt counted, for it was no guess. A place's pause that others brought about stays. */
const RIGHT = `
CREATE FUNCTION sign_in_was_right(account bytea, place bytea, pair bytea, place_until timestamptz, at timestamptz)
  RETURNS void LANGUAGE plpgsql VOLATILE AS $right$
BEGIN
  PERFORM FROM sign_in_guesses WHERE bucket IN (account, place, pair) ORDER BY bucket FOR UPDATE;
  UPDATE sign_in_guesses SET guesses = 0, paused_until = at WHERE bucket = account;
  IF place_until IS NOT NULL THEN
    UPDATE sign_in_guesses SET guesses = 0 WHERE bucket = pair;
    UPDATE sign_in_guesses g SET guesses = greatest(g.guesses - 1, 0),
           paused_until = CASE WHEN g.paused_until = place_until THEN at ELSE g.paused_until END
     WHERE g.bucket = place;
  END IF;
END $right$;`;
