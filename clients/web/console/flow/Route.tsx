import { useTranslation } from 'react-i18next';
import { Written } from '../../parts/Ref.tsx';
import { arrow, comma } from '../../parts/signs.ts';
import { useConnection } from '../../use/useConnection.ts';
import { useWords } from '../../use/useWords.ts';
import classes from './Flow.module.css';

/** `Norvane → Peltrosa`, or to how many. */
export function Route({ from, to }: { from: string; to: readonly string[] }) {
  const { t } = useTranslation('console');
  const words = useWords();
  const { state } = useConnection();
  const names = to.map((party) => words.party(state, party));
  return (
    <span className={classes.route}>
      <Written>{words.party(state, from)}</Written>{' '}
      <span>
        <span aria-hidden="true">{arrow()}</span>
        <span className="visually-hidden"> {t('flow.to')} </span>
      </span>{' '}
      <Written>{names.length > 2 ? t('flow.parties', { count: names.length }) : names.join(comma())}</Written>
    </span>
  );
}
