import type { Command } from '../../../../schemas/command.ts';
import { say } from '../../../../schemas/say.ts';
import type { Text } from '../../../../schemas/text.ts';
import type { Actor } from '../../../../server/core/actor.ts';
import type { Exercise } from '../../../../server/exercise/types.ts';

/** Who runs an exercise that somebody plays alone: nobody sits at the console. */
export const guide = { kind: 'seat', id: 'S-demo', role: 'instructor' } as const satisfies Actor;

/** The end is announced so long before it, exercise ms. */
const notice = 2 * 60_000;

const alone: Text = {
  en: 'You are alone here: nobody sits in front. Ask for a hint where you have raised your hand, or look in the duty guide. The bots answer as any bureau does.',
  fr: "Vous êtes seul ici : personne n'est devant. Demandez un indice là où vous avez levé la main, ou consultez le guide de service. Les robots répondent comme tout bureau.",
  es: 'Aquí está a solas: no hay nadie al frente. Pida una pista donde ha levantado la mano o consulte la guía de servicio. Los robots responden como cualquier oficina.',
  ar: 'أنت وحدك هنا ولا أحد في المقدمة. اطلب تلميحا من حيث رفعت يدك أو راجع دليل المناوبة. والروبوتات تجيب كأي مكتب.',
};

/**
 * Does for somebody who plays alone what an instructor does for a class, by following the log: begins when they sit down, stands still while
 * they are away, says that nobody sits in front when a hand goes up, announces the end of the time that the scenario has, and opens the
 * review when it is over. Without time limits the end stays with the console. `failed`: what could not be asked for, or was refused.
 */
export function guideThrough(exercise: Exercise, failed: (why: string) => void): void {
  let asked = 0;
  let busy = false;
  let more = false;
  /** The guide has stopped the clock, and starts it again; a pause of the console's is the console's. */
  let stopped = false;

  /** What is to be done as things stand, one after the other. */
  function next(): Command | undefined {
    const { run, startedAt, endsAt, setting, hands, released, seats } = exercise.state;
    const here = [...seats.values()].some(({ role, connected }) => role === 'trainee' && connected);
    if (run === 'ended') return released === undefined ? { type: 'review.release', what: 'all' } : undefined;
    if (run === 'lobby' || run === 'briefing') return here ? { type: 'exercise.start' } : undefined;
    const [raised] = hands.keys();
    if (raised !== undefined) return { type: 'hand.answer', seat: raised, text: say(alone, setting?.language ?? 'en') };
    if (run === 'paused') return here && stopped ? { type: 'exercise.resume' } : undefined;
    if (!here) return { type: 'exercise.pause' };
    if (!setting || setting.untimed || setting.durationMs <= 0 || startedAt === undefined || endsAt !== undefined)
      return undefined;
    const left = startedAt + setting.durationMs - exercise.now();
    return left <= notice ? { type: 'exercise.announceEnd', inMs: Math.max(0, Math.round(left)) } : undefined;
  }

  async function look(): Promise<void> {
    if (busy) {
      more = true;
      return;
    }
    busy = true;
    try {
      for (let command = next(); command; command = next()) {
        asked += 1;
        const answer = await exercise.handle(`guide:${asked}`, command, guide);
        const refusal = answer.ok && answer.entry.events.find((event) => event.type === 'command.refused');
        if (!answer.ok || refusal) {
          failed(answer.ok ? command.type : answer.problem.message);
          break;
        }
        if (command.type === 'exercise.pause') stopped = true;
        if (command.type === 'exercise.resume') stopped = false;
      }
    } catch (error) {
      failed(error instanceof Error ? error.message : String(error));
    }
    busy = false;
    if (!more) return;
    more = false;
    await look();
  }

  exercise.listen((news) => {
    if (news.kind === 'entry' && news.entry.by !== guide.id) void look();
  });
}
