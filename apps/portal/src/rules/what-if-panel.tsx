import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../parts/panel.js';
import { WhatIf } from '../what-if/what-if.js';
import classes from '../guidelines/guidelines.module.css';

/** What the rule as it is written would have done, when one asks. `definition` is null while it cannot be read. */
export function WhatIfPanel({ definition }: { definition: string | null }) {
  const { t } = useTranslation('guidelines');
  const [asked, setAsked] = useState<string | null>(null);
  return (
    <Panel
      title={t('rules.whatIf.title')}
      about={t('rules.whatIf.about')}
      actions={
        <Button
          variant="default"
          size="xs"
          disabled={definition === null || definition === asked}
          onClick={() => setAsked(definition)}
        >
          {t(asked ? 'rules.whatIf.again' : 'rules.whatIf.button')}
        </Button>
      }
    >
      {asked ? (
        <>
          {definition !== asked && <p className={classes.muted}>{t('rules.whatIf.older')}</p>}
          <WhatIf change={{ definition: asked }} />
        </>
      ) : (
        <p className={classes.muted}>{t(definition === null ? 'rules.whatIf.notYet' : 'rules.whatIf.press')}</p>
      )}
    </Panel>
  );
}
