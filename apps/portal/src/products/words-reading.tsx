import { useTranslation } from 'react-i18next';
import type { KeptWordLists } from '../api/words.js';
import { DataTable, type Column } from '../lists/data-table.js';
import { Panel } from '../parts/panel.js';
import { BlackoutMark } from './blackout-fields.js';
import { Day } from '../when/day.js';
import { wordLists } from './words-values.js';
import shapes from '../parts/shapes.module.css';
import classes from './words.module.css';

type Blackout = KeptWordLists['blackouts'][number];

/** The lists for those who live by them. */
export function WordsReading({ words }: { words: KeptWordLists }) {
  const { t } = useTranslation('products');
  const columns: Column<Blackout>[] = [
    { id: 'from', header: t('words.blackouts.from'), width: 150, cell: ({ from }) => <Day day={from} /> },
    { id: 'to', header: t('words.blackouts.to'), width: 150, cell: ({ to }) => <Day day={to} /> },
    {
      id: 'reason',
      header: t('words.blackouts.reason'),
      cell: (blackout) => (
        <span dir="auto" className={shapes.marks}>
          {blackout.reason} <BlackoutMark blackout={blackout} />
        </span>
      ),
    },
  ];
  return (
    <div className={shapes.stack}>
      <div className={classes.lists}>
        {wordLists.map((list) => (
          <Panel key={list} title={t(`words.${list}.title`)} about={t(`words.${list}.about`)}>
            {words[list].length > 0 ? (
              <ul className={classes.entries}>
                {words[list].map((entry) => (
                  <li key={entry}>{entry}</li>
                ))}
              </ul>
            ) : (
              <p className={shapes.muted}>{t('words.none')}</p>
            )}
          </Panel>
        ))}
      </div>
      <Panel title={t('words.blackouts.title')} about={t('words.blackouts.about')} flush={words.blackouts.length > 0}>
        {words.blackouts.length > 0 ? (
          <DataTable
            label={t('words.blackouts.title')}
            columns={columns}
            rows={words.blackouts}
            keyOf={({ from, to, reason }) => `${from}${to}${reason}`}
          />
        ) : (
          <p className={shapes.muted}>{t('words.blackouts.none')}</p>
        )}
      </Panel>
    </div>
  );
}
