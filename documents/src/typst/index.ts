import { spawn, type ChildProcess } from 'node:child_process';
import { findInstalled } from './installed.ts';
import { PRESS } from './press.ts';

/** The compiler keeps some 80 KB of every document; a new process begins from nothing. */
const MOST_DOCUMENTS = 200;
const LONGEST_MS = 30_000;
const IDLE_MS = 60_000;
/** Beyond this whoever asks is told at once instead of waiting for minutes. */
const MOST_WAITING = 500;

export interface Printing {
  /** Constant: what a person wrote never becomes markup. */
  readonly template: string;
  /** Read by the template as `sys.inputs`. */
  readonly inputs: Readonly<Record<string, string>>;
  /** After so long it is given up. */
  readonly longestMs?: number;
}

interface Answer {
  readonly id: number;
  readonly pdf?: Uint8Array;
}

interface Waiting {
  readonly job: Printing;
  readonly settle: (pdf: Uint8Array | undefined) => void;
}

/** One child process and the documents that it still owes. */
class Press {
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, Waiting>();
  #taken = 0;
  #retired = false;
  #idle: NodeJS.Timeout | undefined;
  #late: NodeJS.Timeout | undefined;

  constructor() {
    const { compiler, fonts } = findInstalled();
    // It gets no environment: the keys of the server are none of its business.
    this.#child = spawn(process.execPath, ['--eval', PRESS, compiler, ...fonts], { env: {}, stdio: ['ignore', 'ignore', 'ignore', 'ipc'], serialization: 'advanced' });
    this.#child.on('message', ({ id, pdf }: Answer) => this.#settle(id, pdf));
    this.#child.on('exit', () => this.#lose());
    this.#child.on('error', () => this.#lose());
  }

  get takesMore(): boolean {
    return !this.#retired && this.#taken < MOST_DOCUMENTS;
  }

  get processId(): number | undefined {
    return this.#child.pid;
  }

  take(waiting: Waiting): void {
    this.#taken += 1;
    const id = this.#taken;
    clearTimeout(this.#idle);
    this.#hold(true);
    this.#waiting.set(id, waiting);
    if (this.#waiting.size === 1) this.#watch();
    this.#child.send({ id, job: waiting.job }, (error) => { if (error !== null) this.#settle(id, undefined); });
  }

  #settle(id: number, pdf: Uint8Array | undefined): void {
    this.#waiting.get(id)?.settle(pdf);
    this.#waiting.delete(id);
    this.#watch();
    if (this.#waiting.size > 0 || this.#retired) return;
    this.#hold(false);
    if (this.#taken >= MOST_DOCUMENTS) this.#retire();
    else this.#idle = setTimeout(() => this.#retire(), IDLE_MS).unref();
  }

  /** The document in hand may take so long; those behind it wait as long as they must. */
  #watch(): void {
    clearTimeout(this.#late);
    const [inHand] = this.#waiting.values();
    if (inHand !== undefined) this.#late = setTimeout(() => this.#child.kill('SIGKILL'), inHand.job.longestMs ?? LONGEST_MS);
  }

  #retire(): void {
    this.#retired = true;
    this.#child.kill();
  }

  /** The document in hand is what it broke on; those behind it go to the next press. */
  #lose(): void {
    this.#retired = true;
    clearTimeout(this.#idle);
    clearTimeout(this.#late);
    const [inHand, ...behind] = this.#waiting.values();
    this.#waiting.clear();
    inHand?.settle(undefined);
    for (const waiting of behind) pressForNext().take(waiting);
  }

  /** A press that waits for work keeps nobody from ending. */
  #hold(isNeeded: boolean): void {
    if (isNeeded) { this.#child.ref(); this.#child.channel?.ref(); } else { this.#child.unref(); this.#child.channel?.unref(); }
  }
}

let press: Press | undefined;
/** Documents that were asked for and have not come. */
let owed = 0;

function pressForNext(): Press {
  if (press === undefined || !press.takesMore) press = new Press();
  return press;
}

/** Prints a tagged PDF in a process of its own, which is replaced before what it leaks is felt. */
export async function printPdf(job: Printing): Promise<Uint8Array> {
  if (owed >= MOST_WAITING) throw new Error('The printer has more than enough to do');
  owed += 1;
  try {
    return await new Promise((resolve, reject) => {
      pressForNext().take({ job, settle: (pdf) => { if (pdf === undefined) reject(new Error('The document could not be printed')); else resolve(pdf); } });
    });
  } finally {
    owed -= 1;
  }
}

/** Process that prints the next document; for a test that looks whether it was replaced. */
export function pressProcess(): number | undefined {
  return pressForNext().processId;
}
