export { findDocument, findDocumentFile, findDocumentParts, findDocumentsOfCase, findDocumentsOfPerson, findDocumentsOfSubject, findPersonOfSubject } from './read.ts';
export type { DocumentPart, IssuedDocument, NewDocument, SealedFile } from './row.ts';
export { addDocument, voidDocument } from './write.ts';
