/**
 * What the time-zone database calls these today. Browsers that go by Unicode's names, which never change once given,
 * still list the old ones (unicode.org/reports/tr35, `iana` in bcp47/timezone.xml, read 2026-11-28).
 */
const RENAMED: Readonly<Record<string, string>> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Catamarca': 'America/Argentina/Catamarca',
  'America/Coral_Harbour': 'America/Atikokan',
  'America/Cordoba': 'America/Argentina/Cordoba',
  'America/Godthab': 'America/Nuuk',
  'America/Indianapolis': 'America/Indiana/Indianapolis',
  'America/Jujuy': 'America/Argentina/Jujuy',
  'America/Louisville': 'America/Kentucky/Louisville',
  'America/Mendoza': 'America/Argentina/Mendoza',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
};

/** A zone by the name it has today, where this browser knows that one. */
export function todaysName(zone: string): string {
  const name = RENAMED[zone];
  return name && isKnown(name) ? name : zone;
}

/** As it is shown to people. */
export const zoneLabel = (zone: string): string => todaysName(zone).replaceAll('_', ' ');

function isKnown(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/**
 * Zones to choose from, each once and by today's name. One that is stored under an older name keeps it as its value, so
 * that saving the rest does not change it; one that is not known here is offered all the same.
 */
export function zoneChoices(known: readonly string[], stored: string): { value: string; label: string }[] {
  const names = [...new Set([...known, stored].map(todaysName))].sort();
  const mine = todaysName(stored);
  return names.map((name) => ({ value: name === mine ? stored : name, label: zoneLabel(name) }));
}
