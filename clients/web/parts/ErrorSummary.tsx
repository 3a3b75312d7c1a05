import { IconAlertCircle } from '@tabler/icons-react';
import { type MouseEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './ErrorSummary.module.css';

export interface FieldProblem {
  /** Id of the field's element, for the link; absent where no field is to blame. */
  readonly field?: string;
  readonly words: string;
}

/**
 * What is wrong, in a list whose lines lead to their fields; the same words stand at the field. Takes the focus each time `round`
 * changes, that is: each time somebody tried.
 */
export function ErrorSummary({ problems, round }: { problems: readonly FieldProblem[]; round: number }) {
  const { t } = useTranslation('ui');
  const box = useRef<HTMLDivElement>(null);
  // Each try takes the focus, also with the same problems.
  useEffect(() => {
    box.current?.focus();
    box.current?.scrollIntoView({ block: 'nearest' });
  }, [round]);
  if (problems.length === 0) return null;
  return (
    <div className={classes.summary} ref={box} tabIndex={-1} role="alert" aria-labelledby="error-summary">
      <h2 className={classes.title} id="error-summary">
        <IconAlertCircle size={22} aria-hidden="true" /> {t('problem.title')}
      </h2>
      <ul className={classes.list}>
        {problems.map(({ field, words }) => (
          <li key={`${field ?? ''} ${words}`}>
            {field === undefined ? (
              words
            ) : (
              <a href={`#${field}`} onClick={(event) => goTo(event, field)}>
                {words}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** To the field itself, or to the first control inside where `field` names a group. */
function goTo(event: MouseEvent, field: string): void {
  event.preventDefault();
  const element = document.getElementById(field);
  const target = element?.matches('input, select, textarea, button')
    ? element
    : element?.querySelector<HTMLElement>('input, select, textarea, button');
  element?.scrollIntoView({ block: 'center' });
  target?.focus({ preventScroll: true });
}
