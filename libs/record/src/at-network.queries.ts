/** As ISO 8601 in UTC. */
export const moment = (at: string) => `to_char(${at} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/**
 * What is known at its network of a share with publication `p` and, where it is looked after, check `k` with `b` who
 * looked. Whoever looked before the network was read again did not see what stands there now.
 */
export const AT_NETWORK = `CASE WHEN p.published_at IS NOT NULL THEN jsonb_build_object(
                'found', CASE WHEN k.state IS NULL OR k.state = 'waiting' THEN 'not_looked' ELSE k.state END,
                'how', k.how, 'lookedAt', ${moment('k.checked_at')}, 'since', ${moment('k.differs_since')},
                'by', CASE WHEN k.how = 'seen' AND k.seen_by IS NOT NULL
                           THEN jsonb_build_object('id', k.seen_by, 'name', b.name) END,
                'text', k.seen_text, 'parts', k.parts, 'note', k.note,
                'look', CASE WHEN k.looked_at IS NOT NULL THEN jsonb_build_object(
                  'answer', k.look_answer, 'at', ${moment('k.looked_at')}, 'text', k.look_text,
                  'by', CASE WHEN k.seen_by IS NOT NULL THEN jsonb_build_object('id', k.seen_by, 'name', b.name) END) END) END`;
