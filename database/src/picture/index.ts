export { findAround, type AroundHousehold } from './around.ts';
export { addPicture, changePicture, findPictures, lockPictures, type PictureKind, type StoredPicture } from './store.ts';
