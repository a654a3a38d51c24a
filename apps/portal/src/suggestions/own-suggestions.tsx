import { IconBulb } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { LoadMore } from '../lists/load-more.js';
import { RowsSkeleton } from '../lists/rows-skeleton.js';
import { usePages } from '../lists/use-pages.js';
import { Empty } from '../parts/empty.js';
import { Failed } from '../parts/failed.js';
import { Panel } from '../parts/panel.js';
import { Time } from '../when/time.js';
import { SuggestionMark } from './suggestion-mark.js';
import { SuggestionWords } from './suggestion-words.js';
import { ownSuggestionsQuery, type Suggestion } from './suggestions-api.js';
import { TakeBack } from './take-back.js';
import classes from './suggestions.module.css';

/** The member's own suggestions and what became of each, the newest first. */
export function OwnSuggestions() {
  const { t } = useTranslation('suggestions');
  const own = usePages(ownSuggestionsQuery);
  return (
    <Panel title={t('mine.title')}>
      {own.error && !own.items ? (
        <Failed error={own.error} retry={own.retry} />
      ) : !own.items ? (
        <RowsSkeleton />
      ) : own.items.length === 0 ? (
        <Empty icon={IconBulb} title={t('mine.none')}>
          {t('mine.noneWords')}
        </Empty>
      ) : (
        <ul className={classes.rows} aria-label={t('mine.title')}>
          {own.items.map((suggestion) => (
            <OwnRow key={suggestion.id} suggestion={suggestion} />
          ))}
        </ul>
      )}
      <LoadMore {...own.more} />
    </Panel>
  );
}

function OwnRow({ suggestion }: { suggestion: Suggestion }) {
  const { t } = useTranslation('suggestions');
  const { words, decidedBy, decidedAt, madeAt, state } = suggestion;
  return (
    <li className={classes.row}>
      <div className={classes.head}>
        <SuggestionMark suggestion={suggestion} />
        <Time at={madeAt} />
      </div>
      <SuggestionWords suggestion={suggestion} />
      {state === 'waiting' && words && <TakeBack id={suggestion.id} />}
      {state !== 'taken_back' && decidedBy && decidedAt && (
        <p className={classes.sub}>
          {t(state === 'taken' ? 'takenBy' : 'declinedBy', { name: decidedBy.name })} · <Time at={decidedAt} />
        </p>
      )}
      {words?.reason && (
        <p dir="auto" className={classes.reason}>
          {t('reason', { reason: words.reason })}
        </p>
      )}
    </li>
  );
}
