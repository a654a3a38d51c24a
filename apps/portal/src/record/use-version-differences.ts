import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Item } from '../api/content.js';
import { teamsQuery } from '../api/people.js';
import { purposeName } from '../posts/caption-name.js';
import { formatList, formatMoment, languageName } from '../when/formats.js';
import { useZone } from '../when/time.js';
import { versionDifferences, type CaptionDifference, type Told } from './version-differences.js';

export type VersionDifferences = ReturnType<typeof useVersionDifferences>;

/** Everything that differs between two versions in the reader's words, and how a caption is called. */
export function useVersionDifferences(before: Item, after: Item) {
  const { i18n } = useTranslation('record');
  const told = useTold();
  const found = useMemo(() => versionDifferences(before, after, told), [before, after, told]);
  const nameOf = ({ nth, network, language }: Pick<CaptionDifference, 'network' | 'language' | 'nth'>) =>
    [purposeName({ network, language }, i18n.language), nth].filter((part) => part !== null).join(' ');
  return { ...found, nameOf };
}

function useTold(): Told {
  const { t, i18n } = useTranslation('record');
  const zone = useZone();
  const teams = useQuery(teamsQuery).data;
  return useMemo(
    () => ({
      team: (id) => teams?.items.find((team) => team.id === id)?.name ?? id,
      language: (code) => languageName(code, i18n.language),
      list: (names) => formatList(names, i18n.language),
      moment: (at) => formatMoment(at, i18n.language, zone),
      readers: (everybody) => t(everybody ? 'versions.public' : 'versions.hcp'),
      people: (shown) => t(`versions.people.${shown}`),
      yesOrNo: (yes) => t(yes ? 'versions.yes' : 'versions.no'),
      slot: ({ name, hint, maxLength }, fixed) =>
        fixed ? t('versions.slot', { name, hint, count: maxLength }) : t('versions.freeSlot', { name, hint }),
    }),
    [t, i18n.language, zone, teams],
  );
}
