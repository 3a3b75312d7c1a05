import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { type Form, FormContext } from '../../desk/compose/form.ts';
import { linesOf } from '../../desk/compose/places.ts';
import type { Fault } from '../../desk/compose/validate.ts';
import { ErrorSummary } from '../../parts/ErrorSummary.tsx';
import dialog from '../Dialogs.module.css';
import type { Submission } from './useSubmission.ts';

interface Props {
  /** What the fields of a body share; absent where there is no body to write. */
  form: Form | undefined;
  /** What is wrong, of which the summary tells once somebody has tried. */
  faults: readonly Fault[];
  submission: Submission;
  /** The word on the button. */
  go: string;
  disabled?: boolean;
  onSubmit(): void;
  children: ReactNode;
}

/** A form in a dialog: what is wrong above, the fields, why it did not go, the button. */
export function DialogForm({ form, faults, submission, go, disabled = false, onSubmit, children }: Props) {
  const { tried, failed, busy } = submission;
  return (
    <FormContext value={form}>
      <form
        className={dialog.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        {tried > 0 && <ErrorSummary round={tried} problems={linesOf(faults)} />}
        {children}
        {failed && <p role="alert">{failed}</p>}
        <div className={dialog.acts}>
          <Button type="submit" loading={busy} disabled={disabled}>
            {go}
          </Button>
        </div>
      </form>
    </FormContext>
  );
}
