import { useTranslation } from 'react-i18next';
import type { Pack } from '../api/guidelines.js';
import { formatList } from '../when/formats.js';
import { placeName } from './place-name.js';

type Industries = NonNullable<Pack['industries']>;

/** Bound alike by the rules on medicines, and named in one. */
const HEALTH: Industries = ['pharma', 'medical_devices', 'healthcare'];

/** Whom a pack is meant for, and where: "For finance companies: United States". */
export function useForWhom(): (pack: Pick<Pack, 'industries' | 'jurisdiction'>) => string {
  const { t, i18n } = useTranslation('places');
  const list = (names: string[]) => formatList(names, i18n.language);
  const named = (industries: Industries) => {
    const all = HEALTH.every((one) => industries.includes(one));
    const others = all ? industries.filter((one) => !HEALTH.includes(one)) : industries;
    return list([...(all ? [t('for.health')] : []), ...others.map((one) => t(`companies.${one}`))]);
  };
  const places = (codes: string) => list(codes.split(', ').map((code) => placeName(code, i18n.language)));
  return ({ industries, jurisdiction }) => {
    const companies = industries ? named(industries) : t('for.every');
    if (jurisdiction === 'any') return t('for.everywhere', { companies });
    return t('for.in', { companies, places: places(jurisdiction) });
  };
}
