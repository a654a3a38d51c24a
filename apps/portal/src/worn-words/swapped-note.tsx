import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Swap } from './swap.js';
import classes from './worn-words.module.css';

/** What became of the member's own text when another caption took its place, and the way back to it. */
export function SwappedNote({ swap, onBack }: { swap: Swap; onBack: () => void }) {
  const { t } = useTranslation('share');
  const told = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone: whoever pressed it goes on from here.
  useEffect(() => told.current?.focus(), []);
  return (
    <div ref={told} tabIndex={-1} role="status" className={classes.swapped}>
      <span>{t(swap.back ? 'worn.back' : 'worn.swapped')}</span>
      {!swap.back && (
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconArrowBackUp size={15} aria-hidden />}
          onClick={onBack}
        >
          {t('worn.bringBack')}
        </Button>
      )}
    </div>
  );
}
