import { SegmentedControl } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { FreezeButton } from '../freezes/freeze-button.js';
import { BackLink } from '../parts/links.js';
import { Page } from '../parts/page.js';
import { useMe } from '../sign-in/me.js';
import { PastFreezes } from './past-freezes.js';
import { RecallList } from './recall-list.js';
import { RunningFreezes } from './running-freezes.js';
import classes from './stops.module.css';

/** Every stop and every recall: those that run with how far they have come, or those that are over. */
export function StopsScreen() {
  const { t } = useTranslation(['stops', 'library']);
  const me = useMe();
  const search = useSearch({ from: '/shell/library/stops' });
  const navigate = useNavigate({ from: '/library/stops' });
  const mayStop = me.capabilities.includes('reach.see');
  const state = search.state === 'past' ? 'past' : 'running';
  return (
    <Page
      title={t('title')}
      about={t('about')}
      back={<BackLink to="/library">{t('library:title')}</BackLink>}
      width="text"
      actions={
        <>
          {mayStop && <FreezeButton />}
          <SegmentedControl
            aria-label={t('state')}
            value={state}
            onChange={(next) => void navigate({ search: next === 'past' ? { state: next } : {}, replace: true })}
            data={(['running', 'past'] as const).map((value) => ({ value, label: t(`is.${value}`) }))}
          />
        </>
      }
    >
      <div className={classes.both}>
        {state === 'past' ? <PastFreezes /> : <RunningFreezes mayLift={mayStop} />}
        <RecallList key={state} state={state} />
      </div>
    </Page>
  );
}
