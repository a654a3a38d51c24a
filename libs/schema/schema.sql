CREATE OR REPLACE FUNCTION public.add_to_reach_sums()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
  changed text := concat_ws(' UNION ALL ',
    CASE WHEN TG_OP <> 'DELETE' THEN 'SELECT 1 AS sign, * FROM new_rows' END,
    CASE WHEN TG_OP <> 'INSERT' THEN 'SELECT -1 AS sign, * FROM old_rows' END);
BEGIN
  -- A fact and a measurement of the same post may come at once: whoever is second sees what the first wrote.
  EXECUTE format($lock$
    SELECT pg_advisory_xact_lock(hashtextextended('reach_sums ' || organisation_id, 0))
      FROM (SELECT DISTINCT organisation_id FROM (%s) r ORDER BY 1) o $lock$, changed);
  IF TG_TABLE_NAME = 'reach_facts' THEN
    EXECUTE format($facts$ 
    WITH changes AS MATERIALIZED (
    SELECT r.organisation_id, r.day, r.team_id, r.item_id, r.topic_ids, r.node, r.network,
           r.sign * r.published AS published, r.sign * r.shares AS shares, r.sign * r.human_clicks AS human_clicks, r.sign * r.preview_clicks AS preview_clicks, r.sign * r.bot_clicks AS bot_clicks, r.sign * r.suspect_clicks AS suspect_clicks, r.sign * r.own_clicks AS own_clicks,
           r.sign * coalesce(m.value, 0) AS impressions, r.sign * (m.value IS NOT NULL)::integer AS posts
      FROM (%s) r LEFT JOIN measurements m ON m.organisation_id = r.organisation_id AND m.share_id = r.share_id
       AND m.metric = 'impressions' AND m.provenance = 'measured' AND r.shares > 0),
    cuts AS (
      SELECT 'all' AS cut, '00000000-0000-0000-0000-000000000000'::uuid AS cut_id, * FROM changes
       UNION ALL SELECT 'team', coalesce(team_id, '00000000-0000-0000-0000-000000000000'::uuid), * FROM changes
       UNION ALL SELECT 'item', item_id, * FROM changes
       UNION ALL SELECT 'topic', unnest(CASE topic_ids WHEN '{}' THEN ARRAY['00000000-0000-0000-0000-000000000000'::uuid] ELSE topic_ids END), * FROM changes),
    days AS (
      SELECT organisation_id, cut, cut_id, day AS starts_on, node, network, sum(published) AS published, sum(shares) AS shares, sum(human_clicks) AS human_clicks, sum(preview_clicks) AS preview_clicks, sum(bot_clicks) AS bot_clicks, sum(suspect_clicks) AS suspect_clicks, sum(own_clicks) AS own_clicks, sum(impressions) AS impressions, sum(posts) AS posts FROM cuts
       GROUP BY organisation_id, cut, cut_id, day, node, network
      HAVING sum(published) <> 0 OR sum(shares) <> 0 OR sum(human_clicks) <> 0 OR sum(preview_clicks) <> 0 OR sum(bot_clicks) <> 0 OR sum(suspect_clicks) <> 0 OR sum(own_clicks) <> 0 OR sum(impressions) <> 0 OR sum(posts) <> 0)
    INSERT INTO reach_sums AS s (organisation_id, cut, cut_id, grain, starts_on, node, network, published, shares, human_clicks, preview_clicks, bot_clicks, suspect_clicks, own_clicks, impressions, posts)
    SELECT organisation_id, cut, cut_id, 'day' AS grain, starts_on, node, network, published, shares, human_clicks, preview_clicks, bot_clicks, suspect_clicks, own_clicks, impressions, posts FROM days
     UNION ALL
    SELECT organisation_id, cut, cut_id, 'month', date_trunc('month', starts_on::timestamp)::date, node, network, sum(published) AS published, sum(shares) AS shares, sum(human_clicks) AS human_clicks, sum(preview_clicks) AS preview_clicks, sum(bot_clicks) AS bot_clicks, sum(suspect_clicks) AS suspect_clicks, sum(own_clicks) AS own_clicks, sum(impressions) AS impressions, sum(posts) AS posts
      FROM days GROUP BY organisation_id, cut, cut_id, 5, node, network 
    ON CONFLICT (organisation_id, cut, grain, starts_on, cut_id, node, network) DO UPDATE SET
      published = s.published + EXCLUDED.published, shares = s.shares + EXCLUDED.shares, human_clicks = s.human_clicks + EXCLUDED.human_clicks, preview_clicks = s.preview_clicks + EXCLUDED.preview_clicks, bot_clicks = s.bot_clicks + EXCLUDED.bot_clicks, suspect_clicks = s.suspect_clicks + EXCLUDED.suspect_clicks, own_clicks = s.own_clicks + EXCLUDED.own_clicks, impressions = s.impressions + EXCLUDED.impressions, posts = s.posts + EXCLUDED.posts $facts$, changed);
  ELSE
    EXECUTE format($measurements$ 
    WITH changes AS MATERIALIZED (
    SELECT f.organisation_id, f.day, f.team_id, f.item_id, f.topic_ids, f.node, f.network,
           0 AS published, 0 AS shares, 0 AS human_clicks, 0 AS preview_clicks, 0 AS bot_clicks, 0 AS suspect_clicks, 0 AS own_clicks, m.sign * m.value AS impressions, m.sign AS posts
      FROM (%s) m JOIN reach_facts f ON f.organisation_id = m.organisation_id AND f.share_id = m.share_id
     WHERE f.shares > 0 AND m.metric = 'impressions' AND m.provenance = 'measured'),
    cuts AS (
      SELECT 'all' AS cut, '00000000-0000-0000-0000-000000000000'::uuid AS cut_id, * FROM changes
       UNION ALL SELECT 'team', coalesce(team_id, '00000000-0000-0000-0000-000000000000'::uuid), * FROM changes
       UNION ALL SELECT 'item', item_id, * FROM changes
       UNION ALL SELECT 'topic', unnest(CASE topic_ids WHEN '{}' THEN ARRAY['00000000-0000-0000-0000-000000000000'::uuid] ELSE topic_ids END), * FROM changes),
    days AS (
      SELECT organisation_id, cut, cut_id, day AS starts_on, node, network, sum(published) AS published, sum(shares) AS shares, sum(human_clicks) AS human_clicks, sum(preview_clicks) AS preview_clicks, sum(bot_clicks) AS bot_clicks, sum(suspect_clicks) AS suspect_clicks, sum(own_clicks) AS own_clicks, sum(impressions) AS impressions, sum(posts) AS posts FROM cuts
       GROUP BY organisation_id, cut, cut_id, day, node, network
      HAVING sum(published) <> 0 OR sum(shares) <> 0 OR sum(human_clicks) <> 0 OR sum(preview_clicks) <> 0 OR sum(bot_clicks) <> 0 OR sum(suspect_clicks) <> 0 OR sum(own_clicks) <> 0 OR sum(impressions) <> 0 OR sum(posts) <> 0)
    INSERT INTO reach_sums AS s (organisation_id, cut, cut_id, grain, starts_on, node, network, published, shares, human_clicks, preview_clicks, bot_clicks, suspect_clicks, own_clicks, impressions, posts)
    SELECT organisation_id, cut, cut_id, 'day' AS grain, starts_on, node, network, published, shares, human_clicks, preview_clicks, bot_clicks, suspect_clicks, own_clicks, impressions, posts FROM days
     UNION ALL
    SELECT organisation_id, cut, cut_id, 'month', date_trunc('month', starts_on::timestamp)::date, node, network, sum(published) AS published, sum(shares) AS shares, sum(human_clicks) AS human_clicks, sum(preview_clicks) AS preview_clicks, sum(bot_clicks) AS bot_clicks, sum(suspect_clicks) AS suspect_clicks, sum(own_clicks) AS own_clicks, sum(impressions) AS impressions, sum(posts) AS posts
      FROM days GROUP BY organisation_id, cut, cut_id, 5, node, network 
    ON CONFLICT (organisation_id, cut, grain, starts_on, cut_id, node, network) DO UPDATE SET
      published = s.published + EXCLUDED.published, shares = s.shares + EXCLUDED.shares, human_clicks = s.human_clicks + EXCLUDED.human_clicks, preview_clicks = s.preview_clicks + EXCLUDED.preview_clicks, bot_clicks = s.bot_clicks + EXCLUDED.bot_clicks, suspect_clicks = s.suspect_clicks + EXCLUDED.suspect_clicks, own_clicks = s.own_clicks + EXCLUDED.own_clicks, impressions = s.impressions + EXCLUDED.impressions, posts = s.posts + EXCLUDED.posts $measurements$, changed);
  END IF;
  IF TG_OP = 'DELETE' AND TG_TABLE_NAME = 'reach_facts' THEN
    DELETE FROM reach_sums
     WHERE organisation_id IN (SELECT organisation_id FROM old_rows)
       AND published = 0 AND shares = 0 AND human_clicks = 0 AND preview_clicks = 0 AND bot_clicks = 0 AND suspect_clicks = 0 AND own_clicks = 0 AND impressions = 0 AND posts = 0;
  END IF;
  RETURN NULL;
END $function$

-- owner: the schema owner
CREATE OR REPLACE FUNCTION public.append_to_ledger(facts jsonb)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  IF EXISTS (SELECT FROM jsonb_to_recordset(facts) AS f(actor_id uuid)
              WHERE f.actor_id IS NOT NULL AND f.actor_id IS DISTINCT FROM current_member()) THEN
    RAISE EXCEPTION 'A fact is entered in the name of the member who acts, or in nobody''s.' USING ERRCODE = '42501';
  END IF;
  INSERT INTO ledger_entries (organisation_id, id, kind, at, actor_id, subject_kind, subject_id, detail, person_id, personal, entered_by)
  SELECT current_organisation(), f.id, f.kind, f.at, f.actor_id, f.subject_kind, f.subject_id, f.detail, f.person_id, f.personal, current_member()
    FROM ROWS FROM (jsonb_to_recordset(facts) AS (id uuid, kind text, at timestamptz, actor_id uuid, subject_kind text,
           subject_id uuid, detail jsonb, person_id uuid, personal text)) WITH ORDINALITY
           AS f(id, kind, at, actor_id, subject_kind, subject_id, detail, person_id, personal, nth)
   ORDER BY f.nth;
  PERFORM pg_notify('vouchsafe_ledger', current_organisation()::text);
END $function$

