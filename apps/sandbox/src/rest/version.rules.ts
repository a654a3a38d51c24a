/** Sunsets that LinkedIn has announced; all other versions are taken to end in the middle of the same month a year later. */
const SUNSETS: Record<string, string> = {
  '202508': '2026-08-17',
  '202510': '2026-10-15',
  '202511': '2026-11-16',
  '202601': '2027-01-15',
  '202602': '2027-02-15',
  '202603': '2027-03-16',
};
/** Months without a version. */
const SKIPPED = new Set(['202512']);
const FIRST = '202208';

export type VersionStanding = 'active' | 'inactive' | 'malformed';

/** Whether calls may name this `LinkedIn-Version` (YYYYMM) on the day of `now`. A version comes out on the first of its month. */
export function versionStanding(version: string, now: Date): VersionStanding {
  const parts = /^(\d{4})(0[1-9]|1[0-2])$/.exec(version);
  if (parts === null) return 'malformed';
  if (version < FIRST || SKIPPED.has(version)) return 'inactive';
  const [, year = '', month = ''] = parts;
  const released = new Date(`${year}-${month}-01T00:00:00Z`);
  const sunset = new Date(`${SUNSETS[version] ?? `${Number(year) + 1}-${month}-15`}T00:00:00Z`);
  return released <= now && now < sunset ? 'active' : 'inactive';
}
