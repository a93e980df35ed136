import type { ReactNode } from 'react';

/** Hatching for numbers that are too small to be told, and five rasters beside the shades: on paper and in high contrast they tell the classes apart. */
export function Patterns({ prefix, unit }: { readonly prefix: string; readonly unit: number }): ReactNode {
  const size = (pixels: number): number => Math.round((pixels / unit) * 1000) / 1000;
  const dots = [1.1, 1.7, 2.3];
  return (
    <defs>
      <pattern id={`${prefix}few`} width={size(7)} height={size(7)} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width={size(7)} height={size(7)} className="figure-hatch-ground" /><line x1="0" y1="0" x2="0" y2={size(7)} strokeWidth={size(2.5)} className="figure-hatch-line" />
      </pattern>
      {dots.map((radius, at) => (
        <pattern key={radius} id={`${prefix}${at + 1}`} width={size(7)} height={size(7)} patternUnits="userSpaceOnUse"><circle cx={size(3.5)} cy={size(3.5)} r={size(radius)} className="figure-raster" /></pattern>
      ))}
      <pattern id={`${prefix}4`} width={size(5)} height={size(5)} patternUnits="userSpaceOnUse"><path d={`M0 ${size(2.5)}H${size(5)}M${size(2.5)} 0V${size(5)}`} strokeWidth={size(1.4)} className="figure-raster-line" /></pattern>
      <pattern id={`${prefix}5`} width={size(4)} height={size(4)} patternUnits="userSpaceOnUse"><path d={`M0 ${size(2)}H${size(4)}M${size(2)} 0V${size(4)}`} strokeWidth={size(2)} className="figure-raster-line" /></pattern>
    </defs>
  );
}
