import { strToU8, zipSync, type Zippable } from 'fflate';
import type { Form } from '../form/model.ts';
import { printableForm } from '../form/printable.ts';
import { wordsOf } from '../form/words.ts';
import { headOf } from './head.ts';
import { sectionOf } from './section.ts';
import { element, escaped, HEAD } from './xml.ts';

const container = (): string => HEAD + element('ocf:container', { 'xmlns:ocf': 'urn:oasis:names:tc:opendocument:xmlns:container', 'xmlns:hpf': 'http://www.hancom.co.kr/schema/2011/hpf' },
  element('ocf:rootfiles', {}, element('ocf:rootfile', { 'full-path': 'Contents/content.hpf', 'media-type': 'application/hwpml-package+xml' }), element('ocf:rootfile', { 'full-path': 'Preview/PrvText.txt', 'media-type': 'text/plain' }), element('ocf:rootfile', { 'full-path': 'META-INF/container.rdf', 'media-type': 'application/rdf+xml' })));

const PACKAGE = 'http://www.hancom.co.kr/hwpml/2016/meta/pkg#';
const described = (about: string, ...inner: readonly string[]): string => element('rdf:Description', { 'rdf:about': about }, ...inner);
const holds = (path: string, type: string): string =>
  described('', element('pkg:hasPart', { 'xmlns:pkg': PACKAGE, 'rdf:resource': path })) + described(path, element('rdf:type', { 'rdf:resource': `${PACKAGE}${type}` }));

const parts = (): string => HEAD + element('rdf:RDF', { 'xmlns:rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#' },
  holds('Contents/header.xml', 'HeaderFile'), holds('Contents/section0.xml', 'SectionFile'), described('', element('rdf:type', { 'rdf:resource': `${PACKAGE}Document` })));

const version = (): string => HEAD + element('hv:HCFVersion', { 'xmlns:hv': 'http://www.hancom.co.kr/hwpml/2011/version', tagetApplication: 'WORDPROCESSOR', major: 5, minor: 1, micro: 0, buildNumber: 1, os: 1, xmlVersion: '1.4', application: 'Dure', appVersion: '1, 0, 0, 0' });

const settings = (): string => HEAD + element('ha:HWPApplicationSetting', { 'xmlns:ha': 'http://www.hancom.co.kr/hwpml/2011/app' }, element('ha:CaretPosition', { listIDRef: 0, paraIDRef: 0, pos: 0 }));

const manifest = (): string => HEAD + element('odf:manifest', { 'xmlns:odf': 'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0' });

const contents = ({ title, organisation, dated }: Form): string => HEAD + element('opf:package', { 'xmlns:opf': 'http://www.idpf.org/2007/opf/', 'version': '', 'unique-identifier': '', 'id': '' },
  element('opf:metadata', {}, element('opf:title', {}, escaped(title)), element('opf:language', {}, 'ko'), element('opf:meta', { name: 'creator', content: 'text' }, escaped(organisation)), element('opf:meta', { name: 'CreatedDate', content: 'text' }, `${dated}T00:00:00Z`)),
  element('opf:manifest', {}, ...[['header', 'Contents/header.xml'], ['section0', 'Contents/section0.xml'], ['settings', 'settings.xml']].map(([id = '', href = '']) => element('opf:item', { id, href, 'media-type': 'application/xml' }))),
  element('opf:spine', {}, element('opf:itemref', { idref: 'header', linear: 'yes' }), element('opf:itemref', { idref: 'section0', linear: 'yes' })));

const heads = new Map<number, Uint8Array>();

/** Forms come in four sizes of type, and the head of a file depends on nothing else. */
function headIn(points: number): Uint8Array {
  const known = heads.get(points) ?? strToU8(headOf(points));
  heads.set(points, known);
  return known;
}

/** The oldest day that a ZIP can say: the form has its own date inside, and equal forms are equal bytes. */
const ZIP_DAY = new Date(1980, 0, 1);

/** A HWPX (OWPML, KS X 6101): a ZIP whose first entry names its type and is stored as it is. */
export function hwpxOf(form: Form): Uint8Array {
  const plain = printableForm(form);
  const files: Zippable = {
    'mimetype': [strToU8('application/hwp+zip'), { level: 0 }],
    'version.xml': strToU8(version()),
    'settings.xml': strToU8(settings()),
    'META-INF/container.xml': strToU8(container()),
    'META-INF/container.rdf': strToU8(parts()),
    'META-INF/manifest.xml': strToU8(manifest()),
    'Contents/content.hpf': strToU8(contents(plain)),
    'Contents/header.xml': headIn(plain.points),
    'Contents/section0.xml': strToU8(sectionOf(plain)),
    'Preview/PrvText.txt': strToU8(wordsOf(plain).join('\r\n')),
  };
  return zipSync(files, { level: 6, mem: 4, mtime: ZIP_DAY });
}
