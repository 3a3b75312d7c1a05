import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { NoticeTag } from './NoticeTag.tsx';
import classes from './Sequence.module.css';

/** One message in the diagram. */
export interface Arrow {
  readonly key: string;
  readonly from: string;
  readonly to: readonly string[];
  /** Of the message: see `markOf`. */
  readonly mark: string;
  /** When, as it is shown. */
  readonly time: string;
  /** What it is, for those who do not see the diagram and for the tip. */
  readonly label: string;
  /** Written beside the arrow, where all arrows have one. */
  readonly caption?: string;
  /** `late` and `lost` are drawn as such; `past` is faint. */
  readonly state?: 'late' | 'lost' | 'past' | undefined;
}

/**
 * Who wrote to whom, from top to bottom: a line for each party, an arrow for each message. Parties stand in the order given; in writing
 * systems from right to left too, the diagram runs from left to right.
 */
export function Sequence(props: {
  parties: readonly { readonly id: string; readonly name: string }[];
  arrows: readonly Arrow[];
  chosen?: string | undefined;
  onChoose?: ((key: string) => void) | undefined;
  label: string;
  /** The last arrow comes in with a short movement. */
  entering?: boolean;
}) {
  const { parties, arrows, chosen, onChoose, label, entering } = props;
  const { t } = useTranslation('ui');
  const place = new Map(parties.map((party, index) => [party.id, ((index + 0.5) / parties.length) * 100]));
  const at = (party: string): number => place.get(party) ?? 0;
  return (
    <section
      className={classes.diagram}
      data-captions={arrows.some((arrow) => arrow.caption !== undefined) || undefined}
      data-entering={entering || undefined}
      aria-label={label}
      style={
        {
          '--parties': parties.length,
          '--time': wide(arrows),
          // As much as the parties leave.
          '--caption': parties.length <= 6 ? '17rem' : '12rem',
        } as CSSProperties
      }
    >
      <div className={classes.names}>
        {parties.map(({ id, name }) => (
          <span key={id} style={{ insetInlineStart: `${at(id)}%` }}>
            <bdi dir="auto">{name}</bdi>
          </span>
        ))}
      </div>
      <ol className={classes.rows}>
        {arrows.map((arrow) => {
          const known = arrow.to.filter((party) => place.has(party));
          const ends = [arrow.from, ...known].map(at);
          const [start, end] = [Math.min(...ends), Math.max(...ends)];
          const middle = known.length === 1 ? (start + end) / 2 : nextTo(at(arrow.from), start, end);
          const title = `${arrow.time} ${arrow.label}`;
          const tag = <NoticeTag mark={arrow.mark} word={title} bare />;
          return (
            <li
              key={arrow.key}
              className={classes.row}
              data-state={arrow.state}
              data-chosen={arrow.key === chosen || undefined}
            >
              <time className={classes.time}>{arrow.time}</time>
              <div className={classes.track}>
                {parties.map(({ id }) => (
                  <i key={id} className={classes.life} style={{ insetInlineStart: `${at(id)}%` }} />
                ))}
                <i className={classes.line} style={{ insetInlineStart: `${start}%`, inlineSize: `${end - start}%` }} />
                {known.map((party) => (
                  <i
                    key={party}
                    className={classes.head}
                    data-way={at(party) > at(arrow.from) ? 'on' : 'back'}
                    style={{ insetInlineStart: `${at(party)}%` }}
                  />
                ))}
                {onChoose ? (
                  <button
                    type="button"
                    className={classes.mark}
                    style={{ insetInlineStart: `${middle}%` }}
                    aria-pressed={arrow.key === chosen}
                    title={title}
                    onClick={() => onChoose(arrow.key)}
                  >
                    {tag}
                  </button>
                ) : (
                  <span className={classes.mark} style={{ insetInlineStart: `${middle}%` }} title={title}>
                    {tag}
                  </span>
                )}
                {arrow.state === 'lost' && <span className="visually-hidden">{t('sequence.lost')}</span>}
              </div>
              {arrow.caption !== undefined && <span className={classes.caption}>{arrow.caption}</span>}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** The column of the times: wider where there are hours, or days. */
const wide = (arrows: readonly Arrow[]): string => {
  const longest = Math.max(5, ...arrows.map(({ time }) => time.length));
  return longest <= 5 ? '3.75rem' : `${0.75 + longest * 0.5}rem`;
};

/** The mark of a message to several stands near its sender. */
const nextTo = (sender: number, start: number, end: number): number =>
  sender === start ? start + (end - start) * 0.12 : sender === end ? end - (end - start) * 0.12 : sender;
