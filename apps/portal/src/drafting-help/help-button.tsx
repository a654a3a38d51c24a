import { Button } from '@mantine/core';
import { IconSparkles } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { later } from '../parts/later.js';
import classes from './drafting-help.module.css';
import type { HelpPanelProps } from './help-panel.js';

const panel = later(() => import('./help-panel.js'));

/** Offers help with a text; what it takes comes once somebody wants it. Where none is offered nothing is there. */
export function HelpButton(props: Omit<HelpPanelProps, 'id' | 'onClose'>) {
  const { t, ready } = useTranslation('drafting-help', { useSuspense: false });
  const id = useId();
  const [open, setOpen] = useState(false);
  const part = panel.usePart(open, () => setOpen(false));
  if (!ready) return null;
  return (
    <div className={classes.help}>
      <div>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconSparkles size={15} aria-hidden />}
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          loading={open && !part}
          onClick={() => setOpen(!open)}
        >
          {t('button')}
        </Button>
      </div>
      {open && part && <part.HelpPanel {...props} id={id} onClose={() => setOpen(false)} />}
    </div>
  );
}
