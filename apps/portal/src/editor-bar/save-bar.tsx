import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { LeaveGuard } from '../edits/leave-guard.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { EditorBar } from './editor-bar.js';

interface Props {
  /** Whether something is written that is not saved. The bar is there as long as it is. */
  changed: boolean;
  saving: boolean;
  /** Whether this browser keeps what is written. */
  kept?: boolean;
  onDiscard: () => void;
  /** Why it was not saved; the first field that says so of itself takes the focus. */
  error: unknown;
  /** The part of the form that was not saved, where others may have been. */
  of?: string;
  /** The fields that show their message themselves. */
  shown: readonly string[];
}

/** One bar for a form that is saved as a whole: save or discard. It stands within its form, whose submit saves. */
export function SaveBar({ changed, saving, kept = true, onDiscard, error, of, shown }: Props) {
  const { t } = useTranslation('editor-bar');
  const bar = useRef<HTMLDivElement>(null);
  const last = useRef<HTMLElement>(null);
  const was = useRef(false);
  useEffect(() => {
    const form = bar.current?.closest('form');
    const remember = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement && !bar.current?.contains(target)) last.current = target;
    };
    form?.addEventListener('focusin', remember);
    return () => form?.removeEventListener('focusin', remember);
  }, []);
  // The buttons go with the bar: whoever pressed one goes on in the part of the form where they were.
  useEffect(() => {
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (was.current && !changed && lost) {
      const part = last.current?.closest('section') ?? bar.current?.closest('form');
      part?.querySelector<HTMLElement>('h2[tabindex]')?.focus({ preventScroll: true });
    }
    was.current = changed;
  }, [changed]);
  useEffect(() => {
    if (error) firstRefused(bar.current?.closest('form'))?.focus();
  }, [error]);
  return (
    <EditorBar
      ref={bar}
      changed={changed}
      idle={!changed}
      refusal={
        changed && error ? (
          <>
            {of && <p>{t('refusedPart', { part: of })}</p>}
            <ProblemAlert error={error} shown={shown} />
          </>
        ) : undefined
      }
    >
      <LeaveGuard unsaved={changed && !saving} kept={kept} />
      <Button variant="default" onClick={onDiscard} disabled={saving}>
        {t('discard')}
      </Button>
      <Button type="submit" loading={saving}>
        {t('save')}
      </Button>
    </EditorBar>
  );
}

/** A field says that it is refused; of a group of choices only the words beneath it do. */
function firstRefused(form: Element | null | undefined): HTMLElement | null {
  const refused = form?.querySelector<HTMLElement>('[aria-invalid="true"], .mantine-InputWrapper-error');
  if (!refused?.matches('.mantine-InputWrapper-error')) return refused ?? null;
  return (
    refused.parentElement?.querySelector<HTMLElement>('input:checked') ??
    refused.parentElement?.querySelector<HTMLElement>('input') ??
    null
  );
}
