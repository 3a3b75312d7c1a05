import { type CSSProperties, type RefObject, useEffect, useId, useMemo, useRef, useState } from 'react';
import { NoticeTag } from '../parts/NoticeTag.tsx';
import type { Arrow } from '../parts/Sequence.tsx';
import { archipelago, frame, type Point } from './archipelago.ts';
import { type Leg, legsOf, marksOn, type Placed, placesOf, pointOn } from './places.ts';
import { useFresh } from './travel.ts';
import classes from './WorldMap.module.css';

/** As many marks as can be told apart; older ways are lines without one. */
const marked = 12;
/** And on a narrow map. */
const few = 6;

interface Props {
  label: string;
  /** Who is on it, with names as they are shown. */
  parties: readonly (Placed & { readonly name: string })[];
  /** Oldest first. Bureaus are always on the map, all others where one of these is from or to them. */
  arrows?: readonly Arrow[];
  chosen?: string | undefined;
  onChoose?: ((key: string) => void) | undefined;
  /** To choose one of the parties by pointing at it. For those who point: a list beside it has the same choice for everybody. */
  bureau?: string | undefined;
  onBureau?: (id: string) => void;
  /** As large as there is room for in both directions; the parent has a height. */
  fill?: boolean;
}

/**
 * The archipelago: who takes part, and who wrote to whom. Names and marks are letters of the page, as large as its other letters; on a
 * narrow map codes stand for names. It is a picture of places and is never mirrored.
 */
