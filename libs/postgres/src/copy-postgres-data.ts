import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';

/** Where a copy goes, file by file; names are relative to the data folder, with slashes. */
export interface CopyTarget {
  folder(name: string): Promise<void>;
  /** Copies as many bytes as the file has when it is opened. @returns false when it is gone. */
  file(name: string, path: string): Promise<boolean>;
  text(name: string, text: string): Promise<void>;
}

/** What a running server leaves in its folder for itself; the folders of these names are copied empty. */
const EMPTY = [
  ...['pg_wal', 'pg_replslot', 'pg_dynshmem', 'pg_notify', 'pg_serial', 'pg_snapshots', 'pg_stat_tmp', 'pg_subtrans'],
];
const LEFT_OUT =
  /(^|\/)(postmaster\.(pid|opts)|pg_internal\.init.*|pgsql_tmp.*|.*\.tmp|backup_label.*|tablespace_map.*)$/;
const CONTROL = 'global/pg_control';

/**
 * Copies the database of a running server so that PostgreSQL accepts the copy: its own low-level backup, on one session,
 * with the log written meanwhile. What was committed before this ends is in it. `last` runs on the way, when everything
 * that it sees will be in the copy.
 */
export async function copyPostgresData<T>(
  { data, ownerUrl }: { data: string; ownerUrl: string },
  target: CopyTarget,
  last: () => Promise<T>,
): Promise<T> {
  const session = new pg.Client({ connectionString: ownerUrl, options: '-c statement_timeout=0' });
  await session.connect();
  try {
    // Of the session alone: the log since now is kept for as long as it lasts.
    await session.query(
      "SELECT pg_create_physical_replication_slot('vouchsafe_backup_' || pg_backend_pid(), true, true)",
    );
    const start = await one<{ segment: string }>(
      session,
      "SELECT pg_walfile_name(pg_backup_start('vouchsafe', fast => true)) AS segment",
    );
    await copyTree(data, '', target);
    await target.file(CONTROL, join(data, CONTROL));
    const seen = await last();
    const stop = await one<{ segment: string; label: string; tablespaces: string | null }>(
      session,
      `SELECT pg_walfile_name(lsn) AS segment, labelfile AS label, nullif(spcmapfile, '') AS tablespaces
         FROM pg_backup_stop(wait_for_archive => false)`,
    );
    if (stop.tablespaces) throw new Error('A database with tablespaces of its own is not copied.');
    await copyLog(data, start.segment, stop.segment, target);
    // Without the label it would start as if nothing were missing: it comes last.
    await target.text('backup_label', stop.label);
    return seen;
  } finally {
    await session.end();
  }
}

async function copyTree(data: string, under: string, target: CopyTarget): Promise<void> {
  // Whoever drops a table meanwhile takes its files along; the log says so too.
  const entries = await readdir(join(data, under), { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const name = under ? `${under}/${entry.name}` : entry.name;
    if (LEFT_OUT.test(name) || name === CONTROL) continue;
    if (entry.isDirectory()) {
      await target.folder(name);
      if (!EMPTY.includes(name)) await copyTree(data, name, target);
    } else if (entry.isFile()) await target.file(name, join(data, name));
  }
}

async function copyLog(data: string, first: string, last: string, target: CopyTarget): Promise<void> {
  const segments = (await readdir(join(data, 'pg_wal'))).filter((name) => /^[\dA-F]{24}$/.test(name));
  const wanted = segments.filter((name) => name >= first && name <= last).sort();
  if (wanted[0] !== first || wanted.at(-1) !== last) throw new Error('The log of the copy is not all there.');
  for (const folder of ['pg_wal/archive_status', 'pg_wal/summaries']) await target.folder(folder);
  for (const name of wanted) {
    if (!(await target.file(`pg_wal/${name}`, join(data, 'pg_wal', name)))) throw new Error(`${name} is gone.`);
  }
}

async function one<Row extends object>(session: pg.Client, query: string): Promise<Row> {
  return (await session.query<Row>(query)).rows[0]!;
}
