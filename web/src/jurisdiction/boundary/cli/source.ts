import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** What of TopoJSON is read: polygons over shared lines of whole steps. */
export interface Topology {
  readonly transform: { readonly scale: readonly [number, number]; readonly translate: readonly [number, number] };
  readonly arcs: readonly (readonly (readonly [number, number])[])[];
  readonly objects: Readonly<Record<string, { readonly geometries: readonly Geometry[] }>>;
}

export interface Geometry {
  readonly type: string;
  readonly arcs: readonly (readonly (readonly number[])[])[];
  readonly properties: { readonly name: string; readonly code: string };
}

/** One 행정동 of the list: its code of today, the code of 통계청, and where its centroid lies. */
export interface Town {
  readonly code: string;
  readonly statistics: string;
  readonly province: string;
  readonly municipality: string;
  readonly name: string;
  readonly longitude: number;
  readonly latitude: number;
}

export interface Source {
  readonly municipalities: Topology;
  readonly towns: Topology;
  readonly list: readonly Town[];
}

/** Three names hold a comma: "두류1,2동" stands in quotes. */
const cellsOf = (line: string): readonly string[] => [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/gu)].map(([, quoted, bare = '']) => quoted ?? bare);

const townOf = (line: string): Town => {
  const [code = '', , statistics = '', province = '', municipality = '', name = '', longitude = '', latitude = ''] = cellsOf(line);
  return { code, statistics, province, municipality, name, longitude: Number(longitude), latitude: Number(latitude) };
};

export const readTowns = (csv: string): readonly Town[] => csv.trim().split(/\r?\n/u).slice(1).map(townOf);

const topology = (folder: string, name: string): Topology => JSON.parse(gunzipSync(readFileSync(join(folder, name))).toString('utf8')) as Topology;

export function readSource(folder: string): Source {
  return {
    municipalities: topology(folder, 'skorea-municipalities-2018-topo-simple.json.gz'),
    towns: topology(folder, 'skorea-submunicipalities-2018-topo-simple.json.gz'),
    list: readTowns(readFileSync(join(folder, 'haengjeongdong.csv'), 'utf8')),
  };
}

/** The areas of a topology that have land. */
export function geometriesOf(topology: Topology): readonly Geometry[] {
  return Object.values(topology.objects).flatMap(({ geometries }) => geometries).filter(({ type }) => type === 'MultiPolygon');
}
