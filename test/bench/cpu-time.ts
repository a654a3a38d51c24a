import { readdirSync, readFileSync } from 'node:fs';
import pg from 'pg';

/** What the kernel counts time in; 100 a second on every Linux we know. */
const TICKS_A_SECOND = 100;

/** Seconds of CPU that these processes have used, each with the children it has seen end. Linux only. */
export function cpuSeconds(pids: number[]): number {
  return pids.reduce((sum, pid) => sum + ticksOf(pid), 0) / TICKS_A_SECOND;
}

/** A process and its children, such as PostgreSQL's with one for each connection. */
export function familyOf(parent: number): number[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  return [parent, ...all.filter((pid) => statOf(pid)?.parent === parent)];
}

/** The process of a PostgreSQL that starts one for each connection. */
export async function postmaster(ownerUrl: string): Promise<number> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  const parent = statOf(rows[0]!.pid)?.parent ?? NaN;
  await client.end();
  return parent;
}

function ticksOf(pid: number): number {
  return statOf(pid)?.ticks ?? 0;
}

/** From /proc/PID/stat, whose second field may hold spaces and brackets; null once the process is gone. */
function statOf(pid: number): { parent: number; ticks: number } | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [own, system, childrens, childrensSystem] = fields.slice(11, 15) as [number, number, number, number];
    return { parent: fields[1]!, ticks: own + system + childrens + childrensSystem };
  } catch {
    return null;
  }
}
