/** When an item came to its end and what keeps it all the same; asked by who looks for what is over and by who erases. */
export const OF_ITEMS = `
CREATE FUNCTION retention_days(class text) RETURNS integer LANGUAGE sql STABLE SET search_path = public, pg_temp AS $days$
  SELECT CASE class WHEN 'items' THEN items_days WHEN 'drafts' THEN drafts_days WHEN 'suggestions' THEN suggestions_days END
    FROM retention_settings WHERE organisation_id = current_organisation()
$days$;

-- No row while it is at work: in review, approved and not expired, being written anew.
CREATE FUNCTION end_of_item(item uuid, OUT class text, OUT ended_at timestamptz) RETURNS SETOF record
  LANGUAGE sql STABLE SET search_path = public, pg_temp AS $end$
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
$end$;

-- The first of what keeps an item however old it is; null when nothing does.
CREATE FUNCTION what_keeps_item(item uuid) RETURNS text LANGUAGE sql STABLE SET search_path = public, pg_temp AS $keeps$
  WITH versions AS (SELECT v.id, v.created_by, v.submitted_by FROM content_versions v
                     WHERE v.organisation_id = current_organisation() AND v.item_id = item),
       given AS (SELECT s.id, s.member_id FROM shares s JOIN versions v ON v.id = s.version_id
                  WHERE s.organisation_id = current_organisation()
                  UNION SELECT s.id, s.member_id FROM shares s
                  WHERE s.organisation_id = current_organisation() AND s.item_id = item)
  SELECT CASE
    WHEN EXISTS (SELECT FROM item_holds h WHERE h.organisation_id = current_organisation() AND h.item_id = item
                    AND h.lifted_at IS NULL) THEN 'hold'
    WHEN EXISTS (SELECT FROM legal_holds h WHERE h.organisation_id = current_organisation() AND (
           h.member_id IN (SELECT created_by FROM versions UNION ALL SELECT submitted_by FROM versions)
        OR h.member_id IN (SELECT member_id FROM given)
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
    WHEN EXISTS (SELECT FROM given s JOIN recalled_shares r ON r.organisation_id = current_organisation() AND r.share_id = s.id
                  WHERE r.settled_at IS NULL) THEN 'recall'
    WHEN EXISTS (SELECT FROM recalls r WHERE r.organisation_id = current_organisation() AND r.item_id = item
                    AND r.finished_at IS NULL) THEN 'recall'
    WHEN EXISTS (SELECT FROM text_reviews t JOIN versions v ON v.id = t.version_id
                  WHERE t.organisation_id = current_organisation() AND t.state = 'waiting') THEN 'text_review'
  END
$keeps$;

CREATE FUNCTION items_past_retention(after uuid, most integer) RETURNS SETOF uuid
  LANGUAGE sql STABLE SET search_path = public, pg_temp AS $past$
  SELECT i.id FROM content_items i, end_of_item(i.id) e
   WHERE i.organisation_id = current_organisation() AND i.id > after AND i.state <> 'in_review'
     AND e.ended_at + make_interval(days => retention_days(e.class)) <= now() AND what_keeps_item(i.id) IS NULL
   ORDER BY i.id LIMIT most
$past$;

CREATE FUNCTION suggestions_past_retention(after uuid, most integer) RETURNS SETOF uuid
  LANGUAGE sql STABLE SET search_path = public, pg_temp AS $past$
  SELECT g.id FROM content_suggestions g
   WHERE g.organisation_id = current_organisation() AND g.id > after AND g.state = 'declined'
     AND g.decided_at + make_interval(days => retention_days('suggestions')) <= now()
     AND NOT EXISTS (SELECT FROM legal_holds h WHERE h.organisation_id = g.organisation_id
                        AND h.member_id IN (g.member_id, g.decided_by))
   ORDER BY g.id LIMIT most
$past$;
REVOKE ALL ON FUNCTION retention_days(text), end_of_item(uuid), what_keeps_item(uuid), items_past_retention(uuid, integer),
  suggestions_past_retention(uuid, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION retention_days(text), end_of_item(uuid), what_keeps_item(uuid), items_past_retention(uuid, integer),
  suggestions_past_retention(uuid, integer) TO vouchsafe_app;
GRANT EXECUTE ON FUNCTION retention_days(text), end_of_item(uuid), what_keeps_item(uuid) TO vouchsafe_eraser;`;

/** A picture stays while another item or suggestion shows it, or whoever put it in is under a hold. */
const SHOWN_NOWHERE = `NOT EXISTS (SELECT FROM content_versions v WHERE v.organisation_id = t.organisation_id AND v.image_id = t.id)
     AND NOT EXISTS (SELECT FROM content_suggestions g WHERE g.organisation_id = t.organisation_id AND g.image_id = t.id)
     AND NOT EXISTS (SELECT FROM legal_holds h WHERE h.organisation_id = t.organisation_id AND h.member_id = t.uploaded_by)`;