-- owner: vouchsafe_ledger
CREATE OR REPLACE FUNCTION public.approval_steps_due(moment timestamp with time zone)
 RETURNS TABLE(organisation_id uuid, subject_id uuid, stage text, due_at timestamp with time zone, paused boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ SELECT w.organisation_id, w.id, s.stage, s.at, 
  EXISTS (SELECT FROM ledger_cursors p WHERE p.organisation_id = w.organisation_id
             AND p.follower = 'notifications.tell' AND p.paused IS NOT NULL)
     FROM approval_waits w
    CROSS JOIN LATERAL (
      SELECT f.stage, f.at FROM (VALUES ('soon', w.soon_at), ('late', w.due_at)) f(stage, at)
       WHERE f.at <= moment ORDER BY f.at DESC, f.stage LIMIT 1) s
    WHERE w.soon_at <= moment AND 
  NOT EXISTS (SELECT FROM reminders r WHERE r.organisation_id = w.organisation_id AND r.kind = 'approval.due'
                 AND r.subject_id = w.id AND r.stage = s.stage) $function$

-- owner: vouchsafe_lookup
CREATE OR REPLACE FUNCTION public.case_deadlines(moment timestamp with time zone)
 RETURNS TABLE(organisation_id uuid, subject_id uuid, stage text, due_at timestamp with time zone, paused boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ SELECT c.organisation_id, c.id, s.stage, s.at, 
  EXISTS (SELECT FROM ledger_cursors p WHERE p.organisation_id = c.organisation_id
             AND p.follower = 'notifications.tell' AND p.paused IS NOT NULL)
     FROM safety_cases c
    CROSS JOIN LATERAL (
      SELECT f.stage, c.aware_at + (c.due_at - c.aware_at) * f.part AS at
        FROM (VALUES ('half', 0.5), ('three_quarters', 0.75), ('past', 1)) f(stage, part)
       WHERE c.aware_at + (c.due_at - c.aware_at) * f.part <= moment ORDER BY f.part DESC LIMIT 1) s
    WHERE c.closed_at IS NULL AND 
  NOT EXISTS (SELECT FROM reminders r WHERE r.organisation_id = c.organisation_id AND r.kind = 'case.deadline'
                 AND r.subject_id = c.id AND r.stage = s.stage) $function$

-- owner: vouchsafe_lookup
CREATE OR REPLACE FUNCTION public.connections_ending(moment timestamp with time zone)
 RETURNS TABLE(organisation_id uuid, subject_id uuid, stage text, due_at timestamp with time zone, paused boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ SELECT c.organisation_id, c.id, s.stage, c.expires_at - make_interval(hours => 24 * s.days), 
  EXISTS (SELECT FROM ledger_cursors p WHERE p.organisation_id = c.organisation_id
             AND p.follower = 'notifications.tell' AND p.paused IS NOT NULL)
     FROM (SELECT organisation_id, id, expires_at, connected_at, (SELECT min(d) FROM unnest(ARRAY[14, 7, 3, 1]) d WHERE expires_at - make_interval(hours => 24 * d) <= moment) AS days
             FROM connections WHERE status = 'active' AND expires_at > moment AND expires_at <= moment + make_interval(hours => 24 * 14)) c
    CROSS JOIN LATERAL (
      SELECT c.days, to_char(c.expires_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') || ':' || c.days AS stage) s
    WHERE c.expires_at - make_interval(hours => 24 * s.days) > c.connected_at
      AND 
  NOT EXISTS (SELECT FROM reminders r WHERE r.organisation_id = c.organisation_id AND r.kind = 'connection.ending'
                 AND r.subject_id = c.id AND r.stage = s.stage) $function$

-- owner: vouchsafe_lookup
CREATE OR REPLACE FUNCTION public.count_guess(which bytea, rule jsonb, at timestamp with time zone)
 RETURNS sign_in_guesses
 LANGUAGE sql
AS $function$
  UPDATE sign_in_guesses g
     SET guesses = n.now, last_at = at,
         paused_until = at + CASE WHEN n.now < (rule->>'free')::integer THEN interval '0'
           ELSE least((rule->>'longest_s')::numeric, power(2::numeric, least(n.now - (rule->>'free')::integer, 30)))
                * interval '1 second' END
    FROM (SELECT CASE WHEN last_at > at - (rule->>'forgotten_s')::numeric * interval '1 second' THEN guesses ELSE 0 END + 1
            AS now FROM sign_in_guesses WHERE bucket = which) n
   WHERE g.bucket = which
  RETURNING g.*
$function$

-- owner: the schema owner
CREATE OR REPLACE FUNCTION public.current_member()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ SELECT nullif(current_setting('vouchsafe.member_id', true), '')::uuid $function$

-- owner: the schema owner
CREATE OR REPLACE FUNCTION public.current_organisation()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ SELECT nullif(current_setting('vouchsafe.organisation_id', true), '')::uuid $function$

-- owner: the schema owner
CREATE OR REPLACE FUNCTION public.database_time()
 RETURNS timestamp with time zone
 LANGUAGE sql
AS $function$ SELECT clock_timestamp() $function$

-- owner: the schema owner
CREATE OR REPLACE FUNCTION public.deliveries_deferred()
 RETURNS TABLE(code text, deliveries integer, seconds integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ SELECT d.code, count(*)::integer, extract(epoch FROM clock_timestamp() - min(d.created_at))::integer
     FROM deliveries d WHERE d.state = 'waiting' AND d.tries > 0 GROUP BY d.code ORDER BY 3 DESC $function$

-- owner: vouchsafe_lookup
CREATE OR REPLACE FUNCTION public.demo_organisation()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ SELECT organisation_id FROM organisations WHERE demo LIMIT 1 $function$

-- owner: vouchsafe_lookup
CREATE OR REPLACE FUNCTION public.deputies_beginning(moment timestamp with time zone)
 RETURNS TABLE(organisation_id uuid, subject_id uuid, stage text, due_at timestamp with time zone, paused boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ SELECT d.organisation_id, d.id, s.stage, d.begins_at, 
  EXISTS (SELECT FROM ledger_cursors p WHERE p.organisation_id = d.organisation_id
             AND p.follower = 'notifications.tell' AND p.paused IS NOT NULL)
     FROM deputies d
    CROSS JOIN LATERAL (
      SELECT to_char(d.begins_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS') || ' ' || d.deputy_id AS stage) s
    WHERE d.ended_at IS NULL AND d.begins_at <= moment AND d.begins_at > moment - interval '48 hours'
      AND d.ends_at > moment AND d.named_at < d.begins_at
      AND 
  NOT EXISTS (SELECT FROM reminders r WHERE r.organisation_id = d.organisation_id AND r.kind = 'deputy.begins'
                 AND r.subject_id = d.id AND r.stage = s.stage) $function$

-- owner: vouchsafe_lookup
CREATE OR REPLACE FUNCTION public.end_of_item(item uuid, OUT class text, OUT ended_at timestamp with time zone)
 RETURNS SETOF record
 LANGUAGE sql
 STABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
  WITH known AS (
    SELECT i.state, i.retired_at, i.updated_at, i.current_version_id, i.approved_version_id, a.expires_at,
           NOT EXISTS (SELECT FROM content_versions v WHERE v.organisation_id = i.organisation_id AND v.item_id = i.id
                          AND (v.submitted_at IS NOT NULL OR EXISTS (
                                 SELECT FROM approvals d WHERE d.organisation_id = v.organisation_id AND d.version_id = v.id)))
             AS unseen,
           greatest(
             (SELECT max(d.at) FROM approvals d JOIN content_versions v ON v.organisation_id = d.organisation_id AND v.id = d.version_id
               WHERE v.organisation_id = i.organisation_id AND v.item_id = i.id),
             (SELECT max(p.updated_at) FROM content_versions v
                JOIN shares s ON s.organisation_id = v.organisation_id AND s.version_id = v.id
                JOIN publications p ON p.organisation_id = s.organisation_id AND p.share_id = s.id
               WHERE v.organisation_id = i.organisation_id AND v.item_id = i.id),
             (SELECT max(coalesce(o.answered_at, o.opened_at)) FROM intents o
               WHERE o.organisation_id = i.organisation_id AND o.item_id = i.id),
             (SELECT max(coalesce(r.finished_at, r.recalled_at)) FROM recalls r
               WHERE r.organisation_id = i.organisation_id AND r.item_id = i.id)) AS last_at
      FROM content_items i
      LEFT JOIN content_versions a ON a.organisation_id = i.organisation_id AND a.id = i.approved_version_id
     WHERE i.organisation_id = current_organisation() AND i.id = item)
  SELECT CASE WHEN unseen THEN 'drafts' ELSE 'items' END,
         greatest(CASE WHEN state IN ('retired', 'recalled') THEN retired_at WHEN state = 'approved' THEN expires_at
                       ELSE greatest(updated_at, expires_at) END, last_at)
    FROM known
   WHERE CASE state
           WHEN 'retired' THEN true
           WHEN 'recalled' THEN true
           WHEN 'draft' THEN unseen AND approved_version_id IS NULL
           WHEN 'sent_back' THEN approved_version_id IS NULL OR expires_at <= now()
           WHEN 'approved' THEN approved_version_id = current_version_id AND expires_at <= now()
           ELSE false END
$function$

-- owner: the schema owner
CREATE OR REPLACE FUNCTION public.entries_set_aside()
 RETURNS TABLE(follower text, entries integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ SELECT follower, count(*)::integer FROM ledger_set_aside WHERE taken_in_at IS NULL GROUP BY follower ORDER BY follower $function$

-- owner: vouchsafe_lookup
CREATE OR REPLACE FUNCTION public.erase_item(item uuid)
 RETURNS SETOF erased_items
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
  ended record;
  versions uuid[];
  given uuid[];
  screened uuid[];
  pictures uuid[];
  hashes text[];
  counts jsonb := '{}';
  gone integer;
BEGIN
  -- Holds of members are placed under the organisation's lock; one of the item's own waits for the item's.
  PERFORM FROM organisations WHERE organisation_id = current_organisation() FOR NO KEY UPDATE;
  PERFORM FROM content_items WHERE organisation_id = current_organisation() AND id = item FOR UPDATE;
  IF NOT FOUND THEN RETURN; END IF;
  versions := ARRAY(SELECT id FROM content_versions WHERE organisation_id = current_organisation() AND item_id = item);
  given := ARRAY(SELECT id FROM shares WHERE organisation_id = current_organisation()
                    AND (item_id = item OR version_id = ANY(versions)));
  PERFORM FROM publications WHERE organisation_id = current_organisation() AND share_id = ANY(given) ORDER BY share_id FOR UPDATE;

  SELECT * INTO ended FROM end_of_item(item);
  IF NOT FOUND OR (ended.ended_at + make_interval(days => retention_days(ended.class)) <= now()) IS NOT TRUE
     OR what_keeps_item(item) IS NOT NULL THEN
    RETURN;
  END IF;

  hashes := ARRAY(
    SELECT encode(sha256(convert_to(c.body, 'UTF8')), 'hex') FROM certificates c
     WHERE c.organisation_id = current_organisation() AND c.item_id = item
     UNION SELECT d.certificate FROM approvals d
     WHERE d.organisation_id = current_organisation() AND d.version_id = ANY(versions) AND d.certificate IS NOT NULL
     ORDER BY 1);
  screened := ARRAY(
    SELECT s.id FROM screenings s WHERE s.organisation_id = current_organisation() AND NOT s.route
     AND NOT EXISTS (SELECT FROM routed_texts r WHERE r.organisation_id = s.organisation_id AND r.screening_id = s.id)
     AND NOT EXISTS (SELECT FROM safety_case_texts r WHERE r.organisation_id = s.organisation_id AND r.screening_id = s.id)
       AND s.id IN (SELECT v.screening_id FROM content_versions v
                     WHERE v.organisation_id = s.organisation_id AND v.item_id = item
                     UNION SELECT c.screening_id FROM captions c
                     WHERE c.organisation_id = s.organisation_id AND c.version_id = ANY(versions)
                     UNION SELECT h.screening_id FROM shares h WHERE h.organisation_id = s.organisation_id AND h.id = ANY(given)
                     UNION SELECT o.screening_id FROM intents o
                     WHERE o.organisation_id = s.organisation_id AND o.item_id = item
                     UNION SELECT t.screening_id FROM text_reviews t
                     WHERE t.organisation_id = s.organisation_id AND t.version_id = ANY(versions)
                     UNION SELECT g.screening_id FROM content_suggestions g
                     WHERE g.organisation_id = s.organisation_id AND g.item_id = item));
  pictures := ARRAY(
    SELECT v.image_id FROM content_versions v
     WHERE v.organisation_id = current_organisation() AND v.item_id = item AND v.image_id IS NOT NULL
     UNION SELECT g.image_id FROM content_suggestions g
     WHERE g.organisation_id = current_organisation() AND g.item_id = item AND g.image_id IS NOT NULL);
  UPDATE source_entries SET item_id = NULL WHERE organisation_id = current_organisation() AND item_id = item;
  DELETE FROM notifications t WHERE t.organisation_id = current_organisation() AND (t.subject_id = item OR t.subject_id = ANY(given)
      OR t.subject_id IN (SELECT o.id FROM intents o WHERE o.organisation_id = t.organisation_id AND o.item_id = item)
      OR t.subject_id IN (SELECT r.id FROM recalls r WHERE r.organisation_id = t.organisation_id AND r.item_id = item
                          UNION ALL SELECT w.id FROM text_reviews w
                           WHERE w.organisation_id = t.organisation_id AND w.version_id = ANY(versions)))
     AND NOT EXISTS (SELECT FROM legal_holds h WHERE h.organisation_id = t.organisation_id AND h.member_id = t.member_id);
  GET DIAGNOSTICS gone = ROW_COUNT;
  IF gone > 0 THEN counts := counts || jsonb_build_object('notifications', gone); END IF;
  DELETE FROM post_checks t WHERE t.organisation_id = current_organisation() AND share_id = ANY(given);
  GET DIAGNOSTICS gone = ROW_COUNT;
  IF gone > 0 THEN counts := counts || jsonb_build_object('post_checks', gone); END IF;
  DELETE FROM measurement_visits t WHERE t.organisation_id = current_organisation() AND share_id = ANY(given);
  GET DIAGNOSTICS gone = ROW_COUNT;
  IF gone > 0 THEN counts := counts || jsonb_build_object('measurement_visits', gone); END IF;
  DELETE FROM measurements t WHERE t.organisation_id = current_organisation() AND share_id = ANY(given);
  GET DIAGNOSTICS gone = ROW_COUNT;
  IF gone > 0 THEN counts := counts || jsonb_build_object('measurements', gone); END IF;
  DELETE FROM publication_attempts t WHERE t.organisation_id = current_organisation() AND share_id = ANY(given);
  GET DIAGNOSTICS gone = ROW_COUNT;
  IF gone > 0 THEN counts := counts || jsonb_build_object('publication_attempts', gone); END IF;
  DELETE FROM publications t WHERE t.organisation_id = current_organisation() AND share_id = ANY(given) AND state IN ('failed', 'withdrawn');
  GET DIAGNOSTICS gone = ROW_COUNT;
  IF gone > 0 THEN counts := counts || jsonb_build_object('publications', gone); END IF;
  DELETE FROM recalled_shares t WHERE t.organisation_id = current_organisation() AND share_id = ANY(given);
  GET DIAGNOSTICS gone = ROW_COUNT;
  IF gone > 0 THEN counts := counts || jsonb_build_object('recalled_shares', gone); END IF;
  DELETE FROM intents t WHERE t.organisation_id = current_organisation() AND item_id = item;
  GET DIAGNOSTICS gone = ROW_COUNT;
  IF gone > 0 THEN counts := counts || jsonb_build_object('intents', gone); END IF;
  DELETE FROM recalls t WHERE t.organisation_id = current_organisation() AND item_id = item;
  GET DIAGNOSTICS gone = ROW_COUNT;
  IF gone > 0 THEN counts := counts || jsonb_build_object('recalls', gone); END IF;
  DELETE FROM text_reviews t WHERE t.organisation_id = current_organisation() AND version_id = ANY(versions);
  GET DIAGNOSTICS gone = ROW_COUNT;
  IF gone > 0 THEN counts := counts || jsonb_build_object('text_reviews', gone); END IF;
  DELETE FROM shares t WHERE t.organisation_id = current_organisation() AND id = ANY(given);
  GET DIAGNOSTICS gone = ROW_COUNT;
  IF gone > 0 THEN counts := counts || jsonb_build_object('shares', gone); END IF;
  DELETE FROM comments t WHERE t.organisation_id = current_organisation() AND item_id = item;
  GET DIAGNOSTICS gone = ROW_COUNT;
  IF gone > 0 THEN counts := counts || jsonb_build_object('comments', gone); END IF;
  DELETE FROM comment_visits t WHERE t.organisation_id = current_organisation() AND item_id = item;
  GET DIAGNOSTICS gone = ROW_COUNT;
  IF gone > 0 THEN counts := counts || jsonb_build_object('comment_visits', gone); END IF;
  DELETE FROM content_suggestions t WHERE t.organisation_id = current_organisation() AND item_id = item;
  GET DIAGNOSTICS gone = ROW_COUNT;
  IF gone > 0 THEN counts := counts || jsonb_build_object('content_suggestions', gone); END IF;
  DELETE FROM feed_entries t WHERE t.organisation_id = current_organisation() AND item_id = item;
  GET DIAGNOSTICS gone = ROW_COUNT;
  IF gone > 0 THEN counts := counts || jsonb_build_object('feed_entries', gone); END IF;
  DELETE FROM feed_shares t WHERE t.organisation_id = current_organisation() AND item_id = item;
  GET DIAGNOSTICS gone = ROW_COUNT;
  IF gone > 0 THEN counts := counts || jsonb_build_object('feed_shares', gone); END IF;
  DELETE FROM item_stages t WHERE t.organisation_id = current_organisation() AND item_id = item;
  GET DIAGNOSTICS gone = ROW_COUNT;
  IF gone > 0 THEN counts := counts || jsonb_build_object('item_stages', gone); END IF;
  DELETE FROM altered_content t WHERE t.organisation_id = current_organisation() AND item_id = item;
  GET DIAGNOSTICS gone = ROW_COUNT;
  IF gone > 0 THEN counts := counts || jsonb_build_object('altered_content', gone); END IF;
  DELETE FROM page_watches t WHERE t.organisation_id = current_organisation() AND item_id = item;
  GET DIAGNOSTICS gone = ROW_COUNT;
  IF gone > 0 THEN counts := counts || jsonb_build_object('page_watches', gone); END IF;
  DELETE FROM page_snapshots t WHERE t.organisation_id = current_organisation() AND item_id = item;
  GET DIAGNOSTICS gone = ROW_COUNT;
  IF gone > 0 THEN counts := counts || jsonb_build_object('page_snapshots', gone); END IF;
  DELETE FROM approval_waits t WHERE t.organisation_id = current_organisation() AND version_id = ANY(versions);
  GET DIAGNOSTICS gone = ROW_COUNT;
  IF gone > 0 THEN counts := counts || jsonb_build_object('approval_waits', gone); END IF;
  DELETE FROM approval_conditions_met t WHERE t.organisation_id = current_organisation() AND version_id = ANY(versions);
  GET DIAGNOSTICS gone = ROW_COUNT;
  IF gone > 0 THEN counts := counts || jsonb_build_object('approval_conditions_met', gone); END IF;
  DELETE FROM approval_step_decisions t WHERE t.organisation_id = current_organisation() AND version_id = ANY(versions);
  GET DIAGNOSTICS gone = ROW_COUNT;
  IF gone > 0 THEN counts := counts || jsonb_build_object('approval_step_decisions', gone); END IF;
  DELETE FROM approvals t WHERE t.organisation_id = current_organisation() AND version_id = ANY(versions);
  GET DIAGNOSTICS gone = ROW_COUNT;
  IF gone > 0 THEN counts := counts || jsonb_build_object('approvals', gone); END IF;
  DELETE FROM certificates t WHERE t.organisation_id = current_organisation() AND item_id = item;
  GET DIAGNOSTICS gone = ROW_COUNT;
  IF gone > 0 THEN counts := counts || jsonb_build_object('certificates', gone); END IF;
  DELETE FROM captions t WHERE t.organisation_id = current_organisation() AND version_id = ANY(versions);
  GET DIAGNOSTICS gone = ROW_COUNT;
  IF gone > 0 THEN counts := counts || jsonb_build_object('captions', gone); END IF;
  DELETE FROM content_versions t WHERE t.organisation_id = current_organisation() AND item_id = item;
  GET DIAGNOSTICS gone = ROW_COUNT;
  IF gone > 0 THEN counts := counts || jsonb_build_object('content_versions', gone); END IF;
  DELETE FROM item_holds t WHERE t.organisation_id = current_organisation() AND item_id = item;
  GET DIAGNOSTICS gone = ROW_COUNT;
  IF gone > 0 THEN counts := counts || jsonb_build_object('item_holds', gone); END IF;
  DELETE FROM edits t WHERE t.organisation_id = current_organisation() AND subject = 'item.' || item;
  GET DIAGNOSTICS gone = ROW_COUNT;
  IF gone > 0 THEN counts := counts || jsonb_build_object('edits', gone); END IF;
  DELETE FROM search_texts t WHERE t.organisation_id = current_organisation() AND kind = 'item' AND subject_id = item;
  GET DIAGNOSTICS gone = ROW_COUNT;
  IF gone > 0 THEN counts := counts || jsonb_build_object('search_texts', gone); END IF;
  DELETE FROM content_items t WHERE t.organisation_id = current_organisation() AND id = item;
  GET DIAGNOSTICS gone = ROW_COUNT;
  IF gone > 0 THEN counts := counts || jsonb_build_object('content_items', gone); END IF;
  DELETE FROM media t WHERE t.organisation_id = current_organisation() AND id = ANY(pictures) AND NOT EXISTS (SELECT FROM content_versions v WHERE v.organisation_id = t.organisation_id AND v.image_id = t.id)
     AND NOT EXISTS (SELECT FROM content_suggestions g WHERE g.organisation_id = t.organisation_id AND g.image_id = t.id)
     AND NOT EXISTS (SELECT FROM legal_holds h WHERE h.organisation_id = t.organisation_id AND h.member_id = t.uploaded_by);
  GET DIAGNOSTICS gone = ROW_COUNT;
  IF gone > 0 THEN counts := counts || jsonb_build_object('media', gone); END IF;
  DELETE FROM excerpts t WHERE t.organisation_id = current_organisation() AND screening_id = ANY(screened);
  GET DIAGNOSTICS gone = ROW_COUNT;
  IF gone > 0 THEN counts := counts || jsonb_build_object('excerpts', gone); END IF;
  DELETE FROM screenings t WHERE t.organisation_id = current_organisation() AND id = ANY(screened);
  GET DIAGNOSTICS gone = ROW_COUNT;
  IF gone > 0 THEN counts := counts || jsonb_build_object('screenings', gone); END IF;
  RETURN QUERY INSERT INTO erased_items (item_id, class, ended_at, erased_at, counts, certificates, days, rule_by, rule_at)
    SELECT item, ended.class, ended.ended_at, now(), counts, hashes, retention_days(ended.class),
           CASE ended.class WHEN 'items' THEN s.items_by ELSE s.drafts_by END,
           CASE ended.class WHEN 'items' THEN s.items_at ELSE s.drafts_at END
      FROM retention_settings s WHERE s.organisation_id = current_organisation() RETURNING *;
END $function$

-- owner: vouchsafe_eraser
CREATE OR REPLACE FUNCTION public.erase_suggestion(suggestion uuid)
 RETURNS timestamp with time zone
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
  found_one content_suggestions;
BEGIN
  PERFORM FROM organisations WHERE organisation_id = current_organisation() FOR NO KEY UPDATE;
  DELETE FROM content_suggestions g
   WHERE g.organisation_id = current_organisation() AND g.id = suggestion AND g.state = 'declined'
     AND g.decided_at + make_interval(days => retention_days('suggestions')) <= now()
     AND NOT EXISTS (SELECT FROM legal_holds h WHERE h.organisation_id = g.organisation_id
                        AND h.member_id IN (g.member_id, g.decided_by))
  RETURNING * INTO found_one;
  IF found_one.id IS NULL THEN RETURN NULL; END IF;
  DELETE FROM excerpts e USING screenings s WHERE e.organisation_id = current_organisation()
     AND e.screening_id = found_one.screening_id AND s.organisation_id = e.organisation_id AND s.id = e.screening_id
     AND NOT s.route
     AND NOT EXISTS (SELECT FROM routed_texts r WHERE r.organisation_id = s.organisation_id AND r.screening_id = s.id)
     AND NOT EXISTS (SELECT FROM safety_case_texts r WHERE r.organisation_id = s.organisation_id AND r.screening_id = s.id);
  DELETE FROM screenings s WHERE s.organisation_id = current_organisation() AND s.id = found_one.screening_id AND NOT s.route
     AND NOT EXISTS (SELECT FROM routed_texts r WHERE r.organisation_id = s.organisation_id AND r.screening_id = s.id)
     AND NOT EXISTS (SELECT FROM safety_case_texts r WHERE r.organisation_id = s.organisation_id AND r.screening_id = s.id);
  DELETE FROM media t WHERE t.organisation_id = current_organisation() AND t.id = found_one.image_id
     AND NOT EXISTS (SELECT FROM content_versions v WHERE v.organisation_id = t.organisation_id AND v.image_id = t.id)
     AND NOT EXISTS (SELECT FROM content_suggestions g WHERE g.organisation_id = t.organisation_id AND g.image_id = t.id)
     AND NOT EXISTS (SELECT FROM legal_holds h WHERE h.organisation_id = t.organisation_id AND h.member_id = t.uploaded_by);
  RETURN found_one.decided_at;
END $function$

-- owner: vouchsafe_eraser
CREATE OR REPLACE FUNCTION public.find_share_link(wanted_code text)
 RETURNS TABLE(organisation_id uuid, link_id uuid, target_url text, created_at timestamp with time zone, notice jsonb, organisation_name text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ SELECT l.organisation_id, l.id, l.target_url, l.created_at, n.words, o.name
     FROM share_links l JOIN organisations o ON o.organisation_id = l.organisation_id
     LEFT JOIN link_notices n ON n.organisation_id = l.organisation_id AND n.id = l.notice_id
    WHERE l.code = wanted_code $function$

-- owner: vouchsafe_lookup
CREATE OR REPLACE FUNCTION public.findings_without_words(findings jsonb)
 RETURNS jsonb
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO 'pg_catalog'
AS $function$ SELECT coalesce(jsonb_agg(finding - 'excerpt' - 'message' - 'remedy' ORDER BY place), '[]')
            FROM jsonb_array_elements(findings) WITH ORDINALITY AS each (finding, place) $function$

-- owner: the schema owner
CREATE OR REPLACE FUNCTION public.finish_schedule(done text, error text)
 RETURNS void
 LANGUAGE sql
AS $function$
  UPDATE schedules SET finished_at = clock_timestamp(), last_error = error WHERE name = done
$function$

-- owner: the schema owner
CREATE OR REPLACE FUNCTION public.fold_for_search(words text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  SELECT btrim(regexp_replace(normalize(
           replace(replace(replace(replace(
             translate(lower(regexp_replace(normalize(words, NFKD), '[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff]', '', 'g') COLLATE pg_c_utf8),
                       'ςıøłđðħŧ', 'σiolddht'),
             'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'),
           NFKC), '[\u0009-\u000d \u0085\u1680\u2028\u2029]+', ' ', 'g'), ' ')
$function$

-- owner: the schema owner
CREATE OR REPLACE FUNCTION public.followers_behind()
 RETURNS TABLE(follower text, organisations integer, entries bigint, seconds integer, failing integer, paused integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ (SELECT w.follower, count(*)::integer, sum(w.upto - coalesce(c.position, 0))::bigint,
          extract(epoch FROM clock_timestamp() - min(greatest(w.since, e.entered_at)))::integer,
          count(*) FILTER (WHERE c.failures > 0)::integer, count(*) FILTER (WHERE c.paused IS NOT NULL)::integer
     FROM ledger_waiting w
     LEFT JOIN ledger_cursors c ON c.organisation_id = w.organisation_id AND c.follower = w.follower
     LEFT JOIN ledger_entries e ON e.organisation_id = w.organisation_id AND e.position = coalesce(c.position, 0) + 1
    GROUP BY w.follower ORDER BY w.follower)
   UNION ALL
   SELECT 'ledger.seal', count(DISTINCT u.organisation_id)::integer, count(*),
          extract(epoch FROM clock_timestamp() - min(u.entered_at))::integer, 0, 0
     FROM (SELECT organisation_id, entered_at FROM ledger_entries WHERE seal IS NULL
            ORDER BY organisation_id, position, sequence LIMIT 10000) u
   HAVING count(*) > 0 $function$

-- owner: vouchsafe_lookup
CREATE OR REPLACE FUNCTION public.forget_password_resets()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  DELETE FROM password_resets WHERE organisation_id = OLD.organisation_id AND member_id = OLD.id;
  RETURN NULL;
END $function$

-- owner: the schema owner
CREATE OR REPLACE FUNCTION public.forget_the_erased()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  DELETE FROM idempotency_keys WHERE organisation_id = NEW.organisation_id AND member_id = NEW.id;
  DELETE FROM connection_attempts WHERE organisation_id = NEW.organisation_id AND member_id = NEW.id;
  DELETE FROM mail_addresses WHERE organisation_id = NEW.organisation_id AND member_id = NEW.id;
  DELETE FROM digests WHERE organisation_id = NEW.organisation_id AND member_id = NEW.id;
  DELETE FROM password_resets WHERE organisation_id = NEW.organisation_id AND member_id = NEW.id;
  UPDATE deliveries SET state = 'dropped', code = 'erased' WHERE organisation_id = NEW.organisation_id
     AND member_id = NEW.id AND state = 'waiting';
  RETURN NULL;
END $function$

-- owner: the schema owner
CREATE OR REPLACE FUNCTION public.found_by_search(wanted_kind text, patterns text[])
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
  SELECT subject_id FROM search_texts
   WHERE organisation_id = current_organisation() AND kind = wanted_kind AND text LIKE ALL (patterns)
$function$

-- owner: the schema owner
CREATE OR REPLACE FUNCTION public.holds_words(findings jsonb, shadow jsonb)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN (jsonb_path_exists(findings, '$[*]?(@."excerpt" != "" && @."excerpt" != "…")'::jsonpath) OR jsonb_path_exists(shadow, '$[*]?(@."excerpt" != "" && @."excerpt" != "…")'::jsonpath))

-- owner: the schema owner
CREATE OR REPLACE FUNCTION public.intents_unanswered(moment timestamp with time zone)
 RETURNS TABLE(organisation_id uuid, subject_id uuid, stage text, due_at timestamp with time zone, paused boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ SELECT u.organisation_id, u.recall_id, s.day::text, u.told_at + s.day * interval '24 hours',
          EXISTS (SELECT FROM ledger_cursors p WHERE p.organisation_id = u.organisation_id
                     AND p.follower = 'notifications.tell' AND p.paused IS NOT NULL)
     FROM (SELECT o.organisation_id, o.recall_id, min(o.told_at) AS told_at FROM intents o
            WHERE o.recall_id IS NOT NULL AND o.answer IS NULL
              AND o.told_at <= moment - interval '48 hours' AND o.told_at > moment - interval '120 hours'
            GROUP BY o.organisation_id, o.recall_id) u
    CROSS JOIN LATERAL (SELECT floor(extract(epoch FROM moment - u.told_at) / 86400)::int AS day) s
    WHERE NOT EXISTS (SELECT FROM reminders r WHERE r.organisation_id = u.organisation_id
                         AND r.kind = 'intent.unanswered' AND r.subject_id = u.recall_id AND r.stage = s.day::text) $function$

-- owner: vouchsafe_lookup
CREATE OR REPLACE FUNCTION public.invitation_holder(wanted_hash bytea)
 RETURNS TABLE(organisation_id uuid, invitation_id uuid, member_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ SELECT i.organisation_id, i.id, i.member_id FROM invitations i WHERE i.token_hash = wanted_hash $function$

-- owner: vouchsafe_lookup
CREATE OR REPLACE FUNCTION public.invitations_unanswered(moment timestamp with time zone)
 RETURNS TABLE(organisation_id uuid, subject_id uuid, stage text, due_at timestamp with time zone, paused boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ SELECT i.organisation_id, i.id, s.stage, i.created_at + make_interval(hours => 24 * s.days), 
  EXISTS (SELECT FROM ledger_cursors p WHERE p.organisation_id = i.organisation_id
             AND p.follower = 'notifications.tell' AND p.paused IS NOT NULL)
     FROM invitations i
     JOIN members m ON m.organisation_id = i.organisation_id AND m.id = i.member_id AND m.status = 'invited'
    CROSS JOIN LATERAL (
      SELECT d.days, d.days::text AS stage FROM (VALUES (3), (7)) d(days)
       WHERE i.created_at + make_interval(hours => 24 * d.days) <= moment ORDER BY d.days DESC LIMIT 1) s
    WHERE i.accepted_at IS NULL AND i.revoked_at IS NULL AND i.expires_at > moment
      AND 
  NOT EXISTS (SELECT FROM reminders r WHERE r.organisation_id = i.organisation_id AND r.kind = 'invitation.reminder'
                 AND r.subject_id = i.id AND r.stage = s.stage) $function$

-- owner: vouchsafe_lookup
CREATE OR REPLACE FUNCTION public.item_holds_ending(moment timestamp with time zone)
 RETURNS TABLE(organisation_id uuid, subject_id uuid, stage text, due_at timestamp with time zone, paused boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ SELECT h.organisation_id, h.id, s.stage, s.at,
          EXISTS (SELECT FROM ledger_cursors p WHERE p.organisation_id = h.organisation_id
                     AND p.follower = 'notifications.tell' AND p.paused IS NOT NULL)
     FROM item_holds h
    CROSS JOIN LATERAL (
      SELECT h.until::text AS stage,
             h.ends_at - CASE WHEN h.ends_at - coalesce(h.until_at, h.since) > interval '336 hours' THEN interval '336 hours'
                              ELSE (h.ends_at - coalesce(h.until_at, h.since)) / 2 END AS at) s
    WHERE h.lifted_at IS NULL AND h.ends_at > moment AND h.ends_at <= moment + interval '336 hours' AND s.at <= moment
      AND NOT EXISTS (SELECT FROM reminders r WHERE r.organisation_id = h.organisation_id AND r.kind = 'hold.ending'
                         AND r.subject_id = h.id AND r.stage = s.stage) $function$

-- owner: vouchsafe_lookup
CREATE OR REPLACE FUNCTION public.items_expiring(moment timestamp with time zone)
 RETURNS TABLE(organisation_id uuid, subject_id uuid, stage text, due_at timestamp with time zone, paused boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ SELECT e.organisation_id, e.version_id, s.stage, s.at, 
  EXISTS (SELECT FROM ledger_cursors p WHERE p.organisation_id = e.organisation_id
             AND p.follower = 'notifications.tell' AND p.paused IS NOT NULL)
     FROM feed_entries e
    CROSS JOIN LATERAL (
      SELECT f.stage, f.at
        FROM (VALUES ('30', e.expires_at - interval '720 hours'), ('7', e.expires_at - interval '168 hours')) f(stage, at)
       WHERE f.at <= moment AND e.published_at < f.at ORDER BY f.at DESC LIMIT 1) s
    WHERE e.expires_at > moment AND e.expires_at <= moment + interval '720 hours'
      AND 
  NOT EXISTS (SELECT FROM reminders r WHERE r.organisation_id = e.organisation_id AND r.kind = 'item.expiring'
                 AND r.subject_id = e.version_id AND r.stage = s.stage) $function$

-- owner: vouchsafe_lookup
CREATE OR REPLACE FUNCTION public.items_past_retention(after uuid, most integer)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT i.id FROM content_items i, end_of_item(i.id) e
   WHERE i.organisation_id = current_organisation() AND i.id > after AND i.state <> 'in_review'
     AND e.ended_at + make_interval(days => retention_days(e.class)) <= now() AND what_keeps_item(i.id) IS NULL
   ORDER BY i.id LIMIT most
$function$

-- owner: the schema owner
CREATE OR REPLACE FUNCTION public.keep_item_findable()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  INSERT INTO search_texts (organisation_id, kind, subject_id, text)
  VALUES (NEW.organisation_id, 'item', NEW.item_id, fold_for_search(concat_ws(' ', NEW.title, NEW.summary)))
  ON CONFLICT (organisation_id, kind, subject_id) DO UPDATE SET text = excluded.text
   WHERE search_texts.text <> excluded.text;
  RETURN NULL;
END $function$

-- owner: the schema owner
CREATE OR REPLACE FUNCTION public.keep_person_findable()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  INSERT INTO search_texts (organisation_id, kind, subject_id, text)
  VALUES (NEW.organisation_id, 'person', NEW.id, fold_for_search(concat_ws(' ', NEW.name, NEW.email)))
  ON CONFLICT (organisation_id, kind, subject_id) DO UPDATE SET text = excluded.text
   WHERE search_texts.text <> excluded.text;
  RETURN NULL;
END $function$

-- owner: the schema owner
CREATE OR REPLACE FUNCTION public.let_only_words_go()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  IF to_jsonb(new) - 'findings' - 'shadow' <> to_jsonb(old) - 'findings' - 'shadow'
     OR findings_without_words(new.findings) <> findings_without_words(old.findings)
     OR findings_without_words(new.shadow) <> findings_without_words(old.shadow)
     OR holds_words(new.findings, new.shadow) THEN
    RAISE EXCEPTION 'Of a screening nothing changes but that the words of its text go.';
  END IF;
  RETURN new;
END $function$

-- owner: the schema owner
CREATE OR REPLACE FUNCTION public.link_closings()
 RETURNS bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ SELECT coalesce(sum(closings), 0)::bigint FROM link_notices $function$

-- owner: vouchsafe_lookup
CREATE OR REPLACE FUNCTION public.migrations_that_ran()
 RETURNS TABLE(name text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$SELECT m.name::text FROM migrations m$function$

-- owner: the schema owner
CREATE OR REPLACE FUNCTION public.organisation_ids()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ SELECT organisation_id FROM organisations ORDER BY organisation_id $function$

-- owner: vouchsafe_lookup
CREATE OR REPLACE FUNCTION public.organisations_to_measure(since timestamp with time zone, until timestamp with time zone, by timestamp with time zone)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ SELECT DISTINCT p.organisation_id
     FROM publications p
     LEFT JOIN measurement_visits v ON v.organisation_id = p.organisation_id AND v.share_id = p.share_id
    WHERE p.state = 'published' AND p.published_at BETWEEN since AND until AND coalesce(v.next_at, p.published_at) <= by $function$

-- owner: vouchsafe_lookup
CREATE OR REPLACE FUNCTION public.organisations_with_approvals_waited_for()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ SELECT DISTINCT organisation_id FROM approval_waits $function$

-- owner: vouchsafe_lookup
CREATE OR REPLACE FUNCTION public.organisations_with_click_work(salts_before date)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ SELECT organisation_id FROM click_counts WHERE in_ledger < counted
   UNION SELECT organisation_id FROM click_salts WHERE day < salts_before $function$

-- owner: vouchsafe_lookup
CREATE OR REPLACE FUNCTION public.organisations_with_deliveries_before(moment timestamp with time zone)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ SELECT DISTINCT organisation_id FROM deliveries WHERE created_at < moment $function$

-- owner: vouchsafe_lookup
CREATE OR REPLACE FUNCTION public.organisations_with_due_deliveries(by timestamp with time zone, lost timestamp with time zone, channels text[], reaction text, most integer)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ SELECT DISTINCT due.organisation_id FROM (
     (SELECT d.organisation_id FROM deliveries d
       WHERE d.state = 'waiting' AND d.due_at <= by AND d.channel = ANY(channels)
         AND NOT EXISTS (SELECT FROM ledger_cursors c
                          WHERE c.organisation_id = d.organisation_id AND c.follower = reaction AND c.paused IS NOT NULL)
       ORDER BY d.due_at LIMIT most)
     UNION ALL
     (SELECT d.organisation_id FROM deliveries d WHERE d.state = 'sending' AND d.claimed_at < lost LIMIT most)) due $function$

-- owner: vouchsafe_lookup
CREATE OR REPLACE FUNCTION public.organisations_with_due_digests(moment timestamp with time zone, most integer)
 RETURNS TABLE(organisation_id uuid, paused boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ SELECT due.organisation_id, 
  EXISTS (SELECT FROM ledger_cursors p WHERE p.organisation_id = due.organisation_id
             AND p.follower = 'notifications.tell' AND p.paused IS NOT NULL)
     FROM (SELECT DISTINCT top.organisation_id FROM (
             SELECT d.organisation_id FROM digests d WHERE d.look_at <= moment ORDER BY d.look_at LIMIT most) top) due $function$

-- owner: vouchsafe_lookup
CREATE OR REPLACE FUNCTION public.organisations_with_due_notifications(moment timestamp with time zone, reaction text, most integer)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ SELECT DISTINCT n.organisation_id FROM notifications n
    WHERE n.mail_at <= moment AND n.delivery_id IS NULL AND n.done_at IS NULL
      AND NOT EXISTS (SELECT FROM ledger_cursors c
                       WHERE c.organisation_id = n.organisation_id AND c.follower = reaction AND c.paused IS NOT NULL)
    LIMIT most $function$

-- owner: vouchsafe_lookup
CREATE OR REPLACE FUNCTION public.organisations_with_due_publications(by timestamp with time zone, most integer)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ WITH longest AS MATERIALIZED (SELECT organisation_id FROM publications WHERE state = 'scheduled' AND due_at <= by ORDER BY due_at LIMIT most)
         SELECT organisation_id FROM longest
         UNION
         SELECT o.organisation_id FROM organisations o
          WHERE (SELECT count(*) FROM longest) >= most
            AND EXISTS (SELECT FROM publications p
                         WHERE p.organisation_id = o.organisation_id AND p.state = 'scheduled' AND p.due_at <= by) $function$

-- owner: vouchsafe_lookup
CREATE OR REPLACE FUNCTION public.organisations_with_excerpts_before(moment timestamp with time zone)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ SELECT DISTINCT organisation_id FROM excerpts WHERE retention = 'passing' AND at < moment $function$

-- owner: vouchsafe_lookup
CREATE OR REPLACE FUNCTION public.organisations_with_notifications_before(moment timestamp with time zone)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ SELECT DISTINCT organisation_id FROM notifications WHERE created_at < moment $function$

-- owner: vouchsafe_lookup
CREATE OR REPLACE FUNCTION public.organisations_with_pages_due(by timestamp with time zone)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ SELECT DISTINCT organisation_id FROM page_watches
    WHERE next_look_at <= by AND (looking_until IS NULL OR looking_until <= by) $function$

-- owner: vouchsafe_lookup
CREATE OR REPLACE FUNCTION public.organisations_with_posts_to_check(since timestamp with time zone, by timestamp with time zone)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ SELECT DISTINCT p.organisation_id
     FROM publications p
     LEFT JOIN post_checks c ON c.organisation_id = p.organisation_id AND c.share_id = p.share_id
    WHERE p.state = 'published' AND p.published_at BETWEEN since AND by AND c.share_id IS NULL
   UNION
   SELECT c.organisation_id
     FROM post_checks c
     JOIN publications p ON p.organisation_id = c.organisation_id AND p.share_id = c.share_id AND p.state = 'published'
    WHERE c.next_at <= by AND (c.reading_until IS NULL OR c.reading_until <= by) $function$

-- owner: vouchsafe_lookup
CREATE OR REPLACE FUNCTION public.organisations_with_recalls_to_work(moment timestamp with time zone)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ SELECT DISTINCT organisation_id FROM recalls WHERE finished_at IS NULL AND next_at <= moment $function$

-- owner: vouchsafe_lookup
CREATE OR REPLACE FUNCTION public.organisations_with_remarks_before(moment timestamp with time zone)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ SELECT DISTINCT organisation_id FROM second_readings WHERE sealed_remarks IS NOT NULL AND at < moment $function$

-- owner: vouchsafe_lookup
CREATE OR REPLACE FUNCTION public.organisations_with_retention()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ SELECT organisation_id FROM retention_settings WHERE num_nonnulls(items_days, drafts_days, suggestions_days) > 0 $function$

-- owner: vouchsafe_lookup
CREATE OR REPLACE FUNCTION public.organisations_with_sources_due(by timestamp with time zone)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ SELECT DISTINCT organisation_id FROM sources WHERE state = 'on' AND removed_at IS NULL AND next_look_at <= by $function$

-- owner: vouchsafe_lookup
CREATE OR REPLACE FUNCTION public.organisations_with_spent_links(now timestamp with time zone, kept_since timestamp with time zone)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ SELECT i.organisation_id FROM invitations i WHERE i.sealed_token IS NOT NULL AND i.expires_at <= now
    UNION SELECT r.organisation_id FROM password_resets r WHERE r.sealed_token IS NOT NULL AND r.expires_at <= now
    UNION SELECT r.organisation_id FROM password_resets r WHERE r.created_at < kept_since $function$

-- owner: vouchsafe_lookup
CREATE OR REPLACE FUNCTION public.organisations_with_texts_in_clear()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ SELECT DISTINCT organisation_id FROM text_reviews WHERE text IS NOT NULL OR reason <> '' $function$

-- owner: vouchsafe_lookup
CREATE OR REPLACE FUNCTION public.organisations_with_unsettled_publications()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ 
  SELECT organisation_id FROM publications WHERE state IN ('publishing', 'held')
   UNION SELECT organisation_id FROM publications WHERE look_up_at IS NOT NULL $function$

-- owner: vouchsafe_lookup
CREATE OR REPLACE FUNCTION public.organisations_with_words_in_clear()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ SELECT DISTINCT organisation_id FROM screenings WHERE holds_words(findings, shadow) $function$

-- owner: vouchsafe_lookup
CREATE OR REPLACE FUNCTION public.password_reset_holder(wanted_hash bytea)
 RETURNS TABLE(organisation_id uuid, reset_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ SELECT r.organisation_id, r.id FROM password_resets r WHERE r.token_hash = wanted_hash $function$

-- owner: vouchsafe_lookup
CREATE OR REPLACE FUNCTION public.publications_by_state(moment timestamp with time zone)
 RETURNS TABLE(network text, state text, reason text, shares integer, seconds integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ SELECT s.network, p.state, p.reason, count(*)::integer,
          coalesce(greatest(floor(extract(epoch FROM moment - min(p.since))), 0), 0)::integer
     FROM (SELECT organisation_id, share_id, CASE WHEN due_at <= moment THEN 'due' ELSE 'planned' END AS state,
                  '' AS reason, CASE WHEN due_at <= moment THEN due_at END AS since
             FROM publications WHERE state = 'scheduled'
           UNION ALL
           SELECT organisation_id, share_id, state, CASE state WHEN 'held' THEN split_part(hold_key, '/', 1) ELSE '' END,
                  CASE state WHEN 'held' THEN planned_at ELSE claimed_at END
             FROM publications WHERE state IN ('publishing', 'held')
           UNION ALL
           SELECT organisation_id, share_id, state, '', updated_at FROM publications WHERE state = 'unknown'
           UNION ALL
           SELECT organisation_id, share_id, state, coalesce(code, ''), updated_at
             FROM publications WHERE state = 'failed' AND updated_at >= moment - interval '1 day'
           UNION ALL
           SELECT organisation_id, share_id, state, '', published_at
             FROM publications WHERE state = 'published' AND published_at >= moment - interval '1 day') p
     JOIN shares s ON s.organisation_id = p.organisation_id AND s.id = p.share_id
    GROUP BY 1, 2, 3 $function$

-- owner: vouchsafe_lookup
CREATE OR REPLACE FUNCTION public.refuse_other_words()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  RAISE EXCEPTION 'What drug safety keeps is never rewritten.' USING ERRCODE = '42501';
END $function$

-- owner: the schema owner
CREATE OR REPLACE FUNCTION public.retention_days(class text)
 RETURNS integer
 LANGUAGE sql
 STABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT CASE class WHEN 'items' THEN items_days WHEN 'drafts' THEN drafts_days WHEN 'suggestions' THEN suggestions_days END
    FROM retention_settings WHERE organisation_id = current_organisation()
$function$

-- owner: the schema owner
CREATE OR REPLACE FUNCTION public.reviews_overdue(moment timestamp with time zone)
 RETURNS TABLE(organisation_id uuid, subject_id uuid, stage text, due_at timestamp with time zone, paused boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ SELECT i.organisation_id, v.id, s.stage, v.submitted_at + make_interval(hours => 24 * s.days), 
  EXISTS (SELECT FROM ledger_cursors p WHERE p.organisation_id = i.organisation_id
             AND p.follower = 'notifications.tell' AND p.paused IS NOT NULL)
     FROM content_items i
     JOIN content_versions v ON v.organisation_id = i.organisation_id AND v.id = i.current_version_id
    CROSS JOIN (VALUES ('2', 2), ('4', 4)) s(stage, days)
    WHERE i.state = 'in_review' AND v.submitted_at + make_interval(hours => 24 * s.days) <= moment
      AND 
  NOT EXISTS (SELECT FROM reminders r WHERE r.organisation_id = v.organisation_id AND r.kind = 'review.overdue'
                 AND r.subject_id = v.id AND r.stage = s.stage) $function$

-- owner: vouchsafe_lookup
CREATE OR REPLACE FUNCTION public.schedules_overdue()
 RETURNS TABLE(name text, seconds integer)
 LANGUAGE sql
 STABLE
AS $function$
  SELECT name, extract(epoch FROM clock_timestamp() - started_at)::integer FROM schedules
   WHERE started_at < clock_timestamp() - 3 * every_ms * interval '1 millisecond' ORDER BY name
$function$

-- owner: the schema owner
CREATE OR REPLACE FUNCTION public.seal_ledger(entry_ids uuid[], sealed jsonb, sealed_hash text, sealed_signature text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
  head ledger_heads;
  first_position bigint;
  numbered integer;
  canonical text;
BEGIN
  canonical := '{"at":' || (sealed->'at')::text || ',"entries":' || (sealed->'entries')::text || ',"epoch":' || (sealed->'epoch')::text
    || ',"first":' || (sealed->'first')::text || ',"key":' || (sealed->'key')::text || ',"last":' || (sealed->'last')::text
    || ',"number":' || (sealed->'number')::text || ',"organisation":' || (sealed->'organisation')::text
    || ',"previous":' || (sealed->'previous')::text || '}';
  IF coalesce(cardinality(entry_ids), 0) = 0 OR canonical IS NULL OR canonical::jsonb <> sealed
     OR sealed_hash IS DISTINCT FROM encode(sha256(convert_to(canonical, 'UTF8')), 'hex')
     OR (sealed->>'organisation') IS DISTINCT FROM current_organisation()::text
     OR (sealed->>'entries') !~ '^[0-9a-f]{64}$' OR sealed_signature !~ '^[A-Za-z0-9_-]{86}$'
     OR jsonb_path_exists(sealed, '$.keyvalue() ? ((@.key == "epoch" || @.key == "first" || @.key == "last" || @.key == "number") && @.value.type() <> "number")')
     OR NOT EXISTS (SELECT FROM ledger_keys k WHERE k.organisation_id = current_organisation()
                       AND k.id = sealed->>'key' AND k.retired_at IS NULL) THEN
    RAISE EXCEPTION 'The seal is none that could be verified.' USING ERRCODE = '22023';
  END IF;
  INSERT INTO ledger_heads (organisation_id) VALUES (current_organisation()) ON CONFLICT DO NOTHING;
  SELECT * INTO head FROM ledger_heads WHERE organisation_id = current_organisation() FOR UPDATE;
  first_position := head.position + 1;
  IF (sealed->>'number')::bigint IS DISTINCT FROM head.seal + 1
     OR (sealed->>'previous') IS DISTINCT FROM head.seal_hash
     OR (sealed->>'first')::bigint IS DISTINCT FROM first_position
     OR (sealed->>'last')::bigint IS DISTINCT FROM head.position + cardinality(entry_ids)
     OR (sealed->>'epoch')::integer NOT IN (head.epoch, head.epoch + 1) THEN
    RAISE EXCEPTION 'The seal does not follow the one before.' USING ERRCODE = '40001';
  END IF;
  UPDATE ledger_entries e SET position = first_position + n.nth - 1, seal = head.seal + 1
    FROM unnest(entry_ids) WITH ORDINALITY AS n(id, nth)
   WHERE e.organisation_id = current_organisation() AND e.id = n.id AND e.seal IS NULL
     AND (e.position IS NULL OR e.position = first_position + n.nth - 1);
  GET DIAGNOSTICS numbered = ROW_COUNT;
  IF numbered <> cardinality(entry_ids) THEN
    RAISE EXCEPTION 'An entry is sealed once, in its own place.' USING ERRCODE = '40001';
  END IF;
  INSERT INTO ledger_seals (organisation_id, number, body, hash, signature)
  VALUES (current_organisation(), head.seal + 1, sealed, sealed_hash, sealed_signature);
  UPDATE ledger_heads SET position = head.position + numbered, seal = head.seal + 1, seal_hash = sealed_hash,
         epoch = (sealed->>'epoch')::integer
   WHERE organisation_id = current_organisation();
END $function$

-- owner: vouchsafe_ledger
CREATE OR REPLACE FUNCTION public.seasons_ending(moment timestamp with time zone)
 RETURNS TABLE(organisation_id uuid, subject_id uuid, stage text, due_at timestamp with time zone, paused boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ SELECT e.organisation_id, e.id, s.stage, s.at, 
  EXISTS (SELECT FROM ledger_cursors p WHERE p.organisation_id = e.organisation_id
             AND p.follower = 'notifications.tell' AND p.paused IS NOT NULL)
     FROM seasons e
    CROSS JOIN LATERAL (
      SELECT CASE WHEN e.ends_at <= moment THEN 'ended' ELSE 'soon' END AS stage,
             CASE WHEN e.ends_at <= moment THEN e.ends_at ELSE e.ends_at - make_interval(hours => 24 * 3) END AS at) s
    WHERE e.ends_at > moment - make_interval(hours => 24 * 7) AND e.ends_at <= moment + make_interval(hours => 24 * 3)
      AND 
  NOT EXISTS (SELECT FROM reminders r WHERE r.organisation_id = e.organisation_id AND r.kind = 'season.ending'
                 AND r.subject_id = e.id AND r.stage = s.stage) $function$

-- owner: vouchsafe_lookup
CREATE OR REPLACE FUNCTION public.session_holder(wanted_hash bytea)
 RETURNS TABLE(organisation_id uuid, session_id uuid, member_id uuid, roles text[], last_seen_at timestamp with time zone, expires_at timestamp with time zone, language text, organisation_language text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ SELECT s.organisation_id, s.id, s.member_id, m.roles, s.last_seen_at, s.expires_at, m.language, o.language FROM sessions s JOIN members m ON m.organisation_id = s.organisation_id AND m.id = s.member_id
     JOIN organisations o ON o.organisation_id = s.organisation_id WHERE s.token_hash = wanted_hash AND s.revoked_at IS NULL AND m.status = 'active' $function$

-- owner: vouchsafe_lookup
CREATE OR REPLACE FUNCTION public.sign_in_candidates(wanted_email text)
 RETURNS TABLE(organisation_id uuid, slug text, organisation_name text, member_id uuid, password_hash text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ SELECT m.organisation_id, o.slug, o.name, m.id, m.password_hash
     FROM members m JOIN organisations o ON o.organisation_id = m.organisation_id
    WHERE lower(m.email) = lower(wanted_email) AND m.status = 'active' AND m.password_hash IS NOT NULL
    ORDER BY m.organisation_id LIMIT 20 $function$

-- owner: vouchsafe_lookup
CREATE OR REPLACE FUNCTION public.sign_in_was_right(account bytea, place bytea, pair bytea, place_until timestamp with time zone, at timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
BEGIN
  PERFORM FROM sign_in_guesses WHERE bucket IN (account, place, pair) ORDER BY bucket FOR UPDATE;
  UPDATE sign_in_guesses SET guesses = 0, paused_until = at WHERE bucket = account;
  IF place_until IS NOT NULL THEN
    UPDATE sign_in_guesses SET guesses = 0 WHERE bucket = pair;
    UPDATE sign_in_guesses g SET guesses = greatest(g.guesses - 1, 0),
           paused_until = CASE WHEN g.paused_until = place_until THEN at ELSE g.paused_until END
     WHERE g.bucket = place;
  END IF;
END $function$

-- owner: the schema owner
CREATE OR REPLACE FUNCTION public.suggestions_past_retention(after uuid, most integer)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT g.id FROM content_suggestions g
   WHERE g.organisation_id = current_organisation() AND g.id > after AND g.state = 'declined'
     AND g.decided_at + make_interval(days => retention_days('suggestions')) <= now()
     AND NOT EXISTS (SELECT FROM legal_holds h WHERE h.organisation_id = g.organisation_id
                        AND h.member_id IN (g.member_id, g.decided_by))
   ORDER BY g.id LIMIT most
$function$

-- owner: the schema owner
CREATE OR REPLACE FUNCTION public.take_due_schedules(names text[], periods integer[])
 RETURNS SETOF text
 LANGUAGE sql
AS $function$
  INSERT INTO schedules AS s (name, every_ms, started_at)
  SELECT n.name, n.every_ms, clock_timestamp() FROM unnest(names, periods) AS n(name, every_ms)
   WHERE NOT EXISTS (
     SELECT FROM schedules k WHERE k.name = n.name
        AND k.started_at BETWEEN clock_timestamp() - n.every_ms * interval '1 millisecond'
                             AND clock_timestamp() + interval '1 second')
  ON CONFLICT (name) DO UPDATE SET every_ms = EXCLUDED.every_ms, started_at = clock_timestamp()
    WHERE s.started_at <= clock_timestamp() - EXCLUDED.every_ms * interval '1 millisecond'
       OR s.started_at > clock_timestamp() + interval '1 second'
  RETURNING s.name
$function$

-- owner: the schema owner
CREATE OR REPLACE FUNCTION public.take_sign_in(account bytea, account_rule jsonb, place bytea, place_rule jsonb, pair bytea, at timestamp with time zone)
 RETURNS TABLE(account_wait_s integer, place_wait_s integer, tell boolean, account_until timestamp with time zone, place_until timestamp with time zone)
 LANGUAGE plpgsql
AS $function$
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
END $function$

-- owner: the schema owner
CREATE OR REPLACE FUNCTION public.unsealed_organisations(most integer)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ WITH RECURSIVE waiting AS (
     (SELECT organisation_id FROM ledger_entries WHERE seal IS NULL ORDER BY organisation_id LIMIT 1)
     UNION ALL
     SELECT (SELECT e.organisation_id FROM ledger_entries e
              WHERE e.seal IS NULL AND e.organisation_id > w.organisation_id ORDER BY e.organisation_id LIMIT 1)
       FROM waiting w WHERE w.organisation_id IS NOT NULL)
   SELECT organisation_id FROM waiting WHERE organisation_id IS NOT NULL LIMIT most $function$

-- owner: vouchsafe_lookup
CREATE OR REPLACE FUNCTION public.waiting_followers(names text[], most integer)
 RETURNS TABLE(organisation_id uuid, follower text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ SELECT w.organisation_id, n.name
     FROM unnest(names) AS n(name)
    CROSS JOIN LATERAL (
      SELECT w.organisation_id, w.since
        FROM ledger_waiting w
        LEFT JOIN ledger_cursors c ON c.organisation_id = w.organisation_id AND c.follower = w.follower
       WHERE w.follower = n.name AND c.paused IS NULL AND (c.retry_at IS NULL OR c.retry_at <= clock_timestamp())
       ORDER BY w.since LIMIT most) w
    ORDER BY w.since $function$

-- owner: vouchsafe_lookup
CREATE OR REPLACE FUNCTION public.what_keeps_item(item uuid)
 RETURNS text
 LANGUAGE sql
 STABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
  WITH versions AS (SELECT v.id, v.created_by, v.submitted_by FROM content_versions v
                     WHERE v.organisation_id = current_organisation() AND v.item_id = item),
       given AS (SELECT s.id, s.member_id FROM shares s JOIN versions v ON v.id = s.version_id
                  WHERE s.organisation_id = current_organisation()
                  UNION SELECT s.id, s.member_id FROM shares s
                  WHERE s.organisation_id = current_organisation() AND s.item_id = item)
  SELECT CASE
    WHEN EXISTS (SELECT FROM item_holds h WHERE h.organisation_id = current_organisation() AND h.item_id = item
                    AND h.lifted_at IS NULL AND (h.ends_at IS NULL OR h.ends_at > now())) THEN 'hold'
    -- Whoever forgot to extend one, or lifted the wrong one, has seven days.
    WHEN EXISTS (SELECT FROM item_holds h WHERE h.organisation_id = current_organisation() AND h.item_id = item
                    AND least(h.lifted_at, h.ends_at) > now() - interval '168 hours') THEN 'hold_over'
    WHEN EXISTS (SELECT FROM legal_holds h WHERE h.organisation_id = current_organisation() AND (
           h.member_id IN (SELECT created_by FROM versions UNION ALL SELECT submitted_by FROM versions)
        OR h.member_id IN (SELECT member_id FROM given)
        OR h.member_id IN (SELECT o.member_id FROM intents o
                            WHERE o.organisation_id = current_organisation() AND o.item_id = item)
        OR h.member_id IN (SELECT unnest(ARRAY[i.author_id, i.suggested_by, i.retired_by]) FROM content_items i
                            WHERE i.organisation_id = current_organisation() AND i.id = item)
        OR h.member_id IN (SELECT d.reviewer_id FROM approvals d JOIN versions v ON v.id = d.version_id
                            WHERE d.organisation_id = current_organisation())
        OR h.member_id IN (SELECT unnest(ARRAY[d.member_id, d.deputy_for]) FROM approval_step_decisions d
                             JOIN versions v ON v.id = d.version_id WHERE d.organisation_id = current_organisation())
        OR h.member_id IN (SELECT unnest(ARRAY[t.member_id, t.reviewer_id]) FROM text_reviews t
                             JOIN versions v ON v.id = t.version_id WHERE t.organisation_id = current_organisation())
        OR h.member_id IN (SELECT unnest(ARRAY[c.member_id, c.resolved_by]) FROM comments c
                            WHERE c.organisation_id = current_organisation() AND c.item_id = item)
        OR h.member_id IN (SELECT unnest(ARRAY[g.member_id, g.decided_by]) FROM content_suggestions g
                            WHERE g.organisation_id = current_organisation() AND g.item_id = item)
        OR h.member_id IN (SELECT unnest(ARRAY[k.seen_by, k.restore_asked_by]) FROM post_checks k
                            WHERE k.organisation_id = current_organisation() AND k.item_id = item)
        OR h.member_id IN (SELECT r.recalled_by FROM recalls r
                            WHERE r.organisation_id = current_organisation() AND r.item_id = item))) THEN 'member_hold'
    WHEN EXISTS (SELECT FROM given s LEFT JOIN publications p ON p.organisation_id = current_organisation() AND p.share_id = s.id
                  WHERE p.state IS NULL OR p.state NOT IN ('failed', 'withdrawn')) THEN 'share'
    WHEN EXISTS (SELECT FROM intents o WHERE o.organisation_id = current_organisation() AND o.item_id = item
                    AND o.answer IS NULL) THEN 'intent'
    WHEN EXISTS (SELECT FROM given s JOIN recalled_shares r ON r.organisation_id = current_organisation() AND r.share_id = s.id
                  WHERE r.settled_at IS NULL) THEN 'recall'
    WHEN EXISTS (SELECT FROM recalls r WHERE r.organisation_id = current_organisation() AND r.item_id = item
                    AND r.finished_at IS NULL) THEN 'recall'
    WHEN EXISTS (SELECT FROM text_reviews t JOIN versions v ON v.id = t.version_id
                  WHERE t.organisation_id = current_organisation() AND t.state = 'waiting') THEN 'text_review'
  END
$function$

-- owner: the schema owner

-- altered_content
CREATE TABLE altered_content (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  version_id uuid NOT NULL,
  item_id uuid NOT NULL,
  code text NOT NULL,
  noticed_at timestamp with time zone NOT NULL
);
ALTER TABLE altered_content ADD CONSTRAINT altered_content_code_check CHECK ((code = ANY (ARRAY['certificate_changed'::text, 'certificate_broken'::text])));
ALTER TABLE altered_content ADD CONSTRAINT altered_content_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE altered_content ADD CONSTRAINT altered_content_organisation_id_item_id_fkey FOREIGN KEY (organisation_id, item_id) REFERENCES content_items(organisation_id, id);
ALTER TABLE altered_content ADD CONSTRAINT altered_content_organisation_id_version_id_fkey FOREIGN KEY (organisation_id, version_id) REFERENCES content_versions(organisation_id, id);
ALTER TABLE altered_content ADD CONSTRAINT altered_content_pkey PRIMARY KEY (organisation_id, version_id);
ALTER TABLE altered_content ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY eraser ON altered_content FOR ALL TO vouchsafe_eraser USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
CREATE POLICY own_organisation ON altered_content FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT INSERT, SELECT ON altered_content TO vouchsafe_app;
GRANT DELETE, SELECT ON altered_content TO vouchsafe_eraser;

-- approval_conditions_met
CREATE TABLE approval_conditions_met (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  decision_id uuid NOT NULL,
  version_id uuid NOT NULL,
  note text NOT NULL,
  confirmed_by uuid NOT NULL,
  at timestamp with time zone NOT NULL
);
ALTER TABLE approval_conditions_met ADD CONSTRAINT approval_conditions_met_organisation_id_confirmed_by_fkey FOREIGN KEY (organisation_id, confirmed_by) REFERENCES members(organisation_id, id);
ALTER TABLE approval_conditions_met ADD CONSTRAINT approval_conditions_met_organisation_id_decision_id_fkey FOREIGN KEY (organisation_id, decision_id) REFERENCES approval_step_decisions(organisation_id, id);
ALTER TABLE approval_conditions_met ADD CONSTRAINT approval_conditions_met_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE approval_conditions_met ADD CONSTRAINT approval_conditions_met_pkey PRIMARY KEY (organisation_id, decision_id);
CREATE INDEX approval_conditions_met_version ON public.approval_conditions_met USING btree (organisation_id, version_id);
ALTER TABLE approval_conditions_met ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY eraser ON approval_conditions_met FOR ALL TO vouchsafe_eraser USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
CREATE POLICY own_organisation ON approval_conditions_met FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT INSERT, SELECT ON approval_conditions_met TO vouchsafe_app;
GRANT DELETE, SELECT ON approval_conditions_met TO vouchsafe_eraser;

-- approval_routes
CREATE TABLE approval_routes (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  id uuid NOT NULL,
  name text NOT NULL,
  in_force boolean NOT NULL,
  topic_ids uuid[] NOT NULL,
  regions text[] NOT NULL,
  team_ids uuid[] NOT NULL,
  audience text,
  verdict text,
  covers_library boolean NOT NULL,
  different_people boolean NOT NULL,
  since timestamp with time zone NOT NULL,
  created_at timestamp with time zone NOT NULL
);
ALTER TABLE approval_routes ADD CONSTRAINT approval_routes_audience_check CHECK ((audience = ANY (ARRAY['public'::text, 'internal'::text])));
ALTER TABLE approval_routes ADD CONSTRAINT approval_routes_verdict_check CHECK ((verdict = ANY (ARRAY['warn'::text, 'review'::text])));
ALTER TABLE approval_routes ADD CONSTRAINT approval_routes_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE approval_routes ADD CONSTRAINT approval_routes_pkey PRIMARY KEY (organisation_id, id);
CREATE UNIQUE INDEX approval_routes_name ON public.approval_routes USING btree (organisation_id, lower(name));
ALTER TABLE approval_routes ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_organisation ON approval_routes FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT DELETE, INSERT, SELECT, UPDATE ON approval_routes TO vouchsafe_app;

-- approval_step_decisions
CREATE TABLE approval_step_decisions (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  id uuid NOT NULL,
  item_id uuid NOT NULL,
  version_id uuid NOT NULL,
  route_id uuid,
  step_id uuid NOT NULL,
  step_name text NOT NULL,
  member_id uuid NOT NULL,
  deputy_for uuid,
  for_want_of_others boolean NOT NULL,
  decision text NOT NULL,
  conditions text,
  reason text,
  overridden boolean NOT NULL,
  completes boolean NOT NULL,
  certificate text,
  at timestamp with time zone NOT NULL,
  page_sha256 text
);
ALTER TABLE approval_step_decisions ADD CONSTRAINT approval_step_decisions_check CHECK (((decision = 'approved'::text) = (certificate IS NOT NULL)));
ALTER TABLE approval_step_decisions ADD CONSTRAINT approval_step_decisions_check1 CHECK (((decision = 'approved'::text) OR ((reason IS NOT NULL) AND (conditions IS NULL) AND (NOT completes))));
ALTER TABLE approval_step_decisions ADD CONSTRAINT approval_step_decisions_decision_check CHECK ((decision = ANY (ARRAY['approved'::text, 'sent_back'::text, 'rejected'::text])));
ALTER TABLE approval_step_decisions ADD CONSTRAINT approval_step_decisions_organisation_id_deputy_for_fkey FOREIGN KEY (organisation_id, deputy_for) REFERENCES members(organisation_id, id);
ALTER TABLE approval_step_decisions ADD CONSTRAINT approval_step_decisions_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE approval_step_decisions ADD CONSTRAINT approval_step_decisions_organisation_id_member_id_fkey FOREIGN KEY (organisation_id, member_id) REFERENCES members(organisation_id, id);
ALTER TABLE approval_step_decisions ADD CONSTRAINT approval_step_decisions_organisation_id_version_id_fkey FOREIGN KEY (organisation_id, version_id) REFERENCES content_versions(organisation_id, id);
ALTER TABLE approval_step_decisions ADD CONSTRAINT approval_step_decisions_pkey PRIMARY KEY (organisation_id, id);
CREATE INDEX approval_step_decisions_version ON public.approval_step_decisions USING btree (organisation_id, version_id);
ALTER TABLE approval_step_decisions ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY eraser ON approval_step_decisions FOR ALL TO vouchsafe_eraser USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
CREATE POLICY own_organisation ON approval_step_decisions FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT INSERT, SELECT ON approval_step_decisions TO vouchsafe_app;
GRANT DELETE, SELECT ON approval_step_decisions TO vouchsafe_eraser;

-- approval_steps
CREATE TABLE approval_steps (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  id uuid NOT NULL,
  route_id uuid NOT NULL,
  position integer NOT NULL,
  stage integer NOT NULL,
  name text NOT NULL,
  roles text[] NOT NULL,
  member_ids uuid[] NOT NULL,
  needed text NOT NULL,
  due_amount integer,
  due_unit text
);
ALTER TABLE approval_steps ADD CONSTRAINT approval_steps_check CHECK (((cardinality(roles) + cardinality(member_ids)) > 0));
ALTER TABLE approval_steps ADD CONSTRAINT approval_steps_check1 CHECK (((due_amount IS NULL) = (due_unit IS NULL)));
ALTER TABLE approval_steps ADD CONSTRAINT approval_steps_due_amount_check CHECK ((due_amount >= 1));
ALTER TABLE approval_steps ADD CONSTRAINT approval_steps_due_unit_check CHECK ((due_unit = ANY (ARRAY['hours'::text, 'days'::text])));
ALTER TABLE approval_steps ADD CONSTRAINT approval_steps_needed_check CHECK ((needed = ANY (ARRAY['any'::text, 'all'::text])));
ALTER TABLE approval_steps ADD CONSTRAINT approval_steps_stage_check CHECK ((stage >= 1));
ALTER TABLE approval_steps ADD CONSTRAINT approval_steps_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE approval_steps ADD CONSTRAINT approval_steps_organisation_id_route_id_fkey FOREIGN KEY (organisation_id, route_id) REFERENCES approval_routes(organisation_id, id) ON DELETE CASCADE;
ALTER TABLE approval_steps ADD CONSTRAINT approval_steps_pkey PRIMARY KEY (organisation_id, id);
CREATE INDEX approval_steps_route ON public.approval_steps USING btree (organisation_id, route_id);
ALTER TABLE approval_steps ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_organisation ON approval_steps FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT DELETE, INSERT, SELECT, UPDATE ON approval_steps TO vouchsafe_app;

-- approval_waits
CREATE TABLE approval_waits (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  id uuid NOT NULL,
  item_id uuid NOT NULL,
  version_id uuid NOT NULL,
  step_id uuid NOT NULL,
  opened_at timestamp with time zone NOT NULL,
  soon_at timestamp with time zone,
  due_at timestamp with time zone,
  unmanned text
);
ALTER TABLE approval_waits ADD CONSTRAINT approval_waits_unmanned_check CHECK ((unmanned = ANY (ARRAY['admins'::text, 'nobody'::text])));
ALTER TABLE approval_waits ADD CONSTRAINT approval_waits_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE approval_waits ADD CONSTRAINT approval_waits_pkey PRIMARY KEY (organisation_id, id);
ALTER TABLE approval_waits ADD CONSTRAINT approval_waits_organisation_id_version_id_step_id_key UNIQUE (organisation_id, version_id, step_id);
CREATE INDEX approval_waits_soon ON public.approval_waits USING btree (soon_at);
ALTER TABLE approval_waits ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY eraser ON approval_waits FOR ALL TO vouchsafe_eraser USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
CREATE POLICY lookup ON approval_waits FOR SELECT TO vouchsafe_lookup USING (true);
CREATE POLICY own_organisation ON approval_waits FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT DELETE, INSERT, SELECT, UPDATE ON approval_waits TO vouchsafe_app;
GRANT DELETE, SELECT ON approval_waits TO vouchsafe_eraser;
GRANT SELECT (due_at, id, organisation_id, soon_at) ON approval_waits TO vouchsafe_lookup;

-- approvals
CREATE TABLE approvals (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  id uuid NOT NULL,
  item_id uuid NOT NULL,
  version_id uuid NOT NULL,
  reviewer_id uuid NOT NULL,
  decision text NOT NULL,
  reason text,
  certificate text,
  at timestamp with time zone NOT NULL
);
ALTER TABLE approvals ADD CONSTRAINT approvals_check CHECK (((decision = 'approved'::text) = (certificate IS NOT NULL)));
ALTER TABLE approvals ADD CONSTRAINT approvals_check1 CHECK (((decision = 'approved'::text) OR (reason IS NOT NULL)));
ALTER TABLE approvals ADD CONSTRAINT approvals_decision_check CHECK ((decision = ANY (ARRAY['approved'::text, 'sent_back'::text, 'rejected'::text])));
ALTER TABLE approvals ADD CONSTRAINT approvals_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE approvals ADD CONSTRAINT approvals_organisation_id_reviewer_id_fkey FOREIGN KEY (organisation_id, reviewer_id) REFERENCES members(organisation_id, id);
ALTER TABLE approvals ADD CONSTRAINT approvals_organisation_id_version_id_fkey FOREIGN KEY (organisation_id, version_id) REFERENCES content_versions(organisation_id, id);
ALTER TABLE approvals ADD CONSTRAINT approvals_pkey PRIMARY KEY (organisation_id, id);
ALTER TABLE approvals ADD CONSTRAINT approvals_organisation_id_version_id_key UNIQUE (organisation_id, version_id);
CREATE INDEX approvals_newest ON public.approvals USING btree (organisation_id, at DESC, id DESC);
ALTER TABLE approvals ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY eraser ON approvals FOR ALL TO vouchsafe_eraser USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
CREATE POLICY own_organisation ON approvals FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT INSERT, SELECT ON approvals TO vouchsafe_app;
GRANT DELETE, SELECT ON approvals TO vouchsafe_eraser;

-- attestation_settings
CREATE TABLE attestation_settings (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  required boolean NOT NULL
);
ALTER TABLE attestation_settings ADD CONSTRAINT attestation_settings_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE attestation_settings ADD CONSTRAINT attestation_settings_pkey PRIMARY KEY (organisation_id);
ALTER TABLE attestation_settings ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_organisation ON attestation_settings FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT DELETE, INSERT, SELECT, UPDATE ON attestation_settings TO vouchsafe_app;

-- attestations
CREATE TABLE attestations (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  member_id uuid NOT NULL,
  version integer NOT NULL,
  language text NOT NULL,
  at timestamp with time zone NOT NULL
);
ALTER TABLE attestations ADD CONSTRAINT attestations_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE attestations ADD CONSTRAINT attestations_organisation_id_member_id_fkey FOREIGN KEY (organisation_id, member_id) REFERENCES members(organisation_id, id);
ALTER TABLE attestations ADD CONSTRAINT attestations_organisation_id_version_fkey FOREIGN KEY (organisation_id, version) REFERENCES conduct_versions(organisation_id, version);
ALTER TABLE attestations ADD CONSTRAINT attestations_pkey PRIMARY KEY (organisation_id, member_id, version);
ALTER TABLE attestations ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_organisation ON attestations FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT INSERT, SELECT ON attestations TO vouchsafe_app;

-- captions
CREATE TABLE captions (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  id uuid NOT NULL,
  version_id uuid NOT NULL,
  position integer NOT NULL,
  network text NOT NULL,
  language text NOT NULL,
  text text NOT NULL,
  slots jsonb NOT NULL DEFAULT '[]'::jsonb,
  locked boolean NOT NULL DEFAULT false,
  screening_id uuid,
  disclosure text,
  disclosure_language text
);
ALTER TABLE captions ADD CONSTRAINT captions_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE captions ADD CONSTRAINT captions_organisation_id_screening_id_fkey FOREIGN KEY (organisation_id, screening_id) REFERENCES screenings(organisation_id, id);
ALTER TABLE captions ADD CONSTRAINT captions_organisation_id_version_id_fkey FOREIGN KEY (organisation_id, version_id) REFERENCES content_versions(organisation_id, id);
ALTER TABLE captions ADD CONSTRAINT captions_pkey PRIMARY KEY (organisation_id, id);
ALTER TABLE captions ADD CONSTRAINT captions_organisation_id_version_id_position_key UNIQUE (organisation_id, version_id, "position");
ALTER TABLE captions ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY decided_gets_no_more ON captions FOR INSERT TO vouchsafe_app WITH CHECK ((NOT (EXISTS ( SELECT
   FROM approvals a
  WHERE ((a.organisation_id = captions.organisation_id) AND (a.version_id = captions.version_id))))));
CREATE POLICY decided_is_not_changed ON captions FOR UPDATE TO vouchsafe_app USING ((NOT (EXISTS ( SELECT
   FROM approvals a
  WHERE ((a.organisation_id = captions.organisation_id) AND (a.version_id = captions.version_id))))));
CREATE POLICY decided_is_not_removed ON captions FOR DELETE TO vouchsafe_app USING ((NOT (EXISTS ( SELECT
   FROM approvals a
  WHERE ((a.organisation_id = captions.organisation_id) AND (a.version_id = captions.version_id))))));
CREATE POLICY eraser ON captions FOR ALL TO vouchsafe_eraser USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
CREATE POLICY own_organisation ON captions FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT DELETE, INSERT, SELECT, UPDATE ON captions TO vouchsafe_app;
GRANT DELETE, SELECT ON captions TO vouchsafe_eraser;

-- certificates
CREATE TABLE certificates (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  id uuid NOT NULL,
  kind text NOT NULL,
  subject_id uuid NOT NULL,
  item_id uuid NOT NULL,
  body text NOT NULL,
  signature text NOT NULL,
  issued_at timestamp with time zone NOT NULL
);
ALTER TABLE certificates ADD CONSTRAINT certificates_kind_check CHECK ((kind = ANY (ARRAY['version'::text, 'text'::text])));
ALTER TABLE certificates ADD CONSTRAINT certificates_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE certificates ADD CONSTRAINT certificates_pkey PRIMARY KEY (organisation_id, id);
CREATE INDEX certificates_by_item ON public.certificates USING btree (organisation_id, item_id, issued_at);
CREATE INDEX certificates_by_subject ON public.certificates USING btree (organisation_id, subject_id, issued_at DESC);
ALTER TABLE certificates ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY eraser ON certificates FOR ALL TO vouchsafe_eraser USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
CREATE POLICY own_organisation ON certificates FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT INSERT, SELECT ON certificates TO vouchsafe_app;
GRANT DELETE, SELECT ON certificates TO vouchsafe_eraser;

-- click_counts
CREATE TABLE click_counts (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  link_id uuid NOT NULL,
  day date NOT NULL,
  judgement text NOT NULL,
  counted integer NOT NULL DEFAULT 0,
  in_ledger integer NOT NULL DEFAULT 0
);
ALTER TABLE click_counts ADD CONSTRAINT click_counts_check CHECK ((in_ledger <= counted));
ALTER TABLE click_counts ADD CONSTRAINT click_counts_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE click_counts ADD CONSTRAINT click_counts_organisation_id_link_id_fkey FOREIGN KEY (organisation_id, link_id) REFERENCES share_links(organisation_id, id);
ALTER TABLE click_counts ADD CONSTRAINT click_counts_pkey PRIMARY KEY (organisation_id, link_id, day, judgement);
CREATE INDEX click_counts_to_enter ON public.click_counts USING btree (organisation_id) WHERE (in_ledger < counted);
ALTER TABLE click_counts ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY lookup ON click_counts FOR SELECT TO vouchsafe_lookup USING (true);
CREATE POLICY own_organisation ON click_counts FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT DELETE, INSERT, SELECT, UPDATE ON click_counts TO vouchsafe_app;
GRANT SELECT (counted, in_ledger, organisation_id) ON click_counts TO vouchsafe_lookup;

-- click_salts
CREATE TABLE click_salts (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  day date NOT NULL,
  salt bytea NOT NULL
);
ALTER TABLE click_salts ADD CONSTRAINT click_salts_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE click_salts ADD CONSTRAINT click_salts_pkey PRIMARY KEY (organisation_id, day);
CREATE INDEX click_salts_by_day ON public.click_salts USING btree (day);
ALTER TABLE click_salts ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY lookup ON click_salts FOR SELECT TO vouchsafe_lookup USING (true);
CREATE POLICY own_organisation ON click_salts FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT DELETE, INSERT, SELECT, UPDATE ON click_salts TO vouchsafe_app;
GRANT SELECT (day, organisation_id) ON click_salts TO vouchsafe_lookup;

-- clicks
CREATE TABLE clicks (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  id uuid NOT NULL,
  link_id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  judgement text NOT NULL,
  reason text NOT NULL,
  visitor_hash bytea,
  agent_family text,
  referrer_host text
);
ALTER TABLE clicks ADD CONSTRAINT clicks_judgement_check CHECK ((judgement = ANY (ARRAY['human'::text, 'preview'::text, 'bot'::text, 'suspect'::text, 'own'::text])));
ALTER TABLE clicks ADD CONSTRAINT clicks_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE clicks ADD CONSTRAINT clicks_organisation_id_link_id_fkey FOREIGN KEY (organisation_id, link_id) REFERENCES share_links(organisation_id, id);
ALTER TABLE clicks ADD CONSTRAINT clicks_pkey PRIMARY KEY (organisation_id, id);
CREATE INDEX clicks_link ON public.clicks USING btree (organisation_id, link_id, at DESC);
CREATE INDEX clicks_visitor ON public.clicks USING btree (organisation_id, visitor_hash, at DESC) WHERE (visitor_hash IS NOT NULL);
ALTER TABLE clicks ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_organisation ON clicks FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT INSERT, SELECT ON clicks TO vouchsafe_app;

-- comment_visits
CREATE TABLE comment_visits (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  item_id uuid NOT NULL,
  member_id uuid NOT NULL,
  seen_until timestamp with time zone NOT NULL
);
ALTER TABLE comment_visits ADD CONSTRAINT comment_visits_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE comment_visits ADD CONSTRAINT comment_visits_organisation_id_item_id_fkey FOREIGN KEY (organisation_id, item_id) REFERENCES content_items(organisation_id, id);
ALTER TABLE comment_visits ADD CONSTRAINT comment_visits_organisation_id_member_id_fkey FOREIGN KEY (organisation_id, member_id) REFERENCES members(organisation_id, id);
ALTER TABLE comment_visits ADD CONSTRAINT comment_visits_pkey PRIMARY KEY (organisation_id, item_id, member_id);
ALTER TABLE comment_visits ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY eraser ON comment_visits FOR ALL TO vouchsafe_eraser USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
CREATE POLICY own_organisation ON comment_visits FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT DELETE, INSERT, SELECT, UPDATE ON comment_visits TO vouchsafe_app;
GRANT DELETE, SELECT ON comment_visits TO vouchsafe_eraser;

-- comments
CREATE TABLE comments (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  id uuid NOT NULL,
  item_id uuid NOT NULL,
  version_id uuid NOT NULL,
  thread_id uuid,
  field text NOT NULL,
  network text,
  language text,
  from_unit integer,
  quote text,
  member_id uuid NOT NULL,
  sealed_text text NOT NULL,
  written_at timestamp with time zone NOT NULL,
  resolved_by uuid,
  resolved_at timestamp with time zone,
  nth smallint NOT NULL DEFAULT 1
);
ALTER TABLE comments ADD CONSTRAINT comments_check CHECK (((field = 'caption'::text) = ((network IS NOT NULL) AND (language IS NOT NULL))));
ALTER TABLE comments ADD CONSTRAINT comments_check1 CHECK (((from_unit IS NULL) = (quote IS NULL)));
ALTER TABLE comments ADD CONSTRAINT comments_check2 CHECK (((thread_id IS NULL) OR (quote IS NULL)));
ALTER TABLE comments ADD CONSTRAINT comments_check3 CHECK (((resolved_by IS NULL) = (resolved_at IS NULL)));
ALTER TABLE comments ADD CONSTRAINT comments_field_check CHECK ((field = ANY (ARRAY['whole'::text, 'title'::text, 'summary'::text, 'link_title'::text, 'image_alt'::text, 'caption'::text])));
ALTER TABLE comments ADD CONSTRAINT comments_nth_check CHECK ((nth > 0));
ALTER TABLE comments ADD CONSTRAINT comments_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE comments ADD CONSTRAINT comments_organisation_id_item_id_fkey FOREIGN KEY (organisation_id, item_id) REFERENCES content_items(organisation_id, id);
ALTER TABLE comments ADD CONSTRAINT comments_organisation_id_member_id_fkey FOREIGN KEY (organisation_id, member_id) REFERENCES members(organisation_id, id);
ALTER TABLE comments ADD CONSTRAINT comments_organisation_id_resolved_by_fkey FOREIGN KEY (organisation_id, resolved_by) REFERENCES members(organisation_id, id);
ALTER TABLE comments ADD CONSTRAINT comments_organisation_id_thread_id_fkey FOREIGN KEY (organisation_id, thread_id) REFERENCES comments(organisation_id, id);
ALTER TABLE comments ADD CONSTRAINT comments_organisation_id_version_id_fkey FOREIGN KEY (organisation_id, version_id) REFERENCES content_versions(organisation_id, id);
ALTER TABLE comments ADD CONSTRAINT comments_pkey PRIMARY KEY (organisation_id, id);
CREATE INDEX comments_of_item ON public.comments USING btree (organisation_id, item_id, written_at);
CREATE INDEX comments_of_member ON public.comments USING btree (organisation_id, member_id);
ALTER TABLE comments ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY eraser ON comments FOR ALL TO vouchsafe_eraser USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
CREATE POLICY own_organisation ON comments FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT DELETE, INSERT, SELECT, UPDATE ON comments TO vouchsafe_app;
GRANT DELETE, SELECT ON comments TO vouchsafe_eraser;

-- conduct_versions
CREATE TABLE conduct_versions (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  version integer NOT NULL,
  hash text NOT NULL,
  texts jsonb NOT NULL,
  also_scheduled boolean NOT NULL,
  published_by uuid,
  published_at timestamp with time zone NOT NULL
);
ALTER TABLE conduct_versions ADD CONSTRAINT conduct_versions_version_check CHECK ((version > 0));
ALTER TABLE conduct_versions ADD CONSTRAINT conduct_versions_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE conduct_versions ADD CONSTRAINT conduct_versions_organisation_id_published_by_fkey FOREIGN KEY (organisation_id, published_by) REFERENCES members(organisation_id, id);
ALTER TABLE conduct_versions ADD CONSTRAINT conduct_versions_pkey PRIMARY KEY (organisation_id, version);
ALTER TABLE conduct_versions ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_organisation ON conduct_versions FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT INSERT, SELECT ON conduct_versions TO vouchsafe_app;

-- connection_attempts
CREATE TABLE connection_attempts (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  state_hash bytea NOT NULL,
  member_id uuid NOT NULL,
  session_id uuid NOT NULL,
  network text NOT NULL,
  return_to text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  sealed_memo text
);
ALTER TABLE connection_attempts ADD CONSTRAINT connection_attempts_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE connection_attempts ADD CONSTRAINT connection_attempts_organisation_id_member_id_fkey FOREIGN KEY (organisation_id, member_id) REFERENCES members(organisation_id, id) ON DELETE CASCADE;
ALTER TABLE connection_attempts ADD CONSTRAINT connection_attempts_pkey PRIMARY KEY (organisation_id, state_hash);
ALTER TABLE connection_attempts ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_organisation ON connection_attempts FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT DELETE, INSERT, SELECT, UPDATE ON connection_attempts TO vouchsafe_app;

-- connections
CREATE TABLE connections (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  id uuid NOT NULL,
  member_id uuid NOT NULL,
  network text NOT NULL,
  account_id text NOT NULL,
  account_name text NOT NULL,
  picture text,
  scopes text[] NOT NULL,
  sealed_access_token text NOT NULL,
  expires_at timestamp with time zone,
  status text NOT NULL,
  connected_at timestamp with time zone NOT NULL,
  checked_at timestamp with time zone
);
ALTER TABLE connections ADD CONSTRAINT connections_status_check CHECK ((status = ANY (ARRAY['active'::text, 'expired'::text, 'revoked'::text])));
ALTER TABLE connections ADD CONSTRAINT connections_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE connections ADD CONSTRAINT connections_organisation_id_member_id_fkey FOREIGN KEY (organisation_id, member_id) REFERENCES members(organisation_id, id) ON DELETE CASCADE;
ALTER TABLE connections ADD CONSTRAINT connections_pkey PRIMARY KEY (organisation_id, id);
ALTER TABLE connections ADD CONSTRAINT connections_organisation_id_member_id_network_key UNIQUE (organisation_id, member_id, network);
ALTER TABLE connections ADD CONSTRAINT connections_organisation_id_network_account_id_key UNIQUE (organisation_id, network, account_id);
CREATE INDEX connections_ending ON public.connections USING btree (expires_at) WHERE (status = 'active'::text);
ALTER TABLE connections ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY lookup ON connections FOR SELECT TO vouchsafe_lookup USING (true);
CREATE POLICY own_organisation ON connections FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT DELETE, INSERT, SELECT, UPDATE ON connections TO vouchsafe_app;
GRANT SELECT (connected_at, expires_at, id, organisation_id, status) ON connections TO vouchsafe_lookup;

-- content_items
CREATE TABLE content_items (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  id uuid NOT NULL,
  author_id uuid NOT NULL,
  state text NOT NULL,
  title text NOT NULL,
  source_key text,
  current_version_id uuid NOT NULL,
  approved_version_id uuid,
  published_at timestamp(3) with time zone,
  share_count integer NOT NULL DEFAULT 0,
  retired_at timestamp with time zone,
  retired_by uuid,
  retire_reason text,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  suggested_by uuid
);
ALTER TABLE content_items ADD CONSTRAINT content_items_check CHECK (((state = ANY (ARRAY['retired'::text, 'recalled'::text])) = (retired_at IS NOT NULL)));
ALTER TABLE content_items ADD CONSTRAINT content_items_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'in_review'::text, 'approved'::text, 'sent_back'::text, 'retired'::text, 'recalled'::text])));
ALTER TABLE content_items ADD CONSTRAINT content_items_organisation_id_approved_version_id_fkey FOREIGN KEY (organisation_id, approved_version_id) REFERENCES content_versions(organisation_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE content_items ADD CONSTRAINT content_items_organisation_id_author_id_fkey FOREIGN KEY (organisation_id, author_id) REFERENCES members(organisation_id, id);
ALTER TABLE content_items ADD CONSTRAINT content_items_organisation_id_current_version_id_fkey FOREIGN KEY (organisation_id, current_version_id) REFERENCES content_versions(organisation_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE content_items ADD CONSTRAINT content_items_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE content_items ADD CONSTRAINT content_items_organisation_id_suggested_by_fkey FOREIGN KEY (organisation_id, suggested_by) REFERENCES members(organisation_id, id);
ALTER TABLE content_items ADD CONSTRAINT content_items_pkey PRIMARY KEY (organisation_id, id);
CREATE UNIQUE INDEX content_items_source ON public.content_items USING btree (organisation_id, source_key) WHERE (source_key IS NOT NULL);
CREATE INDEX content_items_updated ON public.content_items USING btree (organisation_id, updated_at DESC, id DESC);
CREATE INDEX content_items_waiting ON public.content_items USING btree (organisation_id, updated_at, id) WHERE (state = 'in_review'::text);
ALTER TABLE content_items ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY eraser ON content_items FOR ALL TO vouchsafe_eraser USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
CREATE POLICY lookup ON content_items FOR SELECT TO vouchsafe_lookup USING (true);
CREATE POLICY own_organisation ON content_items FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT DELETE, INSERT, SELECT, UPDATE ON content_items TO vouchsafe_app;
GRANT DELETE, SELECT, UPDATE (updated_at) ON content_items TO vouchsafe_eraser;
GRANT SELECT (current_version_id, organisation_id, state) ON content_items TO vouchsafe_lookup;

-- content_suggestions
CREATE TABLE content_suggestions (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  id uuid NOT NULL,
  member_id uuid NOT NULL,
  language text NOT NULL,
  topic_id uuid,
  image_id uuid,
  link_hash text,
  sealed_text text NOT NULL,
  screening_id uuid NOT NULL,
  state text NOT NULL,
  made_at timestamp(3) with time zone NOT NULL,
  decided_by uuid,
  decided_at timestamp(3) with time zone,
  item_id uuid
);
ALTER TABLE content_suggestions ADD CONSTRAINT content_suggestions_check CHECK (((state = 'waiting'::text) = (decided_by IS NULL)));
ALTER TABLE content_suggestions ADD CONSTRAINT content_suggestions_check1 CHECK (((decided_by IS NULL) = (decided_at IS NULL)));
ALTER TABLE content_suggestions ADD CONSTRAINT content_suggestions_check2 CHECK (((state = 'taken'::text) = (item_id IS NOT NULL)));
ALTER TABLE content_suggestions ADD CONSTRAINT content_suggestions_gone_check CHECK (((state <> 'taken_back'::text) OR ((sealed_text = ''::text) AND (link_hash IS NULL) AND (image_id IS NULL))));
ALTER TABLE content_suggestions ADD CONSTRAINT content_suggestions_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'taken'::text, 'declined'::text, 'taken_back'::text])));
ALTER TABLE content_suggestions ADD CONSTRAINT content_suggestions_organisation_id_decided_by_fkey FOREIGN KEY (organisation_id, decided_by) REFERENCES members(organisation_id, id);
ALTER TABLE content_suggestions ADD CONSTRAINT content_suggestions_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE content_suggestions ADD CONSTRAINT content_suggestions_organisation_id_image_id_fkey FOREIGN KEY (organisation_id, image_id) REFERENCES media(organisation_id, id);
ALTER TABLE content_suggestions ADD CONSTRAINT content_suggestions_organisation_id_item_id_fkey FOREIGN KEY (organisation_id, item_id) REFERENCES content_items(organisation_id, id);
ALTER TABLE content_suggestions ADD CONSTRAINT content_suggestions_organisation_id_member_id_fkey FOREIGN KEY (organisation_id, member_id) REFERENCES members(organisation_id, id);
ALTER TABLE content_suggestions ADD CONSTRAINT content_suggestions_pkey PRIMARY KEY (organisation_id, id);
CREATE UNIQUE INDEX suggestion_of_item ON public.content_suggestions USING btree (organisation_id, item_id) WHERE (item_id IS NOT NULL);
CREATE INDEX suggestions_by_link ON public.content_suggestions USING btree (organisation_id, link_hash) WHERE (link_hash IS NOT NULL);
CREATE INDEX suggestions_in_order ON public.content_suggestions USING btree (organisation_id, made_at, id);
CREATE INDEX suggestions_of_member ON public.content_suggestions USING btree (organisation_id, member_id, made_at);
CREATE INDEX suggestions_with_picture ON public.content_suggestions USING btree (organisation_id, image_id) WHERE (image_id IS NOT NULL);
ALTER TABLE content_suggestions ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY eraser ON content_suggestions FOR ALL TO vouchsafe_eraser USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
CREATE POLICY own_organisation ON content_suggestions FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT DELETE, INSERT, SELECT, UPDATE ON content_suggestions TO vouchsafe_app;
GRANT DELETE, SELECT ON content_suggestions TO vouchsafe_eraser;

-- content_versions
CREATE TABLE content_versions (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  id uuid NOT NULL,
  item_id uuid NOT NULL,
  number integer NOT NULL,
  title text NOT NULL,
  summary text,
  link_url text,
  link_title text,
  image_id uuid,
  featured boolean NOT NULL DEFAULT false,
  expires_at timestamp with time zone,
  topic_ids uuid[] NOT NULL DEFAULT '{}'::uuid[],
  audience_teams uuid[] NOT NULL DEFAULT '{}'::uuid[],
  audience_regions text[] NOT NULL DEFAULT '{}'::text[],
  audience_languages text[] NOT NULL DEFAULT '{}'::text[],
  audience_public boolean NOT NULL DEFAULT true,
  created_by uuid NOT NULL,
  created_at timestamp with time zone NOT NULL,
  submitted_by uuid,
  submitted_at timestamp with time zone,
  verdict text,
  route boolean NOT NULL DEFAULT false,
  screened_under text,
  screening_id uuid,
  publish_from timestamp with time zone,
  image_alt text,
  image_rights text,
  image_rights_until timestamp with time zone,
  image_people text
);
ALTER TABLE content_versions ADD CONSTRAINT content_versions_check CHECK (((submitted_at IS NULL) = (submitted_by IS NULL)));
ALTER TABLE content_versions ADD CONSTRAINT content_versions_image_people_check CHECK ((image_people = ANY (ARRAY['none'::text, 'consented'::text, 'not_consented'::text])));
ALTER TABLE content_versions ADD CONSTRAINT content_versions_verdict_check CHECK ((verdict = ANY (ARRAY['pass'::text, 'warn'::text, 'review'::text, 'block'::text])));
ALTER TABLE content_versions ADD CONSTRAINT content_versions_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE content_versions ADD CONSTRAINT content_versions_organisation_id_image_id_fkey FOREIGN KEY (organisation_id, image_id) REFERENCES media(organisation_id, id);
ALTER TABLE content_versions ADD CONSTRAINT content_versions_organisation_id_item_id_fkey FOREIGN KEY (organisation_id, item_id) REFERENCES content_items(organisation_id, id);
ALTER TABLE content_versions ADD CONSTRAINT content_versions_organisation_id_screening_id_fkey FOREIGN KEY (organisation_id, screening_id) REFERENCES screenings(organisation_id, id);
ALTER TABLE content_versions ADD CONSTRAINT content_versions_pkey PRIMARY KEY (organisation_id, id);
ALTER TABLE content_versions ADD CONSTRAINT content_versions_organisation_id_item_id_number_key UNIQUE (organisation_id, item_id, number);
CREATE INDEX content_versions_image ON public.content_versions USING btree (organisation_id, image_id) WHERE (image_id IS NOT NULL);
CREATE TRIGGER findable AFTER INSERT OR UPDATE OF title, summary ON public.content_versions FOR EACH ROW EXECUTE FUNCTION keep_item_findable();
ALTER TABLE content_versions ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY decided_is_not_changed ON content_versions FOR UPDATE TO vouchsafe_app USING ((NOT (EXISTS ( SELECT
   FROM approvals a
  WHERE ((a.organisation_id = content_versions.organisation_id) AND (a.version_id = content_versions.id))))));
CREATE POLICY decided_is_not_removed ON content_versions FOR DELETE TO vouchsafe_app USING ((NOT (EXISTS ( SELECT
   FROM approvals a
  WHERE ((a.organisation_id = content_versions.organisation_id) AND (a.version_id = content_versions.id))))));
CREATE POLICY eraser ON content_versions FOR ALL TO vouchsafe_eraser USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
CREATE POLICY lookup ON content_versions FOR SELECT TO vouchsafe_lookup USING (true);
CREATE POLICY own_organisation ON content_versions FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT DELETE, INSERT, SELECT, UPDATE ON content_versions TO vouchsafe_app;
GRANT DELETE, SELECT ON content_versions TO vouchsafe_eraser;
GRANT SELECT (id, organisation_id, submitted_at) ON content_versions TO vouchsafe_lookup;

-- deliveries
CREATE TABLE deliveries (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  id uuid NOT NULL,
  member_id uuid NOT NULL,
  channel text NOT NULL,
  cause text NOT NULL,
  kind text NOT NULL,
  mandatory boolean NOT NULL,
  content jsonb NOT NULL,
  state text NOT NULL,
  due_at timestamp with time zone NOT NULL,
  tries integer NOT NULL DEFAULT 0,
  code text,
  claim_token uuid,
  claimed_at timestamp with time zone,
  created_at timestamp with time zone NOT NULL,
  sent_at timestamp with time zone
);
ALTER TABLE deliveries ADD CONSTRAINT deliveries_check CHECK (((state <> 'sending'::text) OR ((claim_token IS NOT NULL) AND (claimed_at IS NOT NULL))));
ALTER TABLE deliveries ADD CONSTRAINT deliveries_check1 CHECK (((state = 'sent'::text) = (sent_at IS NOT NULL)));
ALTER TABLE deliveries ADD CONSTRAINT deliveries_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'sending'::text, 'sent'::text, 'bounced'::text, 'unknown'::text, 'dropped'::text])));
ALTER TABLE deliveries ADD CONSTRAINT deliveries_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE deliveries ADD CONSTRAINT deliveries_organisation_id_member_id_fkey FOREIGN KEY (organisation_id, member_id) REFERENCES members(organisation_id, id);
ALTER TABLE deliveries ADD CONSTRAINT deliveries_pkey PRIMARY KEY (organisation_id, id);
ALTER TABLE deliveries ADD CONSTRAINT deliveries_organisation_id_member_id_channel_cause_key UNIQUE (organisation_id, member_id, channel, cause);
CREATE INDEX deliveries_age ON public.deliveries USING btree (created_at, organisation_id);
CREATE INDEX deliveries_deferred ON public.deliveries USING btree (code, created_at) WHERE ((state = 'waiting'::text) AND (tries > 0));
CREATE INDEX deliveries_due ON public.deliveries USING btree (organisation_id, due_at, id) WHERE (state = 'waiting'::text);
CREATE INDEX deliveries_due_anywhere ON public.deliveries USING btree (due_at, organisation_id) WHERE (state = 'waiting'::text);
CREATE INDEX deliveries_in_flight ON public.deliveries USING btree (claimed_at, organisation_id) WHERE (state = 'sending'::text);
CREATE INDEX deliveries_member ON public.deliveries USING btree (organisation_id, member_id, created_at DESC, id DESC);
CREATE INDEX deliveries_newest ON public.deliveries USING btree (organisation_id, created_at DESC, id DESC);
CREATE INDEX deliveries_state ON public.deliveries USING btree (organisation_id, state, created_at DESC, id DESC);
ALTER TABLE deliveries ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY lookup ON deliveries FOR SELECT TO vouchsafe_lookup USING (true);
CREATE POLICY own_organisation ON deliveries FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT DELETE, INSERT, SELECT, UPDATE ON deliveries TO vouchsafe_app;
GRANT SELECT (channel, claimed_at, code, created_at, due_at, organisation_id, state, tries) ON deliveries TO vouchsafe_lookup;

-- deputies
CREATE TABLE deputies (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  id uuid NOT NULL,
  member_id uuid NOT NULL,
  deputy_id uuid NOT NULL,
  first_on date NOT NULL,
  last_on date NOT NULL,
  begins_at timestamp with time zone NOT NULL,
  ends_at timestamp with time zone NOT NULL,
  named_by uuid NOT NULL,
  named_at timestamp with time zone NOT NULL,
  ended_by uuid,
  ended_at timestamp with time zone
);
ALTER TABLE deputies ADD CONSTRAINT deputies_check CHECK ((member_id <> deputy_id));
ALTER TABLE deputies ADD CONSTRAINT deputies_check1 CHECK ((first_on <= last_on));
ALTER TABLE deputies ADD CONSTRAINT deputies_check2 CHECK ((begins_at < ends_at));
ALTER TABLE deputies ADD CONSTRAINT deputies_check3 CHECK (((ended_by IS NULL) OR (ended_at IS NOT NULL)));
ALTER TABLE deputies ADD CONSTRAINT deputies_organisation_id_deputy_id_fkey FOREIGN KEY (organisation_id, deputy_id) REFERENCES members(organisation_id, id);
ALTER TABLE deputies ADD CONSTRAINT deputies_organisation_id_ended_by_fkey FOREIGN KEY (organisation_id, ended_by) REFERENCES members(organisation_id, id);
ALTER TABLE deputies ADD CONSTRAINT deputies_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE deputies ADD CONSTRAINT deputies_organisation_id_member_id_fkey FOREIGN KEY (organisation_id, member_id) REFERENCES members(organisation_id, id);
ALTER TABLE deputies ADD CONSTRAINT deputies_organisation_id_named_by_fkey FOREIGN KEY (organisation_id, named_by) REFERENCES members(organisation_id, id);
ALTER TABLE deputies ADD CONSTRAINT deputies_pkey PRIMARY KEY (organisation_id, id);
CREATE INDEX deputies_beginning ON public.deputies USING btree (begins_at) WHERE (ended_at IS NULL);
CREATE INDEX deputies_not_ended ON public.deputies USING btree (organisation_id, ends_at) WHERE (ended_at IS NULL);
CREATE INDEX deputies_of_deputy ON public.deputies USING btree (organisation_id, deputy_id);
CREATE INDEX deputies_of_member ON public.deputies USING btree (organisation_id, member_id);
ALTER TABLE deputies ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY lookup ON deputies FOR SELECT TO vouchsafe_lookup USING (true);
CREATE POLICY own_organisation ON deputies FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT DELETE, INSERT, SELECT, UPDATE ON deputies TO vouchsafe_app;
GRANT SELECT (begins_at, deputy_id, ended_at, ends_at, id, named_at, organisation_id) ON deputies TO vouchsafe_lookup;

-- digests
CREATE TABLE digests (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  member_id uuid NOT NULL,
  look_at timestamp with time zone NOT NULL,
  due_at timestamp with time zone,
  due_on date,
  last_on date,
  told_until timestamp with time zone NOT NULL
);
ALTER TABLE digests ADD CONSTRAINT digests_check CHECK (((due_at IS NULL) = (due_on IS NULL)));
ALTER TABLE digests ADD CONSTRAINT digests_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE digests ADD CONSTRAINT digests_organisation_id_member_id_fkey FOREIGN KEY (organisation_id, member_id) REFERENCES members(organisation_id, id) ON DELETE CASCADE;
ALTER TABLE digests ADD CONSTRAINT digests_pkey PRIMARY KEY (organisation_id, member_id);
CREATE INDEX digests_look ON public.digests USING btree (look_at, organisation_id);
CREATE INDEX digests_look_of_organisation ON public.digests USING btree (organisation_id, look_at);
ALTER TABLE digests ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY lookup ON digests FOR SELECT TO vouchsafe_lookup USING (true);
CREATE POLICY own_organisation ON digests FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT DELETE, INSERT, SELECT, UPDATE ON digests TO vouchsafe_app;
GRANT SELECT (look_at, organisation_id) ON digests TO vouchsafe_lookup;

-- drafting_requests
CREATE TABLE drafting_requests (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  id uuid NOT NULL,
  member_id uuid NOT NULL,
  purpose text NOT NULL,
  kind text NOT NULL,
  text_hash text NOT NULL,
  model text NOT NULL,
  prompt_version integer NOT NULL,
  asked_at timestamp with time zone NOT NULL,
  duration_ms integer,
  problem text,
  tokens_in integer,
  tokens_out integer,
  suggestions text[] NOT NULL,
  shown integer NOT NULL,
  dropped integer NOT NULL
);
ALTER TABLE drafting_requests ADD CONSTRAINT drafting_requests_purpose_check CHECK ((purpose = ANY (ARRAY['share'::text, 'caption'::text])));
ALTER TABLE drafting_requests ADD CONSTRAINT drafting_requests_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE drafting_requests ADD CONSTRAINT drafting_requests_organisation_id_member_id_fkey FOREIGN KEY (organisation_id, member_id) REFERENCES members(organisation_id, id);
ALTER TABLE drafting_requests ADD CONSTRAINT drafting_requests_pkey PRIMARY KEY (organisation_id, id);
CREATE INDEX drafting_requests_by_member ON public.drafting_requests USING btree (organisation_id, member_id, asked_at);
CREATE INDEX drafting_requests_by_time ON public.drafting_requests USING btree (organisation_id, asked_at);
ALTER TABLE drafting_requests ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_organisation ON drafting_requests FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT DELETE, INSERT, SELECT, UPDATE ON drafting_requests TO vouchsafe_app;

-- drafting_settings
CREATE TABLE drafting_settings (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  public jsonb NOT NULL,
  professionals jsonb NOT NULL
);
ALTER TABLE drafting_settings ADD CONSTRAINT drafting_settings_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE drafting_settings ADD CONSTRAINT drafting_settings_pkey PRIMARY KEY (organisation_id);
ALTER TABLE drafting_settings ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_organisation ON drafting_settings FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT DELETE, INSERT, SELECT, UPDATE ON drafting_settings TO vouchsafe_app;

-- edits
CREATE TABLE edits (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  subject text NOT NULL,
  revision integer NOT NULL,
  by uuid NOT NULL,
  at timestamp with time zone NOT NULL
);
ALTER TABLE edits ADD CONSTRAINT edits_revision_check CHECK ((revision > 0));
ALTER TABLE edits ADD CONSTRAINT edits_organisation_id_by_fkey FOREIGN KEY (organisation_id, by) REFERENCES members(organisation_id, id);
ALTER TABLE edits ADD CONSTRAINT edits_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE edits ADD CONSTRAINT edits_pkey PRIMARY KEY (organisation_id, subject);
ALTER TABLE edits ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY eraser ON edits FOR ALL TO vouchsafe_eraser USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
CREATE POLICY own_organisation ON edits FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT DELETE, INSERT, SELECT, UPDATE ON edits TO vouchsafe_app;
GRANT DELETE, SELECT ON edits TO vouchsafe_eraser;

-- erased_items
CREATE TABLE erased_items (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  item_id uuid NOT NULL,
  class text NOT NULL,
  ended_at timestamp with time zone NOT NULL,
  erased_at timestamp with time zone NOT NULL,
  counts jsonb NOT NULL,
  certificates text[] NOT NULL,
  days integer,
  rule_by uuid,
  rule_at timestamp with time zone
);
ALTER TABLE erased_items ADD CONSTRAINT erased_items_class_check CHECK ((class = ANY (ARRAY['items'::text, 'drafts'::text])));
ALTER TABLE erased_items ADD CONSTRAINT erased_items_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE erased_items ADD CONSTRAINT erased_items_organisation_id_rule_by_fkey FOREIGN KEY (organisation_id, rule_by) REFERENCES members(organisation_id, id);
ALTER TABLE erased_items ADD CONSTRAINT erased_items_pkey PRIMARY KEY (organisation_id, item_id);
ALTER TABLE erased_items ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY eraser ON erased_items FOR ALL TO vouchsafe_eraser USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
CREATE POLICY own_organisation ON erased_items FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT SELECT ON erased_items TO vouchsafe_app;
GRANT INSERT, SELECT ON erased_items TO vouchsafe_eraser;

-- erasure_requests
CREATE TABLE erasure_requests (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  member_id uuid NOT NULL,
  asked_by uuid NOT NULL,
  asked_at timestamp with time zone NOT NULL
);
ALTER TABLE erasure_requests ADD CONSTRAINT erasure_requests_organisation_id_asked_by_fkey FOREIGN KEY (organisation_id, asked_by) REFERENCES members(organisation_id, id);
ALTER TABLE erasure_requests ADD CONSTRAINT erasure_requests_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE erasure_requests ADD CONSTRAINT erasure_requests_organisation_id_member_id_fkey FOREIGN KEY (organisation_id, member_id) REFERENCES legal_holds(organisation_id, member_id) ON DELETE CASCADE;
ALTER TABLE erasure_requests ADD CONSTRAINT erasure_requests_pkey PRIMARY KEY (organisation_id, member_id);
ALTER TABLE erasure_requests ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_organisation ON erasure_requests FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT DELETE, INSERT, SELECT, UPDATE ON erasure_requests TO vouchsafe_app;

-- excerpts
CREATE TABLE excerpts (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  screening_id uuid NOT NULL,
  member_id uuid NOT NULL,
  retention text NOT NULL,
  sealed text NOT NULL,
  at timestamp with time zone NOT NULL
);
ALTER TABLE excerpts ADD CONSTRAINT excerpts_retention_check CHECK ((retention = ANY (ARRAY['passing'::text, 'lasting'::text])));
ALTER TABLE excerpts ADD CONSTRAINT excerpts_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE excerpts ADD CONSTRAINT excerpts_organisation_id_member_id_fkey FOREIGN KEY (organisation_id, member_id) REFERENCES members(organisation_id, id);
ALTER TABLE excerpts ADD CONSTRAINT excerpts_organisation_id_screening_id_fkey FOREIGN KEY (organisation_id, screening_id) REFERENCES screenings(organisation_id, id);
ALTER TABLE excerpts ADD CONSTRAINT excerpts_pkey PRIMARY KEY (organisation_id, screening_id);
CREATE INDEX excerpts_member ON public.excerpts USING btree (organisation_id, member_id);
CREATE INDEX excerpts_passing ON public.excerpts USING btree (at, organisation_id) WHERE (retention = 'passing'::text);
ALTER TABLE excerpts ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY eraser ON excerpts FOR ALL TO vouchsafe_eraser USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
CREATE POLICY lookup ON excerpts FOR SELECT TO vouchsafe_lookup USING (true);
CREATE POLICY own_organisation ON excerpts FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT DELETE, INSERT, SELECT ON excerpts TO vouchsafe_app;
GRANT DELETE, SELECT ON excerpts TO vouchsafe_eraser;
GRANT SELECT (at, organisation_id, retention) ON excerpts TO vouchsafe_lookup;

-- feed_entries
CREATE TABLE feed_entries (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  item_id uuid NOT NULL,
  version_id uuid NOT NULL,
  rank timestamp(3) with time zone NOT NULL,
  published_at timestamp(3) with time zone NOT NULL,
  expires_at timestamp with time zone,
  featured boolean NOT NULL,
  search_text text NOT NULL,
  topic_ids uuid[] NOT NULL,
  networks text[] NOT NULL,
  languages text[] NOT NULL,
  audience_teams uuid[] NOT NULL,
  audience_regions text[] NOT NULL,
  audience_languages text[] NOT NULL,
  publish_from timestamp with time zone
);
ALTER TABLE feed_entries ADD CONSTRAINT feed_entries_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE feed_entries ADD CONSTRAINT feed_entries_organisation_id_item_id_fkey FOREIGN KEY (organisation_id, item_id) REFERENCES content_items(organisation_id, id);
ALTER TABLE feed_entries ADD CONSTRAINT feed_entries_organisation_id_version_id_fkey FOREIGN KEY (organisation_id, version_id) REFERENCES content_versions(organisation_id, id);
ALTER TABLE feed_entries ADD CONSTRAINT feed_entries_pkey PRIMARY KEY (organisation_id, item_id);
CREATE INDEX feed_entries_expires ON public.feed_entries USING btree (expires_at) WHERE (expires_at IS NOT NULL);
CREATE INDEX feed_entries_publish_from ON public.feed_entries USING btree (organisation_id, publish_from) WHERE (publish_from IS NOT NULL);
CREATE INDEX feed_entries_rank ON public.feed_entries USING btree (organisation_id, rank DESC, item_id DESC);
ALTER TABLE feed_entries ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY eraser ON feed_entries FOR ALL TO vouchsafe_eraser USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
CREATE POLICY lookup ON feed_entries FOR SELECT TO vouchsafe_lookup USING (true);
CREATE POLICY own_organisation ON feed_entries FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT DELETE, INSERT, SELECT, UPDATE ON feed_entries TO vouchsafe_app;
GRANT DELETE, SELECT ON feed_entries TO vouchsafe_eraser;
GRANT SELECT (expires_at, organisation_id, published_at, version_id) ON feed_entries TO vouchsafe_lookup;

-- feed_shares
CREATE TABLE feed_shares (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  member_id uuid NOT NULL,
  item_id uuid NOT NULL,
  shared_at timestamp with time zone NOT NULL
);
ALTER TABLE feed_shares ADD CONSTRAINT feed_shares_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE feed_shares ADD CONSTRAINT feed_shares_organisation_id_item_id_fkey FOREIGN KEY (organisation_id, item_id) REFERENCES content_items(organisation_id, id);
ALTER TABLE feed_shares ADD CONSTRAINT feed_shares_pkey PRIMARY KEY (organisation_id, member_id, item_id);
ALTER TABLE feed_shares ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY eraser ON feed_shares FOR ALL TO vouchsafe_eraser USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
CREATE POLICY own_organisation ON feed_shares FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT DELETE, INSERT, SELECT, UPDATE ON feed_shares TO vouchsafe_app;
GRANT DELETE, SELECT ON feed_shares TO vouchsafe_eraser;

-- freezes
CREATE TABLE freezes (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  id uuid NOT NULL,
  scope text NOT NULL,
  topic_id uuid,
  network text,
  reason text,
  started_by uuid,
  started_at timestamp with time zone NOT NULL,
  lifted_by uuid,
  lifted_at timestamp with time zone,
  cause text NOT NULL,
  backup_at timestamp with time zone
);
ALTER TABLE freezes ADD CONSTRAINT freezes_after_restore CHECK (((cause = 'member'::text) OR (scope = 'organisation'::text)));
ALTER TABLE freezes ADD CONSTRAINT freezes_backup_of_restore CHECK (((backup_at IS NULL) OR (cause = 'restore'::text)));
ALTER TABLE freezes ADD CONSTRAINT freezes_by_somebody CHECK (((cause = 'member'::text) = (started_by IS NOT NULL)));
ALTER TABLE freezes ADD CONSTRAINT freezes_cause_check CHECK ((cause = ANY (ARRAY['member'::text, 'restore'::text])));
ALTER TABLE freezes ADD CONSTRAINT freezes_check CHECK (((scope = 'topic'::text) = (topic_id IS NOT NULL)));
ALTER TABLE freezes ADD CONSTRAINT freezes_check1 CHECK (((scope = 'network'::text) = (network IS NOT NULL)));
ALTER TABLE freezes ADD CONSTRAINT freezes_check2 CHECK (((lifted_by IS NULL) = (lifted_at IS NULL)));
ALTER TABLE freezes ADD CONSTRAINT freezes_scope_check CHECK ((scope = ANY (ARRAY['organisation'::text, 'topic'::text, 'network'::text])));
ALTER TABLE freezes ADD CONSTRAINT freezes_with_reason CHECK (((cause = 'member'::text) = (reason IS NOT NULL)));
ALTER TABLE freezes ADD CONSTRAINT freezes_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE freezes ADD CONSTRAINT freezes_organisation_id_lifted_by_fkey FOREIGN KEY (organisation_id, lifted_by) REFERENCES members(organisation_id, id);
ALTER TABLE freezes ADD CONSTRAINT freezes_organisation_id_started_by_fkey FOREIGN KEY (organisation_id, started_by) REFERENCES members(organisation_id, id);
ALTER TABLE freezes ADD CONSTRAINT freezes_pkey PRIMARY KEY (organisation_id, id);
CREATE UNIQUE INDEX freezes_in_force ON public.freezes USING btree (organisation_id, scope, COALESCE((topic_id)::text, network, ''::text), cause) WHERE (lifted_at IS NULL);
ALTER TABLE freezes ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_organisation ON freezes FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT DELETE, INSERT, SELECT, UPDATE ON freezes TO vouchsafe_app;

-- guideline_revisions
CREATE TABLE guideline_revisions (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  revision integer NOT NULL
);
ALTER TABLE guideline_revisions ADD CONSTRAINT guideline_revisions_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE guideline_revisions ADD CONSTRAINT guideline_revisions_pkey PRIMARY KEY (organisation_id);
ALTER TABLE guideline_revisions ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_organisation ON guideline_revisions FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT DELETE, INSERT, SELECT, UPDATE ON guideline_revisions TO vouchsafe_app;

-- idempotency_keys
CREATE TABLE idempotency_keys (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  member_id uuid NOT NULL,
  key text NOT NULL,
  route text NOT NULL,
  request_hash text NOT NULL,
  status integer,
  answer text,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  lease uuid,
  leased_until timestamp with time zone NOT NULL DEFAULT (now() + '00:01:00'::interval),
  wrote boolean NOT NULL DEFAULT true
);
ALTER TABLE idempotency_keys ADD CONSTRAINT idempotency_keys_key_check CHECK (((length(key) >= 1) AND (length(key) <= 200)));
ALTER TABLE idempotency_keys ADD CONSTRAINT idempotency_keys_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE idempotency_keys ADD CONSTRAINT idempotency_keys_organisation_id_member_id_fkey FOREIGN KEY (organisation_id, member_id) REFERENCES members(organisation_id, id) ON DELETE CASCADE;
ALTER TABLE idempotency_keys ADD CONSTRAINT idempotency_keys_pkey PRIMARY KEY (organisation_id, member_id, key);
ALTER TABLE idempotency_keys ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_organisation ON idempotency_keys FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT DELETE, INSERT, SELECT, UPDATE ON idempotency_keys TO vouchsafe_app;

-- intent_settings
CREATE TABLE intent_settings (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  places text[] NOT NULL
);
ALTER TABLE intent_settings ADD CONSTRAINT intent_settings_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE intent_settings ADD CONSTRAINT intent_settings_pkey PRIMARY KEY (organisation_id);
ALTER TABLE intent_settings ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_organisation ON intent_settings FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT INSERT, SELECT, UPDATE ON intent_settings TO vouchsafe_app;

-- intents
CREATE TABLE intents (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  id uuid NOT NULL,
  member_id uuid NOT NULL,
  item_id uuid NOT NULL,
  version_id uuid NOT NULL,
  caption_id uuid NOT NULL,
  certificate text NOT NULL,
  place text NOT NULL,
  node text NOT NULL,
  text text NOT NULL,
  text_hash text NOT NULL,
  screening_id uuid NOT NULL,
  rule_set text NOT NULL,
  link_id uuid,
  opened_at timestamp with time zone NOT NULL,
  recall_id uuid,
  told_at timestamp with time zone,
  answer text,
  answered_at timestamp with time zone
);
ALTER TABLE intents ADD CONSTRAINT intents_answer_check CHECK ((answer = ANY (ARRAY['deleted'::text, 'not_posted'::text])));
ALTER TABLE intents ADD CONSTRAINT intents_check CHECK (((recall_id IS NULL) = (told_at IS NULL)));
ALTER TABLE intents ADD CONSTRAINT intents_check1 CHECK (((answer IS NULL) = (answered_at IS NULL)));
ALTER TABLE intents ADD CONSTRAINT intents_check2 CHECK (((answer IS NULL) OR (recall_id IS NOT NULL)));
ALTER TABLE intents ADD CONSTRAINT intents_node_check CHECK ((node = ANY (ARRAY['advocacy'::text, 'social_selling'::text, 'sponsored'::text, 'influencer'::text])));
ALTER TABLE intents ADD CONSTRAINT intents_organisation_id_caption_id_fkey FOREIGN KEY (organisation_id, caption_id) REFERENCES captions(organisation_id, id);
ALTER TABLE intents ADD CONSTRAINT intents_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE intents ADD CONSTRAINT intents_organisation_id_link_id_fkey FOREIGN KEY (organisation_id, link_id) REFERENCES share_links(organisation_id, id);
ALTER TABLE intents ADD CONSTRAINT intents_organisation_id_member_id_fkey FOREIGN KEY (organisation_id, member_id) REFERENCES members(organisation_id, id);
ALTER TABLE intents ADD CONSTRAINT intents_organisation_id_recall_id_fkey FOREIGN KEY (organisation_id, recall_id) REFERENCES recalls(organisation_id, id);
ALTER TABLE intents ADD CONSTRAINT intents_organisation_id_screening_id_fkey FOREIGN KEY (organisation_id, screening_id) REFERENCES screenings(organisation_id, id);
ALTER TABLE intents ADD CONSTRAINT intents_organisation_id_version_id_fkey FOREIGN KEY (organisation_id, version_id) REFERENCES content_versions(organisation_id, id);
ALTER TABLE intents ADD CONSTRAINT intents_pkey PRIMARY KEY (organisation_id, id);
CREATE INDEX intents_item ON public.intents USING btree (organisation_id, item_id, id);
CREATE UNIQUE INDEX intents_link ON public.intents USING btree (organisation_id, link_id);
CREATE INDEX intents_mine ON public.intents USING btree (organisation_id, member_id, opened_at DESC, id DESC);
CREATE INDEX intents_newest ON public.intents USING btree (organisation_id, opened_at DESC, id DESC);
CREATE INDEX intents_unanswered ON public.intents USING btree (told_at) WHERE ((recall_id IS NOT NULL) AND (answer IS NULL));
ALTER TABLE intents ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY eraser ON intents FOR ALL TO vouchsafe_eraser USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
CREATE POLICY lookup ON intents FOR SELECT TO vouchsafe_lookup USING (true);
CREATE POLICY own_organisation ON intents FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT INSERT, SELECT ON intents TO vouchsafe_app;
GRANT DELETE, SELECT ON intents TO vouchsafe_eraser;
GRANT SELECT (answer, organisation_id, recall_id, told_at) ON intents TO vouchsafe_lookup;

-- invitations
CREATE TABLE invitations (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  id uuid NOT NULL,
  token_hash bytea NOT NULL,
  member_id uuid NOT NULL,
  invited_by uuid,
  created_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  accepted_at timestamp with time zone,
  revoked_at timestamp with time zone,
  sealed_token text
);
ALTER TABLE invitations ADD CONSTRAINT invitations_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE invitations ADD CONSTRAINT invitations_organisation_id_member_id_fkey FOREIGN KEY (organisation_id, member_id) REFERENCES members(organisation_id, id) ON DELETE CASCADE;
ALTER TABLE invitations ADD CONSTRAINT invitations_pkey PRIMARY KEY (organisation_id, id);
ALTER TABLE invitations ADD CONSTRAINT invitations_token_hash_key UNIQUE (token_hash);
CREATE INDEX invitations_member ON public.invitations USING btree (organisation_id, member_id);
CREATE INDEX invitations_open ON public.invitations USING btree (expires_at) WHERE ((accepted_at IS NULL) AND (revoked_at IS NULL));
CREATE INDEX invitations_sealed ON public.invitations USING btree (expires_at) WHERE (sealed_token IS NOT NULL);
ALTER TABLE invitations ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY lookup ON invitations FOR SELECT TO vouchsafe_lookup USING (true);
CREATE POLICY own_organisation ON invitations FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT DELETE, INSERT, SELECT, UPDATE ON invitations TO vouchsafe_app;
GRANT SELECT (accepted_at, created_at, expires_at, id, member_id, organisation_id, revoked_at, sealed_token, token_hash) ON invitations TO vouchsafe_lookup;

-- item_holds
CREATE TABLE item_holds (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  id uuid NOT NULL,
  item_id uuid NOT NULL,
  reason text NOT NULL,
  placed_by uuid NOT NULL,
  since timestamp with time zone NOT NULL,
  lifted_by uuid,
  lifted_at timestamp with time zone,
  until date,
  ends_at timestamp with time zone,
  until_by uuid,
  until_at timestamp with time zone,
  lift_reason text
);
ALTER TABLE item_holds ADD CONSTRAINT item_holds_lift_reason CHECK (((lift_reason IS NULL) OR (lifted_by IS NOT NULL)));
ALTER TABLE item_holds ADD CONSTRAINT item_holds_lifted CHECK (((lifted_at IS NOT NULL) OR (lifted_by IS NULL)));
ALTER TABLE item_holds ADD CONSTRAINT item_holds_reason_check CHECK ((reason <> ''::text));
ALTER TABLE item_holds ADD CONSTRAINT item_holds_until CHECK (((until IS NULL) = (ends_at IS NULL)));
ALTER TABLE item_holds ADD CONSTRAINT item_holds_until_said CHECK (((until_by IS NULL) = (until_at IS NULL)));
ALTER TABLE item_holds ADD CONSTRAINT item_holds_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE item_holds ADD CONSTRAINT item_holds_organisation_id_item_id_fkey FOREIGN KEY (organisation_id, item_id) REFERENCES content_items(organisation_id, id);
ALTER TABLE item_holds ADD CONSTRAINT item_holds_organisation_id_lifted_by_fkey FOREIGN KEY (organisation_id, lifted_by) REFERENCES members(organisation_id, id);
ALTER TABLE item_holds ADD CONSTRAINT item_holds_organisation_id_placed_by_fkey FOREIGN KEY (organisation_id, placed_by) REFERENCES members(organisation_id, id);
ALTER TABLE item_holds ADD CONSTRAINT item_holds_organisation_id_until_by_fkey FOREIGN KEY (organisation_id, until_by) REFERENCES members(organisation_id, id);
ALTER TABLE item_holds ADD CONSTRAINT item_holds_pkey PRIMARY KEY (organisation_id, id);
CREATE INDEX item_holds_ending ON public.item_holds USING btree (ends_at) WHERE ((lifted_at IS NULL) AND (ends_at IS NOT NULL));
CREATE INDEX item_holds_newest ON public.item_holds USING btree (organisation_id, since DESC, id DESC);
CREATE INDEX item_holds_of ON public.item_holds USING btree (organisation_id, item_id, since);
CREATE UNIQUE INDEX item_holds_standing ON public.item_holds USING btree (organisation_id, item_id) WHERE (lifted_at IS NULL);
ALTER TABLE item_holds ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY eraser ON item_holds FOR ALL TO vouchsafe_eraser USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
CREATE POLICY lifted_is_not_changed ON item_holds FOR UPDATE TO vouchsafe_app USING ((lifted_at IS NULL)) WITH CHECK (true);
CREATE POLICY lookup ON item_holds FOR SELECT TO vouchsafe_lookup USING (true);
CREATE POLICY own_organisation ON item_holds FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT INSERT, SELECT ON item_holds TO vouchsafe_app;
GRANT DELETE, SELECT ON item_holds TO vouchsafe_eraser;
GRANT SELECT (ends_at, id, lifted_at, organisation_id, since, until, until_at) ON item_holds TO vouchsafe_lookup;

-- item_stages
CREATE TABLE item_stages (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  item_id uuid NOT NULL,
  stage text NOT NULL
);
ALTER TABLE item_stages ADD CONSTRAINT item_stages_stage_check CHECK ((stage = ANY (ARRAY['awareness'::text, 'consideration'::text, 'decision'::text, 'after_sale'::text])));
ALTER TABLE item_stages ADD CONSTRAINT item_stages_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE item_stages ADD CONSTRAINT item_stages_organisation_id_item_id_fkey FOREIGN KEY (organisation_id, item_id) REFERENCES content_items(organisation_id, id);
ALTER TABLE item_stages ADD CONSTRAINT item_stages_pkey PRIMARY KEY (organisation_id, item_id);
ALTER TABLE item_stages ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY eraser ON item_stages FOR ALL TO vouchsafe_eraser USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
CREATE POLICY own_organisation ON item_stages FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT DELETE, INSERT, SELECT, UPDATE ON item_stages TO vouchsafe_app;
GRANT DELETE, SELECT ON item_stages TO vouchsafe_eraser;

-- kept_packs
CREATE TABLE kept_packs (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  pack_id text NOT NULL,
  version text NOT NULL,
  digest text NOT NULL,
  pack jsonb NOT NULL,
  kept_at timestamp with time zone NOT NULL
);
ALTER TABLE kept_packs ADD CONSTRAINT kept_packs_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE kept_packs ADD CONSTRAINT kept_packs_pkey PRIMARY KEY (organisation_id, pack_id, version);
ALTER TABLE kept_packs ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_organisation ON kept_packs FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT INSERT, SELECT ON kept_packs TO vouchsafe_app;

-- ledger_cursors
CREATE TABLE ledger_cursors (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  follower text NOT NULL,
  moved_at timestamp with time zone NOT NULL DEFAULT now(),
  position bigint NOT NULL DEFAULT 0,
  failures integer NOT NULL DEFAULT 0,
  last_error text,
  retry_at timestamp with time zone,
  paused text
);
ALTER TABLE ledger_cursors ADD CONSTRAINT ledger_cursors_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE ledger_cursors ADD CONSTRAINT ledger_cursors_pkey PRIMARY KEY (organisation_id, follower);
ALTER TABLE ledger_cursors ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY lookup ON ledger_cursors FOR SELECT TO vouchsafe_lookup USING (true);
CREATE POLICY own_organisation ON ledger_cursors FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT INSERT, SELECT, UPDATE ON ledger_cursors TO vouchsafe_app;
GRANT SELECT (failures, follower, organisation_id, paused, position, retry_at) ON ledger_cursors TO vouchsafe_lookup;

-- ledger_entries
CREATE TABLE ledger_entries (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  sequence bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  id uuid NOT NULL,
  kind text NOT NULL,
  at timestamp with time zone NOT NULL,
  actor_id uuid,
  subject_kind text NOT NULL,
  subject_id uuid NOT NULL,
  detail jsonb NOT NULL DEFAULT '{}'::jsonb,
  position bigint,
  seal bigint,
  entered_at timestamp(3) with time zone NOT NULL DEFAULT clock_timestamp(),
  entered_by uuid,
  person_id uuid,
  personal text
);
ALTER TABLE ledger_entries ADD CONSTRAINT ledger_entries_sealable CHECK (((jsonb_typeof(detail) = 'object'::text) AND (octet_length((detail)::text) <= 1048576) AND (COALESCE(octet_length(personal), 0) <= 1048576) AND (NOT jsonb_path_exists(detail, 'strict $.**{33 to last}'::jsonpath)) AND (NOT jsonb_path_exists(detail, 'strict $.**?(@.type() == "number" && (@ > 170000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000 || @ < -170000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000))'::jsonpath)) AND (at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (at < '10000-01-01 00:00:00+00'::timestamp with time zone) AND (kind <> ''::text) AND ((person_id IS NULL) = (personal IS NULL)))) NOT VALID;
ALTER TABLE ledger_entries ADD CONSTRAINT ledger_entries_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE ledger_entries ADD CONSTRAINT ledger_entries_pkey PRIMARY KEY (organisation_id, id);
CREATE INDEX ledger_entries_by_actor ON public.ledger_entries USING btree (organisation_id, actor_id, "position" DESC, sequence DESC);
CREATE INDEX ledger_entries_by_kind ON public.ledger_entries USING btree (organisation_id, kind, "position" DESC, sequence DESC);
CREATE INDEX ledger_entries_by_subject ON public.ledger_entries USING btree (organisation_id, subject_id, "position" DESC, sequence DESC);
CREATE INDEX ledger_entries_newest ON public.ledger_entries USING btree (organisation_id, "position" DESC, sequence DESC);
CREATE UNIQUE INDEX ledger_entries_position ON public.ledger_entries USING btree (organisation_id, "position");
CREATE INDEX ledger_entries_unsealed ON public.ledger_entries USING btree (organisation_id, "position", sequence) WHERE (seal IS NULL);
ALTER TABLE ledger_entries ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY ledger ON ledger_entries FOR ALL TO vouchsafe_ledger USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
CREATE POLICY lookup ON ledger_entries FOR SELECT TO vouchsafe_lookup USING (true);
CREATE POLICY own_organisation ON ledger_entries FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT SELECT ON ledger_entries TO vouchsafe_app;
GRANT INSERT, SELECT, UPDATE (position, seal) ON ledger_entries TO vouchsafe_ledger;
GRANT SELECT (entered_at, organisation_id, position, seal, sequence) ON ledger_entries TO vouchsafe_lookup;

-- ledger_heads
CREATE TABLE ledger_heads (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  position bigint NOT NULL DEFAULT 0,
  seal bigint NOT NULL DEFAULT 0,
  seal_hash text,
  epoch integer NOT NULL DEFAULT 1
);
ALTER TABLE ledger_heads ADD CONSTRAINT ledger_heads_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE ledger_heads ADD CONSTRAINT ledger_heads_pkey PRIMARY KEY (organisation_id);
ALTER TABLE ledger_heads ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY ledger ON ledger_heads FOR ALL TO vouchsafe_ledger USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
CREATE POLICY own_organisation ON ledger_heads FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT SELECT ON ledger_heads TO vouchsafe_app;
GRANT INSERT, SELECT, UPDATE ON ledger_heads TO vouchsafe_ledger;

-- ledger_keys
CREATE TABLE ledger_keys (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  id text NOT NULL,
  public_key text NOT NULL,
  sealed_private_key text,
  created_at timestamp(3) with time zone NOT NULL,
  retired_at timestamp(3) with time zone
);
ALTER TABLE ledger_keys ADD CONSTRAINT ledger_keys_check CHECK (((retired_at IS NULL) = (sealed_private_key IS NOT NULL)));
ALTER TABLE ledger_keys ADD CONSTRAINT ledger_keys_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE ledger_keys ADD CONSTRAINT ledger_keys_pkey PRIMARY KEY (organisation_id, id);
CREATE UNIQUE INDEX ledger_keys_in_use ON public.ledger_keys USING btree (organisation_id) WHERE (retired_at IS NULL);
ALTER TABLE ledger_keys ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY ledger ON ledger_keys FOR SELECT TO vouchsafe_ledger USING ((organisation_id = current_organisation()));
CREATE POLICY own_organisation ON ledger_keys FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT INSERT, SELECT ON ledger_keys TO vouchsafe_app;
GRANT SELECT ON ledger_keys TO vouchsafe_ledger;

-- ledger_seals
CREATE TABLE ledger_seals (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  number bigint NOT NULL,
  body jsonb NOT NULL,
  hash text NOT NULL,
  signature text NOT NULL
);
ALTER TABLE ledger_seals ADD CONSTRAINT ledger_seals_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE ledger_seals ADD CONSTRAINT ledger_seals_pkey PRIMARY KEY (organisation_id, number);
CREATE INDEX ledger_seals_by_key ON public.ledger_seals USING btree (organisation_id, ((body ->> 'key'::text)), number);
ALTER TABLE ledger_seals ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY ledger ON ledger_seals FOR ALL TO vouchsafe_ledger USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
CREATE POLICY own_organisation ON ledger_seals FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT SELECT ON ledger_seals TO vouchsafe_app;
GRANT INSERT, SELECT ON ledger_seals TO vouchsafe_ledger;

-- ledger_set_aside
CREATE TABLE ledger_set_aside (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  follower text NOT NULL,
  position bigint NOT NULL,
  entry_id uuid NOT NULL,
  kind text NOT NULL,
  error text NOT NULL,
  tries integer NOT NULL,
  at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  taken_in_at timestamp with time zone
);
ALTER TABLE ledger_set_aside ADD CONSTRAINT ledger_set_aside_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE ledger_set_aside ADD CONSTRAINT ledger_set_aside_pkey PRIMARY KEY (organisation_id, follower, "position");
CREATE INDEX ledger_set_aside_open ON public.ledger_set_aside USING btree (organisation_id, follower) WHERE (taken_in_at IS NULL);
ALTER TABLE ledger_set_aside ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY lookup ON ledger_set_aside FOR SELECT TO vouchsafe_lookup USING (true);
CREATE POLICY own_organisation ON ledger_set_aside FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT INSERT, SELECT ON ledger_set_aside TO vouchsafe_app;
GRANT SELECT (follower, organisation_id, taken_in_at) ON ledger_set_aside TO vouchsafe_lookup;

-- ledger_waiting
CREATE TABLE ledger_waiting (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  follower text NOT NULL,
  upto bigint NOT NULL,
  since timestamp with time zone NOT NULL DEFAULT clock_timestamp()
);
ALTER TABLE ledger_waiting ADD CONSTRAINT ledger_waiting_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE ledger_waiting ADD CONSTRAINT ledger_waiting_pkey PRIMARY KEY (organisation_id, follower);
CREATE INDEX ledger_waiting_by_follower ON public.ledger_waiting USING btree (follower, since);
ALTER TABLE ledger_waiting ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY lookup ON ledger_waiting FOR SELECT TO vouchsafe_lookup USING (true);
CREATE POLICY own_organisation ON ledger_waiting FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT DELETE, INSERT, SELECT, UPDATE ON ledger_waiting TO vouchsafe_app;
GRANT SELECT (follower, organisation_id, since, upto) ON ledger_waiting TO vouchsafe_lookup;

-- legal_holds
CREATE TABLE legal_holds (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  member_id uuid NOT NULL,
  reason text NOT NULL,
  placed_by uuid NOT NULL,
  since timestamp with time zone NOT NULL
);
ALTER TABLE legal_holds ADD CONSTRAINT legal_holds_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE legal_holds ADD CONSTRAINT legal_holds_organisation_id_member_id_fkey FOREIGN KEY (organisation_id, member_id) REFERENCES members(organisation_id, id);
ALTER TABLE legal_holds ADD CONSTRAINT legal_holds_organisation_id_placed_by_fkey FOREIGN KEY (organisation_id, placed_by) REFERENCES members(organisation_id, id);
ALTER TABLE legal_holds ADD CONSTRAINT legal_holds_pkey PRIMARY KEY (organisation_id, member_id);
ALTER TABLE legal_holds ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY eraser ON legal_holds FOR ALL TO vouchsafe_eraser USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
CREATE POLICY own_organisation ON legal_holds FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT DELETE, INSERT, SELECT, UPDATE ON legal_holds TO vouchsafe_app;
GRANT SELECT ON legal_holds TO vouchsafe_eraser;

-- link_notices
CREATE TABLE link_notices (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  id uuid NOT NULL,
  words jsonb NOT NULL,
  closings integer NOT NULL DEFAULT 0,
  created_at timestamp with time zone NOT NULL
);
ALTER TABLE link_notices ADD CONSTRAINT link_notices_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE link_notices ADD CONSTRAINT link_notices_pkey PRIMARY KEY (organisation_id, id);
ALTER TABLE link_notices ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY lookup ON link_notices FOR SELECT TO vouchsafe_lookup USING (true);
CREATE POLICY own_organisation ON link_notices FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT DELETE, INSERT, SELECT, UPDATE ON link_notices TO vouchsafe_app;
GRANT SELECT (closings, id, organisation_id, words) ON link_notices TO vouchsafe_lookup;

-- mail_addresses
CREATE TABLE mail_addresses (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  member_id uuid NOT NULL,
  address_hash text NOT NULL,
  refused_at timestamp with time zone[] NOT NULL,
  code text NOT NULL,
  off_since timestamp with time zone
);
ALTER TABLE mail_addresses ADD CONSTRAINT mail_addresses_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE mail_addresses ADD CONSTRAINT mail_addresses_organisation_id_member_id_fkey FOREIGN KEY (organisation_id, member_id) REFERENCES members(organisation_id, id) ON DELETE CASCADE;
ALTER TABLE mail_addresses ADD CONSTRAINT mail_addresses_pkey PRIMARY KEY (organisation_id, member_id);
ALTER TABLE mail_addresses ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_organisation ON mail_addresses FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT DELETE, INSERT, SELECT, UPDATE ON mail_addresses TO vouchsafe_app;

-- measurement_visits
CREATE TABLE measurement_visits (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  share_id uuid NOT NULL,
  member_id uuid NOT NULL,
  network text NOT NULL,
  visited_at timestamp with time zone NOT NULL,
  next_at timestamp with time zone NOT NULL,
  calls integer NOT NULL,
  outcome text NOT NULL
);
ALTER TABLE measurement_visits ADD CONSTRAINT measurement_visits_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE measurement_visits ADD CONSTRAINT measurement_visits_organisation_id_share_id_fkey FOREIGN KEY (organisation_id, share_id) REFERENCES shares(organisation_id, id);
ALTER TABLE measurement_visits ADD CONSTRAINT measurement_visits_pkey PRIMARY KEY (organisation_id, share_id);
CREATE INDEX measurement_visits_member ON public.measurement_visits USING btree (organisation_id, member_id, network, visited_at);
ALTER TABLE measurement_visits ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY eraser ON measurement_visits FOR ALL TO vouchsafe_eraser USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
CREATE POLICY lookup ON measurement_visits FOR SELECT TO vouchsafe_lookup USING (true);
CREATE POLICY own_organisation ON measurement_visits FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT DELETE, INSERT, SELECT, UPDATE ON measurement_visits TO vouchsafe_app;
GRANT DELETE, SELECT ON measurement_visits TO vouchsafe_eraser;
GRANT SELECT (next_at, organisation_id, share_id) ON measurement_visits TO vouchsafe_lookup;

-- measurements
CREATE TABLE measurements (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  share_id uuid NOT NULL,
  metric text NOT NULL,
  provenance text NOT NULL,
  value bigint NOT NULL,
  source text NOT NULL,
  measured_at timestamp with time zone NOT NULL
);
ALTER TABLE measurements ADD CONSTRAINT measurements_metric_check CHECK ((metric = ANY (ARRAY['impressions'::text, 'members_reached'::text, 'reactions'::text, 'comments'::text, 'reshares'::text])));
ALTER TABLE measurements ADD CONSTRAINT measurements_provenance_check CHECK ((provenance = ANY (ARRAY['measured'::text, 'estimated'::text])));
ALTER TABLE measurements ADD CONSTRAINT measurements_value_check CHECK ((value >= 0));
ALTER TABLE measurements ADD CONSTRAINT measurements_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE measurements ADD CONSTRAINT measurements_organisation_id_share_id_fkey FOREIGN KEY (organisation_id, share_id) REFERENCES shares(organisation_id, id);
ALTER TABLE measurements ADD CONSTRAINT measurements_pkey PRIMARY KEY (organisation_id, share_id, metric, provenance);
CREATE TRIGGER add_up_delete AFTER DELETE ON public.measurements REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION add_to_reach_sums();
CREATE TRIGGER add_up_insert AFTER INSERT ON public.measurements REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION add_to_reach_sums();
CREATE TRIGGER add_up_update AFTER UPDATE ON public.measurements REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION add_to_reach_sums();
ALTER TABLE measurements ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY eraser ON measurements FOR ALL TO vouchsafe_eraser USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
CREATE POLICY own_organisation ON measurements FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT DELETE, INSERT, SELECT, UPDATE ON measurements TO vouchsafe_app;
GRANT DELETE, SELECT ON measurements TO vouchsafe_eraser;

-- media
CREATE TABLE media (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  id uuid NOT NULL,
  sha256 text NOT NULL,
  type text NOT NULL,
  width integer NOT NULL,
  height integer NOT NULL,
  bytes integer NOT NULL,
  uploaded_by uuid NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now()
);
ALTER TABLE media ADD CONSTRAINT media_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE media ADD CONSTRAINT media_pkey PRIMARY KEY (organisation_id, id);
CREATE INDEX media_sha256 ON public.media USING btree (organisation_id, sha256);
ALTER TABLE media ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY eraser ON media FOR ALL TO vouchsafe_eraser USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
CREATE POLICY own_organisation ON media FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT INSERT, SELECT ON media TO vouchsafe_app;
GRANT DELETE, SELECT ON media TO vouchsafe_eraser;

-- medicine_registers
CREATE TABLE medicine_registers (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  kind text NOT NULL,
  names text NOT NULL,
  name_count integer NOT NULL,
  line_count integer NOT NULL,
  refused_count integer NOT NULL,
  imported_by uuid,
  imported_at timestamp with time zone NOT NULL
);
ALTER TABLE medicine_registers ADD CONSTRAINT medicine_registers_kind_check CHECK ((kind = ANY (ARRAY['orange_book'::text, 'ema'::text, 'bdpm'::text])));
ALTER TABLE medicine_registers ADD CONSTRAINT medicine_registers_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE medicine_registers ADD CONSTRAINT medicine_registers_pkey PRIMARY KEY (organisation_id, kind);
ALTER TABLE medicine_registers ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_organisation ON medicine_registers FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT DELETE, INSERT, SELECT, UPDATE ON medicine_registers TO vouchsafe_app;

-- members
CREATE TABLE members (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  id uuid NOT NULL,
  email text NOT NULL,
  name text NOT NULL,
  team_id uuid,
  roles text[] NOT NULL,
  region text,
  language text,
  time_zone text,
  status text NOT NULL,
  password_hash text,
  network_size integer,
  leaderboard_consent_at timestamp with time zone,
  last_seen_at timestamp with time zone,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now()
);
ALTER TABLE members ADD CONSTRAINT members_network_size_check CHECK (((network_size >= 0) AND (network_size <= 1000000)));
ALTER TABLE members ADD CONSTRAINT members_roles_check CHECK ((roles <@ ARRAY['advocate'::text, 'seller'::text, 'author'::text, 'reviewer'::text, 'safety_officer'::text, 'comms_lead'::text, 'admin'::text]));
ALTER TABLE members ADD CONSTRAINT members_status_check CHECK ((status = ANY (ARRAY['invited'::text, 'active'::text, 'deactivated'::text])));
ALTER TABLE members ADD CONSTRAINT members_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE members ADD CONSTRAINT members_organisation_id_team_id_fkey FOREIGN KEY (organisation_id, team_id) REFERENCES teams(organisation_id, id);
ALTER TABLE members ADD CONSTRAINT members_pkey PRIMARY KEY (organisation_id, id);
CREATE INDEX members_counted ON public.members USING btree (organisation_id, id) INCLUDE (network_size, status, roles, team_id);
CREATE UNIQUE INDEX members_email ON public.members USING btree (organisation_id, lower(email));
CREATE INDEX members_email_anywhere ON public.members USING btree (lower(email));
CREATE INDEX members_name ON public.members USING btree (organisation_id, lower(name), id);
CREATE INDEX members_team ON public.members USING btree (organisation_id, team_id);
CREATE TRIGGER findable AFTER INSERT OR UPDATE OF name, email ON public.members FOR EACH ROW EXECUTE FUNCTION keep_person_findable();
CREATE TRIGGER forget_password_resets AFTER UPDATE OF status ON public.members FOR EACH ROW WHEN (((old.status = 'active'::text) AND (new.status <> 'active'::text))) EXECUTE FUNCTION forget_password_resets();
CREATE TRIGGER forget_the_erased AFTER UPDATE OF email ON public.members FOR EACH ROW WHEN ((new.email = (('erased-'::text || new.id) || '@erased.invalid'::text))) EXECUTE FUNCTION forget_the_erased();
ALTER TABLE members ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY eraser ON members FOR ALL TO vouchsafe_eraser USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
CREATE POLICY lookup ON members FOR SELECT TO vouchsafe_lookup USING (true);
CREATE POLICY own_organisation ON members FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT DELETE, INSERT, SELECT, UPDATE ON members TO vouchsafe_app;
GRANT SELECT ON members TO vouchsafe_eraser;
GRANT SELECT (email, id, language, name, organisation_id, password_hash, roles, status, team_id) ON members TO vouchsafe_lookup;

-- notification_choices
CREATE TABLE notification_choices (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  member_id uuid NOT NULL,
  kinds jsonb NOT NULL,
  quiet_from time without time zone,
  quiet_to time without time zone,
  digest_days smallint[] NOT NULL,
  digest_at time without time zone NOT NULL,
  mails_a_day integer NOT NULL,
  version integer NOT NULL,
  updated_at timestamp with time zone NOT NULL
);
ALTER TABLE notification_choices ADD CONSTRAINT notification_choices_check CHECK (((quiet_from IS NULL) = (quiet_to IS NULL)));
ALTER TABLE notification_choices ADD CONSTRAINT notification_choices_digest_days_check CHECK ((digest_days <@ ARRAY[(1)::smallint, (2)::smallint, (3)::smallint, (4)::smallint, (5)::smallint, (6)::smallint, (7)::smallint]));
ALTER TABLE notification_choices ADD CONSTRAINT notification_choices_mails_a_day_check CHECK (((mails_a_day >= 1) AND (mails_a_day <= 100)));
ALTER TABLE notification_choices ADD CONSTRAINT notification_choices_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE notification_choices ADD CONSTRAINT notification_choices_organisation_id_member_id_fkey FOREIGN KEY (organisation_id, member_id) REFERENCES members(organisation_id, id);
ALTER TABLE notification_choices ADD CONSTRAINT notification_choices_pkey PRIMARY KEY (organisation_id, member_id);
ALTER TABLE notification_choices ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_organisation ON notification_choices FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT DELETE, INSERT, SELECT, UPDATE ON notification_choices TO vouchsafe_app;

-- notifications
CREATE TABLE notifications (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  id uuid NOT NULL,
  member_id uuid NOT NULL,
  kind text NOT NULL,
  cause text NOT NULL,
  subject_id uuid,
  about jsonb NOT NULL,
  group_key text NOT NULL,
  group_id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  created_at timestamp with time zone NOT NULL,
  inbox boolean NOT NULL,
  read_at timestamp with time zone,
  done_at timestamp with time zone,
  urgent boolean NOT NULL,
  digest boolean NOT NULL,
  mail_at timestamp with time zone,
  delivery_id uuid
);
ALTER TABLE notifications ADD CONSTRAINT notifications_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE notifications ADD CONSTRAINT notifications_organisation_id_member_id_fkey FOREIGN KEY (organisation_id, member_id) REFERENCES members(organisation_id, id);
ALTER TABLE notifications ADD CONSTRAINT notifications_pkey PRIMARY KEY (organisation_id, id);
ALTER TABLE notifications ADD CONSTRAINT notifications_organisation_id_member_id_kind_cause_key UNIQUE (organisation_id, member_id, kind, cause);
CREATE INDEX notifications_age ON public.notifications USING btree (created_at, organisation_id);
CREATE INDEX notifications_delivery ON public.notifications USING btree (organisation_id, delivery_id) WHERE (delivery_id IS NOT NULL);
CREATE INDEX notifications_due ON public.notifications USING btree (mail_at, organisation_id) WHERE ((mail_at IS NOT NULL) AND (delivery_id IS NULL) AND (done_at IS NULL));
CREATE INDEX notifications_due_of_member ON public.notifications USING btree (organisation_id, member_id, mail_at) WHERE ((mail_at IS NOT NULL) AND (delivery_id IS NULL) AND (done_at IS NULL));
CREATE INDEX notifications_group ON public.notifications USING btree (organisation_id, member_id, group_id);
CREATE INDEX notifications_leading ON public.notifications USING btree (organisation_id, member_id, created_at DESC, id DESC) WHERE (inbox AND (id = group_id));
CREATE INDEX notifications_subject ON public.notifications USING btree (organisation_id, subject_id, kind) WHERE (done_at IS NULL);
CREATE INDEX notifications_unread ON public.notifications USING btree (organisation_id, member_id, group_id) WHERE (inbox AND (read_at IS NULL) AND (done_at IS NULL));
ALTER TABLE notifications ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY eraser ON notifications FOR ALL TO vouchsafe_eraser USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
CREATE POLICY lookup ON notifications FOR SELECT TO vouchsafe_lookup USING (true);
CREATE POLICY own_organisation ON notifications FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT DELETE, INSERT, SELECT, UPDATE ON notifications TO vouchsafe_app;
GRANT DELETE, SELECT ON notifications TO vouchsafe_eraser;
GRANT SELECT (created_at, delivery_id, done_at, mail_at, organisation_id) ON notifications TO vouchsafe_lookup;

-- organisations
CREATE TABLE organisations (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  slug text NOT NULL,
  name text NOT NULL,
  employer_name text NOT NULL,
  time_zone text NOT NULL DEFAULT 'UTC'::text,
  jurisdictions text[] NOT NULL DEFAULT '{}'::text[],
  regions text[] NOT NULL DEFAULT '{}'::text[],
  languages text[] NOT NULL DEFAULT '{en}'::text[],
  leaderboards_mode text NOT NULL DEFAULT 'people'::text,
  works_council_required boolean NOT NULL DEFAULT false,
  works_council_agreed boolean NOT NULL DEFAULT false,
  demo boolean NOT NULL DEFAULT false,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  language text NOT NULL DEFAULT 'en'::text,
  disclosures jsonb,
  industry text
);
ALTER TABLE organisations ADD CONSTRAINT organisations_industry_check CHECK ((industry = ANY (ARRAY['pharma'::text, 'medical_devices'::text, 'healthcare'::text, 'finance'::text, 'other'::text])));
ALTER TABLE organisations ADD CONSTRAINT organisations_language_check CHECK ((language = ANY (ARRAY['en'::text, 'de'::text, 'fr'::text])));
ALTER TABLE organisations ADD CONSTRAINT organisations_leaderboards_mode_check CHECK ((leaderboards_mode = ANY (ARRAY['off'::text, 'teams'::text, 'people'::text])));
ALTER TABLE organisations ADD CONSTRAINT organisations_slug_check CHECK ((slug ~ '^[a-z0-9][a-z0-9-]{1,62}$'::text));
ALTER TABLE organisations ADD CONSTRAINT organisations_pkey PRIMARY KEY (organisation_id);
ALTER TABLE organisations ADD CONSTRAINT organisations_slug_key UNIQUE (slug);
ALTER TABLE organisations ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY eraser ON organisations FOR ALL TO vouchsafe_eraser USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
CREATE POLICY lookup ON organisations FOR SELECT TO vouchsafe_lookup USING (true);
CREATE POLICY own_organisation ON organisations FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT DELETE, INSERT, SELECT, UPDATE ON organisations TO vouchsafe_app;
GRANT SELECT, UPDATE (updated_at) ON organisations TO vouchsafe_eraser;
GRANT SELECT (demo, language, name, organisation_id, slug) ON organisations TO vouchsafe_lookup;

-- own_packs
CREATE TABLE own_packs (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  version integer NOT NULL,
  rules jsonb NOT NULL,
  made_at timestamp with time zone NOT NULL
);
ALTER TABLE own_packs ADD CONSTRAINT own_packs_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE own_packs ADD CONSTRAINT own_packs_pkey PRIMARY KEY (organisation_id, version);
ALTER TABLE own_packs ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_organisation ON own_packs FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT INSERT, SELECT ON own_packs TO vouchsafe_app;

-- own_rule_versions
CREATE TABLE own_rule_versions (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  rule_id uuid NOT NULL,
  version integer NOT NULL,
  definition text NOT NULL,
  rule jsonb NOT NULL,
  made_by uuid,
  made_at timestamp with time zone NOT NULL
);
ALTER TABLE own_rule_versions ADD CONSTRAINT own_rule_versions_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE own_rule_versions ADD CONSTRAINT own_rule_versions_organisation_id_rule_id_fkey FOREIGN KEY (organisation_id, rule_id) REFERENCES own_rules(organisation_id, id);
ALTER TABLE own_rule_versions ADD CONSTRAINT own_rule_versions_pkey PRIMARY KEY (organisation_id, rule_id, version);
ALTER TABLE own_rule_versions ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_organisation ON own_rule_versions FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT INSERT, SELECT ON own_rule_versions TO vouchsafe_app;

-- own_rules
CREATE TABLE own_rules (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  id uuid NOT NULL,
  key text NOT NULL,
  state text NOT NULL,
  version integer NOT NULL,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  updated_by uuid
);
ALTER TABLE own_rules ADD CONSTRAINT own_rules_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'shadow'::text, 'live'::text, 'retired'::text])));
ALTER TABLE own_rules ADD CONSTRAINT own_rules_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE own_rules ADD CONSTRAINT own_rules_pkey PRIMARY KEY (organisation_id, id);
ALTER TABLE own_rules ADD CONSTRAINT own_rules_organisation_id_key_key UNIQUE (organisation_id, key);
ALTER TABLE own_rules ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_organisation ON own_rules FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT DELETE, INSERT, SELECT, UPDATE ON own_rules TO vouchsafe_app;

-- pack_choices
CREATE TABLE pack_choices (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  pack_id text NOT NULL,
  in_force boolean NOT NULL,
  pinned_version text,
  chosen_by uuid,
  chosen_at timestamp with time zone NOT NULL
);
ALTER TABLE pack_choices ADD CONSTRAINT pack_choices_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE pack_choices ADD CONSTRAINT pack_choices_pkey PRIMARY KEY (organisation_id, pack_id);
ALTER TABLE pack_choices ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_organisation ON pack_choices FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT DELETE, INSERT, SELECT, UPDATE ON pack_choices TO vouchsafe_app;

-- page_snapshots
CREATE TABLE page_snapshots (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  id uuid NOT NULL,
  item_id uuid NOT NULL,
  version_id uuid NOT NULL,
  address text NOT NULL,
  status integer,
  title text,
  description text,
  main_text text,
  sha256 text,
  problem jsonb,
  fetched_at timestamp with time zone NOT NULL
);
ALTER TABLE page_snapshots ADD CONSTRAINT page_snapshots_check CHECK (((problem IS NULL) = (sha256 IS NOT NULL)));
ALTER TABLE page_snapshots ADD CONSTRAINT page_snapshots_check1 CHECK (((sha256 IS NULL) = (main_text IS NULL)));
ALTER TABLE page_snapshots ADD CONSTRAINT page_snapshots_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE page_snapshots ADD CONSTRAINT page_snapshots_organisation_id_item_id_fkey FOREIGN KEY (organisation_id, item_id) REFERENCES content_items(organisation_id, id);
ALTER TABLE page_snapshots ADD CONSTRAINT page_snapshots_organisation_id_version_id_fkey FOREIGN KEY (organisation_id, version_id) REFERENCES content_versions(organisation_id, id);
ALTER TABLE page_snapshots ADD CONSTRAINT page_snapshots_pkey PRIMARY KEY (organisation_id, id);
CREATE INDEX page_snapshots_of ON public.page_snapshots USING btree (organisation_id, version_id, fetched_at DESC, id DESC);
ALTER TABLE page_snapshots ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY eraser ON page_snapshots FOR ALL TO vouchsafe_eraser USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
CREATE POLICY own_organisation ON page_snapshots FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT INSERT, SELECT ON page_snapshots TO vouchsafe_app;
GRANT DELETE, SELECT ON page_snapshots TO vouchsafe_eraser;

-- page_watches
CREATE TABLE page_watches (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  version_id uuid NOT NULL,
  item_id uuid NOT NULL,
  address text NOT NULL,
  state text NOT NULL,
  until timestamp with time zone,
  next_look_at timestamp with time zone,
  looking_until timestamp with time zone,
  looked_at timestamp with time zone,
  read_at timestamp with time zone,
  failures integer NOT NULL,
  accepted_sha256 text,
  accepted_id uuid,
  changed_at timestamp with time zone,
  unseen_since timestamp with time zone
);
ALTER TABLE page_watches ADD CONSTRAINT page_watches_check CHECK (((accepted_sha256 IS NULL) = (accepted_id IS NULL)));
ALTER TABLE page_watches ADD CONSTRAINT page_watches_check1 CHECK (((changed_at IS NULL) OR (accepted_sha256 IS NOT NULL)));
ALTER TABLE page_watches ADD CONSTRAINT page_watches_check2 CHECK (((state <> 'ended'::text) OR (next_look_at IS NULL)));
ALTER TABLE page_watches ADD CONSTRAINT page_watches_failures_check CHECK ((failures >= 0));
ALTER TABLE page_watches ADD CONSTRAINT page_watches_state_check CHECK ((state = ANY (ARRAY['review'::text, 'live'::text, 'ended'::text])));
ALTER TABLE page_watches ADD CONSTRAINT page_watches_unseen CHECK (((unseen_since IS NULL) OR (accepted_sha256 IS NOT NULL)));
ALTER TABLE page_watches ADD CONSTRAINT page_watches_organisation_id_accepted_id_fkey FOREIGN KEY (organisation_id, accepted_id) REFERENCES page_snapshots(organisation_id, id);
ALTER TABLE page_watches ADD CONSTRAINT page_watches_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE page_watches ADD CONSTRAINT page_watches_organisation_id_item_id_fkey FOREIGN KEY (organisation_id, item_id) REFERENCES content_items(organisation_id, id);
ALTER TABLE page_watches ADD CONSTRAINT page_watches_organisation_id_version_id_fkey FOREIGN KEY (organisation_id, version_id) REFERENCES content_versions(organisation_id, id);
ALTER TABLE page_watches ADD CONSTRAINT page_watches_pkey PRIMARY KEY (organisation_id, version_id);
CREATE INDEX page_watches_due ON public.page_watches USING btree (next_look_at) WHERE (next_look_at IS NOT NULL);
CREATE INDEX page_watches_of_item ON public.page_watches USING btree (organisation_id, item_id);
ALTER TABLE page_watches ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY eraser ON page_watches FOR ALL TO vouchsafe_eraser USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
CREATE POLICY lookup ON page_watches FOR SELECT TO vouchsafe_lookup USING (true);
CREATE POLICY own_organisation ON page_watches FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT DELETE, INSERT, SELECT, UPDATE ON page_watches TO vouchsafe_app;
GRANT DELETE, SELECT ON page_watches TO vouchsafe_eraser;
GRANT SELECT (looking_until, next_look_at, organisation_id) ON page_watches TO vouchsafe_lookup;

-- password_resets
CREATE TABLE password_resets (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  id uuid NOT NULL,
  token_hash bytea NOT NULL,
  sealed_token text,
  member_id uuid NOT NULL,
  requested_by uuid,
  created_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone
);
ALTER TABLE password_resets ADD CONSTRAINT password_resets_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE password_resets ADD CONSTRAINT password_resets_organisation_id_member_id_fkey FOREIGN KEY (organisation_id, member_id) REFERENCES members(organisation_id, id) ON DELETE CASCADE;
ALTER TABLE password_resets ADD CONSTRAINT password_resets_pkey PRIMARY KEY (organisation_id, id);
ALTER TABLE password_resets ADD CONSTRAINT password_resets_token_hash_key UNIQUE (token_hash);
CREATE INDEX password_resets_created ON public.password_resets USING btree (created_at);
CREATE INDEX password_resets_member ON public.password_resets USING btree (organisation_id, member_id);
CREATE INDEX password_resets_sealed ON public.password_resets USING btree (expires_at) WHERE (sealed_token IS NOT NULL);
ALTER TABLE password_resets ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY lookup ON password_resets FOR SELECT TO vouchsafe_lookup USING (true);
CREATE POLICY own_organisation ON password_resets FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT DELETE, INSERT, SELECT, UPDATE ON password_resets TO vouchsafe_app;
GRANT SELECT (created_at, expires_at, id, organisation_id, sealed_token, token_hash) ON password_resets TO vouchsafe_lookup;

-- person_keys
CREATE TABLE person_keys (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  person_id uuid NOT NULL,
  sealed_key text,
  created_at timestamp with time zone NOT NULL,
  destroyed_at timestamp with time zone
);
ALTER TABLE person_keys ADD CONSTRAINT person_keys_check CHECK (((destroyed_at IS NULL) = (sealed_key IS NOT NULL)));
ALTER TABLE person_keys ADD CONSTRAINT person_keys_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE person_keys ADD CONSTRAINT person_keys_pkey PRIMARY KEY (organisation_id, person_id);
ALTER TABLE person_keys ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_organisation ON person_keys FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT INSERT, SELECT ON person_keys TO vouchsafe_app;

-- points
CREATE TABLE points (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  season_id uuid NOT NULL,
  entry_id uuid NOT NULL,
  rule text NOT NULL,
  member_id uuid NOT NULL,
  share_id uuid NOT NULL,
  points integer NOT NULL,
  quantity integer NOT NULL,
  at timestamp with time zone NOT NULL
);
ALTER TABLE points ADD CONSTRAINT points_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE points ADD CONSTRAINT points_organisation_id_season_id_fkey FOREIGN KEY (organisation_id, season_id) REFERENCES seasons(organisation_id, id);
ALTER TABLE points ADD CONSTRAINT points_pkey PRIMARY KEY (organisation_id, season_id, entry_id, rule);
CREATE INDEX points_member ON public.points USING btree (organisation_id, season_id, member_id, at DESC);
ALTER TABLE points ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_organisation ON points FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT DELETE, INSERT, SELECT, UPDATE ON points TO vouchsafe_app;

-- post_checks
CREATE TABLE post_checks (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  share_id uuid NOT NULL,
  member_id uuid NOT NULL,
  item_id uuid NOT NULL,
  network text NOT NULL,
  state text NOT NULL,
  how text,
  published_at timestamp with time zone NOT NULL,
  visits integer NOT NULL,
  failures integer NOT NULL,
  next_at timestamp with time zone,
  reading_until timestamp with time zone,
  checked_at timestamp with time zone,
  differs_since timestamp with time zone,
  seen_text text,
  note text,
  look_wanted_at timestamp with time zone,
  seen_by uuid,
  restore_asked_at timestamp with time zone,
  restore_asked_by uuid,
  look_answer text,
  looked_at timestamp with time zone,
  look_text text,
  parts jsonb
);
ALTER TABLE post_checks ADD CONSTRAINT post_checks_check CHECK (((state = ANY (ARRAY['changed'::text, 'gone'::text])) = (differs_since IS NOT NULL)));
ALTER TABLE post_checks ADD CONSTRAINT post_checks_check1 CHECK (((seen_text IS NULL) OR (state = 'changed'::text)));
ALTER TABLE post_checks ADD CONSTRAINT post_checks_check2 CHECK (((state = ANY (ARRAY['waiting'::text, 'unreadable'::text])) = (how IS NULL)));
ALTER TABLE post_checks ADD CONSTRAINT post_checks_check3 CHECK (((parts IS NULL) OR (how = 'read'::text)));
ALTER TABLE post_checks ADD CONSTRAINT post_checks_failures_check CHECK ((failures >= 0));
ALTER TABLE post_checks ADD CONSTRAINT post_checks_how_check CHECK ((how = ANY (ARRAY['read'::text, 'seen'::text])));
ALTER TABLE post_checks ADD CONSTRAINT post_checks_look CHECK ((((look_answer IS NULL) = (looked_at IS NULL)) AND ((look_answer IS NULL) OR (how = 'read'::text))));
ALTER TABLE post_checks ADD CONSTRAINT post_checks_look_answer_check CHECK ((look_answer = ANY (ARRAY['as_approved'::text, 'changed'::text, 'gone'::text])));
ALTER TABLE post_checks ADD CONSTRAINT post_checks_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'unchanged'::text, 'changed'::text, 'gone'::text, 'unreadable'::text])));
ALTER TABLE post_checks ADD CONSTRAINT post_checks_visits_check CHECK ((visits >= 0));
ALTER TABLE post_checks ADD CONSTRAINT post_checks_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE post_checks ADD CONSTRAINT post_checks_organisation_id_item_id_fkey FOREIGN KEY (organisation_id, item_id) REFERENCES content_items(organisation_id, id);
ALTER TABLE post_checks ADD CONSTRAINT post_checks_organisation_id_member_id_fkey FOREIGN KEY (organisation_id, member_id) REFERENCES members(organisation_id, id);
ALTER TABLE post_checks ADD CONSTRAINT post_checks_organisation_id_restore_asked_by_fkey FOREIGN KEY (organisation_id, restore_asked_by) REFERENCES members(organisation_id, id);
ALTER TABLE post_checks ADD CONSTRAINT post_checks_organisation_id_seen_by_fkey FOREIGN KEY (organisation_id, seen_by) REFERENCES members(organisation_id, id);
ALTER TABLE post_checks ADD CONSTRAINT post_checks_organisation_id_share_id_fkey FOREIGN KEY (organisation_id, share_id) REFERENCES shares(organisation_id, id);
ALTER TABLE post_checks ADD CONSTRAINT post_checks_pkey PRIMARY KEY (organisation_id, share_id);
CREATE INDEX post_checks_differing ON public.post_checks USING btree (organisation_id, differs_since DESC, share_id DESC) WHERE (differs_since IS NOT NULL);
CREATE INDEX post_checks_due ON public.post_checks USING btree (organisation_id, next_at) WHERE (next_at IS NOT NULL);
CREATE INDEX post_checks_of_item ON public.post_checks USING btree (organisation_id, item_id, published_at DESC, share_id DESC);
CREATE INDEX post_checks_to_look ON public.post_checks USING btree (organisation_id, look_wanted_at DESC, share_id DESC) WHERE (look_wanted_at IS NOT NULL);
ALTER TABLE post_checks ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY eraser ON post_checks FOR ALL TO vouchsafe_eraser USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
CREATE POLICY lookup ON post_checks FOR SELECT TO vouchsafe_lookup USING (true);
CREATE POLICY own_organisation ON post_checks FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT DELETE, INSERT, SELECT, UPDATE ON post_checks TO vouchsafe_app;
GRANT DELETE, SELECT ON post_checks TO vouchsafe_eraser;
GRANT SELECT (next_at, organisation_id, reading_until, share_id) ON post_checks TO vouchsafe_lookup;

-- products
CREATE TABLE products (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  id uuid NOT NULL,
  brand text NOT NULL,
  inn text,
  codes text[] NOT NULL,
  acronyms text[] NOT NULL,
  indications jsonb NOT NULL,
  status text,
  own boolean NOT NULL,
  updated_at timestamp with time zone NOT NULL
);
ALTER TABLE products ADD CONSTRAINT products_status_check CHECK ((status = ANY (ARRAY['prescription'::text, 'otc'::text, 'unlicensed'::text])));
ALTER TABLE products ADD CONSTRAINT products_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE products ADD CONSTRAINT products_pkey PRIMARY KEY (organisation_id, id);
CREATE UNIQUE INDEX products_brand ON public.products USING btree (organisation_id, lower(brand));
ALTER TABLE products ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_organisation ON products FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT DELETE, INSERT, SELECT, UPDATE ON products TO vouchsafe_app;

-- prospect_links
CREATE TABLE prospect_links (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  link_id uuid NOT NULL,
  prospect_id uuid NOT NULL,
  item_id uuid NOT NULL,
  share_id uuid,
  channel text NOT NULL,
  created_at timestamp with time zone NOT NULL
);
ALTER TABLE prospect_links ADD CONSTRAINT prospect_links_channel_check CHECK ((channel = ANY (ARRAY['post'::text, 'message'::text])));
ALTER TABLE prospect_links ADD CONSTRAINT prospect_links_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE prospect_links ADD CONSTRAINT prospect_links_organisation_id_link_id_fkey FOREIGN KEY (organisation_id, link_id) REFERENCES share_links(organisation_id, id);
ALTER TABLE prospect_links ADD CONSTRAINT prospect_links_organisation_id_prospect_id_fkey FOREIGN KEY (organisation_id, prospect_id) REFERENCES prospects(organisation_id, id) ON DELETE CASCADE;
ALTER TABLE prospect_links ADD CONSTRAINT prospect_links_pkey PRIMARY KEY (organisation_id, link_id);
CREATE INDEX prospect_links_of ON public.prospect_links USING btree (organisation_id, prospect_id, created_at DESC);
ALTER TABLE prospect_links ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_seller_and_lead ON prospect_links FOR ALL TO vouchsafe_app USING ((EXISTS ( SELECT
   FROM prospects p
  WHERE ((p.organisation_id = prospect_links.organisation_id) AND (p.id = prospect_links.prospect_id)))));
CREATE POLICY own_organisation ON prospect_links FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT DELETE, INSERT, SELECT, UPDATE ON prospect_links TO vouchsafe_app;

-- prospects
CREATE TABLE prospects (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  id uuid NOT NULL,
  member_id uuid NOT NULL,
  kind text NOT NULL,
  sealed_name text NOT NULL,
  created_at timestamp with time zone NOT NULL
);
ALTER TABLE prospects ADD CONSTRAINT prospects_kind_check CHECK ((kind = ANY (ARRAY['person'::text, 'account'::text])));
ALTER TABLE prospects ADD CONSTRAINT prospects_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE prospects ADD CONSTRAINT prospects_organisation_id_member_id_fkey FOREIGN KEY (organisation_id, member_id) REFERENCES members(organisation_id, id);
ALTER TABLE prospects ADD CONSTRAINT prospects_pkey PRIMARY KEY (organisation_id, id);
CREATE INDEX prospects_mine ON public.prospects USING btree (organisation_id, member_id, created_at DESC);
ALTER TABLE prospects ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_seller_and_lead ON prospects FOR ALL TO vouchsafe_app USING (((current_member() IS NULL) OR (member_id = current_member()) OR (EXISTS ( SELECT
   FROM (members m
     JOIN teams t ON (((t.organisation_id = m.organisation_id) AND (t.id = m.team_id))))
  WHERE ((m.organisation_id = prospects.organisation_id) AND (m.id = prospects.member_id) AND (t.lead_id = current_member())))))) WITH CHECK ((member_id = current_member()));
CREATE POLICY own_organisation ON prospects FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT DELETE, INSERT, SELECT, UPDATE ON prospects TO vouchsafe_app;

-- publication_attempts
CREATE TABLE publication_attempts (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  share_id uuid NOT NULL,
  number integer NOT NULL,
  claim_token uuid NOT NULL,
  started_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone,
  outcome text,
  code text,
  message text,
  external_id text,
  permalink text
);
ALTER TABLE publication_attempts ADD CONSTRAINT publication_attempts_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE publication_attempts ADD CONSTRAINT publication_attempts_organisation_id_share_id_fkey FOREIGN KEY (organisation_id, share_id) REFERENCES publications(organisation_id, share_id);
ALTER TABLE publication_attempts ADD CONSTRAINT publication_attempts_pkey PRIMARY KEY (organisation_id, share_id, number);
ALTER TABLE publication_attempts ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY eraser ON publication_attempts FOR ALL TO vouchsafe_eraser USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
CREATE POLICY own_organisation ON publication_attempts FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT DELETE, INSERT, SELECT, UPDATE ON publication_attempts TO vouchsafe_app;
GRANT DELETE, SELECT ON publication_attempts TO vouchsafe_eraser;

-- publications
CREATE TABLE publications (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  share_id uuid NOT NULL,
  state text NOT NULL,
  planned_at timestamp with time zone NOT NULL,
  due_at timestamp with time zone NOT NULL,
  schedule_version integer NOT NULL DEFAULT 1,
  attempts integer NOT NULL DEFAULT 0,
  claim_token uuid,
  claimed_at timestamp with time zone,
  sending_at timestamp with time zone,
  external_id text,
  permalink text,
  published_at timestamp with time zone,
  hold_key text,
  code text,
  message jsonb,
  updated_at timestamp with time zone NOT NULL,
  look_up_at timestamp with time zone
);
ALTER TABLE publications ADD CONSTRAINT publications_check CHECK (((state <> 'published'::text) OR (published_at IS NOT NULL)));
ALTER TABLE publications ADD CONSTRAINT publications_check1 CHECK (((state = 'publishing'::text) = (claim_token IS NOT NULL)));
ALTER TABLE publications ADD CONSTRAINT publications_check2 CHECK (((state = 'held'::text) = (hold_key IS NOT NULL)));
ALTER TABLE publications ADD CONSTRAINT publications_check3 CHECK (((look_up_at IS NULL) OR (state = 'unknown'::text)));
ALTER TABLE publications ADD CONSTRAINT publications_state_check CHECK ((state = ANY (ARRAY['scheduled'::text, 'publishing'::text, 'published'::text, 'unknown'::text, 'failed'::text, 'held'::text, 'withdrawn'::text])));
ALTER TABLE publications ADD CONSTRAINT publications_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE publications ADD CONSTRAINT publications_organisation_id_share_id_fkey FOREIGN KEY (organisation_id, share_id) REFERENCES shares(organisation_id, id);
ALTER TABLE publications ADD CONSTRAINT publications_pkey PRIMARY KEY (organisation_id, share_id);
CREATE INDEX publications_due ON public.publications USING btree (organisation_id, due_at) WHERE (state = 'scheduled'::text);
CREATE INDEX publications_due_anywhere ON public.publications USING btree (due_at) WHERE (state = 'scheduled'::text);
CREATE INDEX publications_held ON public.publications USING btree (organisation_id, hold_key) WHERE (state = 'held'::text);
CREATE INDEX publications_in_flight ON public.publications USING btree (organisation_id, claimed_at) WHERE (state = 'publishing'::text);
CREATE INDEX publications_measured ON public.publications USING btree (published_at) WHERE (state = 'published'::text);
CREATE INDEX publications_state ON public.publications USING btree (organisation_id, state);
CREATE INDEX publications_to_look_up ON public.publications USING btree (organisation_id, look_up_at) WHERE (look_up_at IS NOT NULL);
CREATE INDEX publications_troubled ON public.publications USING btree (state, updated_at) WHERE (state = ANY (ARRAY['unknown'::text, 'failed'::text]));
CREATE INDEX publications_unsettled ON public.publications USING btree (organisation_id) WHERE (state = ANY (ARRAY['publishing'::text, 'held'::text]));
ALTER TABLE publications ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY eraser ON publications FOR ALL TO vouchsafe_eraser USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
CREATE POLICY lookup ON publications FOR SELECT TO vouchsafe_lookup USING (true);
CREATE POLICY own_organisation ON publications FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT DELETE, INSERT, SELECT, UPDATE ON publications TO vouchsafe_app;
GRANT DELETE, SELECT, UPDATE (updated_at) ON publications TO vouchsafe_eraser;
GRANT SELECT (claimed_at, code, due_at, hold_key, look_up_at, organisation_id, planned_at, published_at, share_id, state, updated_at) ON publications TO vouchsafe_lookup;

-- reach_facts
CREATE TABLE reach_facts (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  day date NOT NULL,
  share_id uuid NOT NULL,
  member_id uuid NOT NULL,
  team_id uuid,
  item_id uuid NOT NULL,
  topic_ids uuid[] NOT NULL DEFAULT '{}'::uuid[],
  node text NOT NULL,
  network text NOT NULL,
  published integer NOT NULL DEFAULT 0,
  withdrawn boolean NOT NULL DEFAULT false,
  shares integer NOT NULL DEFAULT 0,
  human_clicks integer NOT NULL DEFAULT 0,
  preview_clicks integer NOT NULL DEFAULT 0,
  bot_clicks integer NOT NULL DEFAULT 0,
  suspect_clicks integer NOT NULL DEFAULT 0,
  own_clicks integer NOT NULL DEFAULT 0
);
ALTER TABLE reach_facts ADD CONSTRAINT reach_facts_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE reach_facts ADD CONSTRAINT reach_facts_pkey PRIMARY KEY (organisation_id, day, share_id);
CREATE INDEX reach_facts_item ON public.reach_facts USING btree (organisation_id, item_id);
CREATE INDEX reach_facts_member ON public.reach_facts USING btree (organisation_id, member_id, day);
CREATE INDEX reach_facts_share ON public.reach_facts USING btree (organisation_id, share_id);
CREATE INDEX reach_facts_standing ON public.reach_facts USING btree (organisation_id, day, member_id) INCLUDE (team_id, item_id, topic_ids, node, network) WHERE (shares > 0);
CREATE INDEX reach_facts_team ON public.reach_facts USING btree (organisation_id, team_id, day);
CREATE TRIGGER add_up_delete AFTER DELETE ON public.reach_facts REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION add_to_reach_sums();
CREATE TRIGGER add_up_insert AFTER INSERT ON public.reach_facts REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION add_to_reach_sums();
CREATE TRIGGER add_up_update AFTER UPDATE ON public.reach_facts REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION add_to_reach_sums();
ALTER TABLE reach_facts ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY eraser ON reach_facts FOR SELECT TO vouchsafe_eraser USING ((organisation_id = current_organisation()));
CREATE POLICY own_organisation ON reach_facts FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT DELETE, INSERT, SELECT, UPDATE ON reach_facts TO vouchsafe_app;
GRANT SELECT ON reach_facts TO vouchsafe_eraser;

-- reach_shares
CREATE TABLE reach_shares (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  share_id uuid NOT NULL,
  link_id uuid,
  member_id uuid NOT NULL,
  team_id uuid,
  item_id uuid NOT NULL,
  topic_ids uuid[] NOT NULL DEFAULT '{}'::uuid[],
  node text NOT NULL,
  network text NOT NULL
);
ALTER TABLE reach_shares ADD CONSTRAINT reach_shares_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE reach_shares ADD CONSTRAINT reach_shares_pkey PRIMARY KEY (organisation_id, share_id);
CREATE INDEX reach_shares_link ON public.reach_shares USING btree (organisation_id, link_id);
ALTER TABLE reach_shares ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_organisation ON reach_shares FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT DELETE, INSERT, SELECT, UPDATE ON reach_shares TO vouchsafe_app;

-- reach_sums
CREATE TABLE reach_sums (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  cut text NOT NULL,
  cut_id uuid NOT NULL,
  grain text NOT NULL,
  starts_on date NOT NULL,
  node text NOT NULL,
  network text NOT NULL,
  published bigint NOT NULL,
  shares bigint NOT NULL,
  human_clicks bigint NOT NULL,
  preview_clicks bigint NOT NULL,
  bot_clicks bigint NOT NULL,
  suspect_clicks bigint NOT NULL,
  own_clicks bigint NOT NULL,
  impressions bigint NOT NULL,
  posts bigint NOT NULL
);
ALTER TABLE reach_sums ADD CONSTRAINT reach_sums_cut_check CHECK ((cut = ANY (ARRAY['all'::text, 'team'::text, 'topic'::text, 'item'::text])));
ALTER TABLE reach_sums ADD CONSTRAINT reach_sums_grain_check CHECK ((grain = ANY (ARRAY['day'::text, 'month'::text])));
ALTER TABLE reach_sums ADD CONSTRAINT reach_sums_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE reach_sums ADD CONSTRAINT reach_sums_pkey PRIMARY KEY (organisation_id, cut, grain, starts_on, cut_id, node, network);
CREATE INDEX reach_sums_of_one ON public.reach_sums USING btree (organisation_id, cut, cut_id, grain, starts_on);
ALTER TABLE reach_sums ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY eraser ON reach_sums FOR ALL TO vouchsafe_eraser USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
CREATE POLICY own_organisation ON reach_sums FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT DELETE, INSERT, SELECT, UPDATE ON reach_sums TO vouchsafe_app;
GRANT INSERT, SELECT, UPDATE ON reach_sums TO vouchsafe_eraser;

-- recalled_shares
CREATE TABLE recalled_shares (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  share_id uuid NOT NULL,
  recall_id uuid NOT NULL,
  state text NOT NULL,
  code text,
  message jsonb,
  tries integer NOT NULL DEFAULT 0,
  next_at timestamp with time zone NOT NULL,
  asked_at timestamp with time zone,
  reminders integer NOT NULL DEFAULT 0,
  reminded_at timestamp with time zone,
  settled_at timestamp with time zone,
  settled_by uuid
);
ALTER TABLE recalled_shares ADD CONSTRAINT recalled_shares_check CHECK (((state = ANY (ARRAY['withdrawn'::text, 'gone'::text, 'cannot'::text])) = (settled_at IS NOT NULL)));
ALTER TABLE recalled_shares ADD CONSTRAINT recalled_shares_check1 CHECK (((state <> 'asked'::text) OR (asked_at IS NOT NULL)));
ALTER TABLE recalled_shares ADD CONSTRAINT recalled_shares_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'withdrawn'::text, 'asked'::text, 'gone'::text, 'cannot'::text])));
ALTER TABLE recalled_shares ADD CONSTRAINT recalled_shares_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE recalled_shares ADD CONSTRAINT recalled_shares_organisation_id_recall_id_fkey FOREIGN KEY (organisation_id, recall_id) REFERENCES recalls(organisation_id, id);
ALTER TABLE recalled_shares ADD CONSTRAINT recalled_shares_organisation_id_share_id_fkey FOREIGN KEY (organisation_id, share_id) REFERENCES shares(organisation_id, id);
ALTER TABLE recalled_shares ADD CONSTRAINT recalled_shares_pkey PRIMARY KEY (organisation_id, share_id);
CREATE INDEX recalled_shares_of ON public.recalled_shares USING btree (organisation_id, recall_id, state);
ALTER TABLE recalled_shares ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY eraser ON recalled_shares FOR ALL TO vouchsafe_eraser USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
CREATE POLICY own_organisation ON recalled_shares FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT DELETE, INSERT, SELECT, UPDATE ON recalled_shares TO vouchsafe_app;
GRANT DELETE, SELECT ON recalled_shares TO vouchsafe_eraser;

-- recalls
CREATE TABLE recalls (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  id uuid NOT NULL,
  item_id uuid NOT NULL,
  reason text NOT NULL,
  links text NOT NULL,
  recalled_by uuid NOT NULL,
  recalled_at timestamp with time zone NOT NULL,
  next_at timestamp with time zone NOT NULL,
  called_off_at timestamp with time zone,
  links_closed_at timestamp with time zone,
  finished_at timestamp with time zone
);
ALTER TABLE recalls ADD CONSTRAINT recalls_links_check CHECK ((links = ANY (ARRAY['notice'::text, 'target'::text])));
ALTER TABLE recalls ADD CONSTRAINT recalls_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE recalls ADD CONSTRAINT recalls_organisation_id_item_id_fkey FOREIGN KEY (organisation_id, item_id) REFERENCES content_items(organisation_id, id);
ALTER TABLE recalls ADD CONSTRAINT recalls_organisation_id_recalled_by_fkey FOREIGN KEY (organisation_id, recalled_by) REFERENCES members(organisation_id, id);
ALTER TABLE recalls ADD CONSTRAINT recalls_pkey PRIMARY KEY (organisation_id, id);
ALTER TABLE recalls ADD CONSTRAINT recalls_organisation_id_item_id_key UNIQUE (organisation_id, item_id);
CREATE INDEX recalls_newest ON public.recalls USING btree (organisation_id, recalled_at DESC, id DESC);
CREATE INDEX recalls_to_work ON public.recalls USING btree (next_at) WHERE (finished_at IS NULL);
ALTER TABLE recalls ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY eraser ON recalls FOR ALL TO vouchsafe_eraser USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
CREATE POLICY lookup ON recalls FOR SELECT TO vouchsafe_lookup USING (true);
CREATE POLICY own_organisation ON recalls FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT DELETE, INSERT, SELECT, UPDATE ON recalls TO vouchsafe_app;
GRANT DELETE, SELECT ON recalls TO vouchsafe_eraser;
GRANT SELECT (finished_at, next_at, organisation_id) ON recalls TO vouchsafe_lookup;

-- reminders
CREATE TABLE reminders (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  kind text NOT NULL,
  subject_id uuid NOT NULL,
  stage text NOT NULL,
  at timestamp with time zone NOT NULL
);
ALTER TABLE reminders ADD CONSTRAINT reminders_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE reminders ADD CONSTRAINT reminders_pkey PRIMARY KEY (organisation_id, kind, subject_id, stage);
CREATE INDEX reminders_age ON public.reminders USING btree (organisation_id, at);
ALTER TABLE reminders ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY lookup ON reminders FOR SELECT TO vouchsafe_lookup USING (true);
CREATE POLICY own_organisation ON reminders FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT DELETE, INSERT, SELECT, UPDATE ON reminders TO vouchsafe_app;
GRANT SELECT (kind, organisation_id, stage, subject_id) ON reminders TO vouchsafe_lookup;

-- responsibilities
CREATE TABLE responsibilities (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  id uuid NOT NULL,
  kind text NOT NULL,
  member_id uuid,
  team_id uuid,
  topic_ids uuid[] NOT NULL,
  regions text[] NOT NULL,
  weekdays smallint[] NOT NULL,
  from_minute smallint,
  until_minute smallint,
  time_zone text NOT NULL,
  added_by uuid NOT NULL,
  added_at timestamp with time zone NOT NULL,
  ended_by uuid,
  ended_at timestamp with time zone
);
ALTER TABLE responsibilities ADD CONSTRAINT responsibilities_check CHECK ((num_nonnulls(member_id, team_id) = 1));
ALTER TABLE responsibilities ADD CONSTRAINT responsibilities_check1 CHECK (((from_minute IS NULL) = (until_minute IS NULL)));
ALTER TABLE responsibilities ADD CONSTRAINT responsibilities_check2 CHECK (((ended_by IS NULL) OR (ended_at IS NOT NULL)));
ALTER TABLE responsibilities ADD CONSTRAINT responsibilities_from_minute_check CHECK (((from_minute >= 0) AND (from_minute <= 1439)));
ALTER TABLE responsibilities ADD CONSTRAINT responsibilities_kind_check CHECK ((kind = ANY (ARRAY['approves'::text, 'answers'::text, 'decides'::text])));
ALTER TABLE responsibilities ADD CONSTRAINT responsibilities_until_minute_check CHECK (((until_minute >= 0) AND (until_minute <= 1439)));
ALTER TABLE responsibilities ADD CONSTRAINT responsibilities_organisation_id_added_by_fkey FOREIGN KEY (organisation_id, added_by) REFERENCES members(organisation_id, id);
ALTER TABLE responsibilities ADD CONSTRAINT responsibilities_organisation_id_ended_by_fkey FOREIGN KEY (organisation_id, ended_by) REFERENCES members(organisation_id, id);
ALTER TABLE responsibilities ADD CONSTRAINT responsibilities_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE responsibilities ADD CONSTRAINT responsibilities_organisation_id_member_id_fkey FOREIGN KEY (organisation_id, member_id) REFERENCES members(organisation_id, id);
ALTER TABLE responsibilities ADD CONSTRAINT responsibilities_pkey PRIMARY KEY (organisation_id, id);
CREATE INDEX responsibilities_in_force ON public.responsibilities USING btree (organisation_id, kind) WHERE (ended_at IS NULL);
CREATE INDEX responsibilities_of_member ON public.responsibilities USING btree (organisation_id, member_id);
ALTER TABLE responsibilities ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_organisation ON responsibilities FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT DELETE, INSERT, SELECT, UPDATE ON responsibilities TO vouchsafe_app;

-- retention_settings
CREATE TABLE retention_settings (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  items_days integer,
  drafts_days integer,
  suggestions_days integer,
  items_by uuid,
  items_at timestamp with time zone,
  drafts_by uuid,
  drafts_at timestamp with time zone
);
ALTER TABLE retention_settings ADD CONSTRAINT retention_settings_drafts_days_check CHECK (((drafts_days >= 1) AND (drafts_days <= 36500)));
ALTER TABLE retention_settings ADD CONSTRAINT retention_settings_items_days_check CHECK (((items_days >= 1) AND (items_days <= 36500)));
ALTER TABLE retention_settings ADD CONSTRAINT retention_settings_suggestions_days_check CHECK (((suggestions_days >= 1) AND (suggestions_days <= 36500)));
ALTER TABLE retention_settings ADD CONSTRAINT retention_settings_organisation_id_drafts_by_fkey FOREIGN KEY (organisation_id, drafts_by) REFERENCES members(organisation_id, id);
ALTER TABLE retention_settings ADD CONSTRAINT retention_settings_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE retention_settings ADD CONSTRAINT retention_settings_organisation_id_items_by_fkey FOREIGN KEY (organisation_id, items_by) REFERENCES members(organisation_id, id);
ALTER TABLE retention_settings ADD CONSTRAINT retention_settings_pkey PRIMARY KEY (organisation_id);
ALTER TABLE retention_settings ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY eraser ON retention_settings FOR ALL TO vouchsafe_eraser USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
CREATE POLICY lookup ON retention_settings FOR SELECT TO vouchsafe_lookup USING (true);
CREATE POLICY own_organisation ON retention_settings FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT INSERT, SELECT, UPDATE ON retention_settings TO vouchsafe_app;
GRANT SELECT ON retention_settings TO vouchsafe_eraser;
GRANT SELECT (drafts_days, items_days, organisation_id, suggestions_days) ON retention_settings TO vouchsafe_lookup;

-- routed_texts
CREATE TABLE routed_texts (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  screening_id uuid NOT NULL,
  sealed text NOT NULL
);
ALTER TABLE routed_texts ADD CONSTRAINT routed_texts_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE routed_texts ADD CONSTRAINT routed_texts_organisation_id_screening_id_fkey FOREIGN KEY (organisation_id, screening_id) REFERENCES screenings(organisation_id, id);
ALTER TABLE routed_texts ADD CONSTRAINT routed_texts_pkey PRIMARY KEY (organisation_id, screening_id);
CREATE TRIGGER only_another_seal BEFORE UPDATE ON public.routed_texts FOR EACH ROW WHEN ((split_part(old.sealed, '.'::text, 1) = split_part(new.sealed, '.'::text, 1))) EXECUTE FUNCTION refuse_other_words();
ALTER TABLE routed_texts ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY eraser ON routed_texts FOR ALL TO vouchsafe_eraser USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
CREATE POLICY own_organisation ON routed_texts FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT INSERT, SELECT ON routed_texts TO vouchsafe_app;
GRANT SELECT ON routed_texts TO vouchsafe_eraser;

-- safety_case_texts
CREATE TABLE safety_case_texts (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  case_id uuid NOT NULL,
  screening_id uuid NOT NULL,
  text_hash text NOT NULL,
  at timestamp with time zone NOT NULL
);
ALTER TABLE safety_case_texts ADD CONSTRAINT safety_case_texts_organisation_id_case_id_fkey FOREIGN KEY (organisation_id, case_id) REFERENCES safety_cases(organisation_id, id);
ALTER TABLE safety_case_texts ADD CONSTRAINT safety_case_texts_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE safety_case_texts ADD CONSTRAINT safety_case_texts_organisation_id_screening_id_fkey FOREIGN KEY (organisation_id, screening_id) REFERENCES routed_texts(organisation_id, screening_id);
ALTER TABLE safety_case_texts ADD CONSTRAINT safety_case_texts_pkey PRIMARY KEY (organisation_id, screening_id);
CREATE INDEX safety_case_texts_case ON public.safety_case_texts USING btree (organisation_id, case_id, at);
CREATE INDEX safety_case_texts_hash ON public.safety_case_texts USING btree (organisation_id, text_hash);
ALTER TABLE safety_case_texts ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY eraser ON safety_case_texts FOR ALL TO vouchsafe_eraser USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
CREATE POLICY own_organisation ON safety_case_texts FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT INSERT, SELECT ON safety_case_texts TO vouchsafe_app;
GRANT SELECT ON safety_case_texts TO vouchsafe_eraser;

-- safety_cases
CREATE TABLE safety_cases (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  id uuid NOT NULL,
  number integer NOT NULL,
  state text NOT NULL,
  source text NOT NULL,
  subject_id uuid,
  reporter_id uuid,
  confidence text NOT NULL,
  aware_at timestamp with time zone NOT NULL,
  due_at timestamp with time zone NOT NULL,
  assignee_id uuid,
  sealed_criteria text NOT NULL,
  reference text,
  closed_at timestamp with time zone,
  updated_at timestamp with time zone NOT NULL
);
ALTER TABLE safety_cases ADD CONSTRAINT safety_cases_check CHECK (((state = ANY (ARRAY['reported'::text, 'not_an_event'::text])) = (closed_at IS NOT NULL)));
ALTER TABLE safety_cases ADD CONSTRAINT safety_cases_confidence_check CHECK ((confidence = ANY (ARRAY['probable'::text, 'possible'::text])));
ALTER TABLE safety_cases ADD CONSTRAINT safety_cases_state_check CHECK ((state = ANY (ARRAY['open'::text, 'assessing'::text, 'reported'::text, 'not_an_event'::text])));
ALTER TABLE safety_cases ADD CONSTRAINT safety_cases_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE safety_cases ADD CONSTRAINT safety_cases_pkey PRIMARY KEY (organisation_id, id);
ALTER TABLE safety_cases ADD CONSTRAINT safety_cases_organisation_id_number_key UNIQUE (organisation_id, number);
CREATE INDEX safety_cases_due ON public.safety_cases USING btree (organisation_id, due_at, id) WHERE (closed_at IS NULL);
CREATE INDEX safety_cases_newest ON public.safety_cases USING btree (organisation_id, aware_at DESC, id DESC);
CREATE INDEX safety_cases_reporter ON public.safety_cases USING btree (organisation_id, reporter_id, aware_at DESC);
ALTER TABLE safety_cases ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY lookup ON safety_cases FOR SELECT TO vouchsafe_lookup USING (true);
CREATE POLICY own_organisation ON safety_cases FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT DELETE, INSERT, SELECT, UPDATE ON safety_cases TO vouchsafe_app;
GRANT SELECT (aware_at, closed_at, due_at, id, organisation_id) ON safety_cases TO vouchsafe_lookup;

-- safety_notes
CREATE TABLE safety_notes (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  author_id uuid NOT NULL,
  sealed_text text NOT NULL,
  at timestamp with time zone NOT NULL
);
ALTER TABLE safety_notes ADD CONSTRAINT safety_notes_organisation_id_case_id_fkey FOREIGN KEY (organisation_id, case_id) REFERENCES safety_cases(organisation_id, id);
ALTER TABLE safety_notes ADD CONSTRAINT safety_notes_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE safety_notes ADD CONSTRAINT safety_notes_pkey PRIMARY KEY (organisation_id, id);
CREATE INDEX safety_notes_case ON public.safety_notes USING btree (organisation_id, case_id, at);
CREATE TRIGGER only_another_seal BEFORE UPDATE ON public.safety_notes FOR EACH ROW WHEN ((split_part(old.sealed_text, '.'::text, 1) = split_part(new.sealed_text, '.'::text, 1))) EXECUTE FUNCTION refuse_other_words();
ALTER TABLE safety_notes ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_organisation ON safety_notes FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT INSERT, SELECT ON safety_notes TO vouchsafe_app;

-- safety_settings
CREATE TABLE safety_settings (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  hours_to_report integer NOT NULL
);
ALTER TABLE safety_settings ADD CONSTRAINT safety_settings_hours_to_report_check CHECK (((hours_to_report >= 1) AND (hours_to_report <= 360)));
ALTER TABLE safety_settings ADD CONSTRAINT safety_settings_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE safety_settings ADD CONSTRAINT safety_settings_pkey PRIMARY KEY (organisation_id);
ALTER TABLE safety_settings ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_organisation ON safety_settings FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT DELETE, INSERT, SELECT, UPDATE ON safety_settings TO vouchsafe_app;

-- schedules (no row-level security)
CREATE TABLE schedules (
  name text NOT NULL,
  every_ms integer NOT NULL,
  started_at timestamp with time zone NOT NULL,
  finished_at timestamp with time zone,
  last_error text
);
ALTER TABLE schedules ADD CONSTRAINT schedules_every_ms_check CHECK ((every_ms > 0));
ALTER TABLE schedules ADD CONSTRAINT schedules_pkey PRIMARY KEY (name);
GRANT INSERT, SELECT, UPDATE ON schedules TO vouchsafe_app;

-- scored_shares
CREATE TABLE scored_shares (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  share_id uuid NOT NULL,
  member_id uuid NOT NULL,
  item_id uuid NOT NULL,
  node text NOT NULL,
  published_on date,
  counted boolean NOT NULL DEFAULT false,
  withdrawn boolean NOT NULL DEFAULT false,
  clicks jsonb NOT NULL DEFAULT '{}'::jsonb,
  link_id uuid
);
ALTER TABLE scored_shares ADD CONSTRAINT scored_shares_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE scored_shares ADD CONSTRAINT scored_shares_pkey PRIMARY KEY (organisation_id, share_id);
CREATE INDEX scored_shares_day ON public.scored_shares USING btree (organisation_id, member_id, published_on) WHERE counted;
CREATE INDEX scored_shares_item ON public.scored_shares USING btree (organisation_id, member_id, item_id) WHERE (counted AND (NOT withdrawn));
CREATE INDEX scored_shares_link ON public.scored_shares USING btree (organisation_id, link_id);
ALTER TABLE scored_shares ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_organisation ON scored_shares FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT DELETE, INSERT, SELECT, UPDATE ON scored_shares TO vouchsafe_app;

-- screenings
CREATE TABLE screenings (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  id uuid NOT NULL,
  subject_kind text NOT NULL,
  subject_id uuid,
  member_id uuid,
  text_hash text NOT NULL,
  verdict text NOT NULL,
  route boolean NOT NULL,
  packs jsonb NOT NULL,
  context jsonb NOT NULL,
  findings jsonb NOT NULL,
  at timestamp with time zone NOT NULL,
  shadow jsonb NOT NULL DEFAULT '[]'::jsonb
);
ALTER TABLE screenings ADD CONSTRAINT screenings_subject_kind_check CHECK ((subject_kind = ANY (ARRAY['caption'::text, 'version'::text, 'share'::text, 'draft'::text, 'inbound'::text, 'intent'::text])));
ALTER TABLE screenings ADD CONSTRAINT screenings_verdict_check CHECK ((verdict = ANY (ARRAY['pass'::text, 'warn'::text, 'review'::text, 'block'::text])));
ALTER TABLE screenings ADD CONSTRAINT screenings_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE screenings ADD CONSTRAINT screenings_pkey PRIMARY KEY (organisation_id, id);
CREATE INDEX screenings_routed ON public.screenings USING btree (organisation_id, at DESC) WHERE route;
CREATE INDEX screenings_subject ON public.screenings USING btree (organisation_id, subject_kind, subject_id, at DESC);
CREATE INDEX screenings_with_words ON public.screenings USING btree (organisation_id, at) WHERE holds_words(findings, shadow);
CREATE TRIGGER let_only_words_go BEFORE UPDATE ON public.screenings FOR EACH ROW EXECUTE FUNCTION let_only_words_go();
ALTER TABLE screenings ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY eraser ON screenings FOR ALL TO vouchsafe_eraser USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
CREATE POLICY lookup ON screenings FOR SELECT TO vouchsafe_lookup USING (true);
CREATE POLICY own_organisation ON screenings FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT INSERT, SELECT ON screenings TO vouchsafe_app;
GRANT DELETE, SELECT ON screenings TO vouchsafe_eraser;
GRANT SELECT (findings, organisation_id, shadow) ON screenings TO vouchsafe_lookup;

-- search_texts
CREATE TABLE search_texts (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  kind text NOT NULL,
  subject_id uuid NOT NULL,
  text text NOT NULL
);
ALTER TABLE search_texts ADD CONSTRAINT search_texts_kind_check CHECK ((kind = ANY (ARRAY['item'::text, 'person'::text])));
ALTER TABLE search_texts ADD CONSTRAINT search_texts_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE search_texts ADD CONSTRAINT search_texts_pkey PRIMARY KEY (organisation_id, kind, subject_id);
ALTER TABLE search_texts ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY eraser ON search_texts FOR ALL TO vouchsafe_eraser USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
CREATE POLICY own_organisation ON search_texts FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT DELETE, INSERT, SELECT, UPDATE ON search_texts TO vouchsafe_app;
GRANT DELETE, SELECT ON search_texts TO vouchsafe_eraser;

-- seasons
CREATE TABLE seasons (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  id uuid NOT NULL,
  node text NOT NULL,
  name text NOT NULL,
  starts_on date NOT NULL,
  starts_at timestamp with time zone NOT NULL,
  ends_at timestamp with time zone NOT NULL
);
ALTER TABLE seasons ADD CONSTRAINT seasons_check CHECK ((ends_at > starts_at));
ALTER TABLE seasons ADD CONSTRAINT seasons_node_check CHECK ((node = ANY (ARRAY['advocacy'::text, 'social_selling'::text])));
ALTER TABLE seasons ADD CONSTRAINT seasons_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE seasons ADD CONSTRAINT seasons_pkey PRIMARY KEY (organisation_id, id);
ALTER TABLE seasons ADD CONSTRAINT seasons_organisation_id_node_starts_on_key UNIQUE (organisation_id, node, starts_on);
CREATE INDEX seasons_ending ON public.seasons USING btree (ends_at);
ALTER TABLE seasons ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY lookup ON seasons FOR SELECT TO vouchsafe_lookup USING (true);
CREATE POLICY own_organisation ON seasons FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT DELETE, INSERT, SELECT, UPDATE ON seasons TO vouchsafe_app;
GRANT SELECT (ends_at, id, organisation_id) ON seasons TO vouchsafe_lookup;

-- second_reader_settings
CREATE TABLE second_reader_settings (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  base_url text NOT NULL,
  model text NOT NULL,
  sealed_key text,
  public jsonb NOT NULL,
  professionals jsonb NOT NULL
);
ALTER TABLE second_reader_settings ADD CONSTRAINT second_reader_settings_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE second_reader_settings ADD CONSTRAINT second_reader_settings_pkey PRIMARY KEY (organisation_id);
ALTER TABLE second_reader_settings ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_organisation ON second_reader_settings FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT DELETE, INSERT, SELECT, UPDATE ON second_reader_settings TO vouchsafe_app;

-- second_readings
CREATE TABLE second_readings (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  id uuid NOT NULL,
  purpose text NOT NULL,
  text_hash text NOT NULL,
  model text NOT NULL,
  prompt_version integer NOT NULL,
  problem text,
  verdict text,
  dropped integer NOT NULL,
  duration_ms integer NOT NULL,
  tokens_in integer,
  tokens_out integer,
  at timestamp with time zone NOT NULL,
  sealed_remarks text
);
ALTER TABLE second_readings ADD CONSTRAINT second_readings_check CHECK (((problem IS NULL) = (verdict IS NOT NULL)));
ALTER TABLE second_readings ADD CONSTRAINT second_readings_purpose_check CHECK ((purpose = ANY (ARRAY['text'::text, 'what_if'::text, 'trial'::text])));
ALTER TABLE second_readings ADD CONSTRAINT second_readings_verdict_check CHECK ((verdict = ANY (ARRAY['pass'::text, 'review'::text])));
ALTER TABLE second_readings ADD CONSTRAINT second_readings_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE second_readings ADD CONSTRAINT second_readings_pkey PRIMARY KEY (organisation_id, id);
CREATE INDEX second_readings_by_text ON public.second_readings USING btree (organisation_id, text_hash) WHERE (problem IS NULL);
CREATE INDEX second_readings_by_time ON public.second_readings USING btree (organisation_id, at);
CREATE INDEX second_readings_sealed ON public.second_readings USING btree (at, organisation_id) WHERE (sealed_remarks IS NOT NULL);
ALTER TABLE second_readings ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY lookup ON second_readings FOR SELECT TO vouchsafe_lookup USING (true);
CREATE POLICY own_organisation ON second_readings FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT INSERT, SELECT ON second_readings TO vouchsafe_app;
GRANT SELECT (at, organisation_id, sealed_remarks) ON second_readings TO vouchsafe_lookup;

-- sessions
CREATE TABLE sessions (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  id uuid NOT NULL,
  token_hash bytea NOT NULL,
  member_id uuid NOT NULL,
  created_at timestamp with time zone NOT NULL,
  last_seen_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  revoked_at timestamp with time zone,
  browser text,
  system text
);
ALTER TABLE sessions ADD CONSTRAINT sessions_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE sessions ADD CONSTRAINT sessions_organisation_id_member_id_fkey FOREIGN KEY (organisation_id, member_id) REFERENCES members(organisation_id, id) ON DELETE CASCADE;
ALTER TABLE sessions ADD CONSTRAINT sessions_pkey PRIMARY KEY (organisation_id, id);
ALTER TABLE sessions ADD CONSTRAINT sessions_token_hash_key UNIQUE (token_hash);
CREATE INDEX sessions_ended ON public.sessions USING btree (organisation_id, LEAST(revoked_at, expires_at));
CREATE INDEX sessions_member ON public.sessions USING btree (organisation_id, member_id);
ALTER TABLE sessions ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY lookup ON sessions FOR SELECT TO vouchsafe_lookup USING (true);
CREATE POLICY own_organisation ON sessions FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT DELETE, INSERT, SELECT, UPDATE ON sessions TO vouchsafe_app;
GRANT SELECT (expires_at, id, last_seen_at, member_id, organisation_id, revoked_at, token_hash) ON sessions TO vouchsafe_lookup;

-- share_links
CREATE TABLE share_links (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  id uuid NOT NULL,
  code text NOT NULL,
  target_url text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  live_at timestamp with time zone,
  member_id uuid,
  notice_id uuid
);
ALTER TABLE share_links ADD CONSTRAINT share_links_notice FOREIGN KEY (organisation_id, notice_id) REFERENCES link_notices(organisation_id, id);
ALTER TABLE share_links ADD CONSTRAINT share_links_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE share_links ADD CONSTRAINT share_links_pkey PRIMARY KEY (organisation_id, id);
ALTER TABLE share_links ADD CONSTRAINT share_links_code_key UNIQUE (code);
ALTER TABLE share_links ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY lookup ON share_links FOR SELECT TO vouchsafe_lookup USING (true);
CREATE POLICY own_organisation ON share_links FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT INSERT, SELECT ON share_links TO vouchsafe_app;
GRANT SELECT (code, created_at, id, notice_id, organisation_id, target_url) ON share_links TO vouchsafe_lookup;

-- shares
CREATE TABLE shares (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  id uuid NOT NULL,
  member_id uuid NOT NULL,
  team_id uuid,
  item_id uuid NOT NULL,
  version_id uuid NOT NULL,
  caption_id uuid NOT NULL,
  certificate text NOT NULL,
  network text NOT NULL,
  connection_id uuid NOT NULL,
  node text NOT NULL,
  text text NOT NULL,
  text_hash text NOT NULL,
  screening_id uuid NOT NULL,
  rule_set text NOT NULL,
  link_id uuid,
  link_placement text,
  local_time text,
  time_zone text,
  created_at timestamp with time zone NOT NULL
);
ALTER TABLE shares ADD CONSTRAINT shares_check CHECK (((local_time IS NULL) = (time_zone IS NULL)));
ALTER TABLE shares ADD CONSTRAINT shares_check1 CHECK (((link_id IS NULL) = (link_placement IS NULL)));
ALTER TABLE shares ADD CONSTRAINT shares_link_placement_check CHECK ((link_placement = ANY (ARRAY['text'::text, 'article'::text])));
ALTER TABLE shares ADD CONSTRAINT shares_node_check CHECK ((node = ANY (ARRAY['advocacy'::text, 'social_selling'::text, 'sponsored'::text, 'influencer'::text])));
ALTER TABLE shares ADD CONSTRAINT shares_organisation_id_caption_id_fkey FOREIGN KEY (organisation_id, caption_id) REFERENCES captions(organisation_id, id);
ALTER TABLE shares ADD CONSTRAINT shares_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE shares ADD CONSTRAINT shares_organisation_id_link_id_fkey FOREIGN KEY (organisation_id, link_id) REFERENCES share_links(organisation_id, id);
ALTER TABLE shares ADD CONSTRAINT shares_organisation_id_member_id_fkey FOREIGN KEY (organisation_id, member_id) REFERENCES members(organisation_id, id);
ALTER TABLE shares ADD CONSTRAINT shares_organisation_id_screening_id_fkey FOREIGN KEY (organisation_id, screening_id) REFERENCES screenings(organisation_id, id);
ALTER TABLE shares ADD CONSTRAINT shares_organisation_id_version_id_fkey FOREIGN KEY (organisation_id, version_id) REFERENCES content_versions(organisation_id, id);
ALTER TABLE shares ADD CONSTRAINT shares_pkey PRIMARY KEY (organisation_id, id);
CREATE INDEX shares_item ON public.shares USING btree (organisation_id, item_id, created_at DESC, id DESC);
CREATE INDEX shares_item_network ON public.shares USING btree (organisation_id, item_id, network, created_at DESC, id DESC);
CREATE UNIQUE INDEX shares_link ON public.shares USING btree (organisation_id, link_id);
CREATE INDEX shares_mine ON public.shares USING btree (organisation_id, member_id, created_at DESC, id DESC);
CREATE INDEX shares_newest ON public.shares USING btree (organisation_id, created_at DESC, id DESC);
CREATE INDEX shares_team_network ON public.shares USING btree (organisation_id, team_id, network, created_at DESC, id DESC) WHERE (team_id IS NOT NULL);
ALTER TABLE shares ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY eraser ON shares FOR ALL TO vouchsafe_eraser USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
CREATE POLICY lookup ON shares FOR SELECT TO vouchsafe_lookup USING (true);
CREATE POLICY own_organisation ON shares FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT DELETE, INSERT, SELECT, UPDATE ON shares TO vouchsafe_app;
GRANT DELETE, SELECT ON shares TO vouchsafe_eraser;
GRANT SELECT (id, network, organisation_id) ON shares TO vouchsafe_lookup;

-- sharing_times
CREATE TABLE sharing_times (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  member_id uuid NOT NULL,
  quiet_from time without time zone,
  quiet_to time without time zone,
  quiet_weekends boolean NOT NULL,
  most_a_day integer NOT NULL,
  late_by_minutes integer NOT NULL,
  slots jsonb NOT NULL,
  version integer NOT NULL,
  updated_at timestamp with time zone NOT NULL
);
ALTER TABLE sharing_times ADD CONSTRAINT sharing_times_check CHECK (((quiet_from IS NULL) = (quiet_to IS NULL)));
ALTER TABLE sharing_times ADD CONSTRAINT sharing_times_late_by_minutes_check CHECK (((late_by_minutes >= 15) AND (late_by_minutes <= 1440)));
ALTER TABLE sharing_times ADD CONSTRAINT sharing_times_most_a_day_check CHECK (((most_a_day >= 1) AND (most_a_day <= 100)));
ALTER TABLE sharing_times ADD CONSTRAINT sharing_times_slots_check CHECK (((jsonb_typeof(slots) = 'array'::text) AND (jsonb_array_length(slots) <= 21)));
ALTER TABLE sharing_times ADD CONSTRAINT sharing_times_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE sharing_times ADD CONSTRAINT sharing_times_organisation_id_member_id_fkey FOREIGN KEY (organisation_id, member_id) REFERENCES members(organisation_id, id);
ALTER TABLE sharing_times ADD CONSTRAINT sharing_times_pkey PRIMARY KEY (organisation_id, member_id);
ALTER TABLE sharing_times ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_organisation ON sharing_times FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT DELETE, INSERT, SELECT, UPDATE ON sharing_times TO vouchsafe_app;

-- sign_in_guesses (no row-level security)
CREATE TABLE sign_in_guesses (
  bucket bytea NOT NULL,
  guesses integer NOT NULL,
  last_at timestamp with time zone NOT NULL,
  paused_until timestamp with time zone NOT NULL,
  told_at timestamp with time zone
);
ALTER TABLE sign_in_guesses ADD CONSTRAINT sign_in_guesses_pkey PRIMARY KEY (bucket);
CREATE INDEX sign_in_guesses_by_time ON public.sign_in_guesses USING btree (last_at);
GRANT DELETE, INSERT, SELECT, UPDATE ON sign_in_guesses TO vouchsafe_app;

-- source_entries
CREATE TABLE source_entries (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  source_id uuid NOT NULL,
  entry_key text NOT NULL,
  identity text,
  title text NOT NULL,
  link_url text,
  outcome text NOT NULL,
  item_id uuid,
  hash text,
  revision integer NOT NULL,
  problem jsonb,
  picture_problem jsonb,
  change text,
  changed_at timestamp with time zone,
  seen_at timestamp with time zone NOT NULL
);
ALTER TABLE source_entries ADD CONSTRAINT source_entries_change_check CHECK ((change = ANY (ARRAY['followed'::text, 'left_alone'::text])));
ALTER TABLE source_entries ADD CONSTRAINT source_entries_outcome_check CHECK ((outcome = ANY (ARRAY['taken'::text, 'known'::text, 'refused'::text, 'waiting'::text])));
ALTER TABLE source_entries ADD CONSTRAINT source_entries_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE source_entries ADD CONSTRAINT source_entries_organisation_id_item_id_fkey FOREIGN KEY (organisation_id, item_id) REFERENCES content_items(organisation_id, id);
ALTER TABLE source_entries ADD CONSTRAINT source_entries_organisation_id_source_id_fkey FOREIGN KEY (organisation_id, source_id) REFERENCES sources(organisation_id, id);
ALTER TABLE source_entries ADD CONSTRAINT source_entries_pkey PRIMARY KEY (organisation_id, source_id, entry_key);
CREATE INDEX source_entries_everywhere ON public.source_entries USING btree (organisation_id, identity) WHERE (identity IS NOT NULL);
CREATE INDEX source_entries_of_item ON public.source_entries USING btree (organisation_id, item_id) WHERE (item_id IS NOT NULL);
ALTER TABLE source_entries ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY eraser ON source_entries FOR ALL TO vouchsafe_eraser USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
CREATE POLICY own_organisation ON source_entries FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT DELETE, INSERT, SELECT, UPDATE ON source_entries TO vouchsafe_app;
GRANT SELECT, UPDATE (item_id) ON source_entries TO vouchsafe_eraser;

-- sources
CREATE TABLE sources (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  id uuid NOT NULL,
  name text NOT NULL,
  address text NOT NULL,
  topic_ids uuid[] NOT NULL,
  language text NOT NULL,
  audience jsonb NOT NULL,
  owner_id uuid NOT NULL,
  daily_limit integer NOT NULL,
  state text NOT NULL,
  created_by uuid NOT NULL,
  created_at timestamp with time zone NOT NULL,
  etag text,
  last_modified text,
  next_look_at timestamp with time zone NOT NULL,
  looking_until timestamp with time zone,
  progress jsonb,
  looked_at timestamp with time zone,
  outcome jsonb,
  problem jsonb,
  failing_since timestamp with time zone,
  failures integer NOT NULL,
  removed_at timestamp with time zone,
  removed_by uuid
);
ALTER TABLE sources ADD CONSTRAINT sources_daily_limit_check CHECK ((daily_limit > 0));
ALTER TABLE sources ADD CONSTRAINT sources_state_check CHECK ((state = ANY (ARRAY['on'::text, 'paused'::text, 'stopped'::text])));
ALTER TABLE sources ADD CONSTRAINT sources_organisation_id_created_by_fkey FOREIGN KEY (organisation_id, created_by) REFERENCES members(organisation_id, id);
ALTER TABLE sources ADD CONSTRAINT sources_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE sources ADD CONSTRAINT sources_organisation_id_owner_id_fkey FOREIGN KEY (organisation_id, owner_id) REFERENCES members(organisation_id, id);
ALTER TABLE sources ADD CONSTRAINT sources_organisation_id_removed_by_fkey FOREIGN KEY (organisation_id, removed_by) REFERENCES members(organisation_id, id);
ALTER TABLE sources ADD CONSTRAINT sources_pkey PRIMARY KEY (organisation_id, id);
CREATE INDEX sources_due ON public.sources USING btree (next_look_at) WHERE ((state = 'on'::text) AND (removed_at IS NULL));
CREATE UNIQUE INDEX sources_followed ON public.sources USING btree (organisation_id, address) WHERE (removed_at IS NULL);
ALTER TABLE sources ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY lookup ON sources FOR SELECT TO vouchsafe_lookup USING (true);
CREATE POLICY own_organisation ON sources FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT DELETE, INSERT, SELECT, UPDATE ON sources TO vouchsafe_app;
GRANT SELECT (next_look_at, organisation_id, removed_at, state) ON sources TO vouchsafe_lookup;

-- standings
CREATE TABLE standings (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  season_id uuid NOT NULL,
  member_id uuid NOT NULL,
  points integer NOT NULL DEFAULT 0,
  shares integer NOT NULL DEFAULT 0,
  human_clicks integer NOT NULL DEFAULT 0
);
ALTER TABLE standings ADD CONSTRAINT standings_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE standings ADD CONSTRAINT standings_organisation_id_season_id_fkey FOREIGN KEY (organisation_id, season_id) REFERENCES seasons(organisation_id, id);
ALTER TABLE standings ADD CONSTRAINT standings_pkey PRIMARY KEY (organisation_id, season_id, member_id);
CREATE INDEX standings_points ON public.standings USING btree (organisation_id, season_id, points DESC);
ALTER TABLE standings ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_organisation ON standings FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT DELETE, INSERT, SELECT, UPDATE ON standings TO vouchsafe_app;

-- teams
CREATE TABLE teams (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  id uuid NOT NULL,
  name text NOT NULL,
  region text,
  language text,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  lead_id uuid
);
ALTER TABLE teams ADD CONSTRAINT teams_lead_fkey FOREIGN KEY (organisation_id, lead_id) REFERENCES members(organisation_id, id);
ALTER TABLE teams ADD CONSTRAINT teams_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE teams ADD CONSTRAINT teams_pkey PRIMARY KEY (organisation_id, id);
CREATE UNIQUE INDEX teams_name ON public.teams USING btree (organisation_id, lower(name));
ALTER TABLE teams ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_organisation ON teams FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT DELETE, INSERT, SELECT, UPDATE ON teams TO vouchsafe_app;

-- text_reviews
CREATE TABLE text_reviews (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  id uuid NOT NULL,
  member_id uuid NOT NULL,
  item_id uuid NOT NULL,
  version_id uuid NOT NULL,
  caption_id uuid NOT NULL,
  certificate text NOT NULL,
  network text NOT NULL,
  node text NOT NULL,
  text text,
  text_hash text NOT NULL,
  screening_id uuid NOT NULL,
  rule_set text NOT NULL,
  state text NOT NULL,
  reviewer_id uuid,
  reason text,
  asked_at timestamp with time zone NOT NULL,
  decided_at timestamp with time zone,
  share_id uuid,
  sealed_text text
);
ALTER TABLE text_reviews ADD CONSTRAINT text_reviews_check CHECK ((reviewer_id <> member_id));
ALTER TABLE text_reviews ADD CONSTRAINT text_reviews_check1 CHECK (((state = ANY (ARRAY['approved'::text, 'declined'::text])) = (reviewer_id IS NOT NULL)));
ALTER TABLE text_reviews ADD CONSTRAINT text_reviews_check2 CHECK ((((reviewer_id IS NULL) = (decided_at IS NULL)) AND ((reviewer_id IS NULL) = (reason IS NULL))));
ALTER TABLE text_reviews ADD CONSTRAINT text_reviews_check3 CHECK (((share_id IS NULL) OR (state = 'approved'::text)));
ALTER TABLE text_reviews ADD CONSTRAINT text_reviews_node_check CHECK ((node = ANY (ARRAY['advocacy'::text, 'social_selling'::text, 'sponsored'::text, 'influencer'::text])));
ALTER TABLE text_reviews ADD CONSTRAINT text_reviews_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'approved'::text, 'declined'::text, 'superseded'::text])));
ALTER TABLE text_reviews ADD CONSTRAINT text_reviews_text CHECK ((num_nonnulls(text, sealed_text) = 1)) NOT VALID;
ALTER TABLE text_reviews ADD CONSTRAINT text_reviews_organisation_id_caption_id_fkey FOREIGN KEY (organisation_id, caption_id) REFERENCES captions(organisation_id, id);
ALTER TABLE text_reviews ADD CONSTRAINT text_reviews_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE text_reviews ADD CONSTRAINT text_reviews_organisation_id_member_id_fkey FOREIGN KEY (organisation_id, member_id) REFERENCES members(organisation_id, id);
ALTER TABLE text_reviews ADD CONSTRAINT text_reviews_organisation_id_reviewer_id_fkey FOREIGN KEY (organisation_id, reviewer_id) REFERENCES members(organisation_id, id);
ALTER TABLE text_reviews ADD CONSTRAINT text_reviews_organisation_id_screening_id_fkey FOREIGN KEY (organisation_id, screening_id) REFERENCES screenings(organisation_id, id);
ALTER TABLE text_reviews ADD CONSTRAINT text_reviews_organisation_id_version_id_fkey FOREIGN KEY (organisation_id, version_id) REFERENCES content_versions(organisation_id, id);
ALTER TABLE text_reviews ADD CONSTRAINT text_reviews_pkey PRIMARY KEY (organisation_id, id);
CREATE INDEX text_reviews_decided ON public.text_reviews USING btree (organisation_id, decided_at DESC, id DESC) WHERE (decided_at IS NOT NULL);
CREATE INDEX text_reviews_in_clear ON public.text_reviews USING btree (organisation_id) WHERE ((text IS NOT NULL) OR (reason <> ''::text));
CREATE INDEX text_reviews_mine ON public.text_reviews USING btree (organisation_id, member_id, item_id, asked_at DESC);
CREATE INDEX text_reviews_waiting ON public.text_reviews USING btree (organisation_id, asked_at, id) WHERE (state = 'waiting'::text);
ALTER TABLE text_reviews ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY eraser ON text_reviews FOR ALL TO vouchsafe_eraser USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
CREATE POLICY lookup ON text_reviews FOR SELECT TO vouchsafe_lookup USING (true);
CREATE POLICY own_organisation ON text_reviews FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT DELETE, INSERT, SELECT, UPDATE ON text_reviews TO vouchsafe_app;
GRANT DELETE, SELECT ON text_reviews TO vouchsafe_eraser;
GRANT SELECT (organisation_id, reason, text) ON text_reviews TO vouchsafe_lookup;

-- topics
CREATE TABLE topics (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  id uuid NOT NULL,
  name text NOT NULL,
  slug text NOT NULL,
  colour text NOT NULL DEFAULT 'indigo'::text,
  created_at timestamp with time zone NOT NULL DEFAULT now()
);
ALTER TABLE topics ADD CONSTRAINT topics_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE topics ADD CONSTRAINT topics_pkey PRIMARY KEY (organisation_id, id);
ALTER TABLE topics ADD CONSTRAINT topics_organisation_id_slug_key UNIQUE (organisation_id, slug);
ALTER TABLE topics ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_organisation ON topics FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT DELETE, INSERT, SELECT, UPDATE ON topics TO vouchsafe_app;

-- word_lists
CREATE TABLE word_lists (
  organisation_id uuid NOT NULL DEFAULT current_organisation(),
  revision integer NOT NULL,
  competitors text[] NOT NULL,
  customers text[] NOT NULL,
  approved_links text[] NOT NULL,
  blackouts jsonb NOT NULL,
  made_by uuid,
  made_at timestamp with time zone NOT NULL
);
ALTER TABLE word_lists ADD CONSTRAINT word_lists_revision_check CHECK ((revision > 0));
ALTER TABLE word_lists ADD CONSTRAINT word_lists_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(organisation_id);
ALTER TABLE word_lists ADD CONSTRAINT word_lists_pkey PRIMARY KEY (organisation_id, revision);
ALTER TABLE word_lists ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_organisation ON word_lists FOR ALL TO vouchsafe_app USING ((organisation_id = current_organisation())) WITH CHECK ((organisation_id = current_organisation()));
GRANT INSERT, SELECT ON word_lists TO vouchsafe_app;
