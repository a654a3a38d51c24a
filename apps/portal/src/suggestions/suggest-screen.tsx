import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AttemptKeys } from '../api/attempt-key.js';
import { useDraft } from '../drafts/use-draft.js';
import { LeaveGuard } from '../edits/leave-guard.js';
import { Page } from '../parts/page.js';
import { Panel } from '../parts/panel.js';
import shapes from '../parts/shapes.module.css';
import { RestoredNote } from '../parts/restored-note.js';
import { useMe } from '../sign-in/me.js';
import { OwnSuggestions } from './own-suggestions.js';
import { SuggestFields } from './suggest-fields.js';
import { orderOf, type SuggestValues } from './suggest-values.js';
import { makeSuggestion, type NewSuggestion } from './suggestions-api.js';
import classes from './suggestions.module.css';

/** Any member suggests what is worth sharing, and sees what became of what they suggested before. */
export function SuggestScreen() {
  const { t } = useTranslation('suggestions');
  const { language } = useMe();
  const [keys] = useState(() => new AttemptKeys());
  const fresh = (): SuggestValues => ({
    link: '',
    text: '',
    why: '',
    language: language ?? 'en',
    topicId: '',
    image: null,
  });
  const draft = useDraft<SuggestValues>('suggestion', fresh);
  const make = useMutation({
    mutationFn: (body: NewSuggestion) => makeSuggestion(body, keys.keyFor(body)),
    meta: { changes: ['/api/suggestions', '/api/suggestions/mine'] },
    onSuccess: () => draft.forget(),
  });
  const { link, text, why, image } = draft.value;
  const begun = link !== '' || text !== '' || why !== '' || image !== null;
  const again = () => {
    keys.renew();
    make.reset();
    draft.set(fresh());
    draft.forget();
  };
  return (
    <Page title={t('title')} about={t('about')} width="text">
      {draft.restored && <RestoredNote onStartOver={again} />}
      <LeaveGuard unsaved={begun && !make.data && !make.isPending} kept />
      <div className={shapes.stack}>
        <Panel as="div">
          {make.data ? (
            <Made toSafety={make.data.toSafety} onAgain={again} />
          ) : (
            <SuggestFields
              values={draft.value}
              error={make.error}
              sending={make.isPending}
              change={(part) => draft.set((old) => ({ ...old, ...part }))}
              send={(anyway) => make.mutate(orderOf(draft.value, anyway))}
            />
          )}
        </Panel>
        <OwnSuggestions />
      </div>
    </Page>
  );
}

function Made({ toSafety, onAgain }: { toSafety: boolean; onAgain: () => void }) {
  const { t } = useTranslation('suggestions');
  const title = useRef<HTMLHeadingElement>(null);
  // The form goes, and its button with it.
  useEffect(() => title.current?.focus(), []);
  return (
    <div className={classes.made}>
      <h2 ref={title} tabIndex={-1} className={classes.madeTitle}>
        {t('made.title')}
      </h2>
      <p>{t('made.words')}</p>
      {toSafety && <p role="note">{t('made.toSafety')}</p>}
      <Button variant="default" onClick={onAgain}>
        {t('made.again')}
      </Button>
    </div>
  );
}
