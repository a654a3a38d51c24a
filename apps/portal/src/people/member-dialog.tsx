import { Button, Modal, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MailAddressOff } from '../api/deliveries.js';
import { changeMember, inviteAgain, sendPasswordReset, type Member, type MemberChange } from '../api/people.js';
import { useFieldErrors } from '../edits/use-field-errors.js';
import { BothSides } from '../edits/both-sides.js';
import { LeaveGuard } from '../edits/leave-guard.js';
import { beside, latestOf, useEdit, useNewest } from '../edits/use-edit.js';
import { MailOff } from '../deliveries/mail-off.js';
import { AskFirst } from '../parts/ask-first.js';
import { notify } from '../parts/notify.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { InvitationMade } from './invitation-made.js';
import { useMe } from '../sign-in/me.js';
import { MemberRights } from '../rights/member-rights.js';
import { MemberFields } from './member-fields.js';
import { ResetSent } from './reset-sent.js';
import { useMemberEditFields, type MemberEditValues } from './use-edit-fields.js';
import classes from './people.module.css';

interface Props {
  member: Member;
  /** Since when and why mail to them comes back. */
  mailOff?: MailAddressOff;
  onClose: () => void;
}

/** One member: roles, team, and whether they may sign in. */
export function MemberDialog({ member: shown, mailOff, onClose }: Props) {
  const { t } = useTranslation(['people', 'parts']);
  const [member, look] = useNewest(shown);
  const edit = useEdit(latestOf(member, valuesOf(member)), null);
  const { values, change } = edit;
  const fields = useMemberEditFields();
  const save = useMutation({
    mutationFn: (change: Omit<MemberChange, 'revision'>) =>
      changeMember(member.id, { ...change, revision: edit.revision }),
    meta: { changes: ['/api/people', '/api/auth/me'] },
    onError: look,
    onSuccess: () => {
      notify(t('parts:saved'));
      onClose();
    },
  });
  const again = useMutation({ mutationFn: () => inviteAgain(member.id) });
  const reset = useMutation({ mutationFn: () => sendPasswordReset(member.id) });
  const { memberId } = useMe();
  const errors = useFieldErrors(save.error, values);
  return (
    <Modal
      opened
      onClose={onClose}
      title={member.erased ? t('erasedMember') : member.email}
      size="lg"
      closeButtonProps={{ 'aria-label': t('parts:close') }}
    >
      {member.erased ? (
        <p>{t('erased')}</p>
      ) : again.data ? (
        <InvitationMade name={member.name} invitation={again.data} onDone={onClose} />
      ) : reset.data ? (
        <ResetSent name={member.name} reset={reset.data} onDone={onClose} />
      ) : (
        <>
          <form
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              save.mutate({
                ...values,
                teamId: values.teamId || null,
                region: values.region || null,
                language: values.language || null,
              });
            }}
          >
            <Stack>
              <ProblemAlert error={beside(save.error) ?? again.error ?? reset.error} shown={Object.keys(values)} />
              <BothSides edit={edit} fields={fields} error={save.error} />
              <LeaveGuard unsaved={edit.changed} />
              {mailOff && <MailOff address={mailOff} />}
              <TextInput
                label={t('field.name')}
                value={values.name}
                error={errors.name}
                onChange={(event) => change({ name: event.currentTarget.value })}
              />
              <TextInput
                label={t('field.email')}
                type="email"
                description={t(member.status === 'invited' ? 'emailInvitedWhy' : 'emailWhy')}
                value={values.email}
                error={errors.email}
                onChange={(event) => change({ email: event.currentTarget.value })}
              />
              <MemberFields values={values} change={change} errors={errors} />
              <div className={classes.foot}>
                <div>
                  {member.status === 'invited' && (
                    <Button variant="subtle" color="gray" onClick={() => again.mutate()} loading={again.isPending}>
                      {t('invite.again')}
                    </Button>
                  )}
                  {member.status === 'active' && member.id !== memberId && (
                    <Button variant="subtle" color="gray" onClick={() => reset.mutate()} loading={reset.isPending}>
                      {t('reset.button')}
                    </Button>
                  )}
                  {member.status === 'active' && (
                    <AskFirst
                      button={t('deactivate.button')}
                      question={t('deactivate.words')}
                      loading={save.isPending}
                      onConfirm={() => save.mutate({ status: 'deactivated' })}
                    />
                  )}
                  {member.status === 'deactivated' && (
                    <Button variant="subtle" color="gray" onClick={() => save.mutate({ status: 'active' })}>
                      {t('activate')}
                    </Button>
                  )}
                </div>
                <Button type="submit" loading={save.isPending}>
                  {t('parts:save')}
                </Button>
              </div>
            </Stack>
          </form>
          <MemberRights member={member} onErased={onClose} />
        </>
      )}
    </Modal>
  );
}

function valuesOf({ name, email, roles, team, region, language }: Member): MemberEditValues {
  return { name, email, roles, teamId: team?.id ?? '', region: region ?? '', language: language ?? '' };
}
