import type { Command } from '../../schemas/command.ts';
import type { EventOf, EventType } from '../../schemas/event.ts';
import type { Message } from '../../schemas/message.ts';
import type { Scenario } from '../../schemas/scenario.ts';
import { chaser } from '../../server/bots/chase.ts';
import { botkeeper } from '../../server/bots/persona.ts';
import { reporter } from '../../server/bots/reports.ts';
import { reviewDesk } from '../../server/bots/reviews.ts';
import { type Actor, engine, nameOf } from '../../server/core/actor.ts';
import type { Due, Follower } from '../../server/scenario/agenda.ts';
import { type Assessor, assessor } from '../../server/scenario/assessor.ts';
import { background } from '../../server/scenario/background.ts';
import { planned } from '../../server/scenario/plan.ts';
import { type Storyteller, storyteller } from '../../server/scenario/storyteller.ts';
import { aScenario, instructor, type Room, room, start } from './given.ts';

/** A class in which the script plays: everything that follows the log is there, time is moved by hand. */
export interface Stage extends Room {
  readonly story: Storyteller;
  readonly marks: Assessor;
  /** Plays all that is due up to `ms` after the start, then it is that late. */
  until(ms: number): Stage;
  /** All that is due now or later, soonest first. */
  agenda(): Due[];
  /** Settles what is open and ends. */
  end(): Stage;
  events<T extends EventType>(type: T): EventOf<T>[];
  /** Everything that has been sent, as `QN>QP type`. */
  traffic(): string[];
  sent(): Message[];
}

export function stage(
  scenario: Scenario = aScenario(),
  how: { readonly seed?: number; readonly crews?: readonly Follower[]; readonly run?: 'lobby' | 'running' } = {},
): Stage {
  const seed = how.seed ?? 1;
  const plan = planned(scenario, seed);
  const story = storyteller(plan);
  const marks = assessor(plan);
  const players: readonly Follower[] = [
    story,
    marks,
    botkeeper(plan, seed),
    reviewDesk(seed),
    reporter(seed),
    chaser(plan, seed),
    background(plan, seed),
    ...(how.crews ?? []),
  ];
  const base = room(plan, { seed, run: 'lobby' });
  const { log, state } = base;
  let followed = 0;

  const catchUp = (): void => {
    for (; followed < log.length; followed += 1) {
      const entry = log[followed];
      if (entry) for (const player of players) player.follow(state, entry);
    }
  };
  const ask: Room['ask'] = (actor: Actor, command, id) => {
    const entry = base.ask(actor, command, id);
    catchUp();
    return entry;
  };
  catchUp();
  if (how.crews)
    for (const { id, seat } of plan.bureaus)
      if (seat === 'human')
        ask(engine, {
          type: 'seat.join',
          seat: `crew-${id}`,
          role: 'trainee',
          bureau: id,
          name: id,
          ticketHash: `crew-${id}`,
        });
  if (how.run !== 'lobby') ask(instructor, { type: 'exercise.start' });

  const due = (): Due[] =>
    players
      .flatMap((player) => player.due(state))
      .filter((one) => !state.answered.has(`${nameOf(one.actor)} ${one.id}`))
      .sort((a, b) => a.at - b.at);

  const play = (one: Due): void => {
    base.now = Math.max(base.now, one.at);
    ask(one.actor, one.command as Command, one.id);
  };

  const self: Stage = {
    ...base,
    get now() {
      return base.now;
    },
    set now(at: number) {
      base.now = at;
    },
    story,
    marks,
    ask,
    send(actor, draft, confirm) {
      const id = base.send(actor, draft, confirm);
      catchUp();
      return id;
    },
    refused(actor, command) {
      const problem = base.refused(actor, command);
      catchUp();
      return problem;
    },
    after(ms) {
      return self.until(base.now - start + ms);
    },
    until(ms) {
      for (let rounds = 0; ; rounds += 1) {
        if (rounds > 5000) throw new Error('The story runs in a circle');
        const one = state.run === 'running' ? due()[0] : undefined;
        if (!one || one.at > start + ms) break;
        play(one);
      }
      base.now = Math.max(base.now, start + ms);
      return self;
    },
    agenda: due,
    end() {
      for (const one of marks.atEnd(state, base.now)) ask(engine, one.command as Command, one.id);
      ask(instructor, { type: 'exercise.end' });
      return self;
    },
    events: <T extends EventType>(type: T) =>
      log.flatMap((entry) => entry.events.filter((event): event is typeof event & EventOf<T> => event.type === type)),
    sent: () => self.events('message.sent').map(({ message }) => message),
    traffic: () => self.sent().map((message) => `${message.from}>${message.recipients.join(',')} ${message.type}`),
  };
  return self;
}
