import { Button, Group, Modal, Radio, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { prospectKindValues } from '#libs/api-client';
import { AttemptKeys } from '../api/attempt-key.js';
import { useFieldErrors } from '../edits/use-field-errors.js';
import { changeProspect, createProspect, prospects, type Prospect, type ProspectDraft } from './prospects-api.js';
import { ProblemAlert } from '../parts/problem-alert.js';

interface Props {
  prospect: Prospect | null;
  onClose: () => void;
  onSaved: (prospect: Prospect) => void;
}

/** A new prospect, or another name for one. */
export function ProspectDialog({ prospect, onClose, onSaved }: Props) {
  const { t } = useTranslation(['prospects', 'parts']);
  const [keys] = useState(() => new AttemptKeys());
  const [values, setValues] = useState<ProspectDraft>({
    name: prospect?.name ?? '',
    kind: prospect?.kind ?? 'account',
  });
  const save = useMutation({
    mutationFn: () => (prospect ? changeProspect(prospect.id, values) : createProspect(values, keys.keyFor(values))),
    meta: { changes: [...prospects] },
    onSuccess: (saved) => {
      onClose();
      onSaved(saved);
    },
  });
  const errors = useFieldErrors(save.error, values);
  return (
    <Modal
      opened
      onClose={onClose}
      title={prospect ? t('change') : t('add')}
      closeButtonProps={{ 'aria-label': t('parts:close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <Stack>
          <ProblemAlert error={save.error} shown={['name']} />
          <TextInput
            label={t('name')}
            description={t('nameWhy')}
            data-autofocus
            value={values.name}
            error={errors.name}
            onChange={(event) => setValues({ ...values, name: event.currentTarget.value })}
          />
          <Radio.Group
            label={t('kindLabel')}
            value={values.kind}
            onChange={(kind) => setValues({ ...values, kind: kind as ProspectDraft['kind'] })}
          >
            <Group mt={4}>
              {prospectKindValues.map((kind) => (
                <Radio key={kind} value={kind} label={t(`kind.${kind}`)} />
              ))}
            </Group>
          </Radio.Group>
          <Group justify="flex-end">
            <Button type="submit" loading={save.isPending}>
              {t('parts:save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
