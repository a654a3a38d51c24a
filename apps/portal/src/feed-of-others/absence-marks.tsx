import {
  IconCalendarEvent,
  IconHourglassEmpty,
  IconLanguage,
  IconMapPin,
  IconUsersGroup,
  type Icon,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { FeedAbsence } from './looks.js';
import { teamsQuery } from '../api/people.js';
import { Mark } from '../parts/mark.js';
import { formatDate, formatList, languageName } from '../when/formats.js';
import { useZone } from '../when/time.js';
import classes from './feed-of-others.module.css';

type Reason = FeedAbsence['why'][number];

const icons: Record<Reason, Icon> = {
  team: IconUsersGroup,
  region: IconMapPin,
  language: IconLanguage,
  not_yet: IconCalendarEvent,
  expired: IconHourglassEmpty,
};

/** Each reason why an item is not there, by what it is for instead. */
export function AbsenceMarks({ of }: { of: FeedAbsence }) {
  const { t, i18n } = useTranslation('feed-of-others');
  const zone = useZone();
  const teams = useQuery(teamsQuery).data?.items ?? [];
  const list = (names: string[]) => formatList(names, i18n.language);
  const day = (at: string | null) => (at === null ? '' : formatDate(at, i18n.language, zone));
  const words: Record<Reason, () => string> = {
    team: () => {
      const names = teams.filter(({ id }) => of.teamIds.includes(id)).map(({ name }) => name);
      return names.length > 0 ? t('why.team', { names: list(names) }) : t('absent.otherTeam');
    },
    region: () => t('why.region', { names: list(of.regions) }),
    language: () => t('why.language', { names: list(of.languages.map((code) => languageName(code, i18n.language))) }),
    not_yet: () => t('why.not_yet', { day: day(of.publishFrom) }),
    expired: () => t('why.expired', { day: day(of.expiresAt) }),
  };
  return (
    <div className={classes.why}>
      {of.why.map((reason) => (
        <Mark key={reason} tone="neutral" icon={icons[reason]}>
          {words[reason]()}
        </Mark>
      ))}
    </div>
  );
}
