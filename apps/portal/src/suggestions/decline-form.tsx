import { Button, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldErrors } from '../api/problem.js';
import { notify } from '../parts/notify.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import shapes from '../parts/shapes.module.css';
import { declineSuggestion, type Suggestion } from './suggestions-api.js';

/** Says why it is declined: its member reads exactly this. */
export function DeclineForm({ suggestion, onClose }: { suggestion: Suggestion; onClose: () => void }) {
  const { t } = useTranslation('suggestions');
  const { id, member } = suggestion;
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const empty = reason.trim() === '';
  const field = useRef<HTMLTextAreaElement>(null);
  // The button that was pressed is gone.
  useEffect(() => field.current?.focus(), []);
  const decline = useMutation({
    mutationFn: () => declineSuggestion(id, reason.trim()),
    meta: { awaits: ['/api/suggestions'], doubts: ['/api/suggestions'] },
    onSuccess: () => {
      notify(t('decline.done', { name: member.name }));
      // The row goes, and its button with it.
      document.getElementById('main')?.focus();
    },
  });
  return (
    <form
      className={shapes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (empty) field.current?.focus();
        else decline.mutate();
      }}
    >
      <ProblemAlert error={decline.error} shown={['reason']} />
      <Textarea
        label={t('decline.reason')}
        description={t('decline.reasonWhy', { name: member.name })}
        autosize
        minRows={2}
        maxRows={6}
        ref={field}
        value={reason}
        error={tried && empty ? t('decline.needed') : fieldErrors(decline.error).reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className={shapes.buttons}>
        <Button type="submit" loading={decline.isPending}>
          {t('decline.confirm')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('decline.cancel')}
        </Button>
      </div>
    </form>
  );
}
