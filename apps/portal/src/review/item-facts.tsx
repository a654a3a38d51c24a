import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import type { Item } from '../api/content.js';
import { teamsQuery } from '../api/people.js';
import { Fact, Facts } from '../parts/facts.js';
import { Panel } from '../parts/panel.js';
import { formatList, languageName } from '../when/formats.js';
import { Time } from '../when/time.js';
import classes from './review.module.css';

/** What else is approved with the text: where its link goes, whom it is for, how long it holds. */
export function ItemFacts({ item, title }: { item: Item; title?: string }) {
  const { t, i18n } = useTranslation('review');
  const teams = useQuery(teamsQuery);
  const { audience } = item;
  const names = [
    ...audience.teams.map((id) => teams.data?.items.find((team) => team.id === id)?.name ?? id),
    ...audience.regions,
    ...audience.languages.map((code) => languageName(code, i18n.language)),
  ];
  const facts: [string, ReactNode][] = [
    [t('fact.summary'), item.summary],
    [
      t('fact.link'),
      item.linkUrl && (
        <a href={item.linkUrl} target="_blank" rel="noreferrer" className={classes.address}>
          {item.linkUrl}
        </a>
      ),
    ],
    [t('fact.audience'), names.length ? formatList(names, i18n.language) : t('fact.everybody')],
    [t('fact.readers'), audience.public ? t('fact.public') : t('fact.hcp')],
    [
      t('fact.disclosure'),
      formatList([...new Set(item.captions.flatMap(({ disclosure }) => disclosure ?? []))], i18n.language),
    ],
    [
      t('fact.topics'),
      formatList(
        item.topics.map(({ name }) => name),
        i18n.language,
      ),
    ],
    [t('fact.expires'), item.expiresAt && <Time at={item.expiresAt} as="moment" />],
  ];
  return (
    <Panel title={title ?? t('fact.title')}>
      <Facts>
        {facts
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <Fact key={name} name={name}>
              {value}
            </Fact>
          ))}
      </Facts>
    </Panel>
  );
}
