import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PeopleImport } from '../api/people.js';
import { Panel } from '../parts/panel.js';
import { saveText } from '../parts/save-text.js';
import { WillBeTold } from '../told/will-be-told.js';
import { ImportLine } from './import-line.js';
import { invitationsCsv } from './invitations-csv.js';
import classes from './people-import.module.css';

const OUTCOMES = ['refused', 'updated', 'invited', 'unchanged'] as const;
/** A phone draws so many lines at once without a pause; a file may hold thousands. */
const AT_ONCE = 100;

/** What became, or would become, of every line, to be narrowed to one kind of outcome. */
export function PeopleImportReport({ report }: { report: PeopleImport }) {
  const { t } = useTranslation('people');
  const [only, setOnly] = useState<(typeof OUTCOMES)[number] | null>(null);
  const [shown, setShown] = useState(AT_ONCE);
  const invited = report.lines.filter(({ invitationUrl }) => invitationUrl);
  const lines = only ? report.lines.filter(({ outcome }) => outcome === only) : report.lines;
  const narrow = (outcome: typeof only) => {
    setOnly(outcome);
    setShown(AT_ONCE);
  };
  return (
    <div className={classes.report}>
      <Panel
        title={<span role="status">{t(report.dryRun ? 'import.preview' : 'import.done', { ...report.counts })}</span>}
        about={[
          invited.length > 0
            ? t(report.mailed ? 'import.mailedWhy' : 'import.addressesWhy')
            : report.dryRun && t('import.nothingYet'),
          report.notice,
        ]
          .filter(Boolean)
          .join(' ')}
        actions={
          invited.length > 0 && (
            <Button onClick={() => saveText('invitations.csv', invitationsCsv(invited))}>
              {t('import.addresses')}
            </Button>
          )
        }
        flush
      >
        {!report.dryRun && invited.length > 0 && <WillBeTold of="invitation" />}
        <div role="group" aria-label={t('import.narrow')} className={classes.narrow}>
          {[null, ...OUTCOMES.filter((outcome) => report.counts[outcome] > 0)].map((outcome) => (
            <Button
              key={outcome ?? 'all'}
              size="compact-sm"
              variant={outcome === only ? 'light' : 'subtle'}
              aria-pressed={outcome === only}
              onClick={() => narrow(outcome)}
            >
              {outcome ? t(report.dryRun ? `import.would.${outcome}` : `import.is.${outcome}`) : t('import.all')}{' '}
              {outcome ? report.counts[outcome] : report.lines.length}
            </Button>
          ))}
        </div>
        <ul className={classes.lines} aria-label={t('import.reportLabel')}>
          {lines.slice(0, shown).map((line) => (
            <ImportLine key={line.line} line={line} dryRun={report.dryRun} />
          ))}
        </ul>
        {lines.length > shown && (
          <div className={classes.more}>
            <Button variant="default" onClick={() => setShown(shown + AT_ONCE)}>
              {t('import.more', { count: Math.min(AT_ONCE, lines.length - shown) })}
            </Button>
          </div>
        )}
      </Panel>
    </div>
  );
}
