import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../parts/panel.js';
import { WhatIf } from '../what-if/what-if.js';
import shapes from '../parts/shapes.module.css';

/** What the rule as it is written would have done, when one asks. `definition` is null while it cannot be read. */
export function WhatIfPanel({ definition }: { definition: string | null }) {
  const { t } = useTranslation('rules');
  const [asked, setAsked] = useState<string | null>(null);
  return (
    <Panel
      title={t('whatIf.title')}
      about={t('whatIf.about')}
      actions={
        <Button
          variant="default"
          size="xs"
          disabled={definition === null || definition === asked}
          onClick={() => setAsked(definition)}
        >
          {t(asked ? 'whatIf.again' : 'whatIf.button')}
        </Button>
      }
    >
      {asked ? (
        <>
          {definition !== asked && <p className={shapes.muted}>{t('whatIf.older')}</p>}
          <WhatIf change={{ definition: asked }} />
        </>
      ) : (
        <p className={shapes.muted}>{t(definition === null ? 'whatIf.notYet' : 'whatIf.press')}</p>
      )}
    </Panel>
  );
}