/** What was told to a member under a hold stays. */
const TOLD_OF_IT = `(t.subject_id = item OR t.subject_id = ANY(given)
      OR t.subject_id IN (SELECT r.id FROM recalls r WHERE r.organisation_id = t.organisation_id AND r.item_id = item
                          UNION ALL SELECT w.id FROM text_reviews w
                           WHERE w.organisation_id = t.organisation_id AND w.version_id = ANY(versions)))
     AND NOT EXISTS (SELECT FROM legal_holds h WHERE h.organisation_id = t.organisation_id AND h.member_id = t.member_id)`;

/** Which of an item's rows go, in this order; those a share or a version is the way to are found by it. */
const GOES: [table: string, where: string][] = [
  ['notifications', TOLD_OF_IT],
  ['post_checks', 'share_id = ANY(given)'],
  ['measurement_visits', 'share_id = ANY(given)'],
  ['measurements', 'share_id = ANY(given)'],
  ['publication_attempts', 'share_id = ANY(given)'],
  ['publications', `share_id = ANY(given) AND state IN ('failed', 'withdrawn')`],
  ['recalled_shares', 'share_id = ANY(given)'],
  ['recalls', 'item_id = item'],
  ['text_reviews', 'version_id = ANY(versions)'],
  ['shares', 'id = ANY(given)'],
  ['comments', 'item_id = item'],
  ['comment_visits', 'item_id = item'],
  ['content_suggestions', 'item_id = item'],
  ['feed_entries', 'item_id = item'],
  ['feed_shares', 'item_id = item'],
  ['item_stages', 'item_id = item'],
  ['altered_content', 'item_id = item'],
  ['page_watches', 'item_id = item'],
  ['page_snapshots', 'item_id = item'],
  ['approval_waits', 'version_id = ANY(versions)'],
  ['approval_conditions_met', 'version_id = ANY(versions)'],
  ['approval_step_decisions', 'version_id = ANY(versions)'],
  ['approvals', 'version_id = ANY(versions)'],
  ['certificates', 'item_id = item'],
  ['captions', 'version_id = ANY(versions)'],
  ['content_versions', 'item_id = item'],
  ['item_holds', 'item_id = item'],
  ['edits', `subject = 'item.' || item`],
  ['search_texts', `kind = 'item' AND subject_id = item`],
  ['content_items', 'id = item'],
  ['media', `id = ANY(pictures) AND ${SHOWN_NOWHERE}`],
  ['excerpts', 'screening_id = ANY(screened)'],
  ['screenings', 'id = ANY(screened)'],
];

/** What drug safety may need stays with drug safety. */
const NOT_ROUTED = `NOT s.route
     AND NOT EXISTS (SELECT FROM routed_texts r WHERE r.organisation_id = s.organisation_id AND r.screening_id = s.id)
     AND NOT EXISTS (SELECT FROM safety_case_texts r WHERE r.organisation_id = s.organisation_id AND r.screening_id = s.id)`;

const CLOSED = (signature: string) => `
ALTER FUNCTION ${signature} OWNER TO vouchsafe_eraser;
REVOKE ALL ON FUNCTION ${signature} FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ${signature} TO vouchsafe_app;`;

/** Nothing it is told but which item: what it is, how old and what keeps it, it asks itself, after it has the locks. */
export const ERASE_ITEM = `
CREATE FUNCTION erase_item(item uuid) RETURNS SETOF erased_items LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $erase$
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
    SELECT s.id FROM screenings s WHERE s.organisation_id = current_organisation() AND ${NOT_ROUTED}
       AND s.id IN (SELECT v.screening_id FROM content_versions v
                     WHERE v.organisation_id = s.organisation_id AND v.item_id = item
                     UNION SELECT c.screening_id FROM captions c
                     WHERE c.organisation_id = s.organisation_id AND c.version_id = ANY(versions)
                     UNION SELECT h.screening_id FROM shares h WHERE h.organisation_id = s.organisation_id AND h.id = ANY(given)
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
${GOES.map(
  ([table, where]) => `  DELETE FROM ${table} t WHERE t.organisation_id = current_organisation() AND ${where};
  GET DIAGNOSTICS gone = ROW_COUNT;
  IF gone > 0 THEN counts := counts || jsonb_build_object('${table}', gone); END IF;`,
).join('\n')}
  RETURN QUERY INSERT INTO erased_items (item_id, class, ended_at, erased_at, counts, certificates)
    VALUES (item, ended.class, ended.ended_at, now(), counts, hashes) RETURNING *;
END $erase$;${CLOSED('erase_item(uuid)')}`;

export const ERASE_SUGGESTION = `
CREATE FUNCTION erase_suggestion(suggestion uuid) RETURNS timestamptz LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $erase$
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
     AND ${NOT_ROUTED};
  DELETE FROM screenings s WHERE s.organisation_id = current_organisation() AND s.id = found_one.screening_id AND ${NOT_ROUTED};
  DELETE FROM media t WHERE t.organisation_id = current_organisation() AND t.id = found_one.image_id
     AND ${SHOWN_NOWHERE};
  RETURN found_one.decided_at;
END $erase$;${CLOSED('erase_suggestion(uuid)')}`;
