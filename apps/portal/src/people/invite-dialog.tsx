import { Button, Modal, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AttemptKeys } from '../api/attempt-key.js';
import { inviteMember, type NewMember } from '../api/people.js';
import { useFieldErrors } from '../edits/use-field-errors.js';
import { useDraft } from '../drafts/use-draft.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { InvitationMade } from './invitation-made.js';
import { MemberFields, type MemberValues } from './member-fields.js';

type Values = MemberValues & { email: string };

const blank = (): Values => ({ email: '', name: '', roles: ['advocate'], teamId: '', region: '', language: '' });

/** Invites one person and shows the address that lets them in. */
export function InviteDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation(['people', 'parts']);
  const [keys] = useState(() => new AttemptKeys());
  const { value: values, set, forget } = useDraft<Values>('invite', blank);
  const invite = useMutation({
    mutationFn: (body: NewMember) => inviteMember(body, keys.keyFor(body)),
    meta: { changes: ['/api/people'] },
    onSuccess: () => {
      set(blank());
      forget();
      keys.renew();
    },
  });
  const close = () => {
    onClose();
    invite.reset();
  };
  const errors = useFieldErrors(invite.error, values);
  const send = () =>
    invite.mutate({
      ...values,
      teamId: values.teamId || undefined,
      region: values.region || undefined,
      language: values.language || undefined,
    });
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={t('invite.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('parts:close') }}
    >
      {invite.data ? (
        <InvitationMade name={invite.data.member.name} invitation={invite.data} onDone={close} />
      ) : (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            send();
          }}
        >
          <Stack>
            <ProblemAlert error={invite.error} shown={Object.keys(values)} />
            <TextInput
              label={t('field.email')}
              type="email"
              data-autofocus
              value={values.email}
              error={errors.email}
              onChange={(event) => set({ ...values, email: event.currentTarget.value })}
            />
            <TextInput
              label={t('field.name')}
              value={values.name}
              error={errors.name}
              onChange={(event) => set({ ...values, name: event.currentTarget.value })}
            />
            <MemberFields values={values} change={(change) => set({ ...values, ...change })} errors={errors} />
            <Button type="submit" loading={invite.isPending}>
              {t('invite.send')}
            </Button>
          </Stack>
        </form>
      )}
    </Modal>
  );
}
