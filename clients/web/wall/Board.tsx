import { useTranslation } from 'react-i18next';
import { useConnection } from '../use/useConnection.ts';
import { useWords } from '../use/useWords.ts';
import classes from './Board.module.css';

/** How many messages each national bureau has sent and received. Numbers of work, not marks: nobody is ranked by them. */
export function Board() {
  const { t } = useTranslation('wall');
  const words = useWords();
  const { state } = useConnection();
  const rows = [...state.parties.values()]
    .filter((party) => party.kind === 'national')
    .map(({ id }) => ({
      id,
      sent: state.traffic.filter((one) => one.from === id).length,
      received: state.traffic.filter((one) => one.to.includes(id)).length,
    }));
  const most = Math.max(1, ...rows.flatMap(({ sent, received }) => [sent, received]));
  return (
    <div className={classes.board}>
      <h1>{t('board.title')}</h1>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('board.bureau')}</th>
            <th scope="col">{t('board.sent')}</th>
            <th scope="col">{t('board.received')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, sent, received }) => (
            <tr key={id}>
              <th scope="row">{words.party(state, id)}</th>
              {[sent, received].map((count, index) => (
                <td key={index}>
                  <span
                    className={classes.bar}
                    style={{ inlineSize: `${(count / most) * 80}%` }}
                    data-second={index === 1 || undefined}
                  />{' '}
                  {count}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
