import { ActionIcon, Checkbox, MultiSelect, NativeSelect, Radio, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { approverRoleValues, dueUnitValues, neededApprovalsValues } from '#libs/api-client';
import { WholeNumberField } from '../edits/whole-number-field.js';
import { namedChoices } from '../lists/choices.js';
import { approversQuery } from './approval-routes-api.js';
import classes from './approvals.module.css';
import type { StepValues } from './route-values.js';

interface Props {
  step: StepValues;
  /** Its name, or its number while it has none. */
  called: string;
  index: number;
  last: boolean;
  errors: Record<string, string>;
  change: (part: Partial<StepValues>) => void;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
}

/** Who gives one approval, when it is their turn, and until when. */
export function StepFields({ step, called, index, last, errors, change, onMove, onRemove }: Props) {
  const { t, i18n } = useTranslation(['approvals', 'words']);
  const people = useQuery(approversQuery).data?.items ?? [];
  const gone = step.memberIds.filter((id) => !people.some((one) => one.id === id));
  const choices = namedChoices([...people, ...gone.map((id) => ({ id, name: t('gone') }))], i18n.language);
  const error = (field: string) => errors[`steps.${index}.${field}`];
  return (
    <li className={classes.step} aria-label={called}>
      <div className={classes.stepHead}>
        <strong>{t('step.number', { number: index + 1 })}</strong>
        <div className={classes.ways}>
          <ActionIcon
            id={`${step.key}-up`}
            variant="subtle"
            color="gray"
            size="lg"
            disabled={index === 0}
            aria-label={t('step.up', { name: called })}
            onClick={() => onMove(-1)}
          >
            <IconArrowUp size={18} aria-hidden />
          </ActionIcon>
          <ActionIcon
            id={`${step.key}-down`}
            variant="subtle"
            color="gray"
            size="lg"
            disabled={last}
            aria-label={t('step.down', { name: called })}
            onClick={() => onMove(1)}
          >
            <IconArrowDown size={18} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t('step.remove', { name: called })}
            onClick={onRemove}
          >
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        </div>
      </div>
      <Stack gap="sm">
        <TextInput
          id={`${step.key}-name`}
          label={t('step.name')}
          placeholder={t('step.example')}
          value={step.name}
          error={error('name')}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        {index > 0 && (
          <Checkbox
            label={t('step.beside')}
            description={t('step.besideWhy')}
            checked={step.beside}
            onChange={(event) => change({ beside: event.currentTarget.checked })}
          />
        )}
        <Checkbox.Group
          label={t('step.roles')}
          value={step.roles}
          error={error('roles')}
          onChange={(roles) => change({ roles: roles as StepValues['roles'] })}
        >
          <div className={classes.choices}>
            {approverRoleValues.map((role) => (
              <Checkbox key={role} value={role} label={t(`words:role.${role}`)} />
            ))}
          </div>
        </Checkbox.Group>
        <MultiSelect
          label={t('step.people')}
          placeholder={step.memberIds.length ? undefined : t('step.peopleNone')}
          searchable
          data={choices}
          value={step.memberIds}
          error={error('memberIds')}
          onChange={(memberIds) => change({ memberIds })}
        />
        <Radio.Group
          label={t('step.needed')}
          value={step.needed}
          onChange={(needed) => change({ needed: needed as StepValues['needed'] })}
        >
          <div className={classes.choices}>
            {neededApprovalsValues.map((value) => (
              <Radio key={value} value={value} label={t(`needed.${value}`)} />
            ))}
          </div>
        </Radio.Group>
        <div className={classes.pair}>
          <NativeSelect
            label={t('step.due')}
            data={[
              { value: '', label: t('due.none') },
              ...dueUnitValues.map((value) => ({ value, label: t(`due.${value}`) })),
            ]}
            value={step.unit}
            error={error('due.unit')}
            onChange={(event) => change({ unit: event.currentTarget.value as StepValues['unit'] })}
          />
          {step.unit && (
            <WholeNumberField
              label={t('step.amount')}
              value={step.amount}
              error={error('due.amount')}
              onChange={(amount) => change({ amount })}
            />
          )}
        </div>
      </Stack>
    </li>
  );
}