export function WorldMap({ label, parties, arrows = [], chosen, onChoose, bureau, onBureau, fill }: Props) {
  const id = useId();
  const places = useMemo(() => placesOf(parties), [parties]);
  const legs = useMemo(() => legsOf(arrows, places), [arrows, places]);
  const fresh = useFresh(arrows);
  const taking = new Set(arrows.flatMap(({ from, to }) => [from, ...to]));
  const nations = new Map(parties.filter(({ kind }) => kind === 'national').map((party) => [party.country, party]));
  const desks = parties.filter(
    ({ id: one, kind }) => kind !== 'national' && (onBureau !== undefined || taking.has(one)),
  );
  const newest = [...legs].sort((a, b) => order(arrows, a) - order(arrows, b));
  const map = useRef<HTMLDivElement>(null);
  const larger = useLarger(map);
  const marks = marksOn(
    newest.slice(larger > 1 ? -few : -marked).reverse(),
    places,
    desks.map(({ id: desk }) => desk),
    larger,
  );
  const pointing = onBureau !== undefined;
  return (
    <section className={classes.frame} aria-label={label} data-fill={fill || undefined}>
      <div ref={map} className={classes.map} aria-hidden={pointing || undefined}>
        <svg viewBox={`0 0 ${frame.width} ${frame.height}`} aria-hidden="true">
          <defs>
            <marker
              id={`${id}head`}
              viewBox="0 0 8 8"
              refX="7"
              refY="4"
              markerWidth="9"
              markerHeight="9"
              orient="auto"
              markerUnits="userSpaceOnUse"
            >
              <path d="M0 0L8 4L0 8z" fill="context-stroke" />
            </marker>
          </defs>
          <Grid />
          {Object.entries(archipelago).map(([code, { coast, capital, posts }]) => {
            const nation = nations.get(code);
            return (
              // biome-ignore lint/a11y/noStaticElementInteractions: for those who point; the list beside it is for everybody
              <g
                key={code}
                className={classes.country}
                data-part={nation ? true : undefined}
                data-chosen={(nation && nation.id === bureau) || undefined}
                data-choice={(nation && pointing) || undefined}
                onClick={nation && onBureau && (() => onBureau(nation.id))}
              >
                <path d={coast} />
                {nation && <circle cx={capital.x} cy={capital.y} r="4.5" />}
                {nation && posts.map(({ x, y, name }) => <rect key={name} x={x - 3} y={y - 3} width="6" height="6" />)}
              </g>
            );
          })}
          {newest.map((leg, index) => (
            <path
              key={leg.key}
              className={classes.leg}
              d={leg.path}
              data-state={last(leg).state}
              markerEnd={`url(#${id}head)`}
              style={
                {
                  '--count': Math.min(4, leg.messages.length),
                  '--age': 1 - (index + 1) / newest.length,
                } as CSSProperties
              }
            />
          ))}
          {newest.map((leg, index) => {
            const mark = marks.get(leg.key);
            return (
              mark && (
                <path
                  key={leg.key}
                  className={classes.thread}
                  data-old={newest.length - index > few || undefined}
                  d={`M${mark.of.x} ${mark.of.y}L${mark.x} ${mark.y}`}
                />
              )
            );
          })}
        </svg>
        {[...'ABCDEFGHIJ'].map((letter, index) => (
          <i
            key={letter}
            className={classes.edge}
            style={{ insetInlineStart: `${index * 10 + 5}%`, insetBlockStart: '1.9%' }}
          >
            {letter}
          </i>
        ))}
        {[...'123456789'].map((number, index) => (
          <i
            key={number}
            className={classes.edge}
            style={{ insetInlineStart: '1.2%', insetBlockStart: `${((index + 0.5) / 9) * 100}%` }}
          >
            {number}
          </i>
        ))}
        {Object.entries(archipelago).map(([code, { label: where }]) => {
          const nation = nations.get(code);
          return (
            <span key={code} className={classes.name} data-part={nation ? true : undefined} style={at(where)}>
              {nation && <bdi className={classes.long}>{nation.name}</bdi>}
              <span className={nation ? classes.code : undefined}>{code}</span>
            </span>
          );
        })}
        {desks.map(({ id: one, name, kind }) => {
          const where = places.get(one);
          if (!where) return null;
          return (
            // biome-ignore lint/a11y/noStaticElementInteractions: as above
            // biome-ignore lint/a11y/useKeyWithClickEvents: as above
            <span
              key={one}
              className={classes.desk}
              data-kind={kind === 'border_post' ? 'post' : 'desk'}
              data-chosen={one === bureau || undefined}
              data-choice={pointing || undefined}
              title={name}
              style={at(where)}
              onClick={onBureau && (() => onBureau(one))}
            >
              {one}
            </span>
          );
        })}
        {newest.map((leg, index) => {
          const where = marks.get(leg.key);
          return (
            where && (
              <Mark
                key={leg.key}
                {...{ leg, where, onChoose }}
                old={newest.length - index > few}
                chosen={last(leg).key === chosen}
              />
            )
          );
        })}
        {legs.map((leg) =>
          leg.messages
            .filter(({ key }) => fresh.has(key))
            .map((arrow) => (
              <Traveller
                key={`${leg.key} ${arrow.key}`}
                way={(share) => pointOn(places, leg, share)}
                mark={arrow.mark}
              />
            )),
        )}
      </div>
      {desks.length > 0 && (
        <ul className={classes.legend}>
          {desks.map(({ id: one, name }) => (
            <li key={one}>
              <bdi dir="ltr">{one}</bdi> <bdi>{name}</bdi>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** CSS pixels: the width for which marks are given room. */
const usual = 544;

/** How many times larger than usual a mark is on a map as narrow as this; 1 where it is wide enough. */
function useLarger(map: RefObject<HTMLDivElement | null>): number {
  const [width, setWidth] = useState(usual);
  useEffect(() => {
    const element = map.current;
    if (!element) return;
    const look = new ResizeObserver(() => setWidth(element.clientWidth || usual));
    look.observe(element);
    return () => look.disconnect();
  }, [map]);
  return Math.max(1, Math.min(2, usual / width));
}

const last = (leg: Leg<Arrow>): Arrow => leg.messages.at(-1) ?? leg.messages[0];
const order = (arrows: readonly Arrow[], leg: Leg<Arrow>): number => arrows.indexOf(last(leg));
const at = ({ x, y }: Point): CSSProperties => ({
  insetInlineStart: `${(x / frame.width) * 100}%`,
  insetBlockStart: `${(y / frame.height) * 100}%`,
});

/** The newest message of a way, and how many there were. */
function Mark(props: {
  leg: Leg<Arrow>;
  where: Point;
  old: boolean;
  chosen: boolean;
  onChoose: ((key: string) => void) | undefined;
}) {
  const { leg, where, old, chosen, onChoose } = props;
  const newest = last(leg);
  const count = leg.messages.length;
  const title = `${newest.time} ${newest.label}${count > 1 ? ` (×${count})` : ''}`;
  const inside = (
    <>
      <NoticeTag mark={newest.mark} word={title} bare />
      {count > 1 && (
        <b className={classes.count} aria-hidden="true">
          {count}
        </b>
      )}
    </>
  );
  return onChoose ? (
    <button
      type="button"
      className={classes.mark}
      data-old={old || undefined}
      style={at(where)}
      aria-pressed={chosen}
      title={title}
      onClick={() => onChoose(newest.key)}
    >
      {inside}
    </button>
  ) : (
    <span className={classes.mark} data-old={old || undefined} style={at(where)} title={title}>
      {inside}
    </span>
  );
}

/** A mark that goes its way once. */
function Traveller({ way, mark }: { way(share: number): Point; mark: string }) {
  const element = useRef<HTMLSpanElement>(null);
  const [gone, setGone] = useState(false);
  // Once: the way is that of the moment at which it set out.
  useEffect(() => {
    const steps = Array.from({ length: 25 }, (_, index) => ({ ...at(way(index / 24)) }) as Keyframe);
    const travel = element.current?.animate(steps, { duration: 1800, easing: 'ease-in-out', fill: 'forwards' });
    if (!travel) return setGone(true);
    travel.onfinish = () => setGone(true);
    return () => travel.cancel();
  }, []);
  if (gone) return null;
  return (
    <span ref={element} className={classes.traveller} aria-hidden="true">
      <NoticeTag mark={mark} word="" bare />
    </span>
  );
}

/** The squares in which messages name places. */
function Grid() {
  const { width, height } = frame;
  const across = Array.from({ length: 9 }, (_, index) => `M${(width / 10) * (index + 1)} 0V${height}`);
  const down = Array.from({ length: 8 }, (_, index) => `M0 ${Math.round((height / 9) * (index + 1))}H${width}`);
  return <path className={classes.grid} d={[...across, ...down].join('')} />;
}
