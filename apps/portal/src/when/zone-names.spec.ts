import { todaysName, zoneChoices } from './zone-names.js';

const known = ['Asia/Calcutta', 'Asia/Kolkata', 'Europe/Berlin', 'Europe/Kiev', 'America/New_York', 'UTC'];
const labels = (stored: string) => zoneChoices(known, stored).map(({ label }) => label);

describe('time zones to choose from', () => {
  it('are offered once each, by today’s names and in their order', () => {
    const names = ['America/New York', 'Asia/Kolkata', 'Europe/Berlin', 'Europe/Kyiv', 'UTC'];
    expect(labels('UTC')).toEqual(names);
    expect(labels('Europe/Kiev')).toEqual(names);
  });

  it('leave what is stored as it is stored, known or not', () => {
    expect(zoneChoices(known, 'Europe/Kiev')).toContainEqual({ value: 'Europe/Kiev', label: 'Europe/Kyiv' });
    expect(zoneChoices(known, 'Europe/Kyiv')).toContainEqual({ value: 'Europe/Kyiv', label: 'Europe/Kyiv' });
    expect(zoneChoices(known, 'Mars/Base_One')).toContainEqual({ value: 'Mars/Base_One', label: 'Mars/Base One' });
  });

  it('leave no old name in what this runtime lists, each of which is still known', () => {
    const listed = Intl.supportedValuesOf('timeZone');
    for (const zone of listed.map(todaysName)) new Intl.DateTimeFormat('en', { timeZone: zone });
    expect(listed.map(todaysName).filter((zone) => todaysName(zone) !== zone)).toEqual([]);
  });
});
