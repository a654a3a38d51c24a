import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { caseQuery } from '../api/safety.js';
import { Failed } from '../parts/failed.js';
import { BackLink } from '../parts/links.js';
import { Page } from '../parts/page.js';
import { RowsSkeleton } from '../lists/rows-skeleton.js';
import { useNow } from '../when/use-now.js';
import { CaseClockPanel } from './case-clock-panel.js';
import { CaseCriteria } from './case-criteria.js';
import { CaseExport } from './case-export.js';
import { CaseHistory } from './case-history.js';
import { CaseMark } from './case-mark.js';
import { CaseTexts } from './case-texts.js';
import { CaseWork } from './case-work.js';
import type { OpenForm } from './open-form.js';
import { ClockMark } from './clock-mark.js';
import classes from './case-screen.module.css';
import { useCaseWords } from './use-case-words.js';

/** One possible side effect: what was written, what is known of it, how its time stands and what was done. */
export function CaseScreen() {
  const { t } = useTranslation(['cases', 'safety']);
  const words = useCaseWords();
  const now = useNow();
  const [openForm, setOpenForm] = useState<OpenForm>(null);
  const { caseId } = useParams({ from: '/shell/safety/$caseId' });
  const opened = useQuery({ ...caseQuery(caseId), refetchInterval: 20_000 });
  const back = <BackLink to="/safety">{t('safety:title')}</BackLink>;
  if (!opened.data)
    return (
      <Page title={t('case.one')} back={back}>
        {opened.error ? <Failed error={opened.error} retry={() => void opened.refetch()} /> : <RowsSkeleton />}
      </Page>
    );
  const found = opened.data;
  return (
    <Page
      title={t('case.title', { number: found.number })}
      about={
        <span className={classes.aboutCase}>
          <CaseMark state={found.state} /> <ClockMark of={found} now={now} /> {words.about(found)}
        </span>
      }
      back={back}
      actions={<CaseExport of={found} />}
    >
      <div className={classes.columns}>
        <div className={classes.main}>
          <CaseTexts of={found} />
          <CaseCriteria of={found} openForm={openForm} onForm={setOpenForm} />
        </div>
        <div className={classes.side}>
          <CaseClockPanel of={found} now={now} />
          <CaseWork of={found} openForm={openForm} onForm={setOpenForm} />
        </div>
        <div className={classes.main}>
          <CaseHistory of={found} />
        </div>
      </div>
    </Page>
  );
}
