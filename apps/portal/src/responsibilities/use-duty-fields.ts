import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { teamsQuery } from '../api/people.js';
import { fieldsOf, type Field } from '../edits/edit.rules.js';
import { formatList } from '../when/formats.js';
import type { DutyValues } from './duty-values.js';
import { daysText } from './hours.js';
import { decidersQuery } from './responsibilities-api.js';

/** A responsibility as both sides of a conflict are shown it. */
export function useDutyFields(topics: { id: string; name: string }[]): Field<DutyValues>[] {
  const { t, i18n } = useTranslation('settings');
  const deciders = useQuery(decidersQuery);
  const teams = useQuery(teamsQuery);
  const known = [...(deciders.data?.items ?? []), ...(teams.data?.items ?? []), ...topics];
  const name = (id = '') => known.find((one) => one.id === id)?.name ?? '';
  return fieldsOf<DutyValues>({
    kind: { label: t('duties.kind'), show: (kind) => t(`dutyKind.${kind}`) },
    who: { label: t('duties.who'), show: (who) => name(who.split('.')[1]) },
    topicIds: { label: t('duties.topics'), show: (ids) => formatList(ids.map(name), i18n.language) },
    regions: { label: t('duties.regions') },
    weekdays: { label: t('duties.weekdays'), show: (days) => daysText(days.map(Number), i18n.language) },
    from: { label: t('duties.from') },
    until: { label: t('duties.until') },
    timeZone: { label: t('duties.zone') },
  });
}
