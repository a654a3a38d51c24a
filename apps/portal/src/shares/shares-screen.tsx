import { Button } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { IconSend } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { publicationStateValues } from '#libs/api-client';
import { OpenedList } from '../intents/opened-list.js';
import { OpenedTasks } from '../intents/opened-tasks.js';
import { FilterSelect } from '../lists/filter-select.js';
import { Filters } from '../lists/filters.js';
import { Empty } from '../parts/empty.js';
import { Page } from '../parts/page.js';
import { OwnPosts } from '../post-checks/own-posts.js';
import { DeletionTasks } from '../recalls/deletion-tasks.js';
import { mayShare, useMe } from '../sign-in/me.js';
import { AskedTexts } from './asked-texts.js';
import { OwnFigures } from './own-figures.js';
import { PAST } from './past.js';
import { ShareList } from './share-list.js';
import { useStopsWatched } from './use-stops-watched.js';
import classes from './shares.module.css';

/** Everything the member will share or has shared, apart, and what came of it. */
export function SharesScreen() {
  const { t } = useTranslation(['shares', 'words']);
  const shares = mayShare(useMe());
  useStopsWatched();
  const { state } = useSearch({ from: '/shell/shares' });
  const known = publicationStateValues.find((value) => value === state);
  const navigate = useNavigate({ from: '/shares' });
  const empty = (
    <Empty
      icon={IconSend}
      title={state ? t('noneInState') : t('empty')}
      action={
        <Button component={Link} to="/feed">
          {t('toFeed')}
        </Button>
      }
    >
      {t('emptyWords')}
    </Empty>
  );
  return (
    <Page
      title={t('title')}
      about={t('about')}
      width="text"
      actions={
        <Button component={Link} to="/suggestions" variant="default">
          {t('suggest')}
        </Button>
      }
    >
      <DeletionTasks />
      <OwnPosts />
      <OpenedTasks />
      {shares && <OwnFigures />}
      <Filters label={t('filter')}>
        <FilterSelect
          label={t('stateLabel')}
          any={t('anyState')}
          options={publicationStateValues.map((value) => ({ value, label: t(`words:shareState.${value}`) }))}
          value={state}
          onChange={(next) => void navigate({ search: { state: next }, replace: true })}
        />
      </Filters>
      {state ? (
        <ShareList
          filter={{ state }}
          title={known ? t(`words:shareState.${known}`) : t('title')}
          titleId={PAST}
          empty={empty}
        />
      ) : (
        <>
          {shares && <AskedTexts />}
          <ShareList
            filter={{ stage: 'upcoming' }}
            title={t('stage.upcoming')}
            empty={<p className={classes.others}>{t('stage.nothingUpcoming')}</p>}
          />
          <ShareList filter={{ stage: 'done' }} title={t('stage.done')} titleId={PAST} empty={empty} />
          <OpenedList />
        </>
      )}
    </Page>
  );
}
