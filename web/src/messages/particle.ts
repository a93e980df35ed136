import { josa } from 'es-hangul';

type Particle = Parameters<typeof josa>[1];

/** '의뢰' + '을/를' → '의뢰를'. A word that does not end in Hangul keeps both forms: 'TOTP을(를)'. */
export function withParticle(word: string, particle: Particle): string {
  if (/[가-힣]$/.test(word)) return josa(word, particle);
  const [closed = '', open = ''] = particle.split('/');
  return `${word}${closed}(${open})`;
}
