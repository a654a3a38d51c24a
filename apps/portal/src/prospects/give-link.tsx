import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { stageValues } from '#libs/api-client';
import { AttemptKeys } from '../api/attempt-key.js';
import { feedQuery, type FeedItem } from '../api/feed.js';
import { handOutLink, prospects, type Prospect } from './prospects-api.js';
import { FilterSelect } from '../lists/filter-select.js';
import { Filters } from '../lists/filters.js';
import { LoadMore } from '../lists/load-more.js';
import { RowsSkeleton } from '../lists/rows-skeleton.js';
import { SearchBox } from '../lists/search-box.js';
import { usePages } from '../lists/use-pages.js';
import { CopyField } from '../parts/copy-field.js';
import { Failed } from '../parts/failed.js';
import { LinkButton } from '../parts/links.js';
import { Panel } from '../parts/panel.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import classes from './prospects.module.css';

/** Content picked by what stage the conversation is at: a post with this prospect in mind, or a link to send them. */
export function GiveLink({ prospect }: { prospect: Prospect }) {
  const { t } = useTranslation(['prospects', 'words']);
  const search = useSearch({ from: '/shell/prospects/$prospectId' });
  const navigate = useNavigate({ from: '/prospects/$prospectId' });
  const feed = usePages((cursor) => feedQuery(search, cursor));
  const items = feed.items?.filter(({ linkUrl }) => linkUrl !== null);
  const change = (changed: Partial<typeof search>) =>
    void navigate({ search: { ...search, ...changed }, replace: true });
  return (
    <Panel title={t('give.title')} about={t('give.about')}>
      <Filters label={t('give.filter')}>
        <SearchBox label={t('give.search')} value={search.search} onChange={(text) => change({ search: text })} />
        <FilterSelect
          label={t('give.stage')}
          any={t('give.anyStage')}
          options={stageValues.map((value) => ({ value, label: t(`words:stage.${value}`) }))}
          value={search.stage}
          onChange={(stage) => change({ stage })}
        />
      </Filters>
      {feed.error && !items ? (
        <Failed error={feed.error} retry={feed.retry} />
      ) : !items ? (
        <RowsSkeleton />
      ) : items.length === 0 ? (
        <p className={classes.nothing}>{t('give.none')}</p>
      ) : (
        <ul className={classes.offers} aria-label={t('give.title')}>
          {items.map((item) => (
            <Offer key={item.itemId} item={item} prospect={prospect} />
          ))}
        </ul>
      )}
      <LoadMore {...feed.more} />
    </Panel>
  );
}

function Offer({ item, prospect }: { item: FeedItem; prospect: Prospect }) {
  const { t } = useTranslation('prospects');
  const [keys] = useState(() => new AttemptKeys());
  const give = useMutation({
    mutationFn: () => handOutLink(prospect.id, item.itemId, keys.keyFor([prospect.id, item.itemId])),
    meta: { changes: [...prospects] },
  });
  return (
    <li className={classes.offer}>
      <div className={classes.row}>
        <span className={classes.words}>
          <span dir="auto" className={classes.name}>
            {item.title}
          </span>
        </span>
        <LinkButton
          size="xs"
          variant="default"
          to="/feed/$itemId"
          params={{ itemId: item.itemId }}
          search={{ prospect: prospect.id }}
          aria-label={t('give.postOf', { title: item.title })}
        >
          {t('give.post')}
        </LinkButton>
        <Button
          size="xs"
          variant="default"
          loading={give.isPending}
          disabled={give.isSuccess}
          onClick={() => give.mutate()}
          aria-label={t('give.linkOf', { title: item.title })}
        >
          {t('give.link')}
        </Button>
      </div>
      <ProblemAlert error={give.error} />
      {give.data && (
        <div role="status" className={classes.given}>
          <CopyField
            label={t('give.given', { name: prospect.name })}
            description={t('give.own')}
            value={give.data.url}
          />
        </div>
      )}
    </li>
  );
}
