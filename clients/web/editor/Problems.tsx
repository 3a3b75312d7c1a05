import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Finding, Unreachable } from '../../sdk/index.ts';
import { Ref } from '../parts/Ref.tsx';
import { useErrorWords } from '../use/useErrorWords.ts';
import classes from './Problems.module.css';
import type { Check } from './useCheck.ts';

/** What the checker says, in the order of its weight, each with its place and what to do about it. */
export function Problems({
  check,
  fresh,
  current,
  canMend,
  onGo,
  onMend,
}: {
  check: Check;
  /** The answer is about the text as it stands. */
  fresh: boolean;
  /** The one that F8 came to. */
  current: number | undefined;
  canMend(finding: Finding): boolean;
  onGo(index: number): void;
  onMend(finding: Finding): void;
}) {
  const { t } = useTranslation('editor');
  const errorWords = useErrorWords();
  const { found, error } = check;
  const problems = found?.problems ?? [];
  return (
    <section className={classes.problems} aria-labelledby="problems">
      <div className={classes.head}>
        <h2 id="problems">{t('problems.heading')}</h2>
        <p role="status" className={found && fresh && found.problems.length === 0 ? classes.good : classes.state}>
          {useSummary(check, fresh)}
        </p>
        {problems.length > 0 && (
          <span className={classes.keys}>
            <kbd>F8</kbd> {t('problems.next')}
          </span>
        )}
      </div>
      {error !== undefined && <p className={classes.gone}>{errorWords(error)}</p>}
      {problems.length > 0 && (
        <ol className={classes.list}>
          {problems.map((finding, index) => (
            <li
              key={`${finding.line}:${finding.column} ${finding.code} ${finding.message}`}
              className={classes[finding.severity]}
              aria-current={index === current ? 'true' : undefined}
            >
              <button type="button" className={classes.go} onClick={() => onGo(index)}>
                <b>{t(`problems.${finding.severity}`)}</b> <Ref>{`${finding.line}:${finding.column}`}</Ref>
                <span className="visually-hidden">{t('problems.go')}</span>
              </button>
              <span className={classes.words} lang="en" dir="ltr">
                {finding.message} {finding.hint !== undefined && <span className={classes.hint}>{finding.hint}</span>}
              </span>
              {canMend(finding) && (
                <Button size="compact-sm" variant="default" onClick={() => onMend(finding)}>
                  {t('problems.mend', { word: finding.near ?? '' })}
                </Button>
              )}
            </li>
          ))}
          {found && found.more > 0 && <li className={classes.more}>{t('problems.more', { count: found.more })}</li>}
        </ol>
      )}
    </section>
  );
}

/** In one line: how many of each, or that there is nothing to say, or that it is not known. */
export function useSummary({ found, busy, error }: Check, fresh: boolean): string {
  const { t } = useTranslation('editor');
  if (error !== undefined) return t(error instanceof Unreachable ? 'problems.unknown' : 'problems.unchecked');
  if (!found || !fresh) return busy || !found ? t('problems.checking') : t('problems.soon');
  const count = (severity: Finding['severity']) => found.problems.filter((one) => one.severity === severity).length;
  const [errors, warnings, hints] = [count('error'), count('warning'), count('hint')];
  const parts = [
    errors > 0 && t('problems.errors', { count: errors }),
    warnings > 0 && t('problems.warnings', { count: warnings }),
    hints > 0 && t('problems.hints', { count: hints }),
  ].filter((one) => one !== false);
  return parts.length === 0 ? t('problems.none') : parts.join(' · ');
}
