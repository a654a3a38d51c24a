import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { IconBooks, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { itemStateValues } from '#libs/api-client';
import { libraryQuery, topicsQuery } from '../api/content.js';
import { BulkReport } from '../library-bulk/bulk-report.js';
import { BulkTable } from '../library-bulk/bulk-table.js';
import { WaitingForYou } from '../item-reading/waiting-for-you.js';
import { Empty } from '../parts/empty.js';
import { Failed } from '../parts/failed.js';
import { namedChoices } from '../lists/choices.js';
import { FilterSelect } from '../lists/filter-select.js';
import { Filters } from '../lists/filters.js';
import { LoadMore } from '../lists/load-more.js';
import { Page } from '../parts/page.js';
import { Panel } from '../parts/panel.js';
import { RowsSkeleton } from '../lists/rows-skeleton.js';
import { SearchBox } from '../lists/search-box.js';
import { usePages } from '../lists/use-pages.js';
import { holds, useMe } from '../sign-in/me.js';
import { LibraryMenu } from '../stops/library-menu.js';

/** Everything the company wrote or is writing for its people. */
export function LibraryScreen() {
  const { t, i18n } = useTranslation(['library', 'words']);
  const me = useMe();
  const search = useSearch({ from: '/shell/library' });
  const navigate = useNavigate({ from: '/library' });
  const { mine, ...rest } = search;
  const filter = { ...rest, authorId: mine === '1' ? me.memberId : undefined };
  const library = usePages((cursor) => libraryQuery(filter, cursor));
  const topics = useQuery(topicsQuery);
  const change = (changed: Partial<typeof search>) =>
    void navigate({ search: { ...search, ...changed }, replace: true });
  const write = holds(me, 'author', 'comms_lead') && (
    <Button component={Link} to="/library/new" leftSection={<IconPlus size={16} aria-hidden />}>
      {t('new')}
    </Button>
  );
  return (
    <Page
      title={t('title')}
      about={t('about')}
      actions={
        <>
          <LibraryMenu />
          {holds(me, 'author', 'comms_lead', 'admin') && (
            <Button component={Link} to="/library/suggestions" variant="default">
              {t('suggestions')}
            </Button>
          )}
          {write}
        </>
      }
    >
      {write && <WaitingForYou />}
      <Filters label={t('filter.label')}>
        <SearchBox label={t('filter.search')} value={search.search} onChange={(text) => change({ search: text })} />
        <FilterSelect
          label={t('filter.state')}
          any={t('filter.anyState')}
          options={itemStateValues.map((value) => ({ value, label: t(`words:historyState.${value}`) }))}
          value={search.state}
          onChange={(state) => change({ state })}
        />
        <FilterSelect
          label={t('filter.topic')}
          any={t('filter.anyTopic')}
          options={namedChoices(topics.data?.items, i18n.language)}
          value={search.topicId}
          onChange={(topicId) => change({ topicId })}
        />
        <FilterSelect
          label={t('filter.author')}
          any={t('filter.anyAuthor')}
          options={[{ value: '1', label: t('filter.mine') }]}
          value={mine}
          onChange={(value) => change({ mine: value })}
        />
      </Filters>
      <BulkReport />
      <Panel flush>
        {library.error && !library.items ? (
          <Failed error={library.error} retry={library.retry} />
        ) : !library.items ? (
          <RowsSkeleton />
        ) : library.items.length === 0 ? (
          <Empty icon={IconBooks} title={t(Object.keys(search).length ? 'none.title' : 'empty.title')} action={write}>
            {t(Object.keys(search).length ? 'none.words' : write ? 'empty.words' : 'empty.wordsToRead')}
          </Empty>
        ) : (
          <BulkTable items={library.items} stale={library.stale} />
        )}
      </Panel>
      <LoadMore {...library.more} />
    </Page>
  );
}
