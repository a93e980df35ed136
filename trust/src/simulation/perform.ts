import type { Course, Noun, Step } from './course.ts';
import { Broken } from './broken.ts';
import { reach, type World } from './world.ts';

interface Acted {
  readonly action: string;
}

/** How often the machine dies before it stored something, and how often only its answer is lost. */
const LOST = 0.01;

/** What became of an attempt: done, or the code of the refusal. */
export function perform<State, Event extends Acted, Command extends Acted, Context>(
  world: World, noun: Noun<State, Event, Command, Context>, course: Course<State, Event>, command: Command, context: Context,
): string {
  world.steps += 1;
  // The process dies after it decided and before it stored: nothing happened, and the same is sent again with the same key.
  if (world.chance.chance(LOST)) {
    noun.decide(course.state, command, context);
    reach(world, 'failure:died-before-commit');
  }
  const decided = noun.decide(course.state, command, context);
  const outcome = decided.ok ? 'done' : decided.refusal.code;
  if (decided.ok) store(world, noun, course, decided.value);
  else reach(world, `refusal:${outcome}`);
  world.digest.update(`${world.steps} ${course.id} ${command.action} ${outcome} ${course.events.length}\n`);
  return outcome;
}

/** Two who decide on the same reading: the second finds another version than it read and stores nothing. */
export function collide<State, Event extends Acted, Command extends Acted, Context>(
  world: World, noun: Noun<State, Event, Command, Context>, course: Course<State, Event>, one: { readonly command: Command; readonly context: Context }, other: { readonly command: Command; readonly context: Context },
): void {
  const read = course.events.length;
  const late = noun.decide(course.state, other.command, other.context);
  perform(world, noun, course, one.command, one.context);
  if (!late.ok) return;
  if (course.events.length === read || world.fault === 'an edit stored over a newer one') {
    store(world, noun, course, late.value);
    return;
  }
  reach(world, 'failure:version-refused');
  perform(world, noun, course, other.command, other.context);
}

function store<State, Event extends Acted, Command extends Acted, Context>(world: World, noun: Noun<State, Event, Command, Context>, course: Course<State, Event>, events: readonly Event[]): void {
  for (const event of events) append(world, noun, course, event);
  course.acknowledged += events.length;
  if (!world.chance.chance(LOST)) return;
  // Stored, and the answer was lost: the same key comes again and finds the answer that was kept.
  reach(world, 'failure:answer-lost');
  if (world.fault === 'a repeated request done twice') for (const event of events) append(world, noun, course, event);
}

function append<State, Event extends Acted, Command extends Acted, Context>(world: World, noun: Noun<State, Event, Command, Context>, course: Course<State, Event>, event: Event): void {
  const before = course.state;
  const after = stored(world, noun, before, event);
  course.events.push(event);
  course.state = after;
  reach(world, `${noun.name}.done:${event.action}`);
  for (const place of noun.places(after)) reach(world, place);
  check(world, noun, course, { before, after, event });
  noun.follow?.(world, course, { before, after, event });
}

function stored<State, Event extends Acted, Command extends Acted, Context>(world: World, noun: Noun<State, Event, Command, Context>, state: State, event: Event): State {
  // The row beside the history was not written.
  if (world.fault === 'a status stored beside its history' && event.action === 'assign' && world.chance.chance(0.2)) return state;
  return noun.apply(state, event);
}

function check<State, Event extends Acted, Command extends Acted, Context>(world: World, noun: Noun<State, Event, Command, Context>, course: Course<State, Event>, step: Step<State, Event>): void {
  for (const { says, holds } of noun.invariants) {
    world.checks += 1;
    if (!holds(step, course, world)) throw new Broken(says, world.steps, `${course.id} after ${step.event.action}`);
  }
}

/** What is stored is what its history says, and nothing was stored that nobody was told of. */
export function checkHistory<State, Event extends Acted, Command extends Acted, Context>(world: World, noun: Noun<State, Event, Command, Context>, course: Course<State, Event>): void {
  world.checks += 2;
  if (course.events.length !== course.acknowledged) throw new Broken('every act is stored exactly once', world.steps, `${course.id}: ${course.events.length} stored, ${course.acknowledged} acknowledged`);
  if (JSON.stringify(noun.fold(course.events)) !== JSON.stringify(course.state)) throw new Broken('what is stored is the fold of its history', world.steps, course.id);
}
