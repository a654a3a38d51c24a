import { Button, Checkbox } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AttemptKeys } from '../api/attempt-key.js';
import {
  conduct as changed,
  conductSettingsQuery,
  publishConduct,
  type Conduct,
  type ConductDraft,
} from '../api/conduct.js';
import { LeaveGuard } from '../edits/leave-guard.js';
import { Notice } from '../parts/notice.js';
import { TextLink } from '../parts/links.js';
import { notify } from '../parts/notify.js';
import { Panel } from '../parts/panel.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { formatNumber } from '../when/formats.js';
import { ConductWords, languageToRead } from './conduct-words.js';
import classes from './conduct.module.css';

interface Props {
  conduct: Conduct;
  draft: ConductDraft;
  /** Whether it says anything else than what holds now. */
  changed: boolean;
  onChange: (change: (old: ConductDraft) => ConductDraft) => void;
  onBack: () => void;
  onPublished: () => void;
}

/** The version as members will read it, what publishing it means for whom, and the button that does it. */
export function PublishPanel({ conduct, draft, changed: isChanged, onChange, onBack, onPublished }: Props) {
  const { t, i18n } = useTranslation('conduct');
  const navigate = useNavigate();
  const settings = useQuery(conductSettingsQuery);
  const [language, setLanguage] = useState(() => languageToRead(draft, i18n.language));
  const [keys] = useState(() => new AttemptKeys());
  const now = conduct.current?.version ?? 0;
  const overtaken = draft.basedOn !== now;
  const publish = useMutation({
    mutationFn: () => publishConduct(draft, keys.keyFor(draft)),
    meta: { changes: [...changed], doubts: ['/api/conduct'] },
    onSuccess: () => {
      onPublished();
      notify(t('write.published'));
      void navigate({ to: '/conduct' });
    },
  });
  return (
    <div className={classes.stack}>
      <LeaveGuard unsaved={isChanged && !publish.isPending} kept />
      {overtaken && (
        <Notice title={t('write.overtaken')}>
          <p>
            {t('write.overtakenWords', { version: formatNumber(now, i18n.language) })}{' '}
            <TextLink to="/conduct" target="_blank">
              {t('write.readTheirs')}
            </TextLink>
          </p>
          <Button mt="xs" size="xs" variant="default" onClick={() => onChange((old) => ({ ...old, basedOn: now }))}>
            {t('write.mineStands')}
          </Button>
        </Notice>
      )}
      <Panel title={t('write.preview')} about={t('write.previewAbout')}>
        <ConductWords version={draft} language={language} onLanguage={setLanguage} />
      </Panel>
      <Panel>
        <div className={classes.fields}>
          <Checkbox
            label={t('write.also')}
            description={t('write.alsoWhy')}
            checked={draft.alsoScheduled}
            onChange={(event) => {
              const alsoScheduled = event.currentTarget.checked;
              onChange((old) => ({ ...old, alsoScheduled }));
            }}
          />
          {settings.data && (
            <p>
              {settings.data.required ? t('write.means', { count: settings.data.members }) : t('write.meansNothing')}
            </p>
          )}
          {!overtaken && <ProblemAlert error={publish.error} />}
          <div className={classes.buttons}>
            <Button disabled={overtaken} loading={publish.isPending} onClick={() => publish.mutate()}>
              {t('write.publish', { version: formatNumber(now + 1, i18n.language) })}
            </Button>
            <Button variant="default" onClick={onBack}>
              {t('write.back')}
            </Button>
          </div>
        </div>
      </Panel>
    </div>
  );
}
