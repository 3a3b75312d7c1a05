import { useTranslation } from 'react-i18next';
import { useConnection } from '../use/useConnection.ts';
import classes from './Printed.module.css';
import { useRoom } from './room.ts';
import { SignMark } from './SignMark.tsx';
import { type SignKind, signsOf } from './signs.ts';

const drawn: readonly SignKind[] = ['late', 'missed', 'forbidden', 'refused', 'breach', 'reminder', 'hint'];

/** The way of one bureau through the exercise on paper: what it sent, what went wrong, and what the signs mean. */
export function Path({ bureau }: { bureau: string }) {
  const { t } = useTranslation('review');
  const { log, state } = useConnection();
  const { review, from, to, clock } = useRoom();
  const signs = signsOf(review, log, [], bureau).filter(({ kind }) => drawn.includes(kind));
  const sent = [...state.messages.values()].filter(({ message }) => message.from === bureau);
  if (signs.length === 0 && sent.length === 0) return null;
  const kinds = drawn.filter((kind) => signs.some((sign) => sign.kind === kind));
  const length = Math.max(1, to - from);
  const place = (at: number) => ({ insetInlineStart: `${((at - from) / length) * 100}%` });
  return (
    <section className={classes.keep}>
      <h2>{t('report.way')}</h2>
      <div className={classes.way}>
        <span>{clock(from)}</span>
        <div aria-hidden="true">
          {sent.map(({ message, sentAt }) => (
            <i key={message.id} style={place(sentAt)}>
              <SignMark kind="sent" />
            </i>
          ))}
          {signs.map((sign) => (
            <i key={sign.key} style={place(sign.at)}>
              <SignMark kind={sign.kind} />
            </i>
          ))}
        </div>
        <span>{clock(to)}</span>
      </div>
      <p className={classes.kinds}>
        {sent.length > 0 && (
          <span>
            <SignMark kind="sent" /> {t('numbers.sent')} ({sent.length})
          </span>
        )}
        {kinds.map((kind) => (
          <span key={kind}>
            <SignMark kind={kind} /> {t(`sign.${kind}`)} ({signs.filter((sign) => sign.kind === kind).length})
          </span>
        ))}
      </p>
    </section>
  );
}
