import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/* A network of its own for one process, joined to ours by a pair of virtual cables from which packets are taken by chance. */

const [IP, NFT] = ['/usr/sbin/ip', '/usr/sbin/nft'];

export interface Namespace {
  /** Addresses of the two ends. */
  readonly here: string;
  readonly there: string;
  /** Before a command that is to run in there. */
  readonly enter: readonly string[];
  /** Takes so many of a hundred packets, on their way in and on their way out. */
  lose(percent: number): void;
  /** Lets everything pass again; gives how many packets were taken. */
  heal(): number;
  end(): Promise<void>;
}

function run(command: string, ...words: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${words.join(' ').slice(0, 60)}: ${stderr.trim()}`);
  return stdout;
}

export function openNamespace(): Namespace {
  for (const program of [IP, NFT]) if (!existsSync(program)) throw new Error(`${program} is missing: apt-get install iproute2 nftables`);
  if (process.getuid?.() !== 0) throw new Error('A network namespace is made by root only');
  const name = `dure${process.pid}`;
  // Of the addresses that RFC 2544 keeps for measuring between two networks: they lead nowhere else.
  const [here, there] = ['198.18.213.1', '198.18.213.2'];
  if (run(IP, 'route', 'show', 'to', 'match', here).split('\n').some((route) => route !== '' && !route.startsWith('default'))) throw new Error(`${here} is in use on this machine`);
  const enter = [IP, 'netns', 'exec', name];
  const gone = (): void => void spawnSync(IP, ['netns', 'del', name]);
  process.once('exit', gone);
  run(IP, 'netns', 'add', name);
  run(IP, 'link', 'add', `${name}a`, 'type', 'veth', 'peer', 'name', `${name}b`, 'netns', name);
  run(IP, 'addr', 'add', `${here}/30`, 'dev', `${name}a`);
  run(IP, 'link', 'set', `${name}a`, 'up');
  run(IP, '-n', name, 'addr', 'add', `${there}/30`, 'dev', `${name}b`);
  for (const device of [`${name}b`, 'lo']) run(IP, '-n', name, 'link', 'set', device, 'up');
  const ends = [{ device: `${name}a`, nft: [NFT] }, { device: `${name}b`, nft: [...enter, NFT] }];
  const nft = (command: readonly string[], ...words: readonly string[]): string => run(command[0] ?? NFT, ...command.slice(1), ...words);
  return {
    here, there, enter,
    lose: (percent) => ends.forEach((end) => void nft(end.nft, `table netdev ${name} { chain loss { type filter hook ingress device "${end.device}" priority 0; numgen random mod 100 < ${percent} counter drop; }; }`)),
    heal: () => {
      const taken = ends.map((end) => Number(/packets (\d+)/.exec(nft(end.nft, 'list', 'table', 'netdev', name))?.[1] ?? 0)).reduce((sum, count) => sum + count, 0);
      ends.forEach((end) => void nft(end.nft, 'delete', 'table', 'netdev', name));
      return taken;
    },
    end: async () => {
      spawnSync(NFT, ['delete', 'table', 'netdev', name]);
      gone();
      process.off('exit', gone);
    },
  };
}
