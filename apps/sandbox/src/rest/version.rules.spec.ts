import { versionStanding } from './version.rules.js';

const on = (day: string) => new Date(`${day}T00:00:00Z`);

describe('the standing of a version', () => {
  it.each([
    ['202609', '2026-11-21', 'active'],
    ['202601', '2027-01-14', 'active'],
    ['202601', '2027-01-15', 'inactive'],
    ['202511', '2026-11-15', 'active'],
    ['202511', '2026-11-16', 'inactive'],
    ['202609', '2027-09-14', 'active'],
    ['202609', '2027-09-15', 'inactive'],
    ['202612', '2026-11-30', 'inactive'],
    ['202612', '2026-12-01', 'active'],
    ['202512', '2026-02-01', 'inactive'],
    ['202207', '2022-08-01', 'inactive'],
    ['202613', '2026-11-21', 'malformed'],
    ['2026-09', '2026-11-21', 'malformed'],
  ])('%s on %s is %s', (version, day, standing) => {
    expect(versionStanding(version, on(day))).toBe(standing);
  });
});
