import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { attest, conduct, type ConductVersion } from '../api/conduct.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { ConductWords, languageToRead } from './conduct-words.js';
import classes from './conduct.module.css';

interface Props {
  version: ConductVersion;
  /** Whether a text waits that goes out with it. */
  sharing?: boolean;
  onRead: () => void;
  onLater?: () => void;
}

/** The code of conduct, and beneath it the one button with which a member says that they have read it. */
export function ReadConduct({ version, sharing = false, onRead, onLater }: Props) {
  const { t, i18n } = useTranslation('conduct');
  const [language, setLanguage] = useState(() => languageToRead(version, i18n.language));
  const read = useMutation({
    mutationFn: () => attest({ version: version.version, hash: version.hash, language }),
    meta: { changes: [...conduct, '/api/notifications'], doubts: ['/api/conduct'] },
    onSuccess: onRead,
  });
  return (
    <>
      <ConductWords version={version} language={language} onLanguage={setLanguage} />
      <div className={classes.say}>
        <ProblemAlert error={read.error} />
        <div className={classes.buttons}>
          <Button size="md" loading={read.isPending} onClick={() => read.mutate()}>
            {t(sharing ? 'gate.agree' : 'agree')}
          </Button>
          {onLater && (
            <Button size="md" variant="default" onClick={onLater}>
              {t('gate.later')}
            </Button>
          )}
        </div>
        <p className={classes.about}>{t('recorded')}</p>
      </div>
    </>
  );
}
